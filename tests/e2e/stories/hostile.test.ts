/** Pages that want to read what the reader keeps, to write into it, or to put their own markup where we speak. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forgeEvents, hostilePage, reachForFiles, SPIED_ON } from '../../support/hostile-pages.ts';
import type { Page } from '../support/driver.ts';
import { countKept } from '../support/kept.ts';
import { marksOn, openCard, saveFromCard, waitForMarks } from '../support/reader.ts';
import { type Stage, story } from '../support/stage.ts';

const PATH = '/2026/05/02/night-ferry';
/** Longer than the pointer has to rest before a card opens. */
const A_WHILE = 900;
const MARKUP = '<img src=x onerror="document.title=1">';
const escaped = (text: string) => text.replaceAll('<', '&lt;');

async function open(stage: Stage, at: string, host?: string): Promise<Page> {
  const page = await stage.driver.openPage(stage.site.url(at, host));
  await waitForMarks(stage.driver, page, { layer: 'direct' });
  return page;
}

story('a hostile page is open', (stage) => {
  let page: Page;
  const spied = () => page.evaluate(() => window.spy.report());

  test('it takes our names away, and is read and marked all the same', async () => {
    stage.site.add(PATH, { html: hostilePage({ isSpying: true, isClobbered: true }) });
    page = await open(stage, PATH);
    expect((await marksOn(stage.driver, page)).direct).toContainEqual(expect.stringContaining(SPIED_ON.words));
  });

  test('events that it makes open no card and save nothing', async () => {
    const point = await page.pointAt(SPIED_ON.words);
    await page.evaluate(forgeEvents, { ...point, keys: ['s', '1', 'Enter'] });
    await pause(A_WHILE);
    expect(await page.shadow.text()).toBe('');
    expect(await countKept(stage.driver)).toBe(0);
  });

  test('it does not see into the card, and cannot press what is on it', async () => {
    await openCard(page, SPIED_ON.words);
    const point = await page.pointAt(SPIED_ON.words);
    await page.evaluate(forgeEvents, { ...point, keys: ['s', 'x', '1', 'Enter'] });
    expect(await countKept(stage.driver)).toBe(0);
    expect((await spied()).inside).toEqual([]);
  });

  test('what the reader saves stays saved when the page presses Ctrl+Z', async () => {
    await saveFromCard(page);
    await expect.poll(() => page.shadow.text()).toContain('Undo');
    const point = await page.pointAt(SPIED_ON.other);
    await page.evaluate(forgeEvents, { ...point, keys: ['Control+z', 'Delete'] });
    await pause(A_WHILE);
    expect(await countKept(stage.driver)).toBe(1);
    expect((await spied()).inside).toEqual([]);
  });

  test('it hears nothing of what is saved on other sites, and reaches no file of ours', async () => {
    const { heard } = await spied();
    stage.site.add('/2026/05/02/harbour', { html: hostilePage({}) });
    const other = await open(stage, '/2026/05/02/harbour', 'other.test');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await openCard(other, SPIED_ON.other);
    await saveFromCard(other);
    await expect.poll(() => countKept(stage.driver)).toBe(2);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect((await spied()).heard).toBe(heard);
    const saved = await marksOn(stage.driver, page);
    expect(
      Object.keys(saved)
        .filter((layer) => layer.startsWith('saved-'))
        .flatMap((layer) => saved[layer]),
    ).toHaveLength(1);
    expect(await other.evaluate(reachForFiles, stage.driver.extensionOrigin)).toEqual([]);
    await other.close();
    await page.close();
  });

  test('its words are words in popup, side panel and library, whatever they look like', async () => {
    const title = `${escaped(MARKUP)} \u202Egnp.exe &amp;lt;b&gt; ${'very long '.repeat(100_000)}`;
    const paragraphs = [
      'The office at the landing was closed on Friday, and the notice on its door had been painted over twice.',
      `“We were ${escaped(MARKUP)} never asked,” said Moira ${escaped(MARKUP)} Keane, who keeps the inn at the landing.`,
      '“It is \u202Eeht dne\u202C of \u2067the matter,” said Tom Brennan, the master of the second boat, on Friday evening.',
      'The council will look at the figures again in autumn, when the first summer of the night boat is over.',
    ];
    stage.site.add('/2026/05/03/markup', { html: hostilePage({ title, paragraphs }) });
    page = await open(stage, '/2026/05/03/markup');
    await page.evaluate(() => {
      for (const text of document.querySelectorAll('p')) text.append('\u0000');
    });
    await pause(A_WHILE);
    await waitForMarks(stage.driver, page, { layer: 'direct' });
    const card = await openCard(page, 'never asked');
    expect(await page.shadow.evaluate((root) => root.querySelectorAll('img, script, b').length)).toBe(0);
    expect(card).not.toContain('\u202E');
    await saveFromCard(page);
    await expect.poll(() => countKept(stage.driver)).toBe(3);
    const tab = await stage.driver.tabId(page);
    for (const file of [`popup.html?tab=${tab}`, `sidepanel.html?tab=${tab}`, 'library.html']) {
      const one = await stage.driver.openExtensionPage(file);
      await expect.poll(() => one.document.text()).toContain(MARKUP);
      const found = await one.document.evaluate((root) => ({
        elements: root.querySelectorAll('img, [onerror], iframe, script:not([src])').length,
        title: document.title,
      }));
      expect(found).toEqual({ elements: 0, title: expect.not.stringMatching(/^1$/) });
      await one.close();
    }
  });
});
