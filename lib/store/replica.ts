/** The library as one of several machines that share a server: the store's side of lib/sync/replicate.ts. */
import { toLine } from '../annotation/formats/canonical.ts';
import type { Json } from '../annotation/model.ts';
import { later, NEVER, type Stamp } from '../sync/clock.ts';
import { idOf, keyOf, nameOf, type Synced, toDocument } from '../sync/document.ts';
import type { Heard, Replica, Unsent } from '../sync/replicate.ts';
import { deleted, latestIn, type Version } from '../sync/version.ts';
import type { Database, SyncMark, VersionRow } from './database.ts';
import { perform, writtenTables } from './journal.ts';
import { receiveAll } from './receive.ts';
import { firstVersion, syncMarkOf, toVersionRow, versionOf } from './stamper.ts';
import { rowsOf, SYNCED, syncedRow } from './synced-rows.ts';

/** Rows that are enrolled by one transaction. */
const ENROLLED_AT_ONCE = 500;
const ORDER = [...SYNCED, 'tombstone'] as const;

/** From now on every write gets its stamps. `device`: eight hex digits of chance; one that is known stays. */
export function beginSync(database: Database, device: string): Promise<void> {
  return database.transaction('rw', database.meta, async () => {
    if (await syncMarkOf(database)) return;
    const enrolled = { of: 'annotation' as const, after: null };
    const value: SyncMark = { device, last: NEVER, database: null, since: 0, enrolled };
    await database.meta.put({ key: 'sync', value });
  });
}

/** How many rows the server has not heard of; 0 where there is none. */
export const unsentCount = ({ versions }: Database): Promise<number> => versions.where('unsent').equals(1).count();

/** What a server would not take is offered again. */
export async function offerAgain({ versions }: Database): Promise<void> {
  await versions.where('unsent').equals(2).modify({ unsent: 1 });
}

export function replicaOf(database: Database, now: () => string): Replica {
  return {
    async reached() {
      const { database: name, since } = await markOf(database);
      return name === null ? null : { database: name, since };
    },
    meet: (name) => meet(database, name),
    enrol: () => enrol(database, now()),
    async unknown(changes) {
      const known = await database.versions.bulkGet(changes.map(({ id }) => id));
      return changes.filter(({ id, revs }, i) => nameOf(id) && !(revs.length === 1 && revs[0] === known[i]?.rev));
    },
    receive: (heard, since) => receive(database, heard, { since, now: now() }),
    behind: () => database.versions.where('unsent').equals(1).primaryKeys(),
    unsent: (ids) => unsent(database, ids),
    sent: (results) => sent(database, results),
  };
}

async function markOf(database: Database): Promise<SyncMark> {
  const mark = await syncMarkOf(database);
  if (!mark) throw new Error('sync was not begun');
  return mark;
}

const writeMark = (database: Database, value: SyncMark) => database.meta.put({ key: 'sync', value });

function meet(database: Database, name: string): Promise<void> {
  return database.transaction('rw', database.versions, database.meta, async () => {
    await writeMark(database, { ...(await markOf(database)), database: name, since: 0 });
    await database.versions.toCollection().modify((row) => {
      row.rev = null;
      row.unsent = 1;
      delete row.others;
    });
  });
}

function enrol(database: Database, now: string): Promise<{ fresh: number } | null> {
  const { tombstones } = database;
  return database.transaction('rw', [...writtenTables(database), tombstones], async () => {
    const mark = await markOf(database);
    if (!mark.enrolled) return null;
    const { of, after } = mark.enrolled;
    const { found, last } = await nextRows(database, of, after, mark, now);
    const known = await database.versions.bulkGet(found.map(({ id }) => id));
    const fresh = found.filter((_, i) => !known[i]);
    await database.versions.bulkPut(fresh.map(({ id, version }) => toVersionRow(id, version, undefined)));
    const latest = fresh.map(({ version }) => latestIn(version)).reduce(later, mark.last);
    const next = ORDER[ORDER.indexOf(of) + 1];
    const goOn = last !== null ? { of, after: last } : next ? { of: next, after: null } : null;
    await writeMark(database, { ...mark, last: latest, enrolled: goOn });
    return { fresh: fresh.length };
  });
}

