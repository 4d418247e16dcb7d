/** Checks the rows of an imported file one by one: what is sound is taken, what is not is listed with its reason. */
import * as v from 'valibot';
import { reasonOf } from '../schema.ts';

/** A row of ours is six deep, with foreign fields a dozen. */
const DEEPEST = 24;
/** Names by which a row could reach the shape of all objects. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** A row that was left out. */
export interface Refusal {
  /** Where it stands in the file: `annotations[3]`. */
  path: string;
  /** Line of the file, from 1; null where that is not known. */
  line: number | null;
  reason: string;
}

export interface RowRules<T> {
  schema: v.GenericSchema<unknown, T>;
  /** What must not stand twice. */
  keyOf: (row: T) => string;
  /** The row of ours for a value of the file; throws Error with the reason when there is none. */
  convert?: (value: unknown) => unknown;
}

export interface CheckedRows<T> {
  rows: T[];
  /** By index in the list. */
  refused: Map<number, string>;
}

/** The sound rows of a list. */
export function checkRows<T>(
  list: readonly unknown[],
  { schema, keyOf, convert = (value) => value }: RowRules<T>,
): CheckedRows<T> {
  const seen = new Map<string, number>();
  const rows: T[] = [];
  const refused = new Map<number, string>();
  for (const [index, value] of list.entries()) {
    const result = checkRow(value, schema, convert);
    if (typeof result === 'string') {
      refused.set(index, result);
      continue;
    }
    const first = seen.get(keyOf(result.row));
    if (first !== undefined) refused.set(index, `the same as number ${first + 1}`);
    else {
      seen.set(keyOf(result.row), index);
      rows.push(result.row);
    }
  }
  return { rows, refused };
}

function checkRow<T>(
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  convert: (value: unknown) => unknown,
): { row: T } | string {
  const fault = faultOf(value, 0);
  if (fault) return fault;
  try {
    const result = v.safeParse(schema, convert(value), { abortEarly: true });
    return result.success ? { row: result.output } : reasonOf(result.issues);
  } catch (error) {
    return error instanceof Error ? error.message : 'is not valid';
  }
}

/** What no row may hold, whatever its shape: unsafe names and bottomless nesting. */
export function faultOf(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return 'is nested too deeply';
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) {
    if (typeof key === 'string' && UNSAFE.has(key)) return `has an unknown field ${JSON.stringify(key)}`;
    const fault = faultOf(inner, depth + 1);
    if (fault) return fault;
  }
  return null;
}
