/** Reads each cue of a passage as a frame: who says what, in whichever order the sentence puts them. */
import type { Cue } from './cues.ts';
import {
  afterAdverbials,
  hasFiniteVerb,
  isComma,
  isFiniteVerb,
  isStop,
  longNounPhraseEnd,
  mainSubject,
  nounPhraseEnd,
  type Reader,
  type Run,
  subjectAfter,
  subjectBefore,
} from './phrases.ts';

export interface Frame {
  cue: Run[];
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
  const whole = closingAccording(reader, cues);
  if (whole) return [whole];
  const closing = closingAttribution(reader, cues);
  const frames: Frame[] = closing ? [closing.frame] : [];
  for (let index = closing ? closing.index + 1 : 0; index < cues.length; index++) {
    const cue = cues[index] as Cue;
    const before = frames.at(-1) ?? null;
    const floor = before ? Math.max(...before.cue.map((run) => run.to), ...before.content.map((run) => run.to)) : 0;
    if (cue.group.from < floor) continue;
    const frame = frameOf(reader, cue, { cues, index, floor, before });
    if (frame) frames.push(frame);
  }
  return frames;
}

/** "…, according to Lopez" at a sentence's end governs the whole of it, what others say in it too. */
function closingAccording(reader: Reader, cues: readonly Cue[]): Frame | null {
  const index = cues.findLastIndex((cue) => cue.kind === 'according');
  const cue = cues[index];
  if (!cue || !(isComma(reader, cue.group.from - 1) || reader.words[cue.group.from - 1]?.region)) return null;
  const frame = according(reader, cue, { cues, index, floor: 0, before: null });
  return frame?.rule === 'according-after' && cues.slice(index + 1).every((next) => next.form !== 'finite')
    ? frame
    : null;
}

/** "It rained after they had asked him to stay, Lopez said": the last attribution governs the cues before it. */
function closingAttribution(reader: Reader, cues: readonly Cue[]): { frame: Frame; index: number } | null {
  for (let index = cues.length - 1; index > 0; index--) {
    const cue = cues[index] as Cue;
    if (cue.kind !== 'verb' || cue.form !== 'finite' || cue.isPassive) continue;
    const frame = frameOf(reader, cue, { cues, index, floor: 0, before: null });
    const isAfter = frame?.rule === 'cue-after' || frame?.rule === 'cue-inverted';
    if (frame && isAfter && frame.content[0]?.from === 0 && isComma(reader, frame.content[0].to))
      return { frame, index };
  }
  return null;
}

function frameOf(reader: Reader, cue: Cue, place: Place): Frame | null {
  if (cue.kind === 'behind') return behind(reader, cue, place);
  if (cue.kind === 'according') return according(reader, cue, place);
  if (cue.isPassive) return null;
  if (reader.lexicon.verbSecond) return verbSecond(reader, cue, place);
  if (cue.form !== 'finite') return dependent(reader, cue, place);
  return inverted(reader, cue, place) ?? withSubject(reader, cue, place);
}

/** "According to Lopez, it rained"; "It rained, according to Lopez"; "It had, according to Lopez, rained". */
function according(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  const left = leftOf(reader, place.floor, from);
  if (left && (hasFiniteVerb(reader, left.from, left.to) || hasRegion(reader, left))) {
    const source = subjectAfter(reader, to, reader.words.length);
    if (!source) return null;
    const rest = isComma(reader, from - 1) ? [] : restAfter(reader, source.to, place);
    return { cue: [cue.group], source, content: [left, ...rest], rule: 'according-after', confidence: 0.9 };
  }
  const end = reader.lexicon.verbSecond ? longNounPhraseEnd(reader, to) : sourceEnd(reader, to);
  if (end === to || (!isComma(reader, end) && !reader.lexicon.verbSecond)) return null;
  const content = restAfter(reader, end, place);
  if (!content.length) return null;
  return { cue: [cue.group], source: { from: to, to: end }, content, rule: 'according-before', confidence: 0.9 };
}

