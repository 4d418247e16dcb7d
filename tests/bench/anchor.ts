/** Anchoring: 200 annotations in a long page, found again in the same page and in a later edition of it. */
import { createRandom } from '../support/random.ts';
import { bundle } from '../tools/bundle.mjs';
import type { PageBrowser } from '../tools/page-browser.ts';
import type * as AnchorPage from './anchor-page.ts';
import { fromBlocks, type PageBlock } from './long-page.ts';
import { count, ms, ratio, type Section } from './table.ts';
import { type GoldenText, unlikeParagraphs } from './texts.ts';

type Page = typeof globalThis & { pressmark: typeof AnchorPage };

const TOOLS: readonly AnchorPage.Tool[] = ['Pressmark', 'dom-anchor-text-quote', '@apache-annotator/dom'];
const WORDS = 35_000;
const ANNOTATIONS = 200;
/** Characters of a passage. */
const SHORTEST = 20;
const LONGEST = 200;

export async function measureAnchoring(browser: PageBrowser, texts: readonly GoldenText[]): Promise<Section[]> {
  const random = createRandom(7);
  const blocks = unlikeParagraphs(texts, WORDS).map((text, i) => ({ id: `p${i}`, text }));
  const passages = passagesOf(blocks, random);
  const later = editionOf(blocks, random);
  const script = await bundle('tests/bench/anchor-page.ts', 'page');
  const rows: string[][] = [];
  let ours: readonly number[] = [];
  let longest = 0;
  for (const tool of TOOLS) {
    const { kept, describeMs } = await describe(browser, script, { html: fromBlocks(blocks), tool, passages });
    const same = await anchor(browser, script, { html: fromBlocks(blocks), tool, kept });
    const changed = await anchor(browser, script, { html: fromBlocks(later), tool, kept });
    const all = [describeMs, same.ms, changed.ms];
    if (!ours.length) {
      ours = all;
      longest = Math.max(same.longest, changed.longest);
    }
    const alive = new Set(later.map(({ id }) => id));
    const figures = all.flatMap((time, i) => [ms(time), ratio(time, ours[i] as number)]);
    rows.push([tool, ...figures, verdict(same.ids, passages), verdict(changed.ids, passages, alive)]);
  }
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const how =
    `${ANNOTATIONS} passages of ${SHORTEST} to ${LONGEST} characters in a page of ${count(characters)} characters, headless Chromium, all of them together. ` +
    'In the changed page every third paragraph has words exchanged, taken out or put in, every tenth is gone and every tenth has a new one before it. ' +
    '"Right": the passage begins in the paragraph that it was taken from, or is told to be missing where that is gone. Times of a tool that was stopped ' +
    `after 6 s are for as many as it answered, scaled to all. Ours rests every 2 ms; its longest stretch of work without a rest was ${ms(longest)}.`;
  const columns = ['anchoring', 'describe', '', 'same page', '', 'changed page', '', 'right, same', 'right, changed'];
  return [{ title: 'Anchoring', how, columns, rows }];
}

interface Asked {
  html: string;
  tool: AnchorPage.Tool;
}

async function describe(
  browser: PageBrowser,
  script: string,
  { html, tool, passages }: Asked & { passages: readonly AnchorPage.Passage[] },
) {
  await browser.load(html);
  await browser.run(script);
  const ask = { tool, passages };
  const { kept, ms: time } = await browser.evaluate((asked) => (globalThis as Page).pressmark.describe(asked), ask);
  return { kept, describeMs: scaled(time, kept.length, passages.length) };
}

async function anchor(
  browser: PageBrowser,
  script: string,
  { html, tool, kept }: Asked & { kept: readonly unknown[] },
): Promise<AnchorPage.Anchored> {
  await browser.load(html);
  await browser.run(script);
  const ask = { tool, kept };
  const {
    ids,
    ms: time,
    longest,
  } = await browser.evaluate((asked) => (globalThis as Page).pressmark.anchor(asked), ask);
  return { ids, ms: scaled(time, ids.length, ANNOTATIONS), longest };
}

const scaled = (time: number, done: number, asked: number): number => (time / Math.max(1, done)) * asked;

function verdict(
  ids: readonly (string | null)[],
  passages: readonly AnchorPage.Passage[],
  alive?: ReadonlySet<string>,
): string {
  const right = ids.filter((id, i) => {
    const wanted = passages[i]?.id as string;
    return id === (!alive || alive.has(wanted) ? wanted : null);
  });
  return `${right.length} of ${ids.length}`;
}

/** Whole words, spread over the paragraphs. */
function passagesOf(blocks: readonly PageBlock[], random: () => number): AnchorPage.Passage[] {
  const long = blocks.filter(({ text }) => text.length >= LONGEST);
  return Array.from({ length: ANNOTATIONS }, (_, i) => {
    const { id, text } = long[Math.floor(((i + random()) / ANNOTATIONS) * long.length)] as PageBlock;
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
    const start = text.lastIndexOf(' ', Math.floor(random() * (text.length - length))) + 1;
    const space = text.indexOf(' ', start + length);
    return { id, start, end: space < 0 ? text.length : space };
  });
}

/** The page as it stands the next day. */
function editionOf(blocks: readonly PageBlock[], random: () => number): PageBlock[] {
  return blocks.flatMap((block, i) => {
    if (i % 10 === 4) return [];
    const kept = i % 3 ? block : { id: block.id, text: edited(block.text, random) };
    return i % 10
      ? [kept]
      : [{ id: `new${i}`, text: `Update ${i}: the desk has added what became known since.` }, kept];
  });
}

/** One word in fifteen: exchanged, out, or another before it. */
function edited(text: string, random: () => number): string {
  const words = text.split(' ');
  return words
    .flatMap((word) => {
      const chance = random() * 45;
      if (chance < 1) return ['meanwhile'];
      if (chance < 2) return [];
      return chance < 3 ? ['later', word] : [word];
    })
    .join(' ');
}
