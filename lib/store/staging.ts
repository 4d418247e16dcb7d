/**
 * Imports that are read but not brought in: a file is put aside batch by batch while its preview grows, and brought in by one
 * act. Whatever is killed in between leaves the library as it was; what was put aside is cleared away later.
 */
import Dexie from 'dexie';
import { PressmarkError } from '../errors.ts';
import type { ImportBatch, ImportCounts } from '../library-messages.ts';
import type { Database } from './database.ts';
import { type Acted, perform, seqOf } from './journal.ts';
import { compareBatch, mergeBatch, NOTHING_NEW } from './merge.ts';
import { requireRoom } from './room.ts';

/** A job that nobody came back to. */
const KEPT = 24 * 60 * 60 * 1000;

const partsOf = (database: Database, job: string) =>
  database.staged.where('[job+part]').between([job, Dexie.minKey], [job, Dexie.maxKey]);

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  added: a.added + b.added,
  same: a.same + b.same,
  changed: a.changed + b.changed,
  older: a.older + b.older,
});

/**
 * The ids of all rows, dead ones too, as of a write. A file of a hundred batches asks for them with each; they are read
 * again when something was written in between.
 */
const idsAt = new WeakMap<Database, { seq: number; ids: Set<string> }>();

async function knownIds(database: Database): Promise<Set<string>> {
  const seq = await seqOf(database);
  const last = idsAt.get(database);
  if (last?.seq === seq) return last.ids;
  const ids = new Set(await database.annotations.toCollection().primaryKeys());
  idsAt.set(database, { seq, ids });
  return ids;
}

/** Puts a batch aside. Returns what all batches of the job would do. */
export async function stage(database: Database, job: string, batch: ImportBatch, now: string): Promise<ImportCounts> {
  await requireRoom();
  const { counts } = await compareBatch(database, batch.annotations, await knownIds(database));
  return database.transaction('rw', database.staged, async () => {
    const last = await partsOf(database, job).last();
    const soFar = sum(last?.counts ?? NOTHING_NEW, counts);
    await database.staged.put({ job, part: (last?.part ?? -1) + 1, when: now, counts: soFar, batch });
    return soFar;
  });
}

/** How far commits have come, by job: [parts done, parts in all]. */
export type Progress = Map<string, { done: number; total: number }>;

/** Brings a job in. @throws "not-found" when nothing was put aside under its name. */
export async function commit(
  database: Database,
  job: string,
  now: string,
  progress: Progress,
): Promise<Acted<ImportCounts>> {
  const parts = await partsOf(database, job).primaryKeys();
  if (!parts.length) throw new PressmarkError('not-found', `import ${job}`);
  progress.set(job, { done: 0, total: parts.length });
  try {
    return await perform(database, { what: 'import', when: now }, async (writer) => {
      let counts = NOTHING_NEW;
      const known = new Set(await database.annotations.toCollection().primaryKeys());
      for (const [i, key] of parts.entries()) {
        const part = await database.staged.get(key);
        if (part) counts = sum(counts, await mergeBatch(database, writer, { batch: part.batch, known }));
        progress.set(job, { done: i + 1, total: parts.length });
      }
      await partsOf(database, job).delete();
      return counts;
    });
  } finally {
    progress.delete(job);
    idsAt.delete(database);
  }
}

export async function cancel(database: Database, job: string): Promise<void> {
  idsAt.delete(database);
  await partsOf(database, job).delete();
}

export async function clearOldJobs(database: Database, now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - KEPT).toISOString();
  await database.staged.where('when').below(limit).delete();
}
