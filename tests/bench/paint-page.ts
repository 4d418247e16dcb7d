/** The page's half of the painting bench: one long article, one way to mark it at a time. */
import { createTextAnnotator } from '@recogito/text-annotator';
import Mark from 'mark.js';
import { paint } from '../../lib/page/paint.ts';
import { pointOf } from '../../lib/page/places.ts';
import { createTextMap, type Point, type TextMap } from '../../lib/page/text-map.ts';
import type { Span } from '../../lib/text/span.ts';

export const WAYS = ['nothing', 'paint', 'paint from offsets', '<mark>', 'mark.js', 'Recogito'] as const;
export type Way = (typeof WAYS)[number];

export interface Painted {
  /** Milliseconds of script, and from its beginning until the next frame was rendered. */
  script: number;
  frame: number;
  /** Nodes added to the page. */
  nodes: number;
}

/** Characters of one mark, about five words. */
const MARK_LENGTH = 30;

/** Marks `count` passages spread over the whole page. */
export async function measure({ way, count }: { way: Way; count: number }): Promise<Painted> {
  const map = createTextMap(document.body);
  const spans = spansOf(map, count);
  const work = workOf(way, map, spans);
  const before = nodeCount();
  await nextFrame();
  const begin = performance.now();
  work();
  const script = performance.now() - begin;
  await nextFrame();
  // Draws in a later turn of its own.
  if (way === 'Recogito') while (!document.querySelector('.r6o-annotation')) await nextFrame();
  return { script, frame: performance.now() - begin, nodes: nodeCount() - before };
}

/** What is to be timed. Ranges are made for ours alone: live ones make every change of the page's nodes dearer. */
function workOf(way: Way, map: TextMap, spans: readonly Span[]): () => void {
  if (way === 'nothing') return () => {};
  if (way === '<mark>') return wrapAll(map, spans);
  if (way === 'mark.js') return markAll(map, spans);
  if (way === 'Recogito') return annotateAll(map, spans);
  if (way === 'paint') {
    const ranges = rangesOf(map, spans);
    return () => void paint(document, new Map([['direct', ranges]]));
  }
  return () => void paint(document, new Map([['direct', rangesOf(createTextMap(document.body), spans)]]));
}

const rangesOf = (map: TextMap, spans: readonly Span[]) => spans.map((span) => map.toRange(span) as Range);

/** Offsets of its own text, which counts the white space between blocks as the page has it: here there is none. */
function markAll({ text }: TextMap, spans: readonly Span[]): () => void {
  let lost = 0;
  let at = 0;
  const places = spans.map(({ start, end }) => {
    for (; at < start; at++) if (text[at] === '\n') lost++;
    return { start: start - lost, length: end - start };
  });
  return () => new Mark(document.body).markRanges(places);
}

/** Given ranges, as `paint` is. Of what it is given it draws what is in sight, and draws anew when the page scrolls. */
function annotateAll(map: TextMap, spans: readonly Span[]): () => void {
  const annotations = rangesOf(map, spans).map((range, i) => ({
    id: String(i),
    bodies: [],
    target: { annotation: String(i), selector: [{ quote: range.toString(), range }] },
  }));
  return () => {
    const annotator = createTextAnnotator(document.body, { annotatingEnabled: false, renderer: 'SPANS' });
    annotator.setAnnotations(annotations as never);
  };
}

/** From the last to the first, so that a split moves no place that is still to be wrapped. */
function wrapAll(map: TextMap, spans: readonly Span[]): () => void {
  const places = spans.map(({ start, end }) => ({ ...(pointOf(map, start) as Point), length: end - start })).reverse();
  return () => {
    for (const { node, offset, length } of places) {
      const words = node.splitText(offset);
      words.splitText(length);
      const mark = document.createElement('mark');
      words.replaceWith(mark);
      mark.append(words);
    }
  };
}

function spansOf(map: TextMap, count: number): Span[] {
  const step = map.text.length / count;
  const spans: Span[] = [];
  for (let i = 0; i < count; i++) {
    const line = map.lines[lineAt(map, i * step)] as Span;
    const start = Math.max(line.start, Math.min(Math.floor(i * step), line.end - MARK_LENGTH));
    const from = Math.max(start, spans.at(-1)?.end ?? 0);
    const end = Math.min(from + MARK_LENGTH, line.end);
    if (from < end) spans.push({ start: from, end });
  }
  return spans;
}

function lineAt({ lines }: TextMap, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nodeCount(): number {
  const walker = document.createTreeWalker(document.body);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** Ends when the frame after the next animation callback has been laid out and painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}
