/** The side panel beside an article: read, decided by keys, and followed by the page and by the next article. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/articles/syria-is-here';
const FIRST = 'would soon receive advanced weapons';

story('the side panel', (stage) => {
  let page: Page;
  let panel: Page;

  const openPanel = async (beside: Page) => {
    const tab = await stage.driver.tabId(beside);
    const opened = await stage.driver.openExtensionPage(`sidepanel.html?tab=${tab}`);
    await opened.document.waitFor({ role: 'tab', name: /^Ledger \d/ });
    await opened.setSize(360, 720);
    await opened.bringToFront();
    return opened;
  };
  const text = () => panel.document.text();
  const saved = async () => {
    const marks = await marksOn(stage.driver, page);
    return Object.keys(marks).flatMap((layer) => (layer.startsWith('saved-') ? marks[layer]! : []));
  };
  const undo = async () => {
    await panel.document.click({ role: 'button', name: 'Undo' });
  };

  test('it lists what stands on the page', async () => {
    page = await stage.driver.openPage(stage.site.url(PATH));
    await waitForMarks(stage.driver, page);
    panel = await openPanel(page);
    expect(await text()).toContain(FIRST);
    expect(await text()).toContain('0 saved');
    expect(await axeFindings(panel)).toEqual([]);
  });

  test('j and Enter save, and the page shows it at once; Undo takes it back', async () => {
    await panel.press('j');
    await panel.press('Enter');
    await expect.poll(saved).toContainEqual(expect.stringContaining(FIRST));
    await expect.poll(text).toContain('1 saved');
    await undo();
    await expect.poll(saved).toEqual([]);
    await expect.poll(text).toContain('0 saved');
  });

  test('x rejects; it stays rejected after the page is loaded again', async () => {
    const before = Number(/Ledger\s*(\d+)/.exec(await text())?.[1]);
    await panel.press('x');
    await panel.document.waitFor({ role: 'tab', name: `Ledger ${before - 1}` });
    expect(await text()).not.toContain(FIRST);
    await page.reload();
    await waitForMarks(stage.driver, page);
    const { mixed = [] } = await marksOn(stage.driver, page);
    expect(mixed.filter((words) => words.includes(FIRST))).toEqual([]);
    // The panel beside it has heard of the new page.
    await panel.document.waitFor({ role: 'tab', name: `Ledger ${before - 1}` });
  });

  test('s gives every quotation of a source its speaker', async () => {
    await panel.bringToFront();
    await panel.press('j');
    await panel.press('s');
    await panel.document.click({ role: 'checkbox', name: /^Also the other/ });
    await panel.document.click({ role: 'combobox', name: 'Who said it?' });
    await panel.type('Barack');
    await panel.press('Enter');
    await expect.poll(text).toMatch(/Speaker of \d quotations: Barack Obama/);
    await undo();
    await expect.poll(text).toContain('0 saved');
  });

  test('a merge says what it changes; this article and the next one follow; Undo takes it back', async () => {
    await panel.document.click({ role: 'tab', name: /^Actors/ });
    await panel.document.click({ role: 'button', name: 'John Kerry' });
    await panel.document.click({ role: 'button', name: 'Merge…' });
    await panel.document.click({ role: 'combobox', name: 'The same actor as…' });
    await panel.type('Obama');
    await panel.press('Enter');
    await expect.poll(text).toContain('From now on John Kerry means Barack Obama');
    expect(await axeFindings(panel)).toEqual([]);
    await panel.document.click({ role: 'button', name: 'Merge' });
    await expect.poll(text).toContain('Merged into Barack Obama');
    await expect.poll(() => panel.document.find({ role: 'button', name: 'John Kerry' })).toBeNull();

    const next = await stage.driver.openPage(stage.site.url(`${PATH}?edition=late`));
    await waitForMarks(stage.driver, next);
    const beside = await openPanel(next);
    await expect.poll(() => beside.document.text()).toMatch(/Barack Obama\s*told/);
    expect(await beside.document.text()).not.toMatch(/John Kerry\s*told/);
    await beside.close();
    await next.close();

    await panel.bringToFront();
    await undo();
    await panel.document.waitFor({ role: 'button', name: 'John Kerry' });
  });

  test('“Not an actor” takes the marks of a name away, and Undo brings them back', async () => {
    const people = async () => (await marksOn(stage.driver, page)).person ?? [];
    await panel.document.click({ role: 'button', name: 'al-Assad' });
    await panel.document.click({ role: 'button', name: 'Not an actor' });
    await expect.poll(people).not.toContain('Assad');
    await expect.poll(() => panel.document.find({ role: 'button', name: 'al-Assad' })).toBeNull();
    await undo();
    await expect.poll(people).toContain('Assad');
    await panel.document.waitFor({ role: 'button', name: 'al-Assad' });
  });

  test('? lists the keys, and Escape closes the list', async () => {
    await panel.press('?');
    await panel.document.waitFor({ role: 'dialog', name: 'Keys' });
    expect(await text()).toContain('Highlight the selection');
    await panel.press('Escape');
    await expect.poll(() => panel.document.find({ role: 'dialog', name: 'Keys' })).toBeNull();
  });

  test('it opens from the popup', async () => {
    const { driver } = stage;
    const isOpen = () =>
      driver.evaluateInExtension<boolean>(`async () => {
        const { sidebarAction, runtime } = globalThis.browser ?? globalThis.chrome;
        if (sidebarAction) return await sidebarAction.isOpen({});
        return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
      }`);
    expect(await isOpen()).toBe(false);
    await page.bringToFront();
    const popup = await driver.openPopup(page);
    await popup.document.click({ role: 'button', name: 'Side panel' });
    await expect.poll(isOpen).toBe(true);
  });
});
