/** On every page, tiny: is this an article? If so the background is asked for the reader script, and for nothing else. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerAs } from '../lib/answer.ts';
import { askBackground, isContextAlive } from '../lib/ask.ts';
import type { PageProtocol } from '../lib/messages.ts';
import { detectArticle } from '../lib/page/detect.ts';
import { addressOf, framedWindow } from '../lib/page/framed.ts';
import { bodyOf } from '../lib/page/nodes.ts';
import { watchNavigation } from '../lib/page/watch.ts';
import { type Presence, type ReaderPresence, registerPresence } from '../lib/presence.ts';
import { readStored, type Settings, watchStored } from '../lib/settings.ts';

/**
 * How long after its first change a page that shows no article yet is looked at again, in milliseconds: twice as long each
 * time, seven times at most, since many pages rewrite themselves all day. One that stays as it is costs nothing more.
 */
const FIRST_WAIT = 300;
const LAST_WAIT = FIRST_WAIT * 2 ** 6;

const ACTS = [
  'highlightSelection',
  'saveFocused',
  'removeFocused',
  'goToQuotation',
  'saveAllQuotations',
  'scrollToAnnotation',
] as const satisfies (keyof ReaderPresence['acts'])[];

/** Letters that are seen; asks for layout, so only where the reader has asked for more. */
// biome-ignore lint/performance/useDomNodeTextContent: what is not seen does not count
const wordsIn = (page: Document): number => (bodyOf(page) as HTMLElement | null)?.innerText.length ?? 0;

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: () => {
    const presence = registerPresence({ isArticle: false, reasons: [], paragraphs: 0 });
    if (presence) startDetector(presence);
  },
});

function startDetector(presence: Presence): void {
  let off = false;
  /** What was ruled when the page was looked at last; null before, and while the site is switched off. */
  let ruled: boolean | undefined | null = null;
  let overrules: Settings['overrules'] = {};
  let asked = false;
  let opening: Promise<ReaderPresence> | null = null;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  /** The page's own detection, and whether anything has come, gone or changed in it since then. */
  let own = presence.detection;
  let isStale = true;
  // The first change is enough to know, so a page that rewrites itself all day is heard once a look.
  const observer = new MutationObserver(() => {
    isStale = true;
    observer.disconnect();
    if (!isRead()) lookLater();
  });
  const isRead = () => presence.detection.isArticle || asked;
  const stop = () => presence.reader?.stop();

  async function openReader(): Promise<ReaderPresence> {
    if (!presence.reader) {
      const here = new Promise<void>((resolve) => {
        presence.onReader = resolve;
      });
      await Promise.race([here, askBackground('openReader', {})]);
      if (!presence.reader) throw new Error('no reader');
    }
    return presence.reader;
  }
  const reader = () => {
    opening ??= openReader().finally(() => {
      opening = null;
    });
    return opening;
  };

  /** What the reader has decided on this page, or on the whole site; undefined: nothing. */
  const ruling = () => {
    const { hostname, pathname, search } = location;
    return overrules[hostname + pathname + search] ?? overrules[hostname];
  };

  /**
   * An article of the page's own goes before one in a frame, and nobody looks into frames beside it. What the reader wants
   * read is the frame that fills the window when it holds more words than the page around it. Where nothing has come or gone,
   * the page is what it was.
   */
  function look(): void {
    presence.document = document;
    if (isStale) own = detectArticle(document, location.href);
    isStale = false;
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    presence.detection = own;
    if (presence.detection.isArticle) return;
    const isWanted = asked || ruling();
    for (let view = framedWindow(window); view; view = framedWindow(view)) {
      const detection = detectArticle(view.document, addressOf(view));
      if (!detection.isArticle && !(isWanted && wordsIn(view.document) > wordsIn(presence.document))) continue;
      presence.document = view.document;
      presence.detection = detection;
      // The frame goes on to its next page, or away. The same function twice is listening once.
      view.addEventListener('pagehide', onFrameLeft);
      if (detection.isArticle) return;
    }
  }
  /** At once, for nobody can take back what stands in a document that is gone. */
  function onFrameLeft(): void {
    stop();
    presence.detection.isArticle = false;
    isStale = true;
    wait = FIRST_WAIT;
    lookLater();
  }

  /** Looks at the page as it is now, and starts, renews or stops the reader. */
  function decide(): void {
    clearTimeout(timer);
    timer = 0;
    if (off || !isContextAlive()) return;
    look();
    ruled = ruling();
    if (ruled !== undefined) presence.detection = { isArticle: ruled, reasons: ['overruled'], paragraphs: 0 };
    if (isRead()) {
      void reader()
        .then((one) => one.renew())
        .catch(() => {}); // Without the background there is nobody to tell; the next act says why.
    } else stop();
    // What changes in a frame is not heard here, and one whose words the reader wants may still be on its way.
    if (window.length && !(own.isArticle || (isRead() && presence.document !== document))) lookLater();
  }

  function lookLater(): void {
    if (timer || wait > LAST_WAIT) return;
    timer = setTimeout(decide, wait);
    wait *= 2;
  }

  function onNavigate(): void {
    asked = false;
    isStale = true;
    wait = FIRST_WAIT;
    decide();
  }

  function apply(settings: Partial<Settings>): void {
    off = settings.offSites?.includes(location.hostname) ?? false;
    overrules = settings.overrules ?? {};
    if (off) {
      ruled = null;
      stop();
    } else if (ruling() !== ruled) decide();
  }

  /** Whoever presses a key on a page without a reader has asked for one. */
  async function act<K extends keyof ReaderPresence['acts']>(
    type: K,
    request: PageProtocol[K]['request'],
  ): Promise<PageProtocol[K]['reply']> {
    const isNew = !presence.reader;
    asked ||= isNew;
    const one = await reader();
    if (isNew) await one.renew();
    return one.acts[type](request);
  }

  answerAs<PageProtocol>('page', {
    pageState: () => {
      if (off) return { is: 'off' };
      if (presence.reader && isRead()) return presence.reader.state();
      return { is: opening ? 'reading' : 'no-article', detection: presence.detection };
    },
    readAnyway: async () => {
      asked = true;
      decide();
      await (await reader()).renew();
      return {};
    },
    libraryChanged: async (request) => (await presence.reader?.acts.libraryChanged(request)) ?? {},
    ...Object.fromEntries(ACTS.map((type) => [type, (request: never) => act(type, request)])),
  });

  watchNavigation(window, onNavigate);
  // A page that comes back from the browser's memory has not heard what was switched off meanwhile; and answers that were
  // on their way when it was put there never come, so whatever waited for one is begun anew.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    opening = ruled = null;
    void readStored().then(apply);
  });
  watchStored(apply);
  void readStored().then(apply);
}
