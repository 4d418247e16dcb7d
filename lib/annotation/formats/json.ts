/**
 * The lossless JSON: everything the reader has saved, one row a line, in an order that depends on nothing but the rows, so
 * that export, import and export again give the same bytes. docs/pressmark-export.schema.json describes it.
 */
import * as v from 'valibot';
import { PressmarkError } from '../../errors.ts';
import {
  ANNOTATION_CONTEXT,
  type Annotation,
  type ArticleRecord,
  type LibraryContent,
  type Rejection,
} from '../model.ts';
import { annotationSchema, articleSchema, reasonOf, rejectionSchema } from '../schema.ts';
import { PRESSMARK_CONTEXT } from './context.ts';

export const EXPORT_FORMAT = 'pressmark';
export const EXPORT_VERSION = 1;

/** Characters that a JavaScript engine can hold in one string with room to work; about half a gigabyte in memory. */
const LONGEST_FILE = 256 * 1024 * 1024;
/** A row of ours is six deep. */
const DEEPEST = 10;

/** Every key of a row, in the order in which it is written. */
// biome-ignore format: one line a shape
const KEYS = [
  '@context', 'id', 'type', 'purpose', 'motivation', 'created', 'modified', 'retrieved', 'published',
  'source', 'address', 'title', 'byline', 'site', 'section', 'language', 'sha256',
  'kind', 'cue', 'speaker', 'actor', 'key', 'name', 'rule', 'confidence', 'value', 'format',
  'body', 'target', 'styleClass', 'selector', 'exact', 'prefix', 'suffix', 'start', 'end',
];
const KNOWN = new Set(KEYS);

/** A row that was left out: its index among the file's annotations (-1: elsewhere) and why. */
export interface Refusal {
  index: number;
  reason: string;
}

export interface ParsedLibrary extends LibraryContent {
  refused: Refusal[];
}

/** One row as it stands in the file; equal rows give equal strings whatever the order of their keys. */
export function toLine(row: Annotation | ArticleRecord | Rejection): string {
  return JSON.stringify(row, KEYS);
}

/** Writes the file. */
export function toJson({ articles, annotations, rejections }: LibraryContent): string {
  const context = JSON.stringify([ANNOTATION_CONTEXT, PRESSMARK_CONTEXT]);
  const head = `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},\n"@context":${context}`;
  const parts = [
    head,
    toArray('articles', articles.toSorted(bySource)),
    toArray('annotations', annotations.toSorted(byTime)),
    toArray('rejections', rejections.toSorted(bySourceAndWords)),
  ];
  return `${parts.join(',\n')}}\n`;
}

function toArray(name: string, rows: readonly (Annotation | ArticleRecord | Rejection)[]): string {
  return rows.length ? `"${name}":[\n${rows.map(toLine).join(',\n')}\n]` : `"${name}":[]`;
}

/** Code units, not a language's order: the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySource = (a: ArticleRecord, b: ArticleRecord) => compare(a.source, b.source);
const byTime = (a: Annotation, b: Annotation) => compare(a.created, b.created) || compare(a.id, b.id);
const bySourceAndWords = (a: Rejection, b: Rejection) => compare(a.source, b.source) || compare(a.exact, b.exact);

/**
 * Reads a file that anybody may have written.
 *
 * The whole file is checked before anything is done with it. Rows that are not sound are left out and listed; the file as
 * a whole is refused when it is no export of ours: "import-invalid" with the reason, "too-large" beyond 256 M characters.
 */
export function parseJson(text: string): ParsedLibrary {
  const file = readFile(text);
  const refused: Refusal[] = [];
  const elsewhere = (name: string) => (index: number, reason: string) =>
    refused.push({ index: -1, reason: `${name}[${index}]: ${reason}` });
  const annotations = rowsOf(file, 'annotations', {
    schema: annotationSchema,
    keyOf: ({ id }) => id,
    refuse: (index, reason) => refused.push({ index, reason }),
  });
  const articles = rowsOf(file, 'articles', {
    schema: articleSchema,
    keyOf: ({ source }) => source,
    refuse: elsewhere('articles'),
  });
  const rejections = rowsOf(file, 'rejections', {
    schema: rejectionSchema,
    keyOf: ({ source, exact }) => `${source}\n${exact}`,
    refuse: elsewhere('rejections'),
  });
  return { articles, annotations, rejections, refused };
}

function readFile(text: string): Record<string, unknown> {
  if (text.length > LONGEST_FILE) throw new PressmarkError('too-large', `${text.length} characters`);
  const file = parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw invalid('the file holds no object');
  const { format, version } = file as Record<string, unknown>;
  if (format !== EXPORT_FORMAT) throw invalid('"format" is not "pressmark"');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw invalid('"version" is no version');
  if (version > EXPORT_VERSION) throw invalid(`version ${version} was written by a newer Pressmark`);
  return file as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(`not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

const invalid = (detail: string) => new PressmarkError('import-invalid', detail);

interface RowRules<T> {
  schema: v.GenericSchema<unknown, T>;
  /** What must not stand twice. */
  keyOf: (row: T) => string;
  refuse: (index: number, reason: string) => void;
}

function rowsOf<T>(file: Record<string, unknown>, name: string, { schema, keyOf, refuse }: RowRules<T>): T[] {
  const list = Object.hasOwn(file, name) ? file[name] : undefined;
  if (!Array.isArray(list)) throw invalid(`"${name}" is no list`);
  const seen = new Map<string, number>();
  const rows: T[] = [];
  for (const [index, value] of list.entries()) {
    const result = faultOf(value, 0) ?? v.safeParse(schema, value, { abortEarly: true });
    if (typeof result === 'string') refuse(index, result);
    else if (!result.success) refuse(index, reasonOf(result.issues));
    else if (seen.has(keyOf(result.output))) refuse(index, `the same as ${name}[${seen.get(keyOf(result.output))}]`);
    else {
      seen.set(keyOf(result.output), index);
      rows.push(result.output);
    }
  }
  return rows;
}

/** What no row may hold: keys that no shape of ours has (`__proto__` among them) and bottomless nesting. */
function faultOf(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return 'is nested too deeply';
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) {
    if (typeof key === 'string' && !KNOWN.has(key)) return `has an unknown field ${JSON.stringify(key.slice(0, 40))}`;
    const fault = faultOf(inner, depth + 1);
    if (fault) return fault;
  }
  return null;
}
