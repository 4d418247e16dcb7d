/** Takes acts back, in any order: what other acts did to the same rows since stays. */
import Dexie from 'dexie';
import { toLine } from '../annotation/formats/canonical.ts';
import type { Annotation, Body } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type { Act, ActKind } from '../library-messages.ts';
import type { ActRow, Database, JournalEntry } from './database.ts';
import { type ActWriter, perform } from './journal.ts';

const MOST_ACTS = 200;
const LISTED = 100;
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** The last acts of the reader, latest first. */
export async function recentActs(database: Database): Promise<Act[]> {
  const rows = await database.acts.orderBy('act').reverse().toArray();
  return rows
    .flatMap(({ act, what, count, when, undoneBy }) =>
      what === 'undo' || what === 'receive' ? [] : [{ act, what, count, when, undone: undoneBy !== undefined }],
    )
    .slice(0, LISTED);
}

/** The hosts that an act touched; null for more than a few. @throws "not-found" */
export async function hostsOf(database: Database, act: number): Promise<string[] | null> {
  return (await actOf(database, act)).hosts;
}

async function actOf(database: Database, act: number): Promise<ActRow & { what: ActKind }> {
  const row = await database.acts.get(act);
  if (!row || row.what === 'undo' || row.what === 'receive') throw new PressmarkError('not-found', `act ${act}`);
  return { ...row, what: row.what };
}

/**
 * Takes an act back, or does it again when it was taken back before. That is an act of its own, which is not listed: so
 * the journal always knows how a row was between any two acts.
 */
export async function undoAct(
  database: Database,
  act: number,
  now: string,
): Promise<{ what: ActKind; count: number; undone: boolean }> {
  const { result } = await perform(database, { what: 'undo', when: now, undoes: act }, async (writer) => {
    const row = await actOf(database, act);
    await revert(database, writer, row.undoneBy ?? act, now);
    const { undoneBy, ...without } = row;
    await database.acts.put(undoneBy === undefined ? { ...row, undoneBy: writer.seq } : without);
    return { what: row.what, count: row.count, undone: undoneBy === undefined };
  });
  return result;
}

const partsOf = (database: Database, act: number) =>
  database.journal.where('[act+part]').between([act, Dexie.minKey], [act, Dexie.maxKey]);

/** Part by part, so that an import of a hundred thousand rows is never in memory at once. */
async function revert(database: Database, writer: ActWriter, act: number, now: string): Promise<void> {
  for (const key of (await partsOf(database, act).primaryKeys()).reverse()) {
    const part = await database.journal.get(key);
    if (part) await revertPart(database, writer, { act, entries: part.entries, now });
  }
}

interface Part {
  act: number;
  entries: readonly JournalEntry[];
  now: string;
}

async function revertPart(database: Database, writer: ActWriter, part: Part): Promise<void> {
  const { entries, act, now } = part;
  const of = <K extends JournalEntry['of']>(kind: K) =>
    entries.filter((entry): entry is Extract<JournalEntry, { of: K }> => entry.of === kind);
  const written = of('annotation');
  await putBack(database, writer, act, written);
  const gone = written.filter(({ before }) => before === null).map(({ key }) => key);
  await writer.setDeleted(gone, now);
  const deletions = of('deletion').filter(({ key }) => !gone.includes(key));
  await writer.setDeleted(
    deletions.filter(({ before }) => before === null).map(({ key }) => key),
    null,
  );
  for (const when of new Set(deletions.map(({ before }) => before)))
    if (when !== null)
      await writer.setDeleted(
        deletions.filter(({ before }) => before === when).map(({ key }) => key),
        when,
      );
  await writer.putArticles(
    of('article').map(({ before }) => before),
    true,
  );
  for (const { key, before } of of('rejection'))
    if (before) await writer.putRejections([before]);
    else await writer.dropRejection(key);
  for (const { key, before } of of('decision')) await writer.writeDecision(key, before);
}

type Written = Extract<JournalEntry, { of: 'annotation' }>;

async function putBack(database: Database, writer: ActWriter, act: number, entries: readonly Written[]): Promise<void> {
  const there = await database.annotations.bulkGet(entries.map(({ key }) => key));
  const changedSince = there.flatMap((row, i) => (row && entries[i]?.before && row.seq !== act ? [row.id] : []));
  const afterwards = changedSince.length ? await annotationsAfter(database, act, new Set(changedSince)) : new Map();
  const back = entries.flatMap(({ key, before }, i) => {
    const row = there[i];
    if (!before || !row) return [];
    const after: Annotation = afterwards.get(key) ?? row.annotation;
    return [{ annotation: withoutChange(before, after, row.annotation), deletedAt: row.deletedAt }];
  });
  await writer.putAnnotations(back.map(({ annotation }) => annotation));
  for (const { annotation, deletedAt } of back) if (deletedAt) await writer.setDeleted([annotation.id], deletedAt);
}

/** How annotations were right after an act: as the next act that wrote them found them. */
async function annotationsAfter(
  database: Database,
  act: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, Annotation>> {
  const found = new Map<string, Annotation>();
  await database.journal
    .where('[act+part]')
    .above([act, Dexie.maxKey])
    .each(({ entries }) => {
      for (const { of, key, before } of entries)
        if (of === 'annotation' && before && ids.has(key) && !found.has(key)) found.set(key, before);
    });
  return found;
}

/** `now` without what led from `before` to `after`. What was changed since by something else stays. */
export function withoutChange(before: Annotation, after: Annotation, now: Annotation): Annotation {
  if (toLine(after) === toLine(now)) return before;
  const purposes = ['classifying', 'identifying', 'describing', 'commenting', 'tagging'] as const;
  const body = purposes.flatMap((purpose) => {
    const [was, became, is] = [before, after, now].map((one) => one.body.filter((part) => part.purpose === purpose));
    return JSON.stringify(became) === JSON.stringify(is) ? (was as Body[]) : (is as Body[]);
  });
  const placeOf = ({ target }: Annotation) => JSON.stringify(target.map(({ styleClass: _, ...place }) => place));
  const { target: there } = placeOf(after) === placeOf(now) ? before : now;
  const { styleClass } = (now.target[0].styleClass === after.target[0].styleClass ? before : now).target[0];
  const [first, ...rest] = there.map((target) => ({ ...target, styleClass }));
  return { ...now, body, target: [first as Annotation['target'][0], ...rest] };
}

/** Forgets acts that are older than 30 days, or than the last 200. */
export async function forgetOldActs(database: Database, now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString();
  await database.transaction('rw', database.acts, database.journal, async () => {
    const rows = await database.acts.orderBy('act').reverse().toArray();
    // What other machines did is remembered as long as an act of the reader that it may have changed.
    const own = rows.filter(({ what, when }) => what !== 'receive' && when >= limit).slice(0, MOST_ACTS);
    const first = own.at(-1)?.act ?? Number.POSITIVE_INFINITY;
    const old = rows.filter(({ act }) => act < first).map(({ act }) => act);
    if (!old.length) return;
    await database.acts.bulkDelete(old);
    for (const act of old) await partsOf(database, act).delete();
  });
}
