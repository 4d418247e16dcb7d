import { expect, test } from 'vitest';
import type { ExportTables, RowOrder, Table } from '../../../lib/annotation/formats/writer.ts';
import { type ActorReference, type Annotation, noteOf, quotationOf } from '../../../lib/annotation/model.ts';
import type { ExportWhat } from '../../../lib/library-messages.ts';
import type { Library } from '../../../lib/store/library.ts';
import { annotationOf, articleOf, PER_ARTICLE } from '../../bench/made-up.ts';
import { bringIn, rowsOf } from '../../support/library-files.ts';
import { open } from '../../support/open-library.ts';
import {
  idOf,
  MARIA,
  SOURCE,
  sampleAnnotation,
  sampleArticle,
  sampleQuotation,
  timeOf,
} from '../../support/samples.ts';

const OTHER = 'https://a.example/first';

async function fill(library: Library): Promise<void> {
  const ours = [sampleAnnotation(1), sampleQuotation(3), sampleAnnotation(5)];
  await library.saveAnnotations(ours, sampleArticle(), timeOf(1));
  const article = sampleArticle({ source: OTHER });
  await library.saveAnnotations(
    [2, 4].map((n) => sampleAnnotation(n, { source: OTHER })),
    article,
    timeOf(1),
  );
  await library.reject(SOURCE, 'b', timeOf(1));
  await library.reject(OTHER, 'a', timeOf(1));
}

/** All rows of a table, asked for two by two. */
const all = <T extends Table>(library: Library, what: ExportWhat, table: T, order: RowOrder = 'time') =>
  rowsOf(library, what, { table, order, limit: 2 });

const numbers = (rows: ExportTables['annotations'][]) =>
  rows.map(({ annotation }) => Number.parseInt(annotation.id.slice(-4), 16));

test.each<[RowOrder, number[]]>([
  ['time', [1, 2, 3, 4, 5]],
  ['article', [2, 4, 1, 3, 5]],
  ['actor', [3, 1, 2, 4, 5]],
])('annotations come in the order of %s', async (order, expected) => {
  const library = open();
  await fill(library);
  const rows = await all(library, { is: 'all' }, 'annotations', order);
  expect(numbers(rows)).toEqual(expected);
  expect(rows.map(({ article }) => article?.source)).toEqual(rows.map(({ annotation }) => annotation.target[0].source));
  expect(rows.find(({ annotation }) => annotation.id === idOf(3))?.speaker).toEqual(MARIA);
});

test.each<[string, ExportWhat, number[], string[], string[]]>([
  ['everything', { is: 'all' }, [1, 2, 3, 4, 5], [OTHER, SOURCE], ['a', 'b']],
  ['one article', { is: 'article', source: SOURCE }, [1, 3, 5], [SOURCE], ['b']],
  ['what was chosen', { is: 'selection', ids: [idOf(4), idOf(2), idOf(99)] }, [2, 4], [OTHER], []],
  ['what a filter shows', { is: 'selection', filter: { kinds: ['direct'] } }, [3], [SOURCE], []],
])('an export of %s holds that and what belongs to it', async (_what, what, annotations, sources, rejected) => {
  const library = open();
  await fill(library);
  expect(numbers(await all(library, what, 'annotations'))).toEqual(annotations);
  expect((await all(library, what, 'articles')).map(({ source }) => source)).toEqual(sources);
  expect((await all(library, what, 'rejections')).map(({ exact }) => exact)).toEqual(rejected);
  expect(await library.exportTotal(what)).toBe(annotations.length);
});

test('a library that changes meanwhile loses no row that stays', async () => {
  const library = open();
  await fill(library);
  const first = await library.exportRows({ is: 'all' }, { table: 'annotations', order: 'time', after: null, limit: 2 });
  await library.deleteAnnotations([idOf(1)], timeOf(50));
  await library.saveAnnotations([sampleAnnotation(0)], sampleArticle(), timeOf(50));
  const rest = await library.exportRows(
    { is: 'all' },
    { table: 'annotations', order: 'time', after: first.after, limit: 9 },
  );
  expect(numbers(rest.rows)).toEqual([3, 4, 5]);
});

