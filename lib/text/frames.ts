/** Reads each cue of a passage as a frame: who says what, in whichever order the sentence puts them. */
import type { Cue } from './cues.ts';
import {
  afterAdverbials,
  hasFinite,
  isComma,
  isFiniteVerb,
  isStop,
  longNounPhraseEnd,
  nounPhraseEnd,
  type Reader,
  type Run,
  subjectAfter,
  subjectBefore,
} from './phrases.ts';

export interface Frame {
  cue: Run;
  source: Run | null;
  content: Run[];
  rule: string;
  confidence: number;
}

/** What the reading of one cue may know of the others. */
interface Place {
  cues: readonly Cue[];
  index: number;
  /** Words before this belong to earlier frames. */
  floor: number;
  before: Frame | null;
}

/** Frames in the order of their cues. A cue inside the content of an earlier frame is part of what that one says. */
export function framesOf(reader: Reader, cues: readonly Cue[]): Frame[] {
  const frames: Frame[] = [];
  for (let index = 0; index < cues.length; index++) {
    const cue = cues[index] as Cue;
    const before = frames.at(-1) ?? null;
    const floor = before ? Math.max(before.cue.to, ...before.content.map((run) => run.to)) : 0;
    if (cue.group.from < floor) continue;
    const frame = frameOf(reader, cue, { cues, index, floor, before });
    if (frame) frames.push(frame);
  }
  return frames;
}

function frameOf(reader: Reader, cue: Cue, place: Place): Frame | null {
  if (cue.kind === 'according') return according(reader, cue, place);
  if (cue.isPassive) return null;
  if (cue.form !== 'finite') return dependent(reader, cue, place);
  return inverted(reader, cue, place) ?? withSubject(reader, cue, place);
}

/** "According to Lopez, it rained" and "It rained, according to Lopez." */
function according(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  const left = leftOf(reader, place.floor, from);
  if (left && (hasFinite(reader, left.from, left.to) || hasRegion(reader, left))) {
    const source = subjectAfter(reader, to, reader.words.length);
    return { cue: cue.group, source, content: [left], rule: 'according-after', confidence: 0.9 };
  }
  let end = to;
  while (end < reader.words.length && !isComma(reader, end) && !isStop(reader, end)) end++;
  const aside = longNounPhraseEnd(reader, end + 1);
  if (isComma(reader, end) && aside > end + 1 && isComma(reader, aside)) end = aside;
  if (!isComma(reader, end)) return null;
  const content = { from: end + 1, to: contentEnd(reader, end + 1, place) };
  if (content.to - content.from < 2) return null;
  return {
    cue: cue.group,
    source: { from: to, to: end },
    content: [content],
    rule: 'according-before',
    confidence: 0.9,
  };
}

/** “We won,” said Lopez. */
function inverted(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  if (from !== cue.at || !cue.verb?.takes.includes('q')) return null;
  const left = leftOf(reader, place.floor, from);
  if (!left || !(isComma(reader, from - 1) || reader.words[from - 1]?.region)) return null;
  const isQuoted = endsQuoted(reader, left);
  if (!isQuoted && !hasFinite(reader, left.from, left.to)) return null;
  const source = subjectAfter(reader, to, reader.words.length);
  if (!source || isFiniteVerb(reader, source.to)) return null;
  if (!isQuoted && hasFinite(reader, to, reader.words.length) && !isComma(reader, source.to)) return null;
  const content = [left, ...continuation(reader, afterAdverbials(reader, source.to, true), place, isQuoted)];
  return { cue: cue.group, source, content, rule: 'cue-inverted', confidence: isQuoted ? 0.97 : 0.85 };
}

/** The subject stands before the verb; the content after it, before it, or on both sides. */
function withSubject(reader: Reader, cue: Cue, place: Place): Frame | null {
  const subject = subjectBefore(reader, cue.group.from, place.floor);
  if (!subject) return coordinated(reader, cue, place);
  const left = leftOf(reader, place.floor, subject.from);
  const isLeftQuoted = left !== null && endsQuoted(reader, left);
  const right = rightOf(reader, cue, place);
  if (left && isLeftQuoted && cue.verb?.takes.match(/[qc]/)) {
    const more = continuation(reader, afterAddressee(reader, cue), place, true);
    return { cue: cue.group, source: subject, content: [left, ...more], rule: 'cue-after', confidence: 0.97 };
  }
  const gap = gapOf(reader, cue, subject, place);
  if (gap) return { cue: cue.group, source: subject, content: gap, rule: 'cue-inside', confidence: 0.7 };
  if (right)
    return { cue: cue.group, source: subject, content: [right.run], rule: right.rule, confidence: right.confidence };
  if (!left || !cue.verb?.takes.match(/[qc]/)) return null;
  const isAs = ['as', 'like'].includes(reader.words[subject.from - 1]?.lower ?? '');
  const from = afterAddressee(reader, cue);
  const more = continuation(reader, from, place, false);
  if (!isStop(reader, from) && !isComma(reader, from)) return null;
  if (!hasFinite(reader, left.from, left.to) && !more.length) return null;
  if (!isComma(reader, subject.from - 1) && !isAs) return null;
  return { cue: cue.group, source: subject, content: [left, ...more], rule: 'cue-after', confidence: 0.85 };
}

