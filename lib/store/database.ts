/** The IndexedDB database: its tables, its version and how it is opened. Only the background imports it. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ActorReference, Annotation, ArticleRecord, Json, Rejection } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type { ActKind, AliasDecision, ChangeRecord, ImportBatch, ImportCounts } from '../library-messages.ts';
import type { Clock, Stamp } from '../sync/clock.ts';
import type { Synced } from '../sync/document.ts';
import type { Deletion } from '../sync/version.ts';
import { backUp, isCopyOf, newestCopy } from './backup.ts';
import type { SegmentRow } from './catalogue/segment.ts';
import { first } from './migrations/2026-11-22-first.ts';
import { second } from './migrations/2026-11-22-second.ts';
import { third } from './migrations/2026-11-22-third.ts';

/** One annotation with what the indexes need. */
export interface AnnotationRow {
  id: string;
  annotation: Annotation;
  source: string;
  created: string;
  /** Keys of the actors named. */
  actors: string[];
  /** The write that made this row what it is; later writes have greater numbers. */
  seq: number;
  /** ISO 8601; absent while the annotation lives. */
  deletedAt?: string;
  /** What became of the passage on its page; absent while it stands as saved, as far as is known. */
  changed?: 'edited' | 'vanished';
}

/** An actor of the saved annotations, with every name that they call it by, in code unit order. */
export interface ActorRow extends ActorReference {
  names: string[];
}

/** One act of the reader. The number of an act is the number of its write. */
export interface ActRow {
  act: number;
  /** "receive": came from another machine; like an undo it is not the reader's to take back. */
  what: ActKind | 'undo' | 'receive';
  count: number;
  when: string;
  /** Hosts that it touched, null for more than a few. */
  hosts: string[] | null;
  /** The act that took this one back. */
  undoneBy?: number;
  /** The act that this one takes back. */
  undoes?: number;
}

/** How a row was before an act. null: it was not there. */
export type JournalEntry =
  | { of: 'annotation'; key: string; before: Annotation | null }
  | { of: 'deletion'; key: string; before: string | null }
  | { of: 'article'; key: string; before: ArticleRecord }
  | { of: 'rejection'; key: [source: string, exact: string]; before: Rejection | null }
  | { of: 'decision'; key: string; before: AliasDecision | null };

/** `id` says what is decided: on an actor as a whole, or on one of its names. */
export interface DecisionRow extends AliasDecision {
  id: string;
}

/** Some of the entries of an act: a hundred thousand rows of their own would be slow to write. */
interface JournalRow {
  act: number;
  part: number;
  entries: JournalEntry[];
}

/** A deleted annotation whose row is gone: whoever copies the library must hear of it. */
interface TombstoneRow {
  id: string;
  seq: number;
}

/** When an article that annotations belong to was read first and last after they were saved. */
export interface SightingRow {
  source: string;
  first: string;
  last: string;
}

/** One batch of an import that is not brought in yet. */
interface StagedRow {
  job: string;
  part: number;
  /** When the job was begun. */
  when: string;
  /** What this and all batches before it would do. */
  counts: ImportCounts;
  batch: ImportBatch;
}

/** When the fields of a row were written, once the reader has named a server; `id` is that of its document. */
export interface VersionRow {
  id: string;
  clock: Clock;
  deletion: Deletion | null;
  /** What the server has; null: nothing, as far as is known. */
  rev: string | null;
  /** Other revisions that ours takes up. */
  others?: string[];
  /** 1: the server has to hear of it. 2: it would not take it. */
  unsent?: 1 | 2;
}

/** What this machine knows of the server. */
export interface SyncMark {
  /** Eight hex digits: whose stamps these are. */
  device: string;
  /** The last stamp that was given or heard of. */
  last: Stamp;
  /** Name of the server's database; null: none is known. */
  database: string | null;
  /** Up to where its changes are known. */
  since: Json;
  /** Rows up to this one have their stamps; null: all have. */
  enrolled: { of: Synced | 'tombstone'; after: Json } | null;
}

