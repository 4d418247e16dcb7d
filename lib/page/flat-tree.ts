/** Walks a page as it is rendered: open shadow roots in place of their host's children, slots filled. */
import { firstChildOf, isElement, isText, nextSiblingOf, parentElementOf, shadowOf, tagOf } from './nodes.ts';
import { STRIDE, type Steps } from './pieces.ts';

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

/**
 * Visits `root` and everything below it in reading order. Keeps its own stack: pages nest ten thousand deep.
 *
 * Whoever drives it may rest at every step, and the page may change meanwhile. What changes before or behind the place
 * where the walk stands does no harm; false is returned when that place itself is gone.
 */
export function* walkFlatTree(root: Element, visitor: Visitor): Steps<boolean> {
  if (!visitor.enter(root)) return true;
  const stack: Frame[] = [frameOf(root)];
  for (let i = 1; stack.length; i++) {
    // Only after a rest: the look goes through all that is open, and pages nest deep.
    if (i % STRIDE === 0 && (yield) && !stack.every(isInPlace)) return false;
    const frame = stack[stack.length - 1] as Frame;
    const node = advance(frame);
    if (!node) {
      stack.length--;
      visitor.leave(frame.element);
    } else if (isText(node)) visitor.text(node);
    else if (isElement(node) && visitor.enter(node)) stack.push(frameOf(node));
  }
  return true;
}

/** Is the element where it was, and the node that comes next in it? */
function isInPlace({ element, next }: Frame, depth: number, stack: readonly Frame[]): boolean {
  const above = stack[depth - 1];
  const isAbove = above ? holdsNow(above, element) : element.isConnected;
  return isAbove && (!next || parentElementOf(next) === element);
}

const holdsNow = ({ element, slotted }: Frame, child: Element): boolean =>
  slotted ? child.assignedSlot === element : parentElementOf(child) === element;

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
