/** Takes in what other machines wrote: merged with what is here, written through the same writer as everything else. */
import { toLine } from '../annotation/formats/canonical.ts';
import type { AliasDecision, Annotation, ArticleRecord, ChangeRecord, Rejection } from '../annotation/model.ts';
import { nextStamp } from '../sync/clock.ts';
import { idOf, rowOf, type Synced, type SyncedRow } from '../sync/document.ts';
import type { Heard } from '../sync/replicate.ts';
import { emptied, isDeleted, isSame, MADE, merge, restored, type Version } from '../sync/version.ts';
import type { Database, SyncMark, VersionRow } from './database.ts';
import { lastChanges, markChanged } from './evidence.ts';
import type { ActWriter } from './journal.ts';
import { dropUnnamed } from './named.ts';
import { isLiving } from './rows.ts';
import { versionOf } from './stamper.ts';
import { rowsOf, SYNCED } from './synced-rows.ts';

export interface Reception {
  database: Database;
  writer: ActWriter;
  /** `last` grows when this machine has something to say to what it hears. */
  mark: SyncMark;
  now: string;
}

/** One row after it was merged: how it was here, and how it is now. */
interface Merged {
  key: string;
  before: SyncedRow | undefined;
  version: Version;
  /** Null where it is gone for good. */
  row: SyncedRow | null;
  isDeleted: boolean;
}

/** Returns how many rows are other than before. Within the act. */
export async function receiveAll(reception: Reception, heard: readonly Heard[]): Promise<number> {
  let changed = 0;
  for (const of of SYNCED) {
    const some = heard.filter(({ name }) => name.of === of);
    if (some.length) changed += await WRITERS[of](reception, await mergeKind(reception, of, some));
  }
  return changed;
}

async function mergeKind(reception: Reception, of: Synced, heard: readonly Heard[]): Promise<Merged[]> {
  const { versions } = reception.database;
  const ids = heard.map(({ name }) => idOf(name));
  const stored = await versions.bulkGet(ids);
  const rows = await rowsOf(
    reception.database,
    ids.map((id) => ({ id })),
  );
  // Asked before, and not one by one between the others: Dexie gives a transaction up after a hundred idle turns.
  const inUse = await named(reception.database, of, heard);
  const merged: Merged[] = [];
  const fresh: VersionRow[] = [];
  for (const [i, one] of heard.entries()) {
    const [known, before, id] = [stored[i], rows[i], ids[i] as string];
    if (!one.versions.length) {
      if (known) fresh.push({ ...known, rev: one.rev });
      continue;
    }
    const here = known && versionOf(of, before, known);
    const all = [...(here ? [here] : []), ...one.versions];
    const version = settle(reception, all, inUse.has(one.name.key) && before !== undefined);
    fresh.push(toRow(id, version, one));
    const row = rowOf(of, version);
    merged.push({ key: one.name.key, before, version, row, isDeleted: isDeleted(version) });
  }
  await versions.bulkPut(fresh);
  return merged;
}

/** All versions as one. What one machine has cleared away for good, and nobody has touched since, goes here too. */
function settle(reception: Reception, all: readonly Version[], isNamed: boolean): Version {
  const merged = all.reduce(merge);
  if (!isDeleted(merged)) return merged;
  if (isNamed) return answer(reception, merged);
  return all.some(({ fields }) => !Object.hasOwn(fields, MADE)) ? emptied(merged) : merged;
}

/** An article that annotations here belong to stays, and the others hear of it. */
function answer(reception: Reception, version: Version): Version {
  const { mark, now } = reception;
  mark.last = nextStamp(mark.last, now, mark.device);
  return restored(version, mark.last);
}

/** Articles of which something is saved here. */
async function named({ annotations }: Database, of: Synced, heard: readonly Heard[]): Promise<Set<string>> {
  const found = new Set<string>();
  if (of !== 'article') return found;
  for (const { name, versions } of heard) {
    if (!versions.some(isDeleted)) continue;
    if ((await annotations.where({ source: name.key }).filter(isLiving).count()) > 0) found.add(name.key);
  }
  return found;
}

function toRow(id: string, version: Version, { rev, others, versions }: Heard): VersionRow {
  const { clock, deletion } = version;
  const row: VersionRow = { id, clock, deletion, rev };
  if (others.length) row.others = others;
  if (others.length || !isSame(version, versions[0] as Version)) row.unsent = 1;
  return row;
}

