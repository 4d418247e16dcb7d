/** Which painted mark lies under a point: for the card, clicks and pointing. */
import { type MarkName, markNameOf } from './mark-styles.ts';
import { viewOf } from './nodes.ts';
import { type PaintedMark, paintedOn } from './paint.ts';
import { rectsOf } from './rects.ts';
import { registryOf } from './registry.ts';

const { caretPositionFromPoint } = Document.prototype;

/** A painted range under a point. */
export interface Hit {
  name: MarkName;
  /** The very range that was given to `paint`, or one with the same ends. */
  range: Range;
}

/** A place in the viewport, CSS pixels. */
export interface ViewportPoint {
  x: number;
  y: number;
}

/**
 * The marks under a point, the uppermost first; empty where there is none. `painted` is what `paintedOn` says in the script
 * that paints, when this is another one.
 */
export function marksAt(
  document: Document,
  point: ViewportPoint,
  painted: ReadonlyMap<string, PaintedMark> = paintedOn(document),
): Hit[] {
  if (painted.size === 0) return [];
  const highlights = registryOf(viewOf(document) as Window & typeof globalThis);
  const hits = 'highlightsFromPoint' in highlights ? byRegistry(highlights, painted, point) : null;
  return hits ?? byCaret(document, painted, point);
}

/** Newer than TypeScript's own description of the registry. */
interface PointRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}

function byRegistry(registry: unknown, painted: ReadonlyMap<string, PaintedMark>, { x, y }: ViewportPoint): Hit[] {
  const shadowRoots = shadowRootsOf(painted);
  const found = (registry as PointRegistry).highlightsFromPoint(x, y, { shadowRoots });
  const hits: Hit[] = [];
  for (const { highlight, ranges } of found) {
    // The registry is the page's as well: what is not ours is none of our business.
    const name = [...painted].find(([, ours]) => ours.highlight === highlight)?.[0];
    const mark = name === undefined ? null : markNameOf(name);
    if (mark) for (const range of ranges) hits.push({ name: mark, range: range as Range });
  }
  return hits;
}

function shadowRootsOf(painted: ReadonlyMap<string, PaintedMark>): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { ranges } of painted.values()) {
    for (const range of ranges) {
      const root = range.startContainer.getRootNode();
      if ('host' in root) roots.add(root as ShadowRoot);
    }
  }
  return [...roots];
}

/** For browsers without `highlightsFromPoint`: the caret's place, then the ranges that hold it. */
export function byCaret(document: Document, painted: ReadonlyMap<string, PaintedMark>, { x, y }: ViewportPoint): Hit[] {
  const caret = caretPositionFromPoint.call(document, x, y);
  if (!caret) return [];
  const hits: (Hit & { priority: number })[] = [];
  for (const [name, { highlight, ranges }] of painted) {
    const mark = markNameOf(name);
    for (const range of ranges) {
      // The caret snaps to the nearest text from far away, so the point itself must lie on the words.
      if (!mark || !range.isPointInRange(caret.offsetNode, caret.offset)) continue;
      if (rectsOf(range).some((rect) => holds(rect, x, y))) {
        hits.push({ name: mark, range, priority: highlight.priority });
      }
    }
  }
  hits.sort((a, b) => b.priority - a.priority);
  return hits.map(({ name, range }) => ({ name, range }));
}

const holds = (rect: DOMRect, x: number, y: number) =>
  rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;
