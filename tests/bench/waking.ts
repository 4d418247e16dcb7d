/** How soon a background that was ended answers again: with its script alone, and with the models that reading takes. */
import type { Driver } from '../e2e/support/driver.ts';
import { BROWSERS, launch } from '../e2e/support/launch.ts';
import { median, ms, quantile, type Section } from './table.ts';

const WAKINGS = 12;

/** Refused at the door, so that nothing but the script itself is waited for. */
const REFUSED = { to: 'background', type: 'readArticle', request: {} };
const TEXT = '“We won,” said Maria Lopez.';
const READ = {
  to: 'background',
  type: 'readArticle',
  request: {
    source: 'https://waking.example/',
    article: { text: TEXT, blocks: [{ start: 0, end: TEXT.length, role: 'paragraph' }], language: 'en' },
  },
};

export async function measureWaking(): Promise<Section[]> {
  const rows: string[][] = [];
  for (const browser of BROWSERS) {
    const driver = await launch(browser);
    try {
      for (const [what, message] of [
        ['its script', REFUSED],
        ['a sentence read with the models', READ],
      ] as const) {
        const asleep = await timesOf(driver, message, true);
        const awake = await timesOf(driver, message, false);
        rows.push([`${browser}, ${what}`, ms(median(asleep)), ms(quantile(asleep, 0.95)), ms(median(awake))]);
      }
    } finally {
      await driver.close();
    }
  }
  return [
    {
      title: 'Waking',
      how:
        `The built extension, ${WAKINGS} times each: from a page of the extension a message is sent and its answer waited for, on that page’s clock. ` +
        '"Asleep": the background was ended before, so the time holds the browser’s own start of a worker too.',
      columns: ['browser, answer', 'asleep, median', '95th percentile', 'awake, median'],
      rows,
    },
  ];
}

async function timesOf(driver: Driver, message: object, isAsleep: boolean): Promise<number[]> {
  const times: number[] = [];
  // The first warms the browser's caches of code.
  for (let i = 0; i <= WAKINGS; i++) {
    if (isAsleep) await driver.killBackground();
    times.push(await driver.evaluateInExtension(timeOf, message));
  }
  return times.slice(1);
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Runs in a page of the extension. */
async function timeOf(message: object): Promise<number> {
  const before = performance.now();
  const reply: unknown = await chrome.runtime.sendMessage(message);
  if (!reply) throw new Error('The background did not answer.');
  return performance.now() - before;
}
