/**
 * The lossless JSON: everything the reader has saved, one row a line, in an order that depends on nothing but the rows, so
 * that export, import and export again give the same bytes. docs/pressmark-export.schema.json describes it.
 */
import { PressmarkError } from '../../errors.ts';
import { ANNOTATION_CONTEXT, type LibraryContent } from '../model.ts';
import { annotationSchema, articleSchema, changeRecordSchema, decisionSchema, rejectionSchema } from '../schema.ts';
import { toLine } from './canonical.ts';
import { PRESSMARK_CONTEXT } from './context.ts';
import type { FileReader } from './reader.ts';
import type { Fields } from './w3c/fields.ts';
import type { ExportTables, Table, Writer } from './writer.ts';

export const EXPORT_FORMAT = 'pressmark';
export const EXPORT_VERSION = 2;

const TABLES = ['articles', 'annotations', 'rejections', 'decisions', 'changes'] as const;
const CONTEXT = JSON.stringify([ANNOTATION_CONTEXT, PRESSMARK_CONTEXT]);

export const jsonWriter: Writer = {
  tables: TABLES,
  order: 'time',
  head: () => `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},\n"@context":${CONTEXT}`,
  begin: (table) => `,\n"${table}":[`,
  rows: (table, rows, { written }) =>
    rows.map((row, i) => `${written + i ? ',\n' : '\n'}${toLine(rowOf(table, row))}`).join(''),
  groupOf: () => '',
  finish: (_table, { written }) => (written ? '\n]' : ']'),
  tail: () => '}\n',
};

/** Annotations come with their article; in this file they stand in tables of their own. */
function rowOf<T extends Table>(table: T, row: ExportTables[T]): object {
  return table === 'annotations' ? (row as ExportTables['annotations']).annotation : row;
}

/**
 * The rows of a file of ours, of any version up to this one; what later versions added is empty in an older file.
 *
 * @throws PressmarkError "import-invalid" when it is from a newer Pressmark or a table is missing.
 */
export function readJson(file: Fields, { check }: FileReader): LibraryContent {
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new PressmarkError('import-invalid', '"version" is no version');
  if (version > EXPORT_VERSION)
    throw new PressmarkError('import-invalid', `version ${version} was written by a newer Pressmark`);
  const isFirst = version === 1;
  return {
    annotations: check(['annotations'], { schema: annotationSchema, keyOf: ({ id }) => id }),
    articles: check(['articles'], { schema: articleSchema, keyOf: ({ source }) => source }),
    rejections: check(['rejections'], {
      schema: rejectionSchema,
      keyOf: ({ source, exact }) => `${source}\n${exact}`,
    }),
    decisions: isFirst
      ? []
      : check(['decisions'], { schema: decisionSchema, keyOf: ({ is, key, name }) => `${is}\n${key}\n${name}` }),
    changes: isFirst ? [] : check(['changes'], { schema: changeRecordSchema, keyOf: ({ id }) => id }),
  };
}
