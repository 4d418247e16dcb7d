/** What the built extension costs the pages that are opened, how soon an article is marked, and what is held in memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CdpPage } from '../e2e/support/cdp-page.ts';
import type { BrowserName, Driver, Page } from '../e2e/support/driver.ts';
import { BROWSERS, copyOfBuild, launch } from '../e2e/support/launch.ts';
import { type Site, startSite } from '../e2e/support/site.ts';
import { ROOT } from '../tools/install.mjs';
import { median, ms, quantile, type Section } from './table.ts';

/** Golden pages of a kind. */
const PAGES = {
  'an article': ['syria-is-here', 'long-feature', 'wire-ferry', 'jsonld-soup'],
  'no article': ['home-page', 'section-list', 'shop-product', 'forum-thread', 'search-page'],
};
const LOADS = 5;
const READ = 'syria-is-here';
const READINGS = 9;
/** Until everything that a page starts by itself is done, the card's script included. */
const SETTLED = 1_200;

export async function measureOpening(): Promise<Section[]> {
  const site = await startSite();
  try {
    site.add(`/watched/${READ}`, { html: withScript(READ, watchMarks) });
    for (const slug of Object.values(PAGES).flat()) site.add(`/${slug}`, { html: withScript(slug, watchTasks) });
    const marks: string[][] = [];
    const memory: string[][] = [];
    // In a browser that has read an article before, as a reader's has.
    const costs = await withDriver(launch('chromium'), async (driver) => {
      await toMarks(driver, site, 'chromium');
      return await costsOf(driver, site);
    });
    for (const browser of BROWSERS) {
      await withDriver(launch(browser, { extension: builtNotingIdle(browser) }), async (driver) => {
        marks.push(...(await toMarks(driver, site, browser)));
        memory.push(...(await memoryOf(driver, site, browser)));
      });
    }
    return [costSection(costs), marksSection(marks), memorySection(memory)];
  } finally {
    await site.close();
  }
}

async function withDriver<Result>(
  launched: Promise<Driver>,
  act: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = await launched;
  try {
    return await act(driver);
  } finally {
    await driver.close();
  }
}

const costSection = (rows: string[][]): Section => ({
  title: 'Opening pages',
  how:
    `The built extension in Chromium, golden pages, ${LOADS} loads each in a tab of its own, in one browser: with the extension and, its access to all sites taken away, without. ` +
    '"Busy": what the page’s main thread works until 1.2 seconds after it was opened, all of it, medians summed over the pages and divided by their number. "Longest": the longest task that the browser reports (50 ms and more).',
  columns: ['pages', 'busy, without', 'with', 'added', 'of it script', 'longest, without', 'with'],
  rows,
});

const marksSection = (rows: string[][]): Section => ({
  title: 'To the marks',
  how:
    `The built extension on the sample article, ${READINGS} loads each: from document_idle, when the browser starts its script, to the first frame in which quotations and names are marked. ` +
    '"Asleep": the background was ended before, and loads engine and models anew. "Before": from DOMContentLoaded to document_idle, which is the browser’s own time.',
  columns: ['browser, background', 'median', '95th percentile', 'longest', 'before'],
  rows,
});

const memorySection = (rows: string[][]): Section => ({
  title: 'Memory',
  how:
    'Objects alive on the JavaScript heap after a collection, the sample article open and read. "Page": of the page’s process, with the extension and without. ' +
    '"Background": engine, models and library; the search index comes with the first search.',
  columns: ['browser', 'page, without', 'with', 'background'],
  rows,
});

/** A copy of the build whose script leaves in the page when it was started, and is otherwise the same. */
function builtNotingIdle(browser: BrowserName): string {
  const copy = copyOfBuild(browser, `noting-idle/${browser}`);
  const script = path.join(copy, 'content-scripts/content.js');
  // Behind the word for the compiler, which counts at the beginning alone.
  const noting = '\ndocument.documentElement.dataset.idle=performance.now();';
  writeFileSync(
    script,
    readFileSync(script, 'utf8').replace('\n', () => noting),
  );
  return copy;
}

/** A golden page with a script of the bench's before anything else. */
function withScript(slug: string, script: () => void): string {
  const html = readFileSync(path.join(ROOT, 'tests/articles', slug, 'page.html'), 'utf8');
  return html.replace(/<head>/i, `$&<script>(${script})()</script>`);
}

