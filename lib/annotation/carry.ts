/** Anchorings after a page has changed in one place, without looking for anything: an advertisement came, a clock ticked. */
import type { Span } from '../text/span.ts';
import type { Anchoring } from './anchor.ts';

/** Characters beside a passage that must not have changed either: its context, in which it would be looked for. */
const MARGIN = 64;

/**
 * Where the passages of `before` stand in `after`; null when one of them has to be looked for: it stands where the texts
 * differ, or it was edited or gone and may have come back.
 */
export function carried(before: string, after: string, anchorings: readonly Anchoring[]): Anchoring[] | null {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (tail < most - head && before.charCodeAt(a - tail) === after.charCodeAt(b - tail)) tail += 1;
  const [lastAbove, firstBelow] = [head - MARGIN, before.length - tail + MARGIN];
  const shift = after.length - before.length;
  const moved = ({ start, end }: Span): Span[] => {
    if (end <= lastAbove) return [{ start, end }];
    return start >= firstBelow ? [{ start: start + shift, end: end + shift }] : [];
  };
  const found: Anchoring[] = [];
  for (const anchoring of anchorings) {
    if (anchoring.state !== 'exact') return null;
    const spans = anchoring.spans.flatMap(moved);
    if (spans.length < anchoring.spans.length) return null;
    found.push({ state: 'exact', spans });
  }
  return found;
}
