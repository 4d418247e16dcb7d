/** What the popup's state reaches: the background, the scripts of one tab, settings, permissions, downloads. */
import browser, { type Tabs } from 'webextension-polyfill';
import { askBackground, askPage } from '../../lib/ask.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings.ts';
import type { PopupSender, Site } from '../../lib/state/popup.ts';
import { startDetector } from '../background/open-tabs.ts';

type Tab = Tabs.Tab;

/** Add-on stores close themselves to extensions, as the browsers' own pages do. */
const CLOSED_HOSTS = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];
const ALL_SITES = ['http://*/*', 'https://*/*'];

export function createPopupSender(tab: Promise<Tab>): PopupSender {
  let site: (Site & { origin: string }) | null = null;
  return {
    askBackground,
    askPage: async (type, request) => askPage((await tab).id as number, type, request),
    siteHere: async () => {
      site = await siteOf(await tab);
      return site;
    },
    // No `await` before the request: the click that allows it would be over.
    requestAccess: async (scope) => {
      const isGiven = await browser.permissions.request({
        origins: scope === 'site' && site?.origin ? [site.origin] : ALL_SITES,
      });
      if (isGiven) await startDetector((await tab).id);
      return isGiven;
    },
    reloadPage: async () => browser.tabs.reload((await tab).id as number),
    readSettings,
    changeSettings,
    watchSettings,
    download,
    drafts: {
      read: () => localStorage.getItem('drafts'),
      write: (text) => localStorage.setItem('drafts', text),
    },
    now: () => new Date(),
  };
}

async function siteOf(tab: Tab): Promise<Site & { origin: string }> {
  const address = await addressOf(tab);
  const hasAll = await browser.permissions.contains({ origins: ALL_SITES });
  // Without access the browser does not even say which page it is.
  if (!address) return { host: '', access: hasAll ? 'restricted' : 'withheld', origin: '' };
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  if (!isWeb || CLOSED_HOSTS.includes(address.hostname)) return { host: '', access: 'restricted', origin: '' };
  const origin = `*://${address.hostname}/*`;
  const isGiven = hasAll || (await browser.permissions.contains({ origins: [origin] }));
  return { host: address.hostname, access: isGiven ? 'given' : 'withheld', origin };
}

/** The tab's address now: it may have moved on since the popup opened. */
async function addressOf({ id }: Tab): Promise<URL | null> {
  const { url } = await browser.tabs.get(id as number);
  return url ? URL.parse(url) : null;
}

function download({ name, json }: { name: string; json: string }): void {
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
