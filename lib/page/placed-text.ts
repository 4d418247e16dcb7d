/** The way from the characters of a page's text to their places in the document. */
import type { Span } from '../text/span.ts';
import { lengthOf, partOf } from './nodes.ts';
import type { ReadText, Segments } from './text-draft.ts';
import type { Line, TextMap } from './text-map.ts';

/** The map of what was read. */
export class PlacedText implements TextMap {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly links: readonly Span[];
  readonly segments: Segments;

  constructor({ text, lines, links, segments }: ReadText) {
    this.text = text;
    this.lines = lines;
    this.links = links;
    this.segments = segments;
  }

  toRange(span: Span): Range | null {
    const ranges = this.#rangesOf(span);
    const [first, last] = [ranges[0], ranges[ranges.length - 1]];
    if (!first || !last || ranges.includes(null)) return null;
    const range = new Range();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    return range.startContainer === first.startContainer ? range : null;
  }

  toRanges(span: Span): Range[] {
    return this.#rangesOf(span).filter((range) => range !== null);
  }

  /** A range for each text node that the span runs through; null where the node says something else by now. */
  #rangesOf({ start, end }: Span): (Range | null)[] {
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
export function firstAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
