/** The block that holds a passage, and the way to bring a passage before the reader's eyes. */
import { isElement, rootOf, viewOf } from './nodes.ts';

/** The block that a range starts in. */
export function blockAround(range: Range): Element {
  const { startContainer } = range;
  let element = isElement(startContainer) ? startContainer : startContainer.parentElement;
  while (element?.parentElement && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement;
  return element ?? (rootOf(document) as Element);
}

/** Brings a range into view without moving what is in view already. */
export function scrollToRange(range: Range): void {
  const view = viewOf(range.startContainer.ownerDocument as Document);
  if (!view) return;
  const { innerHeight } = view;
  const rect = range.getBoundingClientRect();
  if (rect.top >= 0 && rect.bottom <= innerHeight) return;
  const block = blockAround(range);
  const isTall = block.getBoundingClientRect().height > innerHeight / 2;
  block.scrollIntoView({ block: isTall ? 'start' : 'center' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) view.scrollBy({ top: top - innerHeight / 3 });
}