interface Found {
  id: string;
  version: Version;
}

/** The next rows of a table; `last` null when there are no more. */
async function nextRows(
  database: Database,
  of: Synced | 'tombstone',
  after: Json,
  { device }: SyncMark,
  now: string,
): Promise<{ found: Found[]; last: Json }> {
  const table = database.table(`${of}s`);
  const rest = after === null ? table.toCollection() : table.where(':id').above(after);
  const keys = await rest.limit(ENROLLED_AT_ONCE).primaryKeys();
  const rows = await table.bulkGet(keys);
  const found = rows.map((row, i) =>
    of === 'tombstone' ? buried(String(keys[i]), `${now} ${device}`, now) : enrolled(of, row, device),
  );
  return { found, last: keys.length < ENROLLED_AT_ONCE ? null : (keys.at(-1) as Json) };
}

/** Gone before anybody gave stamps: whatever was written until now was seen. */
function buried(id: string, stamp: Stamp, when: string): Found {
  const deletion = { when, saw: { all: stamp } };
  return {
    id: idOf({ of: 'annotation', key: id }),
    version: { fields: {}, clock: { all: NEVER }, modified: '', deletion },
  };
}

/** When a row was written last, as far as it says. */
const LAST_WRITTEN: { [K in Synced]: string } = {
  article: 'retrieved',
  annotation: 'modified',
  rejection: 'created',
  decision: 'when',
  change: 'lastSeen',
};

function enrolled(of: Synced, stored: Record<string, unknown>, device: string): Found {
  const row = syncedRow(of, stored);
  const when = (row as unknown as Record<string, string>)[LAST_WRITTEN[of]];
  const version = firstVersion(of, row, `${when} ${device}`);
  const { deletedAt } = stored;
  const id = idOf({ of, key: keyOf(of, row as never) });
  return { id, version: typeof deletedAt === 'string' ? deleted(version, deletedAt) : version };
}

async function receive(
  database: Database,
  heard: readonly Heard[],
  { since, now }: { since: Json | null; now: string },
): Promise<number> {
  if (!heard.length) {
    await database.transaction('rw', database.meta, async () => {
      const mark = await markOf(database);
      await writeMark(database, { ...mark, since: since ?? mark.since });
    });
    return 0;
  }
  const { result } = await perform(database, { what: 'receive', when: now }, async (writer) => {
    const mark = await markOf(database);
    const last = heard.flatMap(({ versions }) => versions.map(latestIn)).reduce(later, mark.last);
    const course = { database, writer, mark: { ...mark, last }, now };
    const changed = await receiveAll(course, heard);
    await writeMark(database, { ...course.mark, since: since ?? mark.since });
    return changed;
  });
  return result;
}

function unsent(database: Database, ids: readonly string[]): Promise<Unsent[]> {
  return database.transaction('r', writtenTables(database), async () => {
    const stored = (await database.versions.bulkGet([...ids])).filter((row) => row?.unsent === 1) as VersionRow[];
    const rows = await rowsOf(database, stored);
    return stored.flatMap((one, i): Unsent[] => {
      const name = nameOf(one.id);
      if (!name) return [];
      const version = versionOf(name.of, rows[i], one);
      return [{ document: toDocument(name, version, one.rev), others: one.others ?? [] }];
    });
  });
}

/** What changed here while it was on its way stays unsent. */
function sent(database: Database, results: Parameters<Replica['sent']>[0]): Promise<void> {
  return database.transaction('rw', database.versions, async () => {
    const there = await database.versions.bulkGet(results.map(({ document }) => document._id));
    const after = there.flatMap((row, i): VersionRow[] => {
      const result = results[i];
      if (!row || !result) return [];
      const { clock, deletion = null } = result.document;
      const { unsent: _, others: __, ...kept } = row;
      const isAsSent = toLine([row.clock, row.deletion]) === toLine([clock, deletion]);
      if (result.rev === null) return [isAsSent ? { ...row, unsent: 2 } : row];
      return [isAsSent ? { ...kept, rev: result.rev } : { ...kept, rev: result.rev, unsent: 1 }];
    });
    await database.versions.bulkPut(after);
  });
}