/** "…, arguing that it rained": the subject is that of the sentence. "She met them and said …": likewise. */
function dependent(reader: Reader, cue: Cue, place: Place): Frame | null {
  const right = rightOf(reader, cue, place);
  if (!right) return null;
  const { from } = cue.group;
  const own = isComma(reader, from - 1) ? null : subjectBefore(reader, from, place.floor);
  const source = own ?? place.before?.source ?? mainSubject(reader, from);
  return { cue: cue.group, source, content: [right.run], rule: 'cue-participle', confidence: right.confidence - 0.1 };
}

function coordinated(reader: Reader, cue: Cue, place: Place): Frame | null {
  const right = rightOf(reader, cue, place);
  if (!right) return null;
  const source = place.before?.source ?? mainSubject(reader, cue.group.from);
  return { cue: cue.group, source, content: [right.run], rule: 'cue-coordinated', confidence: right.confidence - 0.1 };
}

/** The subject of the first finite verb before `to`. */
function mainSubject(reader: Reader, to: number): Run | null {
  for (let i = 1; i < to; i++) {
    if (!isFiniteVerb(reader, i)) continue;
    const subject = subjectBefore(reader, i, 0);
    if (subject && !reader.lexicon.relatives.has(reader.words[subject.from]?.lower ?? '')) return subject;
  }
  return null;
}

/** "a change he said was evident", "which they argue spur demand": the clause's own subject stands before the cue. */
function gapOf(reader: Reader, cue: Cue, subject: Run, place: Place): Run[] | null {
  const { to } = cue.group;
  const end = contentEnd(reader, to, place);
  if (!cue.verb?.takes.includes('c') || !isFiniteVerb(reader, to) || end <= to) return null;
  const isRelative = reader.lexicon.relatives.has(reader.words[subject.from - 1]?.lower ?? '');
  if (subject.from <= place.floor || isComma(reader, subject.from - 1)) return null;
  const head = isRelative ? subject.from - 1 : nounPhraseBefore(reader, subject.from, place.floor);
  if (head === subject.from) return null;
  return [
    { from: head, to: subject.from },
    { from: to, to: end },
  ];
}

function nounPhraseBefore(reader: Reader, to: number, floor: number): number {
  let from = to;
  while (from > floor && nounPhraseEnd(reader, from - 1) >= to) from--;
  return from;
}

interface Right {
  run: Run;
  rule: string;
  confidence: number;
}

/** The content that follows a cue, by what its verb takes. */
function rightOf(reader: Reader, cue: Cue, place: Place): Right | null {
  const takes = cue.verb?.takes ?? '';
  const from = contentStart(reader, cue);
  const to = contentEnd(reader, from, place);
  const run = { from, to };
  const word = reader.words[from];
  if (!word || to <= from) return null;
  if (word.region && from + 1 >= to) return { run, rule: 'cue-before', confidence: 0.95 };
  const inMarks = hasRegion(reader, run);
  if (cue.isNegated && !inMarks) return null;
  if (word.lower === 'that' && /[cta]/.test(takes) && to - from > 2)
    return { run, rule: 'cue-before', confidence: 0.93 };
  if (reader.lexicon.complementisers.has(word.lower) && word.is === 'SCONJ' && /[ctao]/.test(takes)) {
    return hasFinite(reader, from, to) ? { run, rule: 'cue-before', confidence: 0.75 } : null;
  }
  if (takes.includes('c') || takes.includes('a')) {
    if (hasFinite(reader, from, to) && !isStop(reader, from) && !isComma(reader, from)) {
      return { run, rule: 'cue-before', confidence: 0.9 };
    }
    return inMarks ? { run, rule: 'cue-before', confidence: 0.85 } : null;
  }
  if (/[to]/.test(takes) && nounPhraseEnd(reader, from) > from && hasFinite(reader, nounPhraseEnd(reader, from), to)) {
    return { run, rule: 'cue-before', confidence: 0.7 };
  }
  if (takes.includes('i') && word.lower === 'to') return { run, rule: 'cue-infinitive', confidence: 0.7 };
  if (takes.includes('o') && nounPhraseEnd(reader, from) > from) return { run, rule: 'cue-object', confidence: 0.6 };
  return inMarks ? { run, rule: 'cue-object', confidence: 0.7 } : null;
}

