/** A backup makes itself: asked for in the settings, allowed by the reader, and only when there is something new. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseImport } from '../../../lib/annotation/formats/import.ts';
import { ask } from '../support/ask.ts';
import { BROWSERS, builtFor, launch } from '../support/launch.ts';
import { waitForMarks } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import { requestsAway } from '../support/stage.ts';

/** The build with the permission already given: browsers ask for an optional one in a window that cannot be driven. */
function allowedBuild(browser: (typeof BROWSERS)[number]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pressmark-allowed-'));
  cpSync(builtFor(browser), folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[]; optional_permissions: string[] };
  expect(manifest.optional_permissions).toContain('downloads');
  manifest.permissions.push('downloads');
  manifest.optional_permissions = [];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

declare const chrome: typeof import('webextension-polyfill');

describe.each(BROWSERS)('a backup makes itself, in %s', (browser) => {
  test('after a save, with everything in it, and not again until a day has passed', async () => {
    const site = await startSite();
    const driver = await launch(browser, { extension: allowedBuild(browser) });
    try {
      const page = await driver.openPage(site.url('/articles/wire-ferry'));
      await waitForMarks(driver, page);
      const saveAll = async () => {
        const popup = await driver.openPopup(page);
        await popup.document.click({ role: 'button', name: /^Save (?:all|the)/ });
        await expect.poll(() => popup.document.text()).toContain('All quotations saved');
        await popup.close();
      };
      await driver.evaluateInExtension(() => chrome.storage.local.set({ settings: { backupDays: 1 } }));
      await saveAll();
      const { name, path: file } = await driver.waitForDownload();
      // A Chromium whose downloads are watched gives data: files a name of its own.
      if (browser === 'firefox') expect(name).toMatch(/^pressmark-backup-\d{4}-\d\d-\d\d\.json\.gz$/);
      const { format, annotations, articles, refused } = parseImport(gunzipSync(readFileSync(file)).toString());
      expect([format, articles.length, refused]).toEqual(['pressmark', 1, []]);
      expect(annotations.length).toBeGreaterThan(1);
      const markOf = () => driver.evaluateInExtension(async () => (await chrome.storage.local.get('backup')).backup);
      await expect.poll(markOf).toMatchObject({ at: expect.any(String), failed: null });
      const mark = await markOf();
      await page.dragSelect('ferry');
      await driver.runCommand(page, 'highlight-selection');
      await expect.poll(async () => (await ask(driver, 'storageState', {})).unsavedChanges).toBeGreaterThan(0);
      expect(await markOf()).toEqual(mark);
      expect(requestsAway({ driver, site })).toEqual([]);
    } finally {
      await driver.close();
      await site.close();
    }
  });
});
