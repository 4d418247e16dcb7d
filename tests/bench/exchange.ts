/** A file of a hundred thousand annotations comes in through the library's page and goes out again, as a reader does it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '../e2e/support/driven-page.ts';
import type { Driver, Page } from '../e2e/support/driver.ts';
import { launch } from '../e2e/support/launch.ts';
import { toJson } from '../support/library-files.ts';
import { annotationOf, articleOf, PER_ARTICLE } from './made-up.ts';
import { type Used, watchProcesses } from './processes.ts';
import { count, ms, quantile, type Section } from './table.ts';

const SIZES = [1_000, 10_000];
const FULL = 100_000;
/** The radio buttons of the other formats. */
const OTHERS: readonly (readonly RegExp[])[] = [
  [/JSON-LD/],
  [/^Table/],
  [/^Text/, /by article/],
  [/^Text/, /by actor/],
  [/^References/],
];
/** Long enough for a machine on which much else is running, in ms. */
const PATIENCE = 400_000;

interface Step extends Used {
  /** On the clock, in ms. */
  time: number;
  /** The longest time that the page heard nothing, in ms. */
  stuck: number;
}

interface Exchange {
  reading: Step;
  writing: Step;
  /** Answers of the background to a page's question while it brought everything in, in ms. */
  answers: number[];
  exporting: Step;
  /** The same in the formats that others read, in the order of OTHERS. */
  others: Step[];
  bytes: number;
}

export async function measureExchange(isFull: boolean): Promise<Section[]> {
  const measured: [number, Exchange][] = [];
  for (const size of isFull ? [...SIZES, FULL] : SIZES) measured.push([size, await inExtension(size)]);
  const whole: Section = {
    title: 'Library, a whole file in and out',
    how:
      'The built extension in Chromium: our JSON chosen in the library, its preview, all of it brought in, all of it exported; by real presses. ' +
      'Seconds on the clock, in brackets of CPU, of all processes of the browser. "Stuck": the longest time that the page could not answer a key, ' +
      'in the three together. "Answer": what a page waits for the rows of one article while the file is brought in, 95th percentile. "Memory": ' +
      'what the extension’s process takes beyond what it took before, at its most. Exports are made in a browser that was just started.',
    columns: ['annotations', 'file', 'preview', 'bring in', 'stuck', 'answer p95', 'memory', 'export', 'memory'],
    rows: [
      ...measured.map(([size, { reading, writing, answers, exporting, bytes }]) => [
        count(size),
        megabytes(bytes),
        seconds(reading),
        seconds(writing),
        ms(Math.max(reading.stuck, writing.stuck, exporting.stuck)),
        ms(quantile(answers, 0.95)),
        megabytes(Math.max(reading.memory, writing.memory)),
        seconds(exporting),
        megabytes(exporting.memory),
      ]),
      [`at most, of ${count(FULL)}`, '', '60 s', 'with it', '', '', '', '10 s', '200 MB'],
    ],
    notes: isFull ? [] : ['`npm run bench -- exchange --full` adds 100,000 annotations.'],
  };
  return [whole, inOtherFormats(measured.map(([size, { others }]) => [size, others]))];
}

function inOtherFormats(measured: readonly (readonly [number, Step[]])[]): Section {
  return {
    title: 'Library, everything in other formats',
    how:
      'The same libraries, exported by the same presses, each in a browser that was just started. Seconds on the clock, in brackets of CPU, of all ' +
      'processes of the browser, and memory as above.',
    columns: ['annotations', 'JSON-LD', 'CSV', 'Markdown by article', 'by actor', 'CSL-JSON'],
    rows: [
      ...measured.map(([size, steps]) => [
        count(size),
        ...steps.map((step) => `${seconds(step)} ${megabytes(step.memory)}`),
      ]),
      [`at most, of ${count(FULL)}`, ...OTHERS.map(() => '10 s, 200 MB')],
    ],
  };
}

const seconds = (step: Step) => `${(step.time / 1_000).toFixed(1)} s (${(step.cpu / 1_000).toFixed(1)} s)`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

