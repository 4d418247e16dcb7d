/** Where words stand on the screen. */
import { isText, textsUnder } from './nodes.ts';

/**
 * The rectangles of the words of a range, one for each line of text, in viewport pixels.
 *
 * `Range.getClientRects` also gives the boxes of the elements inside, which may be wider than their words.
 */
export function rectsOf(range: Range): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const part of textParts(range)) {
    for (const rect of part.getClientRects()) {
      if (rect.width === 0 || rect.height === 0) continue;
      const last = rects[rects.length - 1];
      if (last && isSameLine(last, rect)) rects[rects.length - 1] = union(last, rect);
      else rects.push(rect);
    }
  }
  return rects;
}

/** A range for each text node that the range touches. */
function* textParts(range: Range): Generator<Range> {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = textsUnder(commonAncestorContainer);
  walker.currentNode = startContainer.childNodes[startOffset] ?? startContainer;
  let node: Node | null = isText(walker.currentNode) ? walker.currentNode : walker.nextNode();
  for (; node && range.comparePoint(node, 0) <= 0; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const part = new Range();
    part.selectNodeContents(node);
    if (node === startContainer) part.setStart(node, startOffset);
    if (node === endContainer) part.setEnd(node, endOffset);
    if (!part.collapsed) yield part;
  }
}

function isSameLine(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return shared > 0.5 * Math.min(a.height, b.height) && gap < 2;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
