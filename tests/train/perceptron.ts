/** Training of linear models over hashed features: the averaged perceptron (Collins 2002). Nothing of it is shipped. */

/** Weights in training: `2 ** bits` rows of `columns`. The average over all steps generalises far better than the last state. */
export class AveragedPerceptron {
  readonly weights: Float32Array;
  /** For every weight the sum of its changes, each times the step it happened at. */
  private readonly history: Float64Array;
  private step = 1;

  constructor(
    readonly bits: number,
    readonly columns: number,
  ) {
    this.weights = new Float32Array(2 ** bits * columns);
    this.history = new Float64Array(2 ** bits * columns);
  }

  /** Sums the rows of the features that are on into `scores`, which is overwritten. */
  score(rows: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0, 0, this.columns);
    for (let i = 0; i < count; i++) {
      const at = (rows[i] as number) * this.columns;
      for (let column = 0; column < this.columns; column++) scores[column]! += this.weights[at + column]!;
    }
  }

  /** Counts one decision; every decision must be counted, right or wrong, for the average to be one over time. */
  tick(): void {
    this.step += 1;
  }

  /** Moves the weights of the features that are on towards `truth` and away from `guess`. */
  update(rows: Int32Array, count: number, change: { truth: number; guess: number; by?: number }): void {
    const { truth, guess, by = 1 } = change;
    for (let i = 0; i < count; i++) {
      const at = (rows[i] as number) * this.columns;
      this.add(at + truth, by);
      this.add(at + guess, -by);
    }
  }

  private add(at: number, by: number): void {
    this.weights[at]! += by;
    this.history[at]! += by * this.step;
  }

  /** The averaged weights; those smaller than `floor` are set to zero, which is what makes the file small. */
  average(floor = 0): Float32Array {
    const average = new Float32Array(this.weights.length);
    for (let i = 0; i < average.length; i++) {
      const weight = this.weights[i]! - this.history[i]! / this.step;
      if (Math.abs(weight) >= floor) average[i] = weight;
    }
    return average;
  }
}

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32): the same training run gives the same file. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the items in random order, in place (Fisher–Yates). */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}
