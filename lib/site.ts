/** Which site a tab shows and whether we may read it: what the browser itself says. For our own pages. */
import { browser } from 'wxt/browser';
import type { Site } from './state/page-view.ts';

/** `origin`: the match pattern of the site, "" where there is none. */
export type SiteOfTab = Site & { origin: string };

/** Add-on stores close themselves to extensions, as the browsers' own pages do. */
const CLOSED_HOSTS = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];
export const ALL_SITES = ['http://*/*', 'https://*/*'];

export async function siteOf(tab: number): Promise<SiteOfTab> {
  const address = await addressOf(tab);
  const hasAll = await browser.permissions.contains({ origins: ALL_SITES });
  // Without access the browser does not even say which page it is.
  if (!address) return { host: '', access: hasAll ? 'restricted' : 'withheld', origin: '' };
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  if (!isWeb || CLOSED_HOSTS.includes(address.hostname)) return { host: '', access: 'restricted', origin: '' };
  const origin = `*://${address.hostname}/*`;
  const isGiven = hasAll || (await browser.permissions.contains({ origins: [origin] }));
  const { hostname: host, pathname, search } = address;
  return { host, page: host + pathname + search, access: isGiven ? 'given' : 'withheld', origin };
}

/** The tab's address now: it may have moved on since the popup opened. */
async function addressOf(tab: number): Promise<URL | null> {
  const { url } = await browser.tabs.get(tab);
  return url ? URL.parse(url) : null;
}

/** Asks the reader for access. Must be called while a click is being handled: no `await` before it. False when they say no. */
export async function requestAccess(scope: 'site' | 'all', site: SiteOfTab | null): Promise<boolean> {
  return await browser.permissions.request({ origins: scope === 'site' && site?.origin ? [site.origin] : ALL_SITES });
}
