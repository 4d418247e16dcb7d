/**
 * Finds where a long text shares runs of characters with a pattern, without looking at the whole text for each pattern:
 * an index of every run of a few characters ("seed"), as sequence search does it (BLAST, minimap2).
 */
import type { Span } from '../text/span.ts';
import type { Steps } from './steps.ts';

/** Characters of the pattern at `i` that stand in the text at `j`; maximal on both sides. */
export interface Run {
  i: number;
  j: number;
  length: number;
}

export interface SeedIndex {
  /** The runs that pattern and text share, rarest seeds first until the budget of places is spent. In no order. */
  runsOf(pattern: string): Run[];
}

/** Characters of a seed: long enough to be rare, short enough to stand unbroken between two edits. */
const SEED = 6;
/** Places looked at for one pattern. */
const BUDGET = 1_500;
/** Seeds of one pattern that are looked up; in a longer pattern every second, third … is left out. */
const MOST_SEEDS = 1_200;

/** Characters indexed between two rests. */
const STRIDE = 16_384;

/** Indexes a text; linear time, 8 bytes a character. */
export function* createSeedIndex(text: string): Steps<SeedIndex> {
  const bits = Math.min(22, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
  const head = new Int32Array(1 << bits).fill(-1);
  const count = new Int32Array(1 << bits);
  const next = new Int32Array(text.length);
  const shift = 32 - bits;
  yield;
  for (let end = text.length - SEED + 1; end > 0; end -= STRIDE) {
    indexStretch(text, { start: Math.max(0, end - STRIDE), end }, { head, count, next, shift });
    yield;
  }
  return new IndexedText(text, { head, count, next, shift });
}

/** Places by the hash of their seed: the first of each hash and how many there are, and from each place the next one. */
interface Places {
  head: Int32Array;
  count: Int32Array;
  next: Int32Array;
  /** What is left of a hash of 32 bits. */
  shift: number;
}

/** From the end of the stretch to its start, so that the first place of a hash is the earliest one. */
function indexStretch(text: string, { start, end }: Span, { head, count, next, shift }: Places): void {
  for (let j = end - 1; j >= start; j -= 1) {
    const slot = slotOf(text, j, shift);
    next[j] = head[slot] as number;
    head[slot] = j;
    count[slot] = (count[slot] as number) + 1;
  }
}

class IndexedText implements SeedIndex {
  constructor(
    private readonly text: string,
    private readonly places: Places,
  ) {}

  runsOf(pattern: string): Run[] {
    const byDiagonal = new Map<number, Run[]>();
    for (const { i, j } of this.placesOf(pattern)) {
      const known = byDiagonal.get(j - i);
      if (known?.some((run) => run.i <= i && i < run.i + run.length)) continue;
      const run = runAt(pattern, this.text, { i, j });
      if (run.length < SEED) continue;
      if (known) known.push(run);
      else byDiagonal.set(j - i, [run]);
    }
    return [...byDiagonal.values()].flat();
  }

  /** Where a seed may start, rarest seeds first. */
  private *placesOf(pattern: string): Generator<{ i: number; j: number }> {
    const { head, count, next, shift } = this.places;
    const step = Math.max(1, Math.ceil((pattern.length - SEED + 1) / MOST_SEEDS));
    const seeds: { i: number; slot: number }[] = [];
    for (let i = 0; i + SEED <= pattern.length; i += step) seeds.push({ i, slot: slotOf(pattern, i, shift) });
    seeds.sort((a, b) => (count[a.slot] as number) - (count[b.slot] as number));
    let left = BUDGET;
    for (const { i, slot } of seeds) {
      left -= count[slot] as number;
      if (left < 0) return;
      for (let j = head[slot] as number; j >= 0; j = next[j] as number) yield { i, j };
    }
  }
}

/** The longest run through a place that both share; empty where the characters differ. */
function runAt(pattern: string, text: string, place: { i: number; j: number }): Run {
  let { i, j } = place;
  let end = i;
  while (end < pattern.length && pattern.charCodeAt(end) === text.charCodeAt(j + end - i)) end += 1;
  if (end === i) return { i, j, length: 0 };
  while (i > 0 && j > 0 && pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1)) {
    i -= 1;
    j -= 1;
  }
  return { i, j, length: end - i };
}

/** Multiplicative hash of the seed at `at`. */
function slotOf(text: string, at: number, shift: number): number {
  let hash = 0;
  for (let k = 0; k < SEED; k += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at + k);
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}