/** To the comma behind the source; an apposition between commas belongs to it. */
function sourceEnd(reader: Reader, from: number): number {
  let end = from;
  while (end < reader.words.length && !isComma(reader, end) && !isStop(reader, end)) end++;
  const aside = longNounPhraseEnd(reader, end + 1);
  return isComma(reader, end) && aside > end + 1 && isComma(reader, aside) ? aside : end;
}

function restAfter(reader: Reader, at: number, place: Place): Run[] {
  const from = isComma(reader, at) ? at + 1 : at;
  const to = contentEnd(reader, from, place);
  return to - from > 1 ? [{ from, to }] : [];
}

/** "Lopez zufolge": the source stands before the phrase. */
function behind(reader: Reader, cue: Cue, place: Place): Frame | null {
  const source = subjectBefore(reader, cue.group.from, place.floor);
  if (!source) return null;
  const left = leftOf(reader, place.floor, source.from);
  const content = [...(left ? [left] : []), ...restAfter(reader, cue.group.to, place)];
  return content.length ? { cue: [cue.group], source, content, rule: 'according-after', confidence: 0.8 } : null;
}

/**
 * Where the verb stands second, the subject is behind it whenever something else comes first: "Gestern sagte Merkel, …",
 * „…“, sagte Merkel; and a participle is at the end: „…“, hatte Merkel erklärt.
 */
function verbSecond(reader: Reader, cue: Cue, place: Place): Frame | null {
  const auxiliary = auxiliaryOf(reader, cue, place.floor);
  const verb = auxiliary ?? cue.group.from;
  const left = leftOf(reader, place.floor, verb);
  const before = subjectBefore(reader, verb, place.floor);
  const limit = auxiliary === null ? (cue.particle ?? reader.words.length) : cue.at;
  const after = subjectAfter(reader, auxiliary === null ? cue.group.to : auxiliary + 1, limit);
  const parts = [...(auxiliary === null ? [] : [{ from: auxiliary, to: auxiliary + 1 }]), cue.group];
  if (cue.particle !== null) parts.push({ from: cue.particle, to: cue.particle + 1 });
  const isQuoted = left !== null && endsQuoted(reader, left);
  const source = isQuoted ? (after ?? before) : (before ?? after);
  const end = Math.max(cue.group.to, (cue.particle ?? 0) + 1, source?.to ?? 0);
  if (!source) return null;
  if (isQuoted && left) {
    const more = continuation(reader, afterAdverbials(reader, end, true), place, true);
    return { cue: parts, source, content: [left, ...more], rule: 'cue-inverted', confidence: 0.95 };
  }
  const right = behindComma(reader, end, place);
  const takes = cue.verb?.takes ?? '';
  if (right) return { cue: parts, source, content: [right], rule: 'cue-before', confidence: 0.85 };
  if (takes.includes('m') && hasRegion(reader, { from: cue.group.to, to: reader.words.length })) {
    const run = throughMarks(reader, { from: cue.group.to, to: contentEnd(reader, cue.group.to, place) });
    if (run.to > run.from) return { cue: parts, source, content: [run], rule: 'cue-object', confidence: 0.7 };
  }
  if (!left || !after || !isComma(reader, verb - 1) || !hasMainVerb(reader, left.from, left.to)) return null;
  return { cue: parts, source: after, content: [left], rule: 'cue-inverted', confidence: 0.8 };
}

/** The auxiliary of a participle at the clause's end. */
function auxiliaryOf(reader: Reader, cue: Cue, floor: number): number | null {
  if (!cue.verb?.forms.includes('participle') || cue.verb.forms.includes('past')) return null;
  for (let i = cue.at - 1; i >= floor; i--) {
    if (isStop(reader, i)) return null;
    if (reader.words[i]?.is === 'AUX' && isFiniteVerb(reader, i)) return i;
  }
  return null;
}

/** Content that a comma, a colon or marks set off from the cue before it. */
function behindComma(reader: Reader, from: number, place: Place): Run | null {
  for (let i = from; i < reader.words.length; i++) {
    const isMark = isComma(reader, i) || reader.words[i]?.text === ':';
    if (!isMark && !reader.words[i]?.region && isStop(reader, i)) return null;
    if (!isMark && reader.words[i]?.is !== 'X') continue;
    const start = isMark ? i + 1 : i;
    const to = contentEnd(reader, start, place);
    return to - start > 2 || (to > start && hasRegion(reader, { from: start, to })) ? { from: start, to } : null;
  }
  return null;
}

