/**
 * Everything the reader has saved. The background owns one Library; each write is one transaction, so a background that is
 * killed in the middle leaves the state before or the state after, never half of it.
 */
import Dexie from 'dexie';
import type { AnnotationChange } from '../annotation/annotate.ts';
import type { ExportTables, RowOrder, Table } from '../annotation/formats/writer.ts';
import type { Annotation, ArticleRecord, ChangeRecord } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type {
  Act,
  ActKind,
  AliasEntry,
  ExportWhat,
  ImportBatch,
  ImportCounts,
  LibraryProtocol,
  ManyChange,
  Selection,
} from '../library-messages.ts';
import type { KeptCopy, LibraryCounts } from '../storage-state.ts';
import type { Replica } from '../sync/replicate.ts';
import { type Aliases, readAliases, writeMerge, writeSplit } from './aliases.ts';
import { copiedCount, copiedRows, dropBackup, dropOldBackup, keptCopy } from './backup.ts';
import { Catalogue } from './catalogue/catalogue.ts';
import { type Database, openDatabase } from './database.ts';
import { changesOf, type Observation, observe, type Reading } from './evidence.ts';
import { type Batch, ExportRows } from './export-rows.ts';
import { toStorageError } from './failure.ts';
import { type Acted, perform } from './journal.ts';
import { purgeDeleted } from './purge.ts';
import { Questions } from './questions.ts';
import { beginSync, offerAgain, replicaOf, unsentCount } from './replica.ts';
import { isFull } from './room.ts';
import { Salvage } from './salvage.ts';
import { cancel, clearOldJobs, commit, type Progress, stage } from './staging.ts';
import { countAll, type ExportMark, exportMarks, finishExport, livingOf, startExport } from './state.ts';
import { forgetOldActs, hostsOf, recentActs, undoAct } from './undo.ts';
import { changeMany, changeOne, deleteEverything, deleteMany, reject, save } from './writes.ts';

type Request<K extends keyof LibraryProtocol> = LibraryProtocol[K]['request'];
type Reply<K extends keyof LibraryProtocol> = LibraryProtocol[K]['reply'];

/**
 * Every method rejects with a PressmarkError: "storage-full", "storage-newer", "storage-broken" or as it says. `now` is ISO
 * 8601. What is Acted can be taken back by the number of its act.
 */
export interface Library {
  /** Adds annotations of one article; one of an id that is there is written over, one that says what another says is left out. Returns how many were saved. */
  saveAnnotations(annotations: readonly Annotation[], article: ArticleRecord, now?: string): Promise<Acted<number>>;
  /** "not-found" when the annotation is not there or is deleted. */
  changeAnnotation(id: string, change: AnnotationChange, now: string): Promise<Acted<Annotation>>;
  changeMany(selection: Selection, change: ManyChange, now: string): Promise<Acted<number>>;
  /** Keeps the rows for 30 days; `undo` takes it back. Returns how many were there to delete. */
  deleteAnnotations(ids: readonly string[], now: string): Promise<Acted<number>>;
  deleteMany(selection: Selection, now: string): Promise<Acted<number>>;
  /** All rows, for good. Returns how many annotations went. */
  deleteEverything(): Promise<number>;
  /** Drops what was deleted more than 30 days before `now`, and what is too old to be undone. Returns how many annotations went. */
  purge(now: string): Promise<number>;
  /** The living annotations of an article, oldest first. */
  annotationsOf(source: string): Promise<Annotation[]>;
  articleOf(source: string): Promise<ArticleRecord | undefined>;
  /** The articles that annotations belong to, deleted ones too, by the id. Unknown ids are passed over. */
  sourcesOf(ids: readonly string[]): Promise<Map<string, string>>;
  /** Remembers that these words are no quotation in this article. */
  reject(source: string, exact: string, now: string): Promise<Acted<void>>;
  /** The rejected words of an article. */
  rejectedOf(source: string): Promise<string[]>;

  rows(request: Request<'libraryRows'>): Promise<Reply<'libraryRows'>>;
  groups(request: Request<'libraryGroups'>): Promise<Reply<'libraryGroups'>['counts']>;
  ids(request: Request<'libraryIds'>): Promise<string[]>;
  facets(request: Request<'libraryFacets'>): Promise<Reply<'libraryFacets'>>;
  actorCard(key: string): Promise<Reply<'actorCard'>>;
  actors(query: string, limit: number): Promise<Reply<'libraryActors'>['actors']>;
  searchState(): Promise<Reply<'searchState'>>;

  /** The reader's decisions about who is who, as they are now. */
  aliases(): Promise<Aliases>;
  aliasTable(): Promise<AliasEntry[]>;
  previewMerge(request: Request<'previewMerge'>, now: string): Promise<Reply<'previewMerge'>>;
  mergeActors(request: Request<'mergeActors'>, now: string): Promise<Acted<void>>;
  previewSplit(request: Request<'previewSplit'>, now: string): Promise<Reply<'previewSplit'>>;
  splitActor(request: Request<'splitActor'>, now: string): Promise<Acted<void>>;

