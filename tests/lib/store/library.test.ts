import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { noteOf, quotationOf, tagsOf } from '../../../lib/annotation/model.ts';
import { Database } from '../../../lib/store/database.ts';
import { bringIn, contentOf } from '../../support/library-files.ts';
import { freshName, open } from '../../support/open-library.ts';
import {
  idOf,
  MARIA,
  SOURCE,
  sampleAnnotation,
  sampleArticle,
  sampleQuotation,
  timeOf,
} from '../../support/samples.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const NOTHING = { annotations: 0, articles: 0, actors: 0, rejections: 0, deleted: 0 };

test('what is saved is there after the background was started anew', async () => {
  const name = freshName();
  const first = open(name);
  expect((await first.saveAnnotations([sampleAnnotation(2), sampleQuotation(1)], sampleArticle())).result).toBe(2);
  await first.close();
  const second = open(name);
  expect(await second.annotationsOf(SOURCE)).toEqual([sampleQuotation(1), sampleAnnotation(2)]);
  expect(await second.articleOf(SOURCE)).toEqual(sampleArticle());
  expect(await second.counts()).toEqual({ ...NOTHING, annotations: 2, articles: 1, actors: 1 });
});

test('saving the same message twice saves once', async () => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1)], sampleArticle());
  await library.saveAnnotations([sampleQuotation(1)], sampleArticle());
  expect(await library.annotationsOf(SOURCE)).toHaveLength(1);
});

test('an article read earlier does not replace one read later', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle({ title: 'Now', retrieved: timeOf(9) }));
  await library.saveAnnotations([sampleAnnotation(2)], sampleArticle({ title: 'Then', retrieved: timeOf(8) }));
  expect((await library.articleOf(SOURCE))?.title).toBe('Now');
});

test('a change keeps what it does not name', async () => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1, { tags: ['port'] })], sampleArticle());
  const { result: changed } = await library.changeAnnotation(
    idOf(1),
    { note: 'Check this.', speaker: { name: 'Jo Reed', kind: null } },
    timeOf(5),
  );
  expect(await library.annotationsOf(SOURCE)).toEqual([changed]);
  expect([noteOf(changed), tagsOf(changed), changed.modified]).toEqual(['Check this.', ['port'], timeOf(5)]);
  expect(quotationOf(changed)).toMatchObject({
    kind: 'direct',
    cue: 'said',
    speaker: { key: 'person:jo reed', name: 'Jo Reed', kind: 'person' },
    rule: 'reader',
    confidence: 1,
  });
});

test('what is not there, or is deleted, cannot be changed', async () => {
  const library = open();
  await expect(library.changeAnnotation(idOf(1), { note: 'x' }, timeOf(5))).rejects.toMatchObject({
    code: 'not-found',
  });
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle());
  await library.deleteAnnotations([idOf(1)], timeOf(4));
  await expect(library.changeAnnotation(idOf(1), { note: 'x' }, timeOf(5))).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('deleting can be undone for thirty days', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1), sampleQuotation(2)], sampleArticle(), timeOf(1));
  const [first, second] = [
    await library.deleteAnnotations([idOf(1), idOf(3)], '2026-11-22T10:00:00.000Z'),
    await library.deleteAnnotations([idOf(2)], '2026-11-22T10:00:00.000Z'),
  ];
  expect([first.result, second.result]).toEqual([1, 1]);
  expect(await library.annotationsOf(SOURCE)).toEqual([]);
  expect(await library.counts()).toMatchObject({ annotations: 0, deleted: 2 });
  expect(await library.undo(first.act!, '2026-12-22T09:59:00.000Z')).toMatchObject({ count: 1, undone: true });
  expect(await library.annotationsOf(SOURCE)).toEqual([sampleAnnotation(1)]);
  expect(await library.purge('2026-12-22T09:59:59.000Z')).toBe(0);
  expect(await library.purge('2026-12-22T10:00:00.000Z')).toBe(1);
  expect(await library.counts()).toEqual({ ...NOTHING, annotations: 1, articles: 1 });
  await library.purge('2026-12-22T10:00:01.000Z');
  await expect(library.undo(second.act!, '2026-12-22T10:01:00.000Z')).rejects.toMatchObject({ code: 'not-found' });
});

