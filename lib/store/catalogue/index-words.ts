/** Makes the word index of some thousands of annotations. All words are counted in columns of numbers: no list for each. */
import type { WordIndex } from './word-index.ts';

/** Places between two fields of a row: no phrase reaches from a note into a title. */
const GAP = 2;

/** Indexes rows, each given as the folded words of its fields. */
export function indexWords(rows: Iterable<readonly (readonly string[])[]>): WordIndex {
  const numbers = new Map<string, number>();
  const said = new Occurrences();
  let row = 0;
  for (const fields of rows) {
    let place = 0;
    for (const words of fields) {
      for (const word of words) {
        const number = numbers.get(word) ?? numbers.size;
        if (number === numbers.size) numbers.set(word, number);
        said.add(number, row, place);
        place += 1;
      }
      place += GAP;
    }
    row += 1;
  }
  return pack([...numbers.keys()], said);
}

/** Every word as it came: its number, its row, its place in that row. */
class Occurrences {
  count = 0;
  words = new Uint32Array(4_096);
  rows = new Uint32Array(4_096);
  places = new Uint32Array(4_096);

  add(word: number, row: number, place: number): void {
    if (this.count === this.words.length) {
      for (const column of ['words', 'rows', 'places'] as const) {
        const grown = new Uint32Array(this.count * 2);
        grown.set(this[column]);
        this[column] = grown;
      }
    }
    this.words[this.count] = word;
    this.rows[this.count] = row;
    this.places[this.count] = place;
    this.count += 1;
  }

  /** The occurrences word by word, each word's in the order in which they came: those of word i from at[i] on. */
  byWord(count: number): { order: Uint32Array; at: Uint32Array } {
    const at = new Uint32Array(count + 1);
    for (const word of this.words.subarray(0, this.count)) at[word + 1] = (at[word + 1] as number) + 1;
    for (let word = 0; word < count; word++) at[word + 1] = (at[word + 1] as number) + (at[word] as number);
    const next = at.slice();
    const order = new Uint32Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const word = this.words[i] as number;
      const to = next[word] as number;
      order[to] = i;
      next[word] = to + 1;
    }
    return { order, at };
  }
}

/** `list`: the words by their numbers. */
function pack(list: readonly string[], said: Occurrences): WordIndex {
  const { order, at } = said.byWord(list.length);
  const sorted = Uint32Array.from(list.keys()).sort((a, b) => ((list[a] as string) < (list[b] as string) ? -1 : 1));
  const starts = () => new Uint32Array(list.length + 1);
  const [wordAt, rowAt, placeAt] = [starts(), starts(), starts()];
  const [rows, places] = [new Bytes(), new Bytes()];
  sorted.forEach((word, i) => {
    wordAt[i + 1] = (wordAt[i] as number) + (list[word] as string).length;
    packWord(said, order.subarray(at[word], at[word + 1]), rows, places);
    rowAt[i + 1] = rows.length;
    placeAt[i + 1] = places.length;
  });
  const words = Array.from(sorted, (word) => list[word]).join('');
  return { words, wordAt, rowAt, rows: rows.taken(), placeAt, places: places.taken() };
}

function packWord(said: Occurrences, of: Uint32Array, rows: Bytes, places: Bytes): void {
  let before = 0;
  for (let i = 0; i < of.length; ) {
    const row = said.rows[of[i] as number] as number;
    let end = i;
    let last = 0;
    for (; end < of.length && said.rows[of[end] as number] === row; end++) {
      const place = said.places[of[end] as number] as number;
      places.add(place - last);
      last = place;
    }
    rows.add(row - before);
    rows.add(end - i);
    before = row;
    i = end;
  }
}

/** Numbers of seven bits a byte, the lowest first. */
class Bytes {
  private bytes = new Uint8Array(1024);
  length = 0;

  add(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
