/** The library in a Chromium with a profile on disk, as a reader has it: growth from 1,000 to 100,000 annotations. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page as PlaywrightPage } from 'playwright-core';
import { bundle } from '../tools/bundle.mjs';
import { chromiumPath } from '../tools/page-browser.ts';
import type * as LibraryPage from './library-page.ts';
import { count, median, ms, quantile, type Section } from './table.ts';

type Page = typeof globalThis & { pressmark: typeof LibraryPage };

interface Measured extends LibraryPage.LibraryTimes {
  cold: LibraryPage.ColdTimes;
  /** Bytes of script memory with the library open, less those of the empty page. */
  memory: number;
}

const SIZES = [1_000, 10_000];
const FULL = 100_000;
/** The row of what we allow ourselves. */
const AT_MOST = `at most, of ${count(FULL)}`;

export async function measureLibraries(isFull: boolean): Promise<Section[]> {
  const measured: [number, Measured][] = [];
  for (const size of isFull ? [...SIZES, FULL] : SIZES) measured.push([size, await inProfile(size)]);
  const how =
    'Chromium with a profile on disk, made-up annotations of 8 to 52 words with a speaker each, 20 an article, words as often as Zipf ' +
    'says; everything through the library, which packs columns and words itself.';
  const peers =
    'Two kept libraries, measured once in Node on 100,000 rows of the same make: minisearch 7.2.0 223 MB, search p95 574 ms, 45 MB stored, ' +
    'loaded in 1.7 s; flexsearch 0.8.212 443 MB, 36 ms, 185 MB stored, 3.6 s. Neither finds phrases.';
  const note = isFull ? [] : ['`npm run bench -- library --full` adds 100,000 annotations.'];
  return [
    {
      title: 'Library, questions',
      how: `${how} "By page": all annotations of one article. "Search": the first 50 rows for one to three words, the last of them begun, or for a phrase. "List": 50 rows somewhere in the list by actor. "Facets": the numbers beside all filters.`,
      columns: ['annotations', 'by page', 'search', 'search p95', 'list', 'facets', 'memory'],
      rows: [
        ...measured.map(([size, { byPage, search, rows, facets, memory }]) => [
          count(size),
          ...[median(byPage), median(search), quantile(search, 0.95), median(rows), median(facets)].map(ms),
          `${(memory / 1e6).toFixed(0)} MB`,
        ]),
        [AT_MOST, '5 ms', '', '50 ms', '', '', '150 MB'],
      ],
      notes: [...note, peers],
    },
    {
      title: 'Library, writing and starting',
      how: `${how} "Import": staged and brought in as one act. "Index": the first question after it. "Save": one more annotation; "list after": the list with it. "Undo": of a tag on a two-hundredth. "Cold": the first answer in a process that was just started, by page and to a search.`,
      columns: ['annotations', 'import', 'index', 'save', 'list after', 'undo', 'cold, by page', 'cold, search'],
      rows: [
        ...measured.map(([size, { fill, index, save, afterSave, undo, cold }]) => [
          count(size),
          ...[fill, index, median(save), median(afterSave), undo, cold.byPage, cold.search].map(ms),
        ]),
        [AT_MOST, '', '', '', '', '', '', '1 s'],
      ],
      notes: note,
    },
  ];
}

async function inProfile(size: number): Promise<Measured> {
  const script = readFileSync(await bundle('tests/bench/library-page.ts', 'page'), 'utf8');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'pressmark-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const open = async () => {
      const page = await context.newPage();
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
      await page.goto('https://library.example/');
      await page.evaluate(script);
      return page;
    };
    const first = await open();
    const times = await first.evaluate((asked) => (globalThis as Page).pressmark.measureLibrary(asked), size);
    await first.close();
    const second = await open();
    const empty = await memoryOf(second);
    const cold = await second.evaluate((asked) => (globalThis as Page).pressmark.measureCold(asked), size);
    return { ...times, cold, memory: (await memoryOf(second)) - empty };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Bytes that scripts hold after a collection, buffers included. */
async function memoryOf(page: PlaywrightPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + usage.backingStorageSize;
}