test('purging the last annotation of an article takes the article, unless something is rejected there', async () => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1)], sampleArticle());
  await library.reject(SOURCE, 'the ferry', timeOf(1));
  await library.deleteAnnotations([idOf(1)], timeOf(2));
  await library.purge('2027-01-22T00:00:00.000Z');
  expect(await library.counts()).toEqual({ ...NOTHING, articles: 1, rejections: 1 });
});

test('a rejection is remembered for its article alone', async () => {
  const library = open();
  const { act } = await library.reject(SOURCE, 'the ferry', timeOf(1));
  const again = await library.reject(SOURCE, 'the ferry', timeOf(2));
  expect(await library.rejectedOf(SOURCE)).toEqual(['the ferry']);
  expect(await library.rejectedOf('https://news.example/other')).toEqual([]);
  await library.undo(again.act!, timeOf(3));
  expect(await library.rejectedOf(SOURCE)).toEqual(['the ferry']);
  await library.undo(act!, timeOf(4));
  expect(await library.rejectedOf(SOURCE)).toEqual([]);
});

test('an export holds what lives, of everything or of one article', async () => {
  const library = open();
  const other = 'https://other.example/a';
  await library.saveAnnotations([sampleAnnotation(1), sampleAnnotation(2)], sampleArticle());
  await library.saveAnnotations([sampleAnnotation(3, { source: other })], sampleArticle({ source: other }));
  await library.saveAnnotations([sampleAnnotation(4, { source: `${other}b` })], sampleArticle({ source: `${other}b` }));
  await library.deleteAnnotations([idOf(2), idOf(4)], timeOf(9));
  const everything = await contentOf(library);
  expect(everything.annotations.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(3)]);
  expect(everything.articles.map(({ source }) => source).sort()).toEqual([SOURCE, other]);
  expect((await contentOf(library, other)).annotations.map(({ id }) => id)).toEqual([idOf(3)]);
});

test('an import adds, replaces by newer alone, and brings back what was deleted', async () => {
  const library = open();
  const ours = [1, 2, 3, 4].map((number) => sampleAnnotation(number));
  await library.saveAnnotations(ours, sampleArticle());
  await library.deleteAnnotations([idOf(4)], timeOf(50));
  const newer = { ...ours[1]!, modified: timeOf(60), body: sampleAnnotation(2, { note: 'newer' }).body };
  const older = { ...ours[2]!, modified: timeOf(0), body: sampleAnnotation(3, { note: 'older' }).body };
  const report = await bringIn(library, {
    articles: [sampleArticle({ title: 'Older title', retrieved: '2020-01-01T00:00:00.000Z' })],
    annotations: [ours[0]!, newer, older, ours[3]!, sampleQuotation(5)],
    rejections: [{ source: SOURCE, exact: 'x', created: timeOf(1) }],
    decisions: [],
    changes: [],
  });
  expect(report).toEqual({ added: 2, same: 1, changed: 1, older: 1 });
  const now = await library.annotationsOf(SOURCE);
  expect(now.map(noteOf)).toEqual(['', 'newer', '', '', '']);
  expect((await library.articleOf(SOURCE))?.title).toBe('The harbour closes');
  expect(await library.rejectedOf(SOURCE)).toEqual(['x']);
});

test('of two versions of one age ours stays', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1, { note: 'ours' })], sampleArticle());
  const theirs = { ...sampleAnnotation(1, { note: 'theirs' }) };
  const content = { articles: [], annotations: [theirs], rejections: [], decisions: [], changes: [] };
  expect(await bringIn(library, content)).toMatchObject({ changed: 0, older: 1 });
  expect((await library.annotationsOf(SOURCE)).map(noteOf)).toEqual(['ours']);
});

test('an id that is named twice is deleted once', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle());
  expect((await library.deleteAnnotations([idOf(1), idOf(1)], timeOf(4))).result).toBe(1);
});

test('an import that fails in the middle changes nothing', async () => {
  const name = freshName();
  const library = open(name);
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle());
  const before = await contentOf(library);
  const unstorable = { ...sampleAnnotation(3), created: (() => 'no row') as unknown as string };
  const rest = { articles: [], rejections: [], decisions: [], changes: [] };
  await library.stageImport('j', { ...rest, annotations: [sampleAnnotation(2)] }, timeOf(2));
  const second = library.stageImport('j', { ...rest, annotations: [unstorable] }, timeOf(2));
  await expect(second).rejects.toMatchObject({ name: 'PressmarkError' });
  expect(await contentOf(library)).toEqual(before);
});

