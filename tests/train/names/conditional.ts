/**
 * The conditional random field (Lafferty et al. 2001): stochastic gradients of the sentences' likelihood, AdaGrad, L2.
 *
 * Every feature has weights for all sets and weights for its own set (Daumé 2007), so that what one set marks in its own way
 * need not be unlearnt by the others. Only the former are kept, with a share of the latter added.
 */

import { featureOf, mix } from '../../../lib/text/model/hash.ts';
import { type Sums, stepsOf, sumsOf } from '../../../lib/text/names/chain.ts';
import { LABELS, mayFollow } from '../../../lib/text/names/labels.ts';
import { createRandom, shuffle } from '../../support/random.ts';
import { FeatureIndex } from '../feature-index.ts';
import type { Stretch } from './stretches.ts';
import type { Trained } from './trained.ts';

export interface ConditionalSettings {
  epochs: number;
  /** The weights are the mean of those after each of so many last rounds: what a single one happens to end with is chance. */
  averaged: number;
  /** A feature gets weights only when it occurs so often. */
  minimum: number;
  seed: number;
  /** First step of AdaGrad. */
  rate: number;
  /** The same for the weights of one set alone: smaller, so that what all sets have in common is learnt as such. */
  own: number;
  /** Strength of the pull to 0, a round. */
  decay: number;
  /** So many features are kept, the heaviest, and of their weights those of at least `floor`: what makes the file small. */
  limit: number;
  floor: number;
  /** By number of the set, of those that have weights of their own: how much of these goes into what ships, 0 to 1. */
  shares: Readonly<Record<number, number>>;
  /** Taken from the weight of "no name" on every word. */
  push: number;
}

/** Keeps the first steps small: without it each would be as long as the rate. */
const FIRST_SQUARE = 0.5;

/** Which features get weights, and how often they occur: those of all sets first, then those of one set each. */
function countFeatures(stretches: readonly Stretch[], { minimum, shares }: ConditionalSettings) {
  const shared = countEach(stretches, minimum, (feature) => feature);
  const own = countEach(
    stretches.filter(({ set }) => set in shares),
    minimum,
    inSet,
  );
  const index = new FeatureIndex();
  for (const { feature } of [...shared, ...own]) if (index.find(feature) < 0) index.add(feature);
  const counts = new Float64Array(index.size);
  for (const { feature, count } of [...shared, ...own]) counts[index.find(feature)] = count;
  return { index, shared: shared.length, counts };
}

/** A feature as it is in the texts of one set alone. */
const inSet = (feature: number, set: number): number => mix(feature, set + 1);

function countEach(stretches: readonly Stretch[], minimum: number, of: (feature: number, set: number) => number) {
  const all = new FeatureIndex();
  let counts = new Int32Array(1 << 20);
  for (const { features, set } of stretches) {
    for (const feature of features) {
      const own = of(feature, set);
      let row = all.find(own);
      if (row < 0) row = all.add(own);
      if (row >= counts.length) {
        const larger = new Int32Array(counts.length * 2);
        larger.set(counts);
        counts = larger;
      }
      counts[row]! += 1;
    }
  }
  return Array.from({ length: all.size }, (_, row) => ({ feature: all.features[row]!, count: counts[row]! })).filter(
    ({ count }) => count >= minimum,
  );
}

export function trainConditional(
  all: readonly Stretch[],
  settings: ConditionalSettings,
  report: (line: string) => void,
): Trained {
  const { index, shared, counts } = countFeatures(all, settings);
  const field = new Field(index, shared, counts, settings);
  const stretches = all.map((stretch) => field.numbered(stretch));
  report(`${index.size} features`);
  const random = createRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(stretches, random);
    let loss = 0;
    for (const stretch of stretches) loss += field.learn(stretch);
    if (epoch >= settings.epochs - settings.averaged) field.remember();
    report(`round ${epoch + 1}: ${(loss / stretches.length).toFixed(4)} of likelihood lost on a stretch`);
  }
  return field.finish();
}

/** Weights in training: `weights[row * LABELS + label]`, and the sums of squared gradients beside them. */
class Field {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitions = new Float64Array(LABELS * LABELS);
  /** Sums of the remembered rounds. */
  private readonly sums: Float32Array;
  private readonly transitionSums = new Float64Array(LABELS * LABELS);
  private remembered = 0;
  private readonly transitionSquares = new Float64Array(LABELS * LABELS);

  constructor(
    private readonly index: FeatureIndex,
    private readonly shared: number,
    private readonly counts: Float64Array,
    private readonly settings: ConditionalSettings,
  ) {
    this.weights = new Float32Array(index.size * LABELS);
    this.squares = new Float32Array(index.size * LABELS);
    this.sums = new Float32Array(index.size * LABELS);
  }

  /** Takes the weights as they are now into the mean. */
  remember(): void {
    this.remembered += 1;
    this.weights.forEach((weight, i) => {
      this.sums[i]! += weight;
    });
    this.transitions.forEach((weight, i) => {
      this.transitionSums[i]! += weight;
    });
  }

  /** The stretch with rows instead of features, those without a row left out. */
  numbered({ set, gold, features, starts }: Stretch): Stretch {
    const rows: number[] = [];
    const begins = new Int32Array(starts.length);
    for (let at = 0; at + 1 < starts.length; at++) {
      for (let i = starts[at]!; i < starts[at + 1]!; i++) {
        const own = set in this.settings.shares ? [inSet(features[i]!, set)] : [];
        for (const feature of [features[i]!, ...own]) {
          const row = this.index.find(feature);
          if (row >= 0) rows.push(row);
        }
      }
      begins[at + 1] = rows.length;
    }
    return { set, gold, features: Int32Array.from(rows), starts: begins };
  }

