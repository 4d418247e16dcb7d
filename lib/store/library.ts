/**
 * Everything the reader has saved. The background owns one Library; each write is one transaction, so a background that is
 * killed in the middle leaves the state before or the state after, never half of it.
 */
import { type AnnotationChange, withChange } from '../annotation/annotate.ts';
import type { ParsedLibrary } from '../annotation/formats/import.ts';
import type { Annotation, ArticleRecord, LibraryContent } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type { ImportReport } from '../messages.ts';
import { type AnnotationRow, type Database, openDatabase, toRow } from './database.ts';
import { toStorageError } from './failure.ts';
import { addActors, dropUnnamed, mergeAll, putArticles } from './merge.ts';
import { purgeDeleted } from './purge.ts';

export interface LibraryCounts {
  annotations: number;
  articles: number;
  actors: number;
  rejections: number;
  /** Deleted and still to be had back. */
  deleted: number;
}

/** Every method rejects with a PressmarkError: "storage-full", "storage-newer", "storage-broken" or as it says. */
export interface Library {
  /** Adds annotations of one article; one that is there already is written over. Returns how many were saved. */
  saveAnnotations(annotations: readonly Annotation[], article: ArticleRecord): Promise<number>;
  /** "not-found" when the annotation is not there or is deleted. */
  changeAnnotation(id: string, change: AnnotationChange, now: string): Promise<Annotation>;
  /** Keeps the rows for 30 days; `restoreAnnotations` takes it back. Returns how many were there to delete. */
  deleteAnnotations(ids: readonly string[], now: string): Promise<number>;
  restoreAnnotations(ids: readonly string[]): Promise<number>;
  /** Drops what was deleted more than 30 days before `now`. Returns how many annotations went. */
  purge(now: string): Promise<number>;
  /** The living annotations of an article, oldest first. */
  annotationsOf(source: string): Promise<Annotation[]>;
  articleOf(source: string): Promise<ArticleRecord | undefined>;
  /** The articles that annotations belong to, deleted ones too; each once. Unknown ids are passed over. */
  sourcesOf(ids: readonly string[]): Promise<string[]>;
  /** Remembers that these words are no quotation in this article. */
  reject(source: string, exact: string, now: string): Promise<void>;
  accept(source: string, exact: string): Promise<void>;
  /** The rejected words of an article. */
  rejectedOf(source: string): Promise<string[]>;
  /** What an export holds: of one article, or everything (null). */
  exportOf(source: string | null): Promise<LibraryContent>;
  /** Merges by id in one transaction: all of it or, when anything fails, nothing. Ours is never replaced by an older one. */
  importAll(parsed: Omit<ParsedLibrary, 'format'>): Promise<ImportReport>;
  counts(): Promise<LibraryCounts>;
  /** When this database was made, ISO 8601; "" when its sentinel is gone. Another time than before: it was emptied. */
  birth(): Promise<string>;
  close(): Promise<void>;
}

const isLiving = (row: AnnotationRow) => row.deletedAt === undefined;
const byTime = (a: Annotation, b: Annotation) =>
  a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;

