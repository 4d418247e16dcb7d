import { expect, test } from 'vitest';
import type { Filter, Grouping } from '../../../lib/library-messages.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import type { Library } from '../../../lib/store/library.ts';
import { freshName, open } from '../../support/open-library.ts';
import { idOf, MARIA, sampleAnnotation, sampleArticle, sampleQuotation, timeOf } from '../../support/samples.ts';

const OTHER = 'https://other.example/a';
const JO = { key: 'person:jo reed', name: 'Jo Reed', kind: 'person' } as const;
const ASKED = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 50 } as const;

const saidBy = (speaker: typeof JO | typeof MARIA, kind: 'direct' | 'indirect' = 'direct') => ({
  quotation: { kind, cue: 'said', source: speaker.name, speaker, rule: 'cue-after', confidence: 0.9 },
});

/** 1 Maria, 2 a highlight with tag and note, 3 Jo (indirect, other site), 4 Jo (rose), 5 the actor Maria. */
async function fill(library: Library): Promise<void> {
  const annotations = [
    sampleQuotation(1),
    sampleAnnotation(2, { tags: ['port', 'to check'], note: 'Ask the Ministry of Łódź' }),
    sampleQuotation(4, { ...saidBy(JO), colour: 'rose' }),
    sampleAnnotation(5, { actor: MARIA }),
  ];
  await library.saveAnnotations(annotations, sampleArticle());
  const article = sampleArticle({ source: OTHER, title: 'الشرطة تغلق الميناء' });
  await library.saveAnnotations([sampleQuotation(3, { source: OTHER, ...saidBy(JO, 'indirect') })], article);
}

async function find(library: Library, filter: Filter): Promise<number[]> {
  const { rows, total } = await library.rows({ ...ASKED, filter });
  expect(total).toBe(rows.length);
  return rows.map(({ annotation }) => Number.parseInt(annotation.id.slice(-4), 16));
}

test.each<[string, Filter, number[]]>([
  ['nothing is held back', {}, [1, 2, 3, 4, 5]],
  ['words of the quotation', { query: 'keep open' }, [1, 3, 4]],
  ['a beginning', { query: 'ferr' }, [2, 5]],
  ['a phrase', { query: '"keep it open"' }, [1, 3, 4]],
  ['a phrase in another order', { query: '"open it keep"' }, []],
  ['the note, without its accents', { query: 'lodz' }, [2]],
  ['a tag', { query: 'check' }, [2]],
  ['the title, without its article', { query: 'شرطه' }, [3]],
  ['a name', { query: 'reed' }, [3, 4]],
  ['a name and a word', { query: 'reed it' }, [3, 4]],
  ['actors', { actors: [MARIA.key] }, [1, 5]],
  ['two actors', { actors: [MARIA.key, JO.key] }, [1, 3, 4, 5]],
  ['kinds', { kinds: ['indirect', 'highlight'] }, [2, 3]],
  ['a named actor', { kinds: ['actor'] }, [5]],
  ['sites', { sites: ['other.example'] }, [3]],
  ['tags', { tags: ['port'] }, [2]],
  ['colours', { colours: ['rose'] }, [4]],
  ['one article', { source: OTHER }, [3]],
  ['days', { from: '2026-11-20', to: '2026-11-24' }, [1, 2, 3, 4, 5]],
  ['a day, from its first to its last minute', { from: '2026-11-22', to: '2026-11-22' }, [1, 2, 3, 4, 5]],
  ['days that are over', { to: '2026-11-19' }, []],
  ['days to come', { from: '2026-11-25' }, []],
  ['nothing has changed', { changed: true }, []],
  ['fields together', { query: 'keep', actors: [JO.key], sites: ['news.example'] }, [4]],
])('finds by %s', async (_what, filter, expected) => {
  const library = open();
  await fill(library);
  expect(await find(library, filter)).toEqual(expected);
});

test('rows come with article, speaker and group, page by page', async () => {
  const library = open();
  await fill(library);
  const asked = { ...ASKED, group: 'actor', order: 'newest' } as const;
  const { rows, total } = await library.rows(asked);
  expect(total).toBe(5);
  expect(rows.map(({ annotation, group }) => [annotation.id, group])).toEqual([
    [idOf(4), { key: JO.key, label: 'Jo Reed', count: 2 }],
    [idOf(3), { key: JO.key, label: 'Jo Reed', count: 2 }],
    [idOf(5), { key: MARIA.key, label: 'Maria Lopez', count: 2 }],
    [idOf(1), { key: MARIA.key, label: 'Maria Lopez', count: 2 }],
    [idOf(2), { key: '', label: '', count: 1 }],
  ]);
  expect(rows[1]).toMatchObject({ article: { title: 'الشرطة تغلق الميناء' }, speaker: JO, change: null });
  const second = await library.rows({ ...asked, offset: 2, limit: 2 });
  expect(second.rows).toEqual(rows.slice(2, 4));
  expect(await library.ids({ ...asked, offset: 1, limit: 3 })).toEqual([idOf(3), idOf(5), idOf(1)]);
});

