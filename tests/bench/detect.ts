/** Detection in a content script, each time in a tab of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import type { Driver, Page } from '../e2e/support/driver.ts';
import { copyOfBuild, launch } from '../e2e/support/launch.ts';
import { type Site, startSite } from '../e2e/support/site.ts';
import { bundle } from '../tools/bundle.mjs';
import { SAVED_POLICY, withoutRefresh } from '../tools/page-browser.ts';
import type { Looks } from './detect-script.ts';
import { type SavedPage, savedPages } from './saved.ts';
import { median, ms, quantile, type Section } from './table.ts';
import { goldenPages } from './texts.ts';

const RUNS = 3;
const DETECTED = 120;

/** What a page that is no article pays: nothing but this runs there. */
export async function measureDetection(): Promise<Section[]> {
  const golden = (isArticle: boolean): SavedPage[] =>
    goldenPages().flatMap(({ html, expected }) =>
      expected.isArticle === isArticle ? [{ html, url: expected.url as string }] : [],
    );
  const saved = savedPages('detect', DETECTED);
  const sets: [string, SavedPage[]][] = [
    ['golden pages that are no articles', golden(false)],
    ['golden articles', golden(true)],
    ['saved pages of the web, articles and others', saved],
  ];
  const site = await startSite();
  const driver = await launch('chromium', { extension: await lookingTwice() });
  const rows: string[][] = [];
  try {
    for (const [name, pages] of sets) {
      if (!pages.length) continue;
      const times: Looks[] = [];
      for (const page of pages) times.push(await looksAt(driver, serve(site, page)));
      const [first, again] = [times.map((one) => one.first), times.map((one) => one.again)];
      const next = await looksInOneTab(driver, site, pages);
      rows.push([
        `${pages.length} ${name}`,
        ...[first, next, again].flatMap((all) => [ms(median(all)), ms(quantile(all, 0.9)), ms(Math.max(...all))]),
      ]);
    }
  } finally {
    await driver.close();
    await site.close();
  }
  const how =
    `Chromium, the detector in a content script that is minified and marked for the compiler as the built one; of each page the median of ${RUNS} visits. ` +
    '"First": in a tab of its own, a process just started, which has its patterns, selectors and objects to make by code that has never run. "Next": the first look at a page ' +
    'to which the reader has come from another page of the site, in the same tab. "Again": the page of "first" once more, ' +
    'which is what the questions to the page cost. It asks for no layout. While it works the browser lays out and draws the page in other threads.';
  const columns = ['pages', ...['first', 'next', 'again'].flatMap((look) => [`${look}, median`, 'p90', 'longest'])];
  return [{ title: 'Detection', how, columns, rows }];
}

/** A copy of the build whose first script only looks, and says how long it took. */
async function lookingTwice(): Promise<string> {
  const copy = copyOfBuild('chromium', 'looking-twice');
  const script = path.join(copy, 'content-scripts/content.js');
  const [mark] = readFileSync(script, 'utf8').split('\n', 1);
  if (!mark?.startsWith('//#')) throw new Error('the built content.js does not begin with a word for the compiler');
  const { code } = await minify(readFileSync(await bundle('tests/bench/detect-script.ts', 'page'), 'utf8'));
  writeFileSync(script, `${mark}\n${code}`);
  return copy;
}

/** The page's address on the site, where only one of several that have the same path can stand. */
function serve(site: Site, { html, url }: SavedPage): string {
  const { pathname, search } = new URL(url);
  site.add(pathname, { html: withoutRefresh(html), headers: { 'content-security-policy': SAVED_POLICY } });
  return site.url(pathname + search);
}

/** What the script has left in the open page. */
async function looksIn(page: Page): Promise<Looks> {
  await page.waitFor(() => Boolean(document.documentElement.dataset.looks), undefined, { timeout: 20_000 });
  return JSON.parse(await page.evaluate(() => document.documentElement.dataset.looks as string));
}

/** The page's median of `RUNS` visits. */
async function looksAt(driver: Driver, address: string): Promise<Looks> {
  const visits: Looks[] = [];
  for (let i = 0; i < RUNS; i++) {
    const page = await driver.openPage(address);
    visits.push(await looksIn(page));
    await page.close();
  }
  return { first: median(visits.map(({ first }) => first)), again: median(visits.map(({ again }) => again)) };
}

/** Of each page the median of the first looks, when one tab goes from page to page, `RUNS` rounds. */
async function looksInOneTab(driver: Driver, site: Site, pages: readonly SavedPage[]): Promise<number[]> {
  const visits = pages.map((): number[] => []);
  const tab = await driver.openPage(serve(site, pages[0] as SavedPage));
  await looksIn(tab);
  for (let round = 0; round < RUNS; round++) {
    for (const [at, page] of pages.entries()) {
      await tab.evaluate(
        (next) => {
          delete document.documentElement.dataset.looks;
          location.assign(next);
        },
        serve(site, page),
      );
      visits[at]?.push((await looksIn(tab)).first);
    }
  }
  await tab.close();
  return visits.map(median);
}
