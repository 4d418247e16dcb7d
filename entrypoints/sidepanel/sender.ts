/** What the side panel reaches: the background, the page in front of the reader in this window, settings, permissions. */
import { browser } from 'wxt/browser';
import { askBackground, askPage } from '../../lib/ask.ts';
import { PressmarkError } from '../../lib/errors.ts';
import { LEDGER_PORT, type LedgerNews } from '../../lib/ledger.ts';
import { readSettings } from '../../lib/settings.ts';
import { requestAccess, type SiteOfTab, siteOf } from '../../lib/site.ts';
import { startDetector } from '../../lib/start-detector.ts';
import type { PanelSender } from '../../lib/state/panel.ts';

/** `fixed`: the tab that is spoken of whatever is in front; null follows the reader. */
export function createPanelSender(fixed: number | null): PanelSender {
  let site: SiteOfTab | null = null;
  const tab = async (): Promise<number> => {
    if (fixed !== null) return fixed;
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    if (active?.id === undefined) throw new PressmarkError('not-found', 'no tab');
    return active.id;
  };
  return {
    askBackground,
    askPage: async (type, request) => askPage(await tab(), type, request),
    bringLedger: async () => {
      await browser.scripting.executeScript({ target: { tabId: await tab() }, files: ['/ledger.js'] });
    },
    listen: (onNews) => listenTo(tab(), onNews),
    watchPage: (callback) => watchPage(tab, callback),
    siteHere: async () => {
      site = await siteOf(await tab());
      return site;
    },
    requestAccess: async (scope) => {
      const isGiven = await requestAccess(scope, site);
      if (isGiven) await startDetector(await tab());
      return isGiven;
    },
    reloadPage: async () => browser.tabs.reload(await tab()),
    readSettings,
  };
}

function listenTo(tab: Promise<number>, onNews: (news: LedgerNews) => void): () => void {
  let stop = () => {};
  let isStopped = false;
  void tab.then((id) => {
    if (isStopped) return;
    const port = browser.tabs.connect(id, { name: LEDGER_PORT, frameId: 0 });
    // The page may have gone meanwhile; who watches it will say so.
    port.onDisconnect.addListener(() => void browser.runtime.lastError);
    port.onMessage.addListener((news) => onNews(news as LedgerNews));
    stop = () => port.disconnect();
  });
  return () => {
    isStopped = true;
    stop();
  };
}

/** Another tab in front, or another address or a fresh load in the one that is. */
function watchPage(tab: () => Promise<number>, callback: () => void): () => void {
  let last: number | null = null;
  void tab().then((id) => {
    last = id;
  });
  const onActivated = async () => {
    const id = await tab().catch(() => null);
    if (id === last) return;
    last = id;
    callback();
  };
  const onUpdated = async (id: number, change: { url?: string; status?: string }) => {
    if ((change.url || change.status) && id === (await tab().catch(() => null))) callback();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
