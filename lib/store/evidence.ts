/**
 * What became of saved passages on their pages: whenever a page is read again, what had changed is written down with the
 * date and both wordings, so that a reader can show later what was there and when it went.
 */
import { type Annotation, exactOf, sourceOf } from '../annotation/model.ts';
import type { ChangeRecord } from '../library-messages.ts';
import type { Database } from './database.ts';
import { nextSeq } from './journal.ts';
import { stamperOf } from './stamper.ts';

/** What a page showed of one annotation. `now`: the words of an edited passage. */
export interface Observation {
  annotation: Annotation;
  state: 'exact' | 'edited' | 'orphan';
  now: string | null;
}

export interface Reading {
  source: string;
  /** ISO 8601. */
  when: string;
  /** Hex SHA-256 of the page's visible text. */
  sha256: string;
}

/** A page that is still loading shows a passage a moment later: what was gone for no longer than this was never gone. */
const LOADING = 60_000;

/** Writes down what a page showed. Returns the records that are new. */
export async function observe(
  database: Database,
  reading: Reading,
  observations: readonly Observation[],
): Promise<ChangeRecord[]> {
  const { annotations, changes, sightings, versions, meta } = database;
  return database.transaction('rw', annotations, changes, sightings, versions, meta, async () => {
    const sighting = await sightings.get(reading.source);
    await sightings.put({ first: reading.when, ...sighting, source: reading.source, last: reading.when });
    const last = await lastChanges(
      database,
      observations.map(({ annotation }) => annotation.id),
    );
    const found = observations.map((observation) =>
      verdictOf(observation, last.get(observation.annotation.id), reading),
    );
    const dropped = found.flatMap((one) => (one.is === 'never' ? [one.record.id] : []));
    const written = found.flatMap((one) => (one.is === 'new' || one.is === 'still' ? [one.record] : []));
    await changes.bulkDelete(dropped);
    await changes.bulkPut(written);
    const touchedRecords = [...dropped, ...written.map(({ id }) => id)];
    if (touchedRecords.length) await (await stamperOf(database, reading.when))?.stampChanges(touchedRecords);
    const fresh = found.flatMap((one) => (one.is === 'new' ? [one.record] : []));
    const touched = found.flatMap((one) => (one.is === 'new' || one.is === 'never' ? [one.record.annotation] : []));
    if (touched.length) await markChanged(database, touched);
    return fresh;
  });
}

type Verdict = { is: 'new' | 'still' | 'never'; record: ChangeRecord } | { is: 'nothing' };

function verdictOf({ annotation, state, now }: Observation, last: ChangeRecord | undefined, reading: Reading): Verdict {
  const became = state === 'edited' ? 'edited' : state === 'orphan' ? 'vanished' : 'back';
  const isGone = last !== undefined && last.state !== 'back';
  if (became === 'back') {
    if (!isGone) return { is: 'nothing' };
    const wasLoading = Date.parse(reading.when) - Date.parse(last.seen) <= LOADING;
    return wasLoading
      ? { is: 'never', record: last }
      : { is: 'new', record: recordOf(annotation, 'back', null, reading) };
  }
  const after = became === 'edited' ? now : null;
  if (isGone && last.state === became && last.after === after)
    return { is: 'still', record: { ...last, lastSeen: reading.when } };
  return { is: 'new', record: recordOf(annotation, became, after, reading) };
}

function recordOf(
  annotation: Annotation,
  state: ChangeRecord['state'],
  after: string | null,
  reading: Reading,
): ChangeRecord {
  return {
    id: `${annotation.id}#${reading.when}`,
    annotation: annotation.id,
    source: sourceOf(annotation),
    state,
    seen: reading.when,
    lastSeen: reading.when,
    before: exactOf(annotation),
    after,
    sha256: reading.sha256,
  };
}

/** The last record of each annotation. */
export async function lastChanges(database: Database, ids: readonly string[]): Promise<Map<string, ChangeRecord>> {
  const records = await database.changes
    .where('annotation')
    .anyOf([...ids])
    .toArray();
  const last = new Map<string, ChangeRecord>();
  for (const record of records) {
    const known = last.get(record.annotation);
    if (!known || known.seen < record.seen) last.set(record.annotation, record);
  }
  return last;
}

/** Tells the rows what the last of their records says. Within a transaction. */
export async function markChanged(database: Database, ids: readonly string[]): Promise<void> {
  const last = await lastChanges(database, ids);
  const rows = (await database.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
  const seq = await nextSeq(database);
  await database.annotations.bulkPut(
    rows.map(({ changed: _, ...row }) => {
      const state = last.get(row.id)?.state;
      return state === 'edited' || state === 'vanished' ? { ...row, seq, changed: state } : { ...row, seq };
    }),
  );
}

/** Records, latest first. */
export async function changesOf(
  database: Database,
  { source, offset, limit }: { source: string | null; offset: number; limit: number },
): Promise<{ total: number; changes: ChangeRecord[] }> {
  if (source === null) {
    const changes = await database.changes.orderBy('seen').reverse().offset(offset).limit(limit).toArray();
    return { total: await database.changes.count(), changes };
  }
  const all = await database.changes.where({ source }).toArray();
  all.sort((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : a.id < b.id ? -1 : 1));
  return { total: all.length, changes: all.slice(offset, offset + limit) };
}