/** Behind the verb, its addressee, and what tells when and where. */
function contentStart(reader: Reader, cue: Cue): number {
  const near = afterAddressee(reader, cue, false);
  const far = afterAddressee(reader, cue, true);
  const opens = (i: number) => Boolean(reader.words[i]?.region) || reader.words[i]?.lower === 'that';
  for (const at of [near, far]) {
    const next = isComma(reader, at) || reader.words[at]?.text === ':' ? at + 1 : at;
    if (opens(next) || reader.words[at]?.text === ':') return next;
    if (!isComma(reader, at)) continue;
    for (let i = next; i < next + 8; i++) if (isComma(reader, i) && opens(i + 1)) return i + 1;
  }
  return near;
}

function afterAddressee(reader: Reader, cue: Cue, isFree = true): number {
  const at = afterAdverbials(reader, cue.group.to, isFree);
  if (!cue.verb?.takes.includes('a')) return at;
  const end = nounPhraseEnd(reader, at);
  const next = reader.words[end];
  if (end === at || (next && isFiniteVerb(reader, end))) return at;
  return afterAdverbials(reader, end, isFree);
}

/** What follows the attribution inside the same sentence: “We won,” said Lopez, “and we will again.” */
function continuation(reader: Reader, from: number, place: Place, isQuoted: boolean): Run[] {
  if (!isComma(reader, from) && !reader.words[from]?.region && reader.words[from]?.text !== ':') return [];
  const start = reader.words[from]?.region ? from : from + 1;
  const word = reader.words[start];
  if (!word || isStop(reader, start)) return [];
  const to = contentEnd(reader, start, place);
  if (to <= start) return [];
  if (word.region) return [{ from: start, to }];
  if (isQuoted || word.is === 'CCONJ' || reader.lexicon.relatives.has(word.lower) || /ing$/.test(word.lower)) return [];
  return hasFinite(reader, start, to) || hasRegion(reader, { from: start, to }) ? [{ from: start, to }] : [];
}

/** What stands before an attribution, without the comma or dash between; null when there is nothing. */
function leftOf(reader: Reader, floor: number, end: number): Run | null {
  let to = end;
  let from = floor;
  if (['as', 'like'].includes(reader.words[to - 1]?.lower ?? '')) to--;
  while (to > from && reader.words[to - 1]?.is === 'PUNCT') to--;
  while (from < to && (reader.words[from]?.is === 'PUNCT' || (floor > 0 && reader.words[from]?.is === 'CCONJ'))) from++;
  return from < to ? { from, to } : null;
}

/** True when the run ends in marks whose last character inside says that an attribution follows. */
function endsQuoted(reader: Reader, run: Run): boolean {
  const last = reader.words[run.to - 1];
  if (!last?.region) return false;
  return /[,،?!.…—–-]["“”'’»]*$/.test(last.text) || isComma(reader, run.to) || run.to - run.from === 1;
}

function hasRegion(reader: Reader, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if (reader.words[i]?.region) return true;
  return false;
}

/** Where the content that begins at `from` ends: at the sentence's end, or before the next attribution's own words. */
function contentEnd(reader: Reader, from: number, { cues, index }: Place): number {
  const { words } = reader;
  let end = words.length;
  for (const next of cues.slice(index + 1)) {
    if (next.group.from <= from) continue;
    const edge = edgeBefore(reader, next, from);
    if (edge > from) {
      end = edge;
      break;
    }
  }
  let open = 0;
  for (let i = from; i < end; i++) {
    if (words[i]?.text === '(') open++;
    if (words[i]?.text === ')' && open-- === 0) end = i;
  }
  while (end > from && words[end - 1]?.is === 'PUNCT' && words[end - 1]?.text !== ')') end--;
  return end;
}

/** Where the words of a later attribution begin when it is not part of what is said; -1 when it may be. */
function edgeBefore(reader: Reader, next: Cue, from: number): number {
  const { words } = reader;
  const start = next.group.from;
  if (next.kind === 'according') return isComma(reader, start - 1) ? start - 1 : -1;
  if (next.form === 'gerund') return isComma(reader, start - 1) || words[start - 1]?.region ? start : -1;
  if (next.form !== 'finite') return -1;
  if (words[start - 1]?.is === 'CCONJ') return start - 1;
  const subject = subjectBefore(reader, start, from);
  if (!subject || subject.from <= from) return -1;
  const before = words[subject.from - 1];
  if (before?.is === 'CCONJ' || ['while', 'as', 'though', 'although', 'with'].includes(before?.lower ?? ''))
    return subject.from - 1;
  return -1;
}
