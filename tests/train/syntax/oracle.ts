/** What each move of the parser would cost: the dynamic oracle for arc-hybrid parsing (Goldberg and Nivre 2013). */
import { LEFT, MOVES, type ParserState, RIGHT, SHIFT } from '../../../lib/text/syntax/transitions.ts';

const IMPOSSIBLE = 1000;

/** Arcs of the gold tree (`heads`, root = length) that each move puts out of reach; large where it is not allowed. */
export function costsOf(state: ParserState, heads: Int32Array): number[] {
  const costs = new Array<number>(MOVES).fill(IMPOSSIBLE);
  if (state.canShift()) costs[SHIFT] = shiftCost(state, heads);
  if (state.canLeft()) costs[LEFT] = leftCost(state, heads);
  if (state.canRight()) costs[RIGHT] = rightCost(state, heads);
  return costs;
}

function shiftCost(state: ParserState, heads: Int32Array): number {
  const word = state.next;
  let cost = 0;
  for (let depth = 0; depth < state.depth; depth++) {
    const other = state.stackAt(depth);
    if (heads[other] === word) cost += 1;
    if (depth > 0 && heads[word] === other) cost += 1;
  }
  return cost;
}

function leftCost(state: ParserState, heads: Int32Array): number {
  const word = state.stackAt(0);
  const head = heads[word]!;
  let cost = head === state.stackAt(1) || head > state.next ? 1 : 0;
  for (let other = state.next; other < state.length; other++) if (heads[other] === word) cost += 1;
  return cost;
}

function rightCost(state: ParserState, heads: Int32Array): number {
  const word = state.stackAt(0);
  let cost = heads[word]! >= state.next ? 1 : 0;
  for (let other = state.next; other < state.length; other++) if (heads[other] === word) cost += 1;
  return cost;
}

/**
 * Hangs words whose arcs cross others one place higher until no two arcs cross: the parser can draw no crossing arcs, and
 * one in thirty trees has some.
 */
export function withoutCrossings(heads: Int32Array): Int32Array {
  const lifted = heads.slice();
  for (let crossing = findCrossing(lifted); crossing >= 0; crossing = findCrossing(lifted)) {
    lifted[crossing] = lifted[lifted[crossing]!]!;
  }
  return lifted;
}

/** The word with the shortest arc among those that cross another and do not hang under the root; -1 when none does. */
function findCrossing(heads: Int32Array): number {
  let found = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let word = 0; word < heads.length; word++) {
    if (heads[word] === heads.length || !isCrossed(heads, word)) continue;
    const size = Math.abs(heads[word]! - word);
    if (size < shortest) [found, shortest] = [word, size];
  }
  return found;
}

function isCrossed(heads: Int32Array, word: number): boolean {
  const low = Math.min(word, heads[word]!);
  const high = Math.max(word, heads[word]!);
  for (let other = 0; other < heads.length; other++) {
    const isInside = other > low && other < high;
    const head = heads[other]!;
    if (other === low || other === high || head === low || head === high) continue;
    if (isInside !== (head > low && head < high)) return true;
  }
  return false;
}
