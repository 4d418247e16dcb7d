/** Orders of words that French and Spanish have and English has not; which of them a language has is in its lexicon. */
import type { Cue } from '../cues.ts';
import { isAt, isComma, isTime, type Reader } from '../phrases.ts';
import { subjectAfter } from '../subjects.ts';
import { hasMainVerb } from './content.ts';
import { contentEnd } from './content-end.ts';
import type { Frame, Place } from './frame.ts';

/** "Comme l’a rappelé le préfet, la baignade reste interdite": the subject stands behind its verb, and what was said behind both. */
export function asSaid(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { words, lexicon } = reader;
  const { from, to } = cue.group;
  const isOpened = lexicon.asOpeners.some(
    (phrase) => phrase.length === from && phrase.every((word, i) => words[i]?.lower === word),
  );
  if (!isOpened) return null;
  const source = subjectAfter(reader, behindAddressee(reader, to), words.length);
  const comma = source ? words.findIndex((_, i) => i >= source.to && isComma(reader, i)) : -1;
  if (!source || comma < 0) return null;
  const run = { from: comma + 1, to: contentEnd(reader, comma + 1, place) };
  if (!words[run.from]?.region && !hasMainVerb(reader, run.from, run.to)) return null;
  return { cue: [cue.group], source, content: [run], rule: 'cue-before' };
}

/**
 * Behind the day and behind whoever is told, where these stand before the subject: "a martelé lundi le président", "confie à
 * l’AFP Anne Petit". A name ends where a capital follows a noun, or an abbreviation in capitals.
 */
export function behindAddressee(reader: Reader, from: number): number {
  if (!reader.lexicon.addressees.size) return from;
  let at = behindTime(reader, from);
  if (reader.lexicon.addressees.has(reader.words[at]?.lower ?? '')) {
    at++;
    while (isAt(reader, at, 'DET')) at++;
    while (isAt(reader, at, 'NOUN', 'ADJ') && isAt(reader, at + 1, 'NOUN', 'ADJ', 'PROPN')) at++;
    at = behindTime(reader, at + 1);
  }
  return isAt(reader, at, 'DET', 'NOUN', 'PROPN', 'NUM', 'PRON') ? at : from;
}

function behindTime(reader: Reader, from: number): number {
  let at = from;
  if (isAt(reader, at, 'DET') && isTime(reader, at + 1)) at++;
  while (isTime(reader, at) || isAt(reader, at, 'ADV')) at++;
  return isTime(reader, at - 1) || isAt(reader, at - 1, 'ADV') ? at : from;
}
