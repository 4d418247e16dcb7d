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

/** Index of the first span that ends after `offset`: the one that holds it, or the next. They are in order and lie apart. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first span that starts at `offset` or after it. They are in order. */
export function firstStartingAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
