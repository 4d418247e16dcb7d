/** The page's half of the command line `anchor`: offsets of document.body.textContent to annotations and back. */
import { anchorAll } from '../../lib/annotation/anchor.ts';
import { annotate } from '../../lib/annotation/annotate.ts';
import type { Annotation } from '../../lib/annotation/model.ts';
import { spanOf } from '../../lib/page/places.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import type { Span } from '../../lib/text/span.ts';

/** What is asked of one page; `id` is given back as it came. */
export interface SpanRequest extends Span {
  id: unknown;
}

export type Answer = { id: unknown; start: number; end: number } | { id: unknown; orphan: true };

export interface Described {
  annotations: (Annotation | null)[];
  /** Milliseconds for all of them, the reading of the page's text included. */
  ms: number;
}

/** An annotation for every span, null where none of it is visible text. */
export function describeSpans(requests: readonly SpanRequest[]): Described {
  const nodes = createNodeIndex();
  const ranges = requests.map((request) => nodes.toRange(request));
  const begin = performance.now();
  const map = createTextMap(document.body);
  const annotations = ranges.map((range, i) => {
    const span = range && spanOf(map, range);
    if (!span) return null;
    const stamp = {
      id: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      now: '2026-01-01T00:00:00.000Z',
    };
    return annotate(
      { text: map.text, spans: [span], source: 'https://news.example.org/article', colour: 'amber' },
      stamp,
    );
  });
  return { annotations, ms: performance.now() - begin };
}

/** Where each annotation stands in this page: null for an orphan. */
export function anchorSpans(annotations: readonly (Annotation | null)[]): { places: (Span | null)[]; ms: number } {
  const begin = performance.now();
  const map = createTextMap(document.body);
  const known = annotations.filter((annotation) => annotation !== null);
  const anchorings = anchorAll(map.text, known);
  const ms = performance.now() - begin;
  const nodes = createNodeIndex();
  const found = new Map(known.map((annotation, i) => [annotation, anchorings[i]]));
  const places = annotations.map((annotation) => {
    const anchoring = annotation && found.get(annotation);
    if (!anchoring || anchoring.state === 'orphan') return null;
    const [first] = anchoring.spans;
    const last = anchoring.spans.at(-1);
    const range = first && last && map.toRange({ start: first.start, end: last.end });
    return range ? nodes.toSpan(range) : null;
  });
  return { places, ms };
}

interface NodeIndex {
  toRange(span: Span): Range | null;
  toSpan(range: Range): Span;
}

/** Offsets of document.body.textContent, which counts hidden text and scripts too. */
function createNodeIndex(): NodeIndex {
  const starts = new Map<Node, number>();
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push(node);
    starts.set(node, length);
    length += node.data.length;
  }
  const startOf = (node: Node) => starts.get(node) ?? 0;
  return {
    toRange({ start, end }) {
      const first = nodes.find((node) => start < startOf(node) + node.data.length);
      const last = nodes.find((node) => end <= startOf(node) + node.data.length);
      if (!first || !last) return null;
      const range = document.createRange();
      range.setStart(first, start - startOf(first));
      range.setEnd(last, end - startOf(last));
      return range;
    },
    toSpan: ({ startContainer, startOffset, endContainer, endOffset }) => ({
      start: startOf(startContainer) + startOffset,
      end: startOf(endContainer) + endOffset,
    }),
  };
}
