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
  const start = next.group.from;
  if (next.kind === 'according') return isComma(reader, start - 1) ? start - 1 : -1;
  if (next.form !== 'finite') return beforeParticiple(reader, next, from);
  const row = beforeTwin(reader, next, from);
  if (row >= 0) return row;
  const and = beforeAdverbs(reader, start);
  if (isAt(reader, and, 'CCONJ')) return !hasFiniteVerb(reader, from, and) || bringsContent(reader, next) ? and : -1;
  const contrast = commaBefore(reader, { verb: start, from }, reader.lexicon.contrasts);
  return contrast > from ? contrast : beforeSubject(reader, next, from);
}

function beforeAdverbs(reader: Reader, at: number): number {
  let before = at - 1;
  while (isAt(reader, before, 'ADV')) before--;
  return before;
}

/** "…, adding that it froze", "… before claiming that it froze", "…, with Wolf telling the fair that it froze". */
function beforeParticiple(reader: Reader, next: Cue, from: number): number {
  const { words } = reader;
  const start = next.group.from;
  if (bringsContent(reader, next)) {
    if (words[start - 1]?.lower === 'before') return start - 1;
    const companion = commaBefore(reader, { verb: start, from }, COMPANIONS);
    if (companion > from) return companion;
  }
  if (next.form !== 'gerund') return -1;
  const edge = isAt(reader, start - 1, 'CCONJ') ? start - 1 : start;
  return isComma(reader, edge - 1) || isDash(reader, edge - 1) || words[edge - 1]?.region ? edge : -1;
}

const COMPANIONS: ReadonlySet<string> = new Set(['with']);

/** "Lopez says ferry leaks, calls for new hull": headlines leave out the "and"; -1 elsewhere. */
function beforeTwin(reader: Reader, next: Cue, from: number): number {
  const comma = next.group.from - 1;
  const isThird = /[om]/.test(next.verb?.takes ?? '') && reader.words[next.at]?.lower.endsWith('s') === true;
  return comma > from && isComma(reader, comma) && isThird && bringsContent(reader, next) ? comma : -1;
}

function beforeSubject(reader: Reader, next: Cue, from: number): number {
  const { words, lexicon } = reader;
  const subject = subjectBefore(reader, next.group.from, from);
  if (!subject) return -1;
  // "of “sleeping at work” and Wolf says": marks are nobody's partner.
  const joint = words.findLastIndex(({ is }, i) => i > subject.from && i < subject.to && is === 'CCONJ');
  if (joint > from && words[joint - 1]?.region) return joint;
  if (subject.from <= from) return -1;
  const before = subject.from - 1;
  const lower = words[before]?.lower ?? '';
  // "put it kindly when he noted: “…”": a colon before marks says whose they are.
  const isAnnounced = words[next.group.to]?.text === ':' && words[next.group.to + 1]?.region;
  if (isAnnounced && !lexicon.relatives.has(lower)) return isAt(reader, before, 'SCONJ', 'ADV') ? before : subject.from;
  if (isFiniteVerb(reader, next.group.to)) return asideBefore(reader, subject.from, from);
  const isOther = isAt(reader, before, 'CCONJ') || lexicon.contrasts.has(lower) || lower === 'as' || lower === 'with';
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

/** ", while a new group led by a former clerk has said": the comma before one of `openers`, with no verb between; -1 for none. */
function commaBefore(
  reader: Reader,
  { verb, from }: { verb: number; from: number },
  openers: ReadonlySet<string>,
): number {
  for (let i = verb - 1; i > from && !isFiniteVerb(reader, i); i--) {
    if (isComma(reader, i) && openers.has(reader.words[i + 1]?.lower ?? '')) return i;
  }
  return -1;
}

/** Where the noun phrase that ends at `to` begins. */
export function nounPhraseBefore(reader: Reader, to: number, floor: number): number {
  let from = to;
  while (from > floor && nounPhraseEnd(reader, from - 1) >= to) from--;
  return from;
}
