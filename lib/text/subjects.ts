/** Finds who a verb or a noun belongs to: the subject before or behind it, the possessor. */

import { trimAdverbials } from './adverbials.ts';
import type { Word } from './passages.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isFiniteVerb,
  isNominal,
  isStop,
  isTime,
  longNounPhraseEnd,
  nounPhraseEnd,
  nounPhraseStart,
  type Reader,
  type Run,
} from './phrases.ts';

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
  if (words[end - 2]?.lower === 'those' && end - 2 >= floor && /ed$/.test(words[end - 1]?.lower ?? ''))
    return { from: end - 2, to: end };
  if (!isNominal(reader, end - 1)) return relativeSubject(reader, end, floor);
  const from = nounPhraseStart(reader, end, floor);
  if (from < end && isFiniteVerb(reader, verbBefore(reader, from, end)))
    return relativeSubject(reader, end, floor) ?? { from, to: end };
  if (from >= end) return null;
  const start = behindTime(reader, from, end);
  const isList =
    !isAt(reader, from, 'PRON') &&
    (words.slice(start, end).some(({ is }) => is === 'CCONJ') || isAt(reader, from - 1, 'CCONJ'));
  const first = isList ? withOpening(reader, from, floor) : from;
  if (first < from) return { from: first, to: end };
  return { from: start > from ? start : withMeasure(reader, from, floor), to: trimAdverbials(reader, start, end) };
}

/** The word before the phrase; before "not yet public" it is the verb that these belong to. */
function verbBefore(reader: Reader, from: number, end: number): number {
  let at = from - 1;
  for (let i = from; i < end; i++) if (!isAt(reader, i, 'ADJ')) return at;
  while (at > 0 && isAt(reader, at, 'ADV', 'PART')) at--;
  return at;
}

/**
 * "The Red Cross, Oxfam and others warned", "Ann Lee, head of the port, which …, said": goes left over noun phrases that commas
 * part, if the sentence opens with them; `from` where it opens with anything else ("In Ohio, Lee and Wolf said").
 */
function withOpening(reader: Reader, from: number, floor: number): number {
  let at = isAt(reader, from - 1, 'CCONJ') && isComma(reader, from - 2) ? from - 1 : from;
  while (at > floor + 1 && isComma(reader, at - 1) && isNominal(reader, at - 2)) {
    const start = nounPhraseStart(reader, at - 1, floor);
    if (start >= at - 1 || isTime(reader, at - 2)) return from;
    at = start;
  }
  return at < from && (at === 0 || isStop(reader, at - 1)) ? at : from;
}

/** "a few weeks after Lopez": the measure of time before "after" is no part of who speaks. */
function behindTime({ words }: Reader, from: number, end: number): number {
  for (let i = end - 2; i > from; i--) {
    if (['after', 'before', 'since'].includes(words[i]?.lower ?? '') && words[i]?.is !== 'NOUN') return i + 1;
  }
  return from;
}

/** "about half of the voters", "nearly three in five": the word that weighs a number belongs to it. */
function withMeasure(reader: Reader, from: number, floor: number): number {
  if (from > floor && reader.lexicon.pairings.has(reader.words[from - 1]?.lower ?? '')) return from - 1;
  return isAt(reader, from, 'NUM') && from > floor && isAt(reader, from - 1, 'ADV') ? from - 1 : from;
}

function isDash(reader: Reader, i: number): boolean {
  return ['—', '–', '--', '-'].includes(reader.words[i]?.text ?? '');
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
    // "In an email, a spokesman, Davide Conti, said": the phrase that opens the sentence is no part of it.
    if (from >= 0 && isAt(reader, start - 1, 'ADP')) break;
    // "Ann Lee, 52, of Ada, said": an age is no name.
    const isAge = start === i - 1 && isAt(reader, start, 'NUM');
    const opensPhrase = isAt(reader, i + 1, 'ADV', 'ADP');
    if (start < i && open === ',' && from < 0 && opensPhrase && !isAge) return { from: start, to: i };
    if (start < i) from = start;
    sawVerb = false;
    if (opensRelative && start < i) from = withOpening(reader, start, floor);
    if (opensRelative) break;
    if (open !== ',') break;
  }
  return from < 0 ? null : { from: withMeasure(reader, from, floor), to };
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
    if (subject && !isOfClause(reader, subject)) return subject;
  }
  const from = afterOpening(reader);
  const end = nounPhraseEnd(reader, from);
  return end > from && end <= to ? { from, to: end } : null;
}

/** "that a leak had occurred", "who left": the subject of a clause that another governs. */
function isOfClause({ words, lexicon }: Reader, { from }: Run): boolean {
  if (lexicon.relatives.has(words[from]?.lower ?? '')) return true;
  return words[from - 1]?.is === 'SCONJ' && lexicon.clauseOpeners.has(words[from - 1]?.lower ?? '');
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
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    const word = reader.words[i] as Word;
    if (/^['’]s?$/.test(word.lower)) {
      const from = nounPhraseStart(reader, i, 0);
      return from < i ? { from, to: i } : null;
    }
    if (reader.lexicon.possessives.has(word.lower)) return { from: i, to: i + 1 };
    // "Lopez’s long-held view": a hyphen stands inside a word.
    if (word.text !== '-' && word.is !== 'ADJ' && word.is !== 'ADV' && word.is !== 'NOUN') return null;
  }
  return null;
}

/** The subject that stands behind its verb, with its appositions: “…,” said Lopez, the mayor of Ada. */
export function subjectAfter(reader: Reader, from: number, ceiling: number): Run | null {
  const { words } = reader;
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
    } else if (opensAside(reader, end)) end = clauseEnd(reader, end, ceiling);
    else if (modifies(reader, end)) end = clauseEnd(reader, end, ceiling);
    else if (isComma(reader, end)) {
      const next = end + 1;
      if (opensAside(reader, next)) {
        end = clauseEnd(reader, next, ceiling);
        continue;
      }
      const opens =
        isAt(reader, next, 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM') && !isTime(reader, next) && !words[next]?.region;
      const stop = opens ? longNounPhraseEnd(reader, next) : next;
      if (stop === next || isFiniteVerb(reader, stop)) break;
      end = stop;
    } else break;
  }
  return { from, to: trimAdverbials(reader, from, end) };
}

/** "who", "which", "whose": a clause about the noun before it. */
const opensAside = ({ words, lexicon }: Reader, i: number): boolean =>
  lexicon.relatives.has(words[i]?.lower ?? '') || lexicon.asides.has(words[i]?.lower ?? '');

/** "people briefed on the talks", "a Democrat familiar with the plan": the words behind a noun that tell which. */
function modifies(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word || reader.lexicon.verbSecond) return false;
  // "a person close to the mayor", "officials familiar with the plan"
  if ((word.is === 'ADJ' || word.lower === 'close') && isAt(reader, i + 1, 'ADP')) return true;
  const isParticiple = word.is === 'VERB' && !reader.lexicon.verbs.has(word.lower) && /(?:ed|ing)$/.test(word.lower);
  return isParticiple && isAt(reader, i + 1, 'ADP', 'ADV', 'PART');
}

/** To the next comma or stop. */
function clauseEnd(reader: Reader, from: number, ceiling: number): number {
  let i = from;
  while (i < ceiling && !isComma(reader, i) && !isStop(reader, i)) i++;
  return i;
}