/**
 * `sentinel`: when this database was made, see Library.birth. `seq`: the number of the last write. `export`: the last full
 * export; `exporting`: the one under way. `migrated`: the version before, and when its backup was taken.
 * `sync`: there since the reader first named a server.
 */
export type MetaRow =
  | { key: 'sentinel'; value: string }
  | { key: 'seq'; value: number }
  | { key: 'export' | 'exporting'; value: { when: string; seq: number } }
  | { key: 'migrated'; value: { from: number; when: string } }
  | { key: 'sync'; value: SyncMark };

export class Database extends Dexie {
  declare annotations: EntityTable<AnnotationRow, 'id'>;
  declare articles: EntityTable<ArticleRecord, 'source'>;
  declare actors: EntityTable<ActorRow, 'key'>;
  declare rejections: Table<Rejection, [source: string, exact: string]>;
  declare decisions: EntityTable<DecisionRow, 'id'>;
  declare changes: EntityTable<ChangeRecord, 'id'>;
  declare sightings: EntityTable<SightingRow, 'source'>;
  declare acts: EntityTable<ActRow, 'act'>;
  declare journal: Table<JournalRow, [act: number, part: number]>;
  declare tombstones: EntityTable<TombstoneRow, 'id'>;
  declare staged: Table<StagedRow, [job: string, part: number]>;
  declare segments: EntityTable<SegmentRow, 'id'>;
  declare versions: EntityTable<VersionRow, 'id'>;
  declare meta: Table<MetaRow, MetaRow['key']>;

  /** True once the rows of an older version are copied: they are migrated then, and not before. */
  isCopied = false;
  /** True when there were rows of an older version that nobody had copied; all is as it was. */
  isRefused = false;

  constructor(name: string) {
    super(name);
    first(this);
    second(this);
    third(this);
    // Runs with the migrations, in their transaction, and not where a library is made.
    this.version(this.verno).upgrade(() => {
      this.isRefused = !this.isCopied;
      if (this.isRefused) throw new PressmarkError('internal', 'a migration before its copy');
    });
    this.on('populate', (transaction) => {
      const { sentinel, seq } = { sentinel: new Date().toISOString(), seq: 0 };
      return transaction.table('meta').bulkAdd([
        { key: 'sentinel', value: sentinel },
        { key: 'seq', value: seq },
      ]);
    });
  }
}

/** IndexedDB counts ten where Dexie counts one. */
const NATIVE_STEP = 10;

/**
 * Opens the database, and makes it when there is none. One of an older version is copied before it is migrated.
 *
 * Dexie would open a database of a newer version and add what it misses. Rows of a shape that this code does not know
 * must not be touched, so that is refused with "storage-newer" before Dexie sees it.
 */
export async function openDatabase(name: string): Promise<Database> {
  const database = new Database(name);
  const all = await indexedDB.databases();
  const there = all.find((info) => info.name === name);
  const version = Math.floor((there?.version ?? 0) / NATIVE_STEP);
  if (version > database.verno) throw new PressmarkError('storage-newer', `library of version ${version}`);
  const isOlder = version > 0 && version < database.verno;
  if (isOlder) return migrated(name, version);
  try {
    await database.open();
  } catch (error) {
    if (!database.isRefused) throw error;
    // It came between the look and the opening, or the browser's list was not whole.
    return migrated(name, await versionOf(name));
  }
  if (all.some(isCopyOf(name)) && !(await database.meta.get('migrated'))) await noteCopy(database);
  return database;
}

/** From where it came: a library that was two versions behind has one copy, that of the version it had. */
async function migrated(name: string, version: number): Promise<Database> {
  const database = new Database(name);
  await backUp(name, version);
  database.isCopied = true;
  await database.open();
  await noteCopy(database);
  return database;
}

async function noteCopy(database: Database): Promise<void> {
  const value = await newestCopy(database.name, database.verno);
  if (value) await database.meta.put({ key: 'migrated', value });
}

/** The version of a library that is there, whatever it is. */
async function versionOf(name: string): Promise<number> {
  const library = new Dexie(name);
  await library.open();
  library.close();
  return library.verno;
}
