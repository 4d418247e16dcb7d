/** Functions that run inside a page. Each is sent as its own source and sees nothing else of this file. */
import type { Box, Point } from './driver.ts';

/** Ranges of CSS.highlights by name, as texts in reading order. With forEach: Firefox hides iterators from a world apart. */
export function highlightTexts(prefix: string): Record<string, string[]> {
  interface Listed<T> {
    forEach(callback: (value: T, key: string) => void): void;
  }
  const texts: Record<string, string[]> = {};
  (CSS.highlights as unknown as Listed<Listed<AbstractRange>>).forEach((highlight, name) => {
    if (!name.startsWith(prefix)) return;
    const ranges: Range[] = [];
    highlight.forEach((abstract) => {
      const range = document.createRange();
      range.setStart(abstract.startContainer, abstract.startOffset);
      range.setEnd(abstract.endContainer, abstract.endOffset);
      ranges.push(range);
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    // A passage that runs through several text nodes is drawn piece by piece.
    let last: Range | null = null;
    for (const range of ranges) {
      const between = document.createRange();
      if (last) between.setStart(last.endContainer, last.endOffset);
      between.setEnd(range.startContainer, range.startOffset);
      const list = texts[name] ?? [];
      texts[name] = list;
      if (last && !between.collapsed && String(between) === '') list.push(`${list.pop()}${range}`);
      else list.push(String(range));
      last = range;
    }
  });
  return texts;
}

/**
 * The edges of some words of the page in the viewport: the start of `from` and the end of the first `to` at or after it,
 * scrolled into view. Words may cross elements. null when the page does not have them.
 */
export function edgesOf([from, to]: [string, string]): { start: Point; end: Point; middle: Point } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, noscript') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; at: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode as Text, at: text.length });
    text += (walker.currentNode as Text).data;
  }
  const boxOf = (offset: number): DOMRect | null => {
    const home = nodes.findLast(({ at }) => at <= offset);
    if (!home) return null;
    const range = document.createRange();
    range.setStart(home.node, offset - home.at);
    range.setEnd(home.node, offset - home.at + 1);
    return range.getBoundingClientRect();
  };
  // Text that is not laid out (a hidden menu) has no box: the next occurrence is taken.
  for (let first = text.indexOf(from); first >= 0; first = text.indexOf(from, first + 1)) {
    const last = text.indexOf(to, from === to ? first : first + from.length) + to.length - 1;
    if (last < to.length - 1 || !boxOf(first)?.width || !boxOf(last)?.width) continue;
    const home = nodes.findLast(({ at }) => at <= first)!;
    home.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const start = boxOf(first)!;
    const end = boxOf(last)!;
    // A letter and no blank: a line may end at a blank, and there it is nowhere.
    let half = Math.floor((first + last) / 2);
    while (!text[half]?.trim()) half--;
    const middle = boxOf(half)!;
    const rightToLeft = getComputedStyle(home.node.parentElement!).direction === 'rtl';
    // A pixel inside the letter: on the edge itself some browsers take the neighbour.
    return {
      start: { x: rightToLeft ? start.right - 1 : start.left + 1, y: start.top + start.height / 2 },
      end: { x: rightToLeft ? end.left + 1 : end.right - 1, y: end.top + end.height / 2 },
      middle: { x: middle.left + middle.width / 2, y: middle.top + middle.height / 2 },
    };
  }
  return null;
}

/** The box of the first element of a selector, scrolled into view. */
export function boxOfSelector(selector: string): Box | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/**
 * What can be read in a root: the text of its visible elements, a line for each block. Not innerText, which in Firefox
 * leaves out what stands below the edge of a list with `content-visibility: auto`.
 */
export function visibleText(root: ParentNode): string {
  const walker = document.createTreeWalker(root as unknown as Node, NodeFilter.SHOW_TEXT);
  const blockOf = (element: Element | null): Element | null =>
    element && getComputedStyle(element).display.startsWith('inline') ? blockOf(element.parentElement) : element;
  let text = '';
  let last: Element | null = null;
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!parentElement || parentElement.matches('style, script, template, noscript')) continue;
    if (!data.trim() || !parentElement.checkVisibility({ checkVisibilityCSS: true })) continue;
    const block = blockOf(parentElement);
    text += block === last ? data : `\n${data}`;
    last = block;
  }
  return text.trim();
}
