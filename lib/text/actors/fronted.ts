/** Pronouns that look ahead to the subject of their sentence: "In her speech, Lopez said", "When he was nine, Hale moved". */
import type { Token } from '../tokens.ts';

/** What brings a clause to the front: it ends with a comma. */
const CLAUSES = new Set(
  'when while after before as since because although though if until once whenever unless whereas'.split(' '),
);
/** What brings a phrase to the front, with a comma or without: "During her years there Lopez wrote". */
const PHRASES = new Set(
  'in on at by for from with without during after before since upon throughout despite besides following like unlike through until of to under against among along given according'.split(
    ' ',
  ),
);
const DOUBLE = /^(?:in addition|along|together|thanks|due|prior|because)$/;
/** Tokens between the pronoun and the name. */
const LONGEST = 45;
/** Between the comma and the name: a title, an adverb. */
const TITLES = 2;

/**
 * Whether the name at token `name` is the subject behind a fronted phrase or clause that holds the pronoun.
 *
 * English puts what is said beside the main clause in front of it, and the pronoun in there means the subject that follows
 * (Reinhart 1983: backward anaphora from preposed phrases).
 */
export function isFronted(tokens: readonly Token[], pronoun: number, name: { from: number; to: number }): boolean {
  const first = (tokens[0]?.text ?? '').toLowerCase();
  if (pronoun < 1 || name.from <= pronoun || name.from - pronoun > LONGEST) return false;
  if (/^['’]s?$/.test(tokens[name.to]?.text ?? '')) return false;
  const comma = lastComma(tokens, name.from);
  const isBehindComma = comma > pronoun && name.from - comma <= TITLES + 1;
  if (CLAUSES.has(first) && !PHRASES.has(first)) return isBehindComma;
  if (!PHRASES.has(first) && !DOUBLE.test(first)) return false;
  return isBehindComma || (comma < pronoun && /^\p{Ll}{3,}$/u.test(tokens[name.to]?.text ?? '') && !CLAUSES.has(first));
}

function lastComma(tokens: readonly Token[], before: number): number {
  for (let at = before - 1; at > 0; at--) if ((tokens[at] as Token).text === ',') return at;
  return -1;
}