  /** One step towards the gold labels; returns what the likelihood lacked before it (natural logarithm). */
  learn(stretch: Stretch): number {
    const { gold, features, starts } = stretch;
    const scores = new Float64Array(gold.length * LABELS);
    for (let at = 0; at < gold.length; at++) {
      for (let i = starts[at]!; i < starts[at + 1]!; i++) {
        const row = features[i]! * LABELS;
        for (let label = 0; label < LABELS; label++) scores[at * LABELS + label]! += this.weights[row + label]!;
      }
    }
    const sums = sumsOf(scores, gold.length, stepsOf(this.transitions));
    const loss = sums.total - scoreOf(gold, scores, this.transitions);
    for (let at = 0; at < gold.length; at++) this.move(stretch, at, gradientAt(sums, gold, at));
    addTransitions(sums, gold, (at, gradient) => {
      this.transitionSquares[at]! += gradient * gradient;
      this.transitions[at]! -= (this.settings.rate * gradient) / Math.sqrt(this.transitionSquares[at]! + FIRST_SQUARE);
    });
    return loss;
  }

  /** The pull to 0 is shared out over a feature's occurrences, so that rare ones are not pulled each round anew. */
  private move({ features, starts }: Stretch, at: number, gradient: Float64Array): void {
    const { rate, decay, own } = this.settings;
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const feature = features[i]!;
      const pull = decay / this.counts[feature]!;
      for (let label = 0; label < LABELS; label++) {
        const w = feature * LABELS + label;
        const step = gradient[label]! + pull * this.weights[w]!;
        this.squares[w]! += step * step;
        this.weights[w]! -= ((feature < this.shared ? rate : own) * step) / Math.sqrt(this.squares[w]! + FIRST_SQUARE);
      }
    }
  }

  private addOwn(set: number, share: number): void {
    for (let row = 0; row < this.shared; row++) {
      const own = this.index.find(inSet(this.index.features[row]!, set));
      for (let label = 0; own >= 0 && label < LABELS; label++)
        this.weights[row * LABELS + label]! += share * this.weights[own * LABELS + label]!;
    }
  }

  finish(): Trained {
    const { limit, floor, shares, push } = this.settings;
    this.sums.forEach((sum, i) => {
      this.weights[i] = sum / this.remembered;
    });
    this.transitionSums.forEach((sum, i) => {
      this.transitions[i] = sum / this.remembered;
    });
    for (const [set, share] of Object.entries(shares)) this.addOwn(Number(set), share);
    this.weights[this.index.find(featureOf(0, 0)) * LABELS]! -= push;
    const rows = Array.from({ length: this.shared }, (_, row) => {
      let size = 0;
      for (let label = 0; label < LABELS; label++) size = Math.max(size, Math.abs(this.weights[row * LABELS + label]!));
      return { row, size };
    }).filter(({ size }) => size >= floor);
    rows.sort((a, b) => b.size - a.size || a.row - b.row);
    rows.length = Math.min(rows.length, limit);
    const weights = new Float32Array(rows.length * LABELS);
    rows.forEach(({ row }, i) => {
      weights.set(this.weights.subarray(row * LABELS, (row + 1) * LABELS), i * LABELS);
    });
    weights.forEach((weight, i) => {
      if (Math.abs(weight) < floor) weights[i] = 0;
    });
    const features = Int32Array.from(rows, ({ row }) => this.index.features[row]!);
    const own = { name: 'names', columns: LABELS, features, weights };
    return { weights: own, transitions: [...this.transitions], unit: 1 };
  }
}

/** The sum of scores along the gold labels. */
export function scoreOf(gold: Uint8Array, scores: Float64Array, transitions: Float64Array): number {
  let sum = 0;
  for (let at = 0; at <= gold.length; at++) {
    sum += transitions[(gold[at - 1] ?? 0) * LABELS + (gold[at] ?? 0)]!;
    if (at < gold.length) sum += scores[at * LABELS + gold[at]!]!;
  }
  return sum;
}

/** For each label of word `at`: its probability, less 1 for the gold one. */
export function gradientAt({ forward, backward }: Sums, gold: Uint8Array, at: number): Float64Array {
  const gradient = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    gradient[label] = forward[at * LABELS + label]! * backward[at * LABELS + label]! - (gold[at] === label ? 1 : 0);
  }
  return gradient;
}

/** For each step that may be: how often it is expected in the stretch, less how often gold has it. */
export function addTransitions(sums: Sums, gold: Uint8Array, add: (at: number, gradient: number) => void): void {
  const { emissions, steps, forward, backward, scales } = sums;
  const expected = new Float64Array(LABELS * LABELS);
  const { length } = gold;
  for (let label = 0; label < LABELS; label++) {
    expected[label]! += forward[label]! * backward[label]!;
    expected[label * LABELS]! += forward[(length - 1) * LABELS + label]! * backward[(length - 1) * LABELS + label]!;
  }
  for (let at = 1; at < length; at++) {
    for (let before = 0; before < LABELS; before++) {
      const reached = forward[(at - 1) * LABELS + before]! / scales[at]!;
      for (let label = 0; label < LABELS; label++) {
        const i = at * LABELS + label;
        expected[before * LABELS + label]! += reached * steps[before * LABELS + label]! * emissions[i]! * backward[i]!;
      }
    }
  }
  for (let at = 0; at <= length; at++) expected[(gold[at - 1] ?? 0) * LABELS + (gold[at] ?? 0)]! -= 1;
  for (let before = 0; before < LABELS; before++) {
    for (let label = 0; label < LABELS; label++) {
      const at = before * LABELS + label;
      if (mayFollow(label, before) && expected[at] !== 0) add(at, expected[at]!);
    }
  }
}
