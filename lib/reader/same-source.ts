/** Quotations of one source in an article, and giving them all another speaker. */
import type { Meant } from '../annotation/annotate.ts';
import type { Kept } from '../messages.ts';
import type { Quotation } from '../text/reading.ts';
import { sliceOf } from '../text/span.ts';
import { type Finding, findingOf, meantIn, type PageModel, quotationsOf } from './page-model.ts';
import type { SaveChange, Session } from './session.ts';

export type Passage = Exclude<Finding, { is: 'actor' }>;

/** What makes two quotations of one source: the actor, or the words where nobody is known; "" for no source at all. */
export function sourceKeyOf({ map }: PageModel, { speaker, source }: Quotation): string {
  if (speaker) return speaker;
  const words = source.map((span) => sliceOf(map.text, span)).join(' ');
  return words && `words ${words.toLocaleLowerCase()}`;
}

/** The passage and every other quotation of its source; itself alone where it has none. */
export function sameSource(model: PageModel, passage: Passage): Passage[] {
  const key = passage.is === 'quotation' && sourceKeyOf(model, passage.quotation);
  if (!key) return [passage];
  const same = quotationsOf(model).filter((one) => sourceKeyOf(model, one) === key);
  return same.map((one) => findingOf(model, one) as Passage);
}

/** Gives passages their speaker. What is not saved yet is saved: the reader's word must be kept. */
export async function assignSpeaker(
  session: Session,
  passages: readonly Passage[],
  change: SaveChange & { speaker: Meant },
): Promise<Kept> {
  const speaker = session.model ? meantIn(session.model, change.speaker) : change.speaker;
  const acts: number[] = [];
  let count = 0;
  const suggested: Quotation[] = [];
  for (const passage of passages) {
    const { annotation } = passage.annotated ?? {};
    if (annotation) {
      acts.push(...(await session.change(annotation.id, { speaker })).acts);
      count += 1;
    } else if (passage.is === 'quotation') suggested.push(passage.quotation);
  }
  const saved = await session.save(suggested, { ...change, speaker });
  return { count: count + saved.count, acts: [...acts, ...saved.acts] };
}
