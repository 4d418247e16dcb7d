/** Joins shared runs into the places where a pattern may stand, edits and insertions between them allowed. */
import type { Span } from '../text/span.ts';
import type { Run } from './seeds.ts';

/** Runs in the order of pattern and text, none overlapping another in either. */
export type Chain = Run[];

/** The most that may be inserted between two parts of one passage: an advertisement, a box of related stories. */
const WIDEST_GAP = 1_200;
/** Runs looked back at from each. */
const LOOK_BACK = 80;
const MOST_CHAINS = 8;

/**
 * What it costs to go on from one run to another: a little for every character that differs, and for an insertion or a
 * deletion as much as a character or two each time it doubles, for it is one act whatever its length (minimap2's rule).
 */
export function gapCost(patternGap: number, textGap: number): number {
  const shift = Math.abs(patternGap - textGap);
  return 0.3 * Math.min(patternGap, textGap) + (shift ? 2 + 1.5 * Math.log2(1 + shift) : 0);
}

/**
 * The best chain through each place where the words may stand, best first; `words` is their stretch of the pattern. Two
 * chains may share their context: a copy beside the passage has its neighbours on one side.
 */
export function chainsOf(runs: readonly Run[], words: Span): Chain[] {
  const sorted = [...runs].sort((a, b) => a.j - b.j || a.i - b.i);
  const links = linksOf(sorted);
  const through = sorted.map((_, k) => (links.upTo[k] as number) + (links.onwards[k] as number));
  const order = sorted.map((_, k) => k).sort((a, b) => (through[b] as number) - (through[a] as number));
  const isOfWords = (run: Run) => run.i < words.end && run.i + run.length > words.start;
  // Where the words have no run of their own, their context may still tell their place.
  const chosen = order.filter((k) => isOfWords(sorted[k] as Run));
  const chains: Chain[] = [];
  const taken = new Set<number>();
  for (const k of [...chosen, ...order.slice(0, 1)]) {
    if (chains.length === MOST_CHAINS) break;
    if (taken.has(k)) continue;
    const members = membersOf(k, links);
    for (const member of members) taken.add(member);
    chains.push(withoutOverlaps(members.map((member) => sorted[member] as Run)));
  }
  return chains;
}

/** For every run: the score of the best chain up to it and of what comes after it, and the neighbours there (-1: none). */
interface Links {
  upTo: Float64Array;
  onwards: Float64Array;
  before: Int32Array;
  after: Int32Array;
}

function linksOf(sorted: readonly Run[]): Links {
  const { length } = sorted;
  const upTo = Float64Array.from(sorted, (run) => run.length);
  const onwards = new Float64Array(length);
  const before = new Int32Array(length).fill(-1);
  const after = new Int32Array(length).fill(-1);
  for (let k = 1; k < length; k += 1) {
    for (let p = k - 1; p >= Math.max(0, k - LOOK_BACK); p -= 1) {
      const score = (upTo[p] as number) + gainOf(sorted[p] as Run, sorted[k] as Run);
      if (score > (upTo[k] as number)) {
        upTo[k] = score;
        before[k] = p;
      }
    }
  }
  for (let k = length - 2; k >= 0; k -= 1) {
    for (let n = k + 1; n < Math.min(length, k + 1 + LOOK_BACK); n += 1) {
      const score = (onwards[n] as number) + gainOf(sorted[k] as Run, sorted[n] as Run);
      if (score > (onwards[k] as number)) {
        onwards[k] = score;
        after[k] = n;
      }
    }
  }
  return { upTo, onwards, before, after };
}

/** What `run` adds after `last`; minus infinity when it cannot follow. */
function gainOf(last: Run, run: Run): number {
  const overlap = overlapOf(last, run);
  const patternGap = run.i + overlap - last.i - last.length;
  const textGap = run.j + overlap - last.j - last.length;
  if (run.i <= last.i || overlap >= run.length || textGap > WIDEST_GAP) return Number.NEGATIVE_INFINITY;
  return run.length - overlap - gapCost(patternGap, textGap);
}

function overlapOf(last: Run, run: Run): number {
  return Math.max(0, last.i + last.length - run.i, last.j + last.length - run.j);
}

function membersOf(k: number, { before, after }: Links): number[] {
  const members = [k];
  for (let p = before[k] as number; p >= 0; p = before[p] as number) members.unshift(p);
  for (let n = after[k] as number; n >= 0; n = after[n] as number) members.push(n);
  return members;
}

function withoutOverlaps(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const overlap = last ? overlapOf(last, run) : 0;
    if (overlap < run.length) kept.push({ i: run.i + overlap, j: run.j + overlap, length: run.length - overlap });
  }
  return kept;
}
