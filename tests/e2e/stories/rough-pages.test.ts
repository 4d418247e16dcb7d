/** Card and toolbar on pages that bend, cover and enlarge what is drawn into them; and what the page keeps for itself. */
import { describe, expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { closeCard, openCard, waitForMarks } from '../support/reader.ts';
import { ROUGHNESSES, type Roughness, roughPage, SECOND, STATEMENT, standing } from '../support/rough-page.ts';
import { story } from '../support/stage.ts';

const PATH = '/2026/11/20/ferry-to-sarn-stops-in-october';

story('rough pages', (stage) => {
  let page: Page;

  const open = async (roughness: Roughness) => {
    stage.site.add(PATH, { html: roughPage(roughness) });
    const url = stage.site.url(PATH);
    page ??= await stage.driver.openPage(url);
    await page.goto(url);
    await waitForMarks(stage.driver, page);
    if (!roughness.includes('whole screen')) return;
    await page.bringToFront();
    await page.click('button');
    await page.waitFor(() => document.fullscreenElement, undefined, { what: 'the article to fill the screen' });
  };
  const expectStanding = async () => {
    await expect.poll(() => page.shadow.evaluate(standing)).toMatchObject({ isInside: true, isOnTop: true });
  };
  const expectCard = async () => {
    await openCard(page, STATEMENT.words);
    await page.shadow.waitFor({ role: 'dialog', name: `Quotation: ${STATEMENT.speaker}` });
    await expectStanding();
    await closeCard(page);
    await openCard(page, SECOND.words);
    await expectStanding();
    await closeCard(page);
  };

  describe.each(ROUGHNESSES)('%s', (roughness) => {
    test('the card stands inside the window, above everything, and Escape closes it', async () => {
      await open(roughness);
      await expectCard();
      // The page's link is still the page's.
      await page.click(await page.pointAt('Olive Brandt'));
      await page.waitFor(() => location.hash === '#weir');
    });
  });

  test('twice as large: the card and the toolbar keep inside the window', async () => {
    await open('a huge font');
    const tab = await stage.driver.tabId(page);
    await stage.driver.evaluateInExtension((id) => chrome.tabs.setZoom(id, 2), tab);
    await page.bringToFront();
    await expect.poll(() => stage.driver.evaluateInExtension((id) => chrome.tabs.getZoom(id), tab)).toBe(2);
    await expectCard();
    await page.dragSelect('forty years');
    await page.shadow.waitFor({ role: 'toolbar', name: /./ });
    await expectStanding();
    await stage.driver.evaluateInExtension((id) => chrome.tabs.setZoom(id, 1), tab);
  });

  test('360 pixels wide: the card and the toolbar fit, and selection and copy are the page’s own', async () => {
    await open('layers above everything');
    await page.setSize(360, 640);
    await page.bringToFront();
    await expectCard();
    await page.evaluate(() => {
      addEventListener('copy', () => {
        document.title = `copied: ${getSelection()}`;
      });
    });
    const selected = await page.dragSelect('forty years');
    await page.shadow.waitFor({ role: 'toolbar', name: /./ });
    await expectStanding();
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
    await page.press('Control+c');
    await page.waitFor((words) => document.title === `copied: ${words}`, selected);
    await page.press('Escape');
    await page.waitFor(() => !document.querySelector('[data-pressmark-host]'));
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  });
});

declare const chrome: typeof import('webextension-polyfill');
