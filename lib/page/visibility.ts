/** What of a page a reader can see, decided once an element. */
import { attributeOf, heightOf, isMarked, isRendered, tagOf, textOf, widthOf } from './nodes.ts';

/** Never text to a reader, whatever the styles say. */
const SILENT = new Set(
  (
    'script style noscript template head title meta link svg canvas video audio object embed iframe frame select ' +
    'datalist textarea input img picture map progress meter'
  ).split(' '),
);

/** Tags that run on in the line unless a style says otherwise. */
const INLINE = new Set('a abbr b bdi bdo big cite code em font i ins mark q s small span strong sub sup u'.split(' '));

export interface Look {
  /** Nothing below the element is seen. */
  hidden: boolean;
  /** It begins and ends a line. */
  block: boolean;
  style: CSSStyleDeclaration | null;
}

const HIDDEN: Look = { hidden: true, block: false, style: null };

/** How an element is rendered. Reads computed style, and the box of block-level elements alone. */
export function lookOf(element: Element): Look {
  const tag = tagOf(element);
  if (SILENT.has(tag)) return HIDDEN;
  const style = getComputedStyle(element);
  const display = style.display;
  if (display === 'contents') return { hidden: false, block: false, style };
  if (display === 'none' || !isRendered(element)) return HIDDEN;
  if (display.startsWith('inline') || display.startsWith('ruby')) return { hidden: false, block: false, style };
  if (style.contentVisibility === 'hidden' || isCutAway(element, style)) return HIDDEN;
  return { hidden: false, block: !isDropCap(element, tag, style), style };
}

/**
 * Does the element wait, hidden, for the page's own scripts to show it? React streams the parts of a page so, and some pages
 * hide all of themselves. It is read at once, for it will be seen; marks on what is hidden are not drawn by any browser.
 */
export const isAwaited = (element: Element): boolean =>
  tagOf(element) === 'body'
    ? getComputedStyle(element).visibility !== 'visible' || !isRendered(element)
    : isMarked(element, 'hidden') && /^S:[\da-f]+$/.test(attributeOf(element, 'id'));

/** How an element below an awaited one will be rendered, as far as its style tells without a box. */
export function awaitedLook(element: Element): Look {
  if (SILENT.has(tagOf(element))) return HIDDEN;
  const style = getComputedStyle(element);
  const hidden = style.display === 'none' && !isAwaited(element);
  return { hidden, block: !/^(?:inline|ruby|contents)/.test(style.display), style };
}

/**
 * Text for screen readers alone, and closed accordions: a box that is nothing or a pixel and shows nothing outside of it,
 * or one that is pushed off the screen.
 */
function isCutAway(element: Element, style: CSSStyleDeclaration): boolean {
  if (!('offsetWidth' in element)) return false;
  const small = heightOf(element) <= 1 || widthOf(element) <= 1;
  if (small && style.overflow !== 'visible') return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%\)$/.test(style.clipPath)) return true;
  return Number.parseFloat(style.left) <= -999 || Number.parseFloat(style.top) <= -999;
}

/** A floating initial letter is a block to the style sheet and the beginning of a word to the reader. */
function isDropCap(element: Element, tag: string, style: CSSStyleDeclaration): boolean {
  return INLINE.has(tag) && style.float !== 'none' && textOf(element).trim().length <= 2;
}

/** The text of a closed `<details>` but for its summary. */
export function isFolded(parent: Element, child: Element): boolean {
  return tagOf(parent) === 'details' && !isMarked(parent, 'open') && tagOf(child) !== 'summary';
}