  /** Writes down what a page showed of the annotations of its article. Returns what is new. */
  observe(reading: Reading, observations: readonly Observation[]): Promise<ChangeRecord[]>;
  changesOf(request: Request<'changesOf'>): Promise<Reply<'changesOf'>>;

  recentActs(): Promise<Act[]>;
  /** "not-found" when the act is no longer remembered. */
  undo(act: number, now: string): Promise<{ what: ActKind; count: number; undone: boolean }>;
  /** The hosts that an act touched, null for more than a few. */
  hostsOf(act: number): Promise<string[] | null>;

  exportRows<T extends Table>(
    what: ExportWhat,
    asked: { table: T; order: RowOrder; after: string | null; limit: number },
  ): Promise<Batch<ExportTables[T]>>;
  exportTotal(what: ExportWhat): Promise<number>;
  /** Throws the database away, whatever state it is in; the next question makes another. Copies from before updates stay. */
  startAnew(): Promise<void>;
  /** The copy from before the last update, which `exportRows` gives as "before-update"; null where there is none. */
  keptCopy(): Promise<KeptCopy | null>;
  /** An export of everything begins; when it has arrived, what was written until now needs no saving. */
  startExport(now: string): Promise<void>;
  finishExport(): Promise<void>;
  exportMarks(): Promise<ExportMark>;

  /** Puts a batch of a file aside. Returns what all batches of the job would do. */
  stageImport(job: string, batch: ImportBatch, now: string): Promise<ImportCounts>;
  /** Merges by id in one transaction: all of it or, when anything fails, nothing. Ours is never replaced by an older one. */
  commitImport(job: string, now: string): Promise<Acted<ImportCounts>>;
  cancelImport(job: string): Promise<void>;
  importState(job: string): { done: number; total: number };

  /** From now on the stamps of fields are kept, for other machines. `device`: eight hex digits of chance. */
  beginSync(device: string): Promise<void>;
  /** The library's side of a replication; `now` as ISO 8601. */
  replica(now: () => string): Replica;
  /** How many rows the server has not heard of. */
  unsent(): Promise<number>;
  /** What the server would not take is offered again. */
  offerAgain(): Promise<void>;

  counts(): Promise<LibraryCounts>;
  /** When this database was made, ISO 8601; "" when its sentinel is gone. Another time than before: it was emptied. */
  birth(): Promise<string>;
  close(): Promise<void>;
}

/** An open database with what is known of its rows. */
interface Opened {
  database: Database;
  questions: Questions;
  exports: ExportRows;
  salvage: Salvage;
}

async function openAll(name: string): Promise<Opened> {
  const database = await openDatabase(name);
  const catalogue = new Catalogue(database);
  return {
    database,
    questions: new Questions(database, catalogue),
    exports: new ExportRows(database, catalogue),
    salvage: new Salvage(database),
  };
}

const clock = (): string => new Date().toISOString();

