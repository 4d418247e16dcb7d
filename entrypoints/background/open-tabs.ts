/** Pages that were open before Pressmark was installed, or before it was allowed to read them. */
import browser from 'webextension-polyfill';
import { startDetector } from '../../lib/start-detector.ts';

/**
 * Starts the detector in every open tab, so that the page in front of the reader works at once. Firefox does it by itself;
 * a second start in the same page does nothing. Tabs that may not be touched are left alone.
 */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.allSettled(tabs.map((tab) => startDetector(tab.id)));
}
