/** The page's half of the library bench: made-up annotations in a real IndexedDB. */
import { annotate, type Draft } from '../../lib/annotation/annotate.ts';
import { toJson } from '../../lib/annotation/formats/json.ts';
import { type Annotation, type ArticleRecord, COLOURS } from '../../lib/annotation/model.ts';
import { openLibrary } from '../../lib/store/library.ts';

/** Milliseconds, each action alone; `exported` in bytes. */
export interface LibraryTimes {
  fill: number;
  open: number;
  byPage: number[];
  save: number[];
  counts: number;
  exportAll: number;
  exported: number;
}

const PER_ARTICLE = 20;
const ASKED = 15;
const NOW = '2026-01-01T00:00:00.000Z';
/** One import, so that a hundred thousand annotations are there within the patience of a reader of tables. */
const BATCH = 10_000;

/** Fills a new library with `count` annotations, closes it, opens it again and asks. */
export async function measureLibrary(count: number): Promise<LibraryTimes> {
  const name = `bench-${count}`;
  const fill = await timed(() => fillLibrary(name, count));
  const library = openLibrary(name);
  const open = await timed(() => library.birth());
  const articles = Math.ceil(count / PER_ARTICLE);
  const byPage: number[] = [];
  const save: number[] = [];
  for (let i = 0; i < ASKED; i++) {
    const article = Math.floor(((i + 0.5) / ASKED) * articles);
    byPage.push(await timed(() => library.annotationsOf(sourceOf(article))));
    save.push(await timed(() => library.saveAnnotations([annotationOf(count + i, article)], articleOf(article))));
  }
  const counts = await timed(() => library.counts());
  let exported = 0;
  const exportAll = await timed(async () => {
    exported = new Blob([toJson(await library.exportOf(null))]).size;
  });
  await library.close();
  return { fill, open, byPage, save, counts, exportAll, exported };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function fillLibrary(name: string, count: number): Promise<void> {
  const library = openLibrary(name);
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => from + i);
    const annotations = numbers.map((number) => annotationOf(number, Math.floor(number / PER_ARTICLE)));
    const articles = [...new Set(numbers.map((number) => Math.floor(number / PER_ARTICLE)))].map(articleOf);
    await library.importAll({ annotations, articles, rejections: [], decisions: [], changes: [], refused: [] });
  }
  await library.close();
}

const sourceOf = (article: number) => `https://news${article % 50}.example.org/story/${article}`;

const articleOf = (article: number): ArticleRecord => ({
  source: sourceOf(article),
  address: sourceOf(article),
  title: `Council meets for the ${article}th time`,
  byline: [`Reporter ${article % 90}`],
  site: `News ${article % 50}`,
  section: ['Local'],
  published: NOW,
  modified: null,
  retrieved: NOW,
  language: 'en',
  sha256: article.toString(16).padStart(64, '0'),
});

/** Words before, in and after the passage that differ from one annotation to the next. */
function annotationOf(number: number, article: number): Annotation {
  const words = `“We counted ${number} boats and ${number * 7} nets on that morning, and nobody asked us,” said the speaker.`;
  const text = `Paragraph ${number} opens here with what led to the meeting. ${words} The meeting went on after that.`;
  const start = text.indexOf('“');
  const name = `Speaker ${number % 2_000}`;
  const draft: Draft = {
    text,
    spans: [{ start, end: text.indexOf('”') + 1 }],
    source: sourceOf(article),
    colour: COLOURS[number % COLOURS.length] as Draft['colour'],
    tags: [`tag ${number % 40}`],
    note: number % 3 ? '' : `Ask about number ${number}.`,
    quotation: {
      kind: 'direct',
      cue: 'said',
      source: 'the speaker',
      speaker: { key: `person:${name.toLowerCase()}`, name, kind: 'person' },
      rule: 'cue-after',
      confidence: 0.9,
    },
  };
  return annotate(draft, { id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, now: NOW });
}
