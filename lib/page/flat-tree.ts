/** Walks a page as it is rendered: open shadow roots in place of their host's children, slots filled. */
import { firstChildOf, isElement, isText, nextSiblingOf, shadowOf, tagOf } from './nodes.ts';

export interface Visitor {
  /** False leaves the element's subtree out (`leave` is not called then). */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

interface Frame {
  element: Element;
  next: Node | null;
  /** What a slot was filled with, in place of siblings. */
  slotted: Node[] | null;
  at: number;
}

/** Visits `root` and everything below it in reading order. Keeps its own stack: pages nest ten thousand deep. */
export function walkFlatTree(root: Element, visitor: Visitor): void {
  if (!visitor.enter(root)) return;
  const stack: Frame[] = [frameOf(root)];
  while (stack.length) {
    const frame = stack[stack.length - 1] as Frame;
    const node = advance(frame);
    if (!node) {
      stack.length--;
      visitor.leave(frame.element);
    } else if (isText(node)) visitor.text(node);
    else if (isElement(node) && visitor.enter(node)) stack.push(frameOf(node));
  }
}

function frameOf(element: Element): Frame {
  const shadow = shadowOf(element);
  const slotted = tagOf(element) === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (slotted.length) return { element, next: null, slotted, at: 0 };
  return { element, next: firstChildOf(shadow ?? element), slotted: null, at: 0 };
}

function advance(frame: Frame): Node | null {
  if (frame.slotted) return frame.slotted[frame.at++] ?? null;
  const node = frame.next;
  if (node) frame.next = nextSiblingOf(node);
  return node;
}
