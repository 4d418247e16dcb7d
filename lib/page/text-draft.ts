/** The text of a page while it grows: white space collapsed as rendered, and for every character where it stands. */
import type { Span } from '../text/span.ts';
import { dataOf } from './nodes.ts';
import type { Line, Point } from './text-map.ts';

/** Segment i holds the text's [at, ends), which stands in `nodes` from `offsets` on. In order of the text. */
export interface Segments {
  at: number[];
  ends: number[];
  nodes: Text[];
  offsets: number[];
}

/** What was read: the text, its lines and links, and where its characters stand. */
export interface ReadText {
  text: string;
  lines: readonly Line[];
  links: readonly Span[];
  segments: Segments;
}

/** White space that is not seen as it is written: all but a single blank inside of a text. */
const WHITE = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+|^ | $/g;
const SOME_INK = /[^ \t\n\r\f]/;

export class TextDraft {
  readonly #seen = new Set<Text>();
  readonly #parts: string[] = [];
  length = 0;
  /** A node was read here and there: the page has moved it meanwhile. */
  isTwofold = false;
  /** The page hides all of itself for a while. */
  readsHidden = false;
  readonly #segments: Segments = { at: [], ends: [], nodes: [], offsets: [] };
  readonly #lines: Line[] = [];
  readonly #links: Span[] = [];
  #element: Element | null = null;
  #breaks = 0;
  /** False until the line has a character. */
  #inLine = false;
  #blank: Point | null = null;

  beginBlock(element: Element): void {
    this.#endLine();
    this.#element = element;
    this.#breaks = 0;
  }

  lineBreak(): void {
    this.#endLine();
    this.#breaks++;
  }

  endLink(start: number): void {
    if (start < this.length) this.#links.push({ start, end: this.length });
  }

  add(node: Text, style: CSSStyleDeclaration): void {
    const data = dataOf(node);
    const { size } = this.#seen;
    this.isTwofold ||= this.#seen.add(node).size === size;
    // Between blocks there is little but indentation: not worth a look at the style.
    if (!this.#inLine && !SOME_INK.test(data)) return;
    if (style.visibility !== 'visible' && !this.readsHidden) return;
    // Most text needs no such look either.
    if (data.search(WHITE) < 0) this.#emit(node, 0, data.length, data);
    else if (style.whiteSpaceCollapse === 'collapse') this.#addCollapsed(node, data);
    else this.#addAsIs(node, data);
  }

  #addCollapsed(node: Text, data: string): void {
    let from = 0;
    WHITE.lastIndex = 0;
    for (let white = WHITE.exec(data); white; white = WHITE.exec(data)) {
      this.#emit(node, from, white.index, data);
      if (this.#inLine) this.#blank ??= { node, offset: white.index };
      from = WHITE.lastIndex;
    }
    this.#emit(node, from, data.length, data);
  }

  #addAsIs(node: Text, data: string): void {
    let from = 0;
    for (let at = data.indexOf('\n'); at >= 0; at = data.indexOf('\n', from)) {
      this.#emit(node, this.#afterIndent(data, from, at), at, data);
      this.lineBreak();
      from = at + 1;
    }
    this.#emit(node, this.#afterIndent(data, from, data.length), data.length, data);
  }

  /** Blanks at the beginning of a line are layout, in preformatted text too. */
  #afterIndent(data: string, from: number, to: number): number {
    let at = from;
    while (!this.#inLine && at < to && !SOME_INK.test(data.charAt(at))) at++;
    return at;
  }

  #emit(node: Text, from: number, to: number, data: string): void {
    if (from >= to) return;
    if (!this.#inLine) this.#beginLine();
    if (this.#blank) {
      this.#push(this.#blank.node, this.#blank.offset, ' ');
      this.#blank = null;
    }
    this.#push(node, from, from === 0 && to === data.length ? data : data.slice(from, to));
  }

  #push(node: Text, offset: number, text: string): void {
    const { at, ends, nodes, offsets } = this.#segments;
    this.#parts.push(text);
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

  #beginLine(): void {
    if (this.length) {
      this.#parts.push('\n');
      this.length++;
    }
    this.#lines.push({ start: this.length, end: this.length, element: this.#element as Element, breaks: this.#breaks });
    this.#inLine = true;
    this.#breaks = 0;
  }

  #endLine(): void {
    this.#blank = null;
    if (!this.#inLine) return;
    (this.#lines[this.#lines.length - 1] as Line).end = this.length;
    this.#inLine = false;
  }

  finish(): ReadText {
    this.#endLine();
    return { text: this.#parts.join(''), lines: this.#lines, links: this.#links, segments: this.#segments };
  }
}
