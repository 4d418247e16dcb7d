/** A reader may keep the extension from pages: then nothing is read, and the popup says what is missing and offers it. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { waitForMarks } from '../support/reader.ts';
import { type Stage, story } from '../support/stage.ts';

const PATH = '/articles/syria-is-here';

/** Chromium's button does not open a popup on a page that is withheld: it asks to give access for once. */
const popupFor = async ({ driver }: Stage, page: Page) =>
  driver.browser === 'firefox'
    ? await driver.openPopup(page)
    : await driver.openExtensionPage(`popup.html?tab=${await driver.tabId(page)}`);

story('access to pages is withheld and given', (stage) => {
  test('nothing is read, the popup explains, and its button is the way back', async () => {
    await stage.driver.setHostAccess(false);
    const page = await stage.driver.openPage(stage.site.url(PATH));
    await pause(1_500);
    expect(await stage.driver.highlights(page)).toEqual({});
    const popup = await popupFor(stage, page);
    await expect.poll(() => popup.document.text()).toContain('has no access');
    expect(await popup.document.text()).toContain('nothing that it reads leaves this device');
    const button = { role: 'button', name: /^Allow on all sites/ };
    await popup.document.waitFor(button);
    // Chromium asks in a window of its own that cannot be reached from here; there the browser's settings give access back.
    if (stage.driver.browser === 'firefox') await popup.document.click(button);
    else await stage.driver.setHostAccess(true);
    await popup.close().catch(() => {});
    await page.reload();
    const { direct } = await waitForMarks(stage.driver, page);
    expect(direct).toContainEqual(expect.stringContaining('It is now time for us'));
  });
});
