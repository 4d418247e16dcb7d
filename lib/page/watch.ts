/**
 * Tells when the page's text has changed and when it has become another page without being loaded.
 *
 * Small, because content.ts carries it on every page; and cheap, because pages rewrite themselves all day long.
 */

import {
  attributeOf,
  dataOf,
  isElement,
  isInside,
  isText,
  parentElementOf,
  shadowOf,
  textsUnder,
  viewOf,
} from './nodes.ts';

const FIRST_WAIT = 300;
/** On a page that never rests. What came late is marked by then, though a ticker beside it goes on all day. */
const RESTLESS_WAIT = 8_000;
const LONGEST_WAIT = 30_000;
/** Our work after changes takes at most one part in this many of the time. */
const SHARE = 50;
/** Records looked at before a batch is taken to matter. */
const GLANCE = 50;

/**
 * Calls back some time after text has come, gone or changed under `document`; returns the function that stops it.
 *
 * `onChange` answers how many milliseconds of the page's time it took. After the first change nobody listens until it has its
 * turn: a page that changes ten times a second costs a timer, and the wait doubles (up to eight seconds, longer where
 * the work itself takes long) as long as it goes on. Nothing is called while the page is hidden, or twice at a time.
 */
export function watch(document: Document, onChange: () => Promise<number>): () => void {
  let wait = FIRST_WAIT;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let cancel = () => {};
  let isBusy = false;
  let isChanged = false;
  let isOver = false;
  const observer = new MutationObserver((records) => {
    if (!concernText(records)) return;
    observer.disconnect();
    isChanged = true;
    if (!isBusy) schedule();
  });
  const schedule = () => {
    const isRestless = performance.now() - checkedAt < 2 * wait;
    wait = isRestless ? Math.max(wait, Math.min(2 * wait, RESTLESS_WAIT)) : FIRST_WAIT;
    cancel = whenQuiet(document, wait, check);
  };
  const check = async () => {
    // Listening starts before the callback reads, so that nothing falls between.
    observe();
    isChanged = false;
    isBusy = true;
    // A page that is gone cannot be read; what comes in its place may be.
    const worked = await onChange().catch(() => 0);
    isBusy = false;
    checkedAt = performance.now();
    wait = Math.max(wait, Math.min(worked * SHARE, LONGEST_WAIT));
    if (isChanged && !isOver) schedule();
  };
  const observe = () =>
    observer.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      // What unfolds: "read more", tabs, accordions.
      attributeFilter: ['hidden', 'open', 'class', 'style'],
      attributeOldValue: true,
    });
  observe();
  return () => {
    isOver = true;
    observer.disconnect();
    cancel();
  };
}

/** Runs `task` once: after `wait` milliseconds, when the page is seen and the browser idle. Returns its cancellation. */
function whenQuiet(document: Document, wait: number, task: () => void): () => void {
  const view = viewOf(document);
  let idle = 0;
  const whenSeen = () => {
    if (document.visibilityState === 'hidden') return;
    view?.removeEventListener('visibilitychange', whenSeen);
    idle = requestIdleCallback(task, { timeout: 2000 });
  };
  const timer = setTimeout(() => {
    view?.addEventListener('visibilitychange', whenSeen);
    whenSeen();
  }, wait);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
    view?.removeEventListener('visibilitychange', whenSeen);
  };
}

/** Could these changes be a change of text that a reader sees? Looks at a few records and no further. */
function concernText(records: MutationRecord[]): boolean {
  return records.length > GLANCE || records.some(isOfText);
}

const NO_TEXT = 'head,script,style,template,svg,textarea,select';

/** What an inline style may show or hide words with. Everything else is motion and colour. */
const SHOWS = /(?:^|;)\s*(?:display|visibility|(?:max-)?height)\s*:[^;]*/gi;
const shownBy = (style: string | null): string => (style?.match(SHOWS) ?? []).join();

function isOfText({ type, target, addedNodes, removedNodes, attributeName, oldValue }: MutationRecord): boolean {
  const element = isElement(target) ? target : parentElementOf(target);
  if (element && isInside(element, NO_TEXT)) return false;
  if (type === 'childList') return [...addedNodes].some(holdsText) || [...removedNodes].some(holdsText);
  if (type === 'characterData') return true;
  if (attributeName === 'style' && shownBy(oldValue) === shownBy(attributeOf(target as Element, 'style'))) return false;
  // A class of the whole page says "scrolled" or "dark", hardly ever that other words are seen.
  const above = element && parentElementOf(element);
  return above !== null && parentElementOf(above) !== null && holdsText(target);
}

/** An image, a script, a spacer: most of what comes and goes has no words. Looks at a few nodes and no further. */
function holdsText(node: Node): boolean {
  if (isElement(node)) {
    if (shadowOf(node)) return true;
    if (isInside(node, NO_TEXT)) return false;
  }
  const walker = textsUnder(node);
  for (let i = 0, at: Node | null = node; i <= GLANCE; i++) {
    if (!at) return false;
    if (isText(at) && /\S/.test(dataOf(at))) return true;
    at = walker.nextNode();
  }
  return true;
}

/** Navigation API, newer than Firefox 142. */
interface Navigated {
  navigation?: EventTarget;
}

const POLL = 1000;

/**
 * Calls back with the new address, for as long as the page lives, when a page becomes another one without being loaded
 * (`history.pushState` and its kin); a change of the hash alone is a jump within the page.
 */
export function watchNavigation(view: Window, onNavigate: (address: string) => void): void {
  const withoutHash = () => view.location.href.replace(/#.*$/, '');
  let last = withoutHash();
  const look = () => {
    const now = withoutHash();
    if (now === last) return;
    last = now;
    onNavigate(view.location.href);
  };
  const { navigation } = view as Navigated;
  view.addEventListener('popstate', look);
  // Without it nobody tells of pushState, and the page's own history object is not ours to wrap.
  if (navigation) navigation.addEventListener('currententrychange', look);
  else poll(view, look);
}

/** Looks once a second while the page is seen. */
function poll(view: Window, look: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const start = () => {
    clearInterval(timer);
    if (view.document.visibilityState === 'hidden') return;
    look();
    timer = setInterval(look, POLL);
  };
  start();
  view.addEventListener('visibilitychange', start);
}