type Write = (reception: Reception, merged: readonly Merged[]) => Promise<number>;

const WRITERS: { [K in Synced]: Write } = {
  article: receiveArticles,
  annotation: receiveAnnotations,
  rejection: receiveRejections,
  decision: receiveDecisions,
  change: receiveChanges,
};

const isOther = ({ before, row }: Merged) => before === undefined || row === null || toLine(before) !== toLine(row);

/** Rows that are to be written, and those that are to go. */
function parted<T extends SyncedRow>(merged: readonly Merged[]): { written: T[]; gone: T[] } {
  const written = merged.flatMap((one) => (!one.isDeleted && one.row && isOther(one) ? [one.row as T] : []));
  const gone = merged.flatMap((one) => (one.isDeleted && one.before ? [one.before as T] : []));
  return { written, gone };
}

async function receiveArticles({ database, writer }: Reception, merged: readonly Merged[]): Promise<number> {
  const { written, gone } = parted<ArticleRecord>(merged);
  await writer.putArticles(written, true);
  await database.articles.bulkDelete(gone.map(({ source }) => source));
  return written.length + gone.length;
}

async function receiveAnnotations({ database, writer }: Reception, merged: readonly Merged[]): Promise<number> {
  const there = await database.annotations.bulkGet(merged.map(({ key }) => key));
  const cleared = merged.flatMap((one, i) => (one.row === null && there[i] ? [there[i]] : []));
  const kept = merged.flatMap((one, i) => {
    const annotation = one.row as Annotation | null;
    if (!annotation) return [];
    const wasDeleted = there[i] !== undefined && !isLiving(there[i]);
    const isWritten = isOther(one);
    if (!isWritten && wasDeleted === one.isDeleted) return [];
    return [{ annotation, isWritten, isDeleted: one.isDeleted, when: one.version.deletion?.when ?? '' }];
  });
  await writer.putAnnotations(kept.flatMap(({ annotation, isWritten }) => (isWritten ? [annotation] : [])));
  const idsOf = (some: typeof kept) => some.map(({ annotation }) => annotation.id);
  await writer.setDeleted(idsOf(kept.filter((one) => !one.isDeleted && !one.isWritten)), null);
  for (const when of new Set(kept.flatMap((one) => (one.isDeleted ? [one.when] : []))))
    await writer.setDeleted(idsOf(kept.filter((one) => one.isDeleted && one.when === when)), when);
  await clear(database, writer.seq, cleared);
  const known = await lastChanges(database, idsOf(kept.filter(({ isWritten }) => isWritten)));
  if (known.size) await markChanged(database, [...known.keys()]);
  return kept.length + cleared.length;
}

async function clear(
  database: Database,
  seq: number,
  rows: readonly { id: string; actors: string[] }[],
): Promise<void> {
  if (!rows.length) return;
  await database.annotations.bulkDelete(rows.map(({ id }) => id));
  await database.tombstones.bulkPut(rows.map(({ id }) => ({ id, seq })));
  await dropUnnamed(
    database,
    rows.flatMap(({ actors }) => actors),
  );
}

async function receiveRejections({ writer }: Reception, merged: readonly Merged[]): Promise<number> {
  const { written, gone } = parted<Rejection>(merged);
  await writer.putRejections(written);
  for (const { source, exact } of gone) await writer.dropRejection([source, exact]);
  return written.length + gone.length;
}

async function receiveDecisions({ writer }: Reception, merged: readonly Merged[]): Promise<number> {
  const { written, gone } = parted<AliasDecision>(merged);
  await writer.putDecisions(written);
  for (const one of merged) if (one.isDeleted && one.before) await writer.writeDecision(one.key, null);
  return written.length + gone.length;
}

async function receiveChanges({ database }: Reception, merged: readonly Merged[]): Promise<number> {
  const { written, gone } = parted<ChangeRecord>(merged);
  await database.changes.bulkPut(written);
  await database.changes.bulkDelete(gone.map(({ id }) => id));
  const touched = [...new Set([...written, ...gone].map(({ annotation }) => annotation))];
  if (touched.length) await markChanged(database, touched);
  return written.length + gone.length;
}
