/**
 * A long day of reading: hundreds of articles opened one after the other in one browser, one quotation of each saved by
 * hand, first as pages, then inside of one page that never loads anew. Says what was heavier at the end than early on.
 *
 *   npm run soak [-- --browser=chromium|firefox] [--articles=500] [--in-app=100] [--withheld]
 *
 * --withheld: the extension is kept from all pages, which are opened and no more: what the browser itself gathers.
 */

import { until } from '../e2e/support/driven-page.ts';
import type { BrowserName, Driver, Page, Weight } from '../e2e/support/driver.ts';
import { BROWSERS, launch } from '../e2e/support/launch.ts';
import { marksOn, openCard, saveFromCard } from '../e2e/support/reader.ts';
import { type Site, startSite } from '../e2e/support/site.ts';
import { articleAt, becomeArticle, type MadeUpArticle, pageOf } from './articles.ts';

/** After so many articles everything that is kept once is there: code, models, caches. */
const WARM = 50;
/** What may be heavier at the end, as a share. */
const ALLOWED = 0.1;
const NO_ARTICLE = '<!doctype html><title>Opening times</title><p>Open on Mondays.</p>';

interface Weighed {
  after: number;
  weight: Weight;
}

interface World {
  driver: Driver;
  site: Site;
  page: Page;
  faults: string[];
  isWithheld: boolean;
}

const addressOf = (n: number) => `/2026/06/${String((n % 28) + 1).padStart(2, '0')}/article-${n}`;

/** Saves the first quotation as a reader does, and compares marks and badge with what stands in the article. */
async function readOne({ driver, page, faults }: World, article: MadeUpArticle, n: number): Promise<void> {
  const direct = async () => (await marksOn(driver, page)).direct ?? [];
  await until(async () => (await direct()).some((text) => text.includes(article.words)), {
    timeout: 30_000,
    what: () => `marks on article ${n}`,
  });
  await openCard(page, article.words);
  await saveFromCard(page);
  const saved = async () => Object.keys(await marksOn(driver, page)).some((layer) => layer.startsWith('saved-'));
  await until(saved, { timeout: 30_000, what: () => `the saved mark on article ${n}` });
  await page.press('Escape');
  const badge = await driver.badge(page);
  if (badge !== String(article.quotations))
    faults.push(`article ${n}: the badge says "${badge}", not ${article.quotations}`);
}

/** Article by article; weighs after the warming up, in the middle and at the end. */
async function readMany(world: World, count: number, go: (article: MadeUpArticle, n: number) => Promise<void>) {
  const warm = Math.min(WARM, Math.floor(count / 3));
  const weighed: Weighed[] = [];
  for (let n = 1; n <= count; n++) {
    const article = articleAt(n);
    await go(article, n);
    if (!world.isWithheld) await readOne(world, article, n);
    if (n === warm || n === count || n === Math.floor((warm + count) / 2)) {
      weighed.push({ after: n, weight: await world.driver.weigh(world.page) });
      process.stderr.write(`${world.driver.browser} ${n}: ${JSON.stringify(weighed.at(-1)?.weight)}\n`);
    }
  }
  return weighed;
}

async function asPages(world: World, count: number) {
  const { site, page, driver, faults } = world;
  site.add('/opening-times', { html: NO_ARTICLE });
  site.add('/favicon.ico', { html: '' });
  return await readMany(world, count, async (article, n) => {
    if (n % 25 === 0) {
      await page.goto(site.url('/opening-times'));
      const badge = await driver.badge(page);
      if (badge) faults.push(`before article ${n}: the badge of a page that is no article says "${badge}"`);
    }
    site.add(addressOf(n), { html: pageOf(article) });
    await page.goto(site.url(addressOf(n)));
  });
}

async function inOnePage(world: World, count: number) {
  const { site, page } = world;
  site.add('/2026/06/01/app', { html: pageOf(articleAt(0)) });
  await page.goto(site.url('/2026/06/01/app'));
  return await readMany(world, count, ({ title, paragraphs }, n) =>
    page.evaluate(becomeArticle, { address: `${addressOf(n)}-app`, title, paragraphs }),
  );
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** One line of the table for each weighing, and a fault for everything that has grown. */
function report(browser: BrowserName, way: string, weighed: readonly Weighed[], faults: string[]): string[] {
  const [first] = weighed;
  const last = weighed.at(-1);
  for (const what of ['background', 'page', 'documents', 'nodes', 'listeners'] as const) {
    const [before, after] = [first?.weight[what] ?? null, last?.weight[what] ?? null];
    if (before === null || after === null || after <= before * (1 + ALLOWED)) continue;
    faults.push(`${browser}, ${way}: ${what} grew from ${before} to ${after}`);
  }
  return weighed.map(({ after, weight: { background, page, documents, nodes, listeners } }) => {
    const counts = [documents, nodes, listeners].map((count) => count?.toLocaleString('en') ?? '-');
    return `| ${[browser, way, after, megabytes(background), megabytes(page), ...counts].join(' | ')} |`;
  });
}

async function soak(
  browser: BrowserName,
  articles: number,
  inApp: number,
  isWithheld: boolean,
): Promise<{ rows: string[]; faults: string[] }> {
  const site = await startSite();
  const driver = await launch(browser);
  const faults: string[] = [];
  try {
    const page = await driver.openPage('about:blank');
    const world = { driver, site, page, faults, isWithheld };
    if (isWithheld) await driver.setHostAccess(false);
    const rows = report(browser, 'pages', await asPages(world, articles), faults);
    if (inApp && !isWithheld) rows.push(...report(browser, 'one page', await inOnePage(world, inApp), faults));
    faults.push(...(await driver.errors()), ...driver.pageErrors());
    return { rows, faults };
  } finally {
    await driver.close().catch(() => {});
    await site.close();
  }
}

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const wanted = BROWSERS.filter((name) => !options.browser || options.browser === name);
const [articles, inApp] = [Number(options.articles ?? 500), Number(options['in-app'] ?? 100)];
const found: string[] = [];
console.log('| browser | read as | articles | background | page | documents | nodes | listeners |');
console.log('|---|---|--:|--:|--:|--:|--:|--:|');
for (const browser of wanted) {
  const { rows, faults } = await soak(browser, articles, inApp, 'withheld' in options);
  for (const row of rows) console.log(row);
  found.push(...faults);
}
for (const fault of found) console.error(fault);
process.exitCode = found.length ? 1 : 0;
