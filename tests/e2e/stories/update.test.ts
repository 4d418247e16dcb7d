/** The extension is updated while an article is open: the page's old scripts can no longer reach the library. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { saveFromCard, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

declare const chrome: typeof import('webextension-polyfill');

story('an update under an open page', (stage) => {
  test('the marks stay, and either the new scripts serve or the page says that it must be reloaded', async () => {
    const page = await stage.driver.openPage(stage.site.url('/articles/syria-is-here'));
    await waitForMarks(stage.driver, page);
    await pause(1_000);
    await stage.driver.evaluateInExtension(() => setTimeout(() => chrome.runtime.reload(), 50));
    await pause(3_000);
    const { direct } = await waitForMarks(stage.driver, page);
    expect(direct).toContainEqual(expect.stringContaining('fair to say'));
    await page.bringToFront();
    const words = await page.pointAt('fair to say');
    await page.click(words);
    // Firefox takes the old scripts away and starts the new ones in the open page; Chromium leaves the old ones alone.
    if (stage.driver.browser === 'chromium') {
      await page.shadow.waitFor({ role: 'button', name: 'Reload' });
      expect(await page.shadow.text()).toContain('Reload this page');
      await page.shadow.click({ role: 'button', name: 'Reload' });
      await page.waitFor(() => !document.querySelector('[data-pressmark-host]'));
      await waitForMarks(stage.driver, page);
      await page.click(await page.pointAt('fair to say'));
    }
    await saveFromCard(page);
    await expect.poll(() => page.shadow.text()).toContain('Saved in amber');
  });
});
