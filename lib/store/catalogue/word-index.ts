/**
 * Which words stand where in a few thousand annotations, packed into bytes.
 *
 * Two kept libraries were measured first on 100,000 annotations: minisearch took 223 MB and 570 ms (p95), flexsearch 443 MB
 * and 185 MB on disk, and neither finds phrases. Rows are ordered by time and never by rank, so no more is needed than which
 * words stand in which row, and where.
 */
import type { Clause } from './fold-words.ts';

/** Row numbers count from 0 within the index. Ready to be stored: typed arrays and one string. */
export interface WordIndex {
  /** All words in code unit order, one after the other; word i is [wordAt[i], wordAt[i + 1]). */
  words: string;
  wordAt: Uint32Array;
  /** Where the bytes of each word begin: for every row its distance from the row before and how often it stands there … */
  rowAt: Uint32Array;
  rows: Uint8Array;
  /** … and the places in each of these rows, as distances, in the same order. */
  placeAt: Uint32Array;
  places: Uint8Array;
}

/** Greater than any place in a row of the longest text that is kept. */
const ROW = 2 ** 23;

/** Marks the rows in which a clause stands: `marks[base + row] = 1`. */
export function markRows(index: WordIndex, { words, isPrefix }: Clause, marks: Uint8Array, base: number): void {
  const last = words.at(-1);
  if (last === undefined) return;
  if (words.length === 1) {
    const [from, to] = rangeOf(index, last, isPrefix);
    for (let i = from; i < to; i++) markWord(index, i, marks, base);
    return;
  }
  let standing: number[] | null = null;
  for (const [i, word] of words.entries()) {
    const [from, to] = rangeOf(index, word, isPrefix && i === words.length - 1);
    if (from === to) return;
    const at = placesOf(index, from, to);
    standing = standing === null ? at : following(standing, at);
    if (!standing.length) return;
  }
  for (const place of standing ?? []) marks[base + Math.floor(place / ROW)] = 1;
}

/** Numbers of the words that are `word`, or begin with it. */
function rangeOf(index: WordIndex, word: string, isPrefix: boolean): [from: number, to: number] {
  const from = firstFrom(index, (one) => one >= word);
  if (isPrefix) return [from, firstFrom(index, (one) => one >= word && !one.startsWith(word))];
  return [from, wordOf(index, from) === word ? from + 1 : from];
}

const wordOf = ({ words, wordAt }: WordIndex, i: number): string => words.slice(wordAt[i], wordAt[i + 1]);

/** The first word of which it is true; of all behind it, it must be true too. */
function firstFrom(index: WordIndex, isBehind: (word: string) => boolean): number {
  let low = 0;
  let high = index.wordAt.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(wordOf(index, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function markWord({ rowAt, rows }: WordIndex, word: number, marks: Uint8Array, base: number): void {
  const end = rowAt[word + 1] as number;
  let at = rowAt[word] as number;
  let row = base;
  while (at < end) {
    let shift = 0;
    let byte: number;
    do {
      byte = rows[at++] as number;
      row += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    marks[row] = 1;
    while ((rows[at++] as number) > 127);
  }
}

/** Every place of some words as row * ROW + place, ascending. */
function placesOf(index: WordIndex, from: number, to: number): number[] {
  const found: number[] = [];
  for (let word = from; word < to; word++) {
    const rows = new Reader(index.rows, index.rowAt[word] as number);
    const places = new Reader(index.places, index.placeAt[word] as number);
    const end = index.rowAt[word + 1] as number;
    let row = 0;
    while (rows.at < end) {
      row += rows.next();
      let place = row * ROW;
      for (let left = rows.next(); left > 0; left--) {
        place += places.next();
        found.push(place);
      }
    }
  }
  return to - from > 1 ? found.sort((a, b) => a - b) : found;
}

class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  next(): number {
    let [value, shift] = [0, 0];
    let byte: number;
    do {
      byte = this.bytes[this.at++] as number;
      value += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  }
}

/** Those of `places` that come right behind one of `before`; both ascending. */
function following(before: readonly number[], places: readonly number[]): number[] {
  const found: number[] = [];
  let i = 0;
  for (const place of places) {
    while (i < before.length && (before[i] as number) + 1 < place) i++;
    if (i < before.length && (before[i] as number) + 1 === place) found.push(place);
  }
  return found;
}
