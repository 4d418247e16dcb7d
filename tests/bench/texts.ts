/** Long texts to measure on, made of the golden articles: their paragraphs in another order, with other people in them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Expected } from '../support/golden.ts';
import { createRandom } from '../support/random.ts';
import { createExtractor } from '../tools/extractor.ts';
import { ROOT } from '../tools/install.mjs';
import type { PageBrowser } from '../tools/page-browser.ts';

const FOLDER = path.join(ROOT, 'tests/articles');

export interface GoldenPage {
  slug: string;
  html: string;
  expected: Expected;
}

export interface GoldenText {
  paragraphs: string[];
  /** Last names of its people. */
  surnames: string[];
}

export function goldenPages(): GoldenPage[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name: slug }) => {
    const read = (file: string) => readFileSync(path.join(FOLDER, slug, file), 'utf8');
    return { slug, html: read('page.html'), expected: JSON.parse(read('expected.json')) };
  });
}

/** The bodies of the English golden articles, as the extension extracts them. */
export async function goldenTexts(browser: PageBrowser): Promise<GoldenText[]> {
  const extract = await createExtractor(browser);
  const texts: GoldenText[] = [];
  for (const { html, expected } of goldenPages()) {
    // A page that fetches its article with a script of its own has no text here: scripts are off.
    if (!expected.isArticle || expected.language !== 'en' || html.includes('id="app"></')) continue;
    const { text, blocks } = await extract(html, expected.url);
    const people = expected.actors.filter(({ kind }) => kind === 'person');
    texts.push({
      paragraphs: blocks.map(([start, end]) => text.slice(start, end)),
      surnames: people.map(({ name }) => name.split(' ').at(-1) as string),
    });
  }
  return texts;
}

const LONG_WORD = /(?<![\p{L}\p{N}])\p{Ll}{6,}(?![\p{L}\p{N}])/gu;
/** The share of long words that a variation exchanges, so that no two rounds of a text are the same. */
const EXCHANGED = 0.08;

/**
 * Paragraphs with at least `words` words together: article by article, and once all are used again in another order, with
 * other surnames and some long words exchanged. The same call gives the same text.
 */
export function paragraphsOf(texts: readonly GoldenText[], words: number, seed = 1): string[] {
  const random = createRandom(seed);
  const pool = texts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.match(LONG_WORD) ?? []));
  const made: string[] = [];
  let total = 0;
  for (let round = 0; total < words; round++) {
    for (const text of texts) {
      for (const paragraph of round ? varied(text, pool, random) : text.paragraphs) {
        if (total >= words) return made;
        made.push(paragraph);
        total += wordCount(paragraph);
      }
    }
  }
  return made;
}

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function varied({ paragraphs, surnames }: GoldenText, pool: readonly string[], random: () => number): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const names = new Map(surnames.map((surname) => [surname, madeSurname(pick)]));
  const any = new RegExp(`(?<!\\p{L})(?:${surnames.join('|')})(?!\\p{L})`, 'gu');
  const renamed = (text: string) =>
    surnames.length ? text.replace(any, (surname) => names.get(surname) as string) : text;
  const order = paragraphs.map((paragraph) => ({ paragraph, at: random() })).sort((a, b) => a.at - b.at);
  return order.map(({ paragraph }) =>
    renamed(paragraph).replace(LONG_WORD, (word) => (random() < EXCHANGED ? pick(pool) : word)),
  );
}

const OPENINGS = ['Bar', 'Cor', 'Dal', 'Fen', 'Hal', 'Kes', 'Lor', 'Mar', 'Nor', 'Pel', 'Ros', 'Sten', 'Tal', 'Ver'];
const MIDDLES = ['a', 'an', 'e', 'en', 'i', 'in', 'o', 'on'];
const ENDINGS = ['berg', 'den', 'dez', 'field', 'ka', 'ley', 'mann', 'ra', 'sen', 'ski', 'ton', 'wick'];

const madeSurname = (pick: (list: readonly string[]) => string): string =>
  pick(OPENINGS) + pick(MIDDLES) + pick(ENDINGS);

const PARAGRAPH_WORDS = 60;

/**
 * Paragraphs in which every word follows one that it follows in the golden texts: they say nothing, but no two are nearly
 * the same, so that a passage has one right place.
 */
export function unlikeParagraphs(texts: readonly GoldenText[], words: number, seed = 1): string[] {
  const random = createRandom(seed);
  const flow = texts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.split(/\s+/)));
  const followers = new Map<string, string[]>();
  flow.forEach((word, i) => {
    const next = flow[(i + 1) % flow.length] as string;
    followers.set(word, [...(followers.get(word) ?? []), next]);
  });
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  return Array.from({ length: Math.ceil(words / PARAGRAPH_WORDS) }, () => {
    const made = [pick(flow)];
    // Now and then the thread is dropped, or rare words would drag whole sentences along.
    while (made.length < PARAGRAPH_WORDS) {
      made.push(random() < 0.3 ? pick(flow) : pick(followers.get(made.at(-1) as string) ?? flow));
    }
    return made.join(' ');
  });
}
