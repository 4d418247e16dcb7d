/** A page lives while it is read: marks stay on their words, or are not drawn. */
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import {
  addToArticle,
  awaitReturn,
  LATE,
  LIVING_HEADERS,
  LIVING_PAGE,
  returnOf,
  savedTextsDuring,
  startAdvertising,
  startScrolling,
  swapFont,
  translatePage,
  untranslatePage,
  writeAnew,
} from '../support/living-page.ts';
import { closeCard, marksOn, openCard, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/2026/lock-at-merrow-to-open-again';
/** What is saved: a passage that runs through several elements, and one in a paragraph of its own. */
const FIRST = ['who leads the Friends of the Canal', 'Friends of the Canal'] as const;
const SECOND = 'disturb the bats';
const SAVED = [FIRST[0], SECOND];

story('a page lives', (stage, browser) => {
  let page: Page;

  const open = async () => {
    page = await stage.driver.openPage(stage.site.url(PATH));
    await waitForMarks(stage.driver, page);
  };
  const saved = async () =>
    Object.entries(await marksOn(stage.driver, page)).flatMap(([layer, texts]) =>
      layer.startsWith('saved-') ? texts : [],
    );
  const expectSaved = () => expect.poll(async () => (await saved()).sort()).toEqual([...SAVED].sort());
  /** Nothing but pieces of the saved passages was ever drawn as saved. */
  const expectNoOther = (seen: readonly string[]) =>
    expect(seen.filter((text) => !SAVED.some((words) => words.includes(text.trim())))).toEqual([]);

  test('two passages are saved', async () => {
    stage.site.add(PATH, { html: LIVING_PAGE, headers: LIVING_HEADERS });
    stage.site.add('/other', { html: '<p>Another page.</p>', headers: LIVING_HEADERS });
    await open();
    await page.dragSelect('who leads', FIRST[1]);
    await stage.driver.runCommand(page, 'highlight-selection');
    await page.dragSelect(SECOND);
    await stage.driver.runCommand(page, 'highlight-selection');
    await expectSaved();
  });

  test('an advertisement comes every second, and a paragraph comes late', async () => {
    await page.evaluate(startAdvertising);
    await page.evaluate(addToArticle, LATE.html);
    expectNoOther(await page.evaluateApart(savedTextsDuring, 3_500));
    await expectSaved();
    await expect.poll(async () => (await marksOn(stage.driver, page)).direct?.join()).toContain(LATE.words);
    await page.close();
  });

  test('stories come without end while the reader scrolls', async () => {
    await open();
    await page.evaluate(startScrolling);
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expectNoOther(await page.evaluateApart(savedTextsDuring, 400));
    }
    // On a busy machine a page hears of a scroll late, and of two as of one.
    await page.waitFor(() => {
      scrollTo(0, document.body.scrollHeight);
      return document.querySelectorAll('article').length === 4;
    });
    await expectSaved();
    await page.close();
  });

  test('the page writes itself anew: what is saved stands again, and a click opens the card', async () => {
    await open();
    await openCard(page, 'the bats');
    await closeCard(page);
    await page.evaluate(writeAnew);
    await expectSaved();
    await openCard(page, 'the bats');
    await closeCard(page);
    await page.close();
  });

  test('a font comes late, and the page is zoomed: a click still meets the mark', async () => {
    await open();
    await page.evaluate(swapFont);
    const tab = await stage.driver.tabId(page);
    await stage.driver.evaluateInExtension((id) => chrome.tabs.setZoom(id, 1.5), tab);
    await page.bringToFront();
    await expectSaved();
    await openCard(page, 'the bats');
    await closeCard(page);
    await stage.driver.evaluateInExtension((id) => chrome.tabs.setZoom(id, 1), tab);
    await expectSaved();
  });

  test('the browser translates the page: nothing is drawn on the other words, and all comes back', async () => {
    await page.evaluate(translatePage);
    expectNoOther(await page.evaluateApart(savedTextsDuring, 2_000));
    expect(await saved()).toEqual([]);
    await page.evaluate(untranslatePage);
    expectNoOther(await page.evaluateApart(savedTextsDuring, 500));
    await expectSaved();
  });

  /** Leaves for another page and comes back; whether the browser has kept the page in memory is for the browser to say. */
  const leaveAndReturn = async (whileAway: () => Promise<unknown> = async () => {}) => {
    await page.evaluate(awaitReturn);
    await page.goto(stage.site.url('/other'));
    await whileAway();
    await page.bringToFront();
    await page.back();
    return await page.waitFor(returnOf, undefined, { what: 'the page to be shown again' });
  };

  test('the reader goes on and comes back: number and marks are there', async () => {
    const number = await stage.driver.badge(page);
    expect(Number(number)).toBeGreaterThan(3);
    const returns: (string | undefined)[] = [];
    // A browser that is short of memory drops a page now and then; one that never keeps it is kept from it by us.
    while (returns.length < 3 && !returns.includes('from memory')) {
      returns.push(await leaveAndReturn(() => expect.poll(() => stage.driver.badge(page)).toBe('')));
      await expectSaved();
      await expect.poll(() => stage.driver.badge(page)).toBe(number);
    }
    expect(returns).toContain('from memory');
  });

  test('the site is switched off while the page is away: it comes back without a mark, until it is on again', async () => {
    const setOff = (offSites: string[]) =>
      stage.driver.evaluateInExtension(
        (sites) => chrome.storage.local.set({ settings: { offSites: sites } }),
        offSites,
      );
    try {
      await leaveAndReturn(() => setOff(['127.0.0.1']));
      await expect.poll(() => marksOn(stage.driver, page)).toEqual({});
      expect(await page.evaluateApart(savedTextsDuring, 1_000)).toEqual([]);
    } finally {
      await setOff([]);
    }
    await expectSaved();
  });

  test('the reader leaves while the page waits for answers, and comes back: it is read, and a click opens the card', async () => {
    const waits: Record<string, () => Promise<void>> = {
      'for its reading': async () => {
        await stage.driver.killBackground();
        page = await stage.driver.openPage(stage.site.url(PATH));
      },
      'for what opens cards': open,
    };
    for (const [moment, openThen] of Object.entries(waits)) {
      await page.close();
      await openThen();
      await leaveAndReturn();
      await expect.poll(saved, { message: moment }).toHaveLength(SAVED.length);
      await openCard(page, 'the bats');
      await closeCard(page);
    }
  });

  // Elsewhere the reader view stands beside the page.
  if (browser === 'firefox') {
    test('Firefox shows the page in its reader view, where no extension may be, and comes back', async () => {
      await page.goto(`about:reader?url=${encodeURIComponent(stage.site.url(PATH))}`);
      await page.waitFor(() => document.querySelector('.moz-reader-content p'), undefined, { what: 'the reader view' });
      expect(await stage.driver.highlights(page)).toEqual({});
      const popup = await stage.driver.openPopup(page);
      await expect.poll(() => popup.document.text()).toContain('does not let extensions read its own pages');
      await popup.close();
      await page.bringToFront();
      await page.back();
      await expectSaved();
    });
  }

  test('the page is shown for printing', async () => {
    await page.print();
    await expectSaved();
    await openCard(page, 'the bats');
    await closeCard(page);
    await page.close();
  });
});

declare const chrome: typeof import('webextension-polyfill');
