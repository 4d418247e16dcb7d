/** The interface in Arabic: mirrored, in its own words, while quoted words keep their direction. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import type { Driver, Page } from '../support/driver.ts';
import { BROWSERS, builtSpeaking, launch } from '../support/launch.ts';
import { openCard, waitForMarks } from '../support/reader.ts';
import { type Site, startSite } from '../support/site.ts';
import { requestsAway } from '../support/stage.ts';

describe.each(BROWSERS)('the interface in Arabic, in %s', (browser) => {
  let driver: Driver;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    driver = await launch(browser, { extension: builtSpeaking(browser, 'ar') });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('the card is mirrored in an English article', async () => {
    page = await driver.openPage(site.url('/articles/syria-is-here'));
    await waitForMarks(driver, page);
    expect(await openCard(page, 'It is now time for us')).toContain('مقترح');
    expect(await page.shadow.evaluate((root) => root.querySelector('.surface')?.getAttribute('dir'))).toBe('rtl');
  });

  test('the side panel is mirrored, its quoted words are not, and axe finds nothing', async () => {
    const panel = await driver.openExtensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await panel.document.waitFor({ role: 'tab', name: /^السجل/ });
    const directions = await panel.evaluate(() => {
      const words = document.querySelector('.entry-words') as HTMLElement;
      return [document.documentElement.dir, getComputedStyle(words).direction];
    });
    expect(directions).toEqual(['rtl', 'ltr']);
    expect(await axeFindings(panel)).toEqual([]);
  });

  test.each(['options.html', 'welcome.html', 'library.html'])('%s is mirrored, and axe finds nothing', async (file) => {
    const own = await driver.openExtensionPage(file);
    await own.document.waitFor({ role: 'heading', name: /[\u0600-\u06ff]/ });
    expect(await own.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await axeFindings(own)).toEqual([]);
  });

  test('no request left the browser', () => {
    expect(requestsAway({ driver, site })).toEqual([]);
  });
});
