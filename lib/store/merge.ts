/** Brings rows of a file in: of two versions the newer stays, nothing is ever replaced by an older one. */
import { toLine } from '../annotation/formats/canonical.ts';
import type { Annotation } from '../annotation/model.ts';
import type { ImportBatch, ImportCounts } from '../library-messages.ts';
import type { AnnotationRow, Database } from './database.ts';
import { decisionId } from './decision-id.ts';
import { markChanged } from './evidence.ts';
import type { ActWriter } from './journal.ts';

export const NOTHING_NEW: ImportCounts = { added: 0, same: 0, changed: 0, older: 0 };

/** What an import would do with each of a batch's annotations. */
export async function compareBatch(
  database: Database,
  annotations: readonly Annotation[],
): Promise<{ counts: ImportCounts; fresh: Annotation[] }> {
  const there = await database.annotations.bulkGet(annotations.map(({ id }) => id));
  const counts = { ...NOTHING_NEW };
  const fresh = annotations.filter((annotation, i) => {
    const verdict = compareWith(there[i], annotation);
    counts[verdict] += 1;
    return verdict === 'added' || verdict === 'changed';
  });
  return { counts, fresh };
}

/** A row that the reader deleted counts as gone: who imports a file wants what is in it back. */
function compareWith(ours: AnnotationRow | undefined, theirs: Annotation): keyof ImportCounts {
  if (!ours || ours.deletedAt !== undefined) return 'added';
  if (toLine(ours.annotation) === toLine(theirs)) return 'same';
  return theirs.modified > ours.annotation.modified ? 'changed' : 'older';
}

/** Writes what is new in a batch. Within the act of an import. */
export async function mergeBatch(database: Database, writer: ActWriter, batch: ImportBatch): Promise<ImportCounts> {
  const { counts, fresh } = await compareBatch(database, batch.annotations);
  await writer.putArticles(batch.articles);
  await writer.putAnnotations(fresh);
  const rejected = await database.rejections.bulkGet(batch.rejections.map(({ source, exact }) => [source, exact]));
  await writer.putRejections(batch.rejections.filter((_, i) => !rejected[i]));
  const decided = await database.decisions.bulkGet(batch.decisions.map(decisionId));
  await writer.putDecisions(batch.decisions.filter((_, i) => !decided[i]));
  await mergeChanges(database, writer, batch);
  return counts;
}

/** What became of passages is a diary: what another machine saw is added to it, and stays when the import is taken back. */
async function mergeChanges(database: Database, writer: ActWriter, { changes }: ImportBatch): Promise<void> {
  if (!changes.length) return;
  const there = await database.changes.bulkGet(changes.map(({ id }) => id));
  const fresh = changes.filter((_, i) => !there[i]);
  await database.changes.bulkPut(fresh);
  await writer.stampChanges(fresh.map(({ id }) => id));
  if (fresh.length) await markChanged(database, [...new Set(fresh.map(({ annotation }) => annotation))]);
}
