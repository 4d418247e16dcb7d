/** Finds the edges of noun phrases and clauses by word classes. */
import type { Lexicon, WordClass } from './lexicon/lexicon.ts';
import type { Word } from './passages.ts';

/** A run of words by index, end exclusive. */
export interface Run {
  from: number;
  to: number;
}

/** A list of words with the lexicon that reads them. */
export interface Reader {
  words: readonly Word[];
  lexicon: Lexicon;
}

const NOMINAL: ReadonlySet<WordClass> = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN', 'PART']);

const STOPS = new Set([':', ';', '—', '–', '--', '|', '…', '...', '?', '!', '.']);

export const isAt = (reader: Reader, i: number, ...classes: WordClass[]) =>
  classes.includes((reader.words[i]?.is ?? 'PUNCT') as WordClass);

export function isComma(reader: Reader, i: number): boolean {
  const text = reader.words[i]?.text;
  return text === ',' || text === '،';
}

const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—']);

/** A dash between words, none inside one. */
export const isDash = ({ words }: Reader, i: number): boolean =>
  DASHES.has(words[i]?.text ?? '') && words[i - 1]?.end !== words[i]?.start;

/** The end of the sentence, or a mark that ends a clause for good. */
export function isStop(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  return !word || (word.is === 'PUNCT' && STOPS.has(word.text));
}

/** A verb that can carry a clause: no infinitive, no participle behind a noun. */
export function isFiniteVerb(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word || (word.is !== 'VERB' && word.is !== 'AUX')) return false;
  if (reader.lexicon.nonFinite.has(word.lower) || word.lower.endsWith('ing')) return false;
  const before = reader.words[i - 1];
  return before?.is !== 'PART' || before.lower !== reader.lexicon.infinitiveMark;
}

export function hasFiniteVerb(reader: Reader, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(reader, i)) return true;
  return false;
}

/** Where a noun phrase that begins at `from` ends; `from` itself when none begins there. Phrases with "of" and the like go on. */
export function nounPhraseEnd(reader: Reader, from: number): number {
  let i = from;
  if (isAt(reader, i, 'PRON') && !reader.lexicon.relatives.has(reader.words[i]?.lower ?? '')) return i + 1;
  for (;;) {
    const before = reader.words[i - 1];
    if (!isNominal(reader, i)) break;
    const word = reader.words[i] as Word;
    const isNew = i > from && (word.is === 'DET' || word.is === 'PRON') && before?.is !== 'DET' && before?.is !== 'ADP';
    if (isNew) break;
    if (i > from && word.is === 'PROPN' && before?.is === 'NOUN' && before.lower.endsWith('s')) break;
    i++;
  }
  return i;
}

export function isNominal(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word) return false;
  if (isHyphened(reader, i)) return true;
  if (NOMINAL.has(word.is)) return word.lower !== 'to' && word.lower !== 'not' && !/^n['’]t$/.test(word.lower);
  return isInnerMark(reader, i);
}

/** Part of a longer word: "well-connected", "self-described". */
function isHyphened({ words }: Reader, i: number): boolean {
  const isJoint = (at: number) => words[at]?.text === '-' && words[at - 1]?.end === words[at]?.start;
  const [word, next, before] = [words[i], words[i + 1], words[i - 1]];
  if (!word || word.is === 'PUNCT') return false;
  return (isJoint(i + 1) && next?.end === words[i + 2]?.start) || (isJoint(i - 1) && before?.end === word.start);
}

/** Hyphens, points of abbreviations, ampersands: marks that stand inside names. */
function isInnerMark(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  const next = reader.words[i + 1];
  if (word?.is !== 'PUNCT' || !next) return false;
  if (word.text === '-' || word.text === '/') return word.end === next.start && reader.words[i - 1]?.end === word.start;
  return word.text === '&' || word.text === '$' || word.text === '%' || word.text === '#' || word.text === '’';
}

/** A noun phrase with its prepositional phrases: "the head of the union in Ohio". */
export function longNounPhraseEnd(reader: Reader, from: number): number {
  let end = nounPhraseEnd(reader, from);
  while (end > from && isAt(reader, end, 'ADP')) {
    const next = nounPhraseEnd(reader, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** A subject and its verb: "she left", "the head of the union left". */
export function opensClause(reader: Reader, from: number): boolean {
  const end = longNounPhraseEnd(reader, from);
  return end > from && isFiniteVerb(reader, end);
}

/** Goes left over everything that a noun phrase holds; an "and" is crossed only when no verb stands before the whole. */
export function nounPhraseStart(reader: Reader, end: number, floor: number): number {
  const { words } = reader;
  let from = end;
  let beforeAnd = -1;
  for (let i = end - 1; i >= floor; i--) {
    const word = words[i] as Word;
    if (word.is === 'PRON' && i < end - 1 && !reader.lexicon.classes.get(words[i + 1]?.lower ?? '')?.startsWith('A'))
      break;
    if (word.is === 'PRON' && i === end - 1 && !isGoverned(reader, i)) return i;
    if (opensInner(reader, i) && i < end - 1) break;
    if (isNominal(reader, i)) from = i;
    else if (word.is === 'ADP' && i < end - 1 && i > floor) {
      if (!isNominal(reader, i - 1)) break;
    } else if (word.is === 'CCONJ' && i > floor && isNominal(reader, i - 1) && beforeAnd < 0) beforeAnd = from;
    else if (isFiniteVerb(reader, i)) return beforeAnd >= 0 ? beforeAnd : from;
    else break;
  }
  return from;
}

/** "a source close to him": a pronoun that a preposition governs ends a longer phrase. */
function isGoverned(reader: Reader, i: number): boolean {
  return (
    reader.lexicon.objectPronouns.has(reader.words[i]?.lower ?? '') &&
    ['ADP', 'PART'].includes(reader.words[i - 1]?.is ?? '')
  );
}

/** "which Lopez", "that a spokesman": a relative or a complementiser before the subject is no part of it. */
function opensInner(reader: Reader, i: number): boolean {
  const { lower } = reader.words[i] as Word;
  const { relatives, complementisers } = reader.lexicon;
  return (relatives.has(lower) || complementisers.has(lower)) && isAt(reader, i + 1, 'DET', 'PRON', 'PROPN', 'NUM');
}

export function isTime(reader: Reader, i: number): boolean {
  return reader.lexicon.timeWords.has(reader.words[i]?.lower ?? '');
}
