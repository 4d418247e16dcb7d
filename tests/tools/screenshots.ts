/** Pictures of every surface, light and dark, in English and in Arabic, in both browsers: npm run screenshots [browser]. */

import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver, Page } from '../e2e/support/driver.ts';
import { BROWSERS, builtSpeaking, launch } from '../e2e/support/launch.ts';
import { openCard, waitForMarks } from '../e2e/support/reader.ts';
import { type Site, startSite } from '../e2e/support/site.ts';
import { ROOT } from './install.mjs';
import { shootLibrary } from './library-shots.ts';

const FOLDER = path.join(ROOT, '.artifacts/screenshots');
const SAMPLE = '/articles/syria-is-here';
/** On the sample, a name that is no source. */
const ACTOR = 'Al-Jarba made';
/** What an editor takes out: some words of a passage that is kept by then, or all of another. */
const REMOVED = {
  'panel-changed': ' because they have been waging a two-front war',
  'panel-orphan': 'that leading states were now contemplating changes to their approach to the conflict',
};
const SCHEMES = ['light', 'dark'] as const;
const POPUP_SIZE = [380, 600] as const;

type Shoot = (page: Page, name: string) => Promise<void>;

interface Session {
  driver: Driver;
  site: Site;
  scheme: (typeof SCHEMES)[number];
  shoot: Shoot;
}

async function inArticle({ driver, site, scheme, shoot }: Session) {
  const page = await driver.openPage(site.url(SAMPLE));
  await page.setColourScheme(scheme);
  await page.reload();
  const { mixed = [], direct = [] } = await waitForMarks(driver, page);
  await shoot(page, 'page');
  const quotation = [...direct, ...mixed][0]?.slice(0, 40);
  if (!quotation) throw new Error('no quotation was marked');
  await openCard(page, quotation);
  await shoot(page, 'card');
  await page.press('Tab');
  await page.press('s');
  await page.shadow.waitFor({ role: 'status', name: /^$/ }).catch(() => {});
  await pause(400);
  await shoot(page, 'toast');
  await page.press('Control+z');
  await pause(400);
  await page.press('Escape');
  await openCard(page, ACTOR);
  // The number of the library comes a moment later.
  await pause(300);
  await shoot(page, 'card-actor');
  await page.press('Escape');
  await page.dragSelect(quotation);
  await page.shadow.waitFor({ role: 'toolbar', name: /./ });
  await shoot(page, 'toolbar');
  await popupOf(page, 'popup', { driver, scheme, shoot });
  await page.close();
}

async function popupOf(page: Page, name: string, { driver, scheme, shoot }: Omit<Session, 'site'>) {
  const popup = await driver.openPopup(page);
  await popup.setColourScheme(scheme);
  if (driver.browser === 'firefox') await popup.setSize(...POPUP_SIZE);
  await popup.waitFor(() => document.querySelectorAll('.popup .button').length > 1);
  await popup.evaluate(() => scrollTo(0, 0));
  // The change of scheme fades for a moment.
  await pause(500);
  await shoot(popup, name);
  await popup.close();
}

/** Where there is no article, and where much is saved. */
async function otherPopups({ driver, site, scheme, shoot }: Session) {
  site.add('/shop', { html: '<!doctype html><title>Shop</title><p>Two pots of paint.</p>' });
  const shop = await driver.openPage(site.url('/shop'));
  await popupOf(shop, 'popup-no-article', { driver, scheme, shoot });
  await shop.close();
}

/** As a reader sees it whose system forces its colours on all pages. */
async function inForcedColours({ driver, site, shoot }: Session) {
  const page = await driver.openPage(site.url(SAMPLE));
  await page.forceColours();
  await page.reload();
  await waitForMarks(driver, page);
  await driver.runCommand(page, 'next-quotation');
  await page.shadow.waitFor({ role: 'dialog', name: /./ });
  await page.press('s');
  await pause(500);
  await shoot(page, 'forced-card');
  for (const [file, size, name] of [...PAGES.slice(0, 1), ['library.html', [1100, 700], 'library'] as const]) {
    const own = await open(driver, file, size);
    await own.forceColours();
    await pause(1_000);
    await shoot(own, `forced-${name}`);
    await own.close();
  }
  const panel = await open(driver, `sidepanel.html?tab=${await driver.tabId(page)}`, [360, 720]);
  await panel.forceColours();
  await panel.press('j');
  await pause(700);
  await shoot(panel, 'forced-panel');
  await panel.close();
  await page.close();
}

