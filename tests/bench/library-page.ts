/** The page's half of the library bench: made-up annotations in a real IndexedDB. */
import type { ImportBatch } from '../../lib/library-messages.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { annotationOf, articleOf, PER_ARTICLE, queriesOf, sourceOf } from './made-up.ts';

/** Milliseconds, each action alone. */
export interface LibraryTimes {
  fill: number;
  index: number;
  byPage: number[];
  save: number[];
  /** The first page after a save. */
  afterSave: number[];
  search: number[];
  rows: number[];
  facets: number[];
  undo: number;
}

export interface ColdTimes {
  /** From opening the database to the first answer of each. */
  byPage: number;
  search: number;
}

const ASKED = 15;
const SEARCHES = 100;
const NOW = '2026-11-22T00:00:00.000Z';
const BATCH = 1_000;
const LIST = { filter: {}, group: 'none', order: 'newest', offset: 0, limit: 50 } as const;

const nameOf = (count: number) => `bench-${count}`;

/** Fills a new library as an import does, and asks. */
export async function measureLibrary(count: number): Promise<LibraryTimes> {
  const library = openLibrary(nameOf(count));
  const fill = await fillLibrary(library, count);
  const index = await timed(() => library.rows(LIST));
  const articles = Math.ceil(count / PER_ARTICLE);
  const at = (i: number) => Math.floor(((i + 0.5) / ASKED) * articles);
  const times: LibraryTimes = {
    fill,
    index,
    byPage: [],
    save: [],
    afterSave: [],
    search: [],
    rows: [],
    facets: [],
    undo: 0,
  };
  for (let i = 0; i < ASKED; i++) {
    times.byPage.push(await timed(() => library.annotationsOf(sourceOf(at(i)))));
    times.rows.push(await timed(() => library.rows({ ...LIST, group: 'actor', offset: i * 50 })));
    times.facets.push(await timed(() => library.facets({ filter: {} })));
  }
  for (const query of queriesOf(SEARCHES))
    times.search.push(await timed(() => library.rows({ ...LIST, filter: { query } })));
  for (let i = 0; i < ASKED; i++) {
    times.save.push(await timed(() => library.saveAnnotations([annotationOf(count + i)], articleOf(at(i)), NOW)));
    times.afterSave.push(await timed(() => library.rows(LIST)));
  }
  const { act } = await library.changeMany({ filter: { tags: ['tag 1'] } }, { addTags: ['done'] }, NOW);
  times.undo = await timed(() => library.undo(act as number, NOW));
  await library.rows(LIST);
  await library.close();
  return times;
}

/** In a page that was just loaded: the library as a background finds it that was just started. */
export async function measureCold(count: number): Promise<ColdTimes> {
  const library = openLibrary(nameOf(count));
  const byPage = await timed(() => library.annotationsOf(sourceOf(3)));
  const search = await timed(() => library.rows({ ...LIST, filter: { query: 'bace' } }));
  Object.assign(globalThis, { kept: library });
  return { byPage, search };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Time of staging and bringing in, without that of making rows up. */
async function fillLibrary(library: Library, count: number): Promise<number> {
  let time = 0;
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => from + i);
    const articles = [...new Set(numbers.map((number) => Math.floor(number / PER_ARTICLE)))].map(articleOf);
    const batch: ImportBatch = {
      annotations: numbers.map(annotationOf),
      articles,
      rejections: [],
      decisions: [],
      changes: [],
    };
    time += await timed(() => library.stageImport('bench', batch, NOW));
  }
  return time + (await timed(() => library.commitImport('bench', NOW)));
}
