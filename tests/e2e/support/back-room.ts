/** The extension's side of a driven browser, seen from a page of its own origin that has nothing of its code. */
import type { Driver, InBrowser, Page } from './driver.ts';

interface BackRoom extends Pick<Driver, 'evaluateInExtension' | 'tabId' | 'badge'> {
  /** The browser was opened anew: the page is gone. */
  forget(): void;
}

/** `open` opens that page; it is opened when it is first needed. */
export function createBackRoom(open: () => Promise<Page>): BackRoom {
  let room: Promise<Page> | null = null;
  const backRoom = () => {
    room ??= open();
    return room;
  };

  async function evaluateInExtension<Result, Argument>(call: InBrowser<Argument, Result>, argument?: Argument) {
    return await (await backRoom()).evaluate(call, argument);
  }

  async function tabId(page: Page): Promise<number> {
    await backRoom();
    await page.bringToFront();
    return await evaluateInExtension(
      async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id!,
    );
  }

  return {
    evaluateInExtension,
    tabId,
    async badge(page) {
      const tab = await tabId(page);
      return await evaluateInExtension((target) => chrome.action.getBadgeText({ tabId: target }), tab);
    },
    forget() {
      room = null;
    },
  };
}

declare const chrome: typeof import('webextension-polyfill');
