import { expect, test } from 'vitest';
import type { Observation } from '../../../lib/store/evidence.ts';
import type { Library } from '../../../lib/store/library.ts';
import { bringIn, contentOf } from '../../support/library-files.ts';
import { open } from '../../support/open-library.ts';
import { idOf, SOURCE, sampleAnnotation, sampleArticle, sampleQuotation, timeOf } from '../../support/samples.ts';

const ALL = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 50 } as const;
const QUOTE = '“We cannot keep it open,”';
const sha256 = 'ab'.repeat(32);

/** The page shows the quotation of sampleQuotation(1) so; sampleAnnotation(2) stands as it was saved. */
function see(library: Library, minute: number, state: Observation['state'], now: string | null = null) {
  const observations: Observation[] = [
    { annotation: sampleQuotation(1), state, now },
    { annotation: sampleAnnotation(2), state: 'exact', now: null },
  ];
  return library.observe({ source: SOURCE, when: timeOf(minute), sha256 }, observations);
}

async function kept(): Promise<Library> {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1), sampleAnnotation(2)], sampleArticle(), timeOf(1));
  return library;
}

const changes = async (library: Library) => (await library.changesOf({ source: null, offset: 0, limit: 10 })).changes;

test('a passage that was edited is written down with both wordings', async () => {
  const library = await kept();
  expect(await see(library, 10, 'exact')).toEqual([]);
  const [record] = await see(library, 20, 'edited', '“We can keep it open,”');
  expect(record).toEqual({
    id: `${idOf(1)}#${timeOf(20)}`,
    annotation: idOf(1),
    source: SOURCE,
    state: 'edited',
    seen: timeOf(20),
    lastSeen: timeOf(20),
    before: QUOTE,
    after: '“We can keep it open,”',
    sha256,
  });
  expect(await changes(library)).toEqual([record]);
  expect((await library.rows({ ...ALL, filter: { changed: true } })).rows[0]).toMatchObject({
    annotation: { id: idOf(1) },
    change: record,
  });
  expect((await library.facets({ filter: {} })).changed).toBe(1);
});

test('the same seen again is no new record, but was last seen later', async () => {
  const library = await kept();
  await see(library, 20, 'orphan');
  expect(await see(library, 30, 'orphan')).toEqual([]);
  expect(await changes(library)).toMatchObject([
    { state: 'vanished', seen: timeOf(20), lastSeen: timeOf(30), after: null },
  ]);
});

test('every change of a passage is kept, and its return', async () => {
  const library = await kept();
  await see(library, 20, 'edited', 'one');
  await see(library, 30, 'edited', 'two');
  await see(library, 40, 'orphan');
  await see(library, 50, 'exact');
  expect((await changes(library)).map(({ state, after }) => [state, after])).toEqual([
    ['back', null],
    ['vanished', null],
    ['edited', 'two'],
    ['edited', 'one'],
  ]);
  expect((await library.rows({ ...ALL, filter: { changed: true } })).total).toBe(0);
  expect((await library.rows(ALL)).rows[0]?.change).toBeNull();
});

test('a page that was loading for a minute lost nothing', async () => {
  const library = await kept();
  const at = (second: number) => new Date(Date.parse(timeOf(20)) + second * 1_000).toISOString();
  const reading = (when: string) => ({ source: SOURCE, when, sha256 });
  const seen = (state: Observation['state']) => [{ annotation: sampleQuotation(1), state, now: null }];
  await library.observe(reading(at(0)), seen('orphan'));
  await library.observe(reading(at(60)), seen('exact'));
  expect(await changes(library)).toEqual([]);
  expect((await library.facets({ filter: {} })).changed).toBe(0);
  await library.observe(reading(at(100)), seen('orphan'));
  await library.observe(reading(at(161)), seen('exact'));
  expect((await changes(library)).map((one) => one.state)).toEqual(['back', 'vanished']);
});

test('records of one article are listed apart, and go when their annotation is purged', async () => {
  const library = await kept();
  await see(library, 20, 'orphan');
  expect((await library.changesOf({ source: SOURCE, offset: 0, limit: 10 })).total).toBe(1);
  expect((await library.changesOf({ source: 'https://other.example/', offset: 0, limit: 10 })).total).toBe(0);
  await library.deleteAnnotations([idOf(1)], timeOf(30));
  await library.purge('2027-01-22T00:00:00.000Z');
  expect(await changes(library)).toEqual([]);
});

test('records travel with an export', async () => {
  const library = await kept();
  await see(library, 20, 'edited', 'now');
  const content = await contentOf(library);
  expect(content.changes).toHaveLength(1);
  const other = open();
  await bringIn(other, content);
  expect(await changes(other)).toEqual(content.changes);
  expect((await other.rows({ ...ALL, filter: { changed: true } })).total).toBe(1);
});

test('a change of the page does not stand in the way of undo', async () => {
  const library = await kept();
  const { act } = await library.changeAnnotation(idOf(1), { note: 'n' }, timeOf(15));
  await see(library, 20, 'orphan');
  await library.undo(act!, timeOf(25));
  expect(await library.annotationsOf(SOURCE)).toContainEqual(sampleQuotation(1));
  expect((await library.rows({ ...ALL, filter: { changed: true } })).total).toBe(1);
});
