/** Where the words of the next attribution begin, which end what is said before it. */
import type { Cue } from '../cues.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isDash,
  isFiniteVerb,
  longNounPhraseEnd,
  nounPhraseEnd,
  type Reader,
} from '../phrases.ts';
import { subjectBefore } from '../subjects.ts';
import { contentStart } from './content-start.ts';

/** Where the words of a later attribution begin when it is not part of what is said; -1 when it may be. */
export function edgeBefore(reader: Reader, next: Cue, from: number): number {
  const { words } = reader;
  const start = next.group.from;
  if (next.kind === 'according') return isComma(reader, start - 1) ? start - 1 : -1;
  if (next.form !== 'finite' && bringsContent(reader, next)) {
    if (words[start - 1]?.lower === 'before') return start - 1;
    const companion = companionBefore(reader, start, from);
    if (companion > from) return companion;
  }
  if (next.form === 'gerund') {
    const edge = words[start - 1]?.is === 'CCONJ' ? start - 1 : start;
    return isComma(reader, edge - 1) || isDash(reader, edge - 1) || words[edge - 1]?.region ? edge : -1;
  }
  if (next.form !== 'finite') return -1;
  // "Lopez says ferry leaks, calls for new hull": headlines leave out the "and".
  const isRow =
    isComma(reader, start - 1) && /[om]/.test(next.verb?.takes ?? '') && words[next.at]?.lower.endsWith('s');
  if (isRow && bringsContent(reader, next)) return start - 1;
  let and = start - 1;
  while (isAt(reader, and, 'ADV')) and--;
  if (words[and]?.is === 'CCONJ') return !hasFiniteVerb(reader, from, and) || bringsContent(reader, next) ? and : -1;
  const contrast = contrastBefore(reader, start, from);
  if (contrast > from) return contrast;
  const subject = subjectBefore(reader, start, from);
  if (!subject) return -1;
  // "of “sleeping at work” and Wolf says": marks are nobody's partner.
  const joint = words.findLastIndex(({ is }, i) => i > subject.from && i < subject.to && is === 'CCONJ');
  if (joint > from && words[joint - 1]?.region) return joint;
  if (subject.from <= from) return -1;
  // "put it kindly when he noted: “…”": a colon before marks says whose they are.
  const isRelative = reader.lexicon.relatives.has(words[subject.from - 1]?.lower ?? '');
  if (words[next.group.to]?.text === ':' && words[next.group.to + 1]?.region && !isRelative) {
    return isAt(reader, subject.from - 1, 'SCONJ', 'ADV') ? subject.from - 1 : subject.from;
  }
  if (isFiniteVerb(reader, next.group.to)) return asideBefore(reader, subject.from, from);
  const before = subject.from - 1;
  const lower = words[before]?.lower ?? '';
  const isOther =
    isAt(reader, before, 'CCONJ') || reader.lexicon.contrasts.has(lower) || lower === 'as' || lower === 'with';
  return isOther ? before : -1;
}

/** ", a change he said was evident": the narrator's aside begins at the comma. */
function asideBefore(reader: Reader, to: number, from: number): number {
  const start = nounPhraseBefore(reader, to, from);
  return start < to && isComma(reader, start - 1) ? start - 1 : -1;
}

/** "saying that it rained and warning that it would flood": the second participle is the narrator's again; null for another kind. */
export function parallelEdge({ words }: Reader, cue: Cue | undefined, next: Cue): number | null {
  const before = next.group.from - 1;
  return cue?.form === 'gerund' && next.form === 'gerund' && words[before]?.is === 'CCONJ' ? before : null;
}

/** "said he had voted and wrote to nobody": a verb with nothing said behind it is one of those that are told. */
function bringsContent(reader: Reader, next: Cue): boolean {
  const { words, lexicon } = reader;
  const takes = next.verb?.takes ?? 'c';
  if (words.some(({ region }, i) => i >= next.group.to && region !== null)) return true;
  if (takes.includes('o') && longNounPhraseEnd(reader, next.group.to) > next.group.to) return true;
  const at = contentStart(reader, next);
  const lower = words[at]?.lower ?? '';
  if (/[ita]/.test(takes) && lower === lexicon.infinitiveMark) return true;
  if (!/[cta]/.test(takes)) return false;
  return lexicon.complementisers.has(lower) || (!isAt(reader, at, 'ADP') && hasFiniteVerb(reader, at, words.length));
}

/** ", while a new group led by a former clerk has said": the comma before the clause whose first verb the cue is; -1 for none. */
function contrastBefore(reader: Reader, verb: number, from: number): number {
  for (let i = verb - 1; i > from && !isFiniteVerb(reader, i); i--) {
    if (isComma(reader, i) && reader.lexicon.contrasts.has(reader.words[i + 1]?.lower ?? '')) return i;
  }
  return -1;
}

/** ", with Wolf telling the fair that it rained": the comma before another who speaks beside the narrator's verb; -1 for none. */
function companionBefore(reader: Reader, verb: number, from: number): number {
  for (let i = verb - 1; i > from && !isFiniteVerb(reader, i); i--) {
    if (isComma(reader, i) && reader.words[i + 1]?.lower === 'with') return i;
  }
  return -1;
}

/** Where the noun phrase that ends at `to` begins. */
export function nounPhraseBefore(reader: Reader, to: number, floor: number): number {
  let from = to;
  while (from > floor && nounPhraseEnd(reader, from - 1) >= to) from--;
  return from;
}
