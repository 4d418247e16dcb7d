/** Sources that a phrase names and no verb: "according to Lopez", "laut Lopez", "Lopez zufolge". */
import type { Cue } from '../cues.ts';
import {
  isAt,
  isComma,
  isFiniteVerb,
  isStop,
  longNounPhraseEnd,
  nounPhraseEnd,
  type Reader,
  type Run,
} from '../phrases.ts';
import { subjectAfter, subjectBefore } from '../subjects.ts';
import { hasRegion, isSentence } from './content.ts';
import { leftOf } from './content-before.ts';
import { contentEnd } from './content-end.ts';
import type { Frame, Place } from './frame.ts';

/** "According to Lopez, it rained"; "It rained, according to Lopez"; "It had, according to Lopez, rained". */
export function according(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  const left = reader.words[from - 1]?.text === ':' ? null : leftOf(reader, place.floor, from);
  const isInside = left !== null && from > left.to && opensPredicate(reader, to);
  if (left && (isSentence(reader, left) || hasRegion(reader, left) || isInside)) {
    const source = subjectAfter(reader, to, reader.words.length) ?? restOf(reader, to);
    if (!source) return null;
    // "There is, according to her, “no time.”"
    const goesOn = isInside || (isComma(reader, source.to) && reader.words[source.to + 1]?.region != null);
    const rest = isComma(reader, from - 1) && !goesOn ? [] : restAfter(reader, source.to, place);
    return { cue: [cue.group], source, content: [left, ...rest], rule: 'according-after' };
  }
  const end = reader.lexicon.verbSecond ? longNounPhraseEnd(reader, to) : sourceEnd(reader, to);
  if (
    end === to ||
    (!isComma(reader, end) &&
      reader.words[end]?.text !== ':' &&
      !reader.lexicon.verbSecond &&
      !opensClauseAt(reader, end))
  )
    return null;
  const content = restAfter(reader, end, place);
  if (!content.length) return null;
  return { cue: [cue.group], source: { from: to, to: end }, content, rule: 'according-before' };
}

/** "The dam, according to Lee, was never inspected": behind the source and its comma comes the verb. */
function opensPredicate(reader: Reader, from: number): boolean {
  const end = longNounPhraseEnd(reader, from);
  return isComma(reader, end) && isFiniteVerb(reader, end + 1);
}

/** Words that no noun phrase holds, to the next comma: a name or a noun that was taken for a verb. */
function restOf(reader: Reader, from: number): Run | null {
  let to = from;
  while (to < reader.words.length && !isComma(reader, to) && !isStop(reader, to)) to++;
  return to > from ? { from, to } : null;
}

/** To the comma behind the source; an apposition between commas belongs to it. Without a comma, to the next subject. */
function sourceEnd(reader: Reader, from: number): number {
  const short = nounPhraseEnd(reader, from);
  if (short > from && opensClauseAt(reader, short)) return short;
  let end = from;
  while (end < reader.words.length && !isComma(reader, end) && !isStop(reader, end)) end++;
  const aside = longNounPhraseEnd(reader, end + 1);
  return isComma(reader, end) && aside > end + 1 && isComma(reader, aside) ? aside : end;
}

/** "According to the ministry over 300 people have died": another subject and its verb follow without a comma. */
function opensClauseAt(reader: Reader, at: number): boolean {
  const isAmount = isAt(reader, at, 'ADP', 'ADV') && isAt(reader, at + 1, 'NUM');
  if (!isAmount && !isAt(reader, at, 'DET', 'PRON')) return false;
  const end = longNounPhraseEnd(reader, isAmount ? at + 1 : at);
  return end > at && isFiniteVerb(reader, end);
}

function restAfter(reader: Reader, at: number, place: Place): Run[] {
  const from = isComma(reader, at) || reader.words[at]?.text === ':' ? at + 1 : at;
  const to = contentEnd(reader, from, place);
  return to - from > 1 || reader.words[from]?.region ? [{ from, to }] : [];
}

/** "Lopez zufolge": the source stands before the phrase. */
export function behind(reader: Reader, cue: Cue, place: Place): Frame | null {
  const source = subjectBefore(reader, cue.group.from, place.floor);
  if (!source) return null;
  const left = leftOf(reader, place.floor, source.from);
  const content = [...(left ? [left] : []), ...restAfter(reader, cue.group.to, place)];
  return content.length ? { cue: [cue.group], source, content, rule: 'according-after' } : null;
}
