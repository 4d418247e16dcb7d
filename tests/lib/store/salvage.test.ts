import { afterEach, expect, test } from 'vitest';
import type { Library } from '../../../lib/store/library.ts';
import { rowsOf } from '../../support/library-files.ts';
import { freshName, open } from '../../support/open-library.ts';
import { idOf, SOURCE, sampleAnnotation, sampleArticle, sampleQuotation, timeOf } from '../../support/samples.ts';

const { get, getAllKeys, getAll } = IDBObjectStore.prototype;
const index = IDBIndex.prototype.openKeyCursor;
const OTHER = 'https://a.example/first';
const fails = () => {
  throw new DOMException('The operation failed.', 'UnknownError');
};

afterEach(() => {
  Object.assign(IDBObjectStore.prototype, { get, getAllKeys, getAll });
  IDBIndex.prototype.openKeyCursor = index;
});

/** From now on these keys of a table lie on pages that cannot be read. */
function damage(table: string, keys: readonly string[]): void {
  IDBObjectStore.prototype.get = function (key) {
    return this.name === table && keys.includes(String(key)) ? fails() : get.call(this, key);
  };
  // Whatever goes through all of the table meets them.
  IDBObjectStore.prototype.getAll = function (...range) {
    return this.name === table ? fails() : getAll.apply(this, range);
  };
  IDBObjectStore.prototype.getAllKeys = function (...range) {
    return this.name === table ? fails() : getAllKeys.apply(this, range);
  };
}

async function filled(name: string): Promise<Library> {
  const library = open(name);
  const many = Array.from({ length: 40 }, (_, i) => (i % 2 ? sampleAnnotation(i + 1) : sampleQuotation(i + 1)));
  await library.saveAnnotations(many, sampleArticle(), timeOf(1));
  await library.saveAnnotations([sampleAnnotation(50, { source: OTHER })], sampleArticle({ source: OTHER }), timeOf(1));
  await library.deleteAnnotations([idOf(40)], timeOf(2));
  await library.reject(SOURCE, 'b', timeOf(3));
  return open(name);
}

const READABLE = { is: 'readable' } as const;

test('all rows come out but those that cannot be read', async () => {
  const library = await filled(freshName());
  damage('annotations', [idOf(7), idOf(8), idOf(31)]);
  await expect(library.sourcesOf([idOf(6), idOf(7)])).rejects.toMatchObject({ code: 'storage-broken' });
  const rows = await rowsOf(library, READABLE, { table: 'annotations', limit: 16 });
  const ids = new Set(rows.map(({ annotation }) => annotation.id));
  // Forty and one of another article; one is deleted, three are unreadable.
  expect(ids.size).toBe(37);
  for (const lost of [7, 8, 31, 40]) expect(ids).not.toContain(idOf(lost));
  expect((await rowsOf(library, READABLE, { table: 'articles' })).map(({ source }) => source)).toEqual([OTHER, SOURCE]);
  expect(await rowsOf(library, READABLE, { table: 'rejections' })).toMatchObject([{ exact: 'b' }]);
  expect(await library.exportTotal(READABLE)).toBeGreaterThanOrEqual(37);
});

test('articles are known by their annotations where their own table cannot be listed', async () => {
  const library = await filled(freshName());
  damage('articles', [OTHER]);
  expect((await rowsOf(library, READABLE, { table: 'articles' })).map(({ source }) => source)).toEqual([SOURCE]);
});

test('where nothing can be read it says so, and anew it is empty and works', async () => {
  const name = freshName();
  const library = await filled(name);
  damage('annotations', []);
  IDBIndex.prototype.openKeyCursor = fails;
  const { getAllKeys: allOfIndex } = IDBIndex.prototype;
  IDBIndex.prototype.getAllKeys = fails;
  try {
    await expect(library.exportTotal(READABLE)).rejects.toMatchObject({ code: 'storage-broken' });
  } finally {
    IDBIndex.prototype.getAllKeys = allOfIndex;
  }
  const birth = await library.birth();
  Object.assign(IDBObjectStore.prototype, { get, getAllKeys, getAll });
  await library.startAnew();
  expect(await library.counts()).toMatchObject({ annotations: 0, articles: 0 });
  expect(await library.birth()).not.toBe(birth);
});
