/**
 * The text that a reader sees on a page, with the way from every offset to its place in the document and back.
 *
 * Extraction, anchoring and painting all speak in offsets of this one text, so that nothing that is hidden (scripts,
 * closed menus, text for screen readers, our own card) is ever searched, marked or saved.
 */
import type { Span } from '../text/span.ts';
import { walkFlatTree } from './flat-tree.ts';
import { isMarked, parentElementOf, tagOf } from './nodes.ts';
import { atOnce, inPieces, type Steps } from './pieces.ts';
import { PlacedText } from './placed-text.ts';
import { type Segments, TextDraft } from './text-draft.ts';
import { awaitedLook, isAwaited, isFolded, type Look, lookOf } from './visibility.ts';

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
  /** The range from the first to the last character of the span; null when the page no longer has its words there. */
  toRange(span: Span): Range | null;
  /**
   * The span as ranges of one text node each, without those whose words have changed since. For marks: the browser empties
   * such a range when its node is written anew or taken away, where a longer one would spread over what comes instead.
   */
  toRanges(span: Span): Range[];
  /** Where the characters stand; places.ts reads it the other way. */
  readonly segments: Segments;
}

/** Reads the text under `root` as it is rendered now. Later changes of the page need a new map. */
export function createTextMap(root: Element, options: TextMapOptions = {}): TextMap {
  return atOnce(read(root, options)) as TextMap;
}

/** How often reading begins anew before it is done in one go. */
const TRIES = 3;

/**
 * The same, resting in between: `rest` is asked at every step, and waited for where it is no null.
 *
 * Begins anew where the page has taken away the very place that was being read, or has moved what was read before to where
 * it was read again. Any other change is as if it had come right after the reading.
 */
export async function readTextMap(
  rootOf: () => Element,
  rest: () => Promise<void> | null,
  options: TextMapOptions = {},
): Promise<TextMap> {
  for (let i = 0; i < TRIES; i++) {
    const map = await inPieces(read(rootOf(), options), rest);
    if (map) return map;
  }
  return createTextMap(rootOf(), options);
}

function* read(root: Element, options: TextMapOptions): Steps<TextMap | null> {
  const draft = new TextDraft();
  const without = new Set(options.without ?? []);
  const blocks: Element[] = [];
  const looks: Look[] = [];
  const linkStarts: number[] = [];
  /** The element that is read though it is hidden, while what is in it is read. */
  let awaited: Element | null = null;
  const isWhole = yield* walkFlatTree(root, {
    enter(element) {
      if (without.has(element) || isMarked(element, HOST_ATTRIBUTE)) return false;
      const tag = tagOf(element);
      if (tag === 'br') draft.lineBreak();
      if (tag === 'br' || tag === 'wbr') return false;
      const parent = parentElementOf(element);
      if (parent && isFolded(parent, element)) return false;
      const waits = !awaited && isAwaited(element);
      const own = awaited || waits ? awaitedLook(element) : lookOf(element);
      const look = element === root ? { ...own, block: true } : own;
      if (look.hidden) return false;
      if (waits) awaited = element;
      draft.readsHidden ||= waits && tag === 'body';
      looks.push(look);
      if (tag === 'a') linkStarts.push(draft.length);
      if (look.block) {
        blocks.push(element);
        draft.beginBlock(element);
      }
      return true;
    },
    leave(element) {
      if (element === awaited) awaited = null;
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
  return isWhole && !draft.isTwofold ? new PlacedText(draft.finish()) : null;
}
