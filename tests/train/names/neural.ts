/** A small neural tagger with hashed embeddings: a window of words, one hidden layer, a chain of labels on top (a CRF layer). */
import { stepsOf, sumsOf } from '../../../lib/text/names/chain.ts';
import type { Prepared } from '../../../lib/text/names/features.ts';
import { LABELS } from '../../../lib/text/names/labels.ts';
import { createTagger, type NameModel } from '../../../lib/text/names/tagger.ts';
import { createRandom, shuffle } from '../../support/random.ts';
import { addTransitions, gradientAt, scoreOf } from './conditional.ts';
import type { Example } from './data.ts';
import { INPUT, lookedUp, PIECES, placesOf, type Seen, WIDTH, WORDS } from './neural-input.ts';
import { wholeChain } from './stretches.ts';

export interface NeuralSettings {
  epochs: number;
  seed: number;
  rate: number;
  hidden: number;
  /** Share of words that are hidden from it in training, so that it learns to do without. */
  wordDropout: number;
  dropout: number;
}

interface Sentence {
  seen: (Seen | null)[];
  line: Prepared;
  spans: { from: number; gold: Uint8Array }[];
}

class Layer {
  weights: Float32Array;
  squares: Float32Array;
  constructor(size: number, spread: number, random: () => number) {
    this.weights = Float32Array.from({ length: size }, () => (random() * 2 - 1) * spread);
    this.squares = new Float32Array(size).fill(1e-3);
  }
  step(at: number, gradient: number, rate: number): void {
    this.squares[at]! += gradient * gradient;
    this.weights[at]! -= (rate * gradient) / Math.sqrt(this.squares[at]!);
  }
}

export class NeuralTagger {
  private readonly random: () => number;
  private readonly words: Layer;
  private readonly pieces: Layer;
  private readonly first: Layer;
  private readonly firstBias: Layer;
  private readonly second: Layer;
  private readonly transitions = new Float64Array(LABELS * LABELS);
  private readonly transitionSquares = new Float64Array(LABELS * LABELS).fill(1);

  constructor(private readonly settings: NeuralSettings) {
    this.random = createRandom(settings.seed);
    const { hidden } = settings;
    this.words = new Layer(2 ** WORDS.bits * WORDS.width, 0.1, this.random);
    this.pieces = new Layer(2 ** PIECES.bits * PIECES.width, 0.1, this.random);
    this.first = new Layer(INPUT * hidden, Math.sqrt(1 / 120), this.random);
    this.firstBias = new Layer(hidden, 0, this.random);
    this.second = new Layer(LABELS * (hidden + 1), 0.1, this.random);
  }

  train(examples: readonly Example[], report: (line: string) => void): void {
    const sentences = examples.map(toSentence);
    for (let epoch = 0; epoch < this.settings.epochs; epoch++) {
      shuffle(sentences, this.random);
      const rate = this.settings.rate * (1 - epoch / this.settings.epochs);
      let loss = 0;
      let count = 0;
      for (const sentence of sentences) {
        for (const span of sentence.spans) {
          loss += this.learn(sentence, span, rate);
          count += 1;
        }
      }
      report(`round ${epoch + 1}: ${(loss / count).toFixed(4)} of likelihood lost on a stretch`);
    }
  }

  private learn(sentence: Sentence, { from, gold }: Sentence['spans'][number], rate: number): number {
    const { hidden, wordDropout, dropout } = this.settings;
    const inputs: {
      values: Float32Array;
      out: Float32Array;
      seen: (Seen | null)[];
      hid: boolean[];
      live: Int32Array;
    }[] = [];
    const scores = new Float64Array(gold.length * LABELS);
    for (let i = 0; i < gold.length; i++) {
      const seen = placesOf(sentence, from + i);
      const hid = seen.map(() => this.random() < wordDropout);
      const values = this.input(sentence.line, from + i, seen, hid);
      const live = liveOf(values);
      const out = this.hiddenOf(values, live);
      for (let h = 0; h < hidden; h++) out[h] = this.random() < dropout ? 0 : out[h]! / (1 - dropout);
      this.emit(out, scores, i);
      inputs.push({ values, out, seen, hid, live });
    }
    const sums = sumsOf(scores, gold.length, stepsOf(this.transitions));
    const loss = sums.total - scoreOf(gold, scores, this.transitions);
    for (let i = 0; i < gold.length; i++) this.back(inputs[i]!, gradientAt(sums, gold, i), rate);
    addTransitions(sums, gold, (at, gradient) => {
      this.transitionSquares[at]! += gradient * gradient;
      this.transitions[at]! -= (rate * 2 * gradient) / Math.sqrt(this.transitionSquares[at]!);
    });
    return loss;
  }

  private input(line: Prepared, at: number, seen: readonly (Seen | null)[], hid: readonly boolean[]): Float32Array {
    const values = new Float32Array(INPUT);
    seen.forEach((one, place) => {
      if (!one) return;
      const base = place * WIDTH;
      if (!hid[place]) for (const r of one.words) addRow(values, base, this.words.weights, r, WORDS.width);
      for (const r of one.pieces) addRow(values, base + WORDS.width, this.pieces.weights, r, PIECES.width);
      for (const bit of one.bits) values[base + WORDS.width + PIECES.width + bit] = 1;
    });
    const start = line.runStart[at]!;
    values[INPUT - 16 + Math.min(7, at - start)] = 1;
    values[INPUT - 8 + Math.min(7, line.runEnd[at]! - at)] = 1;
    return values;
  }

