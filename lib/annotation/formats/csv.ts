/** CSV (RFC 4180): a row an annotation, the speaker in a column of their own; for spreadsheets and statistics programs. */
import Papa from 'papaparse';
import { colourOf, exactOf, kindOf, noteOf, quotationOf, quoteOf, tagsOf } from '../model.ts';
import type { ExportedAnnotation, Writer } from './writer.ts';

/** Names of the columns and what stands in them. They are the same in every language: programs read them. */
const COLUMNS: readonly [name: string, valueOf: (row: ExportedAnnotation) => string | number | undefined | null][] = [
  ['id', ({ annotation }) => annotation.id],
  ['kind', ({ annotation }) => kindOf(annotation)],
  ['words', ({ annotation }) => exactOf(annotation)],
  ['speaker', ({ speaker }) => speaker?.name],
  ['speaker_kind', ({ speaker }) => speaker?.kind],
  ['source_words', ({ annotation }) => quotationOf(annotation)?.source],
  ['cue', ({ annotation }) => quotationOf(annotation)?.cue],
  ['note', ({ annotation }) => noteOf(annotation)],
  ['tags', ({ annotation }) => tagsOf(annotation).join('; ')],
  ['colour', ({ annotation }) => colourOf(annotation)],
  ['title', ({ article }) => article?.title],
  ['byline', ({ article }) => article?.byline.join('; ')],
  ['site', ({ article }) => article?.site],
  ['section', ({ article }) => article?.section.join(' / ')],
  ['published', ({ article }) => article?.published],
  ['updated', ({ article }) => article?.modified],
  ['language', ({ article }) => article?.language],
  ['address', ({ annotation }) => annotation.target[0].source],
  ['opened_as', ({ article }) => article?.address],
  ['retrieved', ({ article }) => article?.retrieved],
  ['text_sha256', ({ article }) => article?.sha256],
  ['before', ({ annotation }) => quoteOf(annotation.target[0])?.prefix],
  ['after', ({ annotation }) => quoteOf(annotation.target.at(-1) ?? annotation.target[0])?.suffix],
  ['rule', ({ annotation }) => quotationOf(annotation)?.rule],
  ['confidence', ({ annotation }) => quotationOf(annotation)?.confidence],
  ['created', ({ annotation }) => annotation.created],
  ['modified', ({ annotation }) => annotation.modified],
];

/**
 * What a spreadsheet may take for a formula gets an apostrophe before it: a page could write one into its title, and it
 * would run when the file is opened (https://owasp.org/www-community/attacks/CSV_Injection). Wide forms count too.
 */
const FORMULA = /^[\t\r]|^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** With a byte order mark, by which Excel knows that a file is UTF-8. */
export function csvWriter({ bom = false }: { bom?: boolean }): Writer {
  return {
    tables: ['annotations'],
    order: 'article',
    head: () => (bom ? '\ufeff' : '') + toLines([COLUMNS.map(([name]) => name)]),
    begin: () => '',
    rows: (_table, rows) =>
      rows.length
        ? toLines((rows as readonly ExportedAnnotation[]).map((row) => COLUMNS.map(([, of]) => of(row) ?? '')))
        : '',
    groupOf: () => '',
    finish: () => '',
    tail: () => '',
  };
}

function toLines(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as (string | number)[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
