/** Training of linear models over hashed features: the averaged perceptron (Collins 2002). Nothing of it is shipped. */
import type { Weights } from '../../lib/text/model/weights.ts';
import { FeatureIndex } from './feature-index.ts';

export interface PerceptronSettings {
  columns: number;
  /** A feature gets weights only when it took part in so many corrections: most that took part in one are chance. */
  minimum?: number;
}

/**
 * A linear model in training.
 *
 * For every decision: `score`, then `update` when it was wrong, then `tick`. At the end `finish`, which gives the average of the
 * weights over all decisions; it generalises far better than the last state.
 */
export class AveragedPerceptron {
  private readonly index = new FeatureIndex();
  private readonly corrections = new Uint8Array(1 << 24);
  private weights: Float32Array;
  /** For every weight the sum of its changes, each times the decision that it happened at. */
  private history: Float64Array;
  private step = 1;

  constructor(private readonly settings: PerceptronSettings) {
    this.weights = new Float32Array(1024 * settings.columns);
    this.history = new Float64Array(1024 * settings.columns);
  }

  /** Sums the weights of `features[0, count)` into `scores`, which is overwritten. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { columns } = this.settings;
    scores.fill(0, 0, columns);
    for (let i = 0; i < count; i++) {
      const row = this.index.find(features[i]!);
      if (row < 0) continue;
      for (let column = 0; column < columns; column++) scores[column]! += this.weights[row * columns + column]!;
    }
  }

  tick(): void {
    this.step += 1;
  }

  /** Moves the weights of the features by `by` (1) towards the column `truth` and away from the column `guess`. */
  update(
    features: Int32Array,
    count: number,
    { truth, guess, by = 1 }: { truth: number; guess: number; by?: number },
  ): void {
    const { columns } = this.settings;
    for (let i = 0; i < count; i++) {
      const row = this.rowOf(features[i]!);
      if (row < 0) continue;
      this.add(row * columns + truth, by);
      this.add(row * columns + guess, -by);
    }
  }

  private rowOf(feature: number): number {
    const { columns, minimum = 1 } = this.settings;
    const known = this.index.find(feature);
    if (known >= 0) return known;
    const cell = Math.imul(feature, 0x85ebca6b) >>> 8;
    this.corrections[cell] = Math.min(255, this.corrections[cell]! + 1);
    if (this.corrections[cell]! < minimum) return -1;
    const row = this.index.add(feature);
    if ((row + 1) * columns > this.weights.length) this.grow();
    return row;
  }

  private grow(): void {
    const weights = new Float32Array(this.weights.length * 2);
    weights.set(this.weights);
    this.weights = weights;
    const history = new Float64Array(this.history.length * 2);
    history.set(this.history);
    this.history = history;
  }

  private add(at: number, by: number): void {
    this.weights[at]! += by;
    this.history[at]! += by * this.step;
  }

  /**
   * The averaged weights under `name`, heaviest features first.
   *
   * Of the features at most `limit` are kept, and of the weights those of at least `floor`: what makes the file small.
   */
  finish(name: string, { floor = 0, limit = Number.POSITIVE_INFINITY } = {}): Weights {
    const { columns } = this.settings;
    const rows: { row: number; size: number }[] = [];
    const average = new Float32Array(this.index.size * columns);
    for (let row = 0; row < this.index.size; row++) {
      let size = 0;
      for (let at = row * columns; at < (row + 1) * columns; at++) {
        const weight = this.weights[at]! - this.history[at]! / this.step;
        if (Math.abs(weight) < floor) continue;
        average[at] = weight;
        size = Math.max(size, Math.abs(weight));
      }
      if (size > 0) rows.push({ row, size });
    }
    rows.sort((a, b) => b.size - a.size || a.row - b.row);
    rows.length = Math.min(rows.length, limit);
    const weights = new Float32Array(rows.length * columns);
    rows.forEach(({ row }, i) => {
      weights.set(average.subarray(row * columns, (row + 1) * columns), i * columns);
    });
    return { name, columns, features: Int32Array.from(rows, ({ row }) => this.index.features[row]!), weights };
  }
}