  private hiddenOf(values: Float32Array, live: Int32Array): Float32Array {
    const { hidden } = this.settings;
    const out = Float32Array.from(this.firstBias.weights);
    const { weights } = this.first;
    for (const i of live) {
      const value = values[i]!;
      const base = i * hidden;
      for (let h = 0; h < hidden; h++) out[h]! += value * weights[base + h]!;
    }
    for (let h = 0; h < hidden; h++) if (out[h]! < 0) out[h] = 0;
    return out;
  }

  private emit(out: Float32Array, scores: Float64Array | Int32Array, at: number, factor = 1): void {
    const { hidden } = this.settings;
    for (let label = 0; label < LABELS; label++) {
      const base = label * (hidden + 1);
      let sum = this.second.weights[base + hidden]!;
      for (let h = 0; h < hidden; h++) sum += out[h]! * this.second.weights[base + h]!;
      scores[at * LABELS + label] = sum * factor;
    }
  }

  private back(
    {
      values,
      out,
      seen,
      hid,
      live,
    }: { values: Float32Array; out: Float32Array; seen: (Seen | null)[]; hid: boolean[]; live: Int32Array },
    gradient: Float64Array,
    rate: number,
  ): void {
    const { hidden } = this.settings;
    const inner = new Float32Array(hidden);
    for (let label = 0; label < LABELS; label++) {
      const g = gradient[label]!;
      const base = label * (hidden + 1);
      for (let h = 0; h < hidden; h++) {
        if (out[h]! <= 0) continue;
        inner[h]! += g * this.second.weights[base + h]!;
        this.second.step(base + h, g * out[h]!, rate);
      }
      this.second.step(base + hidden, g, rate);
    }
    const below = new Float32Array(INPUT);
    const { weights, squares } = this.first;
    for (const i of live) {
      const value = values[i]!;
      const base = i * hidden;
      let sum = 0;
      for (let h = 0; h < hidden; h++) {
        const g = inner[h]!;
        if (g === 0) continue;
        sum += g * weights[base + h]!;
        const step = g * value;
        squares[base + h]! += step * step;
        weights[base + h]! -= (rate * step) / Math.sqrt(squares[base + h]!);
      }
      below[i] = sum;
    }
    for (let h = 0; h < hidden; h++) if (inner[h] !== 0) this.firstBias.step(h, inner[h]!, rate);
    seen.forEach((one, place) => {
      if (!one) return;
      const base = place * WIDTH;
      if (!hid[place]) for (const r of one.words) stepRow(this.words, r, WORDS.width, below, base, rate);
      for (const r of one.pieces) stepRow(this.pieces, r, PIECES.width, below, base + WORDS.width, rate);
    });
  }

  /** The tagger with all its weights rounded to 8 bits, a scale for each table. */
  finish(): { model: NameModel; bytes: Uint8Array } {
    const parts = [this.words, this.pieces, this.first, this.second].map(({ weights }) => round(weights));
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(new Uint8Array(part.buffer), at);
      at += part.length;
    }
    const scores = new Float64Array(LABELS);
    const model = createTagger({
      transitions: Array.from(this.transitions, (weight) => weight * 1000),
      unit: 0.001,
      score: (line, at, into) => {
        const seen = placesOf(lookedUp(line), at);
        const values = this.input(
          line,
          at,
          seen,
          seen.map(() => false),
        );
        this.emit(this.hiddenOf(values, liveOf(values)), scores, 0, 1000);
        into.set(scores);
      },
    });
    return { model, bytes };
  }
}

function toSentence({ line, open, gold }: Example): Sentence {
  const spans: Sentence['spans'] = [];
  for (let from = 0; from < open.length; from++) {
    if (!open[from]) continue;
    let to = from;
    while (to < open.length && open[to]) to += 1;
    spans.push({ from, gold: wholeChain(gold.slice(from, to)) });
    from = to;
  }
  return { ...lookedUp(line), spans };
}

function liveOf(values: Float32Array): Int32Array {
  const live: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) live.push(i);
  return Int32Array.from(live);
}

function addRow(values: Float32Array, base: number, table: Float32Array, r: number, width: number): void {
  for (let i = 0; i < width; i++) values[base + i]! += table[r * width + i]!;
}

function stepRow(table: Layer, r: number, width: number, gradient: Float32Array, base: number, rate: number): void {
  for (let i = 0; i < width; i++) {
    const g = gradient[base + i]!;
    if (g !== 0) table.step(r * width + i, g, rate);
  }
}

/** Rounds the weights in place to one of 255 steps; returns the steps. */
function round(weights: Float32Array): Int8Array {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return Int8Array.from(weights, (weight, i) => {
    const root = Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
    weights[i] = (Math.sign(weight) * largest * root * root) / (127 * 127);
    return Math.sign(weight) * root;
  });
}
