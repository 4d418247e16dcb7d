/** The IndexedDB database: its tables, its version and how it is opened. Only the background imports it. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import {
  type ActorReference,
  type Annotation,
  type ArticleRecord,
  actorsOf,
  type Rejection,
  sourceOf,
  tagsOf,
} from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import { first } from './migrations/2026-11-22-first.ts';

/** One annotation with what the indexes need. */
export interface AnnotationRow {
  id: string;
  annotation: Annotation;
  source: string;
  /** Host of the source. */
  site: string;
  created: string;
  modified: string;
  /** Keys of the actors named. */
  actors: string[];
  tags: string[];
  /** ISO 8601; absent while the annotation lives. */
  deletedAt?: string;
}

/** An actor of the saved annotations, with every name that they call it by, in code unit order. */
export interface ActorRow extends ActorReference {
  names: string[];
}

/** `sentinel`: when this database was made, see Library.birth. */
interface MetaRow {
  key: 'sentinel';
  value: string;
}

export class Database extends Dexie {
  declare annotations: EntityTable<AnnotationRow, 'id'>;
  declare articles: EntityTable<ArticleRecord, 'source'>;
  declare actors: EntityTable<ActorRow, 'key'>;
  declare rejections: Table<Rejection, [source: string, exact: string]>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name: string) {
    super(name);
    first(this);
    this.on('populate', (transaction) =>
      transaction.table('meta').add({ key: 'sentinel', value: new Date().toISOString() }),
    );
  }
}

/** IndexedDB counts ten where Dexie counts one. */
const NATIVE_STEP = 10;

/**
 * Opens the database, and makes it when there is none.
 *
 * Dexie would open a database of a newer version and add what it misses. Rows of a shape that this code does not know
 * must not be touched, so that is refused with "storage-newer" before Dexie sees it.
 */
export async function openDatabase(name: string): Promise<Database> {
  const database = new Database(name);
  const there = (await indexedDB.databases()).find((info) => info.name === name);
  const version = Math.floor((there?.version ?? 0) / NATIVE_STEP);
  if (version > database.verno) throw new PressmarkError('storage-newer', `library of version ${version}`);
  await database.open();
  return database;
}

/** The row of a living annotation. */
export function toRow(annotation: Annotation): AnnotationRow {
  const source = sourceOf(annotation);
  return {
    id: annotation.id,
    annotation,
    source,
    site: URL.canParse(source) ? new URL(source).host : '',
    created: annotation.created,
    modified: annotation.modified,
    actors: [...new Set(actorsOf(annotation).map(({ key }) => key))],
    tags: tagsOf(annotation),
  };
}
