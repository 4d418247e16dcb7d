/**
 * The text that a reader sees on a page, with the way from every offset to its place in the document and back.
 *
 * Extraction, anchoring and painting all speak in offsets of this one text, so that nothing that is hidden (scripts,
 * closed menus, text for screen readers, our own card) is ever searched, marked or saved.
 */
import type { Span } from '../text/span.ts';
import { walkFlatTree } from './flat-tree.ts';
import {
  dataOf,
  firstChildOf,
  isElement,
  isMarked,
  isText,
  lengthOf,
  nextSiblingOf,
  parentElementOf,
  shadowOf,
  tagOf,
} from './nodes.ts';
import { isFolded, type Look, lookOf } from './visibility.ts';

/** Our own element in the page carries this attribute. */
export const HOST_ATTRIBUTE = 'data-pressmark-host';

export interface TextMapOptions {
  /** Elements that are no part of the page's text, with everything below them. */
  without?: readonly Element[];
}

/** A stretch of text without a line break. */
export interface Line extends Span {
  /** The block-level element whose own text it is. */
  element: Element;
  /** `<br>`s between the line above and this one in the same element; 0 when the line begins a block. */
  breaks: number;
}

/** A place between two characters of a text node. */
export interface Point {
  node: Text;
  offset: number;
}

export interface TextMap {
  /** White space is collapsed as rendered; one "\n" parts blocks and `<br>`s. UTF-16. */
  readonly text: string;
  /** In reading order; together they are the text but for the "\n" between them. */
  readonly lines: readonly Line[];
  /** Text that is a link's, in reading order. */
  readonly links: readonly Span[];
  /** The range from the first to the last character of the span that stands in the page; null when there is none. */
  toRange(span: Span): Range | null;
  /** The span of the text that a range covers; null when it covers none. */
  toSpan(range: AbstractRange): Span | null;
  /** Where the character at `offset` stands (`after`: the place after the character before `offset`). */
  toPoint(offset: number, side?: 'before' | 'after'): Point | null;
  /** The offset of the first visible character at or after a boundary point. */
  toOffset(node: Node, offset: number): number;
}

/** Reads the text under `root` as it is rendered now. Later changes of the page need a new map. */
export function createTextMap(root: Element, options: TextMapOptions = {}): TextMap {
  const draft = new Draft();
  const without = new Set(options.without ?? []);
  const blocks: Element[] = [];
  const looks: Look[] = [];
  const linkStarts: number[] = [];
  walkFlatTree(root, {
    enter(element) {
      if (without.has(element) || isMarked(element, HOST_ATTRIBUTE)) return false;
      const tag = tagOf(element);
      if (tag === 'br') draft.lineBreak();
      if (tag === 'br' || tag === 'wbr') return false;
      const parent = parentElementOf(element);
      if (parent && isFolded(parent, element)) return false;
      const look = element === root ? { ...lookOf(element), block: true } : lookOf(element);
      if (look.hidden) return false;
      looks.push(look);
      if (tag === 'a') linkStarts.push(draft.length);
      if (look.block) {
        blocks.push(element);
        draft.beginBlock(element);
      }
      return true;
    },
    leave(element) {
      if (tagOf(element) === 'a') draft.endLink(linkStarts.pop() as number);
      if (!looks.pop()?.block) return;
      blocks.pop();
      draft.beginBlock(blocks[blocks.length - 1] ?? root);
    },
    text(node) {
      const style = looks[looks.length - 1]?.style;
      if (style) draft.add(node, style);
    },
  });
  return draft.finish();
}

const WHITE = /[ \t\n\r\f]+/g;
const SOME_INK = /[^ \t\n\r\f]/;

/** The text while it grows. A segment is a run of characters that stand in one text node one after the other. */
class Draft {
  private readonly parts: string[] = [];
  length = 0;
  private readonly segments: Segments = { at: [], ends: [], nodes: [], offsets: [] };
  private readonly lines: Line[] = [];
  private readonly links: Span[] = [];
  private element: Element | null = null;
  private breaks = 0;
  /** False until the line has a character. */
  private inLine = false;
  private blank: Point | null = null;

