/** Scoring with a linear model over hashed features: add up the rows of the features that are on, take the best column. */
import type { Table } from './weights.ts';

/** Adds the rows `rows[0, count)` of the table to `scores` (one entry a column). */
export function addRows(table: Table, rows: Int32Array, count: number, scores: Int32Array): void {
  const { weights, stride, columns } = table;
  for (let i = 0; i < count; i++) {
    const at = (rows[i] as number) * stride;
    for (let column = 0; column < columns; column++) {
      scores[column] = (scores[column] as number) + (weights[at + column] as number);
    }
  }
}

/** Column with the highest of the first `columns` scores; the first of equals. */
export function bestOf(scores: ArrayLike<number>, columns: number): number {
  let best = 0;
  for (let column = 1; column < columns; column++) {
    if ((scores[column] as number) > (scores[best] as number)) best = column;
  }
  return best;
}
