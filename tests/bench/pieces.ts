/** Long pages: how long the reader script works in the page at most before the page has its turn. */
import { bundle } from '../tools/bundle.mjs';
import type { PageBrowser } from '../tools/page-browser.ts';
import { toPage } from './long-page.ts';
import type * as PiecesPage from './pieces-page.ts';
import { count, median, ms, type Section } from './table.ts';
import { type GoldenText, unlikeParagraphs } from './texts.ts';

type Page = typeof globalThis & { pressmark: typeof PiecesPage };

const RUNS = 5;
const WORDS = 35_000;
const TINY = 30_000;
/** A mark in so many letters: more than any article has. */
const EVERY = 160;

export async function measurePieces(browser: PageBrowser, texts: readonly GoldenText[]): Promise<Section[]> {
  const script = await bundle('tests/bench/pieces-page.ts', 'page');
  const pages = {
    'an article': unlikeParagraphs(texts, WORDS),
    'tiny paragraphs': Array.from(
      { length: TINY },
      (_, i) => `The harbour had seen ${i} ships by noon, and the storm went on.`,
    ),
  };
  const rows: string[][] = [];
  for (const [name, paragraphs] of Object.entries(pages)) {
    const runs: Awaited<ReturnType<typeof PiecesPage.read>>[] = [];
    for (let i = 0; i < RUNS; i++) {
      await browser.load(toPage(paragraphs));
      await browser.run(script);
      runs.push(await browser.evaluate((every) => (globalThis as Page).pressmark.read(every), EVERY));
    }
    const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
    const page = `${name}: ${count(characters)} characters, ${count(paragraphs.length)} paragraphs, ${count(runs[0]?.marks ?? 0)} marks`;
    for (const [i, stage] of (runs[0]?.stages ?? []).entries()) {
      const of = (what: 'all' | 'longest') => runs.map(({ stages }) => stages[i]?.[what] ?? 0);
      const longest = of('longest');
      rows.push([`${page}, ${stage.name}`, ms(median(of('all'))), ms(median(longest)), ms(Math.max(...longest))]);
    }
  }
  const how =
    `What the reader script does in a page, in headless Chromium, ${RUNS} times, by the clock: other work on the machine counts in. "All": without the rests. ` +
    '"Longest": the longest stretch of a run without a rest, its median over the runs and the longest of all. It asks for a rest after 4 ms.';
  return [{ title: 'Long pages', how, columns: ['page, stage', 'all', 'longest', 'longest of all'], rows }];
}
