/** What follows a change: every open page of the article and all pages of ours are told, and a backup may be due. */
import { type Browser, browser } from 'wxt/browser';
import { askPage } from '../../lib/ask.ts';
import { patternsOf } from '../../lib/host.ts';
import { tellOwnPages } from '../../lib/library-news.ts';
import { isOwnPage } from '../../lib/requests.ts';
import { considerBackup } from './scheduled-backup.ts';
import { syncSoon } from './sync.ts';

/**
 * `source` null: any article may have changed. The page that caused the change knows already and is left out. `actors`: the reader has decided anew who is who.
 */
export async function tellPages(
  source: string | null,
  sender: Browser.runtime.MessageSender,
  { actors = false } = {},
): Promise<void> {
  tellOwnPages({ source });
  void considerBackup();
  syncSoon();
  const url = source === null ? ['http://*/*', 'https://*/*'] : patternsOf(source);
  const tabs = await browser.tabs.query({ url }).catch(() => []);
  for (const tab of tabs) {
    if (tab.id === undefined || (tab.id === sender.tab?.id && sender.frameId === 0 && !isOwnPage(sender))) continue;
    // Not awaited: a page that does not answer must not hold up the one that asked.
    void askPage(tab.id, 'libraryChanged', { source, ...(actors && { actors }) }).catch(() => {});
  }
}
