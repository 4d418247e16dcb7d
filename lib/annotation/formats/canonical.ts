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
  return JSON.stringify(isInOrder(row) ? row : inOrder(row));
}

/** As rows mostly are. Makes nothing while it looks: a hundred thousand rows are written like this. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | undefined;
  for (const key in value) {
    if (before !== undefined && byPlace(before, key) > 0) return false;
    if (!isInOrder((value as Record<string, unknown>)[key])) return false;
    before = key;
  }
  return true;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value as Record<string, unknown>;
  const keys = Object.keys(fields).sort(byPlace);
  return Object.fromEntries(keys.map((key) => [key, inOrder(fields[key])]));
}
