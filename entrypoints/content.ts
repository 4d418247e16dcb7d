/** On every page, tiny: is this an article? If so the background is asked for the reader script, and for nothing else. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerAs } from '../lib/answer.ts';
import { askBackground, isContextAlive } from '../lib/ask.ts';
import type { PageProtocol } from '../lib/messages.ts';
import { detectArticle } from '../lib/page/detect.ts';
import { watch, watchNavigation } from '../lib/page/watch.ts';
import { presenceHere, type ReaderPresence, registerPresence } from '../lib/presence.ts';
import { readSettings, type Settings, watchSettings } from '../lib/settings.ts';

/** How long a page may take to show its article, in milliseconds; after that only a navigation is looked at. */
const SETTLING = 30_000;

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: () => {
    if (presenceHere()) return;
    const presence = registerPresence({ isArticle: false, reasons: [], paragraphs: 0 });
    if (presence) startDetector(presence);
  },
});

function startDetector(presence: NonNullable<ReturnType<typeof presenceHere>>): void {
  let off = false;
  let asked = false;
  let opening: Promise<ReaderPresence> | null = null;
  let stopSettling = () => {};

  async function openReader(): Promise<ReaderPresence> {
    if (!presence.reader) {
      await askBackground('openReader', {});
      if (!presence.reader) throw new Error('the reader script did not start');
    }
    return presence.reader;
  }
  const reader = () => {
    opening ??= openReader().finally(() => {
      opening = null;
    });
    return opening;
  };

  /** Looks at the page as it is now, and starts, renews or stops the reader. */
  function decide(): void {
    if (off || !isContextAlive()) return;
    presence.detection = detectArticle(document, location.href);
    if (presence.detection.isArticle || asked) {
      stopSettling();
      void reader()
        .then((one) => one.renew())
        .catch(() => {}); // Without the background there is nobody to tell; the next act says why.
    } else presence.reader?.stop();
  }

  function settle(): void {
    stopSettling();
    if (presence.detection.isArticle) return;
    const stopWatching = watch(document, decide);
    const timer = setTimeout(stopWatching, SETTLING);
    stopSettling = () => {
      clearTimeout(timer);
      stopWatching();
    };
  }

  function onNavigate(): void {
    asked = false;
    decide();
    settle();
  }

  function apply(settings: Settings): void {
    const wasOff = off;
    off = settings.offSites.includes(location.hostname);
    if (off && !wasOff) presence.reader?.stop();
    if (!off && wasOff) decide();
  }

  const act =
    <K extends keyof ReaderPresence['acts']>(type: K) =>
    async (request: PageProtocol[K]['request']) => {
      if (!presence.reader) {
        asked = true;
        await (await reader()).renew();
      }
      return (await reader()).acts[type](request);
    };

  answerAs<PageProtocol>('page', {
    pageState: () => {
      if (off) return { is: 'off' };
      if (presence.reader && (presence.detection.isArticle || asked)) return presence.reader.state();
      return { is: opening ? 'reading' : 'no-article', detection: presence.detection };
    },
    readAnyway: async () => {
      asked = true;
      await (await reader()).renew();
      return {};
    },
    libraryChanged: async (request) => (await presence.reader?.acts.libraryChanged(request)) ?? {},
    highlightSelection: act('highlightSelection'),
    saveFocused: act('saveFocused'),
    removeFocused: act('removeFocused'),
    goToQuotation: act('goToQuotation'),
    saveAllQuotations: act('saveAllQuotations'),
    scrollToAnnotation: act('scrollToAnnotation'),
  });

  watchNavigation(window, onNavigate);
  watchSettings(apply);
  void readSettings().then((settings) => {
    off = settings.offSites.includes(location.hostname);
    decide();
    settle();
  });
}