/** “We won,” said Lopez. */
function inverted(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  if (from !== cue.at || !cue.verb?.takes.includes('q')) return null;
  if (reader.lexicon.complementisers.has(reader.words[to]?.lower ?? '')) return null;
  const left = leftOf(reader, place.floor, from);
  if (!left || !(isComma(reader, from - 1) || reader.words[from - 1]?.region)) return null;
  const isQuoted = endsQuoted(reader, left);
  const source = subjectAfter(reader, to, reader.words.length);
  if (!source || isFiniteVerb(reader, source.to)) return null;
  const isInterrupted = isComma(reader, source.to) && isFiniteVerb(reader, source.to + 1);
  if (!isQuoted && !isInterrupted) {
    if (!hasMainVerb(reader, left.from, left.to)) return null;
    if (hasFiniteVerb(reader, to, reader.words.length) && !isComma(reader, source.to)) return null;
  }
  const content = [left, ...continuation(reader, afterAdverbials(reader, source.to, true), place, isQuoted)];
  return { cue: [cue.group], source, content, rule: 'cue-inverted', confidence: isQuoted ? 0.97 : 0.85 };
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
    return { cue: [cue.group], source: subject, content: [left, ...more], rule: 'cue-after', confidence: 0.97 };
  }
  const gap = gapOf(reader, cue, subject, place);
  if (gap) return { cue: [cue.group], source: subject, content: gap, rule: 'cue-inside', confidence: 0.7 };
  if (right)
    return { cue: [cue.group], source: subject, content: [right.run], rule: right.rule, confidence: right.confidence };
  if (!left || !cue.verb?.takes.match(/[qc]/)) return null;
  const isAs = ['as', 'like'].includes(reader.words[subject.from - 1]?.lower ?? '');
  const from = afterAddressee(reader, cue);
  const more = continuation(reader, from, place, false);
  if (!isStop(reader, from) && !isComma(reader, from)) return null;
  if (!hasFiniteVerb(reader, left.from, left.to) && !more.length) return null;
  if (!isComma(reader, subject.from - 1) && !isAs) return null;
  return { cue: [cue.group], source: subject, content: [left, ...more], rule: 'cue-after', confidence: 0.85 };
}

/** "…, arguing that it rained": the subject is that of the sentence. "She met them and said …": likewise. */
function dependent(reader: Reader, cue: Cue, place: Place): Frame | null {
  const right = rightOf(reader, cue, place);
  if (!right) return null;
  const { from } = cue.group;
  const own = isComma(reader, from - 1) ? null : subjectBefore(reader, from, place.floor);
  const source = own ?? place.before?.source ?? mainSubject(reader, from);
  return { cue: [cue.group], source, content: [right.run], rule: 'cue-participle', confidence: right.confidence - 0.1 };
}

function coordinated(reader: Reader, cue: Cue, place: Place): Frame | null {
  const right = rightOf(reader, cue, place);
  if (!right) return null;
  const source = place.before?.source ?? mainSubject(reader, cue.group.from);
  return {
    cue: [cue.group],
    source,
    content: [right.run],
    rule: 'cue-coordinated',
    confidence: right.confidence - 0.1,
  };
}

