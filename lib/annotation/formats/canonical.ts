/** One way to write a row, whatever the order in which its fields were set: equal rows give equal strings. */

/** Fields in the order in which people look for them; any other field follows in code unit order. */
// biome-ignore format: one line a shape
const FIRST = [
  '@context', 'id', 'type', 'purpose', 'motivation', 'created', 'modified', 'retrieved', 'published',
  'source', 'address', 'title', 'byline', 'site', 'section', 'language', 'sha256',
  'kind', 'cue', 'speaker', 'actor', 'key', 'name', 'rule', 'confidence', 'value', 'format',
  'body', 'target', 'styleClass', 'selector', 'exact', 'prefix', 'suffix', 'start', 'end',
];
const PLACES = new Map(FIRST.map((key, place) => [key, place]));
const LAST = FIRST.length;

function byPlace(a: string, b: string): number {
  return (PLACES.get(a) ?? LAST) - (PLACES.get(b) ?? LAST) || (a < b ? -1 : 1);
}

/** JSON on one line with its fields in order. Fields that are undefined are left out, as JSON.stringify does. */
export function toLine(row: object): string {
  return JSON.stringify(inOrder(row));
}

/** The value itself where everything in it is in order, as it mostly is: a hundred thousand rows are written like this. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(inOrder);
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  const fields = value as Record<string, unknown>;
  const keys = Object.keys(fields);
  const isSorted = isOrdered(keys);
  if (!isSorted) keys.sort(byPlace);
  const values = keys.map((key) => inOrder(fields[key]));
  if (isSorted && values.every((one, i) => one === fields[keys[i] as string])) return value;
  return Object.fromEntries(keys.map((key, i) => [key, values[i]]));
}

function isOrdered(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || byPlace(keys[i - 1] as string, key) < 0);
}
