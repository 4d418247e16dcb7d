/** A backup makes itself: asked for in the options, allowed by the reader, and only when there is something new. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import type { Driver, Page } from '../support/driver.ts';
import { countKept, keptText } from '../support/kept.ts';
import { BROWSERS, copyOfBuild, launch } from '../support/launch.ts';
import { openImport, waitForMarks } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import { requestsAway } from '../support/stage.ts';

declare const chrome: typeof import('webextension-polyfill');

/**
 * A browser in which a click that asks for downloads is answered with yes. Firefox has a preference for that. Chromium asks in
 * a window that cannot be driven, but not for what an extension has already: so here it comes with the permission first, and is
 * then loaded again as it was built, where it is one that the reader gave.
 */
async function launchAgreeing(browser: (typeof BROWSERS)[number]): Promise<Driver> {
  if (browser === 'firefox') return launch(browser);
  const extension = copyOfBuild(browser, 'agreeing');
  const file = path.join(extension, 'manifest.json');
  const built = readFileSync(file, 'utf8');
  const manifest = JSON.parse(built) as { permissions: string[]; optional_permissions: string[] };
  manifest.permissions.push(...manifest.optional_permissions);
  writeFileSync(file, JSON.stringify({ ...manifest, optional_permissions: [] }));
  const driver = await launch(browser, { extension });
  writeFileSync(file, built);
  const before = await driver.openExtensionPage('manifest.json');
  await before.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
  await pause(2_000);
  return driver;
}

const mayDownload = (driver: Driver) =>
  driver.evaluateInExtension(() => chrome.permissions.contains({ permissions: ['downloads'] }));
const markOf = (driver: Driver) =>
  driver.evaluateInExtension(async () => (await chrome.storage.local.get('backup')).backup);

describe.each(BROWSERS)('a backup makes itself, in %s', (browser) => {
  test('once it is allowed, with everything in it, not again until a day has passed, and it brings everything back', async () => {
    const site = await startSite();
    const driver = await launchAgreeing(browser);
    try {
      expect(await mayDownload(driver)).toBe(browser === 'chromium');
      const options = await driver.openExtensionPage('options.html');
      // What is known of the storage moves the buttons when it comes.
      await expect.poll(() => options.document.text()).toContain('0 annotations in 0 articles');
      await options.document.click({ role: 'button', name: 'every day' });
      await expect.poll(() => mayDownload(driver)).toBe(true);
      // Pressed in is what is kept.
      await options.waitFor(() =>
        Array.from(document.querySelectorAll('[aria-pressed=true]')).some(
          ({ textContent }) => textContent === 'every day',
        ),
      );
      await options.close();
      const page = await driver.openPage(site.url('/articles/wire-ferry'));
      await waitForMarks(driver, page);
      const popup = await driver.openPopup(page);
      await popup.document.click({ role: 'button', name: /^Save (?:all|the)/ });
      await expect.poll(() => popup.document.text()).toContain('All quotations saved');
      await popup.close();
      const { name, path: file } = await driver.waitForDownload();
      // A Chromium whose downloads are watched gives data: files a name of its own.
      if (browser === 'firefox') expect(name).toMatch(/^pressmark-backup-\d{4}-\d\d-\d\d\.json\.gz$/);
      const saved = await countKept(driver);
      expect(saved).toBeGreaterThan(1);
      expect(gunzipSync(readFileSync(file)).toString()).toBe(await keptText(driver));
      await expect.poll(() => markOf(driver)).toMatchObject({ at: expect.any(String), failed: null });
      const mark = await markOf(driver);
      await page.dragSelect('ferry');
      await driver.runCommand(page, 'highlight-selection');
      await expect.poll(async () => (await ask(driver, 'storageState', {})).unsavedChanges).toBeGreaterThan(0);
      expect(await markOf(driver)).toEqual(mark);
      await takeAccessAway(driver, page);
      await bringBack(driver, file);
      expect(requestsAway({ driver, site })).toEqual([]);
    } finally {
      await driver.close();
      await site.close();
    }
  });
});

/** In the middle of it the reader takes the access back: that is said where the backups are set, and one press sets it right. */
async function takeAccessAway(driver: Driver, page: Page): Promise<void> {
  await driver.evaluateInExtension(async () => {
    await chrome.permissions.remove({ permissions: ['downloads'] });
    const { backup } = (await chrome.storage.local.get('backup')) as { backup: object };
    await chrome.storage.local.set({ backup: { ...backup, at: '2026-01-01T00:00:00.000Z' } });
  });
  expect(await mayDownload(driver)).toBe(false);
  const highlight = async (word: string) => {
    await page.dragSelect(word);
    await driver.runCommand(page, 'highlight-selection');
  };
  await highlight('captain');
  await expect.poll(() => markOf(driver)).toMatchObject({ failed: 'backup-not-allowed' });
  const options = await driver.openExtensionPage('options.html');
  await expect.poll(() => options.document.text()).toContain('The access to downloads was taken away.');
  // Chromium asks in a window that cannot be driven.
  if (driver.browser === 'firefox') {
    await options.document.click({ role: 'button', name: 'every day' });
    await expect.poll(() => mayDownload(driver)).toBe(true);
    await highlight('trawler');
    await driver.waitForDownload();
    await expect.poll(() => markOf(driver)).toMatchObject({ failed: null });
  }
  await options.close();
}

/** Deletes everything and takes the backup in: what comes out then is the backup, byte for byte. */
async function bringBack(driver: Driver, file: string): Promise<void> {
  const text = gunzipSync(readFileSync(file)).toString();
  const count = JSON.parse(text).annotations.length;
  await driver.evaluateInExtension(() => chrome.storage.local.set({ settings: { backupDays: 0 } }));
  await ask(driver, 'deleteEverything', {});
  const library = await openImport(driver);
  await library.chooseFile('dialog input[type=file]', file);
  await library.document.click({ role: 'button', name: `Bring in ${count}` });
  await expect.poll(() => countKept(driver)).toBe(count);
  expect(await keptText(driver)).toBe(text);
}
