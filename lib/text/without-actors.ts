/** A reading without actors that the reader has said are none. */
import type { Actor, Reading } from './reading.ts';

/**
 * The reading as if those actors had never been found: their mentions go, and who they spoke for is left open. What was
 * said stays a quotation, with its source as the text names it.
 */
export function withoutActors(reading: Reading, isOut: (actor: Actor) => boolean): Reading {
  const out = new Set(reading.actors.filter(isOut).map(({ id }) => id));
  if (!out.size) return reading;
  return {
    ...reading,
    actors: reading.actors.filter(({ id }) => !out.has(id)),
    mentions: reading.mentions.filter(({ actor }) => actor === null || !out.has(actor)),
    quotations: reading.quotations.map((one) =>
      one.speaker !== null && out.has(one.speaker) ? { ...one, speaker: null } : one,
    ),
  };
}
