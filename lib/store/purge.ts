/** Clears away what the reader deleted a month ago, and what only those rows referred to. */
import type { Database } from './database.ts';
import { dropUnnamed } from './merge.ts';

const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Drops rows deleted more than 30 days before `now` (ISO 8601) with articles and actors that nothing names any more. */
export function purgeDeleted(database: Database, now: string): Promise<number> {
  const limit = new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString();
  const { annotations: table, articles, actors, rejections } = database;
  return database.transaction('rw', table, articles, actors, rejections, async () => {
    const rows = await table.where('deletedAt').belowOrEqual(limit).toArray();
    await table.bulkDelete(rows.map(({ id }) => id));
    for (const source of new Set(rows.map((row) => row.source))) {
      const uses = (await table.where({ source }).count()) + (await rejections.where({ source }).count());
      if (uses === 0) await articles.delete(source);
    }
    await dropUnnamed(
      database,
      rows.flatMap((row) => row.actors),
    );
    return rows.length;
  });
}
