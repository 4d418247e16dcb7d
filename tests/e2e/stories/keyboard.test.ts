/** The whole way without a pointer: find, save, reject, take back, name the speaker, note, and see it in panel and library. */
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

story('by keyboard alone', (stage) => {
  let page: Page;
  let first: string;

  const next = async () => {
    await stage.driver.runCommand(page, 'next-quotation');
    await page.shadow.waitFor({ role: 'dialog', name: /^Quotation/ });
  };
  const saved = async () => (await marksOn(stage.driver, page))['saved-amber'] ?? [];
  const focusedName = () =>
    page.shadow.evaluate((root) => {
      const element = (root as ShadowRoot).activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  /** Tab until something of that name has the focus. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 20; presses++) {
      if (name.test(await focusedName())) return;
      await page.press('Tab');
    }
    throw new Error(`Tab does not come to ${name}`);
  };

  test('a key opens the card of the next quotation, and S saves it', async () => {
    page = await stage.driver.openPage(stage.site.url('/articles/syria-is-here'));
    await waitForMarks(stage.driver, page);
    await next();
    await page.press('s');
    await expect.poll(saved).toHaveLength(1);
    first = (await saved())[0]!.slice(0, 30);
  });

  test('the note is written in the card', async () => {
    await tabTo(/^Note$/);
    await page.type('Ask the ministry');
    await page.press('Escape');
    await expect.poll(() => page.shadow.text()).toContain('Note kept');
    expect(await page.shadow.find({ role: 'dialog', name: /./ })).toBeNull();
  });

  test('the next key goes on from there; X rejects, and Ctrl+Z has it back', async () => {
    await next();
    const before = (await marksOn(stage.driver, page)).cue?.length ?? 0;
    await page.press('x');
    await expect.poll(async () => (await marksOn(stage.driver, page)).cue?.length ?? 0).toBeLessThan(before);
    await page.press('Control+z');
    await expect.poll(async () => (await marksOn(stage.driver, page)).cue?.length ?? 0).toBe(before);
  });

  test('the speaker is chosen from the list by keys', async () => {
    await next();
    await tabTo(/^Speaker$/);
    await page.press('Enter');
    await page.type('Obama');
    await page.press('Enter');
    await expect.poll(saved).toHaveLength(2);
    await expect.poll(() => page.shadow.text()).toContain('Speaker: Barack Obama');
  });

  test('Escape closes the card', async () => {
    await page.press('Escape');
    await page.press('Escape');
    await expect.poll(() => page.shadow.find({ role: 'dialog', name: /./ })).toBeNull();
  });

  test('the panel lists both, with the note', async () => {
    const panel = await stage.driver.openExtensionPage(`sidepanel.html?tab=${await stage.driver.tabId(page)}`);
    await panel.document.waitFor({ role: 'tab', name: /^Ledger/ });
    await panel.bringToFront();
    await expect.poll(() => panel.document.text()).toContain('2 saved');
    await panel.press('j');
    await panel.document.waitFor({ role: 'textbox', name: 'Note' });
    const note = () => panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.note')?.value);
    await expect.poll(note).toBe('Ask the ministry');
    await panel.close();
  });

  test('the library finds what was saved by its note', async () => {
    const library = await stage.driver.openExtensionPage('library.html');
    await library.bringToFront();
    await expect.poll(() => library.document.text()).toContain(first.slice(0, 20));
    await library.press('/');
    await library.type('ministry');
    await expect.poll(() => library.document.text()).not.toContain('2 saved');
    await expect.poll(() => library.document.text()).toContain(first.slice(0, 20));
    await library.close();
  });
});
