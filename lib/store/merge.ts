/** Puts rows beside those that are there: of two versions the newer stays, and no name is forgotten. */
import { toLine } from '../annotation/formats/canonical.ts';
import type { ParsedLibrary } from '../annotation/formats/import.ts';
import { type Annotation, type ArticleRecord, actorsOf } from '../annotation/model.ts';
import type { ImportReport } from '../messages.ts';
import { type ActorRow, type AnnotationRow, type Database, toRow } from './database.ts';

/** Writes articles unless the one that is there was retrieved later. Within a transaction. */
export async function putArticles(database: Database, articles: readonly ArticleRecord[]): Promise<void> {
  const there = await database.articles.bulkGet(articles.map(({ source }) => source));
  const newer = articles.filter((article, i) => !(there[i] && there[i].retrieved > article.retrieved));
  await database.articles.bulkPut(newer);
}

/** Sees to it that every actor named has a row with that name. Within a transaction. */
export async function addActors(database: Database, annotations: readonly Annotation[]): Promise<void> {
  const references = annotations.flatMap(actorsOf);
  const keys = [...new Set(references.map(({ key }) => key))];
  const rows = new Map<string, ActorRow>();
  for (const row of await database.actors.bulkGet(keys)) if (row) rows.set(row.key, row);
  for (const reference of references) {
    const row = rows.get(reference.key) ?? { ...reference, names: [] };
    if (!row.names.includes(reference.name)) row.names = [...row.names, reference.name].sort();
    rows.set(row.key, row);
  }
  await database.actors.bulkPut([...rows.values()]);
}

/** Brings an import in, in one transaction. */
export function mergeAll(database: Database, parsed: Omit<ParsedLibrary, 'format'>): Promise<ImportReport> {
  const { annotations: table, articles, actors, rejections } = database;
  return database.transaction('rw', table, articles, actors, rejections, async () => {
    const there = await table.bulkGet(parsed.annotations.map(({ id }) => id));
    const report: ImportReport = { added: 0, same: 0, changed: 0, older: 0, refused: parsed.refused };
    const fresh = parsed.annotations.filter((annotation, i) => {
      const verdict = compareWith(there[i], annotation);
      report[verdict] += 1;
      return verdict === 'added' || verdict === 'changed';
    });
    await putArticles(database, parsed.articles);
    await addActors(database, fresh);
    await table.bulkPut(fresh.map(toRow));
    await dropUnnamed(
      database,
      there.flatMap((row) => row?.actors ?? []),
    );
    const rejected = await rejections.bulkGet(parsed.rejections.map(({ source, exact }) => [source, exact]));
    await rejections.bulkAdd(parsed.rejections.filter((_, i) => !rejected[i]));
    return report;
  });
}

/** A row that the reader deleted counts as gone: who imports a file wants what is in it back. */
function compareWith(ours: AnnotationRow | undefined, theirs: Annotation): 'added' | 'same' | 'changed' | 'older' {
  if (!ours || ours.deletedAt !== undefined) return 'added';
  if (toLine(ours.annotation) === toLine(theirs)) return 'same';
  return theirs.modified > ours.modified ? 'changed' : 'older';
}

/** Drops the rows of actors that no annotation names any more, deleted ones included. Within a transaction. */
export async function dropUnnamed(database: Database, keys: Iterable<string>): Promise<void> {
  for (const key of new Set(keys)) {
    const uses = await database.annotations.where('actors').equals(key).limit(1).count();
    if (uses === 0) await database.actors.delete(key);
  }
}
