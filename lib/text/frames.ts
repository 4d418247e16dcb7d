/** Reads each cue of a passage as a frame: who says what, in whichever order the sentence puts them. */

import { afterAdverbials } from './adverbials.ts';
import type { Cue } from './cues.ts';
import { according, behind } from './frames/according.ts';
import { cliticFrame } from './frames/clitic.ts';
import { beforeColon } from './frames/colon.ts';
import {
  continuation,
  endsInTitle,
  endsQuoted,
  hasMainVerb,
  hasRegion,
  isInnerDash,
  isSentence,
  isSubordinate,
  rightOf,
  setOff,
} from './frames/content.ts';
import { leftOf } from './frames/content-before.ts';
import { contentEnd } from './frames/content-end.ts';
import { afterAddressee } from './frames/content-start.ts';
import { dependent, subjectAhead } from './frames/dependent.ts';
import type { Frame, Place } from './frames/frame.ts';
import { nounPhraseBefore } from './frames/next-attribution.ts';
import { nounFrame } from './frames/noun.ts';
import { asReported, passive } from './frames/passive.ts';
import { asSaid, behindAddressee } from './frames/romance.ts';
import { verbSecond } from './frames/verb-second.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isFiniteVerb,
  isStop,
  longNounPhraseEnd,
  type Reader,
  type Run,
} from './phrases.ts';
import { mainSubject, subjectAfter, subjectBefore } from './subjects.ts';

/** Frames in the order of their cues. A cue inside the content of an earlier frame is part of what that one says. */
export function framesOf(reader: Reader, cues: readonly Cue[]): Frame[] {
  const whole = closingAccording(reader, cues) ?? beforeColon(reader, cues);
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
  if (cues[0]?.group.from === 0 && cues[0].form === 'gerund') return null;
  const first = leftOf(reader, 0, reader.words.length)?.from;
  for (let index = cues.length - 1; index > 0; index--) {
    const cue = cues[index] as Cue;
    if (cue.kind !== 'verb' || cue.form !== 'finite' || cue.isPassive) continue;
    const frame = frameOf(reader, cue, { cues, index, floor: 0, before: null });
    const isAfter = frame?.rule === 'cue-after' || frame?.rule === 'cue-inverted';
    if (!frame || !isAfter || frame.content[0]?.from !== first || isRemark(reader, frame.source)) continue;
    if (isComma(reader, frame.content[0]!.to) || namesAnother(reader, frame)) return { frame, index };
  }
  return null;
}

/** "…, a point Lopez acknowledged": the narrator's noun with a clause of its own, and nobody who speaks. */
function isRemark(reader: Reader, source: Run | null): boolean {
  if (!source || reader.words[source.from]?.lower !== 'a' || !isAt(reader, source.from + 1, 'NOUN')) return false;
  return isAt(reader, source.to - 1, 'PROPN', 'PRON');
}

/** Whatever the choir sings “sounds like rain,” an organist wrote. Whoever says the whole is named behind marks that close with a comma. */
function namesAnother(reader: Reader, { content, source, cue }: Frame): boolean {
  const isNamed = source?.from === content[0]?.to && !isAt(reader, source?.from ?? 0, 'PRON');
  return isNamed && isStop(reader, cue[0]?.to ?? 0);
}

function frameOf(reader: Reader, cue: Cue, place: Place): Frame | null {
  if (cue.kind === 'behind') return behind(reader, cue, place);
  if (cue.kind === 'according') return according(reader, cue, place);
  if (cue.kind === 'noun') return nounFrame(reader, cue, place);
  const report = asReported(reader, cue, place) ?? asSaid(reader, cue, place);
  if (report) return report;
  if (cue.isPassive) return passive(reader, cue, place);
  if (reader.lexicon.verbSecond) return verbSecond(reader, cue, place);
  const clitic = cliticFrame(reader, cue.at, place);
  if (clitic) return clitic;
  if (cue.form !== 'finite') return dependent(reader, cue, place);
  return inverted(reader, cue, place) ?? withSubject(reader, cue, place);
}

