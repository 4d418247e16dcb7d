/** Frames of languages whose verb stands second in the sentence and whose participles stand last. */

import { afterAdverbials } from '../adverbials.ts';
import type { Cue } from '../cues.ts';
import { isAt, isComma, isFiniteVerb, isStop, isTime, type Reader, type Run } from '../phrases.ts';
import { subjectAfter, subjectBefore } from '../subjects.ts';
import { continuation, endsQuoted, hasMainVerb, hasRegion, marksIn } from './content.ts';
import { leftOf } from './content-before.ts';
import { contentEnd } from './content-end.ts';
import type { Frame, Place } from './frame.ts';
import { throughMarks } from './naming.ts';

/**
 * Where the verb stands second, the subject is behind it whenever something else comes first: "Gestern sagte Merkel, …",
 * „…“, sagte Merkel; and a participle is at the end: „…“, hatte Merkel erklärt.
 */
export function verbSecond(reader: Reader, cue: Cue, place: Place): Frame | null {
  const frame = frameOf(reader, cue, place);
  return frame && isNobodys(reader, cue, frame) ? { ...frame, source: null } : frame;
}

/** Whom something is said to or of is not who says it: "ihm wurde vorgeworfen, …"; nor is "es" in "es hieß, …". */
function isNobodys({ words, lexicon }: Reader, { verb }: Cue, { cue, source }: Frame): boolean {
  if (!source || !verb) return false;
  const first = words[source.from];
  if (lexicon.impersonals.has(verb.lemma)) return source.to - source.from === 1 && first?.is === 'PRON';
  if (lexicon.quotedOf.has(verb.lemma) || words[source.from - 1]?.is === 'ADP') return false;
  return (
    cue.length > 1 && cue.some(({ from, to }) => to - from === 1 && lexicon.passives.has(words[from]?.lower ?? ''))
  );
}

function frameOf(reader: Reader, cue: Cue, place: Place): Frame | null {
  const auxiliary = auxiliaryOf(reader, cue, place.floor);
  const verb = auxiliary ?? cue.group.from;
  const left = leftOf(reader, place.floor, verb);
  const before = subjectAhead(reader, verb, place.floor);
  const limit = auxiliary === null ? (cue.particle ?? reader.words.length) : cue.at;
  const behind = auxiliary === null ? cue.group.to : auxiliary + 1;
  const isReflexive = reader.lexicon.reflexives.has(reader.words[behind]?.lower ?? '');
  const after = subjectAfter(reader, isReflexive ? behind + 1 : behind, limit);
  const parts = [...(auxiliary === null ? [] : [{ from: auxiliary, to: auxiliary + 1 }]), cue.group];
  if (cue.particle !== null) parts.push({ from: cue.particle, to: cue.particle + 1 });
  const isQuoted = left !== null && endsQuoted(reader, left);
  const found = isQuoted ? (after ?? before) : (before ?? after);
  const source = found ?? place.before?.source ?? firstSubject(reader, verb);
  const end = Math.max(cue.group.to, (cue.particle ?? 0) + 1, source?.to ?? 0);
  if (isQuoted && left && source) {
    const said = behindColon(reader, left);
    const more = continuation(reader, afterAdverbials(reader, end, true), place, true);
    return { cue: parts, source, content: [said, ...more], rule: 'cue-inverted' };
  }
  const right = behindComma(reader, end, place);
  const takes = cue.verb?.takes ?? '';
  if (right) return { cue: parts, source, content: [right], rule: 'cue-before' };
  if (takes.includes('m') && hasRegion(reader, { from: cue.group.to, to: reader.words.length })) {
    const run = throughMarks(reader, { from: cue.group.to, to: contentEnd(reader, cue.group.to, place) });
    // "ووصف الرئيس القرار بأنه «ظالم»": behind a verb and its subject what stands in marks is all that is said.
    const marks = source && source.from >= run.from ? marksIn(reader, run) : [];
    const said = marks.length ? { source: beforeMarks(reader, source), content: marks } : { source, content: [run] };
    if (run.to > run.from) return { cue: parts, ...said, rule: 'cue-object' };
  }
  if (!left || !after || !isComma(reader, verb - 1) || !isSentence(reader, left)) return null;
  return { cue: parts, source: after, content: [left], rule: 'cue-inverted' };
}

