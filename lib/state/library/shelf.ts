/** Where rows and the heads of their groups stand in one long list, without making the list. Pure. */

export type Item = { is: 'head'; group: number } | { is: 'row'; row: number };

export interface Shelf {
  /** Heads and rows together. */
  count: number;
  /** What stands at a place of the list. */
  at: (index: number) => Item;
  isHead: (index: number) => boolean;
  /** The place of a row. */
  placeOf: (row: number) => number;
  /** The group that a place belongs to, -1 without groups. */
  groupAt: (index: number) => number;
}

/**
 * Lays out `total` rows under the heads of their groups, which have `counts` of them. Each look-up takes the logarithm of the number of groups, for a library may
 * hold a hundred thousand rows in thousands of articles.
 */
export function createShelf(total: number, counts: readonly number[]): Shelf {
  if (!counts.length) {
    return {
      count: total,
      at: (row) => ({ is: 'row', row }),
      isHead: () => false,
      placeOf: (row) => row,
      groupAt: () => -1,
    };
  }
  // Place of each group's head: the rows before it and the heads before it.
  const heads: number[] = [];
  let before = 0;
  for (const count of counts) {
    heads.push(before + heads.length);
    before += count;
  }
  const isHead = new Set(heads);
  const groupAt = (index: number) => lastUpTo(heads, index);
  return {
    count: before + heads.length,
    at: (index) => {
      const group = groupAt(index);
      return isHead.has(index) ? { is: 'head', group } : { is: 'row', row: index - group - 1 };
    },
    isHead: (index) => isHead.has(index),
    placeOf: (row) => {
      // A head's place less its number is the number of rows before it.
      let [low, high] = [0, heads.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((heads[middle] as number) - middle <= row) low = middle;
        else high = middle - 1;
      }
      return row + low + 1;
    },
    groupAt,
  };
}

/** Index of the last value that is not above `limit`; values rise. */
function lastUpTo(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
