/** What the popup's state reaches: the background, the scripts of one tab, settings, permissions, downloads. */
import browser, { type Tabs } from 'webextension-polyfill';
import { askBackground, askPage } from '../../lib/ask.ts';
import { draftStorage } from '../../lib/draft-storage.ts';
import { createFile } from '../../lib/file-out.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings.ts';
import { requestAccess, type SiteOfTab, siteOf } from '../../lib/site.ts';
import { startDetector } from '../../lib/start-detector.ts';
import type { PopupSender } from '../../lib/state/popup.ts';

type Tab = Tabs.Tab;

export function createPopupSender(tab: Promise<Tab>): PopupSender {
  let site: SiteOfTab | null = null;
  return {
    askBackground,
    askPage: async (type, request) => askPage((await tab).id as number, type, request),
    siteHere: async () => {
      site = await siteOf((await tab).id as number);
      return site;
    },
    // No `await` before the request: the click that allows it would be over.
    requestAccess: async (scope) => {
      const isGiven = await requestAccess(scope, site);
      if (isGiven) await startDetector((await tab).id);
      return isGiven;
    },
    reloadPage: async () => browser.tabs.reload((await tab).id as number),
    readSettings,
    changeSettings,
    watchSettings,
    createFile,
    drafts: draftStorage('popup'),
    now: () => new Date(),
  };
}
