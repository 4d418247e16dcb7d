/** Extraction on whole pages, each time in a fresh document of headless Chromium. */
import { bundle } from '../tools/bundle.mjs';
import type { PageBrowser } from '../tools/page-browser.ts';
import type * as ExtractPage from './extract-page.ts';
import { type SavedPage, savedPages } from './saved.ts';
import { count, median, ms, quantile, ratio, type Section } from './table.ts';
import { goldenPages } from './texts.ts';
import { weigh } from './weight.ts';

type Page = typeof globalThis & { pressmark: typeof ExtractPage };

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
