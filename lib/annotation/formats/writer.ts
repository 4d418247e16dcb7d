/**
 * How a file is written: table after table, batch after batch, so that a library of any size passes through without ever
 * being in memory as a whole. A writer keeps nothing between two calls; what it has to know is handed to it each time.
 */
import type {
  ActorReference,
  AliasDecision,
  Annotation,
  ArticleRecord,
  ChangeRecord,
  LibraryContent,
  Rejection,
} from '../model.ts';

/** An annotation with what is known of its article and, after the reader's merges, of who said it. */
export interface ExportedAnnotation {
  annotation: Annotation;
  article: ArticleRecord | null;
  speaker: ActorReference | null;
}

/** The rows of each table in the order in which they are written. */
export interface ExportTables {
  /** By source. */
  articles: ArticleRecord;
  /** As the writer asks for. */
  annotations: ExportedAnnotation;
  /** By source and words. */
  rejections: Rejection;
  /** By what they are, key and name. */
  decisions: AliasDecision;
  /** By time and id. */
  changes: ChangeRecord;
}

export type Table = keyof ExportTables;

/** `time`: created, then id. `article`: source, then time. `actor`: name of the speaker, then time; nobody comes last. */
export type RowOrder = 'time' | 'article' | 'actor';

/** Where in a table the next batch belongs. */
export interface Place {
  /** Rows of this table that are written. */
  written: number;
  /** Key of the heading under which the last one stands; "" before the first. */
  group: string;
}

export const START: Place = { written: 0, group: '' };

export interface Writer {
  /** What it writes, in this order. */
  tables: readonly Table[];
  order: RowOrder;
  /** Of the file's name, with its dot. */
  extension: string;
  /** Media type, for the browser's download. */
  type: string;
  head(): string;
  /** Before the first row of a table, also where there is none. */
  begin(table: Table): string;
  /** Some rows of a table. `groupOf` of the last one becomes the next place's group. */
  rows<T extends Table>(table: T, rows: readonly ExportTables[T][], at: Place): string;
  groupOf(row: ExportedAnnotation): string;
  /** After the last row of a table; `at.written` is how many there were. */
  finish(table: Table, at: Place): string;
  tail(): string;
}

/** The whole file at once, for what fits into memory: rows in the order that the writer asks for. */
export function writeAll(writer: Writer, tables: { [T in Table]: readonly ExportTables[T][] }): string {
  const parts = [writer.head()];
  for (const table of writer.tables) {
    const rows = tables[table];
    parts.push(writer.begin(table), writer.rows(table, rows, START));
    parts.push(writer.finish(table, { written: rows.length, group: '' }));
  }
  return [...parts, writer.tail()].join('');
}

/** The rows of a library in the order of time, as the lossless formats want them. */
export function toTables(content: LibraryContent): { [T in Table]: ExportTables[T][] } {
  const articles = new Map(content.articles.map((article) => [article.source, article]));
  return {
    articles: content.articles.toSorted(bySource),
    annotations: content.annotations.toSorted(byTime).map((annotation) => ({
      annotation,
      article: articles.get(annotation.target[0].source) ?? null,
      speaker: null,
    })),
    rejections: content.rejections.toSorted(bySourceAndWords),
    decisions: content.decisions.toSorted(byKind),
    changes: content.changes.toSorted(bySeen),
  };
}

/** Code units, not a language's order: the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySource = (a: ArticleRecord, b: ArticleRecord) => compare(a.source, b.source);
const byTime = (a: Annotation, b: Annotation) => compare(a.created, b.created) || compare(a.id, b.id);
const bySourceAndWords = (a: Rejection, b: Rejection) => compare(a.source, b.source) || compare(a.exact, b.exact);
const byKind = (a: AliasDecision, b: AliasDecision) =>
  compare(a.is, b.is) || compare(a.key, b.key) || compare(a.name, b.name);
const bySeen = (a: ChangeRecord, b: ChangeRecord) => compare(a.seen, b.seen) || compare(a.id, b.id);
