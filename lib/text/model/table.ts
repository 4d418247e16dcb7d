/**
 * A table of weights that is asked by hashed feature: open addressing with one byte of each feature's hash as its check.
 *
 * Without the check, features never seen in training would borrow the weights of others; that costs a parser of this size
 * more than a point. One unknown feature in about two hundred still slips through.
 */

/** What a table is called and how large it is: `2 ** bits` slots, each for one feature with `columns` weights. */
export interface TableShape {
  name: string;
  bits: number;
  columns: number;
}

interface Slots extends TableShape {
  /** The lowest byte of a slot is its check; a free slot is 0. */
  slots: Int32Array;
}

/**
 * Weights ready for use. Nine in ten weights of a feature are zero and are not kept.
 *
 * The upper 24 bits of a slot say where in `cells` the feature's weights begin, with how many they are. A cell holds its
 * column in the upper byte and the signed byte of the file (see weights.ts) in the lower one.
 */
export interface Table extends Slots {
  cells: Uint16Array;
}

/** Weights of up to three columns: the upper bytes of a slot are the signed bytes of the file. */
export type PackedTable = Slots;

/** Slot where the search for a feature starts. */
export const homeOf = (feature: number, bits: number): number => feature >>> (32 - bits);

/** The byte kept to tell features apart, never 0. */
export const checkOf = (feature: number): number => feature & 0xff || 1;

/** Most features that can be asked for at once. */
const MOST = 128;
/** What the slots of the features hold that are in the table. */
const found = new Int32Array(MOST);
/** Features whose slot is still sought: the slot looked at last, and their check in the lowest byte; then how many cells each has. */
const sought = new Int32Array(MOST);

/**
 * Fills `found` with what the features' slots hold; returns how many of them are in the table.
 *
 * In rounds: first all homes, then the slots behind the homes that others have taken, and so on. Whether a slot is the right
 * one, free or another's is chance, so a processor that is asked feature by feature guesses wrong at every second one and
 * waits for memory each time. Here nothing is guessed: what was looked at is kept or passed over by counting on by 1 or 0.
 */
function findAll({ slots, bits }: Slots, features: Int32Array, count: number): number {
  const last = slots.length - 1;
  const shift = 32 - bits;
  let hits = 0;
  let open = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    const slot = feature >>> shift;
    const held = slots[slot] as number;
    const check = (feature & 0xff) | isZero(feature & 0xff);
    const isHit = isZero((held & 0xff) ^ check);
    found[hits] = held;
    hits += isHit;
    sought[open] = (slot << 8) | check;
    open += 1 - isHit - isZero(held & 0xff);
  }
  while (open > 0) {
    const before = open;
    open = 0;
    for (let i = 0; i < before; i++) {
      const one = sought[i] as number;
      const slot = ((one >>> 8) + 1) & last;
      const held = slots[slot] as number;
      const isHit = isZero((held ^ one) & 0xff);
      found[hits] = held;
      hits += isHit;
      sought[open] = (slot << 8) | (one & 0xff);
      open += 1 - isHit - isZero(held & 0xff);
    }
  }
  return hits;
}

/** 1 for 0, else 0, without a branch; for 0 to 255. */
const isZero = (byte: number): number => (byte - 1) >>> 31;

/** The weight that a signed byte of the file stands for. */
const squareOf = (q: number): number => Math.imul(q, Math.abs(q));

/**
 * Adds the weights of the features `features[0, count)` to `scores`, one entry a column; features not in the table add nothing.
 */
export function addWeights(table: Table, features: Int32Array, count: number, scores: Int32Array): void {
  const { cells } = table;
  const hits = findAll(table, features, count);
  for (let i = 0; i < hits; i++) sought[i] = cells[(found[i] as number) >>> 8] as number;
  for (let i = 0; i < hits; i++) {
    const start = (found[i] as number) >>> 8;
    const end = start + (sought[i] as number);
    for (let at = start + 1; at <= end; at++) {
      const cell = cells[at] as number;
      scores[cell >> 8] = (scores[cell >> 8] as number) + squareOf((cell << 24) >> 24);
    }
  }
}

/** `addWeights` for packed tables: sets the three `scores`, which stay in registers while they are summed. */
export function sumPacked(table: PackedTable, features: Int32Array, count: number, scores: Int32Array): void {
  const hits = findAll(table, features, count);
  let first = 0;
  let second = 0;
  let third = 0;
  for (let i = 0; i < hits; i++) {
    const held = found[i] as number;
    first = (first + squareOf((held << 16) >> 24)) | 0;
    second = (second + squareOf((held << 8) >> 24)) | 0;
    third = (third + squareOf(held >> 24)) | 0;
  }
  scores[0] = first;
  scores[1] = second;
  scores[2] = third;
}

/** Column with the highest of the first `columns` scores; the first of equals. */
export function bestOf(scores: ArrayLike<number>, columns: number): number {
  let best = 0;
  for (let column = 1; column < columns; column++) {
    if ((scores[column] as number) > (scores[best] as number)) best = column;
  }
  return best;
}
