/** The first schema. */
import type Dexie from 'dexie';

/**
 * Annotations are found by page, actor, time, tag and site; `deletedAt` stands only in deleted rows, so its index holds
 * those alone. A rejection's words are looked up within their article.
 */
export function first(database: Dexie): void {
  database.version(1).stores({
    annotations: 'id, source, site, created, modified, *actors, *tags, deletedAt',
    articles: 'source, site, published',
    actors: 'key, kind, name',
    rejections: '[source+exact], source',
    meta: 'key',
  });
}
