/** What the neural tagger looks up for each word: rows of hashed embeddings, and facts that are there or not. */
import type { Spelling } from '../../../lib/text/names/facts.ts';
import type { Prepared } from '../../../lib/text/names/features.ts';

/** Rows (a power of 2) and width of the embeddings of words, and of pieces of words. */
export const WORDS = { bits: 14, width: 40 };
export const PIECES = { bits: 14, width: 24 };
/** One row a word, in two tables of it: two words that share both rows are rare. */
const HASHES = [0x9e3779b1, 0x85ebca6b];
const BITS = 17 + 8 + 8 + 8;
export const WIDTH = WORDS.width + PIECES.width + BITS;
/** Words around, then: last, first word of the run of capitals, word before and after it. */
const PLACES = 9;
export const INPUT = WIDTH * PLACES + 16;

/** What is looked up and lit for one word of a line: indices only. */
export interface Seen {
  words: Int32Array;
  pieces: Int32Array;
  bits: Int32Array;
}

const row = (hash: number, factor: number, bits: number): number =>
  Math.imul(hash ^ (hash >>> 15), factor) >>> (32 - bits);

function seenAt({ spellings, seen, marks, words, isHeadline }: Prepared, at: number): Seen | null {
  const spelling: Spelling | undefined = spellings[at];
  if (!spelling) return null;
  const { folded, shape, suffix2, suffix3, suffix4, prefix3, prefix4, lists } = spelling;
  const bits: number[] = [];
  for (let bit = 0; bit < 17; bit++) if (lists & (1 << bit)) bits.push(bit);
  for (let bit = 0; bit < 8; bit++) if (seen[at]! & (1 << bit)) bits.push(17 + bit);
  const mark = marks[at]!;
  if (mark) bits.push(25 + (mark & 7));
  if (mark & 8) bits.push(25);
  if (mark & 16) bits.push(32);
  const word = words[at]!;
  if (word.opens) bits.push(33);
  if (word.spaced) bits.push(34);
  if (isHeadline) bits.push(35);
  bits.push(36 + ['capital', 'lower', 'number', 'mark'].indexOf(word.shape));
  return {
    words: Int32Array.from(HASHES, (factor) => row(folded, factor, WORDS.bits)),
    pieces: Int32Array.from(
      [shape, suffix2, suffix3, suffix4, prefix3, prefix4].map((piece, i) => row(piece + i, HASHES[0]!, PIECES.bits)),
    ),
    bits: Int32Array.from(bits),
  };
}

const cache = new WeakMap<Prepared, { seen: (Seen | null)[]; line: Prepared }>();

export function lookedUp(line: Prepared) {
  const known = cache.get(line);
  if (known) return known;
  const made = { line, seen: line.words.map((_, at) => seenAt(line, at)) };
  cache.set(line, made);
  return made;
}

export function placesOf({ seen, line }: { seen: (Seen | null)[]; line: Prepared }, at: number): (Seen | null)[] {
  const start = line.runStart[at]!;
  const end = line.runEnd[at]!;
  return [at, at - 1, at + 1, at - 2, at + 2, end, start, start - 1, end + 1].map((i) => seen[i] ?? null);
}
