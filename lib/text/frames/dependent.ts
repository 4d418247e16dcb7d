/** Reporting verbs without a subject of their own: participles and infinitives. */
import type { Cue } from '../cues.ts';
import { isAt, isComma, isFiniteVerb, longNounPhraseEnd, type Reader, type Run } from '../phrases.ts';
import { afterOpening, mainSubject, subjectAfter, subjectBefore } from '../subjects.ts';
import { rightOf } from './content.ts';
import type { Frame, Place } from './frame.ts';

/** "…, arguing that it rained": the subject is that of the sentence. "She met them and said …": likewise. */
export function dependent(reader: Reader, cue: Cue, place: Place): Frame | null {
  const right = rightOf(reader, cue, place);
  if (!right) return null;
  const { from } = cue.group;
  const own = isComma(reader, from - 1)
    ? null
    : (governor(reader, from, place.floor) ?? subjectBefore(reader, from, place.floor));
  const source = from === 0 ? subjectAhead(reader, right.run.to) : speakerOf(reader, own, place, from);
  return { cue: [cue.group], source, content: [right.run], rule: 'cue-participle' };
}

/** "fishermen continue to warn": the subject of the verb that governs the infinitive. */
function governor(reader: Reader, from: number, floor: number): Run | null {
  if (reader.words[from]?.lower !== reader.lexicon.infinitiveMark || !isFiniteVerb(reader, from - 1)) return null;
  let verb = from - 1;
  while (verb > floor && isAt(reader, verb - 1, 'AUX', 'ADV')) verb--;
  return subjectBefore(reader, verb, floor);
}

/** A statement says what its author says: "The union issued a leaflet saying …" is the union's. */
function speakerOf(reader: Reader, own: Run | null, place: Place, from: number): Run | null {
  const isDocument =
    own && reader.words.slice(own.from, own.to).some(({ lower }) => reader.lexicon.cueNouns.has(lower));
  const main = place.before?.source ?? mainSubject(reader, from);
  if (own && !(isDocument && main && main.to <= own.from)) return own;
  return main;
}

/** "Citing the cost, Lopez said no": the subject follows the phrase that opens the sentence. */
export function subjectAhead(reader: Reader, from: number): Run | null {
  // “a danger,” closes with the comma inside the marks.
  const isClosed = /[,،]["”'’»]*$/.test(reader.words[from - 1]?.text ?? '');
  const start = isComma(reader, from) ? from + 1 : isClosed ? from : afterOpening(reader);
  const subject = start > 0 ? subjectAfter(reader, start, reader.words.length) : null;
  // Here the subject stands before its verb: "Judge Bell proceeded to" is no "people briefed on".
  const end = subject ? verbAhead(reader, subject) : 0;
  return subject && end > subject.from ? { from: subject.from, to: end } : subject;
}

/** Where the verb of a subject stands that it follows; 0 where none is seen. "The king called for calm" passes for "the king called so". */
function verbAhead(reader: Reader, { from, to }: Run): number {
  for (let i = from + 1; i < to; i++) {
    const isPast = reader.lexicon.verbs.get(reader.words[i]?.lower ?? '')?.forms.includes('past');
    if (isPast && isAt(reader, i - 1, 'NOUN', 'PROPN') && isAt(reader, i, 'ADJ')) return i;
  }
  const end = longNounPhraseEnd(reader, from);
  return isFiniteVerb(reader, end) ? end : 0;
}
