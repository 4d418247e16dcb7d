/** Gives each quotation the actor that its source names. */
import type { Mention, Quotation } from './reading.ts';
import { isWithin } from './span.ts';

/** The quotations with their speakers; a source that names no known actor leaves the speaker open. */
export function attribute(quotations: readonly Quotation[], mentions: readonly Mention[]): Quotation[] {
  return quotations.map((quotation) => ({ ...quotation, speaker: speakerOf(quotation, mentions) }));
}

function speakerOf({ source }: Quotation, mentions: readonly Mention[]): string | null {
  return mentions.find((mention) => mention.actor && source.some((span) => isWithin(mention, span)))?.actor ?? null;
}
