/**
 * Whole pages, read as the extension reads them, against what a careful reader finds in them.
 *
 * `tests/articles/<slug>/expected.json` is written by hand; `reading.txt` beside it is the reading itself, for people to
 * look at when it changes. `misses.json` holds what a careful reader finds and the engine does not yet: the list may only
 * become shorter, and what is found must leave it.
 */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { detectArticle } from '../../lib/page/detect.ts';
import { extractArticle } from '../../lib/page/extract.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import { createPageArticle } from '../../lib/text/article.ts';
import { loadModels, type Models } from '../../lib/text/models.ts';
import { readArticle } from '../../lib/text/read.ts';
import knownMisses from '../articles/misses.json';
import { differences, type Expected, type Found } from '../support/golden.ts';
import { actorLines, markedText, quotationLines } from '../support/marked-text.ts';
import { closeFrame, openFrame } from './frame.ts';

const FOLDER = '../articles/';
const pages = import.meta.glob<string>('../articles/*/page.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expected>('../articles/*/expected*.json', { import: 'default', eager: true });

let models: Models = {};
beforeAll(async () => {
  const [names, tagger, parser] = await Promise.all(['names', 'tagger', 'parser'].map(modelFile));
  models = loadModels({ names: names!, tagger: tagger!, parser: parser! });
});
afterEach(closeFrame);

/** The models that ship. */
async function modelFile(name: string): Promise<ArrayBuffer> {
  const reply = await fetch(new URL(`../../public/models/${name}.bin`, import.meta.url));
  if (!reply.ok) throw new Error(`no model ${name}: ${reply.status}`);
  return reply.arrayBuffer();
}

/** The way of an article through every layer but the extension's own. */
function read(page: Document, url: string): Found {
  const detection = detectArticle(page, url);
  const map = createTextMap(page.body);
  const { metadata, blocks } = extractArticle(page, map, url);
  const { article } = createPageArticle(map.text, blocks, metadata.language);
  return { detection, metadata, article, reading: readArticle(article, models) };
}

function report({ metadata, article, reading }: Found, alsoFound: string[]): string {
  const { title, byline, published, site, section, language } = metadata;
  const list = (head: string, lines: string[]) => (lines.length ? [head, ...lines.map((line) => `  ${line}`)] : []);
  return `${[
    ...[title, byline.join(', '), `${published}`, [site, ...section].join(' / '), language],
    `\n${markedText(article, reading)}\n`,
    ...list('Quotations', quotationLines(article, reading)),
    ...list('Actors', actorLines(reading)),
    ...list('A careful reader also finds', alsoFound),
  ].join('\n')}\n`;
}

const misses: Record<string, string[]> = knownMisses;

/** "single-page-app-2" for its second article. */
function keyOf(file: string): string {
  const [slug = '', name = ''] = file.slice(FOLDER.length).split('/');
  return slug + (/-\d+/.exec(name)?.[0] ?? '');
}

test('every article of which misses are listed is there', () => {
  const keys = Object.keys(expectations).map(keyOf);
  expect(Object.keys(misses).filter((key) => !keys.includes(key))).toEqual([]);
});

for (const [file, expected] of Object.entries(expectations)) {
  const [slug = '', name = ''] = file.slice(FOLDER.length).split('/');
  const key = keyOf(file);
  test(key, async () => {
    const page = await openFrame(pages[`${FOLDER}${slug}/page.html`] as string);
    if (expected.click) {
      const before = page.title;
      (page.querySelector(expected.click) as HTMLElement).click();
      await expect.poll(() => page.title).not.toBe(before);
    }
    const found = read(page, expected.url);
    expect(found.detection.isArticle, found.detection.reasons.join()).toBe(expected.isArticle);
    if (!expected.isArticle) return;
    const { must, should } = differences(expected, found);
    expect.soft(must.toSorted()).toEqual((misses[key] ?? []).toSorted());
    const reading = `${FOLDER}${slug}/${name.replace('expected', 'reading').replace('.json', '.txt')}`;
    await expect(report(found, [...must, ...should])).toMatchFileSnapshot(reading);
  });
}
