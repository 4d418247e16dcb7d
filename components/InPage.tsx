/** Puts card, toolbar and toast into an article, and takes every trace of them away again. Used by the reader script. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordsDirection, wordsLanguage } from '../lib/words.ts';
import { Card, type CardProps } from './Card.tsx';
import css from './in-page.css?inline';
import { type Box, type CardRoom, type Place, placeCard, placeToolbar, type Size, type ToolbarRoom } from './place.ts';
import { ReloadNotice } from './ReloadNotice.tsx';
import { SelectionToolbar, type SelectionToolbarProps } from './SelectionToolbar.tsx';
import { Toast, type ToastView } from './Toast.tsx';

/** Everything that can be open. Rooms hold boxes as getBoundingClientRect gives them at the moment of showing. */
export interface InPageView {
  /** Follows the ground behind the article's text, not the system. */
  theme: 'light' | 'dark';
  card: (CardProps & { room: Omit<CardRoom, 'viewport'> }) | null;
  toolbar: (SelectionToolbarProps & { room: Omit<ToolbarRoom, 'viewport'> }) | null;
  toast: ToastView | null;
  onToastGone: () => void;
  notice: { onReload: () => void; onDismiss: () => void } | null;
}

export interface InPage {
  /** The one element that we add; in the page only while something is open. Events from inside are retargeted to it. */
  readonly host: HTMLElement;
  /** Closed, so that the page cannot look inside; ours alone. */
  readonly root: ShadowRoot;
  /** Draws what the view names. The focus returns to where it was when a card that held it closes. */
  show: (view: InPageView) => void;
  remove: () => void;
}

const getter = <Value,>(name: string) =>
  (Object.getOwnPropertyDescriptor(Document.prototype, name) as { get(): Value }).get;
const viewOf = getter<Window>('defaultView');
const fullScreenOf = getter<Element | null>('fullscreenElement');

/** Reads what an image of the page named "activeElement" or "documentElement" would hide. */
interface Tree {
  rootOf: (page: Document) => Element | null;
  activeOf: (page: Document) => Element | null;
}

/** Makes the surface; nothing is added to the page before something is shown. */
export function createInPage(page: Document, { rootOf, activeOf }: Tree): InPage {
  // From the prototype: an image named "createElement" would hide the page's own. A div, and no name of our own: the page
  // could define that as its custom element, and a custom element sees into its root though it is closed.
  const host = Document.prototype.createElement.call(page, 'div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  // Of the window that the surface stands in: the article may stand in a frame.
  const sheet = new (viewOf.call(page) as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  let before: Element | null = null;

  const remove = () => {
    render(null, root);
    host.remove();
  };
  const show = (view: InPageView) => {
    const isOpen = Boolean(view.card || view.toolbar || view.toast || view.notice);
    if (isOpen) raise(groundOf(page) ?? (rootOf(page) as Element), host);
    const active = activeOf(page);
    if (active !== host) before = active;
    const hadFocus = root.activeElement !== null;
    if (isOpen) render(<InPageSurface {...view} />, root);
    else remove();
    if (hadFocus && !root.activeElement && before && 'offsetWidth' in before)
      HTMLElement.prototype.focus.call(before, { preventScroll: true });
  };
  return { host, root, show, remove };
}

/** The page's own shortcuts, traps and outside-click listeners must not see what is done in our surface. */
const KEPT_EVENTS = [
  'keydown keyup keypress beforeinput input change paste copy cut',
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend',
  'focusin focusout selectstart dragstart wheel',
].flatMap((types) => types.split(' '));

/**
 * Where the surface stands: outside body, whose transforms would bend it. A modal dialog of the page, or what fills the screen,
 * leaves nothing outside itself that could be pressed, so then it is in there.
 */
function groundOf(page: Document): Element | null {
  const full = fullScreenOf.call(page);
  // The browser keeps the list of a tag; ":modal" alone would look at every element of the page each time.
  const dialogs = [...Document.prototype.getElementsByTagName.call(page, 'dialog')];
  const modal = dialogs.findLast((dialog) => Element.prototype.matches.call(dialog, ':modal'));
  const isInModal = full && modal && Node.prototype.contains.call(modal, full);
  return (isInModal ? full : modal) ?? full;
}

/** Into the top layer, where no z-index of the page can cover it. */
function raise(ground: Element, host: HTMLElement): void {
  if (host.parentNode === ground) return;
  ground.append(host);
  host.popover = 'manual';
  host.showPopover();
}

export function InPageSurface({ theme, card, toolbar, toast, onToastGone, notice }: InPageView) {
  // A live region speaks of what changes in it, so it has to stand there before it is filled.
  const [isStanding, stand] = useState(false);
  useEffect(() => stand(true), []);
  return (
    <div class="surface" data-theme={theme} dir={wordsDirection()} lang={wordsLanguage()}>
      {card && (
        <Placed key={`card ${card.view.key}`} room={card.room} place={placeCard}>
          <Card {...card} />
        </Placed>
      )}
      {toolbar && (
        <Placed key="toolbar" room={toolbar.room} place={placeToolbar}>
          <SelectionToolbar {...toolbar} />
        </Placed>
      )}
      {notice ? <ReloadNotice {...notice} /> : <Toast toast={isStanding ? toast : null} onDismiss={onToastGone} />}
    </div>
  );
}

interface PlacedProps<Room> {
  room: Room;
  place: (size: Size, room: Room & { viewport: Size }) => Place;
  children: ComponentChildren;
}

/** Stands where `place` says, scrolls with the page, and is placed again when its size changes. */
function Placed<Room extends object>({ room, place, children }: PlacedProps<Room>) {
  const box = useRef<HTMLDivElement>(null);
  const scroll = useRef({ room: null as Room | null, x: 0, y: 0 });
  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const view = viewOf.call(element.ownerDocument);
    if (scroll.current.room !== room) scroll.current = { room, x: view.scrollX, y: view.scrollY };
    const stand = () => {
      const { scrollX, scrollY, innerWidth, innerHeight, document } = view;
      const moved = shifted(room, scroll.current.x - scrollX, scroll.current.y - scrollY);
      const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
      // Without the scroll bar, which 100vw counts in.
      element.style.maxWidth = `${viewport.width - 16}px`;
      const { left, top, side } = place(
        { width: element.offsetWidth, height: element.offsetHeight },
        { ...moved, viewport },
      );
      element.style.left = `${left + scrollX}px`;
      element.style.top = `${top + scrollY}px`;
      element.dataset.side = side;
    };
    stand();
    const observer = new ResizeObserver(stand);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, place]);
  return (
    <div ref={box} class="placed">
      {children}
    </div>
  );
}

/** The room's boxes after the page has scrolled. */
function shifted<Room extends object>(room: Room, x: number, y: number): Room {
  const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null && 'top' in value;
  const move = ({ left, top, width, height }: Box) => ({ left: left + x, top: top + y, width, height });
  return Object.fromEntries(
    Object.entries(room).map(([key, value]) => [key, isBox(value) ? move(value) : value]),
  ) as Room;
}
