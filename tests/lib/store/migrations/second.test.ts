import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { backUp, backupName, backupOf } from '../../../../lib/store/backup.ts';
import { ROWS, writeFirstVersion } from '../../../support/first-version.ts';
import { freshName, open } from '../../../support/open-library.ts';
import { timeOf } from '../../../support/samples.ts';

const ALL = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 5 } as const;
const [row] = ROWS.annotations;

test('rows of the first version are found, changed, and had back', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const library = open(name);
  expect((await library.rows({ ...ALL, filter: { query: 'wanted ferry', tags: ['ferry'] } })).total).toBe(1);
  const { act } = await library.changeAnnotation(row!.id, { note: 'Another.' }, timeOf(1));
  await library.undo(act!, timeOf(2));
  expect(await library.annotationsOf(row!.source)).toEqual([row!.annotation]);
  expect((await library.exportMarks()).unsavedChanges).toBe(1);
});

test('before anything is changed, every row is copied', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  await open(name).counts();
  expect(await backupOf(name, 1)).toEqual(ROWS);
});

test('a copy that was stopped in the middle is begun again, a whole one is kept', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const half = new Dexie(backupName(name, 1));
  half.version(1).stores({ rows: '[table+part]', state: 'key' });
  await half.open();
  await half.table('rows').put({ table: 'articles', part: 7, rows: ['half'] });
  half.close();
  expect(await backupOf(name, 1)).toBeNull();
  await backUp(name, 1);
  expect(await backupOf(name, 1)).toEqual(ROWS);
  await open(name).deleteAnnotations([row!.id], timeOf(1));
  await backUp(name, 1);
  expect(await backupOf(name, 1)).toEqual(ROWS);
});

test('the copy goes when the reader deletes everything', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const library = open(name);
  await library.counts();
  await library.deleteEverything();
  expect(await Dexie.exists(backupName(name, 1))).toBe(false);
  expect(await library.counts()).toMatchObject({ annotations: 0 });
});

test('a library without room for its copy is not touched', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  try {
    await expect(open(name).counts()).rejects.toMatchObject({ code: 'storage-full' });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  const there = (await indexedDB.databases()).find((info) => info.name === name);
  expect(there?.version).toBe(10);
  expect(await open(name).annotationsOf(row!.source)).toHaveLength(1);
});

test('a large library is copied whole', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const database = await new Dexie(name).open();
  const rows = Array.from({ length: 2_345 }, (_, i) => ({ ...row, id: `urn:uuid:${String(i).padStart(36, '0')}` }));
  await database.table('annotations').bulkPut(rows);
  database.close();
  await open(name).counts();
  expect((await backupOf(name, 1))?.annotations).toHaveLength(2_346);
});

test('the copy goes a month later', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const library = open(name);
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
  await library.purge(days(29));
  expect(await backupOf(name, 1)).toEqual(ROWS);
  await library.purge(days(31));
  expect(await backupOf(name, 1)).toBeNull();
});
