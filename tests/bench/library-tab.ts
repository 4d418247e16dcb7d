/** The library's page in the built extension: first rows, search as it is typed, scrolling. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../e2e/support/ask.ts';
import type { Driver, Page } from '../e2e/support/driver.ts';
import { launch } from '../e2e/support/launch.ts';
import { annotationOf, articleOf, PER_ARTICLE, queriesOf } from './made-up.ts';
import { count, median, ms, quantile, type Section } from './table.ts';

const SIZES = [1_000, 10_000];
const FULL = 100_000;
const BATCH = 1_000;
/** Typed letter by letter. */
const TYPED = queriesOf(12);

interface Times {
  /** From the navigation to the first row on the screen, in ms; with the background alive, and just killed. */
  warm: number;
  cold: number;
  /** From each key to the changed list. */
  keys: number[];
  /** Frames of a steady scroll: how long they took, and how many of them showed a row without its words. */
  frames: number[];
  blank: number;
  /** From a jump to somewhere else to rows with words. */
  jumps: number[];
  drawn: number;
}

export async function measureLibraryPage(isFull: boolean): Promise<Section[]> {
  const measured: [number, Times][] = [];
  for (const size of isFull ? [...SIZES, FULL] : SIZES) measured.push([size, await inExtension(size)]);
  const how =
    'The built extension in Chromium, library.html in a tab of 1360 × 860, grouped by article. "First rows": from the navigation to words on the ' +
    'screen; cold: the background was killed before. "Key": from a key in the search field to the changed list, median and 95th percentile. "Frame": ' +
    '120 px a frame for 300 frames (7,200 px a second), the 95th percentile of their time; "blank": frames in which a row in sight had no words. ' +
    '"Jump": the scroll bar taken to a random place, until every row in sight has its words.';
  const columns = ['annotations', 'first rows', 'cold', 'key', 'key p95', 'frame p95', 'blank', 'jump', 'rows drawn'];
  const rows = measured.map(([size, { warm, cold, keys, frames, blank, jumps, drawn }]) => [
    count(size),
    ms(warm),
    ms(cold),
    ms(median(keys)),
    ms(quantile(keys, 0.95)),
    ms(quantile(frames, 0.95)),
    `${blank} of ${frames.length}`,
    ms(median(jumps)),
    count(drawn),
  ]);
  const notes = isFull ? [] : ['`npm run bench -- library-page --full` adds 100,000 annotations.'];
  return [{ title: 'Library page', how, columns, rows, notes }];
}

async function inExtension(size: number): Promise<Times> {
  const driver = await launch('chromium');
  try {
    await fill(driver, size);
    let page = await opened(driver);
    const warm = median([await reopened(page), await reopened(page), await reopened(page)]);
    const colds: number[] = [];
    for (let i = 0; i < 3; i++) {
      await page.close();
      await driver.killBackground();
      page = await driver.openExtensionPage('library.html');
      colds.push(await firstRows(page));
    }
    const keys = await page.evaluate(typeAll, TYPED);
    const { frames, blank } = await page.evaluate(scrollDown);
    const { jumps, drawn } = await page.evaluate(jumpAbout);
    return { warm, cold: median(colds), keys, frames, blank, jumps, drawn };
  } finally {
    await driver.close();
  }
}

/** Brings the annotations in as an import does. */
async function fill(driver: Driver, size: number): Promise<void> {
  for (let from = 0; from < size; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - from) }, (_, i) => from + i);
    const articles = [...new Set(numbers.map((number) => Math.floor(number / PER_ARTICLE)))].map(articleOf);
    const batch = { annotations: numbers.map(annotationOf), articles, rejections: [], decisions: [], changes: [] };
    await ask(driver, 'importPreview', { job: 'bench', batch });
  }
  await ask(driver, 'importCommit', { job: 'bench' });
}

async function opened(driver: Driver): Promise<Page> {
  const page = await driver.openExtensionPage('library.html');
  await page.setSize(1360, 860);
  await firstRows(page);
  return page;
}

/** A moment after the last look: a library that was just opened is still counting itself. */
async function reopened(page: Page): Promise<number> {
  await pause(3_000);
  await page.reload();
  return await firstRows(page);
}

/** Milliseconds from the navigation to the first row with words. */
function firstRows(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('[data-row] .quoted')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function typeAll(typed: string[]): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  const main = document.querySelector('.middle');
  if (!field || !main) throw new Error('no library');
  const shown = () => document.querySelector('[role="status"].number')?.textContent ?? '';
  const times: number[] = [];
  const press = async (value: string) => {
    const before = shown();
    field.value = value;
    const begin = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const took = await new Promise<number>((resolve) => {
      const done = (time: number) => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(time);
      };
      const observer = new MutationObserver(() => {
        if (shown() !== before) done(performance.now() - begin);
      });
      observer.observe(main, { subtree: true, childList: true, characterData: true });
      // As many as before: nothing that could be seen to change.
      const timer = setTimeout(() => done(Number.NaN), 500);
    });
    if (!Number.isNaN(took)) times.push(took);
    await new Promise((resolve) => setTimeout(resolve, 120));
  };
  for (const word of typed) for (let i = 1; i <= word.length; i++) await press(word.slice(0, i));
  await press('');
  return times;
}

async function scrollDown(): Promise<{ frames: number[]; blank: number }> {
  const list = document.querySelector('.rows') as HTMLElement;
  const next = () => new Promise<number>(requestAnimationFrame);
  list.scrollTop = 0;
  let last = await next();
  const frames: number[] = [];
  let blank = 0;
  for (let i = 0; i < 300; i++) {
    list.scrollTop += 120;
    const now = await next();
    frames.push(now - last);
    last = now;
    const { top, bottom } = list.getBoundingClientRect();
    const isBare = [...list.querySelectorAll('.line')].some((line) => {
      const box = line.getBoundingClientRect();
      return box.bottom > top && box.top < bottom && !line.querySelector('.quoted');
    });
    const lowest = Math.max(...[...list.querySelectorAll('.item')].map((one) => one.getBoundingClientRect().bottom));
    const isEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
    if (isBare || (lowest < bottom && !isEnd)) blank += 1;
  }
  return { frames, blank };
}

async function jumpAbout(): Promise<{ jumps: number[]; drawn: number }> {
  const list = document.querySelector('.rows') as HTMLElement;
  const next = () => new Promise<number>(requestAnimationFrame);
  const jumps: number[] = [];
  for (const share of [0.5, 0.1, 0.9, 0.31, 0.77, 0.02, 0.64, 1]) {
    list.scrollTop = share * (list.scrollHeight - list.clientHeight);
    const begin = performance.now();
    for (let i = 0; i < 600; i++) {
      await next();
      const { top, bottom } = list.getBoundingClientRect();
      const lines = [...list.querySelectorAll('.line')].filter((line) => {
        const box = line.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      if (lines.length > 3 && lines.every((line) => line.querySelector('.quoted'))) break;
    }
    jumps.push(performance.now() - begin);
  }
  return { jumps, drawn: list.querySelectorAll('.line').length };
}
