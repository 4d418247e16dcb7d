/** Words of time and occasion between who speaks, that they speak and what they say. */
import { isAt, isTime, nounPhraseEnd, type Reader } from './phrases.ts';

/** "said Lopez on Monday", "said Lopez in an interview": the day and the occasion are no part of the name. */
export function trimAdverbials(reader: Reader, from: number, to: number): number {
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
  if (isName(reader, end - 2) && isName(reader, end - 1) && end - 2 > i) return false;
  const last = reader.words[end - 1]?.lower ?? '';
  return occasions.has(last) && (end === i + 2 || articles.has(reader.words[i + 1]?.lower ?? '')) && end - i < 5;
}

/** "The Ada Press" is who and not where. */
const isName = ({ words }: Reader, i: number): boolean =>
  words[i]?.is === 'PROPN' && /^\p{Lu}/u.test(words[i]?.text ?? '');

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
    const asks = reader.lexicon.complementisers.has(words[i]?.lower ?? '');
    if (!asks && (isAt(reader, i, 'ADV') || isTime(reader, i))) i++;
    else if (isAt(reader, i, 'ADP', 'PART') && words[i]?.lower !== 'not') {
      const end = nounPhraseEnd(reader, i + 1);
      if (end > i + 1 && (isFree || isAdverbial(reader, i))) i = end;
    } else if (isAt(reader, i, 'DET', 'ADJ') && isTime(reader, i + 1) && !isAt(reader, i + 2, 'NOUN')) i += 2;
    if (i === at) return i;
  }
}
