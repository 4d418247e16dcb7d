/** Part of speech of each word by word lists and shape: enough to find subjects and clauses, in any language with a lexicon. */
import type { Lexicon, WordClass } from './lexicon/lexicon.ts';
import type { Token } from './tokens.ts';

const LETTER = /\p{L}/u;
const DIGIT = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** The classes of a sentence's tokens, in order. */
export function classesOfTokens(tokens: readonly Token[], lexicon: Lexicon): WordClass[] {
  const found: WordClass[] = [];
  for (let i = 0; i < tokens.length; i++) found.push(classOf(tokens, i, found[i - 1], lexicon));
  return found;
}

function classOf(tokens: readonly Token[], i: number, before: WordClass | undefined, lexicon: Lexicon): WordClass {
  const { text } = tokens[i] as Token;
  const lower = text.toLowerCase();
  const isFirst = before === undefined || before === 'PUNCT';
  const isCapital = CAPITAL.test(text);
  const listed = lexicon.classes.get(lower);
  if (lower === '’s' || lower === "'s") return before === 'PRON' ? 'AUX' : 'PART';
  if (listed && (!isCapital || isFirst || lexicon.capitalNouns)) return isNounUse(listed, before) ? 'NOUN' : listed;
  if (DIGIT.test(text)) return 'NUM';
  if (!LETTER.test(text)) return 'PUNCT';
  const verb = lexicon.verbs.get(lower);
  if (isCapital && !lexicon.capitalNouns) return verb && isFirst ? 'VERB' : 'PROPN';
  if (isCapital && !isFirst) return 'NOUN';
  if (verb) return before === 'DET' || before === 'ADJ' ? 'NOUN' : 'VERB';
  const ending = lexicon.endings.find(([tail]) => lower.length > tail.length + 2 && lower.endsWith(tail))?.[1];
  if (ending === 'VERB' && (before === 'DET' || before === 'ADP' || before === 'ADJ')) return 'ADJ';
  return ending ?? 'NOUN';
}

/** "the need", "her help": a word that is mostly a verb is a noun behind a determiner. */
function isNounUse(listed: WordClass, before: WordClass | undefined): boolean {
  return listed === 'VERB' && (before === 'DET' || before === 'ADJ');
}
