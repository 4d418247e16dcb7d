/** The rows that travel to other machines, as the database has them. */
import { nameOf, type Synced, type SyncedRow } from '../sync/document.ts';
import type { Database } from './database.ts';

/** Annotations come before what became of them, and before articles, which stay as long as an annotation names them. */
export const SYNCED: readonly Synced[] = ['annotation', 'article', 'rejection', 'decision', 'change'];

/** What travels of a row of the database. */
export function syncedRow(of: Synced, stored: Record<string, unknown>): SyncedRow {
  if (of === 'annotation') return stored.annotation as SyncedRow;
  if (of !== 'decision') return stored as unknown as SyncedRow;
  const { id: _, ...decision } = stored;
  return decision as unknown as SyncedRow;
}

/** The rows of versions, in their order; undefined for what is gone. */
export async function rowsOf(
  database: Database,
  versions: readonly { id: string }[],
): Promise<(SyncedRow | undefined)[]> {
  const found = new Map<string, SyncedRow>();
  for (const of of SYNCED) {
    const named = versions.flatMap(({ id }) => (nameOf(id)?.of === of ? [{ id, key: nameOf(id)?.key as string }] : []));
    const rows = await database
      .table(`${of}s`)
      .bulkGet(named.map(({ key }) => (of === 'rejection' ? JSON.parse(key) : key)));
    for (const [i, { id }] of named.entries()) if (rows[i]) found.set(id, syncedRow(of, rows[i]));
  }
  return versions.map(({ id }) => found.get(id));
}
