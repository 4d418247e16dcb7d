/** The main job on the bundled sample article, in a real browser: what `npm start` shows or, without a display, does. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../e2e/support/driven-page.ts';
import type { BrowserName, Driver } from '../e2e/support/driver.ts';
import { launch } from '../e2e/support/launch.ts';
import { exportFromPopup, openCard, saveFromCard, waitForMarks } from '../e2e/support/reader.ts';
import { startSite } from '../e2e/support/site.ts';

const SAMPLE = '/articles/syria-is-here';

interface Tour {
  browser: BrowserName;
  /** Leaves the browser open for a person, and ends when it is closed. */
  display: boolean;
  /** Where the pictures and the export go. */
  folder: string;
}

/** Opens the sample; without a display it reads, saves and exports as a reader would. Gives the files that were written. */
export async function tour({ browser, display, folder }: Tour): Promise<string[]> {
  const site = await startSite();
  const driver = await launch(browser, { headless: !display, network: display ? 'free' : 'watched' });
  try {
    if (!display) return await mainJob(driver, site.url(SAMPLE), folder);
    await driver.openPage(site.url(SAMPLE));
    process.stderr.write(`The sample stands at ${site.url(SAMPLE)}. Close the browser to end.\n`);
    await driver.whenClosed();
    return [];
  } finally {
    await driver.close().catch(() => {});
    await site.close();
  }
}

async function mainJob(driver: Driver, url: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files = ['marks.png', 'card.png', 'annotations.json'].map((name) => path.join(folder, name));
  const [marksFile, cardFile, exportFile] = files as [string, string, string];
  const page = await driver.openPage(url);
  const { mixed = [], direct = [] } = await waitForMarks(driver, page);
  const quotation = [...direct, ...mixed][0];
  if (!quotation) throw new Error('no quotation was marked');
  await page.screenshot(marksFile);
  const count = await until(() => driver.badge(page), { what: () => 'the number of quotations on the badge' });
  process.stderr.write(`Marked ${count} quotations.\n`);
  const card = await openCard(page, firstWords(quotation));
  await page.screenshot(cardFile);
  process.stderr.write(`The card of the first says:\n${card.replace(/^/gm, '  ')}\n`);
  await saveFromCard(page);
  await page.waitFor(
    () =>
      [...(CSS.highlights as unknown as Map<string, unknown>).keys()].some((name) =>
        name.startsWith('pressmark-saved'),
      ),
    undefined,
    { what: 'the saved mark' },
  );
  const { name, text } = await exportFromPopup(driver, page, 'This page');
  writeFileSync(exportFile, text);
  process.stderr.write(`Exported as ${name}.\n`);
  return files;
}

/** Enough of a marked text to be found on the page, in one line. */
function firstWords(text: string): string {
  return text.split('\n')[0]!.slice(0, 40);
}
