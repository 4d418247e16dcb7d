/** Finds the edges of phrases by word classes: the subject of a verb, what stands between a verb and its content. */
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

const isAt = (reader: Reader, i: number, ...classes: WordClass[]) =>
  classes.includes((reader.words[i]?.is ?? 'PUNCT') as WordClass);

export function isComma(reader: Reader, i: number): boolean {
  const text = reader.words[i]?.text;
  return text === ',' || text === '،';
}

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

function isNominal(reader: Reader, i: number): boolean {
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

/**
 * The subject that ends just before `to`, the first word of the verb group.
 *
 * An apposition or a relative clause between commas belongs to it ("Maria Lopez, the mayor of Ada, said"); what comes
 * before it in the sentence ("In April,", "but") does not.
 *
 * @returns null when no noun phrase ends there
 */
export function subjectBefore(reader: Reader, to: number, floor: number): Run | null {
  const { words, lexicon } = reader;
  let end = to;
  while (end > floor && isAt(reader, end - 1, 'ADV')) end--;
  if (lexicon.relatives.has(words[end - 1]?.lower ?? '') && end - 1 >= floor) return { from: end - 1, to: end };
  const closesAside = isComma(reader, end - 1) || words[end - 1]?.text === ')' || isDash(reader, end - 1);
  if (closesAside) return subjectWithAside(reader, end, floor);
  if (!isNominal(reader, end - 1)) return relativeSubject(reader, end, floor);
  const from = nounPhraseStart(reader, end, floor);
  if (from < end && isFiniteVerb(reader, from - 1)) return relativeSubject(reader, end, floor) ?? { from, to: end };
  return from < end ? { from, to: trimAdverbials(reader, from, end) } : null;
}

function isDash(reader: Reader, i: number): boolean {
  return ['—', '–', '--', '-'].includes(reader.words[i]?.text ?? '');
}

/** Goes left over everything that a noun phrase holds; an "and" is crossed only when no verb stands before the whole. */
function nounPhraseStart(reader: Reader, end: number, floor: number): number {
  const { words } = reader;
  let from = end;
  let beforeAnd = -1;
  for (let i = end - 1; i >= floor; i--) {
    const word = words[i] as Word;
    if (word.is === 'PRON' && i < end - 1 && !reader.lexicon.classes.get(words[i + 1]?.lower ?? '')?.startsWith('A'))
      break;
    if (word.is === 'PRON' && i === end - 1) return i;
    if (opensClause(reader, i) && i < end - 1) break;
    if (isNominal(reader, i)) from = i;
    else if (word.is === 'ADP' && i < end - 1 && i > floor) {
      if (!isNominal(reader, i - 1)) break;
    } else if (word.is === 'CCONJ' && i > floor && isNominal(reader, i - 1) && beforeAnd < 0) beforeAnd = from;
    else if (isFiniteVerb(reader, i)) return beforeAnd >= 0 ? beforeAnd : from;
    else break;
  }
  return from;
}

/** "which Lopez", "that a spokesman": a relative or a complementiser before the subject is no part of it. */
function opensClause(reader: Reader, i: number): boolean {
  const { lower } = reader.words[i] as Word;
  const { relatives, complementisers } = reader.lexicon;
  return (relatives.has(lower) || complementisers.has(lower)) && isAt(reader, i + 1, 'DET', 'PRON', 'PROPN', 'NUM');
}

/** "Lopez, the mayor of Ada, said": from the comma before the verb back to the noun phrase before the other comma. */
function subjectWithAside(reader: Reader, to: number, floor: number): Run | null {
  const { words } = reader;
  const open = words[to - 1]?.text === ')' ? '(' : (words[to - 1]?.text as string);
  let from = -1;
  let sawVerb = false;
  for (let i = to - 2; i > floor; i--) {
    const word = words[i] as Word;
    if (isStop(reader, i) && word.text !== open && !isDash(reader, i)) break;
    if (word.text !== open && !(open === ',' && isComma(reader, i))) {
      if (word.is === 'SCONJ' && word.lower === 'that' && open === ',') break;
      if (isFiniteVerb(reader, i)) sawVerb = true;
      continue;
    }
    const start = isNominal(reader, i - 1) ? nounPhraseStart(reader, i, floor) : i;
    const opensRelative = reader.lexicon.relatives.has(words[i + 1]?.lower ?? '');
    if (sawVerb && !opensRelative) break;
    if (start < i) from = start;
    sawVerb = false;
    if (opensRelative) break;
    if (open !== ',') break;
  }
  if (from < 0) return null;
  return { from, to };
}

/** "officials who asked not to be named said": the verb's subject is what the relative pronoun stands for. */
function relativeSubject(reader: Reader, to: number, floor: number): Run | null {
  for (let i = to - 1; i > floor; i--) {
    const word = reader.words[i] as Word;
    if (isStop(reader, i) || isComma(reader, i)) return null;
    if (!reader.lexicon.relatives.has(word.lower) || !isNominal(reader, i - 1)) continue;
    if (!hasFiniteVerb(reader, i + 1, to)) return null;
    const from = nounPhraseStart(reader, i, floor);
    return from < i && !isFiniteVerb(reader, from - 1) ? { from, to } : null;
  }
  return null;
}

/** The subject of the first finite verb before `to`; else the noun phrase that the sentence opens with. */
export function mainSubject(reader: Reader, to: number): Run | null {
  for (let i = 1; i < to; i++) {
    if (!isFiniteVerb(reader, i)) continue;
    const subject = subjectBefore(reader, i, 0);
    if (subject && !reader.lexicon.relatives.has(reader.words[subject.from]?.lower ?? '')) return subject;
  }
  const from = afterOpening(reader);
  const end = nounPhraseEnd(reader, from);
  return end > from && end <= to ? { from, to: end } : null;
}

/** Behind a phrase that opens the sentence and its comma: "In April, …", "Citing the cost, …". */
export function afterOpening(reader: Reader): number {
  const opens = isAt(reader, 0, 'ADP', 'ADV', 'VERB', 'SCONJ', 'CCONJ');
  if (!opens) return 0;
  for (let i = 1; i < reader.words.length; i++) {
    if (isStop(reader, i)) return 0;
    if (isComma(reader, i)) return i + 1;
  }
  return 0;
}

/** "Lopez’s repeated claim", "her claim": who the noun at `at` belongs to. */
export function possessorBefore(reader: Reader, at: number): Run | null {
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const word = reader.words[i] as Word;
    if (/^['’]s?$/.test(word.lower)) {
      const from = nounPhraseStart(reader, i, 0);
      return from < i ? { from, to: i } : null;
    }
    if (reader.lexicon.possessives.has(word.lower)) return { from: i, to: i + 1 };
    if (word.is !== 'ADJ' && word.is !== 'ADV' && word.is !== 'NOUN') return null;
  }
  return null;
}

/** The subject that stands behind its verb, with its appositions: “…,” said Lopez, the mayor of Ada. */
export function subjectAfter(reader: Reader, from: number, ceiling: number): Run | null {
  const { words, lexicon } = reader;
  let end = longNounPhraseEnd(reader, from);
  if (end === from) return null;
  if (words[from]?.is === 'PRON') return { from, to: end };
  while (end < ceiling) {
    if (isAt(reader, end, 'CCONJ') && nounPhraseEnd(reader, end + 1) > end + 1) {
      const next = longNounPhraseEnd(reader, end + 1);
      if (isFiniteVerb(reader, next)) break;
      end = next;
    } else if (words[end]?.text === '(') {
      const close = words.findIndex((word, i) => i > end && word.text === ')');
      if (close < 0 || close >= ceiling) break;
      end = close + 1;
    } else if (lexicon.relatives.has(words[end]?.lower ?? '')) end = clauseEnd(reader, end, ceiling);
    else if (modifies(reader, end)) end = clauseEnd(reader, end, ceiling);
    else if (isComma(reader, end)) {
      const next = end + 1;
      if (lexicon.relatives.has(words[next]?.lower ?? '')) {
        end = clauseEnd(reader, next, ceiling);
        continue;
      }
      const opens = isAt(reader, next, 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM') && !isTime(reader, next);
      const stop = opens ? longNounPhraseEnd(reader, next) : next;
      if (stop === next || isFiniteVerb(reader, stop)) break;
      end = stop;
    } else break;
  }
  return { from, to: trimAdverbials(reader, from, end) };
}

/** "people briefed on the talks", "a Democrat familiar with the plan": the words behind a noun that tell which. */
function modifies(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word || reader.lexicon.verbSecond) return false;
  const isParticiple = word.is === 'VERB' && !reader.lexicon.verbs.has(word.lower) && /(?:ed|ing)$/.test(word.lower);
  return isParticiple && isAt(reader, i + 1, 'ADP', 'ADV', 'PART');
}

/** To the next comma or stop. */
function clauseEnd(reader: Reader, from: number, ceiling: number): number {
  let i = from;
  while (i < ceiling && !isComma(reader, i) && !isStop(reader, i)) i++;
  return i;
}

/** "said Lopez on Monday", "said Lopez in an interview": the day and the occasion are no part of the name. */
function trimAdverbials(reader: Reader, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const isAside = reader.lexicon.relatives.has(reader.words[i]?.lower ?? '');
    if (isAside) return to;
    if (reader.words[i]?.is === 'ADP' && isOccasion(reader, i)) return i;
    if (isTime(reader, i) && /^\p{Lu}/u.test(reader.words[i]?.text ?? '') && reader.words[i]?.is !== 'ADP') {
      if (i === to - 1) return i;
    }
  }
  return to;
}