/** "a change he said was evident", "which they argue spur demand": the clause's own subject stands before the cue. */
function gapOf(reader: Reader, cue: Cue, subject: Run, place: Place): Run[] | null {
  const { to } = cue.group;
  const end = contentEnd(reader, to, place);
  if (end <= to || !cue.verb) return null;
  const isRelative = reader.lexicon.relatives.has(reader.words[subject.from - 1]?.lower ?? '');
  const isGap = cue.verb.takes.includes('c') ? isFiniteVerb(reader, to) : isRelative && /[mo]/.test(cue.verb.takes);
  if (!isGap || subject.from <= place.floor || isComma(reader, subject.from - 1)) return null;
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
  const word = reader.words[from];
  if (!word || isStop(reader, from) || isComma(reader, from)) return null;
  const to = word.region ? quotedEnd(reader, from, place) : contentEnd(reader, from, place);
  const run = { from, to };
  if (to <= from) return null;
  if (word.region) return { run, rule: 'cue-before', confidence: 0.95 };
  const inMarks = hasRegion(reader, run);
  if (cue.isNegated && !inMarks) return null;
  if (word.lower === 'that' && /[cta]/.test(takes) && (to - from > 2 || inMarks))
    return { run, rule: 'cue-before', confidence: 0.93 };
  if (reader.lexicon.complementisers.has(word.lower) && /[ctao]/.test(takes)) {
    return hasFiniteVerb(reader, from, to) ? { run, rule: 'cue-before', confidence: 0.75 } : null;
  }
  if (/[ca]/.test(takes)) {
    if (isClause(reader, from, to)) return { run, rule: 'cue-before', confidence: 0.9 };
    return inMarks && word.is !== 'ADP' ? { run, rule: 'cue-before', confidence: 0.85 } : null;
  }
  const noun = nounPhraseEnd(reader, from);
  if (takes.includes('t') && isClause(reader, from, to)) return { run, rule: 'cue-before', confidence: 0.7 };
  if (takes.includes('i') && word.lower === 'to') return { run, rule: 'cue-infinitive', confidence: 0.7 };
  if (takes.includes('o') && noun > from) return { run, rule: 'cue-object', confidence: 0.6 };
  if (!inMarks || !/[mot]/.test(takes)) return null;
  return { run: takes.includes('m') ? throughMarks(reader, run) : run, rule: 'cue-object', confidence: 0.7 };
}

/**
 * True when the words are a clause: subject and finite verb, whatever opens it ("if she wins, she …", "in May the …").
 *
 * A verb that belongs to a relative clause does not count: "explained the plan that failed" has no clause of its own.
 */
function isClause(reader: Reader, from: number, to: number): boolean {
  const { words, lexicon } = reader;
  if (words[from]?.is === 'ADP' || words[from]?.is === 'PART') {
    const end = longNounPhraseEnd(reader, from + 1);
    return isComma(reader, end) && end < to && isClause(reader, end + 1, to);
  }
  let isAside = false;
  for (let i = from; i < to; i++) {
    if (i > from && lexicon.relatives.has(words[i]?.lower ?? '')) isAside = true;
    else if (isComma(reader, i) && isAside) isAside = false;
    else if (isFiniteVerb(reader, i)) {
      if (!isAside) return i > from || words[i]?.is === 'AUX';
      while (i + 1 < to && ['AUX', 'VERB', 'ADV', 'PART'].includes(words[i + 1]?.is ?? '')) i++;
      isAside = false;
    } else if (isStop(reader, i) || (words[i]?.is === 'CCONJ' && isComma(reader, i - 1))) return false;
  }
  return false;
}

