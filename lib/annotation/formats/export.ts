/**
 * Writes a file piece by piece. Whoever asks for the pieces may take their time, stop, or be somebody else the next time:
 * the cursor says all that has to be known.
 */
import { cslWriter } from './csl.ts';
import { csvWriter } from './csv.ts';
import { jsonWriter } from './json.ts';
import { jsonldWriter } from './jsonld.ts';
import { markdownWriter } from './markdown.ts';
import {
  type ExportedAnnotation,
  type ExportTables,
  type Place,
  type RowOrder,
  START,
  type Table,
  type Writer,
} from './writer.ts';

export const EXPORT_FORMATS = ['json', 'jsonld', 'csv', 'markdown', 'csl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** Markdown: by what it is arranged. */
  by?: 'article' | 'actor';
  /** Markdown: the heading of what nobody named said. */
  nobody?: string;
  /** CSV: begin with a byte order mark. */
  bom?: boolean;
}

export function writerOf(
  format: ExportFormat,
  { by = 'article', nobody = '—', bom = false }: ExportOptions = {},
): Writer {
  switch (format) {
    case 'json':
      return jsonWriter;
    case 'jsonld':
      return jsonldWriter;
    case 'csv':
      return csvWriter({ bom });
    case 'markdown':
      return markdownWriter({ by, nobody });
    case 'csl':
      return cslWriter;
  }
}

/** Where the rows of an export come from. */
export interface RowSource {
  /** Up to `limit` rows behind `after` (null: from the first), and the new `after`; null when they were the last. */
  rowsAfter<T extends Table>(
    table: T,
    order: RowOrder,
    after: string | null,
    limit: number,
  ): Promise<{ rows: ExportTables[T][]; after: string | null }>;
}

export interface ExportPiece {
  part: string;
  /** For the next piece; null with the last one. */
  cursor: string | null;
  /** Annotations that are written so far; of a format without them, rows of other tables. */
  done: number;
}

interface Cursor extends Place {
  /** Index of the table. */
  table: number;
  after: string | null;
  done: number;
}

/**
 * The next piece of a file, with at most `limit` rows. The first is asked for with null.
 *
 * @throws SyntaxError when the cursor is none that came from here.
 */
export async function exportPiece(
  writer: Writer,
  source: RowSource,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<ExportPiece> {
  const at = cursor === null ? { table: 0, after: null, done: 0, ...START } : toCursor(cursor, writer);
  const table = writer.tables[at.table] as Table;
  const { rows, after } = await source.rowsAfter(table, writer.order, at.after, limit);
  const last = rows.at(-1);
  const group = table === 'annotations' && last ? writer.groupOf(last as ExportedAnnotation) : at.group;
  const counts = table === 'annotations' || !writer.tables.includes('annotations');
  const done = at.done + (counts ? rows.length : 0);
  const here: Place = { written: at.written + rows.length, group };
  const head = (cursor === null ? writer.head() : '') + (at.after === null ? writer.begin(table) : '');
  // Not by join: that would copy megabytes where there is nothing to be put together.
  const part = head + writer.rows(table, rows, at) + (after === null ? writer.finish(table, here) : '');
  if (after !== null) return { part, cursor: JSON.stringify({ ...at, ...here, after, done }), done };
  const next: Cursor = { table: at.table + 1, after: null, done, ...START };
  if (next.table < writer.tables.length) return { part, cursor: JSON.stringify(next), done };
  return { part: part + writer.tail(), cursor: null, done };
}

function toCursor(text: string, writer: Writer): Cursor {
  const { table, after, written, group, done } = JSON.parse(text) as Partial<Cursor>;
  const isSound =
    Number.isInteger(table) && writer.tables[table as number] && Number.isInteger(written) && Number.isInteger(done);
  if (!isSound || typeof group !== 'string' || (after !== null && typeof after !== 'string'))
    throw new SyntaxError('no cursor of an export');
  return { table: table as number, after, written: written as number, group, done: done as number };
}
