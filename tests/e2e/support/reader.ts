/** What a reader does with Pressmark, in the words of its interface: for the stories, the sample and the screenshots. */
import { until } from './driven-page.ts';
import type { Download, Driver, Page } from './driver.ts';

/** The texts that are marked, by layer ("direct", "source", "saved-amber"…), whatever the ground and script. */
export async function marksOn(driver: Driver, page: Page): Promise<Record<string, string[]>> {
  const marks: Record<string, string[]> = {};
  for (const [name, texts] of Object.entries(await driver.highlights(page))) {
    const layer = name.replace(/^pressmark-/, '').replace(/(?:-dark|-arabic)+$/, '');
    marks[layer] = [...(marks[layer] ?? []), ...texts];
  }
  return marks;
}

/** Waits until something is marked in this layer and gives all marks. */
export async function waitForMarks(
  driver: Driver,
  page: Page,
  { layer = 'source', timeout }: { layer?: string; timeout?: number } = {},
): Promise<Record<string, string[]>> {
  const marked = async () => {
    const marks = await marksOn(driver, page);
    return marks[layer] ? marks : null;
  };
  return (await until(marked, { ...(timeout && { timeout }), what: () => `marks in the layer ${layer}` }))!;
}

/** Clicks on words of the page and waits for the card; gives what can be read on it. */
export async function openCard(page: Page, words: string): Promise<string> {
  await page.click(await page.pointAt(words));
  await page.shadow.waitFor({ role: 'dialog', name: /./ });
  return await page.shadow.text();
}

/** Takes the pointer off the mark, on which it would open the card again, and closes the card by key. */
export async function closeCard(page: Page): Promise<void> {
  await page.move({ x: 2, y: 2 });
  await page.press('Escape');
  await page.waitFor(() => !document.querySelector('[data-pressmark-host]'), undefined, {
    what: 'the card to be gone',
  });
}

/** Saves the suggestion that the open card shows. */
export async function saveFromCard(page: Page): Promise<void> {
  await page.shadow.click({ role: 'button', name: /^Save/ });
}

/** Exports from the popup of a page: this page's annotations, or everything. */
export async function exportFromPopup(driver: Driver, page: Page, what: 'This page' | 'Everything'): Promise<Download> {
  const popup = await driver.openPopup(page);
  await popup.document.click({ role: 'button', name: /^Export/ });
  await popup.document.click({ role: 'button', name: what });
  const download = await driver.waitForDownload();
  await popup.close();
  return download;
}

/** The library, asking for a file. */
export async function openImport(driver: Driver): Promise<Page> {
  const library = await driver.openExtensionPage('library.html#import');
  await library.waitFor(() => document.querySelector('dialog input[type=file]') !== null);
  return library;
}
