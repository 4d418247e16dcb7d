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

/** Weights ready for use: those of slot `s` start at `s * stride`; a slot whose check is 0 is free. */
export interface Table extends TableShape {
  stride: number;
  checks: Uint8Array;
  weights: Int16Array;
}

/** Slot where the search for a feature starts. */
export const homeOf = (feature: number, bits: number): number => feature >>> (32 - bits);

/** The byte kept to tell features apart, never 0. */
export const checkOf = (feature: number): number => feature & 0xff || 1;

/** Rows are padded to 4, 8, 16 or 32 weights where that costs little, so that one lies in one line of the cache. */
export function strideOf(columns: number): number {
  for (const stride of [4, 8, 16, 32]) if (columns <= stride && columns > stride / 2) return stride;
  return columns;
}

/**
 * Adds the weights of the features `features[0, count)` to `scores`, one entry a column; features not in the table add nothing.
 */
export function addWeights(table: Table, features: Int32Array, count: number, scores: Int32Array): void {
  const { checks, weights, stride, columns, bits } = table;
  const last = checks.length - 1;
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    const check = feature & 0xff || 1;
    let slot = feature >>> (32 - bits);
    let found = checks[slot] as number;
    while (found !== check && found !== 0) {
      slot = (slot + 1) & last;
      found = checks[slot] as number;
    }
    if (found === 0) continue;
    const at = slot * stride;
    for (let column = 0; column < columns; column++) {
      scores[column] = (scores[column] as number) + (weights[at + column] as number);
    }
  }
}

/** `addWeights` for tables of three columns: the sums stay in registers, which is a third of a parser's time. */
export function addThreeWeights(table: Table, features: Int32Array, count: number, scores: Int32Array): void {
  const { checks, weights, stride, bits } = table;
  const last = checks.length - 1;
  let [first, second, third] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    const check = feature & 0xff || 1;
    let slot = feature >>> (32 - bits);
    let found = checks[slot] as number;
    while (found !== check && found !== 0) {
      slot = (slot + 1) & last;
      found = checks[slot] as number;
    }
    if (found === 0) continue;
    const at = slot * stride;
    first += weights[at] as number;
    second += weights[at + 1] as number;
    third += weights[at + 2] as number;
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
