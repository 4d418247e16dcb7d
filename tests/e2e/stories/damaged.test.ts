/** The library's file is damaged on the disk: it is told, what can be read goes out, and the rest comes from a backup. */
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotationOf, articleOf, PER_ARTICLE } from '../../bench/made-up.ts';
import { ask } from '../support/ask.ts';
import type { BrowserName, Driver, Page } from '../support/driver.ts';
import { countKept, keptText } from '../support/kept.ts';
import { BROWSERS, launch } from '../support/launch.ts';

const COUNT = 2_000;
/** Rows of one message. */
const BATCH = 1_000;
/** Where in a file, and how much of it is written over. */
const SPOTS = [0.35, 0.5, 0.65, 0.8];
const SPOILT = Buffer.alloc(20_000, 'Z');
const button = (name: string | RegExp) => ({ role: 'button', name });

async function fill(driver: Driver): Promise<void> {
  for (let from = 0; from < COUNT; from += BATCH) {
    const annotations = Array.from({ length: BATCH }, (_, i) => annotationOf(from + i));
    const articles = Array.from({ length: BATCH / PER_ARTICLE }, (_, i) => articleOf(from / PER_ARTICLE + i));
    const batch = { annotations, articles, rejections: [], decisions: [], changes: [] };
    await ask(driver, 'importPreview', { job: 'fill', batch });
  }
  await ask(driver, 'importCommit', { job: 'fill' });
}

/** Writes over the middle of the library's own files, as a failing disk does. */
function damage(profile: string, browser: BrowserName): void {
  const [folder, isOne] = {
    chromium: ['Default/IndexedDB', /\.ldb$/] as const,
    firefox: ['storage/default', /moz-extension.*\.sqlite$/] as const,
  }[browser];
  const files = readdirSync(path.join(profile, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => isOne.test(name))
    .map((name) => path.join(profile, folder, name))
    // The extension's own small storage is another file.
    .filter((file) => statSync(file).size > 300_000);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const handle = openSync(file, 'r+');
    for (const spot of SPOTS) writeSync(handle, SPOILT, 0, SPOILT.length, Math.floor(statSync(file).size * spot));
    closeSync(handle);
  }
}

async function bringIn(library: Page, file: string): Promise<void> {
  await library.waitFor(() => document.querySelector('dialog input[type=file]') !== null);
  await library.chooseFile('dialog input[type=file]', file);
  await library.document.click(button(/^Bring in/));
}

describe.each(BROWSERS)('a damaged library, in %s', (browser) => {
  test('it is told, what can be read goes out, and the last backup brings back the rest', async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'pressmark-damaged-'));
    const driver = await launch(browser, { profile });
    try {
      await fill(driver);
      const options = await driver.openExtensionPage('options.html');
      // What the page says of its keeping moves the button when it comes.
      await expect.poll(() => options.document.text()).toMatch(/2,000/);
      await options.document.click(button('Export'));
      const backup = await driver.waitForDownload();
      // Chromium writes its tables when it opens them again.
      await driver.restart();
      expect(await countKept(driver)).toBe(COUNT);
      await driver.restart('close', () => damage(profile, browser));
      const library = await driver.openExtensionPage('library.html');
      if (browser === 'firefox') await saveAndThrowAway(driver, library);
      // Chromium throws a damaged database away itself, at the first question.
      await expect.poll(() => library.document.text()).toContain('The browser emptied the library');
      await library.document.click(button('Restore from a file'));
      await bringIn(library, backup.path);
      await expect.poll(() => countKept(driver)).toBe(COUNT);
      expect(await keptText(driver)).toBe(backup.text);
      expect(driver.requests()).toEqual([]);
    } finally {
      await driver.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});

async function saveAndThrowAway(driver: Driver, library: Page): Promise<void> {
  // Rows that nobody looks at are found to be damaged when all of them are wanted.
  await library.document.click(button('Export'));
  await library.waitFor(() => document.querySelector('dialog .first') !== null);
  await library.click('dialog .first');
  await expect.poll(() => library.document.text()).toContain('damaged on the disk');
  await library.press('Escape');
  await library.document.click(button('Save what can be read'));
  const { text } = await driver.waitForDownload();
  const { annotations } = JSON.parse(text) as { annotations: { id: string }[] };
  // How many depends on what lay in those places: one page may lead to a thousand rows.
  expect(annotations.length).toBeGreaterThan(COUNT / 20);
  const saved = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const were = Array.from({ length: COUNT }, (_, i) => annotationOf(i)).filter(({ id }) => saved.has(id));
  // In the order of their keys: the index by time may be among what cannot be read.
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(annotations.toSorted(byId)).toEqual(were.sort(byId));
  await library.document.click(button('Start anew'));
  await library.waitFor(() => document.querySelector('dialog .danger') !== null);
  await library.click('dialog .danger');
}