test.each<[Grouping, number[]]>([
  ['none', []],
  ['article', [4, 1]],
  ['day', [5]],
])('groups by %s', async (group, expected) => {
  const library = open();
  await fill(library);
  expect(await library.groups({ filter: {}, group, order: 'oldest' })).toEqual(expected);
});

test('facets say what each choice would show', async () => {
  const library = open();
  await fill(library);
  const facets = await library.facets({ filter: { actors: [JO.key] } });
  expect(facets).toMatchObject({ total: 2, changed: 0 });
  // The choice of actors does not narrow itself; everything else is what Jo Reed said.
  expect(facets.actors).toEqual([
    { key: JO.key, name: 'Jo Reed', kind: 'person', count: 2 },
    { key: MARIA.key, name: 'Maria Lopez', kind: 'person', count: 2 },
  ]);
  expect(facets.sites).toEqual([
    { key: 'news.example', count: 1 },
    { key: 'other.example', count: 1 },
  ]);
  expect(facets.kinds).toEqual([
    { key: 'direct', count: 1 },
    { key: 'indirect', count: 1 },
  ]);
  expect(facets.colours).toEqual([
    { key: 'amber', count: 1 },
    { key: 'rose', count: 1 },
  ]);
  expect(facets.tags).toEqual([]);
});

test('what was changed or deleted is found as it is now', async () => {
  const library = open();
  await fill(library);
  expect(await find(library, { query: 'lodz' })).toEqual([2]);
  await library.changeAnnotation(idOf(2), { note: 'Ask the harbour master', tags: [] }, timeOf(9));
  const { act } = await library.deleteAnnotations([idOf(1)], timeOf(9));
  expect(await find(library, { query: 'lodz' })).toEqual([]);
  expect(await find(library, { query: 'harbour master' })).toEqual([2]);
  expect(await find(library, { tags: ['port'] })).toEqual([]);
  expect(await find(library, {})).toEqual([2, 3, 4, 5]);
  await library.undo(act!, timeOf(10));
  expect(await find(library, { query: 'keep', actors: [MARIA.key] })).toEqual([1]);
});

test('another title of the article is known too', async () => {
  const library = open();
  await fill(library);
  expect(await find(library, { query: 'reopens' })).toEqual([]);
  const article = sampleArticle({ title: 'The harbour reopens', retrieved: timeOf(90) });
  await library.saveAnnotations([sampleAnnotation(6)], article);
  expect(await find(library, { query: 'reopens' })).toEqual([1, 2, 4, 5, 6]);
});

test('a background that was started anew knows all of it, segments and what came after them', async () => {
  const name = freshName();
  const first = open(name);
  const numbers = Array.from({ length: 1_300 }, (_, i) => i + 1);
  for (let from = 0; from < numbers.length; from += 650) {
    const annotations = numbers.slice(from, from + 650).map((n) => sampleAnnotation(n, { note: `number ${n}` }));
    await first.saveAnnotations(annotations, sampleArticle());
    expect((await first.rows(ASKED)).total).toBe(from + 650);
  }
  await first.deleteAnnotations([idOf(5), idOf(900)], timeOf(9));
  await first.changeAnnotation(idOf(7), { note: 'seven' }, timeOf(9));
  await first.close();
  const second = open(name);
  expect((await second.rows(ASKED)).total).toBe(1_298);
  expect(await find(second, { query: '"number 900"' })).toEqual([]);
  expect(await find(second, { query: '"number 901"' })).toEqual([901]);
  expect(await find(second, { query: 'seven' })).toEqual([7]);
  expect(await second.searchState()).toEqual({ ready: true, done: 1_298, total: 1_298 });
});

test('what was purged while nobody asked is not found by the next background', async () => {
  const name = freshName();
  const first = open(name);
  const annotations = Array.from({ length: 600 }, (_, i) => sampleAnnotation(i + 1));
  await first.saveAnnotations(annotations, sampleArticle());
  await first.rows(ASKED);
  await first.deleteAnnotations([idOf(600)], '2026-01-01T00:00:00.000Z');
  await first.purge('2026-11-22T00:00:00.000Z');
  await first.close();
  expect((await open(name).rows(ASKED)).total).toBe(599);
});

