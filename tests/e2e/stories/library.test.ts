/** Everything that is kept, in one place: found again, led back to its page, changed together, taken back. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATHS = ['/articles/syria-is-here', '/articles/wire-ferry'] as const;

/** The words of the rows that are drawn, in their order. */
const rowsOf = (library: Page) =>
  library.evaluate(() => [...document.querySelectorAll('[role="row"] .quoted')].map((one) => one.textContent ?? ''));
const chipsOf = (library: Page) =>
  library.evaluate(() => [...document.querySelectorAll('.chips .tag')].map((one) => one.textContent?.trim() ?? ''));
const focusOf = (library: Page) =>
  library.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

story('the library finds, leads and takes back', (stage) => {
  const pages: Page[] = [];
  let library: Page;
  let all = 0;

  test('quotations of two articles are saved, and the popup leads to the library', async () => {
    for (const path of PATHS) {
      const page = await stage.driver.openPage(stage.site.url(path));
      await waitForMarks(stage.driver, page);
      const popup = await stage.driver.openPopup(page);
      await popup.document.click({ role: 'button', name: /^Save (?:all|the)/ });
      await expect.poll(() => popup.document.text()).toContain('All quotations saved');
      expect(await popup.document.find({ role: 'button', name: 'Library' })).not.toBeNull();
      await popup.close();
      pages.push(page);
    }
    library = await stage.driver.openExtensionPage('library.html');
    await library.document.waitFor({ role: 'grid', name: 'Saved annotations' });
    await expect.poll(async () => (await rowsOf(library)).length).toBeGreaterThan(8);
    all = Number(/(\d+) annotations/.exec(await library.document.text())?.[1]);
    expect(all).toBeGreaterThanOrEqual((await rowsOf(library)).length);
    expect(await axeFindings(library)).toEqual([]);
  });

  test('a quotation is found by word, actor and date', async () => {
    await library.document.click({ role: 'searchbox', name: 'Search everything saved' });
    await library.type('stalem');
    await expect.poll(async () => (await rowsOf(library)).length).toBe(1);
    expect((await rowsOf(library))[0]).toContain('This is a stalemate');
    // The filters follow the search a moment later, and move while they do.
    await library.document.click({ role: 'button', name: /^John Kerry 1\b/ });
    await expect.poll(() => chipsOf(library)).toEqual(['John Kerry']);
    const today = new Date().toISOString().slice(0, 10);
    await library.evaluate((day) => {
      const field = document.querySelector<HTMLInputElement>('input[type="date"]');
      if (!field) throw new Error('no field for a day');
      field.value = day;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, today);
    await expect.poll(() => chipsOf(library)).toHaveLength(2);
    await expect.poll(async () => (await rowsOf(library)).length).toBe(1);
    expect(await library.url()).toContain('q=stalem');
  });

  test('and leads to its mark in the page', async () => {
    const focused = async () => ((await marksOn(stage.driver, pages[0]!)).focus ?? []).join(' ');
    expect(await focused()).not.toContain('stalemate');
    await library.document.click({ role: 'row', name: /stalemate/ });
    await library.document.waitFor({ role: 'region', name: 'Details' });
    expect(await axeFindings(library)).toEqual([]);
    await library.document.click({ role: 'button', name: 'Open' });
    await expect.poll(focused).toContain('stalemate');
    await library.bringToFront();
  });

  test('chips are removed one by one', async () => {
    await library.document.click({ role: 'button', name: 'Remove filter John Kerry' });
    await expect.poll(() => chipsOf(library)).toHaveLength(1);
    await library.document.click({ role: 'button', name: 'Clear filters' });
    await expect.poll(() => chipsOf(library)).toEqual([]);
    await library.document.click({ role: 'button', name: /^All \d/ });
    await expect.poll(() => library.document.text()).toContain(`${all} annotations`);
  });

  test('by keys alone: select, tag all, take it back, delete all, take it back', async () => {
    await library.press('/');
    await expect.poll(() => focusOf(library)).toBe('Search everything saved');
    await library.press('ArrowDown');
    await expect.poll(() => focusOf(library)).toMatch(/quot|direct|:/);
    await library.press('Control+a');
    await library.document.waitFor({ role: 'toolbar', name: 'Selection' });
    await library.press('t');
    await library.document.waitFor({ role: 'dialog', name: `Tag ${all} annotations` });
    await library.type('evidence');
    await library.press('Enter');
    await library.document.click({ role: 'button', name: 'Apply' });
    await expect.poll(() => library.document.text()).toContain(`${all} annotations tagged`);
    await library.document.waitFor({ role: 'button', name: new RegExp(`evidence ${all}`) });
    await library.document.click({ role: 'button', name: 'Undo' });
    await expect.poll(() => library.document.text()).toContain('Taken back');
    await expect.poll(() => library.document.find({ role: 'button', name: new RegExp(`evidence ${all}`) })).toBeNull();
    await library.document.click({ role: 'button', name: 'Delete' });
    await library.document.waitFor({ role: 'dialog', name: `Delete ${all} annotations?` });
    await library.document.click({ role: 'button', name: `Delete ${all}` });
    await expect.poll(() => library.document.text()).toContain('Nothing saved yet');
    await library.press('Control+z');
    await expect.poll(async () => (await rowsOf(library)).length).toBeGreaterThan(8);
  });
});
