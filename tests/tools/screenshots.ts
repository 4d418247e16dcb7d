/** Pictures of the page with marks, the card and the popup, light and dark, in both browsers: npm run screenshots. */

import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver, Page } from '../e2e/support/driver.ts';
import { BROWSERS, launch } from '../e2e/support/launch.ts';
import { openCard, waitForMarks } from '../e2e/support/reader.ts';
import { type Site, startSite } from '../e2e/support/site.ts';
import { ROOT } from './install.mjs';
import { shootLibrary } from './library-shots.ts';

const FOLDER = path.join(ROOT, '.artifacts/screenshots');
const SAMPLE = '/articles/syria-is-here';
const SCHEMES = ['light', 'dark'] as const;
const POPUP_SIZE = [380, 600] as const;

type Shoot = (page: Page, name: string) => Promise<void>;

async function inScheme(driver: Driver, site: Site, { scheme, shoot }: { scheme: 'light' | 'dark'; shoot: Shoot }) {
  const page = await driver.openPage(site.url(SAMPLE));
  await page.setColourScheme(scheme);
  await page.reload();
  const { mixed = [], direct = [] } = await waitForMarks(driver, page);
  await shoot(page, 'page');
  const quotation = [...direct, ...mixed][0]?.slice(0, 40);
  if (!quotation) throw new Error('no quotation was marked');
  await openCard(page, quotation);
  await shoot(page, 'card');
  await page.press('Escape');
  await page.dragSelect(quotation);
  await page.shadow.waitFor({ role: 'toolbar', name: /./ });
  await shoot(page, 'toolbar');
  const popup = await driver.openPopup(page);
  await popup.setColourScheme(scheme);
  if (driver.browser === 'firefox') await popup.setSize(...POPUP_SIZE);
  await popup.document.waitFor({ role: 'button', name: /^Export/ });
  await popup.evaluate(() => scrollTo(0, 0));
  // The change of scheme fades for a moment.
  await pause(500);
  await shoot(popup, 'popup');
  await popup.close();
  await page.close();
}

const site = await startSite();
try {
  for (const browser of BROWSERS) {
    const driver = await launch(browser);
    for (const scheme of SCHEMES) {
      const shoot: Shoot = async (page, name) => {
        const file = path.join(FOLDER, browser, `${name}-${scheme}.png`);
        await page.screenshot(file);
        console.log(path.relative(process.cwd(), file));
      };
      await inScheme(driver, site, { scheme, shoot });
    }
    await driver.close();
    await shootLibrary(browser, FOLDER);
  }
} finally {
  await site.close();
}