test('many small changes are stored as few segments, and nothing is lost by it', async () => {
  const name = freshName();
  const library = open(name);
  const numbers = Array.from({ length: 520 }, (_, i) => i + 1);
  const annotations = numbers.map((n) => sampleAnnotation(n));
  await library.saveAnnotations(annotations, sampleArticle());
  for (let round = 0; round < 9; round++) {
    await library.changeMany({ filter: {} }, { addTags: [`round ${round}`] }, timeOf(round));
    expect((await library.rows({ ...ASKED, filter: { tags: [`round ${round}`] } })).total).toBe(520);
  }
  await library.close();
  const again = open(name);
  expect((await again.rows({ ...ASKED, filter: { query: 'round', tags: ['round 3', 'round 8'] } })).total).toBe(520);
  expect((await again.facets({ filter: {} })).tags).toHaveLength(9);
});

test('of questions that come at once, before anything is known, none leaves rows out, nor does a later start', async () => {
  const name = freshName();
  const library = open(name);
  const numbers = Array.from({ length: 5_000 }, (_, i) => i + 1);
  await library.saveAnnotations(
    numbers.map((n) => sampleAnnotation(n)),
    sampleArticle(),
  );
  const totalOf = async (one: Library) => (await one.rows(ASKED)).total;
  await library.searchState();
  const facets = library.facets({ filter: {} });
  expect(await Promise.all([totalOf(library), totalOf(library), totalOf(library)])).toEqual([5_000, 5_000, 5_000]);
  expect((await facets).total).toBe(5_000);
  await library.close();
  expect(await totalOf(open(name))).toBe(5_000);
});

test('a catalogue that lacks rows is made anew', async () => {
  const name = freshName();
  const library = open(name);
  for (const from of [1, 701]) {
    const numbers = Array.from({ length: 700 }, (_, i) => from + i);
    await library.saveAnnotations(
      numbers.map((n) => sampleAnnotation(n, { note: `the ${n}th` })),
      sampleArticle(),
    );
    await library.rows(ASKED);
  }
  await library.close();
  const database = await openDatabase(name);
  const [first] = await database.segments.toCollection().primaryKeys();
  await database.segments.delete(first as number);
  database.close();
  const again = open(name);
  expect((await again.rows(ASKED)).total).toBe(1_400);
  expect((await again.rows({ ...ASKED, filter: { query: '3rd' } })).total).toBe(0);
  expect((await again.rows({ ...ASKED, filter: { query: '"the 3th"' } })).total).toBe(1);
});

test('an actor has a card', async () => {
  const library = open();
  await fill(library);
  expect(await library.actorCard(JO.key)).toEqual({
    actor: { ...JO, names: ['Jo Reed'] },
    annotations: 2,
    articles: 2,
    byMonth: [{ month: '2026-11', count: 2 }],
    merged: [],
  });
  await expect(library.actorCard('person:nobody')).rejects.toMatchObject({ code: 'not-found' });
});

test('a card has every month from the first statement to the last', async () => {
  const library = open();
  const said = (number: number, created: string) => ({ ...sampleQuotation(number), created });
  const annotations = [said(1, '2026-11-05T12:00:00.000Z'), said(2, '2027-02-05T12:00:00.000Z')];
  await library.saveAnnotations(annotations, sampleArticle());
  expect((await library.actorCard(MARIA.key)).byMonth).toEqual([
    { month: '2026-11', count: 1 },
    { month: '2026-12', count: 0 },
    { month: '2027-01', count: 0 },
    { month: '2027-02', count: 1 },
  ]);
});

test('an annotation that names an actor twice counts once', async () => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1, { actor: MARIA, tags: ['port'] })], sampleArticle());
  const alias = { ...MARIA, key: 'person:m lopez', name: 'M. Lopez' };
  await library.saveAnnotations([sampleQuotation(2, { actor: alias })], sampleArticle());
  await library.mergeActors({ into: MARIA.key, keys: [alias.key] }, timeOf(5));
  expect((await library.facets({ filter: {} })).actors).toEqual([{ ...MARIA, count: 2 }]);
});

test('fifty actors stand beside the list, those with most statements', async () => {
  const library = open();
  const speaker = (i: number) => ({ key: `person:${i}`, name: `Speaker ${i}`, kind: 'person' as const });
  const annotations = Array.from({ length: 61 }, (_, i) =>
    sampleAnnotation(i + 1, { actor: speaker(Math.min(i, 59)) }),
  );
  await library.saveAnnotations(annotations, sampleArticle());
  const { actors } = await library.facets({ filter: {} });
  expect(actors).toHaveLength(50);
  expect(actors[0]).toMatchObject({ name: 'Speaker 59', count: 2 });
});

test('actors are found by the beginning of any of their words', async () => {
  const library = open();
  await fill(library);
  expect(await library.actors('', 10)).toEqual([
    { ...JO, names: ['Jo Reed'] },
    { ...MARIA, names: ['Maria Lopez'] },
  ]);
  expect((await library.actors('lóp', 10)).map(({ key }) => key)).toEqual([MARIA.key]);
  expect(await library.actors('', 1)).toHaveLength(1);
});
