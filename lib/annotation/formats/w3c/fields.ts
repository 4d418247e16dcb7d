/** Looking into JSON that anybody may have written. */
import type { ForeignFields, Json } from '../../model.ts';

export type Fields = Record<string, unknown>;

/** The fields of an object; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** JSON-LD writes a list of one as its only member, and an empty one not at all. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** What is left of some fields when those that have a place in our rows are taken away. */
export function restOf(given: Fields, taken: readonly string[]): ForeignFields {
  return Object.fromEntries(Object.entries(given).filter(([field]) => !taken.includes(field))) as ForeignFields;
}

/** `{ foreign }` for rows; nothing where nothing is foreign. */
export function foreignOf(fields: ForeignFields): { foreign?: ForeignFields } {
  return Object.keys(fields).length ? { foreign: fields } : {};
}

/** `{ [field]: values }` where there are values. */
export function listed(field: string, values: readonly unknown[]): ForeignFields {
  return values.length ? { [field]: values as Json[] } : {};
}
