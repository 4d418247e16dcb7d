/** What a reader keeps: made in every way there is, and found again whatever happens to page, background and browser. */
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { keptText } from '../support/kept.ts';
import { marksOn, openCard, saveFromCard, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/articles/syria-is-here';
const AMBER = 'saved-amber';
const GREEN = 'saved-green';
const NOTE = 'Ask the ministry for the transcript — “urgent”.';

story('annotations are kept', (stage) => {
  let page: Page;
  /** Everything saved so far, as texts in the page. */
  const kept: string[] = [];

  const open = async () => {
    page = await stage.driver.openPage(stage.site.url(PATH));
    await waitForMarks(stage.driver, page);
  };
  const saved = async () => {
    const marks = await marksOn(stage.driver, page);
    return Object.keys(marks).flatMap((layer) => (layer.startsWith('saved-') ? marks[layer]! : []));
  };
  const expectKept = () => expect.poll(async () => (await saved()).sort()).toEqual(kept.sort());
  const waitForSaved = async (words: string) => {
    await expect.poll(saved).toContainEqual(words);
    kept.push(words);
  };

  test('the toolbar over selected words highlights them', async () => {
    await open();
    expect(await page.dragSelect('State Department')).toBe('State Department');
    await page.shadow.click({ role: 'button', name: /^Highlight, green/ });
    await waitForSaved('State Department');
    expect((await marksOn(stage.driver, page))[GREEN]).toEqual(['State Department']);
  });

  test('the key highlights the selection', async () => {
    await page.dragSelect('an interview with', 'Future Television');
    await stage.driver.runCommand(page, 'highlight-selection');
    await waitForSaved('an interview with Future Television');
  });

  test('the context menu highlights the selection', async () => {
    await page.dragSelect('senior Russian officials');
    const item = { id: 'highlight-selection', title: 'Highlight selection' };
    await stage.driver.contextMenu(page, 'Russian officials', item);
    await waitForSaved('senior Russian officials');
  });

  test('a card saves its quotation, and says so', async () => {
    await openCard(page, 'It is now time for us');
    await saveFromCard(page);
    await waitForSaved('"It is now time for us to receive advanced weapons.');
    await expect.poll(() => page.shadow.text()).toContain('Saved');
    await page.press('Escape');
  });

  test('the keys go to a quotation and save it', async () => {
    await page.click(await page.pointAt('In Washington'));
    const before = await saved();
    await stage.driver.runCommand(page, 'next-quotation');
    await stage.driver.runCommand(page, 'save-mark');
    await expect.poll(async () => (await saved()).length).toBeGreaterThan(before.length);
    kept.push(...(await saved()).filter((text) => !before.includes(text)));
  });

  test('the context menu saves the quotation under the pointer', async () => {
    await stage.driver.contextMenu(page, 'This is a stalemate', { id: 'save-quotation', title: 'Save quotation' });
    await expect.poll(async () => (await saved()).join()).toContain('This is a stalemate');
    kept.push(...(await saved()).filter((text) => text.includes('stalemate') && !kept.includes(text)));
  });

  test('the popup lists them, and a note written there is kept', async () => {
    const popup = await stage.driver.openPopup(page);
    await expect.poll(() => popup.document.text()).toContain('an interview with Future Television');
    await popup.document.click({ role: 'textbox', name: 'Note' });
    await popup.type(NOTE);
    await popup.press('Tab');
    await expect.poll(() => keptText(stage.driver)).toContain('Ask the ministry');
    await popup.close();
    const again = await stage.driver.openPopup(page);
    await again.document.waitFor({ role: 'textbox', name: 'Note' });
    const notes = () =>
      again.document.evaluate((root) => Array.from(root.querySelectorAll('textarea'), ({ value }) => value));
    await expect.poll(notes).toContain(NOTE);
    await again.close();
  });

  test('a background that was killed loses nothing and serves on', async () => {
    await stage.driver.killBackground();
    await page.dragSelect('heavy weaponry');
    await stage.driver.runCommand(page, 'highlight-selection');
    await waitForSaved('heavy weaponry');
    await stage.driver.killBackground();
    await page.reload();
    await expectKept();
  });

  test('they stand again after a restart and after a crash of the browser', async () => {
    await stage.driver.restart();
    await open();
    await expectKept();
    await stage.driver.restart('crash');
    await open();
    await expectKept();
  });

  test('they stand on the same words when the page gained a paragraph', async () => {
    stage.site.revise('syria-is-here', { added: true });
    await page.reload();
    await expectKept();
    expect(await page.document.text()).toContain('put in by the editors');
  });

  test('a passage that is gone is drawn nowhere, and the popup keeps its words', async () => {
    stage.site.revise('syria-is-here', { removed: ', for talks with senior Russian officials' });
    await page.reload();
    const gone = 'senior Russian officials';
    await expect.poll(async () => (await saved()).sort()).toEqual(kept.filter((text) => text !== gone).sort());
    const popup = await stage.driver.openPopup(page);
    await expect.poll(() => popup.document.text()).toMatch(/No longer on the page[\s\S]*senior Russian officials/);
    await popup.close();
    stage.site.revise('syria-is-here', {});
    await page.reload();
    await expectKept();
  });

  test('what is removed can be taken back', async () => {
    await openCard(page, 'heavy weaponry');
    await page.shadow.click({ role: 'button', name: 'Remove' });
    await expect.poll(saved).not.toContain('heavy weaponry');
    await page.shadow.click({ role: 'button', name: /^Undo/ });
    await expectKept();
    await page.reload();
    await expectKept();
  });

  test('the context menu removes the highlight under the pointer, and Ctrl+Z takes that back', async () => {
    await stage.driver.contextMenu(page, 'heavy weaponry', { id: 'remove-highlight', title: 'Remove highlight' });
    await expect.poll(saved).not.toContain('heavy weaponry');
    await page.shadow.waitFor({ role: 'button', name: /^Undo/ });
    if (stage.driver.browser === 'firefox') await page.bringToFront();
    await page.press('Control+z');
    await expectKept();
  });

  test('a rejected suggestion stays away', async () => {
    await openCard(page, 'political victory');
    await page.shadow.click({ role: 'button', name: /^Not a quotation/ });
    const mixed = async () => (await marksOn(stage.driver, page)).mixed?.join() ?? '';
    await expect.poll(mixed).not.toContain('political victory');
    await page.reload();
    await waitForMarks(stage.driver, page);
    expect(await mixed()).not.toContain('political victory');
    expect((await marksOn(stage.driver, page))[AMBER]?.length).toBeGreaterThan(0);
  });
});
