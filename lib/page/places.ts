/** The way from places in the document to the characters of a page's text: what the reader points at and selects. */
import type { Span } from '../text/span.ts';
import { firstChildOf, isElement, isText, nextSiblingOf, parentElementOf, shadowOf, tagOf } from './nodes.ts';
import { firstAfter } from './placed-text.ts';
import type { Point, TextMap } from './text-map.ts';

/** Where the character at `offset` stands; null behind the last. */
export function pointOf({ segments }: TextMap, offset: number): Point | null {
  const { at, ends, nodes, offsets } = segments;
  const i = firstAfter(ends, offset);
  if (i === ends.length) return null;
  return { node: nodes[i] as Text, offset: (offsets[i] as number) + Math.max(0, offset - (at[i] as number)) };
}

/** The span of the text that a range covers; null when it covers none. */
export function spanOf(map: TextMap, range: AbstractRange): Span | null {
  const { text } = map;
  let start = offsetOf(map, range.startContainer, range.startOffset);
  let end = offsetOf(map, range.endContainer, range.endOffset);
  while (start < end && text.charCodeAt(start) === 10) start++;
  while (end > start && text.charCodeAt(end - 1) === 10) end--;
  return start < end ? { start, end } : null;
}

/** The offset of the first visible character at or after a boundary point. */
export function offsetOf(map: TextMap, node: Node, offset: number): number {
  const firsts = firstsOf(map);
  const known = isText(node) ? offsetInText(map, node, offset) : null;
  if (known !== null) return known;
  let at: Node | null = isText(node) ? following(node) : (childAt(node, offset) ?? following(node));
  while (at) {
    const first = firsts.get(at);
    if (first !== undefined) return map.segments.at[first] as number;
    at = insideOf(at) ?? following(at);
  }
  return map.text.length;
}

function offsetInText(map: TextMap, node: Text, offset: number): number | null {
  const { at, ends, nodes, offsets } = map.segments;
  const first = firstsOf(map).get(node);
  if (first === undefined) return null;
  let place = at[first] as number;
  for (let i = first; nodes[i] === node && (offsets[i] as number) <= offset; i++) {
    place = Math.min((at[i] as number) + offset - (offsets[i] as number), ends[i] as number);
  }
  return place;
}

const known = new WeakMap<TextMap, ReadonlyMap<Node, number>>();

/** The first segment of every node; made when somebody first points at the page. */
function firstsOf(map: TextMap): ReadonlyMap<Node, number> {
  let firsts = known.get(map);
  if (!firsts) {
    const { nodes } = map.segments;
    firsts = new Map(nodes.map((node, i) => [node, i] as const).reverse());
    known.set(map, firsts);
  }
  return firsts;
}

function childAt(parent: Node, index: number): Node | null {
  let child = firstChildOf(parent);
  for (let i = 0; i < index && child; i++) child = nextSiblingOf(child);
  return child;
}

/** The first node inside, as rendered. */
function insideOf(node: Node): Node | null {
  if (!isElement(node)) return null;
  const slotted = tagOf(node) === 'slot' ? (node as HTMLSlotElement).assignedNodes()[0] : null;
  return slotted ?? firstChildOf(shadowOf(node) ?? node);
}

/** The first node after the whole of this one. */
function following(node: Node): Node | null {
  for (let at: Node | null = node; at; at = parentElementOf(at)) {
    const next = nextSiblingOf(at);
    if (next) return next;
  }
  return null;
}
