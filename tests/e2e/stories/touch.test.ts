/** A narrow window that is touched: cards open, save and close by a finger, and the toolbar keeps clear of the system's own menu. */
import { expect, test } from 'vitest';
import type { Page, Wanted } from '../support/driver.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { roughPage, STATEMENT, standing } from '../support/rough-page.ts';
import { story } from '../support/stage.ts';

const PATH = '/2026/11/20/ferry-to-sarn-stops-in-october';
/** What a finger can hit, in CSS pixels. */
const TARGET = 44;

story('a screen that is touched', (stage) => {
  let page: Page;
  const tapOn = async (wanted: Wanted) => {
    let last = await page.shadow.waitFor(wanted);
    await expect
      .poll(async () => {
        const before = last;
        last = await page.shadow.waitFor(wanted);
        return last.x === before.x && last.y === before.y;
      })
      .toBe(true);
    await page.tap({ x: last.x + last.width / 2, y: last.y + last.height / 2 });
  };
  const saved = async () => Object.keys(await marksOn(stage.driver, page)).filter((name) => name.startsWith('saved-'));
  const expectStanding = () =>
    expect.poll(() => page.shadow.evaluate(standing)).toMatchObject({ isInside: true, isOnTop: true });
  const gone = () => page.waitFor(() => !document.querySelector('[data-pressmark-host]'));

  test('a tap on a quotation opens its card inside the window; a tap beside it closes it', async () => {
    stage.site.add(PATH, { html: roughPage('a dark ground') });
    page = await stage.driver.openPage(stage.site.url(PATH));
    await page.setSize(360, 640);
    await page.bringToFront();
    await waitForMarks(stage.driver, page);
    await page.tap(await page.pointAt(STATEMENT.words));
    await page.shadow.waitFor({ role: 'dialog', name: `Quotation: ${STATEMENT.speaker}` });
    await expectStanding();
    await page.tap({ x: 4, y: 4 });
    await gone();
  });

  test('every button of the card is large enough for a finger, and saving takes one tap', async () => {
    await page.tap(await page.pointAt(STATEMENT.words));
    await page.shadow.waitFor({ role: 'button', name: /^Save/ });
    const low = await page.shadow.evaluate(
      (root, least) =>
        [...root.querySelectorAll('button')].flatMap((button) => {
          const { height } = button.getBoundingClientRect();
          return height < least ? [`${button.textContent} ${height}`] : [];
        }),
      TARGET,
    );
    expect(low).toEqual([]);
    await tapOn({ role: 'button', name: /^Save/ });
    await expect.poll(saved).toEqual(['saved-amber']);
    await tapOn({ role: 'button', name: /^Undo/ });
    await expect.poll(saved).toEqual([]);
    await page.tap({ x: 4, y: 4 });
  });

  test('under a selection made by touch the toolbar stands below, and a tap highlights', async () => {
    const { y } = await page.pointAt('forty years');
    await page.tap({ x: 4, y: 4 });
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('forty years');
        if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + 'forty years'.length);
      }
    });
    const bar = await page.shadow.waitFor({ role: 'toolbar', name: /./ });
    expect(bar.y).toBeGreaterThan(y);
    await expectStanding();
    await tapOn({ role: 'button', name: /Highlight, green/ });
    await expect.poll(saved).toEqual(['saved-green']);
  });
});
