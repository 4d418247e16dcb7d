/** The way between the characters of a page's text and their places in the document. */
import type { Span } from '../text/span.ts';
import {
  firstChildOf,
  isElement,
  isText,
  lengthOf,
  nextSiblingOf,
  parentElementOf,
  partOf,
  shadowOf,
  tagOf,
} from './nodes.ts';
import type { ReadText, Segments } from './text-draft.ts';
import type { Line, Point, TextMap } from './text-map.ts';

/** The map of what was read. */
export class PlacedText implements TextMap {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly links: readonly Span[];
  private readonly segments: Segments;
  private readonly firstOf = new Map<Node, number>();

  constructor({ text, lines, links, segments }: ReadText) {
    this.text = text;
    this.lines = lines;
    this.links = links;
    this.segments = segments;
    const { nodes } = segments;
    for (let i = nodes.length - 1; i >= 0; i--) this.firstOf.set(nodes[i] as Text, i);
  }

  toPoint(offset: number, side: 'before' | 'after' = 'before'): Point | null {
    const { at, ends, nodes, offsets } = this.segments;
    let i: number;
    if (side === 'before') {
      i = firstAfter(ends, offset);
      if (i === ends.length) return null;
      return { node: nodes[i] as Text, offset: (offsets[i] as number) + Math.max(0, offset - (at[i] as number)) };
    }
    i = firstAfter(at, offset - 1) - 1;
    if (i < 0) return null;
    const reach = Math.min(offset, ends[i] as number) - (at[i] as number);
    return { node: nodes[i] as Text, offset: (offsets[i] as number) + reach };
  }

  toRange(span: Span): Range | null {
    const ranges = this.rangesOf(span);
    const [first, last] = [ranges[0], ranges[ranges.length - 1]];
    if (!first || !last || ranges.includes(null)) return null;
    const range = new Range();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    return range.startContainer === first.startContainer ? range : null;
  }

  toRanges(span: Span): Range[] {
    return this.rangesOf(span).filter((range) => range !== null);
  }

  /** A range for each text node that the span runs through; null where the node says something else by now. */
  private rangesOf({ start, end }: Span): (Range | null)[] {
    const { at, ends, nodes, offsets } = this.segments;
    const ranges: (Range | null)[] = [];
    let last: Text | null = null;
    if (start >= end) return ranges;
    for (let i = firstAfter(ends, start); i < at.length && (at[i] as number) < end; i++) {
      const node = nodes[i] as Text;
      const [from, to] = [Math.max(start, at[i] as number), Math.min(end, ends[i] as number)];
      const offset = (offsets[i] as number) + from - (at[i] as number);
      const isSaid = says(node, offset, this.text.slice(from, to));
      const range = node === last ? (ranges.pop() ?? null) : rangeAt(node, offset);
      if (isSaid) range?.setEnd(node, offset + to - from);
      ranges.push(isSaid ? range : null);
      last = node;
    }
    return ranges;
  }

  toSpan(range: AbstractRange): Span | null {
    let start = this.toOffset(range.startContainer, range.startOffset);
    let end = this.toOffset(range.endContainer, range.endOffset);
    while (start < end && this.text.charCodeAt(start) === 10) start++;
    while (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    return start < end ? { start, end } : null;
  }

  toOffset(node: Node, offset: number): number {
    const known = isText(node) ? this.offsetInText(node, offset) : null;
    if (known !== null) return known;
    let at: Node | null = isText(node) ? following(node) : (childAt(node, offset) ?? following(node));
    while (at) {
      const first = this.firstOf.get(at);
      if (first !== undefined) return this.segments.at[first] as number;
      at = insideOf(at) ?? following(at);
    }
    return this.text.length;
  }

  private offsetInText(node: Text, offset: number): number | null {
    const { at, ends, nodes, offsets } = this.segments;
    const first = this.firstOf.get(node);
    if (first === undefined) return null;
    let place = at[first] as number;
    for (let i = first; nodes[i] === node && (offsets[i] as number) <= offset; i++) {
      place = Math.min((at[i] as number) + offset - (offsets[i] as number), ends[i] as number);
    }
    return place;
  }
}

const WHITE = /[ \t\n\r\f]/g;

/** Does a text node still have these words at this place, white space aside? */
function says(node: Text, offset: number, words: string): boolean {
  if (offset + words.length > lengthOf(node)) return false;
  const there = partOf(node, offset, words.length);
  return there === words || there.replace(WHITE, ' ') === words.replace(WHITE, ' ');
}

function rangeAt(node: Text, offset: number): Range | null {
  if (offset > lengthOf(node)) return null;
  const range = new Range();
  range.setStart(node, offset);
  return range;
}

/** Index of the first number greater than `limit`; the numbers only rise. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
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
