/** Joins shared runs into the places where a pattern may stand, edits and insertions between them allowed. */
import type { Span } from '../text/span.ts';
import type { Run } from './seeds.ts';

/** Runs in the order of pattern and text, none overlapping another in either. */
export type Chain = Run[];

/** The most that may be inserted between two parts of one passage: an advertisement, a box of related stories. */
const WIDEST_GAP = 1_200;
/** Runs looked back at from each. */
const LOOK_BACK = 80;
const MOST_CHAINS = 6;
/** A chain with less than this share of the best one's score is no rival to it. */
const RIVAL = 0.4;

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
  const wordsOf = (run: Run) => Math.min(run.i + run.length, words.end) - Math.max(run.i, words.start);
  // Where the words have no run of their own, their context may still tell their place.
  const least = RIVAL * (through[order[0] ?? 0] ?? 0);
  const chosen = order.filter((k) => wordsOf(sorted[k] as Run) > 0 && (through[k] as number) >= least);
  const chains: Chain[] = [];
  const taken = new Set<number>();
  for (const k of [...chosen, ...order.slice(0, 1)]) {
    if (chains.length === MOST_CHAINS) break;
    if (taken.has(k)) continue;
    const { earlier, later } = neighboursOf(k, links);
    const run = sorted[k] as Run;
    const chain = [
      ...cutEnds(
        earlier.map((n) => sorted[n] as Run),
        run,
      ),
      run,
    ];
    chains.push([
      ...chain,
      ...cutStarts(
        run,
        later.map((n) => sorted[n] as Run),
      ),
    ]);
    taken.add(k);
    // A copy that had to give way in this chain is another place, with a chain of its own.
    const kept = new Map(chains.at(-1)?.map((member) => [member.j - member.i, member]));
    for (const n of [...earlier, ...later]) {
      const member = sorted[n] as Run;
      const left = kept.get(member.j - member.i);
      if (left && wordsOf(left) * 2 > wordsOf(member)) taken.add(n);
    }
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
  const longest = sorted.reduce((most, run) => Math.max(most, run.length), 0);
  for (let k = 1; k < length; k += 1) {
    for (let p = firstBefore(sorted, k, longest); p < k; p += 1) {
      const score = (upTo[p] as number) + gainOf(sorted[p] as Run, sorted[k] as Run);
      if (score <= (upTo[k] as number)) continue;
      upTo[k] = score;
      before[k] = p;
    }
  }
  for (let k = length - 1; k > 0; k -= 1) {
    const first = firstBefore(sorted, k, longest);
    for (let p = k - 1; p >= first; p -= 1) {
      const score = (onwards[k] as number) + gainOf(sorted[p] as Run, sorted[k] as Run);
      if (score <= (onwards[p] as number)) continue;
      onwards[p] = score;
      after[p] = k;
    }
  }
  return { upTo, onwards, before, after };
}

/** The first run that run `k` may be joined to; `longest`: characters of the longest run. */
function firstBefore(sorted: readonly Run[], k: number, longest: number): number {
  const nearest = (sorted[k] as Run).j - longest - WIDEST_GAP;
  let first = k;
  while (first > 0 && first > k - LOOK_BACK && (sorted[first - 1] as Run).j >= nearest) first -= 1;
  return first;
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

/** What the best chain through run `k` goes through before and after it, in order. */
function neighboursOf(k: number, { before, after }: Links): { earlier: number[]; later: number[] } {
  const earlier: number[] = [];
  const later: number[] = [];
  for (let p = before[k] as number; p >= 0; p = before[p] as number) earlier.unshift(p);
  for (let n = after[k] as number; n >= 0; n = after[n] as number) later.push(n);
  return { earlier, later };
}

/** The runs without what overlaps the one after them; `next` follows the last. */
function cutEnds(runs: readonly Run[], next: Run): Run[] {
  const kept: Run[] = [];
  let limit = next;
  for (const run of runs.toReversed()) {
    const length = run.length - overlapOf(run, limit);
    if (length <= 0) continue;
    limit = { ...run, length };
    kept.unshift(limit);
  }
  return kept;
}

/** The runs without what overlaps the one before them; `last` goes before the first. */
function cutStarts(last: Run, runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let limit = last;
  for (const run of runs) {
    const overlap = overlapOf(limit, run);
    if (overlap >= run.length) continue;
    limit = { i: run.i + overlap, j: run.j + overlap, length: run.length - overlap };
    kept.push(limit);
  }
  return kept;
}
