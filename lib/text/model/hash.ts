/**
 * Hashing of features: words and pieces of words become 32-bit integers, and so do combinations of them.
 *
 * No feature is ever a string: at a hundred features a word, building names for them would cost more than scoring them.
 */

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5 | 0;

/** Hash of `text[start, end)` (FNV-1a over UTF-16 units), a signed 32-bit integer. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = OFFSET;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** Joins two integers in order: `mix(a, b)` differs from `mix(b, a)`. Chain it for more. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ 0x5bd1e995, 0x2c1b3c6d) ^ (b + 0x7f4a7c15 + (a << 6));
  return Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
}

/** The feature of template number `template` with the value `value`, a signed 32-bit integer with all bits well mixed. */
export function featureOf(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** What each template's number adds to its value, worked out once. */
const SALTS = Int32Array.from({ length: 128 }, (_, template) => Math.imul(template + 1, 0x9e3779b1));

/** Mixes `partners[i]` into `values[i]` for each `i` of `places`. */
export function mixPairs(values: Int32Array, partners: Int32Array, places: Uint8Array): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    values[place] = mix(values[place] as number, partners[place] as number);
  }
}

/**
 * Makes features of the values `values[0, count)`, in place, the first of the template `first`, the others of those behind it.
 * Gives what `featureOf` gives, in one loop for all.
 */
export function toFeatures(values: Int32Array, count: number, first = 0): void {
  for (let i = 0; i < count; i++) {
    let hash = Math.imul((values[i] as number) ^ (SALTS[first + i] as number), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    values[i] = hash ^ (hash >>> 16);
  }
}