  beginBlock(element: Element): void {
    this.endLine();
    this.element = element;
    this.breaks = 0;
  }

  lineBreak(): void {
    this.endLine();
    this.breaks++;
  }

  endLink(start: number): void {
    if (start < this.length) this.links.push({ start, end: this.length });
  }

  add(node: Text, style: CSSStyleDeclaration): void {
    const data = dataOf(node);
    // Between blocks there is little but indentation: not worth a look at the style.
    if (!this.inLine && !SOME_INK.test(data)) return;
    if (style.visibility !== 'visible') return;
    if (style.whiteSpaceCollapse === 'collapse') this.addCollapsed(node, data);
    else this.addAsIs(node, data);
  }

  private addCollapsed(node: Text, data: string): void {
    let from = 0;
    WHITE.lastIndex = 0;
    for (let white = WHITE.exec(data); white; white = WHITE.exec(data)) {
      const next = WHITE.lastIndex;
      const inside = white.index > from && next < data.length;
      if (inside && next === white.index + 1 && white[0] === ' ') continue;
      this.emit(node, from, white.index, data);
      if (this.inLine) this.blank ??= { node, offset: white.index };
      from = next;
    }
    this.emit(node, from, data.length, data);
  }

  private addAsIs(node: Text, data: string): void {
    let from = 0;
    for (let at = data.indexOf('\n'); at >= 0; at = data.indexOf('\n', from)) {
      this.emit(node, this.afterIndent(data, from, at), at, data);
      this.lineBreak();
      from = at + 1;
    }
    this.emit(node, this.afterIndent(data, from, data.length), data.length, data);
  }

  /** Blanks at the beginning of a line are layout, in preformatted text too. */
  private afterIndent(data: string, from: number, to: number): number {
    let at = from;
    while (!this.inLine && at < to && !SOME_INK.test(data.charAt(at))) at++;
    return at;
  }

  private emit(node: Text, from: number, to: number, data: string): void {
    if (from >= to) return;
    if (!this.inLine) this.beginLine();
    if (this.blank) {
      this.push(this.blank.node, this.blank.offset, ' ');
      this.blank = null;
    }
    this.push(node, from, from === 0 && to === data.length ? data : data.slice(from, to));
  }

  private push(node: Text, offset: number, text: string): void {
    const { at, ends, nodes, offsets } = this.segments;
    this.parts.push(text);
    const last = at.length - 1;
    const joins =
      last >= 0 &&
      nodes[last] === node &&
      ends[last] === this.length &&
      (offsets[last] as number) + this.length - (at[last] as number) === offset;
    if (joins) ends[last] = this.length + text.length;
    else {
      at.push(this.length);
      ends.push(this.length + text.length);
      nodes.push(node);
      offsets.push(offset);
    }
    this.length += text.length;
  }

  private beginLine(): void {
    if (this.length) {
      this.parts.push('\n');
      this.length++;
    }
    this.lines.push({ start: this.length, end: this.length, element: this.element as Element, breaks: this.breaks });
    this.inLine = true;
    this.breaks = 0;
  }

  private endLine(): void {
    this.blank = null;
    if (!this.inLine) return;
    (this.lines[this.lines.length - 1] as Line).end = this.length;
    this.inLine = false;
  }

  finish(): TextMap {
    this.endLine();
    return new PageTextMap(this.parts.join(''), this.lines, this.links, this.segments);
  }
}

/** Segment i holds the text's [at, ends), which stands in `nodes` from `offsets` on. In order of the text. */
interface Segments {
  at: number[];
  ends: number[];
  nodes: Text[];
  offsets: number[];
}

class PageTextMap implements TextMap {
  private readonly firstOf = new Map<Node, number>();

  constructor(
    readonly text: string,
    readonly lines: readonly Line[],
    readonly links: readonly Span[],
    private readonly segments: Segments,
  ) {
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
    if (!(span.start < span.end)) return null;
    const from = this.toPoint(span.start);
    const to = this.toPoint(span.end, 'after');
    if (!from || !to) return null;
    // The page may have changed under the map.
    if (from.offset >= lengthOf(from.node) || to.offset > lengthOf(to.node)) return null;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range.startContainer === from.node && !range.collapsed ? range : null;
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
