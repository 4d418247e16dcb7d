/** Leads from a row to its mark: the tab that shows the article comes to the front, or a new one opens, and scrolls there. */
import browser from 'webextension-polyfill';
import { askPage } from '../../lib/ask.ts';
import { patternsOf } from '../../lib/host.ts';

const LOOK = 250;
/** A slow page may take as long before it is read; after that the reader has seen that nothing comes. */
const PATIENCE = 30_000;

/** False when the page was read and does not hold the passage, or was not read in time. */
export async function openInPage(id: string, source: string): Promise<boolean> {
  for (const tab of await tabsOf(source)) {
    if (await scrollTo(tab, id)) {
      await bringForward(tab);
      return true;
    }
  }
  const { id: tab } = await browser.tabs.create({ url: source });
  if (tab === undefined) return false;
  const end = Date.now() + PATIENCE;
  let readAt = 0;
  while (Date.now() < end) {
    if (await scrollTo(tab, id)) return true;
    readAt ||= (await isRead(tab)) ? Date.now() : 0;
    // It is read, and the passage is not there a moment later: it will not come.
    if (readAt && Date.now() - readAt > 6 * LOOK) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return false;
}

/** Open tabs of the article's host that might show it. */
async function tabsOf(source: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patternsOf(source) }).catch(() => []);
  const path = (address: string | undefined) => (address && URL.canParse(address) ? new URL(address).pathname : '');
  return tabs.flatMap((tab) => (tab.id !== undefined && path(tab.url) === path(source) ? [tab.id] : []));
}

async function scrollTo(tab: number, id: string): Promise<boolean> {
  try {
    return (await askPage(tab, 'scrollToAnnotation', { id })).found;
  } catch {
    return false;
  }
}

async function isRead(tab: number): Promise<boolean> {
  try {
    return (await askPage(tab, 'pageState', {})).is === 'article';
  } catch {
    return false;
  }
}

async function bringForward(tab: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tab, { active: true });
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}
