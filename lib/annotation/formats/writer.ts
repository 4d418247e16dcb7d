/**
 * How a file is written: table after table, batch after batch, so that a library of any size passes through without ever
 * being in memory as a whole. A writer keeps nothing between two calls; what it has to know is handed to it each time.
 */
import type { ActorReference, AliasDecision, Annotation, ArticleRecord, ChangeRecord, Rejection } from '../model.ts';

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
