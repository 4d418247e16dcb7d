/** The library in a Chromium with a profile on disk, as a reader has it: growth from 1,000 to 100,000 annotations. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { bundle } from '../tools/bundle.mjs';
import { chromiumPath } from '../tools/page-browser.ts';
import type * as LibraryPage from './library-page.ts';
import { count, median, ms, type Section } from './table.ts';

type Page = typeof globalThis & { pressmark: typeof LibraryPage };

const SIZES = [1_000, 10_000];
const FULL = 100_000;

export async function measureLibraries(isFull: boolean): Promise<Section[]> {
  const rows: string[][] = [];
  for (const size of isFull ? [...SIZES, FULL] : SIZES) rows.push(rowOf(size, await inProfile(size)));
  const how =
    'Chromium with a profile on disk, made-up annotations with a speaker each, 20 an article. "Open": the first answer after opening; "by page": ' +
    'all annotations of one article, and "save": one more annotation, both the median of 15 over the whole library; "export": everything to JSON text.';
  const notes = isFull ? [] : ['`npm run bench -- library --full` adds 100,000 annotations.'];
  const columns = ['annotations', 'import', 'open', 'by page', 'save', 'counts', 'export', 'MB'];
  return [{ title: 'Library', how, columns, rows, notes }];
}

function rowOf(size: number, times: LibraryPage.LibraryTimes): string[] {
  const { fill, open, byPage, save, counts, exportAll, exported } = times;
  const all = [fill, open, median(byPage), median(save), counts, exportAll];
  return [count(size), ...all.map(ms), (exported / 1e6).toFixed(1)];
}

async function inProfile(size: number): Promise<LibraryPage.LibraryTimes> {
  const script = readFileSync(await bundle('tests/bench/library-page.ts', 'page'), 'utf8');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'pressmark-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://library.example/');
    await page.evaluate(script);
    return await page.evaluate((asked) => (globalThis as Page).pressmark.measureLibrary(asked), size);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
