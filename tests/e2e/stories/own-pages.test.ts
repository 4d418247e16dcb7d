/** Options and welcome: what is set is followed at once, and the first page shows the idea at work. */
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

story('options and welcome', (stage) => {
  let options: Page;

  test('the welcome page reads its sample with the engine, and keeps nothing of it', async () => {
    const welcome = await stage.driver.openExtensionPage('welcome.html');
    const marks = await waitForMarks(stage.driver, welcome);
    expect(marks.direct).toContainEqual(expect.stringContaining('We cannot send four hundred people'));
    expect(marks.cue).toEqual(expect.arrayContaining(['told', 'warned', 'denied']));
    expect(Object.values(marks).flat()).not.toContain('Pressmark');
    expect(await axeFindings(welcome)).toEqual([]);
    await welcome.bringToFront();
    await welcome.press('n');
    await welcome.shadow.waitFor({ role: 'dialog', name: /Helen Marsh/ });
    await welcome.press('s');
    await expect.poll(async () => Object.keys(await marksOn(stage.driver, welcome))).toContain('saved-amber');
    await welcome.close();
  });

  test('nothing of the sample is in the library', async () => {
    options = await stage.driver.openExtensionPage('options.html');
    await expect.poll(() => options.document.text()).toContain('0 annotations in 0 articles');
    expect(await axeFindings(options)).toEqual([]);
  });

  test('layers are switched on an open page at once', async () => {
    const page = await stage.driver.openPage(stage.site.url('/articles/syria-is-here'));
    expect((await waitForMarks(stage.driver, page)).person).toBeDefined();
    await options.bringToFront();
    await options.document.click({ role: 'button', name: 'Quiet' });
    await expect.poll(async () => Object.keys(await marksOn(stage.driver, page))).not.toContain('person');
    const quiet = await marksOn(stage.driver, page);
    expect(quiet.source?.length).toBeGreaterThan(0);
    expect(Object.keys(quiet)).toEqual(expect.not.arrayContaining(['state', 'group', 'organization', 'place']));
    await options.document.click({ role: 'button', name: 'Full' });
    await expect.poll(async () => Object.keys(await marksOn(stage.driver, page))).toContain('person');
    await page.close();
  });

  test('a site that is turned off is left alone', async () => {
    const host = new URL(stage.site.url('/')).hostname;
    await options.bringToFront();
    await options.document.click({ role: 'textbox', name: 'news.example' });
    await options.type(host);
    await options.press('Enter');
    await options.document.waitFor({ role: 'button', name: `Turn on for ${host}` });
  });

  test('access that is missing is asked for on the welcome page', async () => {
    await stage.driver.setHostAccess(false);
    const welcome = await stage.driver.openExtensionPage('welcome.html');
    await welcome.document.waitFor({ role: 'button', name: 'Allow on all sites' });
    expect(await axeFindings(welcome)).toEqual([]);
    await stage.driver.setHostAccess(true);
  });
});