/** Moments in milliseconds since the navigation, and the longest task. */
interface Watched {
  ready: number;
  idle: number;
  marked: number;
  longest: number;
}
type Watching = typeof globalThis & { watched: Watched };

/** Runs in the page: when was it ready, and when marked? */
function watchMarks(): void {
  const seen = { ready: 0, idle: 0, marked: 0, longest: 0 };
  (globalThis as typeof globalThis & { watched: object }).watched = seen;
  document.addEventListener('DOMContentLoaded', () => {
    seen.ready = performance.now();
  });
  const look = () => {
    if (CSS.highlights.size) {
      seen.marked = performance.now();
      seen.idle = Number(document.documentElement.dataset.idle);
    } else requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page: its longest task. Asks for no frame, since what sixty frames a second cost would drown what is measured. */
function watchTasks(): void {
  const seen = { ready: 0, idle: 0, marked: 0, longest: 0 };
  (globalThis as typeof globalThis & { watched: object }).watched = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

const seenBy = (page: Page): Promise<Watched> => page.evaluate(() => (globalThis as Watching).watched);

interface Cost {
  busy: number;
  script: number;
  longest: number;
}

async function costsOf(driver: Driver, site: Site): Promise<string[][]> {
  const measured = new Map<string, { without: Cost; with: Cost }>();
  for (const [kind, slugs] of Object.entries(PAGES)) {
    await driver.setHostAccess(false);
    const without = await meanCost(driver, site, slugs);
    await driver.setHostAccess(true);
    measured.set(kind, { without, with: await meanCost(driver, site, slugs) });
  }
  return [...measured].map(([kind, { without, with: ours }]) => [
    kind,
    ms(without.busy),
    ms(ours.busy),
    ms(ours.busy - without.busy),
    ms(ours.script - without.script),
    longest(without.longest),
    longest(ours.longest),
  ]);
}

const longest = (time: number) => (time ? ms(time) : 'none');

async function meanCost(driver: Driver, site: Site, slugs: readonly string[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (const slug of slugs) {
    const loads: Cost[] = [];
    // The first warms the browser's caches of code.
    for (let i = 0; i <= LOADS; i++) loads.push(await costOf(driver, site.url(`/${slug}`)));
    const middle = (key: keyof Cost) => median(loads.slice(1).map((load) => load[key]));
    costs.push({ busy: middle('busy'), script: middle('script'), longest: middle('longest') });
  }
  const mean = (key: keyof Cost) => costs.reduce((sum, cost) => sum + cost[key], 0) / costs.length;
  return { busy: mean('busy'), script: mean('script'), longest: Math.max(...costs.map((cost) => cost.longest)) };
}

async function costOf(driver: Driver, url: string): Promise<Cost> {
  const page = await driver.openPage('about:blank');
  const { send } = page as CdpPage;
  await send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await pause(SETTLED);
  const { metrics } = (await send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1_000;
  const { longest: most } = await seenBy(page);
  await page.close();
  return { busy: of('TaskDuration'), script: of('ScriptDuration'), longest: most };
}

async function toMarks(driver: Driver, site: Site, browser: BrowserName): Promise<string[][]> {
  const rows: string[][] = [];
  for (const state of ['awake', 'asleep']) {
    const times: number[] = [];
    const before: number[] = [];
    for (let i = 0; i <= READINGS; i++) {
      if (state === 'asleep') await driver.killBackground();
      const page = await driver.openPage(site.url(`/watched/${READ}`));
      await page.bringToFront();
      await page.waitFor(() => (globalThis as Watching).watched.marked > 0, undefined, { timeout: 20_000 });
      const { ready, idle, marked } = await seenBy(page);
      times.push(marked - idle);
      before.push(idle - ready);
      await page.close();
    }
    const kept = times.slice(1);
    rows.push([
      `${browser}, ${state}`,
      ms(median(kept)),
      ms(quantile(kept, 0.95)),
      ms(Math.max(...kept)),
      ms(median(before.slice(1))),
    ]);
  }
  return rows;
}

async function memoryOf(driver: Driver, site: Site, browser: BrowserName): Promise<string[][]> {
  const weigh = async () => {
    const page = await driver.openPage(site.url(`/watched/${READ}`));
    await pause(SETTLED);
    const weight = await driver.weigh(page);
    await page.close();
    return weight;
  };
  const ours = await weigh();
  await driver.setHostAccess(false);
  const without = await weigh();
  await driver.setHostAccess(true);
  return [[browser, megabytes(without.page), megabytes(ours.page), megabytes(ours.background)]];
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