/** A quotation that opens with marks ends with them, unless the sentence goes on in its own words. */
function quotedEnd(reader: Reader, from: number, place: Place): number {
  const { words } = reader;
  const end = contentEnd(reader, from, place);
  let at = from;
  while (at + 1 < end) {
    const skip = isComma(reader, at + 1) || words[at + 1]?.is === 'CCONJ' ? 2 : 1;
    if (!words[at + skip]?.region) break;
    at += skip;
  }
  return /[,،.!?…—–-]["“”’'»]*$/.test(words[at]?.text ?? '') ? at + 1 : end;
}

/** He called the plan “a joke” on his show: what is said ends with the marks. */
function throughMarks(reader: Reader, run: Run): Run {
  let to = run.to;
  while (to > run.from && !reader.words[to - 1]?.region) to--;
  return { from: run.from, to };
}

/** Behind the verb, its addressee, and what tells when and where. */
function contentStart(reader: Reader, cue: Cue): number {
  const near = afterAddressee(reader, cue, false);
  const far = afterAddressee(reader, cue, true);
  for (const at of [near, far]) {
    const next = isComma(reader, at) || reader.words[at]?.text === ':' ? at + 1 : at;
    if (opensContent(reader, next) || reader.words[at]?.text === ':') return next;
  }
  for (let i = near; i < near + 25 && !isStop(reader, i) && !isFiniteVerb(reader, i); i++) {
    if (opensContent(reader, i) && (isComma(reader, i - 1) || !reader.words[i]?.region)) return i;
  }
  return near;
}

/** Marks, or "that" where it is neither "in that meeting" nor "a crowd that had gathered". */
function opensContent(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word) return false;
  if (word.region) return word.is === 'X';
  return word.lower === 'that' && reader.words[i - 1]?.is !== 'ADP' && !isFiniteVerb(reader, i + 1);
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
  return hasFiniteVerb(reader, start, to) || hasRegion(reader, { from: start, to }) ? [{ from: start, to }] : [];
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

/** A finite verb that does not stand in a relative clause between commas: “The complaint, which was filed, …” has none. */
function hasMainVerb(reader: Reader, from: number, to: number): boolean {
  let isAside = false;
  for (let i = from; i < to; i++) {
    if (isComma(reader, i)) isAside = reader.lexicon.relatives.has(reader.words[i + 1]?.lower ?? '');
    else if (!isAside && isFiniteVerb(reader, i)) return true;
  }
  return false;
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
  const { words, lexicon } = reader;
  const isRelative = lexicon.relatives.has(words[(cues[index]?.group.from ?? 0) - 1]?.lower ?? '');
  let end = words.length;
  if (isRelative) {
    for (let i = from; i < end; i++) if (isComma(reader, i) && isFiniteVerb(reader, i + 1)) end = i;
  }
  for (const next of cues.slice(index + 1)) {
    if (next.group.from <= from) continue;
    const edge = edgeBefore(reader, next, from);
    if (edge > from) {
      end = Math.min(end, edge);
      break;
    }
  }
  let open = 0;
  for (let i = from; i < end; i++) {
    if (closesContent(reader, i)) end = i + 1;
    if (i > from && endsBefore(reader, i)) end = i;
    if (words[i]?.text === '(') open++;
    if (words[i]?.text === ')' && open-- === 0) end = i;
  }
  while (end > from && words[end - 1]?.is === 'PUNCT' && words[end - 1]?.text !== ')') end--;
  return end;
}

/** What the narrator adds: "…; the deal was off", "…, and left", "… - but it did". */
function endsBefore(reader: Reader, i: number): boolean {
  const { words } = reader;
  if (words[i]?.text === ';') return true;
  const isBreak = isComma(reader, i) || ['-', '--', '—', '–'].includes(words[i]?.text ?? '');
  if (!isBreak || words[i + 1]?.is !== 'CCONJ') return false;
  return words[i + 2]?.is === 'VERB' && isFiniteVerb(reader, i + 2);
}

/** A comma before the closing mark says that the quotation ends there: “a fringe candidate,” making air quotes. */
function closesContent(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word?.region || !/[,،]["“”’'»]+$/.test(word.text)) return false;
  const next = reader.words[i + 1];
  return Boolean(next && !next.region && next.is !== 'CCONJ');
}

/** ", a change he said was evident": the narrator's aside begins at the comma. */
function asideBefore(reader: Reader, to: number, from: number): number {
  const start = nounPhraseBefore(reader, to, from);
  return start < to && isComma(reader, start - 1) ? start - 1 : -1;
}

/** Where the words of a later attribution begin when it is not part of what is said; -1 when it may be. */
function edgeBefore(reader: Reader, next: Cue, from: number): number {
  const { words } = reader;
  const start = next.group.from;
  if (next.kind === 'according') return isComma(reader, start - 1) ? start - 1 : -1;
  if (next.form === 'gerund') {
    const edge = words[start - 1]?.is === 'CCONJ' ? start - 1 : start;
    return isComma(reader, edge - 1) || words[edge - 1]?.region ? edge : -1;
  }
  if (next.form !== 'finite') return -1;
  if (words[start - 1]?.is === 'CCONJ') return start - 1;
  const subject = subjectBefore(reader, start, from);
  if (!subject || subject.from <= from) return -1;
  if (isFiniteVerb(reader, next.group.to)) return asideBefore(reader, subject.from, from);
  const before = words[subject.from - 1];
  if (before?.is === 'CCONJ' || ['while', 'as', 'though', 'although', 'with'].includes(before?.lower ?? ''))
    return subject.from - 1;
  return -1;
}
