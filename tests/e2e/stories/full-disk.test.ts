/** The disk is full, really: the reader is told, what is saved can still be taken out, and nothing of it is lost. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Driver, Page } from '../support/driver.ts';
import { BROWSERS, launch } from '../support/launch.ts';
import { closeCard, exportFromPopup, openCard, saveFromCard, waitForMarks } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import { makeSmallDisk } from '../support/small-disk.ts';
import { requestsAway } from '../support/stage.ts';

/** A fresh profile takes less than half of it. */
const MEGABYTES = 400;

const probe = makeSmallDisk(1);
probe?.remove();

const annotationsIn = (text: string) => (JSON.parse(text) as { annotations: unknown[] }).annotations.length;

// Needs a disk of its own, which takes an administrator of a Linux; elsewhere tests/lib/store shows it with a made-up one.
describe.runIf(probe)('the disk is full (needs a disk of its own: root on Linux)', () => {
  test.each(BROWSERS)('it is told, an export still works, and afterwards all goes on, in %s', async (browser) => {
    const disk = makeSmallDisk(MEGABYTES);
    if (!disk) throw new Error('no disk');
    const site = await startSite();
    const driver = await launch(browser, { profile: path.join(disk.folder, 'profile') });
    try {
      const page = await driver.openPage(site.url('/articles/wire-ferry'));
      const marks = await waitForMarks(driver, page);
      await openCard(page, (marks.direct as string[])[0] as string);
      await saveFromCard(page);
      await waitForMarks(driver, page, { layer: 'saved-amber' });
      await closeCard(page);
      disk.fill(0);
      const kept = 1 + (await saveUntilFull(driver, page));
      expect(await page.shadow.text()).toContain('The disk is full');
      const whole = await exportFromPopup(driver, page, 'Everything');
      expect(annotationsIn(whole.text)).toBe(kept);
      disk.free();
      await highlight(driver, page, 'ferry');
      await expect.poll(() => count(driver)).toBe(kept + 1);
      await driver.restart('close');
      expect(await count(driver)).toBe(kept + 1);
      expect(requestsAway({ driver, site })).toEqual([]);
    } finally {
      await driver.close();
      await site.close();
      disk.remove();
    }
  });
});

/** Highlights one word after the other until that is refused; gives how many were kept. */
async function saveUntilFull(driver: Driver, page: Page): Promise<number> {
  const before = await count(driver);
  const words = await page.evaluate(() => {
    const text = [...document.querySelectorAll('article p')].map((one) => one.textContent).join(' ');
    return [...new Set(text.match(/\b[a-z]{7,}\b/g))];
  });
  const isTold = async () => (await page.shadow.find({ role: 'alert', name: /^/ })) !== null;
  for (const [i, word] of words.entries()) {
    await highlight(driver, page, word);
    await expect.poll(async () => (await isTold()) || (await count(driver)) > before + i).toBe(true);
    if (await isTold()) return (await count(driver)) - before;
  }
  throw new Error(`${words.length} saves on a full disk`);
}

async function highlight(driver: Driver, page: Page, word: string): Promise<void> {
  await page.dragSelect(word);
  await driver.runCommand(page, 'highlight-selection');
}

async function count(driver: Driver): Promise<number> {
  return await driver.evaluateInExtension(async () => {
    const reply = (await chrome.runtime.sendMessage({ to: 'background', type: 'storageState', request: {} })) as {
      value?: { counts: { annotations: number } };
    };
    return reply.value?.counts.annotations ?? -1;
  });
}

declare const chrome: typeof import('webextension-polyfill');
