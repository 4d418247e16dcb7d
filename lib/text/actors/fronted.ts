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
/** "Known for her speeches, Lopez", "Leaving his office, Hale". */
const PARTICIPLES =
  /^(?:[a-z]{2,}(?:ing|ed)|known|born|given|seen|written|driven|chosen|drawn|taken|brought|taught|left|sent|built|led|told|struck|beaten|forced)$/;
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
  const textAt = (at: number): string => (tokens[at]?.text ?? '').toLowerCase();
  const opening = openingOf(textAt);
  const first = textAt(opening);
  if (pronoun <= opening || name.from <= pronoun || name.from - pronoun > LONGEST) return false;
  const comma = lastComma(tokens, name.from);
  const isBehindComma =
    comma > pronoun && name.from - comma <= TITLES + 1 && !hasSubject(tokens, pronoun + 1, name.from);
  // "Since her death, Lopez's work": right behind the comma stands who the sentence is about.
  if (/^['’]s?$/.test(textAt(name.to)) && !isBehindComma) return false;
  if ((CLAUSES.has(first) && !PHRASES.has(first)) || PARTICIPLES.test(first)) return isBehindComma;
  if (!PHRASES.has(first) && !DOUBLE.test(first)) return false;
  return isBehindComma || (comma < pronoun && /^\p{Ll}{3,}$/u.test(tokens[name.to]?.text ?? '') && !CLAUSES.has(first));
}

/** Where the phrase in front begins: behind "But", and behind the time in "two days after". */
function openingOf(textAt: (at: number) => string): number {
  const from = /^(?:and|but|yet|so)$/.test(textAt(0)) ? 1 : 0;
  let at = from;
  while (at - from < LONGEST_TIME && TIMES.test(textAt(at))) at++;
  return CLAUSES.has(textAt(at)) ? at : from;
}

const LONGEST_TIME = 4;
const TIMES =
  /^(?:an?|one|two|three|four|five|six|ten|\d+|few|several|more|than|less|many|shortly|soon|just|even|only|long|not|moments?|minutes?|hours?|days?|weeks?|months?|years?|decades?|immediately|right)$/;

const SUBJECTS = /^(?:he|she|they|it|we|I|you|there)$/;

/** "After her death, he married Lopez": somebody else is the subject. */
const hasSubject = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }, at) => tokens[from + at - 1]?.text === ',' && SUBJECTS.test(text));

function lastComma(tokens: readonly Token[], before: number): number {
  for (let at = before - 1; at > 0; at--) if ((tokens[at] as Token).text === ',') return at;
  return -1;
}