/** “We won,” said Lopez. */
export function inverted(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  if (!cue.verb?.takes.includes('q')) return null;
  if (reader.lexicon.complementisers.has(reader.words[to]?.lower ?? '')) return null;
  const left = leftOf(reader, place.floor, from);
  const isSetOff = isComma(reader, from - 1) || reader.words[from - 1]?.region || isInnerDash(reader, from - 1, -1);
  if (!left || !isSetOff) return null;
  const isQuoted = endsQuoted(reader, left);
  if (from !== cue.at && !isQuoted) return null;
  const source = subjectAfter(reader, behindAddressee(reader, to), reader.words.length);
  if (!source && isQuoted && reader.lexicon.dropsSubject) return withoutSubject(reader, cue, place, left);
  if (!source || isFiniteVerb(reader, source.to)) return null;
  const isInterrupted = isComma(reader, source.to) && isFiniteVerb(reader, source.to + 1);
  const isMain = hasMainVerb(reader, left.from, left.to);
  // "Lee, a nurse, said the man who left, Paul Bell, should pay": an apposition before the verb is its subject's.
  if (!isQuoted && isInterrupted && !isMain && holdsComma(reader, left)) return null;
  if (!isQuoted && !isInterrupted) {
    const isLong = left.to - left.from > LONG && isStop(reader, source.to) && !holdsComma(reader, left);
    if (!isMain && !isLong && !isPhraseInMarks(reader, left)) return null;
    if (hasFiniteVerb(reader, source.to, reader.words.length) && !isComma(reader, source.to)) return null;
  }
  const content = [left, ...continuation(reader, afterAdverbials(reader, source.to, true), place, isQuoted)];
  return { cue: [cue.group], source, content, rule: 'cue-inverted' };
}

/** «Il pane lievita da solo», dice, e ride. */
function withoutSubject(reader: Reader, cue: Cue, place: Place, left: Run): Frame | null {
  const at = afterAdverbials(reader, cue.group.to, true);
  if (!isComma(reader, at) && !isStop(reader, at)) return null;
  return {
    cue: [cue.group],
    source: null,
    content: [left, ...continuation(reader, at, place, true)],
    rule: 'cue-inverted',
  };
}

/** More words than a subject with its apposition mostly has: what stands before ", said Lopez." is a sentence. */
const LONG = 6;

function holdsComma(reader: Reader, { from, to }: Run): boolean {
  for (let i = from; i < to; i++) if (isComma(reader, i)) return true;
  return false;
}

/** “We’re happy” about the vote, said Lopez: words in marks with what belongs to them. */
function isPhraseInMarks(reader: Reader, { from, to }: Run): boolean {
  if (!reader.words[from]?.region || !isComma(reader, to)) return false;
  for (let i = from + 1; i < to; i++) if (isComma(reader, i) || reader.words[i]?.region) return false;
  return to - from > 1;
}

/** The subject stands before the verb; the content after it, before it, or on both sides. */
function withSubject(reader: Reader, cue: Cue, place: Place): Frame | null {
  const subject = subjectBefore(reader, cue.group.from, place.floor);
  if (!subject) return coordinated(reader, cue, place);
  const written = throughDocument(reader, cue, subject, place);
  if (written) return written;
  const left = leftOf(reader, place.floor, subject.from);
  const right = rightOf(reader, cue, place) ?? (left ? null : setOff(reader, cue, place));
  const isSetting =
    left !== null && right !== null && isAt(reader, left.from, 'ADP') && !reader.words[left.from]?.region;
  const isLeftQuoted = left !== null && endsQuoted(reader, left) && !isSetting && !endsInTitle(reader, left);
  if (left && isLeftQuoted && cue.verb?.takes.match(/[qc]/)) {
    const at = afterAddressee(reader, cue);
    const near = continuation(reader, at, place, true);
    const more = near.length ? near : goingOn(reader, at, place);
    return { cue: [cue.group], source: subject, content: [left, ...more], rule: 'cue-after' };
  }
  const split = splitByCue(reader, cue, subject, place);
  if (split) return { cue: [cue.group], source: subject, content: split, rule: 'cue-inside' };
  const gap = gapOf(reader, cue, subject, place);
  if (gap) return { cue: [cue.group], source: subject, content: gap, rule: 'cue-inside' };
  if (right) return { cue: [cue.group], source: subject, content: [right.run], rule: right.rule };
  const main = mainAfter(reader, cue, subject, place);
  if (main) return { cue: [cue.group], source: subject, content: [main], rule: 'cue-before' };
  // "The dog barked all night, the miller laughed": how it sounds is said of words in marks alone.
  if (!left || !cue.verb?.takes.match(/[ce]|^(?=.*q).*t/)) return null;
  // "It rained, and as Lopez noted, it froze": the first clause is the narrator's.
  const rest = isAt(reader, subject.from - 2, 'CCONJ') ? mainAfter(reader, cue, subject, place) : null;
  if (rest) return { cue: [cue.group], source: subject, content: [rest], rule: 'cue-before' };
  const isAs = ['as', 'like'].includes(reader.words[subject.from - 1]?.lower ?? '');
  const from = afterAddressee(reader, cue);
  const more = continuation(reader, from, place, false);
  if (!isStop(reader, from) && !isComma(reader, from)) return null;
  if (!isSentence(reader, left) && !more.length && !opensInMarks(reader, left)) return null;
  if (isSubordinate(reader, left) && isStop(reader, from)) return null;
  if (!isComma(reader, subject.from - 1) && !isAs) return null;
  return { cue: [cue.group], source: subject, content: [left, ...more], rule: 'cue-after' };
}

