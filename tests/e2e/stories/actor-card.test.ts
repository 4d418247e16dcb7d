/** The card of an actor: who is none stays unmarked, and who is merged is merged in a window of ours. */
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { closeCard, marksOn, openCard, saveFromCard, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/articles/syria-is-here';
const NAME = 'Barack Obama';

story('the card of an actor', (stage) => {
  let page: Page;

  const people = async () => (await marksOn(stage.driver, page)).person ?? [];
  const openWindows = () =>
    stage.driver.evaluateInExtension<{ id: number; url: string }[]>(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.flatMap(({ id, url }) => (id && url?.includes('sidepanel.html') ? [{ id, url }] : []));
    });

  test('“Not an actor” takes every mark of that name away, for this article and for good', async () => {
    page = await stage.driver.openPage(stage.site.url(PATH));
    expect((await waitForMarks(stage.driver, page)).person).toContain(NAME);
    await openCard(page, NAME);
    await page.shadow.click({ role: 'button', name: /^Not an actor/ });
    await expect.poll(people).not.toContain(NAME);
    await page.reload();
    await waitForMarks(stage.driver, page);
    expect(await people()).not.toContain(NAME);
    expect(await people()).toContain('Assad');
  });

  test('Undo brings them back, and they stay', async () => {
    await openCard(page, 'Assad');
    await page.shadow.click({ role: 'button', name: /^Not an actor/ });
    await expect.poll(people).not.toContain('Assad');
    await page.shadow.click({ role: 'button', name: /^Undo/ });
    await expect.poll(people).toContain('Assad');
    await page.reload();
    await waitForMarks(stage.driver, page);
    expect(await people()).toContain('Assad');
  });

  test('the card says how much the library has of an actor, and leads there', async () => {
    const { driver } = stage;
    const libraries = () =>
      driver.evaluateInExtension<string[]>(async () =>
        (await chrome.tabs.query({})).flatMap(({ url }) => (url?.includes('library.html') ? [url] : [])),
      );
    await openCard(page, 'Al-Jarba made');
    await expect.poll(() => page.shadow.text()).toContain('none in the library');
    await closeCard(page);
    expect(await openCard(page, 'would soon receive')).toContain('Ahmad al-Jarba');
    await saveFromCard(page);
    await closeCard(page);
    await openCard(page, 'Al-Jarba made');
    await page.shadow.click({ role: 'button', name: '1 statement in the library' });
    await expect.poll(libraries).toHaveLength(1);
    const [url] = await libraries();
    const library = await driver.openExtensionPage(url!.replace(/^.*\//, ''));
    await expect.poll(() => library.document.text()).toContain('would soon receive advanced weapons');
    expect(await library.document.find({ role: 'region', name: /^Actor: / })).not.toBeNull();
    await library.close();
    await driver.evaluateInExtension(async () => {
      const open = await chrome.tabs.query({});
      for (const { id, url } of open) if (id && url?.includes('library.html')) await chrome.tabs.remove(id);
    });
    await page.bringToFront();
  });

  test('“Merge…” opens a window of ours at that actor, where it is merged; the page follows', async () => {
    await openCard(page, 'Assad');
    await page.shadow.click({ role: 'button', name: 'Merge…' });
    await expect.poll(openWindows).toHaveLength(1);
    const [opened] = await openWindows();
    // The window has no driver of its own: the same page is opened where there is one.
    await stage.driver.evaluateInExtension((id) => chrome.tabs.remove(id), opened!.id);
    const dialog = await stage.driver.openExtensionPage(opened!.url.replace(/^.*\//, ''));
    await dialog.document.waitFor({ role: 'dialog', name: /Assad/ });
    await dialog.document.click({ role: 'combobox', name: 'The same actor as…' });
    await dialog.type('Kerry');
    await dialog.press('Enter');
    await expect.poll(() => dialog.document.text()).toContain('In the library this concerns');
    await dialog.document.click({ role: 'button', name: 'Merge' });
    await expect.poll(() => dialog.document.text()).toContain('Merged into John Kerry');
    await dialog.close();
    await page.bringToFront();
    await openCard(page, 'Assad');
    await page.shadow.waitFor({ role: 'dialog', name: 'Actor: John Kerry' });
    await page.close();
  });
});

declare const chrome: typeof import('webextension-polyfill');