test('actors are listed under every name they are saved by, in the order of the alphabet', async () => {
  const name = freshName();
  const library = open(name);
  const speaker = { ...MARIA, name: 'María López' };
  const quotation = { ...quotationOf(sampleQuotation(2))!, speaker };
  await library.saveAnnotations([sampleQuotation(2, { quotation })], sampleArticle());
  await library.saveAnnotations([sampleQuotation(1)], sampleArticle());
  await library.close();
  const database = new Database(name);
  expect(await database.actors.toArray()).toEqual([{ ...speaker, names: ['Maria Lopez', 'María López'] }]);
  expect(await database.annotations.where('actors').equals(MARIA.key).primaryKeys()).toEqual([idOf(1), idOf(2)]);
  database.close();
});

test('an actor whom nothing names any more is no longer listed', async () => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1), sampleQuotation(2)], sampleArticle());
  await library.changeAnnotation(idOf(1), { speaker: { name: 'Jo Reed', kind: null } }, timeOf(5));
  expect(await library.counts()).toMatchObject({ actors: 2 });
  await library.changeAnnotation(idOf(2), { speaker: { name: 'Jo Reed', kind: null } }, timeOf(5));
  expect(await library.counts()).toMatchObject({ actors: 1 });
  const annotation = { ...sampleAnnotation(1), modified: timeOf(50) };
  await bringIn(library, {
    articles: [],
    annotations: [annotation],
    rejections: [],
    decisions: [],
    changes: [],
  });
  await library.changeAnnotation(idOf(2), { speaker: { name: '', kind: null } }, timeOf(6));
  expect(await library.counts()).toMatchObject({ actors: 0 });
});

test('a save that fails in the middle leaves nothing of itself', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle());
  const before = await contentOf(library);
  const unstorable = { ...sampleQuotation(3), body: [(() => 'no body') as never] };
  const other = sampleArticle({ source: 'https://other.example/' });
  await expect(library.saveAnnotations([sampleQuotation(2), unstorable], other)).rejects.toMatchObject({
    name: 'PressmarkError',
  });
  expect(await contentOf(library)).toEqual(before);
  expect(await library.counts()).toEqual({ ...NOTHING, annotations: 1, articles: 1 });
});

test('two backgrounds that save at once lose nothing', async () => {
  const name = freshName();
  const [one, two] = [open(name), open(name)];
  const numbers = Array.from({ length: 20 }, (_, i) => i + 1);
  await Promise.all(
    numbers.map((n) => {
      const annotation = sampleQuotation(n, { note: `The ${n}th.` });
      return (n % 2 ? one : two).saveAnnotations([annotation], sampleArticle({ retrieved: timeOf(n) }));
    }),
  );
  expect((await one.annotationsOf(SOURCE)).map(({ id }) => id)).toEqual(numbers.map(idOf));
  expect((await two.articleOf(SOURCE))?.retrieved).toBe(timeOf(20));
});

test('a library written by a newer version is refused and left as it is', async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(7).stores({ statements: 'id' });
  await newer.open();
  newer.close();
  await expect(open(name).counts()).rejects.toMatchObject({ code: 'storage-newer' });
  await newer.open();
  expect(newer.tables.map((table) => table.name)).toEqual(['statements']);
  expect(newer.verno).toBe(7);
  newer.close();
});

test('a full disk says so, and the library works again when there is room', async () => {
  const library = open();
  await library.counts();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(library.saveAnnotations([sampleAnnotation(1)], sampleArticle())).rejects.toMatchObject({
    code: 'storage-full',
  });
  put.mockRestore();
  expect(await library.counts()).toEqual(NOTHING);
  expect((await library.saveAnnotations([sampleAnnotation(1)], sampleArticle())).result).toBe(1);
});

test('a database that does not open says so, and is tried again', async () => {
  const library = open();
  const openDatabase = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('internal error', 'UnknownError');
  });
  await expect(library.counts()).rejects.toMatchObject({ code: 'storage-broken' });
  openDatabase.mockRestore();
  expect(await library.counts()).toEqual(NOTHING);
});

test('the birth of the database tells an emptied one from the one before', async () => {
  const name = freshName();
  const library = open(name);
  const birth = await library.birth();
  expect(Date.parse(birth)).toBeGreaterThan(0);
  expect(await library.birth()).toBe(birth);
  await library.close();
  await Dexie.delete(name);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(birth) + 1 });
  expect(await open(name).birth()).not.toBe(birth);
});
