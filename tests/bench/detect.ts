/** Detection in a content script, each time in a tab of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import type { Driver } from '../e2e/support/driver.ts';
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
      for (const page of pages) times.push(await looksAt(driver, site, page));
      const [first, again] = [times.map((one) => one.first), times.map((one) => one.again)];
      rows.push([
        `${pages.length} ${name}`,
        ...[first, again].flatMap((all) => [ms(median(all)), ms(quantile(all, 0.9)), ms(Math.max(...all))]),
      ]);
    }
  } finally {
    await driver.close();
    await site.close();
  }
  const how =
    `Chromium, the detector in a content script that is minified and marked for the compiler as the built one; of each page the median of ${RUNS} visits, each in a tab of its own. ` +
    '"First": by code that has never run, in a process just started, which has its patterns, selectors and objects to make. "Again": the same once more, ' +
    'which is what the questions to the page cost. It asks for no layout. While it works the browser lays out and draws the page in other threads.';
  const columns = ['pages', 'first, median', 'p90', 'longest', 'again, median', 'p90', 'longest'];
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

/** The page's median of `RUNS` visits. */
async function looksAt(driver: Driver, site: Site, { html, url }: SavedPage): Promise<Looks> {
  const { pathname, search } = new URL(url);
  site.add(pathname, { html: withoutRefresh(html), headers: { 'content-security-policy': SAVED_POLICY } });
  const visits: Looks[] = [];
  for (let i = 0; i < RUNS; i++) {
    const page = await driver.openPage(site.url(pathname + search));
    await page.waitFor(() => Boolean(document.documentElement.dataset.looks), undefined, { timeout: 20_000 });
    visits.push(JSON.parse(await page.evaluate(() => document.documentElement.dataset.looks as string)));
    await page.close();
  }
  return { first: median(visits.map(({ first }) => first)), again: median(visits.map(({ again }) => again)) };
}
