/** What encloses an attribution: an aside between commas or dashes, the phrase that opens a sentence. Where it ends, the saying ends. */
import type { Cue } from '../cues.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isDash,
  isFiniteVerb,
  isStop,
  longNounPhraseEnd,
  type Reader,
} from '../phrases.ts';

/** "Lee, who said that it rained, left", "Lee, saying that it rained, left": the cue stands between a subject and its verb. */
export function isInAside(reader: Reader, cue: Cue | undefined): boolean {
  const start = cue?.group.from ?? 0;
  if (reader.lexicon.relatives.has(reader.words[start - 1]?.lower ?? '') || opensAside(reader, start)) return true;
  if (cue?.form !== 'gerund' || hasFiniteVerb(reader, 0, start)) return false;
  return reader.words.some((_, i) => i > 0 && i < start && isComma(reader, i));
}

/** "Lee, who praised the plan and said that it rained, left", "Lee, though she said so, left": a subject waits for its verb. */
function opensAside(reader: Reader, cue: number): boolean {
  for (let i = cue - 1; i > 0; i--) {
    if (reader.words[i]?.region || isStop(reader, i)) return false;
    if (!isComma(reader, i)) continue;
    const isOther = reader.lexicon.asides.has(reader.words[i + 1]?.lower ?? '') || isAt(reader, i + 1, 'SCONJ');
    return isOther && longNounPhraseEnd(reader, 0) === i;
  }
  return false;
}

/** Behind "ultimately" and "here", which no clause needs; "when" and "how" open one. */
export function afterAdverbs(reader: Reader, from: number): number {
  let at = from;
  while (isAt(reader, at, 'ADV') && !reader.lexicon.complementisers.has(reader.words[at]?.lower ?? '')) at++;
  return at;
}

/** "Lee, who left after denouncing the plan, will not be there": a comma and a relative pronoun opened what a comma closes. */
export function isInRelative(reader: Reader, at: number): boolean {
  for (let i = at - 1; i > 0; i--) {
    if (isComma(reader, i)) return reader.lexicon.asides.has(reader.words[i + 1]?.lower ?? '');
  }
  return false;
}

/** "Lopez - who said that it rained - left": the dash that closes what another opened before the cue; -1 when none did. */
export function closingDash(reader: Reader, cue: number, from: number): number {
  const { words } = reader;
  for (let i = cue - 1; i > 0 && i > cue - ASIDE; i--) {
    if (isDash(reader, i)) return words.findIndex((_, at) => at > from && isDash(reader, at));
    if (words[i]?.region || isStop(reader, i)) return -1;
  }
  return -1;
}

/** How far behind an opening dash a cue may stand, in words. */
const ASIDE = 8;

/**
 * "While he said that it rained, the mayor left": a cue in the phrase that opens a sentence says nothing of its main clause.
 *
 * @returns the comma before the main clause's subject and verb; -1 when the cue is not in such a phrase
 */
export function openingEnd(reader: Reader, cue: number, from: number): number {
  const { words } = reader;
  const first = openingAt(reader, cue);
  const isPhrase = isAt(reader, first, 'ADV') && isAt(reader, first + 1, 'ADP', 'SCONJ');
  const isWhen = reader.lexicon.conditions.has(words[first]?.lower ?? '');
  const opens =
    isPhrase ||
    isWhen ||
    opensLate(reader, first, cue) ||
    isAt(reader, first, 'SCONJ', 'ADP') ||
    words[first]?.lower.endsWith('ing');
  if (!opens || cue < first) return -1;
  for (let i = first; i < cue; i++) if (isComma(reader, i)) return -1;
  for (let i = from; i < words.length; i++) {
    if (!isComma(reader, i)) continue;
    if (opensMain(reader, i + 1)) return i;
  }
  return -1;
}

/** The first word of the phrase that a cue stands in, when nothing but settings come before it: "Sunday on CNN, while …". */
function openingAt(reader: Reader, cue: number): number {
  const and = isAt(reader, 0, 'CCONJ') ? 1 : 0;
  const start = and && isComma(reader, and) ? and + 1 : and;
  for (let i = cue - 1; i > start; i--) {
    const isBreak = isComma(reader, i) || /,["”]$/.test(reader.words[i]?.region ? (reader.words[i]?.text ?? '') : '');
    if (isBreak) return isAt(reader, i + 1, 'SCONJ') && !hasFiniteVerb(reader, start, i) ? i + 1 : start;
  }
  return start;
}

/** "A few weeks after Lopez said that it rained, the town …": the phrase opens with its measure. */
function opensLate({ words }: Reader, first: number, cue: number): boolean {
  const at = words.findIndex(({ lower }, i) => i > first && ['after', 'before', 'since'].includes(lower));
  return at > 0 && at < cue && at <= first + MEASURE;
}

/** "not more than three full weeks". */
const MEASURE = 5;

/** A subject and its verb. */
export function opensMain(reader: Reader, at: number): boolean {
  const from = afterAdverbs(reader, at);
  let verb = longNounPhraseEnd(reader, from);
  if (verb === from) return false;
  if (isAt(reader, verb, 'CCONJ')) verb = longNounPhraseEnd(reader, verb + 1);
  // "Senator Ann Lee (D-Ohio) said"
  const close =
    reader.words[verb]?.text === '(' ? reader.words.findIndex(({ text }, i) => i > verb && text === ')') : -1;
  if (close > 0) verb = close + 1;
  while (isAt(reader, verb, 'ADV')) verb++;
  return isFiniteVerb(reader, verb);
}
