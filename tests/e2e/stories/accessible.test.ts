/** For readers who hear the page, need its colours forced or its motion gone: every surface under axe, in both browsers. */
import { expect, test } from 'vitest';
import { axeFindings, axeFindingsInside } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { closeCard, marksOn, openCard, saveFromCard, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/articles/syria-is-here';

story('every surface can be reached', (stage) => {
  let page: Page;
  let empty: Page;
  const inside = () => axeFindingsInside(page, empty);
  const button = (name: RegExp) => page.shadow.click({ role: 'button', name });

  test('the card of a suggestion, and the choice of its speaker', async () => {
    stage.site.add('/empty', { html: '<!doctype html><html lang="en"><title>Empty</title><main></main>' });
    empty = await stage.driver.openPage(stage.site.url('/empty'));
    page = await stage.driver.openPage(stage.site.url(PATH));
    await waitForMarks(stage.driver, page);
    await openCard(page, 'It is now time for us');
    expect(await inside()).toEqual([]);
    await button(/^Speaker/);
    await page.shadow.waitFor({ role: 'combobox', name: /./ });
    expect(await inside()).toEqual([]);
    await page.press('Escape');
  });

  test('a save is told by a live region that stood there before, and the saved card has all its fields', async () => {
    const live = () =>
      page.shadow.evaluate((root) => {
        const region = root.querySelector('[role="status"]');
        return region && { text: region.textContent ?? '', isMarked: region.hasAttribute('data-seen') };
      });
    expect(await live()).toEqual({ text: '', isMarked: false });
    await page.shadow.evaluate((root) => root.querySelector('[role="status"]')?.setAttribute('data-seen', ''));
    await saveFromCard(page);
    await expect.poll(live).toEqual({ text: expect.stringContaining('Saved'), isMarked: true });
    await page.shadow.waitFor({ role: 'textbox', name: 'Note' });
    expect(await inside()).toEqual([]);
    await closeCard(page).catch(() => {});
  });

  test('the card of an actor', async () => {
    await openCard(page, 'Barack Obama');
    expect(await inside()).toEqual([]);
    await page.press('Escape');
  });

  test('the toolbar, with each of its fields', async () => {
    await page.dragSelect('an interview with');
    await page.shadow.waitFor({ role: 'toolbar', name: /./ });
    expect(await inside()).toEqual([]);
    for (const name of [/^Note/, /^Quotation by/, /^Actor/]) {
      await button(name);
      await page.shadow.waitFor({ role: name.test('Note') ? 'textbox' : 'combobox', name: /./ });
      expect(await inside()).toEqual([]);
    }
    await page.press('Escape');
    await page.press('Escape');
  });

  test('the popup, with an article of which something is saved and where there is none', async () => {
    for (const beside of [page, empty]) {
      await beside.bringToFront();
      const popup = await stage.driver.openPopup(beside);
      await popup.document.waitFor({ role: 'button', name: 'Library' });
      expect(await axeFindings(popup)).toEqual([]);
      await popup.close();
    }
  });

  test('where motion is not wanted nothing moves or fades', async () => {
    const durations = async (wanted: 'any' | 'less') => {
      await page.setMotion(wanted);
      await page.reload();
      await waitForMarks(stage.driver, page);
      await openCard(page, 'It is now time for us');
      await button(/^Colour, green/);
      await page.shadow.waitFor({ role: 'button', name: /^Undo/ });
      return await page.shadow.evaluate((root) =>
        [...root.querySelectorAll('*')].flatMap((one) => {
          const { animationDuration, animationName, transitionDuration } = getComputedStyle(one);
          return [animationName === 'none' ? '0s' : animationDuration, transitionDuration].filter(
            (time) => time !== '0s',
          );
        }),
      );
    };
    await page.bringToFront();
    expect(await durations('any')).not.toEqual([]);
    expect(await durations('less')).toEqual([]);
  });

  test('in forced colours only what is saved, who speaks and the focus are drawn', async () => {
    await page.forceColours();
    await page.reload();
    await waitForMarks(stage.driver, page);
    await openCard(page, 'It is now time for us');
    const drawn = Object.keys(await marksOn(stage.driver, page)).filter((name) => !name.startsWith('saved-'));
    expect(drawn.sort()).toEqual(['focus', 'source']);
  });
});
