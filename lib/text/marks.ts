/** What is to be drawn: a Reading as layers of spans. */
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/** Lowest first: later layers are painted over earlier ones. */
export const LAYERS = [
  'direct',
  'mixed',
  'indirect',
  'place',
  'person',
  'organization',
  'state',
  'group',
  'cue',
  'source',
] as const;
export type Layer = (typeof LAYERS)[number];

/** One thing to draw. `of` is the id of the quotation ("q3") or of the actor ("a1"; "" while it has none). */
export interface Mark {
  layer: Layer;
  spans: Span[];
  of: string;
}

/**
 * Turns findings into marks.
 *
 * A source that names an actor is drawn as a source only: two lines under one name would say the same thing twice.
 */
export function toMarks(reading: Reading): Mark[] {
  const marks: Mark[] = [];
  for (const quotation of reading.quotations) {
    marks.push({ layer: quotation.kind, spans: quotation.content, of: quotation.id });
    if (quotation.cue.length) marks.push({ layer: 'cue', spans: quotation.cue, of: quotation.id });
    if (quotation.source.length) marks.push({ layer: 'source', spans: quotation.source, of: quotation.id });
  }
  const sources = reading.quotations.flatMap((quotation) => quotation.source);
  for (const mention of reading.mentions) {
    if (mention.form !== 'name') continue;
    if (sources.some((source) => source.start <= mention.start && mention.end <= source.end)) continue;
    marks.push({ layer: mention.kind, spans: [{ start: mention.start, end: mention.end }], of: mention.actor ?? '' });
  }
  return marks;
}
