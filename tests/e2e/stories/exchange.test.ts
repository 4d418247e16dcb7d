/** What is kept leaves as a file that says what it is, and comes back whole in another browser profile. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { ROOT } from '../../tools/install.mjs';
import type { Download, Page } from '../support/driver.ts';
import { countKept } from '../support/kept.ts';
import { launch } from '../support/launch.ts';
import { exportFromPopup, marksOn, openCard, openImport, saveFromCard, waitForMarks } from '../support/reader.ts';
import { requestsAway, story } from '../support/stage.ts';

const PATHS = ['/articles/syria-is-here', '/articles/wire-ferry'];

interface Exported {
  annotations: { id: string; target: unknown[] }[];
  articles: { title: string }[];
}

declare const chrome: typeof import('webextension-polyfill');

const savedOn = (marks: Record<string, string[]>) =>
  Object.entries(marks).flatMap(([layer, texts]) => (layer.startsWith('saved-') ? texts : []));

story('a library travels', (stage) => {
  let page: Page;
  let whole: Download;

  test('two articles are saved from: by card, by key, by the popup', async () => {
    page = await stage.driver.openPage(stage.site.url(PATHS[0]!));
    await waitForMarks(stage.driver, page);
    await openCard(page, 'It is now time for us');
    await saveFromCard(page);
    await page.press('Escape');
    await page.dragSelect('heavy weaponry');
    await stage.driver.runCommand(page, 'highlight-selection');
    await expect.poll(async () => savedOn(await marksOn(stage.driver, page)).length).toBe(2);
    const other = await stage.driver.openPage(stage.site.url(PATHS[1]!));
    await waitForMarks(stage.driver, other);
    const popup = await stage.driver.openPopup(other);
    await popup.document.click({ role: 'button', name: /^Save (?:all|the)/ });
    await expect.poll(() => popup.document.text()).toContain('All quotations saved');
    await popup.close();
    await other.close();
  });

  test('the export of a page holds that page, under a name that says what and when', async () => {
    const { name, text } = await exportFromPopup(stage.driver, page, 'This page');
    const today = new Date().toISOString().slice(0, 10);
    expect(name).toMatch(/^pressmark-.*\.json$/);
    expect(name).toContain(today);
    const { annotations, articles } = JSON.parse(text) as Exported;
    expect(annotations).toHaveLength(2);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.title).toContain('Opposition to receive advanced weapons');
  });

  test('the export of everything keeps to the published schema', async () => {
    whole = await exportFromPopup(stage.driver, page, 'Everything');
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'docs/pressmark-export.schema.json'), 'utf8'));
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    validate(JSON.parse(whole.text));
    expect(validate.errors).toBeNull();
    expect((JSON.parse(whole.text) as Exported).articles).toHaveLength(2);
    // A schema that lets everything through would prove nothing.
    expect(validate({ ...JSON.parse(whole.text), annotations: [{}] })).toBe(false);
  });

  test('it comes back into an empty library byte for byte, and stands on the page', async () => {
    const fresh = await launch(stage.driver.browser);
    try {
      const there = await fresh.openPage(stage.site.url(PATHS[0]!));
      await waitForMarks(fresh, there);
      expect(savedOn(await marksOn(fresh, there))).toEqual([]);
      const tab = await openImport(fresh);
      await tab.chooseFile('dialog input[type=file]', whole.path);
      const { annotations } = JSON.parse(whole.text) as Exported;
      await tab.document.click({ role: 'button', name: `Bring in ${annotations.length}` });
      await expect.poll(() => countKept(fresh)).toBe(annotations.length);
      await tab.close();
      await there.bringToFront();
      await expect
        .poll(async () => savedOn(await marksOn(fresh, there)).sort())
        .toEqual(savedOn(await marksOn(stage.driver, page)).sort());
      const again = await exportFromPopup(fresh, there, 'Everything');
      expect(again.text).toBe(whole.text);
      expect(requestsAway({ driver: fresh, site: stage.site })).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  test('Import in the popup leads to the library, which asks for a file', async () => {
    const popup = await stage.driver.openPopup(page);
    await popup.document.click({ role: 'button', name: /^Export/ });
    await popup.document.click({ role: 'button', name: /^Import/ });
    const titles = () =>
      stage.driver.evaluateInExtension(async () => {
        const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('/library.html*') });
        return tabs.map(({ title }) => title);
      });
    await expect.poll(titles).toEqual([expect.stringContaining('Library')]);
    await stage.driver.evaluateInExtension(async () => {
      const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('/library.html*') });
      await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
    });
    await page.bringToFront();
  });

  test('a damaged file changes nothing and says so', async () => {
    const tab = await openImport(stage.driver);
    await tab.chooseFile('dialog input[type=file]', path.join(ROOT, 'package.json'));
    await expect.poll(() => tab.document.text()).toContain('no export of Pressmark');
    await tab.close();
    const after = await exportFromPopup(stage.driver, page, 'Everything');
    expect(JSON.parse(after.text)).toEqual(JSON.parse(whole.text));
  });
});
