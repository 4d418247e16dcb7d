/** Copies of the library as it was before its schema changed, each in a database of its own. */
import Dexie, { type Table as DexieTable, type IndexableType } from 'dexie';
import type { ExportTables, Table } from '../annotation/formats/writer.ts';
import { PressmarkError } from '../errors.ts';
import type { KeptCopy } from '../storage-state.ts';
import type { AnnotationRow, Database, DecisionRow } from './database.ts';
import { isLiving } from './rows.ts';

const BATCH = 1_000;

interface BackupRow {
  table: string;
  part: number;
  rows: unknown[];
}

/** Where the copy of a library of that version lies. */
export const backupName = (name: string, version: number): string => `${name}-before-${version + 1}`;

export const isCopyOf =
  (name: string) =>
  (database: IDBDatabaseInfo): boolean =>
    database.name?.startsWith(`${name}-before-`) ?? false;

function openBackup(name: string): Dexie {
  const copy = new Dexie(name);
  copy.version(1).stores({ rows: '[table+part]', state: 'key' });
  return copy;
}

/**
 * Copies every row of a library of `version`. One that was stopped in the middle is begun again; one that is complete is
 * kept as it is, because a migration that failed is tried again from the same rows.
 */
export async function backUp(name: string, version: number): Promise<void> {
  const copy = openBackup(backupName(name, version));
  const library = new Dexie(name);
  try {
    await copy.open();
    if (await copy.table('state').get('done')) return;
    await copy.table('rows').clear();
    await library.open();
    for (const table of library.tables) await copyTable(table.name);
    await copy.table('state').put({ key: 'done', when: new Date().toISOString() });
  } finally {
    library.close();
    copy.close();
  }

  async function copyTable(table: string): Promise<void> {
    let last: IndexableType | undefined;
    for (let part = 0; ; part++) {
      const source = library.table(table);
      const after = last === undefined ? source.toCollection() : source.where(':id').above(last);
      const keys = await after.clone().limit(BATCH).primaryKeys();
      if (!keys.length) return;
      const rows = await source.bulkGet(keys);
      await copy.table('rows').put({ table, part, rows } satisfies BackupRow);
      last = keys.at(-1);
    }
  }
}

/**
 * The newest whole copy among the databases of this browser, and when it was taken; null where there is none.
 *
 * A background that is ended right after a migration has not noted yet that there is one.
 */
export async function newestCopy(name: string, below: number): Promise<{ from: number; when: string } | null> {
  for (let version = below - 1; version > 0; version--) {
    const done = await read(name, version, (copy) => copy.table('state').get('done'));
    if (done) return { from: version, when: done.when };
  }
  return null;
}

/** The rows of a backup, table by table; null when there is no whole one. */
export function backupOf(name: string, version: number): Promise<Record<string, unknown[]> | null> {
  return read(name, version, async (copy) => {
    if (!(await copy.table('state').get('done'))) return null;
    const tables: Record<string, unknown[]> = {};
    await copy.table<BackupRow>('rows').each(({ table, rows }) => {
      tables[table] = [...(tables[table] ?? []), ...rows];
    });
    return tables;
  });
}

/** The copy from before the last migration, where a whole one is still there. */
export async function keptCopy(database: Database): Promise<KeptCopy | null> {
  const row = await database.meta.get('migrated');
  if (row?.key !== 'migrated') return null;
  const isThere = await read(database.name, row.value.from, async (copy) =>
    Boolean(await copy.table('state').get('done')),
  );
  if (!isThere) return null;
  return { when: row.value.when, until: new Date(Date.parse(row.value.when) + KEPT).toISOString() };
}

/**
 * Rows of the copy as an export writes them: what was deleted stays out. One stored part at a time; `after` is the part
 * before. A table that its version did not have is empty.
 *
 * @throws PressmarkError "not-found" when the copy is gone.
 */
export async function copiedRows<T extends Table>(
  database: Database,
  { table, after }: { table: T; after: string | null },
): Promise<{ rows: ExportTables[T][]; after: string | null }> {
  const from = after === null ? 0 : Number(after) + 1;
  const parts = await partsOf(database, (rows) =>
    rows.where('[table+part]').between([table, from], [table, Dexie.maxKey]).limit(2).toArray(),
  );
  const [part, next] = parts;
  if (!part) return { rows: [], after: null };
  return {
    rows: part.rows.flatMap((row) => exportable(table, row)) as ExportTables[T][],
    after: next ? String(part.part) : null,
  };
}

/** How many annotations the copy would bring back. */
export async function copiedCount(database: Database): Promise<number> {
  return partsOf(database, async (rows) => {
    let count = 0;
    const parts = rows.where('[table+part]').between(['annotations', 0], ['annotations', Dexie.maxKey]);
    await parts.each((part) => {
      count += (part.rows as AnnotationRow[]).filter(isLiving).length;
    });
    return count;
  });
}

/** Annotations and decisions lie in rows with more around them; that is made anew when they are imported. */
export function exportable(table: Table, row: unknown): unknown[] {
  if (table === 'annotations') {
    const { annotation } = row as AnnotationRow;
    return isLiving(row as AnnotationRow) ? [{ annotation, article: null, speaker: null }] : [];
  }
  if (table !== 'decisions') return [row];
  const { id: _, ...decision } = row as DecisionRow;
  return [decision];
}

async function partsOf<T>(database: Database, question: (rows: DexieTable<BackupRow>) => Promise<T>): Promise<T> {
  const row = await database.meta.get('migrated');
  if (row?.key !== 'migrated') throw new PressmarkError('not-found', 'the copy from before the update');
  const found = await read(database.name, row.value.from, async (copy) => {
    if (!(await copy.table('state').get('done'))) return null;
    return { is: await question(copy.table<BackupRow>('rows')) };
  });
  if (!found) throw new PressmarkError('not-found', 'the copy from before the update');
  return found.is;
}

/** null when there is no database of that name: asking must not make one. */
async function read<T>(name: string, version: number, question: (copy: Dexie) => Promise<T>): Promise<T | null> {
  if (!(await Dexie.exists(backupName(name, version)))) return null;
  const copy = openBackup(backupName(name, version));
  try {
    await copy.open();
    return await question(copy);
  } finally {
    copy.close();
  }
}

const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Drops the copy of a library that was migrated more than 30 days before `now`. */
export async function dropOldBackup(database: Database, now: string): Promise<void> {
  const row = await database.meta.get('migrated');
  if (row?.key === 'migrated' && Date.parse(now) - Date.parse(row.value.when) >= KEPT) await dropBackup(database);
}

/** Drops the copy that was taken before the last migration, if there is one. */
export async function dropBackup(database: Database): Promise<void> {
  const row = await database.meta.get('migrated');
  if (row?.key !== 'migrated') return;
  await Dexie.delete(backupName(database.name, row.value.from));
  await database.meta.delete('migrated');
}
