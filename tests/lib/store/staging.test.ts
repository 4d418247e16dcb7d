import { expect, test, vi } from 'vitest';
import type { ImportBatch } from '../../../lib/library-messages.ts';
import { contentOf } from '../../support/library-files.ts';
import { freshName, open } from '../../support/open-library.ts';
import { idOf, SOURCE, sampleAnnotation, sampleArticle, timeOf } from '../../support/samples.ts';

const NOW = timeOf(90);
const batchOf = (numbers: number[]): ImportBatch => ({
  annotations: numbers.map((number) => sampleAnnotation(number)),
  articles: [sampleArticle()],
  rejections: [],
  decisions: [],
  changes: [],
});

test('a preview counts over all batches and changes nothing', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), timeOf(1));
  const before = await contentOf(library);
  expect(await library.stageImport('j', batchOf([1, 2]), NOW)).toEqual({ added: 1, same: 1, changed: 0, older: 0 });
  expect(await library.stageImport('j', batchOf([3, 4]), NOW)).toEqual({ added: 3, same: 1, changed: 0, older: 0 });
  expect(await contentOf(library)).toEqual(before);
  const { result, act } = await library.commitImport('j', NOW);
  expect(result).toEqual({ added: 3, same: 1, changed: 0, older: 0 });
  expect((await library.annotationsOf(SOURCE)).map(({ id }) => id)).toEqual([1, 2, 3, 4].map(idOf));
  await library.undo(act!, NOW);
  expect((await library.annotationsOf(SOURCE)).map(({ id }) => id)).toEqual([idOf(1)]);
});

test('a job is brought in once; one that was cancelled, never', async () => {
  const library = open();
  await library.stageImport('one', batchOf([1]), NOW);
  await library.stageImport('two', batchOf([2]), NOW);
  await library.cancelImport('two');
  await library.commitImport('one', NOW);
  await expect(library.commitImport('one', NOW)).rejects.toMatchObject({ code: 'not-found' });
  await expect(library.commitImport('two', NOW)).rejects.toMatchObject({ code: 'not-found' });
  expect(await library.annotationsOf(SOURCE)).toHaveLength(1);
});

test('a commit that fails in the middle changes nothing, and can be tried again', async () => {
  const library = open();
  await library.stageImport('j', batchOf([1, 2]), NOW);
  await library.stageImport('j', batchOf([3]), NOW);
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    puts += 1;
    if (puts > 4) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args as [unknown]);
  });
  await expect(library.commitImport('j', NOW)).rejects.toMatchObject({ code: 'storage-full' });
  spy.mockRestore();
  expect(await library.counts()).toMatchObject({ annotations: 0, articles: 0 });
  expect(await library.recentActs()).toEqual([]);
  expect((await library.commitImport('j', NOW)).result.added).toBe(3);
});

test('what nobody came back for is cleared away after a day', async () => {
  const name = freshName();
  const library = open(name);
  await library.stageImport('old', batchOf([1]), '2026-11-20T00:00:00.000Z');
  await library.stageImport('new', batchOf([2]), '2026-11-22T00:00:00.000Z');
  await library.purge('2026-11-22T10:00:00.000Z');
  await expect(library.commitImport('old', NOW)).rejects.toMatchObject({ code: 'not-found' });
  expect((await library.commitImport('new', NOW)).result.added).toBe(1);
});

test('changes since the last export of everything are counted', async () => {
  const library = open();
  await library.saveAnnotations(
    [1, 2, 3].map((n) => sampleAnnotation(n)),
    sampleArticle(),
    timeOf(1),
  );
  expect(await library.exportMarks()).toEqual({ lastExport: null, unsavedChanges: 3 });
  await library.startExport(timeOf(2));
  await library.changeAnnotation(idOf(2), { note: 'while it was written' }, timeOf(3));
  await library.finishExport();
  expect(await library.exportMarks()).toEqual({ lastExport: timeOf(2), unsavedChanges: 1 });
  await library.deleteAnnotations([idOf(1)], timeOf(4));
  expect((await library.exportMarks()).unsavedChanges).toBe(2);
});

test('everything can be deleted for good', async () => {
  const library = open();
  await library.saveAnnotations(
    [1, 2].map((n) => sampleAnnotation(n)),
    sampleArticle(),
    timeOf(1),
  );
  const ask = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 5 } as const;
  expect((await library.rows(ask)).total).toBe(2);
  const birth = await library.birth();
  expect(await library.deleteEverything()).toBe(2);
  expect((await library.rows(ask)).total).toBe(0);
  expect(await library.recentActs()).toEqual([]);
  expect(await library.birth()).toBe(birth);
  await library.saveAnnotations([sampleAnnotation(3)], sampleArticle(), timeOf(2));
  expect((await library.rows(ask)).total).toBe(1);
});

test('on a full disk everything can still be found and exported', async () => {
  const library = open();
  const annotations = Array.from({ length: 600 }, (_, i) => sampleAnnotation(i + 1));
  await library.saveAnnotations(annotations, sampleArticle(), timeOf(1));
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(library.changeAnnotation(idOf(1), { note: 'x' }, NOW)).rejects.toMatchObject({ code: 'storage-full' });
  const ask = { filter: { query: 'ferry' }, group: 'none', order: 'oldest', offset: 0, limit: 5 } as const;
  expect((await library.rows(ask)).total).toBe(600);
  await library.startExport(NOW);
  const part = { table: 'annotations', order: 'time', after: null, limit: 1_000 } as const;
  expect((await library.exportRows({ is: 'all' }, part)).rows).toHaveLength(600);
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
});
