/** Brings content.js into a page that was open before Pressmark was there, or before it was allowed to read it. */
import { browser } from 'wxt/browser';

/** A second start in the same page does nothing. Rejects where the browser forbids it. */
export async function startDetector(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] });
}
