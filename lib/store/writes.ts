/** What the reader does to annotations: each of these is one act. */
import { type AnnotationChange, withChange } from '../annotation/annotate.ts';
import { type Annotation, type ArticleRecord, tagsOf } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type { ManyChange } from '../library-messages.ts';
import type { Database } from './database.ts';
import { type Acted, perform } from './journal.ts';
import { isLiving } from './rows.ts';

/** Rows that one step of a large act reads. */
const BATCH = 500;

export function save(
  database: Database,
  annotations: readonly Annotation[],
  article: ArticleRecord,
  now: string,
): Promise<Acted<number>> {
  return perform(database, { what: 'save', when: now }, async (writer) => {
    const fresh = await unsaidOf(database, annotations, article.source);
    if (!fresh.length) return 0;
    await writer.putArticles([article]);
    await writer.putAnnotations(fresh);
    return fresh.length;
  });
}

/** What is not saved already: two tabs of one article may both save a passage before either has heard of the other. */
async function unsaidOf(
  { annotations }: Database,
  given: readonly Annotation[],
  source: string,
): Promise<readonly Annotation[]> {
  const there = (await annotations.where({ source }).toArray()).filter(isLiving);
  const idOf = new Map(there.map(({ id, annotation }) => [saidIn(annotation), id]));
  return given.filter((one) => (idOf.get(saidIn(one)) ?? one.id) === one.id);
}

/** All that an annotation says: which words, where they stand, and as what; but not when it was seen and saved. */
const saidIn = ({ body, target }: Annotation): string =>
  JSON.stringify([body.filter(({ type }) => type !== 'Evidence'), target]);

export function changeOne(
  database: Database,
  id: string,
  change: AnnotationChange,
  now: string,
): Promise<Acted<Annotation>> {
  return perform(database, { what: 'change', when: now }, async (writer) => {
    const row = await database.annotations.get(id);
    if (!row || !isLiving(row)) throw new PressmarkError('not-found', id);
    const annotation = withChange(row.annotation, change, now);
    await writer.putAnnotations([annotation]);
    return annotation;
  });
}

/** Returns how many were changed; those that are so already, or are not there, are passed over. */
export function changeMany(
  database: Database,
  ids: readonly string[],
  change: ManyChange,
  now: string,
): Promise<Acted<number>> {
  return perform(database, { what: 'change', when: now }, async (writer) => {
    let changed = 0;
    for (let from = 0; from < ids.length; from += BATCH) {
      const rows = await database.annotations.bulkGet(ids.slice(from, from + BATCH));
      const living = rows.filter((row) => row !== undefined).filter(isLiving);
      const after = living.map(({ annotation }) => withManyChange(annotation, change, now));
      const fresh = after.filter((annotation, i) => !isSame(annotation, living[i]?.annotation));
      await writer.putAnnotations(fresh);
      changed += fresh.length;
    }
    return changed;
  });
}

function withManyChange(annotation: Annotation, change: ManyChange, now: string): Annotation {
  const { addTags, removeTags = [], ...rest } = change;
  if (!addTags && !removeTags.length) return withChange(annotation, rest, now);
  const tags = [...tagsOf(annotation).filter((tag) => !removeTags.includes(tag)), ...(addTags ?? [])];
  return withChange(annotation, { ...rest, tags }, now);
}

const isSame = (a: Annotation, b: Annotation | undefined) =>
  b !== undefined && JSON.stringify([a.body, a.target]) === JSON.stringify([b.body, b.target]);

/** Rows stay for 30 days. Returns how many were there to delete. */
export function deleteMany(database: Database, ids: readonly string[], now: string): Promise<Acted<number>> {
  return perform(database, { what: 'delete', when: now }, async (writer) => {
    let count = 0;
    for (let from = 0; from < ids.length; from += BATCH)
      count += await writer.setDeleted(ids.slice(from, from + BATCH), now);
    return count;
  });
}

/** "Not a quotation". */
export function reject(
  database: Database,
  { source, exact }: { source: string; exact: string },
  now: string,
): Promise<Acted<void>> {
  return perform(database, { what: 'reject', when: now }, (writer) =>
    writer.putRejections([{ source, exact, created: now }]),
  );
}

/** Everything, for good. The catalogue's segments go too; the number of the last write and the sentinel stay. */
export async function deleteEverything(database: Database): Promise<number> {
  const { annotations } = database;
  const tables = database.tables.filter(({ name }) => name !== 'meta');
  return database.transaction('rw', database.tables, async () => {
    // Other machines keep what they have: this one no longer has a part in it.
    await database.meta.delete('sync');
    const count = await annotations.count();
    for (const table of tables) await table.clear();
    return count;
  });
}
