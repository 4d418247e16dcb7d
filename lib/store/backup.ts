/** Copies of the library as it was before its schema changed, each in a database of its own. */
import Dexie, { type IndexableType } from 'dexie';
import type { Database } from './database.ts';

const BATCH = 1_000;

interface BackupRow {
  table: string;
  part: number;
  rows: unknown[];
}

/** Where the copy of a library of that version lies. */
export const backupName = (name: string, version: number): string => `${name}-before-${version + 1}`;

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

/** The rows of a backup, table by table; null when there is no whole one. */
export async function backupOf(name: string, version: number): Promise<Record<string, unknown[]> | null> {
  if (!(await Dexie.exists(backupName(name, version)))) return null;
  const copy = openBackup(backupName(name, version));
  try {
    await copy.open();
    if (!(await copy.table('state').get('done'))) return null;
    const tables: Record<string, unknown[]> = {};
    await copy.table<BackupRow>('rows').each(({ table, rows }) => {
      tables[table] = [...(tables[table] ?? []), ...rows];
    });
    return tables;
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