test('rows that were read ahead are read again when they have changed meanwhile', async () => {
  const library = open();
  await fill(library);
  const asked = { table: 'annotations', order: 'time', limit: 2 } as const;
  const first = await library.exportRows({ is: 'all' }, { ...asked, after: null });
  await library.changeAnnotation(idOf(3), { note: 'Ask again.' }, timeOf(50));
  await library.deleteAnnotations([idOf(4)], timeOf(51));
  const next = await library.exportRows({ is: 'all' }, { ...asked, after: first.after });
  expect(numbers(next.rows)).toEqual([3, 5]);
  expect(noteOf(next.rows[0]?.annotation as Annotation)).toBe('Ask again.');
});

/** Speakers of every size, notes of nobody, ids in any order; one speaker under two names, and some rows deleted. */
async function fillAtRandom(library: Library): Promise<Annotation[]> {
  const quoted = Array.from({ length: 7 * PER_ARTICLE }, (_, i) => annotationOf(i * 3));
  const highlights = Array.from({ length: 40 }, (_, i) => {
    const one = annotationOf(i * 3 + 1);
    return { ...one, body: one.body.filter(({ type }) => type === 'TextualBody') };
  });
  const annotations = [...quoted, ...highlights];
  const articles = Array.from({ length: 22 }, (_, i) => articleOf(i));
  await bringIn(library, { annotations, articles, rejections: [], decisions: [], changes: [] });
  const [a, b] = quoted.map((one) => quotationOf(one)?.speaker as ActorReference);
  await library.mergeActors({ into: (a as ActorReference).key, keys: [(b as ActorReference).key] }, timeOf(50));
  const gone = annotations.filter((_, i) => i % 9 === 4).map(({ id }) => id);
  await library.deleteAnnotations(gone, timeOf(51));
  return annotations.filter(({ id }) => !gone.includes(id));
}

test.each<RowOrder>(['time', 'article', 'actor'])('by %s, no row is lost, doubled or out of place', async (order) => {
  const library = open();
  const annotations = await fillAtRandom(library);
  const aliases = await library.aliases();
  const nameOf = (one: Annotation) => {
    const speaker = quotationOf(one)?.speaker;
    return speaker ? aliases.of(speaker).name : '\uffff';
  };
  const keyOf = { time: () => '', article: (one: Annotation) => one.target[0].source, actor: nameOf }[order];
  const inOrder = (one: Annotation) => [keyOf(one), one.created, one.id].join('\n');
  const sorted = annotations.map((one) => [inOrder(one), one] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const expected = sorted.map(([, one]) => one);
  const few = expected.filter((_, i) => i % 11 === 3);
  for (const limit of [1, 7, 64, 1_000]) {
    const every = await rowsOf(library, { is: 'all' }, { table: 'annotations', order, limit });
    expect(every.map(({ annotation }) => annotation)).toEqual(expected);
    expect(every.every(({ annotation, article }) => article?.source === annotation.target[0].source)).toBe(true);
    const what = { is: 'selection', ids: few.map(({ id }) => id) } as const;
    const chosen = await rowsOf(library, what, { table: 'annotations', order, limit });
    expect(chosen.map(({ annotation }) => annotation.id)).toEqual(what.ids);
  }
});

test('a piece that is asked for twice is the same twice', async () => {
  const library = open();
  await fillAtRandom(library);
  const asked = { table: 'annotations', order: 'actor', limit: 30 } as const;
  const first = await library.exportRows({ is: 'all' }, { ...asked, after: null });
  const second = await library.exportRows({ is: 'all' }, { ...asked, after: first.after });
  expect(second.rows).toHaveLength(30);
  expect(await library.exportRows({ is: 'all' }, { ...asked, after: first.after })).toEqual(second);
});
