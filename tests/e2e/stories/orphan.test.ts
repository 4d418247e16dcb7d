/** A saved passage that the page no longer has: kept, shown with what changed, and attached by the reader alone. */
import { expect, test } from 'vitest';
import type { Page } from '../support/driver.ts';
import { LIVING_PAGE } from '../support/living-page.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATH = '/2026/lock-at-merrow-to-open-again';
const SAVED = 'lamps would disturb the bats that live under the bridge';
const NOW = 'animals of the night need their darkness, below the arches as anywhere else';
const LATER = LIVING_PAGE.replace(SAVED, NOW);

story('an orphan', (stage) => {
  let page: Page;
  let panel: Page;
  const saved = async () =>
    Object.entries(await marksOn(stage.driver, page)).flatMap(([layer, texts]) =>
      layer.startsWith('saved-') ? texts : [],
    );
  const text = () => panel.document.text();

  test('its words are gone: it is listed with what stands there now, and drawn nowhere', async () => {
    stage.site.add(PATH, { html: LIVING_PAGE });
    page = await stage.driver.openPage(stage.site.url(PATH));
    await waitForMarks(stage.driver, page);
    await page.dragSelect(SAVED);
    await stage.driver.runCommand(page, 'highlight-selection');
    await expect.poll(saved).toEqual([SAVED]);
    stage.site.add(PATH, { html: LATER });
    await page.reload();
    await waitForMarks(stage.driver, page);
    expect(await saved()).toEqual([]);
    panel = await stage.driver.openExtensionPage(`sidepanel.html?tab=${await stage.driver.tabId(page)}`);
    await panel.setSize(360, 720);
    await panel.document.click({ role: 'tab', name: 'Changed 1' });
    expect(await text()).toContain(SAVED);
    expect(await saved()).toEqual([]);
  });

  test('without a selection nothing is attached', async () => {
    await panel.document.click({ role: 'button', name: 'Attach to the selection' });
    await expect.poll(text).toContain('Select its new place on the page first.');
    await panel.document.click({ role: 'button', name: 'Dismiss' });
    expect(await saved()).toEqual([]);
  });

  test('the reader selects its new place: it stands there, and Undo makes it an orphan again', async () => {
    await page.bringToFront();
    await page.dragSelect(NOW);
    await panel.bringToFront();
    await panel.document.click({ role: 'button', name: 'Attach to the selection' });
    await expect.poll(saved).toEqual([NOW]);
    await panel.document.waitFor({ role: 'tab', name: 'Changed 0' });
    await panel.document.click({ role: 'button', name: 'Undo' });
    await expect.poll(saved).toEqual([]);
    await panel.document.waitFor({ role: 'tab', name: 'Changed 1' });
  });

  test('attached again it stays over a reload', async () => {
    await panel.document.click({ role: 'button', name: 'Attach to the selection' });
    await expect.poll(saved).toEqual([NOW]);
    await page.reload();
    await expect.poll(saved).toEqual([NOW]);
  });
});
