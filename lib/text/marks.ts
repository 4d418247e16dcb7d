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
  const isSource = createCoverage(reading.quotations.flatMap((quotation) => quotation.source));
  for (const mention of reading.mentions) {
    if (mention.form !== 'name' || isSource(mention)) continue;
    marks.push({ layer: mention.kind, spans: [{ start: mention.start, end: mention.end }], of: mention.actor ?? '' });
  }
  return marks;
}

/** Answers whether a span lies within one of many, asked in reading order: one walk for all of them. */
function createCoverage(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let furthest = -1;
  let asked = -1;
  return (span) => {
    if (span.start < asked) {
      next = 0;
      furthest = -1;
    }
    asked = span.start;
    for (let one = sorted[next]; one && one.start <= span.start; one = sorted[next]) {
      furthest = Math.max(furthest, one.end);
      next += 1;
    }
    return span.end <= furthest;
  };
}

const MARK = /["“”„«»‹›「」『』＂]/;

/**
 * The words of a mixed quotation that stand outside its quotation marks: they are the writer's, not the speaker's.
 *
 * @example unquotedOf('that it “was” over', { start: 0, end: 18 }) // => [{ start: 0, end: 8 }, { start: 13, end: 18 }]
 */
export function unquotedOf(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let isInside = false;
  let start = span.start;
  const close = (end: number) => {
    if (text.slice(start, end).trim()) parts.push({ start, end });
  };
  for (let at = span.start; at < span.end; at++) {
    if (!MARK.test(text.charAt(at))) continue;
    if (!isInside) close(at);
    isInside = !isInside;
    start = at + 1;
  }
  if (!isInside) close(span.end);
  return parts;
}

/** For a reader who wants to be disturbed least: quotations and who says them. */
export const QUIET_LAYERS: readonly Layer[] = ['direct', 'mixed', 'indirect', 'source', 'cue'];
/** Everything but places, which few articles are about. */
export const FULL_LAYERS: readonly Layer[] = /*#__PURE__*/ LAYERS.filter((layer) => layer !== 'place');
