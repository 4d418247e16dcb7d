/**
 * A long day of reading: hundreds of articles opened one after the other in one browser, one quotation of each saved by
 * hand, first as pages, then inside of one page that never loads anew. Says what was heavier at the end than early on.
 *
 *   npm run soak [-- --browser=chromium|firefox] [--articles=500] [--in-app=100] [--control=100]
 *
 * First the control: articles with a card of their own are opened and handled in the same way while the extension is kept
 * from all pages. What the browser gathers then is its own and the driver's, and is taken off what it gathers with us.
 */

import { until } from '../e2e/support/driven-page.ts';
import type { BrowserName, Driver, Page, Weight } from '../e2e/support/driver.ts';
import { BROWSERS, launch } from '../e2e/support/launch.ts';
import { marksOn, openCard, saveFromCard } from '../e2e/support/reader.ts';
import { type Site, startSite } from '../e2e/support/site.ts';
import { articleAt, becomeArticle, type MadeUpArticle, pageOf, withCard } from './articles.ts';

/**
 * After so many articles what is kept once is there: models, caches. What the browser compiles for functions that run often
 * is not: whole heaps are compared from twice as many on, and data alone from here.
 */
const WARM = 50;
/** How often it is weighed each time. */
const TRIES = 4;
/** Until the last toast is gone, in milliseconds. */
const TOAST_STAYS = 10_000;
/** What may be heavier at the end, as a share. */
const ALLOWED = 0.1;
const NO_ARTICLE = '<!doctype html><title>Opening times</title><p>Open on Mondays.</p>';

const COUNTED = ['background', 'data', 'page', 'documents', 'nodes', 'listeners'] as const;