/** “Everybody sang” on the quay, she said: a phrase that begins with words in marks, and does not end with them. */
function opensInMarks(reader: Reader, { from }: Run): boolean {
  const word = reader.words[from];
  return word?.region != null && !/[,،]["“”'’»]*$/.test(word.text);
}

/** Lee posted a note reading “Gone fishing”: what was written says it, and who wrote it is the speaker. */
function throughDocument(reader: Reader, cue: Cue, subject: Run, { cues, index, ...place }: Place): Frame | null {
  const next = cues[index + 1];
  const isSaid = cue.verb?.takes.includes('q') && next?.form === 'gerund' && next.group.from > cue.group.to;
  if (!next || !isSaid || longNounPhraseEnd(reader, cue.group.to) !== next.group.from) return null;
  const right = rightOf(reader, next, { cues, index: index + 1, ...place });
  if (!right || !hasRegion(reader, right.run)) return null;
  return { cue: [cue.group, next.group], source: subject, content: [right.run], rule: 'cue-participle' };
}

/** “This,” Lopez said of the plan to sell the bridge, “is a mistake.” Marks that open in lower case go on with those before. */
function goingOn(reader: Reader, at: number, place: Place): Run[] {
  const { words } = reader;
  const next = words.findIndex(({ region }, i) => i > at && region !== null);
  const isBroken = place.cues.some(({ group }) => group.from >= at && group.from < next);
  if (next < 0 || isBroken || !isComma(reader, next - 1) || !/^\W*\p{Ll}/u.test(words[next]?.text ?? '')) return [];
  return [{ from: next, to: contentEnd(reader, next, place) }];
}

/** "As Lopez said on Monday, the bridge is safe", "…, and as Lopez said, it is safe": the main clause is what was said. */
function mainAfter(reader: Reader, cue: Cue, subject: Run, place: Place): Run | null {
  const opening = subject.from - 1;
  const isFirst = opening <= 1 || (isAt(reader, opening - 1, 'CCONJ') && isComma(reader, opening - 2));
  if (reader.words[opening]?.lower !== 'as' || !isFirst || !cue.verb?.takes.match(/[qct]/)) return null;
  const at = afterAdverbials(reader, cue.group.to, true);
  const to = contentEnd(reader, at + 1, place);
  return isComma(reader, at) && hasFiniteVerb(reader, at + 1, to) ? { from: at + 1, to } : null;
}

/** A recession, she said, “could come by June”: marks that open in lower case go on with the words before the cue. */
function splitByCue(reader: Reader, cue: Cue, subject: Run, place: Place): Run[] | null {
  const from = afterAddressee(reader, cue) + 1;
  const left = leftOf(reader, place.floor, subject.from);
  if (!left || !isComma(reader, subject.from - 1) || !isComma(reader, from - 1)) return null;
  if (!reader.words[from]?.region || !/^\W*\p{Ll}/u.test(reader.words[from].text)) return null;
  return [left, { from, to: contentEnd(reader, from, place) }];
}

function coordinated(reader: Reader, cue: Cue, place: Place): Frame | null {
  const right = rightOf(reader, cue, place);
  // ", said Lopez" has its subject behind it.
  const isInverted = isComma(reader, cue.group.from - 1) && cue.verb?.takes.includes('c');
  if (!right || (right.rule === 'cue-object' && isInverted)) return null;
  // "Having announced that she would go, Lopez left": the subject follows the phrase.
  const source =
    cue.group.from === 0
      ? subjectAhead(reader, right.run.to)
      : (place.before?.source ?? mainSubject(reader, cue.group.from));
  return {
    cue: [cue.group],
    source,
    content: [right.run],
    rule: 'cue-coordinated',
  };
}

/** "a crack he said was old", "which they argue keep boats dry": the clause's own subject stands before the cue. */
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