async function inExtension(size: number): Promise<Exchange> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pressmark-exchange-'));
  const file = path.join(folder, 'library.json');
  const numbers = Array.from({ length: size }, (_, i) => i);
  const articles = numbers.slice(0, Math.ceil(size / PER_ARTICLE)).map(articleOf);
  const content = { articles, annotations: numbers.map(annotationOf), rejections: [], decisions: [], changes: [] };
  const text = toJson(content);
  writeFileSync(file, text);
  const driver = await launch('chromium');
  try {
    // Before the page, which is in front then.
    await driver.evaluateInExtension(() => null);
    const page = await driver.openExtensionPage('library.html');
    const step = stepper(page);
    await page.document.click({ role: 'button', name: /^Import/ });
    await page.waitFor(() => document.querySelector('dialog input[type=file]') !== null);
    const bringIn = { role: 'button', name: /^Bring in/ };
    // A light look: to ask for a role goes through the whole page.
    const isPreviewed = () => /Bring in/.test(document.querySelector('dialog .first')?.textContent ?? '');
    const reading = await step(async () => {
      await page.chooseFile('dialog input[type=file]', file);
      await page.waitFor(isPreviewed, undefined, { timeout: PATIENCE });
    });
    const answers: number[] = [];
    const writing = await step(async () => {
      await page.document.click(bringIn);
      await until(() => hasCome(driver, answers), { timeout: PATIENCE, what: () => 'the rows' });
    });
    await page.waitFor(() => document.querySelector('[data-row]') !== null, undefined, { timeout: PATIENCE });
    let saved = '';
    const exportAs = async (radios: readonly RegExp[]) => {
      await driver.restart();
      await driver.evaluateInExtension(() => null);
      const page = await driver.openExtensionPage('library.html');
      const step = stepper(page);
      await page.waitFor(() => document.querySelector('[data-row]') !== null, undefined, { timeout: PATIENCE });
      await page.document.click({ role: 'button', name: /^Export/ });
      await page.waitFor(() => document.querySelector('dialog input[type=radio]') !== null);
      for (const name of radios) await page.document.click({ role: 'radio', name });
      return step(async () => {
        await page.click('dialog .first');
        saved = (await until(() => driver.waitForDownload(), { timeout: PATIENCE, what: () => 'the file' }))!.text;
      });
    };
    const exporting = await exportAs([]);
    if (saved !== text) throw new Error(`what came out (${saved.length}) is not what went in (${text.length})`);
    const others: Step[] = [];
    for (const radios of OTHERS) others.push(await exportAs(radios));
    return { reading, writing, answers, exporting, others, bytes: Buffer.byteLength(text) };
  } finally {
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does something in the page's sight: how long it took, what it cost, and how long the page could hear nothing. */
function stepper(page: Page): (work: () => Promise<void>) => Promise<Step> {
  return async (work) => {
    await page.evaluate(listenForGaps);
    const used = watchProcesses();
    const begin = performance.now();
    await work();
    const time = performance.now() - begin;
    return { time, ...used(), stuck: await page.evaluate(longestGap) };
  };
}

type Watched = typeof globalThis & { gap: number; isWatched: boolean };

function listenForGaps(): void {
  const world = globalThis as Watched;
  world.gap = 0;
  if (world.isWatched) return;
  world.isWatched = true;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  // Messages to oneself come as soon as a key would; a timer of a page in the back would not.
  port1.onmessage = () => {
    const now = performance.now();
    world.gap = Math.max(world.gap, now - last);
    last = now;
    setTimeout(() => port2.postMessage(0), 4);
  };
  port2.postMessage(0);
}

const longestGap = (): number => (globalThis as Watched).gap;

/** Asks for an article's rows as a page does, and whether everything has come. */
async function hasCome(driver: Driver, answers: number[]): Promise<boolean> {
  const { time, total } = await driver.evaluateInExtension(async (source) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: object) => Promise<{ value: { acts: unknown[] } }> } };
    };
    const ask = (type: string, request: object) => chrome.runtime.sendMessage({ to: 'background', type, request });
    const begin = performance.now();
    await ask('annotationsOf', { source });
    const took = performance.now() - begin;
    return { time: took, total: (await ask('recentActs', {})).value.acts.length };
  }, articleOf(0).source);
  answers.push(time);
  return total > 0;
}
