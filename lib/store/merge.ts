/** Brings rows of a file in: of two versions the newer stays, nothing is ever replaced by an older one. */

import { decisionId } from '../annotation/decision-id.ts';
import { toLine } from '../annotation/formats/canonical.ts';
import type { Annotation } from '../annotation/model.ts';
import type { ImportBatch, ImportCounts } from '../library-messages.ts';
import type { AnnotationRow, Database } from './database.ts';
import { markChanged } from './evidence.ts';
import type { ActWriter } from './journal.ts';

export const NOTHING_NEW: ImportCounts = { added: 0, same: 0, changed: 0, older: 0 };

/** The rows of an import that are written, each with the row of the library whose place it takes. */
interface Compared {
  counts: ImportCounts;
  fresh: Annotation[];
  there: (AnnotationRow | undefined)[];
}

/** What an import would do with each of a batch's annotations. `known`: the ids of all rows, dead ones too. */
export async function compareBatch(
  database: Database,
  annotations: readonly Annotation[],
  known: ReadonlySet<string>,
): Promise<Compared> {
  // Asking for a row that is not there costs as much as for one that is, and mostly none is.
  const asked = annotations.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const found = await database.annotations.bulkGet(asked);
  const rows = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const compared: Compared = { counts: { ...NOTHING_NEW }, fresh: [], there: [] };
  for (const annotation of annotations) {
    const ours = rows.get(annotation.id);
    const verdict = compareWith(ours, annotation);
    compared.counts[verdict] += 1;
    if (verdict !== 'added' && verdict !== 'changed') continue;
    compared.fresh.push(annotation);
    compared.there.push(ours);
  }
  return compared;
}

/** A row that the reader deleted counts as gone: who imports a file wants what is in it back. */
function compareWith(ours: AnnotationRow | undefined, theirs: Annotation): keyof ImportCounts {
  if (!ours || ours.deletedAt !== undefined) return 'added';
  if (toLine(ours.annotation) === toLine(theirs)) return 'same';
  return theirs.modified > ours.annotation.modified ? 'changed' : 'older';
}

/** Writes what is new in a batch, and adds its ids to those that are known. Within the act of an import. */
export async function mergeBatch(
  database: Database,
  writer: ActWriter,
  { batch, known }: { batch: ImportBatch; known: Set<string> },
): Promise<ImportCounts> {
  const { counts, fresh, there } = await compareBatch(database, batch.annotations, known);
  await writer.putArticles(batch.articles);
  await writer.putAnnotations(fresh, there);
  for (const { id } of fresh) known.add(id);
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
