/** Who speaks in an article and how much: what the popup draws as bars. */
import type { Quotation, Reading } from './reading.ts';
import { sliceOf } from './span.ts';

export interface Speaker {
  /** Id of the actor; null gathers the quotations whose source is no named actor. */
  actor: string | null;
  /** Display name of the actor; empty for null. */
  name: string;
  quotations: number;
  /** Words of direct and mixed quotations. */
  verbatim: number;
  /** Words of indirect quotations. */
  indirect: number;
}

/**
 * Counts quotations and words for each speaker, the most words first; those without a named source come last.
 *
 * Words and not quotations decide the order: one long paraphrase gives a voice more room than two scare quotes do.
 * `text` is the text that the reading's spans belong to. Words are counted by the language's own rules, so that Arabic and
 * Chinese articles compare too.
 */
export function speakersOf(text: string, reading: Reading): Speaker[] {
  const words = new Intl.Segmenter(reading.language === 'und' ? 'en' : reading.language, { granularity: 'word' });
  const speakers = new Map<string | null, Speaker>();
  for (const quotation of reading.quotations) {
    const speaker = speakers.get(quotation.speaker) ?? toSpeaker(quotation.speaker, reading);
    speakers.set(quotation.speaker, speaker);
    speaker.quotations += 1;
    speaker[quotation.kind === 'indirect' ? 'indirect' : 'verbatim'] += countWords(text, quotation, words);
  }
  return [...speakers.values()].sort(byWords);
}

function toSpeaker(actor: string | null, reading: Reading): Speaker {
  const name = reading.actors.find(({ id }) => id === actor)?.name ?? '';
  return { actor, name, quotations: 0, verbatim: 0, indirect: 0 };
}

function countWords(text: string, quotation: Quotation, words: Intl.Segmenter): number {
  let count = 0;
  for (const span of quotation.content) {
    for (const segment of words.segment(sliceOf(text, span))) if (segment.isWordLike) count += 1;
  }
  return count;
}

function byWords(a: Speaker, b: Speaker): number {
  if ((a.actor === null) !== (b.actor === null)) return a.actor === null ? 1 : -1;
  return b.verbatim + b.indirect - (a.verbatim + a.indirect) || b.quotations - a.quotations;
}
