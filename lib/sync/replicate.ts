/**
 * Brings library and server together: hears what is new there, says what is new here, until neither has anything to say.
 *
 * Every batch is taken in by one transaction that also writes down how far it is, so a background that is killed, or a line
 * that is cut, costs the batch that was under way and nothing else. A batch that the server has stored, and whose answer was
 * lost, is met again as a conflict with ourselves and changes nothing.
 */
import type { Json } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type { Change, Couch, Pruned, Put } from './couch.ts';
import { nameOf, type ReadDocument, type RowName, readDocument, type SyncDocument } from './document.ts';
import type { Version } from './version.ts';

/** What the server has of one row: `rev` is what it shows, `versions` are those of all revisions without successor. */
export interface Heard {
  name: RowName;
  rev: string;
  /** Other living revisions: two servers were copied into each other. */
  others: string[];
  versions: Version[];
}

/** What is to be sent: the document, and the revisions that it takes up. */
export interface Unsent {
  document: SyncDocument;
  others: string[];
}

/** The library's side. Every method is one transaction. */
export interface Replica {
  /** Which database it knows, and up to where; null: none. */
  reached: () => Promise<{ database: string; since: Json } | null>;
  /** From now on it is this database: everything has to be compared anew. */
  meet: (database: string) => Promise<void>;
  /** Sees to it that every row has its stamps, some rows at a time; how many got them. Null when all have. */
  enrol: () => Promise<{ fresh: number } | null>;
  /** Changes of which it has not heard. */
  unknown: (changes: readonly Change[]) => Promise<Change[]>;
  /** Merges what was heard. `since`: up to where all has been heard now. Returns how many rows changed here. */
  receive: (heard: readonly Heard[], since: Json | null) => Promise<number>;
  /** Names of all rows that the server has not heard of. */
  behind: () => Promise<string[]>;
  /** Those of them that it still has not heard of. */
  unsent: (ids: readonly string[]) => Promise<Unsent[]>;
  /** The server has stored these, or will not (null); what was written in the meantime stays unsent. */
  sent: (results: readonly { document: SyncDocument; rev: string | null }[]) => Promise<void>;
}

export interface Done {
  received: number;
  sent: number;
  /** Documents of ours that are no sound rows. */
  unreadable: number;
}

export interface Course {
  couch: Couch;
  replica: Replica;
  /** A new name for a database that has none. */
  newName: () => string;
  /** After each batch; may reject to stop it. */
  onProgress: (done: Done & { left: number }) => Promise<void>;
}

const HEARD_AT_ONCE = 400;
const SENT_AT_ONCE = 250;
/** Characters of one request. A document that is larger goes alone. */
const MOST_CHARACTERS = 2_000_000;
/** Machines that write all the time could keep each other busy for ever: the rest is for the next run. */
const MOST_ROUNDS = 20;
const MARKER = 'pressmark';

/** @throws PressmarkError with a code that begins with "sync-", or of the store. */
export async function replicate(course: Course): Promise<Done> {
  const { replica, onProgress } = course;
  const done: Done = { received: 0, sent: 0, unreadable: 0 };
  await meetDatabase(course);
  // Counted here: to count in the database takes the longer the more there is, and it would be asked after every batch.
  let left = (await replica.behind()).length;
  const report = async (change = 0) => {
    left += change;
    await onProgress({ ...done, left });
  };
  await report();
  for (let more = await replica.enrol(); more; more = await replica.enrol()) await report(more.fresh);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await hearAll(course, done, report);
    const waiting = await replica.behind();
    if (!waiting.length) break;
    await report(waiting.length - left);
    await sendAll(course, done, { waiting, report });
  }
  await report((await replica.behind()).length - left);
  return done;
}

/**
 * A database has a name that does not travel when it is copied. Another name than before, or a number of changes that went
 * back: somebody made it anew, and what we know of it counts no more.
 */
async function meetDatabase({ couch, replica, newName }: Course): Promise<void> {
  const { updateSeq } = await couch.info();
  const marker = await couch.local(MARKER);
  const database = typeof marker?.database === 'string' ? marker.database : newName();
  if (typeof marker?.database !== 'string') await couch.putLocal(MARKER, { database });
  const reached = await replica.reached();
  if (reached?.database !== database || numberOf(updateSeq) < numberOf(reached.since)) await replica.meet(database);
}

/** PouchDB counts in numbers, CouchDB writes "123-…". */
const numberOf = (seq: Json): number => Number.parseInt(String(seq), 10) || 0;

/** Tells how far it is, and by how much what is left to be sent has changed. */
type Report = (change?: number) => Promise<void>;