/** "on Monday", "in a statement", "on Twitter". */
function isOccasion(reader: Reader, i: number): boolean {
  const end = nounPhraseEnd(reader, i + 1);
  const { occasions, articles } = reader.lexicon;
  if (isTime(reader, i + 1)) return true;
  const last = reader.words[end - 1]?.lower ?? '';
  return occasions.has(last) && (end === i + 2 || articles.has(reader.words[i + 1]?.lower ?? '')) && end - i < 5;
}

export function isTime(reader: Reader, i: number): boolean {
  return reader.lexicon.timeWords.has(reader.words[i]?.lower ?? '');
}

/** A prepositional phrase that tells when or where it was said: "on Monday", "in a statement", "at the White House". */
function isAdverbial(reader: Reader, i: number): boolean {
  const end = nounPhraseEnd(reader, i + 1);
  for (let at = i + 1; at < end; at++) {
    if (isTime(reader, at) || reader.lexicon.occasions.has(reader.words[at]?.lower ?? '')) return true;
    if (reader.words[at]?.is === 'NUM' && at === end - 1) return true;
  }
  return false;
}

/**
 * Skips what may stand between a cue and its content: adverbs, days, "in a statement", "to reporters".
 *
 * @param isFree true to skip any prepositional phrase, not only those that tell when or where
 */
export function afterAdverbials(reader: Reader, from: number, isFree: boolean): number {
  const { words } = reader;
  let i = from;
  for (;;) {
    const at = i;
    if (isAt(reader, i, 'ADV') || isTime(reader, i)) i++;
    else if (isAt(reader, i, 'ADP', 'PART') && words[i]?.lower !== 'not') {
      const end = nounPhraseEnd(reader, i + 1);
      if (end > i + 1 && (isFree || isAdverbial(reader, i))) i = end;
    } else if (isAt(reader, i, 'DET', 'ADJ') && isTime(reader, i + 1)) i += 2;
    if (i === at) return i;
  }
}
