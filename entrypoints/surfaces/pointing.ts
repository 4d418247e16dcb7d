/** What the reader's pointer, selection and keys mean on a page, told as points and spans. Changes nothing. */
import type { ViewportPoint } from '../../lib/page/hit.ts';
import { activeOf, isElement, isInside, viewOf } from '../../lib/page/nodes.ts';
import { spanOf } from '../../lib/page/places.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import type { Span } from '../../lib/text/span.ts';

export interface PointingWorld {
  document: Document;
  /** The current map, null while nothing is read. */
  map: () => TextMap | null;
  /** True for events inside our own surfaces. */
  isOurs: (event: Event) => boolean;
  onClick: (point: ViewportPoint, path: readonly EventTarget[]) => void;
  onRest: (point: ViewportPoint) => void;
  onSelect: (selection: { span: Span; range: Range } | null) => void;
  onMenu: (point: ViewportPoint) => void;
  /** With what the last press was made. */
  onTouch: (isTouch: boolean) => void;
  /** True when something was closed by it. */
  onEscape: () => boolean;
  /** Ctrl+Z or Cmd+Z outside any field. True when something was taken back. */
  onUndo: () => boolean;
}

/** How long the pointer rests before a card opens, in milliseconds. */
const REST = 350;
/** How long a selection must stand still before the toolbar shows. */
const SETTLED = 150;
/** What has a click of its own. */
const INTERACTIVE =
  'a[href], area, button, input, select, textarea, label, summary, video, audio, iframe, [role="button"], [contenteditable]';

/** Listens until the returned function is called. */
export function listenToPointer(world: PointingWorld): () => void {
  const stop = new AbortController();
  const view = viewOf(world.document) as Window;
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    // On the window: an image named "addEventListener" hides the document's own, and nobody can stop an event before it.
    // What the page's scripts have made up is nothing that the reader did. Firefox calls no selectionchange trusted; that one
    // says nothing by itself, the selection is looked at.
    (view as unknown as Document).addEventListener(
      type,
      (event) => (event.isTrusted || type === 'selectionchange') && listener(event),
      {
        capture: true,
        passive: type !== 'keydown',
        signal: stop.signal,
      },
    );
  let rest: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;

  on('pointermove', (event) => {
    clearTimeout(rest);
    if (event.pointerType === 'touch' || event.buttons || world.isOurs(event)) return;
    rest = setTimeout(() => world.onRest(pointOf(event)), REST);
  });
  on('pointerdown', (event) => world.onTouch(event.pointerType === 'touch'));
  on('click', (event) => {
    if (!world.isOurs(event) && event.button === 0) world.onClick(pointOf(event), event.composedPath());
  });
  on('contextmenu', (event) => world.onMenu(pointOf(event)));
  on('selectionchange', () => {
    clearTimeout(settle);
    settle = setTimeout(() => world.onSelect(selectedSpan(world.document, world.map())), SETTLED);
  });
  // Everything stands elsewhere then; and where Escape leaves the full screen, some browsers keep the key to themselves.
  on('fullscreenchange', () => world.onEscape());
  on('keydown', (event) => {
    // Inside our own surfaces Escape closes one thing at a time, and they know which; a dialog of the page waits for the next.
    if (event.key === 'Escape' && !world.isOurs(event) && world.onEscape()) event.preventDefault();
    const isUndo =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
    if (isUndo && !isEditable(event.target) && !world.isOurs(event) && world.onUndo()) event.preventDefault();
  });
  return () => {
    stop.abort();
    clearTimeout(rest);
    clearTimeout(settle);
  };
}

/** The selection as a span of the page's text; null when there is none, or when it is made for typing. */
export function selectedSpan(document: Document, map: TextMap | null): { span: Span; range: Range } | null {
  const selection = viewOf(document)?.getSelection();
  if (!map || !selection?.rangeCount || selection.isCollapsed || isEditable(activeOf(document))) return null;
  const range = selection.getRangeAt(0);
  if (isEditable(range.commonAncestorContainer)) return null;
  const span = spanOf(map, range);
  return span && trimmed(map.text, span, range);
}

/** Without the blank that a double click takes along. */
function trimmed(text: string, span: Span, range: Range): { span: Span; range: Range } | null {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { span: { start, end }, range } : null;
}

const pointOf = (event: MouseEvent): ViewportPoint => ({ x: event.clientX, y: event.clientY });

/** True when a link, a button or a field of the page takes the click for itself. */
export function isTaken(path: readonly EventTarget[]): boolean {
  return path.some((target) => isNode(target) && isElement(target) && isInside(target, INTERACTIVE));
}

function isEditable(target: EventTarget | null): boolean {
  if (!target || !isNode(target)) return false;
  const element = isElement(target) ? target : target.parentElement;
  if (!element) return false;
  return element.matches('input, textarea, select') || (element as HTMLElement).isContentEditable === true;
}

/** Not `instanceof`: nodes of a frame are made by its own classes. An event's path ends in the window. */
const isNode = (target: EventTarget): target is Node => !('window' in target);