async function hearAll({ couch, replica }: Course, done: Done, report: Report): Promise<void> {
  for (;;) {
    const since = (await replica.reached())?.since ?? 0;
    const { changes, last } = await couch.changes(since, HEARD_AT_ONCE);
    if (!changes.length) return;
    const news = await replica.unknown(changes);
    const heard = news.length ? await fetchAll(couch, news, done) : [];
    done.received += await replica.receive(heard, last);
    await report();
  }
}

async function fetchAll(couch: Couch, changes: readonly Change[], done: Done): Promise<Heard[]> {
  const wanted = changes.flatMap(({ id, revs }) => revs.map((rev) => ({ id, rev })));
  const found = new Map<string, Json>();
  for (const document of await couch.get(wanted)) found.set(nameAndRev(document), document);
  return changes.flatMap((change) => heardOf(change, found, done) ?? []);
}

function nameAndRev(document: Json): string {
  const { _id, _rev } = document as { _id?: Json; _rev?: Json };
  return `${_id} ${_rev}`;
}

/**
 * A document that another program deleted or spoilt has no version: it is not deleted here, and is written over when there is
 * something to say.
 */
function heardOf({ id, revs }: Change, found: ReadonlyMap<string, Json>, done: Done): Heard | null {
  const name = nameOf(id);
  const leaves = revs.flatMap((rev): Leaf[] => {
    const document = found.get(`${id} ${rev}`);
    if (document === undefined) return [];
    return [{ rev, isGone: (document as { _deleted?: Json })._deleted === true, read: readDocument(document) }];
  });
  const [first, ...rest] = leaves.sort(byPrecedence);
  if (!name || !first) return null;
  if (leaves.some(({ read }) => read.is === 'newer')) throw new PressmarkError('sync-newer', id);
  done.unreadable += leaves.filter(({ read }) => read.is === 'unreadable').length;
  const others = rest.flatMap(({ rev, isGone, read }) => (isGone || read.is !== 'row' ? [] : [rev]));
  const versions = leaves.flatMap(({ read }) => (read.is === 'row' ? [read.version] : []));
  return { name, rev: first.rev, others, versions };
}

interface Leaf {
  rev: string;
  isGone: boolean;
  read: ReadDocument;
}

/** As every server of this protocol decides which revision it shows: a living one, the longest history, the greater name. */
function byPrecedence(a: Leaf, b: Leaf): number {
  if (a.isGone !== b.isGone) return a.isGone ? 1 : -1;
  return numberOf(b.rev) - numberOf(a.rev) || (a.rev > b.rev ? -1 : 1);
}

/**
 * Says what was unsent when it began. What has changed on the server meanwhile stays unsent, and has to be heard first; so does
 * what was written here.
 */
async function sendAll(
  { couch, replica }: Course,
  done: Done,
  { waiting, report }: { waiting: readonly string[]; report: Report },
): Promise<void> {
  for (let from = 0; from < waiting.length; from += SENT_AT_ONCE) {
    const ids = waiting.slice(from, from + SENT_AT_ONCE);
    for (const part of partsOf(await replica.unsent(ids))) done.sent += await send(couch, replica, part);
    await report(-ids.length);
  }
}

function partsOf(batch: readonly Unsent[]): Unsent[][] {
  const parts: Unsent[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of batch) {
    const length = JSON.stringify(one.document).length;
    if (size + length > MOST_CHARACTERS) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += length;
  }
  return parts;
}

async function send(couch: Couch, replica: Replica, part: readonly Unsent[]): Promise<number> {
  const results = await putAll(couch, part);
  const stored = results.flatMap(({ one, put }) =>
    put.is === 'conflict' ? [] : [{ document: one.document, rev: put.is === 'stored' ? put.rev : null }],
  );
  const taken = results.flatMap(({ one, put }): Pruned[] =>
    put.is === 'stored' ? one.others.map((rev) => ({ _id: one.document._id, _rev: rev, _deleted: true })) : [],
  );
  for (const pruned of taken) await couch.put([pruned]);
  await replica.sent(stored);
  return stored.filter(({ rev }) => rev !== null).length;
}

/** Half and half, where it is too much for the server; a single document that is too much is refused. */
async function putAll(couch: Couch, part: readonly Unsent[]): Promise<{ one: Unsent; put: Put }[]> {
  try {
    const puts = await couch.put(part.map(({ document }) => document));
    return part.map((one, i) => ({ one, put: puts[i] as Put }));
  } catch (error) {
    if (!(error instanceof PressmarkError) || error.code !== 'sync-too-large') throw error;
    if (part.length === 1) return part.map((one) => ({ one, put: { is: 'refused' } }));
    const middle = part.length >> 1;
    return [...(await putAll(couch, part.slice(0, middle))), ...(await putAll(couch, part.slice(middle)))];
  }
}
