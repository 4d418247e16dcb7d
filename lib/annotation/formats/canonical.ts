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
  return JSON.stringify(row, (_key, value: unknown) => (isPlain(value) ? ordered(value) : value));
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ordered(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value);
  if (isOrdered(keys)) return value;
  return Object.fromEntries(keys.sort(byPlace).map((key) => [key, value[key]]));
}

function isOrdered(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || byPlace(keys[i - 1] as string, key) < 0);
}