/** Beside an article of which two quotations are kept, one with a note and a tag. */
async function ownPages({ driver, site, scheme, shoot }: Session) {
  const page = await driver.openPage(site.url(SAMPLE));
  await waitForMarks(driver, page);
  const panel = await open(driver, `sidepanel.html?tab=${await driver.tabId(page)}`, [360, 720]);
  await panel.setColourScheme(scheme);
  await panel.document.waitFor({ role: 'tab', name: /\d/ });
  for (const key of ['j', 'Enter', 'j', 'j', 'Enter', 'j']) {
    await panel.press(key);
    await pause(400);
  }
  await pause(300);
  await shoot(panel, 'panel');
  await panel.press('s');
  await pause(400);
  await shoot(panel, 'panel-speaker');
  await panel.press('Escape');
  await panel.press('?');
  await pause(300);
  await shoot(panel, 'panel-keys');
  await panel.press('Escape');
  await showTab(panel, 1);
  await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.actor-name')[0]?.click());
  await pause(300);
  await shoot(panel, 'panel-actors');
  for (const [name, removed] of Object.entries(REMOVED)) {
    site.revise(SAMPLE.replace('/articles/', ''), { removed });
    await page.reload();
    await waitForMarks(driver, page);
    await panel.bringToFront();
    await panel.reload();
    await panel.document.waitFor({ role: 'tab', name: /\d/ });
    await showTab(panel, 2);
    await pause(1_000);
    await shoot(panel, name);
  }
  await popupOf(page, 'popup-saved', { driver, scheme, shoot });
  site.revise(SAMPLE.replace('/articles/', ''), {});
  for (const [file, size, name] of PAGES) {
    const own = await open(driver, file, size);
    await own.setColourScheme(scheme);
    await pause(1500);
    await shoot(own, name);
    if (name === 'options') {
      await own.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await shoot(own, 'options-end');
    }
    await own.close();
  }
  await panel.close();
  await page.close();
}

const showTab = (panel: Page, at: number) =>
  panel.evaluate((index) => document.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.click(), at);

const PAGES: readonly [file: string, size: readonly [number, number], name: string][] = [
  ['options.html', [800, 1400], 'options'],
  ['welcome.html', [1100, 940], 'welcome'],
  ['welcome.html', [420, 900], 'welcome-narrow'],
  // As at 200 % zoom.
  ['options.html', [400, 700], 'options-zoomed'],
];

async function open(driver: Driver, file: string, size: readonly [number, number]): Promise<Page> {
  const page = await driver.openExtensionPage(file);
  await page.setSize(...size);
  await page.bringToFront();
  return page;
}

const asked = process.argv[2];
/** The pictures of the library take as long as all others. */
const parts = process.argv.slice(3);
const site = await startSite();
try {
  for (const browser of BROWSERS.filter((name) => !asked || name === asked)) {
    for (const language of ['en', 'ar']) {
      for (const scheme of SCHEMES) {
        const driver = await launch(browser, language === 'en' ? {} : { extension: builtSpeaking(browser, language) });
        const shoot: Shoot = async (page, name) => {
          const file = path.join(FOLDER, browser, `${name}-${language}-${scheme}.png`);
          await page.screenshot(file);
          console.log(path.relative(process.cwd(), file));
        };
        const session = { driver, site, scheme, shoot };
        await inArticle(session);
        await otherPopups(session);
        await ownPages(session);
        if (scheme === 'light') await inForcedColours(session);
        await driver.close();
      }
    }
    if (!parts.includes('no-library')) await shootLibrary(browser, FOLDER);
  }
} finally {
  await site.close();
}
