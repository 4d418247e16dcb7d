/** The drivers themselves, tried with a probe extension: what a story asserts through them must be what the browser does. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Page } from './support/driver.ts';
import { BROWSERS, launch } from './support/launch.ts';
import { writeProbe } from './support/probe.ts';
import { type Site, STRICT_POLICY, startSite } from './support/site.ts';

declare const chrome: typeof import('webextension-polyfill');

const HTML = `<!doctype html><html lang="en"><title>Probe page</title><body>
<p>Hello from the <b>first</b> paragraph of a page that stands on this machine and is long enough to wrap somewhere.</p>
<p>The mayor said “we will rebuild” on Monday.</p><input id="box" aria-label="Your name"></body></html>`;

describe.each(BROWSERS)('the driver of %s', (browser) => {
  let site: Site;
  let driver: Driver;
  let page: Page;
  let probe: string;

  beforeAll(async () => {
    site = await startSite();
    site.add('/page', { html: HTML });
    site.add('/strict', { html: HTML, headers: { 'content-security-policy': STRICT_POLICY } });
    site.add('/caller', { html: `${HTML}<img src="http://elsewhere.example/pixel.png">` });
    probe = writeProbe(browser);
    driver = await launch(browser, { extension: probe });
    page = await driver.openPage(site.url('/page'));
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(probe, { recursive: true, force: true });
  });

  test('sees what the extension painted, under a strict policy too', async () => {
    await page.waitFor(() => CSS.highlights.size === 1);
    expect(await driver.highlights(page)).toEqual({ 'pressmark-probe': ['Hello'] });
    const strict = await driver.openPage(site.url('/strict', 'news.test'));
    await strict.waitFor(() => CSS.highlights.size === 1);
    expect(await strict.url()).toContain('//news.test:');
    await strict.close();
  });

  test('selects words with the mouse, types and presses keys', async () => {
    expect(await page.dragSelect('the first', 'paragraph of')).toBe('the first paragraph of');
    await page.click('#box');
    await page.type('Ann');
    await page.press('a');
    await page.press('Backspace');
    await page.press('Shift+B');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#box')?.value)).toBe('AnnB');
    expect(await page.document.find({ role: 'textbox', name: 'Your name' })).not.toBeNull();
    expect(await page.document.find({ role: 'textbox', name: 'Your age' })).toBeNull();
  });

  test('looks into the closed shadow root and clicks there', async () => {
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    expect(await page.shadow.text()).toBe('Save');
    await page.shadow.click({ role: 'button', name: /^save quotation$/i });
    await page.shadow.waitFor({ role: 'button', name: 'Saved' });
    const nowhere = page.shadow.waitFor({ role: 'button', name: 'Nowhere' }, { timeout: 200 });
    await expect(nowhere).rejects.toThrow('button: Saved');
  });

  test('reads the badge, runs commands and the context menu', async () => {
    expect(await driver.badge(page)).toBe('7');
    const heard = () => document.documentElement.dataset.heard;
    await driver.runCommand(page, 'probe-command');
    await page.waitFor(() => !!document.documentElement.dataset.heard);
    expect(await page.evaluate(heard)).toBe('command probe-command');
    await driver.contextMenu(page, 'the mayor'.replace('the', 'The'), { id: 'second', title: 'Second item' });
    await page.waitFor(() => document.documentElement.dataset.heard !== 'command probe-command');
    expect(await page.evaluate(heard)).toBe('menu second');
    expect(await page.evaluate(() => document.documentElement.dataset.menu)).toBe('opened');
  });

  test('opens the popup, and hands over a download', async () => {
    const popup = await driver.openPopup(page);
    await popup.waitFor(() => !!document.querySelector<HTMLAnchorElement>('#file')?.href);
    expect(await popup.document.text()).toContain('Probe popup');
    await popup.document.click({ role: 'link', name: 'Export' });
    const { name, text } = await driver.waitForDownload();
    expect([name, text]).toEqual(['probe-export.json', '{"kept":1}']);
    await popup.close();
  });

  test('kills the background, which wakes as another', async () => {
    const born = () =>
      driver.evaluateInExtension(async () => (await chrome.runtime.sendMessage({ ask: 1 })) as { born: number });
    const first = await born();
    expect(await driver.isBackgroundAlive()).toBe(true);
    await driver.killBackground();
    expect(await driver.isBackgroundAlive()).toBe(false);
    expect(await born()).not.toEqual(first);
    expect(await driver.isBackgroundAlive()).toBe(true);
  });

  test('takes screenshots in both colour schemes', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pressmark-shots-'));
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    await page.setColourScheme('dark');
    expect(await page.waitFor(isDark)).toBe(true);
    await page.setColourScheme('light');
    await page.waitFor(() => !matchMedia('(prefers-color-scheme: dark)').matches);
    const file = path.join(folder, 'deep/page.png');
    await page.screenshot(file);
    expect(existsSync(file) && readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    rmSync(folder, { recursive: true });
  });

  test('takes away and gives back access to pages', async () => {
    const painted = async (patience: number) => {
      const visit = await driver.openPage(site.url('/page'));
      await visit.waitFor(() => CSS.highlights.size > 0, undefined, { timeout: patience }).catch(() => {});
      const names = Object.keys(await driver.highlights(visit));
      await visit.close();
      return names;
    };
    await driver.setHostAccess(false);
    expect(await painted(1_500)).toEqual([]);
    await driver.setHostAccess(true);
    expect(await painted(30_000)).toEqual(['pressmark-probe']);
  });

  test('keeps the extension and what it stored, through a restart and a crash', async () => {
    const store = (value: number | null) =>
      driver.evaluateInExtension(async (given: number | null) => {
        const open = indexedDB.open('probe', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('kept');
        await new Promise((done) => {
          open.onsuccess = done;
        });
        const change = open.result.transaction('kept', 'readwrite', { durability: 'strict' });
        const kept = change.objectStore('kept');
        const read = given === null ? kept.get('value') : kept.put(given, 'value');
        await new Promise((done) => {
          change.oncomplete = done;
        });
        open.result.close();
        return read.result as unknown;
      }, value);
    await store(41);
    await driver.restart();
    expect(await store(null)).toBe(41);
    await store(42);
    await driver.restart('crash');
    expect(await store(null)).toBe(42);
    page = await driver.openPage(site.url('/page'));
    await page.waitFor(() => CSS.highlights.size === 1);
  });

  test('has seen every request, and no other than to the site; and reports errors', async () => {
    const strangers = () => driver.requests().flatMap(({ host, url }) => (host.endsWith(`:${site.port}`) ? [] : [url]));
    expect(driver.requests().length).toBeGreaterThan(3);
    expect(strangers()).toEqual([]);
    const caller = await driver.openPage(site.url('/caller'));
    expect(strangers()).toEqual(['http://elsewhere.example/pixel.png']);
    await caller.close();
  });

  test('reports the errors of the extension, and of the pages apart', async () => {
    expect(await driver.errors()).toEqual([]);
    await page.evaluate(() => void setTimeout(() => console.error('a page complains')));
    await expect.poll(() => driver.pageErrors()).toContainEqual(expect.stringContaining('a page complains'));
    await driver.openPage(site.url('/page?complain'));
    await expect.poll(() => driver.errors()).toContainEqual(expect.stringContaining('the content script complains'));
    await driver.evaluateInExtension(() => chrome.runtime.sendMessage({ complain: true }));
    await expect.poll(() => driver.errors()).toContainEqual(expect.stringContaining('the background complains'));
  });
});
