/**
 * A row as a document on the reader's server: the row as it stands in an export (an annotation is a plain W3C annotation),
 * and beside it when its fields were written. What comes from there is checked as an imported file is.
 */
import * as v from 'valibot';
import { decisionId } from '../annotation/decision-id.ts';
import { faultOf } from '../annotation/formats/rows.ts';
import type { AliasDecision, Annotation, ArticleRecord, ChangeRecord, Json, Rejection } from '../annotation/model.ts';
import {
  annotationSchema,
  articleSchema,
  changeRecordSchema,
  decisionSchema,
  rejectionSchema,
} from '../annotation/schema.ts';
import { STAMP } from './clock.ts';
import { annotationFields, annotationOf, wholeFields } from './fields.ts';
import { type Fields, MADE, merge, type Version } from './version.ts';

/** Rows that travel, by what they are. */
export interface SyncedRows {
  article: ArticleRecord;
  annotation: Annotation;
  rejection: Rejection;
  decision: AliasDecision;
  change: ChangeRecord;
}
export type Synced = keyof SyncedRows;
export type SyncedRow = SyncedRows[Synced];

/** What a row is called on every machine: its kind and its key in the library. */
export interface RowName {
  of: Synced;
  key: string;
}

/** The format of the documents. A greater one was written by a newer Pressmark and is not touched. */
const FORMAT = 1;
const LONGEST_LIST = 5_000;

export interface SyncDocument {
  _id: string;
  _rev?: string;
  /** Only where nothing of the row is left. */
  _deleted?: true;
  pressmark: number;
  row: SyncedRow | null;
  clock: Version['clock'];
  deletion?: Version['deletion'];
}

const schemas: { [K in Synced]: v.GenericSchema<unknown, SyncedRows[K]> } = {
  article: articleSchema,
  annotation: annotationSchema,
  rejection: rejectionSchema,
  decision: decisionSchema,
  change: changeRecordSchema,
};

const stamp = v.pipe(v.string(), v.regex(STAMP));
const clock = v.strictObject({
  all: v.union([stamp, v.literal('')]),
  fields: v.exactOptional(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(1_100)), stamp),
      v.check((fields) => Object.keys(fields).length <= LONGEST_LIST),
    ),
  ),
});
const envelope = v.object({
  pressmark: v.literal(FORMAT),
  row: v.nullable(v.unknown()),
  clock,
  deletion: v.exactOptional(v.nullable(v.strictObject({ when: v.pipe(v.string(), v.maxLength(30)), saw: clock }))),
});

export const idOf = ({ of, key }: RowName): string => `${of}:${key}`;

export function nameOf(id: string): RowName | null {
  const end = id.indexOf(':');
  const of = id.slice(0, end);
  return Object.hasOwn(schemas, of) ? { of: of as Synced, key: id.slice(end + 1) } : null;
}

export const rejectionKey = ({ source, exact }: Pick<Rejection, 'source' | 'exact'>): string =>
  JSON.stringify([source, exact]);

const keys: { [K in Synced]: (row: SyncedRows[K]) => string } = {
  article: ({ source }) => source,
  annotation: ({ id }) => id,
  rejection: rejectionKey,
  decision: decisionId,
  change: ({ id }) => id,
};

export const keyOf = <K extends Synced>(of: K, row: SyncedRows[K]): string => keys[of](row);

export const fieldsOf = (of: Synced, row: SyncedRow): Fields =>
  of === 'annotation' ? annotationFields(row as Annotation) : wholeFields(row);

/** The row of a version; null where too little of it is left. */
export function rowOf(of: Synced, version: Version): SyncedRow | null {
  if (of === 'annotation') return annotationOf(version.fields, version.modified);
  return (version.fields[MADE] as unknown as SyncedRow | undefined) ?? null;
}

export const modifiedOf = (of: Synced, row: SyncedRow): string =>
  of === 'annotation' ? (row as Annotation).modified : '';

export function toDocument(name: RowName, version: Version, rev: string | null): SyncDocument {
  const row = rowOf(name.of, version);
  return {
    _id: idOf(name),
    ...(rev !== null && { _rev: rev }),
    ...(row === null && { _deleted: true as const }),
    pressmark: FORMAT,
    row,
    clock: version.clock,
    ...(version.deletion && { deletion: version.deletion }),
  };
}

/** `foreign`: of another program. `newer`: of a newer Pressmark. `unreadable`: of the shape of ours, and not sound. */
export type ReadDocument = { is: 'row'; name: RowName; version: Version } | { is: 'foreign' | 'newer' | 'unreadable' };

export function readDocument(value: Json): ReadDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { is: 'unreadable' };
  const name = typeof value._id === 'string' ? nameOf(value._id) : null;
  if (!name || !Object.hasOwn(value, 'pressmark')) return { is: 'foreign' };
  if (typeof value.pressmark === 'number' && value.pressmark > FORMAT) return { is: 'newer' };
  const parsed = v.safeParse(envelope, value, { abortEarly: true });
  if (!parsed.success || faultOf(value, 0)) return { is: 'unreadable' };
  const { row: unchecked, clock: times, deletion = null } = parsed.output;
  const row = unchecked === null ? null : checkedRow(name, unchecked);
  if (row === undefined) return { is: 'unreadable' };
  const fields = row === null ? {} : fieldsOf(name.of, row);
  const modified = row === null ? '' : modifiedOf(name.of, row);
  const version = { fields, clock: times, modified, deletion } as Version;
  // Merged with itself it is written in the one way in which equal versions are equal.
  return { is: 'row', name, version: merge(version, version) };
}

/** Undefined: not a sound row of that name. */
function checkedRow({ of, key }: RowName, unchecked: unknown): SyncedRow | undefined {
  const checked = v.safeParse(schemas[of] as v.GenericSchema<unknown, SyncedRow>, unchecked, { abortEarly: true });
  if (!checked.success || keyOf(of, checked.output as never) !== key) return undefined;
  return checked.output;
}