/** A subject behind its verb ends where a preposition leads to the marks. */
function beforeMarks(reader: Reader, source: Run | null): Run | null {
  if (!source || !hasRegion(reader, source)) return source;
  let to = source.from + 1;
  while (to < source.to && !isAt(reader, to, 'ADP') && !reader.words[to]?.region) to++;
  return { from: source.from, to };
}

/** "Kritik kam von den Grünen: „Das geht nicht“, sagte Lang": what announces the marks is the narrator's. */
function behindColon({ words }: Reader, { from, to }: Run): Run {
  for (let i = to - 1; i > from; i--) if (words[i]?.region && words[i - 1]?.text === ':') return { from: i, to };
  return { from, to };
}

/** A clause with its verb, of which a mood of telling is enough of a sign. */
function isSentence(reader: Reader, { from, to }: Run): boolean {
  const isTold = reader.words.slice(from, to).some(({ lower }) => reader.lexicon.subjunctives.has(lower));
  return isTold || hasMainVerb(reader, from, to);
}

/**
 * The subject before its verb. What stands there may as well be a time or a place ("In Berlin sagte Merkel", "2008 sagte
 * sie") or the object ("Das sagte Merkel"): then the subject follows.
 */
function subjectAhead(reader: Reader, verb: number, floor: number): Run | null {
  const subject = subjectBefore(reader, verb, floor);
  if (!subject || isAt(reader, subject.from - 1, 'ADP')) return null;
  const words = reader.words.slice(subject.from, subject.to);
  if (words.every((word, i) => word.is === 'NUM' || isTime(reader, subject.from + i))) return null;
  return subject;
}

/** The subject of the sentence's first verb, on whichever side of it: "Gestern kam Merkel nach Bonn und sagte, …". */
export function firstSubject(reader: Reader, to: number): Run | null {
  for (let i = 1; i < to; i++) {
    if (isFiniteVerb(reader, i)) return subjectAhead(reader, i, 0) ?? subjectAfter(reader, i + 1, to);
  }
  return null;
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

/** Words between a subject and "that": "in a statement on Sunday". */
const ASIDE = 8;

/** The complementiser at `from`, or behind a phrase that tells where and when; -1 when a comma, a verb or marks come first. */
function openerBehind(reader: Reader, from: number): number {
  const { words, lexicon } = reader;
  const isOpener = (i: number) => lexicon.complementisers.has(words[i]?.lower ?? '');
  if (isOpener(from)) return from;
  if (!isAt(reader, from, 'ADP')) return -1;
  for (let i = from; i < from + ASIDE && i < words.length; i++) {
    if (isComma(reader, i) || isStop(reader, i) || isFiniteVerb(reader, i) || words[i]?.region) return -1;
    if (isOpener(i) && isAt(reader, i, 'SCONJ')) return i;
  }
  return -1;
}

/** Content that a comma, a colon, marks or a complementiser set off from the cue before it. */
function behindComma(reader: Reader, from: number, place: Place): Run | null {
  const opener = openerBehind(reader, from);
  if (opener >= 0) {
    const to = contentEnd(reader, opener, place);
    return to - opener > 2 ? { from: opener, to } : null;
  }
  for (let i = from; i < reader.words.length; i++) {
    const isMark = isComma(reader, i) || reader.words[i]?.text === ':';
    if (!isMark && !reader.words[i]?.region && isStop(reader, i)) return null;
    if (!isMark && reader.words[i]?.is !== 'X') continue;
    const start = isMark ? i + 1 : i;
    if (opensOther(reader, start)) return null;
    const to = contentEnd(reader, start, place);
    return to - start > 2 || (to > start && hasRegion(reader, { from: start, to })) ? { from: start, to } : null;
  }
  return null;
}

/** ", um …", ", da …", ", die im Mai …": clauses that tell a reason, an aim or which one, and nothing that is said. */
function opensOther(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word || word.region || reader.lexicon.complementisers.has(word.lower)) return false;
  if (word.is === 'SCONJ' && reader.words[i - 1]?.text !== ':') return !reader.lexicon.conditions.has(word.lower);
  if (word.is === 'CCONJ' || reader.lexicon.relatives.has(word.lower)) return true;
  return word.is === 'DET' && !isAt(reader, i + 1, 'PUNCT', 'NOUN', 'ADJ', 'NUM', 'PROPN', 'X');
}
