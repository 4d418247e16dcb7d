/** Extraction and detection on whole pages, each time in a fresh document of headless Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bundle } from '../tools/bundle.mjs';
import type { PageBrowser } from '../tools/page-browser.ts';
import type * as ExtractPage from './extract-page.ts';
import { count, median, ms, quantile, ratio, type Section } from './table.ts';
import { goldenPages } from './texts.ts';
import { weigh } from './weight.ts';

type Page = typeof globalThis & { pressmark: typeof ExtractPage };

interface SavedPage {
  html: string;
  url: string;
}

/** What a page script would have to bring along for it. */
const SOURCES: Readonly<Record<ExtractPage.Extractor, string>> = {
  Pressmark:
    "export { createTextMap } from './lib/page/text-map.ts'; export { extractArticle } from './lib/page/extract.ts'; export { createPageArticle } from './lib/text/article.ts';",
  Readability: "export { Readability } from '@mozilla/readability';",
  Defuddle: "export { default } from 'defuddle';",
};
const EXTRACTORS = Object.keys(SOURCES) as ExtractPage.Extractor[];
const RUNS = 3;
const SAMPLE = 40;

export async function measureExtraction(browser: PageBrowser): Promise<Section[]> {
  const golden = goldenPages().flatMap(({ html, expected }) =>
    expected.isArticle ? [{ html, url: expected.url }] : [],
  );
  const weights = await Promise.all(EXTRACTORS.map((name) => weigh(SOURCES[name])));
  const how =
    'Headless Chromium, every time a fresh document and code that has not run before, as on a page just opened. Readability is given a ' +
    'clone of the document, as its manual says. Bytes: the library alone, bundled and minified.';
  const onGolden = await rowsOn(browser, golden, RUNS);
  const rows = onGolden.map((row, i) => [...row, count(weights[i]?.raw ?? 0), count(weights[i]?.zipped ?? 0)]);
  const columns = ['extraction', 'median', 'p90', 'of ours', 'failed'];
  const sections: Section[] = [
    { title: `Extraction, ${golden.length} golden articles`, how, columns: [...columns, 'bytes', 'gzip'], rows },
  ];
  const saved = savedPages('scrapinghub', SAMPLE);
  if (saved.length) {
    const title = `Extraction, ${saved.length} saved pages of 2019`;
    const how = 'The same on real news pages, once each (the scrapinghub article extraction benchmark).';
    sections.push({ title, how, columns, rows: await rowsOn(browser, saved, 1) });
  }
  return sections;
}

async function rowsOn(browser: PageBrowser, pages: readonly SavedPage[], runs: number): Promise<string[][]> {
  const script = await bundle('tests/bench/extract-page.ts', 'page');
  const times = new Map<string, number[]>(EXTRACTORS.map((name) => [name, []]));
  const failed = new Map<string, number>();
  for (const page of Array.from({ length: runs }, () => pages).flat()) {
    for (const name of EXTRACTORS) {
      try {
        await open(browser, page, script);
        const found = await browser.evaluate((asked) => (globalThis as Page).pressmark.extract(asked), name);
        times.get(name)?.push(found.ms);
      } catch {
        failed.set(name, (failed.get(name) ?? 0) + 1);
        await browser.fresh();
      }
    }
  }
  const ours = median(times.get('Pressmark') ?? []);
  return EXTRACTORS.map((name) => {
    const all = times.get(name) ?? [];
    return [name, ms(median(all)), ms(quantile(all, 0.9)), ratio(median(all), ours), count(failed.get(name) ?? 0)];
  });
}

async function open(browser: PageBrowser, { html, url }: SavedPage, script: string): Promise<void> {
  await browser.load(html, url);
  await browser.run(script);
}

/** Real pages of a set where EVAL_DIR has it, spread over it; none else. */
function savedPages(set: string, sample: number): SavedPage[] {
  const folder = path.join(process.env.EVAL_DIR ?? '', 'pages', set);
  const gold = path.join(folder, 'gold.jsonl');
  if (!process.env.EVAL_DIR || !existsSync(gold)) return [];
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  const step = lines.length / sample;
  return Array.from({ length: Math.min(sample, lines.length) }, (_, i) => {
    const { file, url } = JSON.parse(lines[Math.floor(i * Math.max(1, step))] as string);
    const html = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    return { html, url: /^https?:/.test(url) ? url : 'https://news.example.org/article' };
  });
}

const DETECTED = 240;

/** What a page that is no article pays: nothing but this runs there. */
export async function measureDetection(browser: PageBrowser): Promise<Section[]> {
  const script = await bundle('tests/bench/extract-page.ts', 'page');
  const golden = (isArticle: boolean) =>
    goldenPages().flatMap(({ html, expected }) =>
      expected.isArticle === isArticle ? [{ html, url: expected.url as string }] : [],
    );
  const saved = savedPages('detect', DETECTED);
  const sets: [string, SavedPage[], number][] = [
    ['golden pages that are no articles', golden(false), RUNS],
    ['golden articles', golden(true), RUNS],
    ...(saved.length
      ? [['saved pages of the web, articles and others', saved, 1] as [string, SavedPage[], number]]
      : []),
  ];
  const rows: string[][] = [];
  for (const [name, pages, runs] of sets) {
    const times: ReturnType<typeof ExtractPage.detect>[] = [];
    for (const page of Array.from({ length: runs }, () => pages).flat()) {
      await open(browser, page, script);
      times.push(await browser.evaluate(() => (globalThis as Page).pressmark.detect(), undefined));
    }
    const [first, again] = [times.map((one) => one.first), times.map((one) => one.again)];
    rows.push([
      `${pages.length} ${name}`,
      ...[first, again].flatMap((all) => [ms(median(all)), ms(quantile(all, 0.9)), ms(Math.max(...all))]),
    ]);
  }
  const how =
    `Headless Chromium, a fresh document each time, golden pages ${RUNS} times. "First": by code that has never run, as on a page just ` +
    'opened, so that the browser compiles code, patterns and selectors in it. "Again": the same once more, which is what the ' +
    'questions to the page cost. It asks for no layout.';
  const columns = ['pages', 'first, median', 'p90', 'longest', 'again, median', 'p90', 'longest'];
  return [{ title: 'Detection', how, columns, rows }];
}
