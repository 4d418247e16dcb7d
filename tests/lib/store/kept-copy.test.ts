import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { exportPiece, writerOf } from '../../../lib/annotation/formats/export.ts';
import { parseImport } from '../../../lib/annotation/formats/import.ts';
import { backupOf } from '../../../lib/store/backup.ts';
import type { Library } from '../../../lib/store/library.ts';
import { ROWS as FIRST, writeFirstVersion } from '../../support/first-version.ts';
import { bringIn } from '../../support/library-files.ts';
import { freshName, open } from '../../support/open-library.ts';
import { timeOf } from '../../support/samples.ts';
import { ROWS as SECOND, writeSecondVersion } from '../../support/second-version.ts';

const [row] = FIRST.annotations;

/** The file that the reader gets. */
async function fileOf(library: Library): Promise<string> {
  const writer = writerOf('json', {});
  let text = '';
  let cursor: string | null = null;
  do {
    const piece: { part: string; cursor: string | null } = await exportPiece(
      writer,
      {
        rowsAfter: (table, order, after, limit) =>
          library.exportRows({ is: 'before-update' }, { table, order, after, limit }),
      },
      { cursor, limit: 1_000 },
    );
    text += piece.part;
    cursor = piece.cursor;
  } while (cursor !== null);
  return text;
}

test('the copy of a first version comes out as a file that can be imported', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const library = open(name);
  await library.changeAnnotation(row!.id, { note: 'Changed after the update.' }, timeOf(1));
  const file = parseImport(await fileOf(library));
  expect(file).toMatchObject({ format: 'pressmark', refused: [], decisions: [], changes: [] });
  expect(file.annotations).toEqual([row!.annotation]);
  expect(file.articles).toEqual(FIRST.articles);
  expect(file.rejections).toEqual(FIRST.rejections);
  expect(await library.exportTotal({ is: 'before-update' })).toBe(1);
  const empty = open(freshName());
  await bringIn(empty, file);
  expect(await empty.annotationsOf(row!.source)).toEqual([row!.annotation]);
  expect(await empty.counts()).toEqual({ annotations: 1, articles: 1, actors: 1, rejections: 1, deleted: 0 });
});

test('that of a second version has its decisions and changes, and not what was deleted', async () => {
  const name = freshName();
  await writeSecondVersion(name);
  const library = open(name);
  const { refused, annotations, decisions, changes } = parseImport(await fileOf(library));
  expect(refused).toEqual([]);
  expect(annotations.map(({ id }) => id)).toEqual([SECOND.annotations[0]!.id]);
  expect(decisions).toEqual(SECOND.decisions.map(({ id: _, ...decision }) => decision));
  expect(changes).toEqual(SECOND.changes);
  expect(await library.exportTotal({ is: 'before-update' })).toBe(1);
});

test('a large one comes out whole, part by part', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const database = await new Dexie(name).open();
  const idOf = (i: number) => `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  const rows = Array.from({ length: 2_345 }, (_, i) => ({
    ...row!,
    id: idOf(i),
    annotation: { ...row!.annotation, id: idOf(i) },
  }));
  await database.table('annotations').bulkPut(rows);
  database.close();
  const library = open(name);
  await library.counts();
  const { refused, annotations } = parseImport(await fileOf(library));
  expect(refused).toEqual([]);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(2_346);
  expect(await library.exportTotal({ is: 'before-update' })).toBe(2_346);
});

test('it is told of while it is there', async () => {
  const fresh = open(freshName());
  expect(await fresh.keptCopy()).toBeNull();
  await expect(fresh.exportTotal({ is: 'before-update' })).rejects.toMatchObject({ code: 'not-found' });
  const name = freshName();
  await writeFirstVersion(name);
  const library = open(name);
  const copy = await library.keptCopy();
  expect(Date.parse(copy!.until) - Date.parse(copy!.when)).toBe(30 * 86_400_000);
  await library.purge(copy!.until);
  expect(await library.keptCopy()).toBeNull();
  expect(await Dexie.exists(`${name}-before-2`)).toBe(false);
});

test('a background that was ended right after the migration had noted nothing: the copy is found all the same', async () => {
  const name = freshName();
  await writeSecondVersion(name);
  const first = open(name);
  const kept = (await first.keptCopy())!;
  expect(kept).not.toBeNull();
  await first.close();
  const database = await new Dexie(name).open();
  await database.table('meta').delete('migrated');
  database.close();
  const next = open(name);
  const found = (await next.keptCopy())!;
  expect(Date.parse(found.when)).toBeLessThanOrEqual(Date.parse(kept.when));
  expect(await next.exportTotal({ is: 'before-update' })).toBe(1);
});

test('a copy that was stopped in the middle is none', async () => {
  const name = freshName();
  await writeSecondVersion(name);
  const first = open(name);
  await first.keptCopy();
  await first.close();
  const [copy, database] = await Promise.all([`${name}-before-3`, name].map((one) => new Dexie(one).open()));
  await copy!.table('state').clear();
  await database!.table('meta').delete('migrated');
  for (const one of [copy!, database!]) one.close();
  expect(await open(name).keptCopy()).toBeNull();
});

test.each([
  ['first', 1, writeFirstVersion, FIRST],
  ['second', 2, writeSecondVersion, SECOND],
] as const)(
  'a library of the %s version that the browser’s list leaves out is copied all the same',
  async (_, from, write, rows) => {
    const name = freshName();
    await write(name);
    const databases = vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([]);
    const library = open(name);
    await library.changeAnnotation(row!.id, { note: 'Changed after the update.' }, timeOf(1));
    expect(databases).toHaveBeenCalled();
    databases.mockRestore();
    expect((await backupOf(name, from))?.annotations).toEqual(rows.annotations);
    expect(parseImport(await fileOf(library)).annotations).toContainEqual(rows.annotations[0]!.annotation);
  },
);

test('without room for its copy, such a library is not touched', async () => {
  const name = freshName();
  await writeSecondVersion(name);
  const databases = vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(open(name).counts()).rejects.toMatchObject({ code: 'storage-full' });
  put.mockRestore();
  databases.mockRestore();
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(20);
  expect(await open(name).counts()).toMatchObject({ annotations: 1 });
});
