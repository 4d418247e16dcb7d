/** Places in a text. Every finding of the engine is a span; text is sliced at the edge only. */

/** A half-open range `[start, end)` in UTF-16 code units of one text. */
export interface Span {
  start: number;
  end: number;
}

/** The words that a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when `inner` lies wholly in `outer` (equal counts). */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Orders spans as a reader meets them: earlier first, the longer of two that start together first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
