/** A reader may keep the extension from pages: then nothing is read, and the popup says what is missing and offers it. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/articles/syria-is-here';

story('access to pages is withheld and given', (stage) => {
  test('nothing is read, the popup explains, and its button is the way back', async () => {
    await stage.driver.setHostAccess(false);
    const page = await stage.driver.openPage(stage.site.url(PATH));
    await pause(1_500);
    expect(await stage.driver.highlights(page)).toEqual({});
    const popup = await stage.driver.openPopup(page);
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
