/** The rows of actors: every name that annotations call somebody by, as long as one does. */
import { type Annotation, actorsOf } from '../annotation/model.ts';
import type { ActorRow, Database } from './database.ts';

/** The rows of actors that an act has met, by key: a speaker of a thousand batches is asked for once. */
export type MetActors = Map<string, ActorRow>;

/** Sees to it that every actor named has a row with that name. Within a transaction. */
export async function addActors(
  database: Database,
  annotations: readonly Annotation[],
  rows: MetActors,
): Promise<void> {
  const references = annotations.flatMap(actorsOf);
  const unmet = [...new Set(references.map(({ key }) => key))].filter((key) => !rows.has(key));
  const grown = new Set<ActorRow>();
  for (const row of await database.actors.bulkGet(unmet)) if (row) rows.set(row.key, row);
  for (const reference of references) {
    const row = rows.get(reference.key) ?? { ...reference, names: [] };
    rows.set(row.key, row);
    if (row.names.includes(reference.name)) continue;
    row.names = [...row.names, reference.name].sort();
    grown.add(row);
  }
  await database.actors.bulkPut([...grown]);
}

/** Drops the rows of actors that no annotation names any more, deleted ones included. Within a transaction. */
export async function dropUnnamed(
  database: Database,
  keys: Iterable<string>,
  rows: MetActors = new Map(),
): Promise<void> {
  for (const key of new Set(keys)) {
    const uses = await database.annotations.where('actors').equals(key).limit(1).primaryKeys();
    if (uses.length) continue;
    rows.delete(key);
    await database.actors.delete(key);
  }
}