/** The library of that name in this browser profile. It opens when it is first asked, and again after a failure. */
export function openLibrary(name = 'pressmark'): Library {
  let opening: Promise<Opened> | undefined;
  const progress: Progress = new Map();

  async function ask<T>(question: (opened: Opened) => Promise<T>): Promise<T> {
    try {
      opening ??= openAll(name);
      return await question(await opening);
    } catch (error) {
      const failure = toStorageError(error);
      // Refused for want of room, the database is as open as it was, and can be read and exported.
      if (failure.code === 'storage-full') throw failure;
      if (failure.code.startsWith('storage-')) await reset();
      // What Chromium says of a full disk is only that something went wrong.
      if (failure.code === 'storage-broken' && (await isFull()))
        throw new PressmarkError('storage-full', failure.detail);
      throw failure;
    }
  }

  async function reset(): Promise<void> {
    const before = opening;
    opening = undefined;
    (await before?.catch(() => undefined))?.database.close();
  }

  return {
    saveAnnotations: (annotations, article, now = clock()) =>
      ask(({ database }) => save(database, annotations, article, now)),
    changeAnnotation: (id, change, now) => ask(({ database }) => changeOne(database, id, change, now)),
    changeMany: (selection, change, now) =>
      ask(async ({ database, questions }) => changeMany(database, await questions.idsOf(selection), change, now)),
    deleteAnnotations: (ids, now) => ask(({ database }) => deleteMany(database, ids, now)),
    deleteMany: (selection, now) =>
      ask(async ({ database, questions }) => deleteMany(database, await questions.idsOf(selection), now)),
    async deleteEverything() {
      const count = await ask(async ({ database }) => {
        const gone = await deleteEverything(database);
        await dropBackup(database);
        return gone;
      });
      await reset();
      return count;
    },
    purge: (now) =>
      ask(async ({ database }) => {
        await forgetOldActs(database, now);
        await clearOldJobs(database, now);
        await dropOldBackup(database, now);
        return purgeDeleted(database, now);
      }),
    annotationsOf: (source) => ask(({ database }) => livingOf(database, source)),
    articleOf: (source) => ask(({ database }) => database.articles.get(source)),
    sourcesOf: (ids) =>
      ask(async ({ database }) => {
        const rows = await database.annotations.bulkGet([...ids]);
        return new Map(rows.flatMap((row) => (row ? [[row.id, row.source] as const] : [])));
      }),
    reject: (source, exact, now) => ask(({ database }) => reject(database, { source, exact }, now)),
    rejectedOf: (source) =>
      ask(async ({ database }) => {
        const rejections = await database.rejections.where({ source }).toArray();
        return rejections.map(({ exact }) => exact);
      }),

    rows: (request) => ask(({ questions }) => questions.rows(request)),
    groups: (request) => ask(({ questions }) => questions.groups(request)),
    ids: (request) => ask(({ questions }) => questions.ids(request)),
    facets: ({ filter }) => ask(({ questions }) => questions.facets(filter)),
    actorCard: (key) => ask(({ questions }) => questions.actorCard(key)),
    actors: (query, limit) => ask(({ questions }) => questions.actors(query, limit)),
    searchState: () => ask(async ({ questions }) => questions.catalogue.state()),

    aliases: () => ask(({ database }) => readAliases(database)),
    aliasTable: () => ask(async ({ database }) => (await readAliases(database)).entries()),
    previewMerge: (request, now) => ask(({ questions }) => questions.previewMerge(request, now)),
    mergeActors: (request, now) =>
      ask(async ({ database, questions }) => {
        const merge = await questions.mergeOf(request);
        return perform(database, { what: 'merge-actors', when: now }, (writer) => writeMerge(writer, merge, now));
      }),
    previewSplit: (request, now) => ask(({ questions }) => questions.previewSplit(request, now)),
    splitActor: (request, now) =>
      ask(async ({ database, questions }) => {
        const split = await questions.splitOf(request);
        return perform(database, { what: 'split-actor', when: now }, (writer) => writeSplit(writer, split, now));
      }),

    observe: (reading, observations) => ask(({ database }) => observe(database, reading, observations)),
    changesOf: (request) => ask(({ database }) => changesOf(database, request)),

    recentActs: () => ask(({ database }) => recentActs(database)),
    undo: (act, now) => ask(({ database }) => undoAct(database, act, now)),
    hostsOf: (act) => ask(({ database }) => hostsOf(database, act)),

    exportRows: (what, asked) =>
      ask(({ database, exports, salvage }) => {
        if (what.is === 'before-update') return copiedRows(database, asked);
        return what.is === 'readable' ? salvage.rowsAfter(asked) : exports.rowsAfter(what, asked);
      }),
    exportTotal: (what) =>
      ask(({ database, exports, salvage }) => {
        if (what.is === 'before-update') return copiedCount(database);
        return what.is === 'readable' ? salvage.total() : exports.total(what);
      }),
    async startAnew() {
      await reset();
      await Dexie.delete(name).catch((error) => {
        throw toStorageError(error);
      });
    },
    // A copy that cannot be opened, on a full disk say, is no reason to close the library.
    keptCopy: () => ask(({ database }) => keptCopy(database).catch(() => null)),
    // A full disk must not keep the reader from saving everything elsewhere.
    startExport: (now) => ask(({ database }) => startExport(database, now)).catch(() => {}),
    finishExport: () => ask(({ database }) => finishExport(database)),
    exportMarks: () => ask(({ database }) => exportMarks(database)),

    stageImport: (job, batch, now) => ask(({ database }) => stage(database, job, batch, now)),
    commitImport: (job, now) => ask(({ database }) => commit(database, job, now, progress)),
    cancelImport: (job) => ask(({ database }) => cancel(database, job)),
    importState: (job) => progress.get(job) ?? { done: 0, total: 0 },

    beginSync: (device) => ask(({ database }) => beginSync(database, device)),
    replica: (now) => ({
      reached: () => ask(({ database }) => replicaOf(database, now).reached()),
      meet: (name) => ask(({ database }) => replicaOf(database, now).meet(name)),
      enrol: () => ask(({ database }) => replicaOf(database, now).enrol()),
      unknown: (changes) => ask(({ database }) => replicaOf(database, now).unknown(changes)),
      receive: (heard, since) => ask(({ database }) => replicaOf(database, now).receive(heard, since)),
      behind: () => ask(({ database }) => replicaOf(database, now).behind()),
      unsent: (ids) => ask(({ database }) => replicaOf(database, now).unsent(ids)),
      sent: (results) => ask(({ database }) => replicaOf(database, now).sent(results)),
    }),
    unsent: () => ask(({ database }) => unsentCount(database)),
    offerAgain: () => ask(({ database }) => offerAgain(database)),

    counts: () => ask(({ database }) => countAll(database)),
    birth: () =>
      ask(async ({ database }) => {
        const row = await database.meta.get('sentinel');
        return row?.key === 'sentinel' ? row.value : '';
      }),
    close: reset,
  };
}