interface Weighed {
  after: number;
  weight: Weight & {
    /** The background without what was compiled. */
    data: number;
  };
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

/** The same looks and presses where nothing marks the words, and the card is the page's own. */
async function handleOne({ driver, page }: World, article: MadeUpArticle): Promise<void> {
  await marksOn(driver, page);
  await openCard(page, article.words);
  await saveFromCard(page);
  await marksOn(driver, page);
  await page.press('Escape');
  await driver.badge(page);
}

async function weighBoth({ driver, page }: World): Promise<Weighed['weight']> {
  const weight = await driver.weigh(page);
  return { ...weight, data: weight.background - weight.compiled };
}

/** What is held for a moment is no leak: of each count the least that was seen. */
async function leastOf(times: number, weigh: () => Promise<Weighed['weight']>): Promise<Weighed['weight']> {
  const least = await weigh();
  for (let i = 1; i < times; i++) {
    await new Promise((done) => setTimeout(done, 2_000));
    const weight = await weigh();
    for (const thing of COUNTED) {
      const [before, now] = [least[thing], weight[thing]];
      if (before !== null && now !== null) Object.assign(least, { [thing]: Math.min(before, now) });
    }
  }
  return least;
}

/** Article by article; weighs after the warming up, after as many again, in the middle and at the end. */
async function readMany(world: World, count: number, go: (article: MadeUpArticle, n: number) => Promise<void>) {
  const warm = Math.min(WARM, Math.floor(count / 3));
  const weighed: Weighed[] = [];
  const stops = [warm, 2 * warm, Math.floor((warm + count) / 2), count];
  for (let n = 1; n <= count; n++) {
    const article = articleAt(n);
    await go(article, n);
    await (world.isWithheld ? handleOne(world, article) : readOne(world, article, n));
    if (stops.includes(n)) {
      // What is open is weighed by chance: a card under the pointer, a toast for eight seconds. And the browser holds what
      // was pressed last.
      await world.page.move({ x: 2, y: 2 });
      await world.page.press('Escape');
      await world.page.click({ x: 2, y: 2 });
      await new Promise((done) => setTimeout(done, TOAST_STAYS));
      weighed.push({ after: n, weight: await leastOf(TRIES, () => weighBoth(world)) });
      process.stderr.write(`${world.driver.browser} ${n}: ${JSON.stringify(weighed.at(-1)?.weight)}\n`);
    }
  }
  return weighed;
}

async function asPages(world: World, count: number) {
  const { site, page, driver, faults, isWithheld } = world;
  site.add('/opening-times', { html: NO_ARTICLE });
  site.add('/favicon.ico', { html: '' });
  return await readMany(world, count, async (article, n) => {
    if (n % 25 === 0) {
      await page.goto(site.url('/opening-times'));
      const badge = await driver.badge(page);
      if (badge) faults.push(`before article ${n}: the badge of a page that is no article says "${badge}"`);
    }
    site.add(addressOf(n), { html: isWithheld ? withCard(pageOf(article)) : pageOf(article) });
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

/** What a weight gains an article, from the first weighing to the last. */
function slopeOf(weighed: readonly Weighed[], what: (typeof COUNTED)[number]): number {
  const [first, last] = [weighed[0], weighed.at(-1)];
  const [before, after] = [first?.weight[what] ?? null, last?.weight[what] ?? null];
  if (!first || !last || before === null || after === null || first.after === last.after) return 0;
  return Math.max(0, (after - before) / (last.after - first.after));
}

/** A fault for everything that has grown beyond what the browser gathers by itself. */
function grown(what: string, weighed: readonly Weighed[], control: readonly Weighed[]): string[] {
  const last = weighed.at(-1);
  if (!last) return [];
  return COUNTED.flatMap((thing) => {
    const first = (thing === 'background' && weighed[1]) || weighed[0]!;
    const [before, after] = [first.weight[thing], last.weight[thing]];
    if (before === null || after === null) return [];
    const own = slopeOf(control, thing) * (last.after - first.after);
    const share = (after - own - before) / before;
    process.stderr.write(
      `${what}: ${thing} ${before} → ${after}, of which the browser's own ${Math.round(own)}: ${(100 * share).toFixed(1)} %\n`,
    );
    return share > ALLOWED ? [`${what}: ${thing} grew from ${before} to ${after}`] : [];
  });
}

/** One line of the table for each weighing. */
const rowsOf = (browser: BrowserName, way: string, weighed: readonly Weighed[]): string[] =>
  weighed.map(({ after, weight: { background, data, page, documents, nodes, listeners } }) => {
    const counts = [documents, nodes, listeners].map((count) => count?.toLocaleString('en') ?? '-');
    return `| ${[browser, way, after, megabytes(background), megabytes(data), megabytes(page), ...counts].join(' | ')} |`;
  });

interface Found {
  rows: string[];
  faults: string[];
}

/** Runs `read` in a browser of its own; gives what it weighed and what went wrong. */
async function inBrowser(
  browser: BrowserName,
  isWithheld: boolean,
  read: (world: World) => Promise<Weighed[][]>,
): Promise<{ weighed: Weighed[][]; faults: string[] }> {
  const site = await startSite();
  const driver = await launch(browser);
  const faults: string[] = [];
  try {
    const page = await driver.openPage('about:blank');
    if (isWithheld) await driver.setHostAccess(false);
    const weighed = await read({ driver, site, page, faults, isWithheld });
    faults.push(...(await driver.errors()), ...driver.pageErrors());
    return { weighed, faults };
  } finally {
    await driver.close().catch(() => {});
    await site.close();
  }
}

async function soak(
  browser: BrowserName,
  counts: { articles: number; inApp: number; control: number },
): Promise<Found> {
  const alone = counts.control
    ? await inBrowser(browser, true, async (world) => [await asPages(world, counts.control)])
    : { weighed: [], faults: [] };
  const { weighed, faults } = await inBrowser(browser, false, async (world) => [
    await asPages(world, counts.articles),
    counts.inApp ? await inOnePage(world, counts.inApp) : [],
  ]);
  const [control = []] = alone.weighed;
  const [pages = [], onePage = []] = weighed;
  return {
    rows: [
      ...rowsOf(browser, 'without', control),
      ...rowsOf(browser, 'pages', pages),
      ...rowsOf(browser, 'one page', onePage),
    ],
    faults: [
      ...alone.faults,
      ...faults,
      ...grown(`${browser}, pages`, pages, control),
      ...grown(`${browser}, one page`, onePage, []),
    ],
  };
}

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const wanted = BROWSERS.filter((name) => !options.browser || options.browser === name);
const numberOf = (name: string, otherwise: number) => Number(options[name] ?? otherwise);
const counts = {
  articles: numberOf('articles', 500),
  inApp: numberOf('in-app', 100),
  control: numberOf('control', 100),
};
const found: string[] = [];
console.log('| browser | read as | articles | background | data | page | documents | nodes | listeners |');
console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
for (const browser of wanted) {
  const { rows, faults } = await soak(browser, counts);
  for (const row of rows) console.log(row);
  found.push(...faults);
}
for (const fault of found) console.error(fault);
process.exitCode = found.length ? 1 : 0;
