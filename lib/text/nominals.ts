/** Finds nouns with "the" that stand for one person by the office they hold: "the minister", "the spokeswoman". */
import { TITLE_MODIFIERS } from './names/lexicon-en.ts';
import { SINGULAR_ROLES } from './names/lexicon-en-nouns.ts';
import type { Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** "the", up to this many words between, and the role. */
const FURTHEST = 3;

export function findNominals(sentences: readonly Sentence[]): Mention[] {
  const found: Mention[] = [];
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      if (token.text !== 'the' && token.text !== 'The') return;
      const role = roleAfter(tokens, at);
      if (!role) return;
      found.push({
        start: token.start,
        end: role.end,
        kind: 'person',
        form: 'nominal',
        actor: null,
        rule: 'role',
        confidence: 0.7,
      });
    });
  }
  return found;
}

/** The role that "the" at `at` belongs to; none when it goes on ("the president of …", "the minister's"). */
function roleAfter(tokens: readonly Token[], at: number): Token | null {
  for (let i = at + 1; i <= at + FURTHEST && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const word = token.text.toLowerCase();
    // Some papers write "the Prime Minister".
    if (!/^\p{Ll}/u.test(token.text) && !SINGULAR_ROLES.has(word) && !TITLE_MODIFIERS.has(word)) return null;
    if (!SINGULAR_ROLES.has(word)) continue;
    const next = tokens[i + 1];
    return next && (/^\p{Lu}/u.test(next.text) || /^(?:of|for|'s|’s)$/.test(next.text)) ? null : token;
  }
  return null;
}
