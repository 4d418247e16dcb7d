/** Chains of labels: the best one (Viterbi), and how probable each is (forward and backward sums of a linear-chain CRF). */
import { LABELS, mayFollow } from './labels.ts';

/** The best sums up to a word and up to the next one, a label each. */
let row = new Float64Array(LABELS);
let next = new Float64Array(LABELS);

/** Viterbi over `length` words; `scores` holds LABELS scores a word; both sides of the stretch are "no name". */
export function bestPath(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>): Uint8Array {
  const back = new Uint8Array(length * LABELS);
  row.fill(Number.NEGATIVE_INFINITY);
  row[0] = 0;
  for (let at = 0; at < length; at++) {
    for (let label = 0; label < LABELS; label++) {
      // What goes on a name stands behind its beginning or behind itself (see `mayFollow`).
      const goesOn = label > 0 && label % 2 === 0;
      const last = goesOn ? label : LABELS - 1;
      let best = Number.NEGATIVE_INFINITY;
      for (let before = goesOn ? label - 1 : 0; before <= last; before++) {
        const score = (row[before] as number) + (transitions[before * LABELS + label] as number);
        if (score > best) {
          best = score;
          back[at * LABELS + label] = before;
        }
      }
      next[label] = best + (scores[at * LABELS + label] as number);
    }
    [row, next] = [next, row];
  }
  let label = 0;
  for (let i = 1; i < LABELS; i++) {
    const end = (transitions[i * LABELS] as number) + (row[i] as number);
    if (end > (row[label] as number) + (transitions[label * LABELS] as number)) label = i;
  }
  const path = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    path[at] = label;
    label = back[at * LABELS + label] as number;
  }
  return path;
}

/** Sums over all chains of a stretch; each word's row is scaled to 1, so that nothing overflows. */
export interface Sums {
  /** Natural logarithm of the sum over all chains. */
  total: number;
  /** `emissions[at * LABELS + label]`: exp of the score, over that of the word's best label. */
  emissions: Float64Array;
  /** `steps[before * LABELS + label]`: exp of the transition, 0 where it may not be. */
  steps: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  /** What each word's row of `forward` was divided by. */
  scales: Float64Array;
}

/** exp of the transitions, 0 for those that may not be; `unit` times a transition is a logarithm. */
export function stepsOf(transitions: ArrayLike<number>, unit = 1): Float64Array {
  const steps = new Float64Array(LABELS * LABELS);
  for (let before = 0; before < LABELS; before++) {
    for (let label = 0; label < LABELS; label++) {
      const at = before * LABELS + label;
      if (mayFollow(label, before)) steps[at] = Math.exp((transitions[at] as number) * unit);
    }
  }
  return steps;
}

/** Forward and backward sums over `length` words; `unit` times a score is a logarithm. */
export function sumsOf(scores: ArrayLike<number>, length: number, steps: Float64Array, unit = 1): Sums {
  const emissions = new Float64Array(length * LABELS);
  const forward = new Float64Array(length * LABELS);
  const backward = new Float64Array(length * LABELS);
  const scales = new Float64Array(length);
  let total = 0;
  for (let at = 0; at < length; at++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) most = Math.max(most, scores[at * LABELS + label] as number);
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const i = at * LABELS + label;
      emissions[i] = Math.exp(((scores[i] as number) - most) * unit);
      forward[i] = reached(forward, steps, at, label) * emissions[i]!;
      sum += forward[i]!;
    }
    scales[at] = sum;
    total += most * unit + Math.log(sum);
    for (let label = 0; label < LABELS; label++) forward[at * LABELS + label]! /= sum;
  }
  let end = 0;
  for (let label = 0; label < LABELS; label++) {
    backward[(length - 1) * LABELS + label] = steps[label * LABELS]!;
    end += forward[(length - 1) * LABELS + label]! * steps[label * LABELS]!;
  }
  for (let label = 0; label < LABELS; label++) backward[(length - 1) * LABELS + label]! /= end;
  for (let at = length - 2; at >= 0; at--) sumBack({ emissions, backward, scales, steps }, at);
  return { total: total + Math.log(end), emissions, steps, forward, backward, scales };
}

function reached(forward: Float64Array, steps: Float64Array, at: number, label: number): number {
  if (at === 0) return steps[label]!;
  const goesOn = label > 0 && label % 2 === 0;
  const last = goesOn ? label : LABELS - 1;
  let sum = 0;
  for (let before = goesOn ? label - 1 : 0; before <= last; before++) {
    sum += forward[(at - 1) * LABELS + before]! * steps[before * LABELS + label]!;
  }
  return sum;
}

function sumBack(sums: Pick<Sums, 'emissions' | 'backward' | 'scales' | 'steps'>, at: number): void {
  const { emissions, backward, scales, steps } = sums;
  for (let before = 0; before < LABELS; before++) {
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const next = (at + 1) * LABELS + label;
      sum += steps[before * LABELS + label]! * emissions[next]! * backward[next]!;
    }
    backward[at * LABELS + before] = sum / scales[at + 1]!;
  }
}

/** How probable it is that exactly the words `from` to `to` (exclusive) are one name whose first word has the label `first`. */
export function probabilityOf(
  { emissions, steps, forward, backward, scales }: Sums,
  from: number,
  to: number,
  first: number,
): number {
  let share = forward[from * LABELS + first]!;
  let label = first;
  for (let at = from + 1; at < to; at++) {
    share *= (steps[label * LABELS + first + 1]! * emissions[at * LABELS + first + 1]!) / scales[at]!;
    label = first + 1;
  }
  const whole = backward[(to - 1) * LABELS + label]!;
  if (to * LABELS >= emissions.length) return share * whole;
  const on = to * LABELS + first + 1;
  const goesOn = (steps[label * LABELS + first + 1]! * emissions[on]! * backward[on]!) / scales[to]!;
  return share * (whole - goesOn);
}
