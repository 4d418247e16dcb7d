/** Clears away what the reader deleted a month ago, and what only those rows referred to. */
import type { Database } from './database.ts';
import { nextSeq } from './journal.ts';
import { dropUnnamed } from './named.ts';
import { stamperOf } from './stamper.ts';

const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Drops rows deleted more than 30 days before `now` (ISO 8601) with articles and actors that nothing names any more. */
export function purgeDeleted(database: Database, now: string): Promise<number> {
  const limit = new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString();
  const { annotations: table, articles, actors, rejections, changes, sightings, tombstones, versions, meta } = database;
  const tables = [table, articles, actors, rejections, changes, sightings, tombstones, versions, meta];
  return database.transaction('rw', tables, async () => {
    const rows = await table.where('deletedAt').belowOrEqual(limit).toArray();
    if (!rows.length) return 0;
    const ids = rows.map(({ id }) => id);
    const seq = await nextSeq(database);
    await table.bulkDelete(ids);
    await tombstones.bulkPut(ids.map((id) => ({ id, seq })));
    const records = await changes.where('annotation').anyOf(ids).primaryKeys();
    await changes.bulkDelete(records);
    const emptiedSources: string[] = [];
    for (const source of new Set(rows.map((row) => row.source))) {
      const uses = (await table.where({ source }).count()) + (await rejections.where({ source }).count());
      if (uses > 0) continue;
      emptiedSources.push(source);
      await articles.delete(source);
      await sightings.delete(source);
    }
    await (await stamperOf(database, now))?.purge(rows, emptiedSources, records);
    await dropUnnamed(
      database,
      rows.flatMap((row) => row.actors),
    );
    return rows.length;
  });
}