/** The library of that name in this browser profile. It opens when it is first asked, and again after a failure. */
export function openLibrary(name = 'pressmark'): Library {
  let opening: Promise<Database> | undefined;

  async function ask<T>(question: (database: Database) => Promise<T>): Promise<T> {
    try {
      opening ??= openDatabase(name);
      return await question(await opening);
    } catch (error) {
      const failure = toStorageError(error);
      if (failure.code.startsWith('storage-')) await reset();
      throw failure;
    }
  }

  async function reset(): Promise<void> {
    const before = opening;
    opening = undefined;
    (await before?.catch(() => undefined))?.close();
  }

  return {
    saveAnnotations: (annotations, article) => ask((database) => save(database, annotations, article)),
    changeAnnotation: (id, change, now) =>
      ask((database) => changeOne(database, id, (a) => withChange(a, change, now))),
    deleteAnnotations: (ids, now) => ask((database) => markDeleted(database, ids, now)),
    restoreAnnotations: (ids) => ask((database) => unmarkDeleted(database, ids)),
    purge: (now) => ask((database) => purgeDeleted(database, now)),
    annotationsOf: (source) => ask((database) => livingOf(database, source)),
    articleOf: (source) => ask((database) => database.articles.get(source)),
    sourcesOf: (ids) =>
      ask(async (database) => {
        const rows = await database.annotations.bulkGet([...ids]);
        return [...new Set(rows.flatMap((row) => row?.source ?? []))];
      }),
    reject: (source, exact, created) =>
      ask(async (database) => void (await database.rejections.put({ source, exact, created }))),
    accept: (source, exact) => ask((database) => database.rejections.delete([source, exact])),
    rejectedOf: (source) =>
      ask(async (database) => {
        const rejections = await database.rejections.where({ source }).toArray();
        return rejections.map(({ exact }) => exact);
      }),
    exportOf: (source) => ask((database) => contentOf(database, source)),
    importAll: (parsed) => ask((database) => mergeAll(database, parsed)),
    counts: () => ask(countAll),
    birth: () => ask(async (database) => (await database.meta.get('sentinel'))?.value ?? ''),
    close: reset,
  };
}

function save(database: Database, annotations: readonly Annotation[], article: ArticleRecord): Promise<number> {
  const { annotations: table, articles, actors } = database;
  return database.transaction('rw', table, articles, actors, async () => {
    await putArticles(database, [article]);
    await addActors(database, annotations);
    await table.bulkPut(annotations.map(toRow));
    return annotations.length;
  });
}

function changeOne(
  database: Database,
  id: string,
  change: (annotation: Annotation) => Annotation,
): Promise<Annotation> {
  const { annotations: table, actors } = database;
  return database.transaction('rw', table, actors, async () => {
    const row = await table.get(id);
    if (!row || !isLiving(row)) throw new PressmarkError('not-found', id);
    const annotation = change(row.annotation);
    await addActors(database, [annotation]);
    await table.put(toRow(annotation));
    await dropUnnamed(database, row.actors);
    return annotation;
  });
}

function markDeleted(database: Database, ids: readonly string[], now: string): Promise<number> {
  return database.annotations
    .where('id')
    .anyOf([...ids])
    .and(isLiving)
    .modify({ deletedAt: now });
}

function unmarkDeleted(database: Database, ids: readonly string[]): Promise<number> {
  return database.annotations
    .where('id')
    .anyOf([...ids])
    .and((row) => !isLiving(row))
    .modify((row) => {
      delete row.deletedAt;
    });
}

async function livingOf(database: Database, source: string): Promise<Annotation[]> {
  const rows = await database.annotations.where({ source }).filter(isLiving).toArray();
  return rows.map((row) => row.annotation).sort(byTime);
}

/** Articles that hold nothing living and nothing rejected are no part of what the reader has. */
function contentOf(database: Database, source: string | null): Promise<LibraryContent> {
  const { annotations: table, articles, rejections } = database;
  return database.transaction('r', table, articles, rejections, async () => {
    const rows = await (source === null ? table : table.where({ source })).toArray();
    const annotations = rows.filter(isLiving).map((row) => row.annotation);
    const rejected = await (source === null ? rejections : rejections.where({ source })).toArray();
    const sources = new Set([...rows.filter(isLiving), ...rejected].map((row) => row.source));
    const found = await articles.bulkGet([...sources]);
    return {
      articles: found.filter((article) => article !== undefined),
      annotations,
      rejections: rejected,
      decisions: [],
      changes: [],
    };
  });
}

async function countAll({ annotations, articles, actors, rejections }: Database): Promise<LibraryCounts> {
  const deleted = await annotations.where('deletedAt').above('').count();
  return {
    annotations: (await annotations.count()) - deleted,
    articles: await articles.count(),
    actors: await actors.count(),
    rejections: await rejections.count(),
    deleted,
  };
}
