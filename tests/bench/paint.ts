/** Painting: CSS highlights beside elements, on the same page in the same Chromium. */
import { bundle } from '../tools/bundle.mjs';
import type { PageBrowser } from '../tools/page-browser.ts';
import { toPage } from './long-page.ts';
import type * as PaintPage from './paint-page.ts';
import { count, median, ms, ratio, type Section } from './table.ts';
import { type GoldenText, paragraphsOf } from './texts.ts';

type Page = typeof globalThis & { pressmark: typeof PaintPage };

const COUNTS = [10, 500, 2_000, 5_000];
const WAYS: readonly PaintPage.Way[] = ['nothing', 'paint', 'paint from offsets', '<mark>', 'mark.js', 'Recogito'];
const RUNS = 3;
const WORDS = 40_000;

export async function measurePainting(browser: PageBrowser, texts: readonly GoldenText[]): Promise<Section[]> {
  const script = await bundle('tests/bench/paint-page.ts', 'page');
  const html = toPage(paragraphsOf(texts, WORDS));
  const rows: string[][] = [];
  for (const marks of COUNTS) {
    const measured = new Map<PaintPage.Way, PaintPage.Painted[]>(WAYS.map((way) => [way, []]));
    for (let run = 0; run < RUNS; run++) {
      for (const way of WAYS) {
        await browser.load(html);
        await browser.run(script);
        const ask = { way, count: marks };
        measured.get(way)?.push(await browser.evaluate((asked) => (globalThis as Page).pressmark.measure(asked), ask));
      }
    }
    rows.push(...rowsOf(marks, measured));
  }
  return [
    {
      title: 'Painting',
      how:
        `Headless Chromium, one article of ${count(WORDS)} words, a fresh page each time, median of ${RUNS} runs. "Script": until the call returns; ` +
        '"to frame": until the next frame is laid out and painted, so "nothing" is the least there can be. `paint` is given ranges, `<mark>` (one element a mark, text nodes split) places in text nodes; ' +
        'Recogito (@recogito/text-annotator, spans) is given ranges too and draws only what is in sight. ' +
        '"from offsets" reads the page\'s text and makes the ranges too, as mark.js (`markRanges`) does. Ratios: to frame, to `paint`.',
      columns: ['marks, way', 'script', 'to frame', 'of ours', 'nodes added'],
      rows,
    },
  ];
}

function rowsOf(marks: number, measured: ReadonlyMap<PaintPage.Way, readonly PaintPage.Painted[]>): string[][] {
  const middle = (way: PaintPage.Way, key: keyof PaintPage.Painted) =>
    median((measured.get(way) ?? []).map((run) => run[key]));
  return WAYS.map((way) => [
    `${count(marks)}, ${way === 'paint' || way.startsWith('paint ') ? `Pressmark ${way}` : way}`.replace(
      '<mark>',
      '`<mark>`',
    ),
    ms(middle(way, 'script')),
    ms(middle(way, 'frame')),
    ratio(middle(way, 'frame'), middle('paint', 'frame')),
    count(middle(way, 'nodes')),
  ]);
}
