/**
 * What can still be read of a library whose file was damaged on the disk: every row by itself, and rows that are named by an
 * index where their own table cannot be listed. Firefox goes on with a damaged file; Chromium throws one away.
 */
import type { ExportTables, Table } from '../annotation/formats/writer.ts';
import { PressmarkError } from '../errors.ts';
import { exportable } from './backup.ts';
import type { Database } from './database.ts';
import type { Batch } from './export-rows.ts';

/** Each lies in pages of its own: where one cannot be read, another mostly can. */
const LISTED_BY: Record<Table, readonly string[]> = {
  annotations: [':id', 'created', 'source', '[seq+id]'],
  articles: [':id'],
  rejections: [':id', 'source'],
  decisions: [':id'],
  changes: [':id', 'seen', 'source'],
};

type Key = string | [string, string];

export class Salvage {
  /** Keys of each table, once they were asked for. */
  private readonly keys = new Map<Table, Promise<Key[]>>();

  constructor(private readonly database: Database) {}

  /** How many annotations are known by name. @throws PressmarkError "storage-broken" when there is none. */
  async total(): Promise<number> {
    const { length } = await this.keysOf('annotations');
    if (!length) throw new PressmarkError('storage-broken', 'nothing can be read');
    return length;
  }

  /** `after` is how many keys were tried. */
  async rowsAfter<T extends Table>(asked: {
    table: T;
    after: string | null;
    limit: number;
  }): Promise<Batch<ExportTables[T]>> {
    const { table, after, limit } = asked;
    const keys = await this.keysOf(table);
    const from = Number(after ?? 0);
    const rows = await this.readEach(table, keys.slice(from, from + limit));
    const next = from + limit < keys.length ? String(from + limit) : null;
    return { rows: rows.flatMap((row) => exportable(table, row)) as ExportTables[T][], after: next };
  }

  private keysOf(table: Table): Promise<Key[]> {
    const known = this.keys.get(table) ?? this.listKeys(table);
    this.keys.set(table, known);
    return known;
  }

  private async listKeys(table: Table): Promise<Key[]> {
    const all = new Map<string, Key>();
    const add = (keys: readonly Key[]) => {
      for (const key of keys) all.set(JSON.stringify(key), key);
    };
    for (const index of LISTED_BY[table])
      add(
        (await this.database
          .table(table)
          .orderBy(index)
          .primaryKeys()
          .catch(() => [])) as Key[],
      );
    if (table === 'articles')
      add(
        (await this.database.annotations
          .orderBy('source')
          .uniqueKeys()
          .catch(() => [])) as string[],
      );
    return [...all.keys()].sort().map((name) => all.get(name) as Key);
  }

  /** One row that cannot be read must not take the others with it. */
  private async readEach(table: Table, keys: readonly Key[]): Promise<unknown[]> {
    if (!keys.length) return [];
    try {
      const rows: unknown[] = await this.database.table(table).bulkGet([...keys]);
      return rows.filter((row) => row !== undefined);
    } catch {
      if (keys.length === 1) return [];
      const half = keys.length >> 1;
      return [...(await this.readEach(table, keys.slice(0, half))), ...(await this.readEach(table, keys.slice(half)))];
    }
  }
}
