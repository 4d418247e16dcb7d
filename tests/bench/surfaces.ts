/** Card and popup in the built extension: how long a reader waits for each, in both browsers. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver, Page } from '../e2e/support/driver.ts';
import { BROWSERS, launch } from '../e2e/support/launch.ts';
import { closeCard, waitForMarks } from '../e2e/support/reader.ts';
import { startSite } from '../e2e/support/site.ts';
import { median, ms, quantile, type Section } from './table.ts';

const SAMPLE = '/articles/syria-is-here';
/** Words of quotations and of an actor, clicked one after the other. */
const CLICKED = ['It is now time for us', 'would soon receive', 'Al-Jarba made', 'were coming around'];
const ROUNDS = 5;
const POPUPS = 12;

export async function measureSurfaces(): Promise<Section[]> {
  const site = await startSite();
  const rows: string[][] = [];
  try {
    for (const browser of BROWSERS) {
      const driver = await launch(browser);
      try {
        const page = await driver.openPage(site.url(SAMPLE));
        await waitForMarks(driver, page);
        rows.push(
          rowOf(`card, ${browser}`, await cardTimes(page)),
          rowOf(`popup, ${browser}`, await popupTimes(driver, page)),
        );
      } finally {
        await driver.close();
      }
    }
  } finally {
    await site.close();
  }
  return [
    {
      title: 'Card and popup',
      how:
        'The built extension on the sample article. Card: from the click on a mark to the frame in which the card has been drawn. Popup: popup.html as a tab, from its ' +
        'navigation to the painting of the article’s title, with which the bars of who speaks, the layers and what is saved are drawn; the first time in a browser is left out.',
      columns: ['surface', 'times', 'median', '95th percentile', 'longest'],
      rows,
    },
  ];
}

const rowOf = (name: string, times: readonly number[]) => [
  name,
  String(times.length),
  ms(median(times)),
  ms(quantile(times, 0.95)),
  ms(Math.max(...times)),
];

async function cardTimes(page: Page): Promise<number[]> {
  await page.evaluateApart(noteCards);
  for (let round = 0; round < ROUNDS; round++) {
    for (const words of CLICKED) {
      await page.click(await page.pointAt(words));
      await page.shadow.waitFor({ role: 'dialog', name: /./ });
      await closeCard(page);
    }
  }
  // The first one is made when nothing of it has ever run.
  return (await page.evaluateApart(() => (globalThis as Noting).cards ?? [])).slice(1);
}

type Noting = typeof globalThis & { cards?: number[] };

/** Our element is in the page only while a card is open, and is drawn before the next frame. */
function noteCards(): void {
  const cards: number[] = [];
  (globalThis as typeof globalThis & { cards?: number[] }).cards = cards;
  let pressed = 0;
  // The release, which has the click's own time: at the click itself the card may be drawn before this listener is called,
  // and the next one would be counted from the click before it.
  addEventListener('pointerdown', () => (pressed = 0), true);
  addEventListener('pointerup', ({ timeStamp }) => (pressed = timeStamp), true);
  new MutationObserver((records) => {
    const isOurs = (node: Node) => node instanceof HTMLElement && node.hasAttribute('data-pressmark-host');
    if (!pressed || !records.some(({ addedNodes }) => [...addedNodes].some(isOurs))) return;
    const from = pressed;
    pressed = 0;
    // After the frame: the task that follows it.
    requestAnimationFrame(() => setTimeout(() => cards.push(performance.now() - from)));
  }).observe(document.documentElement, { childList: true, subtree: true });
}

async function popupTimes(driver: Driver, page: Page): Promise<number[]> {
  const popup = await driver.openExtensionPage(`popup.html?tab=${await driver.tabId(page)}`);
  await popup.setSize(380, 600);
  await popup.bringToFront();
  const times: number[] = [];
  for (let i = 0; i <= POPUPS; i++) {
    await pause(300);
    await popup.reload();
    times.push(await popup.evaluate(contentPainted));
  }
  return times.slice(1);
}

/** When the largest piece of the popup's content was painted, in ms from the navigation: it comes with all the rest, in one drawing. */
function contentPainted(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (document.querySelector('.speakers li')) resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
