/** The article stands in a frame of the page's own host: it is read there, and no other frame is touched. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { highlightsIn, middleInFrame, selectInFrame, shell, writtenShell } from '../support/framed-page.ts';
import { LIVING_PAGE } from '../support/living-page.ts';
import { saveFromCard } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const SHELL = '/paper';
const ARTICLE = '/2026/lock-at-merrow-to-open-again';
const SPOKEN = 'a story from another time';
const CHOSEN = 'four hundred people';
const OTHER_HOST = 'elsewhere.test';

story('an article stands in a frame', (stage) => {
  let page: Page;

  const marks = async () => Object.entries((await page.evaluateApart(highlightsIn, '.page')) ?? {});
  const marked = async (layer: string) =>
    (await marks()).flatMap(([name, texts]) => (name.startsWith(`pressmark-${layer}`) ? texts : []));
  const expectMarks = () => expect.poll(async () => (await marked('direct')).join()).toContain('four hundred');

  test('it is marked where it stands; an advertisement beside it is not looked into', async () => {
    stage.site.add(ARTICLE, { html: LIVING_PAGE });
    stage.site.add('/advertisement', { html: LIVING_PAGE });
    stage.site.add(SHELL, { html: shell(ARTICLE, '/advertisement') });
    page = await stage.driver.openPage(stage.site.url(SHELL));
    await expectMarks();
    expect(await stage.driver.highlights(page)).toEqual({});
    expect(await page.evaluateApart(highlightsIn, '.bar iframe')).toEqual({});
    expect(Number(await stage.driver.badge(page))).toBeGreaterThan(3);
  });

  test('a card opens over its words and saves; a selection is highlighted by key', async () => {
    await page.click(await page.evaluateApart(middleInFrame, SPOKEN));
    await page.shadow.waitFor({ role: 'dialog', name: /Hartley/ });
    await saveFromCard(page);
    await expect.poll(async () => (await marked('saved-')).join()).toContain(SPOKEN);
    await page.evaluateApart(selectInFrame, CHOSEN);
    await stage.driver.runCommand(page, 'highlight-selection');
    await expect.poll(async () => (await marked('saved-')).join()).toContain(CHOSEN);
  });

  test('the popup shows it, under the address of the frame’s own page', async () => {
    const popup = await stage.driver.openPopup(page);
    await expect.poll(() => popup.document.text()).toContain('Lock at Merrow to open again');
    await expect.poll(() => popup.document.text()).toContain(CHOSEN);
    await popup.close();
    const article = await stage.driver.openPage(stage.site.url(ARTICLE));
    await expect
      .poll(async () => Object.keys(await stage.driver.highlights(article)).join())
      .toContain('pressmark-saved-');
    await article.close();
    await page.bringToFront();
  });

  test('after a reload what was saved is back, and a key goes to the next quotation', async () => {
    await page.reload();
    await expectMarks();
    await expect.poll(async () => (await marked('saved-')).join()).toContain(CHOSEN);
    await stage.driver.runCommand(page, 'next-quotation');
    await page.shadow.waitFor({ role: 'dialog', name: /^Quotation: / });
  });

  test('the frame goes on to a page that is no article, and to another article', async () => {
    const go = (to: string) =>
      page.evaluate((address) => {
        (document.querySelector('.page') as HTMLIFrameElement).contentWindow?.location.assign(address);
      }, to);
    stage.site.add('/contents', { html: '<p>Contents</p>' });
    await go('/contents');
    await expect.poll(() => stage.driver.badge(page)).toBe('');
    await go('/articles/syria-is-here');
    await expect.poll(async () => (await marked('direct')).join()).toContain('This is a stalemate');
    await go(ARTICLE);
    await expectMarks();
    expect((await marked('direct')).join()).not.toContain('This is a stalemate');
    await expect.poll(async () => (await marked('saved-')).join()).toContain(CHOSEN);
    await page.click(await page.evaluateApart(middleInFrame, SPOKEN));
    await page.shadow.waitFor({ role: 'dialog', name: /Hartley/ });
    await page.close();
  });

  test('a page written into the shell is read under the shell’s address, and what is saved in it comes back', async () => {
    stage.site.add('/written', { html: writtenShell(LIVING_PAGE) });
    page = await stage.driver.openPage(stage.site.url('/written'));
    await expectMarks();
    await page.evaluateApart(selectInFrame, CHOSEN);
    await stage.driver.runCommand(page, 'highlight-selection');
    await expect.poll(async () => (await marked('saved-')).join()).toContain(CHOSEN);
    await page.reload();
    await expect.poll(async () => (await marked('saved-')).join()).toContain(CHOSEN);
    await page.close();
  });

  test('a frame in a frame is read', async () => {
    stage.site.add('/outer', { html: shell(SHELL, '/advertisement') });
    page = await stage.driver.openPage(stage.site.url('/outer'));
    await expect
      .poll(async () => Object.keys((await page.evaluateApart(highlightsIn, '.page >>> .page')) ?? {}).join())
      .toContain('pressmark-direct');
    expect(await page.evaluateApart(highlightsIn, '.page')).toEqual({});
    await page.close();
  });

  test('“Read it anyway” reads the frame that holds the words', async () => {
    const words = '“The bread is on the boat, and the boat is late,” said Walter Dunne.';
    stage.site.add('/notes', { html: `<title>Notes</title><p>${words}</p>` });
    stage.site.add('/viewer', { html: shell('/notes', '/advertisement') });
    page = await stage.driver.openPage(stage.site.url('/viewer'));
    const popup = await stage.driver.openPopup(page);
    await popup.document.click({ role: 'button', name: 'Read it anyway' });
    await popup.close();
    await page.bringToFront();
    await expect.poll(async () => (await marked('direct')).join()).toContain('The bread is on the boat');
    await page.close();
  });

  test('what was to be read is read on the next visit too, though its frame comes late', async () => {
    const words = '“The nets are dry, and nobody mends them,” said Walter Dunne.';
    stage.site.add('/late-notes', { html: `<title>Notes</title><p>${words}</p>` });
    stage.site.add('/late', {
      html: `${shell('about:blank', '/advertisement')}<script>
        setTimeout(() => { document.querySelector('.page').src = '/late-notes'; }, 1500);
      </script>`,
    });
    page = await stage.driver.openPage(stage.site.url('/late'));
    const popup = await stage.driver.openPopup(page);
    await popup.document.click({ role: 'button', name: 'Read it anyway' });
    await popup.close();
    await page.bringToFront();
    await expect.poll(async () => (await marked('direct')).join()).toContain('The nets are dry');
    await page.reload();
    await expect.poll(async () => (await marked('direct')).join()).toContain('The nets are dry');
    await page.close();
  });

  test('a frame of another host is left alone', async () => {
    stage.site.add('/foreign', { html: shell(stage.site.url(ARTICLE, OTHER_HOST), '/advertisement') });
    page = await stage.driver.openPage(stage.site.url('/foreign'));
    // Two looks more than what the page needs to load.
    await pause(4000);
    expect(await stage.driver.badge(page)).toBe('');
    expect(await page.evaluateApart(highlightsIn, '.page')).toBeNull();
    expect(await page.evaluateApart(highlightsIn, '.bar iframe')).toEqual({});
    const popup = await stage.driver.openPopup(page);
    await expect.poll(() => popup.document.text()).toContain('Read it anyway');
    await popup.close();
    await page.close();
  });
});
