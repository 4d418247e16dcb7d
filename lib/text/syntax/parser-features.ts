/** What the parser looks at: the features of a move, and of the label of an arc (after Zhang and Nivre 2011). */
import { FeatureValues } from '../model/feature-values.ts';
import { mix } from '../model/hash.ts';
import { LEFT, type ParserState } from './transitions.ts';

/** Features of moves are numbered from 0, those of labels from here. */
export const MOVE_FEATURES = 64;
export const LABEL_FEATURES = 40;

/** Templates whose value is two numbers mixed. */
const MIXED_MOVES = Uint8Array.of(
  ...[0, 2, 4, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, 26, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47],
  ...[49, 50, 52, 53, 54],
);
const MIXED_LABELS = Uint8Array.of(1, 2, 3, 4, 5, 7, 12, 15, 16, 17, 18, 19, 20, 21, 22);

/** What is known of the words of a sentence before parsing; two entries more than words, for the root and for "none". */
export interface SentenceFacts {
  /** Hash of the word in lower case. */
  words: Int32Array;
  tags: Uint8Array;
  /** Quotation marks before the word, and other marks before it, both counted from the start. */
  quotes: Int32Array;
  stops: Int32Array;
}

function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
}

/** What lies between two words: their distance, whether a quotation mark or a comma parts them, whether one is quoted. */
function gapOf({ quotes, stops }: SentenceFacts, a: number, b: number): number {
  const marks = (quotes[b] as number) - (quotes[a] as number);
  const others = (stops[b] as number) - (stops[a] as number);
  const inside = (quotes[a] as number) & 1;
  return (bucket(b - a) << 6) | (Math.min(others, 3) << 4) | (Math.min(marks, 3) << 1) | inside;
}

export class MoveFeatures extends FeatureValues {
  /** The two words on top of the stack, and the next one. */
  private s0 = 0;
  private s1 = 0;
  private b0 = 0;

  constructor() {
    super(MIXED_MOVES, 0, MOVE_FEATURES);
  }

  /** Fills `features` for the state and returns their number. */
  of(state: ParserState, facts: SentenceFacts): number {
    this.s0 = state.stackAt(0);
    this.s1 = state.stackAt(1);
    this.b0 = state.queueAt(0);
    this.addWords(state, facts);
    this.addChildren(state, facts);
    this.addGaps(state, facts);
    return this.hash(57);
  }

  private addWords(state: ParserState, { words, tags }: SentenceFacts): void {
    const { s0, s1, b0 } = this;
    const s2 = state.stackAt(2);
    const b1 = state.queueAt(1);
    const b2 = state.queueAt(2);
    const w0 = words[s0] as number;
    const w1 = words[s1] as number;
    const v0 = words[b0] as number;
    const v1 = words[b1] as number;
    const t0 = tags[s0] as number;
    const t1 = tags[s1] as number;
    const t2 = tags[s2] as number;
    const u0 = tags[b0] as number;
    const u1 = tags[b1] as number;
    const u2 = tags[b2] as number;
    this.pair(0, w0, t0);
    this.put(1, w0);
    this.pair(2, w1, t1);
    this.put(3, w1);
    this.pair(4, v0, u0);
    this.put(5, v0);
    this.pair(6, v1, u1);
    this.pair(7, words[b2] as number, u2);
    this.pair(8, words[s2] as number, t2);
    this.put(9, (t0 << 5) | u0);
    this.pair(10, w0, v0);
    this.pair(11, w0, (t0 << 5) | u0);
    this.pair(12, v0, (t0 << 5) | u0);
    this.pair(13, w0, w1);
    this.pair(14, w0, (t0 << 5) | t1);
    this.pair(15, w1, (t0 << 5) | t1);
    this.pair(16, w1, v0);
    this.put(17, (t1 << 10) | (t0 << 5) | u0);
    this.put(18, (t0 << 10) | (u0 << 5) | u1);
    this.put(19, (u0 << 10) | (u1 << 5) | u2);
    this.put(20, (t2 << 10) | (t1 << 5) | t0);
    this.pair(21, w1, (t0 << 5) | u0);
    this.pair(22, w0, (t1 << 5) | u0);
    this.pair(23, v0, (t1 << 5) | t0);
    this.pair(24, (t1 << 15) | (t0 << 10) | (u0 << 5) | u1, u2);
    this.pair(25, v0, (u0 << 5) | u1);
    this.pair(26, w0, (u0 << 5) | u1);
  }

  private addChildren(state: ParserState, { words, tags }: SentenceFacts): void {
    const { s0, s1, b0 } = this;
    const { labels } = state;
    const t0 = tags[s0] as number;
    const t1 = tags[s1] as number;
    const u0 = tags[b0] as number;
    const pair = (t0 << 5) | u0;
    const below = (t1 << 5) | t0;
    const left = state.left1[s0] as number;
    const right = state.right1[s0] as number;
    const leftBelow = state.left1[s1] as number;
    const rightBelow = state.right1[s1] as number;
    const leftNext = state.left1[b0] as number;
    const leftTag = tags[left] as number;
    const rightTag = tags[right] as number;
    const leftLabels = state.leftLabels[s0] as number;
    const rightLabels = state.rightLabels[s0] as number;
    const leftLabelsBelow = state.leftLabels[s1] as number;
    const rightLabelsBelow = state.rightLabels[s1] as number;
    this.put(27, (leftTag << 10) | pair);
    this.put(28, (rightTag << 10) | pair);
    this.put(29, ((tags[leftNext] as number) << 10) | pair);
    this.put(30, ((tags[leftBelow] as number) << 10) | below);
    this.put(31, ((tags[rightBelow] as number) << 10) | below);
    this.put(32, (leftTag << 10) | below);
    this.put(33, (rightTag << 10) | below);
    this.put(34, ((tags[state.left2[s0] as number] as number) << 10) | (leftTag << 5) | t0);
    this.put(35, ((tags[state.right2[s0] as number] as number) << 10) | (rightTag << 5) | t0);
    this.put(36, ((tags[state.left2[b0] as number] as number) << 10) | ((tags[leftNext] as number) << 5) | u0);
    this.pair(37, leftLabels, mix(rightLabels, t0));
    this.pair(38, leftLabelsBelow, mix(rightLabelsBelow, t1));
    this.pair(39, state.leftLabels[b0] as number, u0);
    this.pair(40, mix(leftLabels, rightLabels), pair);
    this.pair(41, mix(leftLabelsBelow, rightLabelsBelow), below);
    this.pair(42, words[s0] as number, rightLabels);
    this.pair(43, words[s1] as number, rightLabelsBelow);
    this.pair(44, words[right] as number, mix(labels[right] as number, below));
    this.pair(45, words[left] as number, mix(labels[left] as number, below));
    this.pair(46, words[leftNext] as number, pair);
    this.pair(47, words[rightBelow] as number, below);
  }

  private addGaps({ depth }: ParserState, facts: SentenceFacts): void {
    const { words, tags } = facts;
    const { s0, s1, b0 } = this;
    const t0 = tags[s0] as number;
    const t1 = tags[s1] as number;
    const u0 = tags[b0] as number;
    const gap = depth > 0 ? gapOf(facts, s0, b0) : 0;
    const below = depth > 1 ? gapOf(facts, s1, s0) : 0;
    this.put(48, (gap << 10) | (t0 << 5) | u0);
    this.pair(49, words[s0] as number, gap);
    this.pair(50, words[b0] as number, gap);
    this.put(51, (below << 10) | (t1 << 5) | t0);
    this.pair(52, words[s1] as number, mix(below, t0));
    this.pair(53, words[s0] as number, below);
    this.pair(54, (below << 15) | (t1 << 10) | (t0 << 5) | u0, gap & 63);
    this.put(55, (Math.min(depth, 4) << 10) | (t0 << 5) | u0);
    this.put(56, 0);
  }
}

export class LabelFeatures extends FeatureValues {
  /** The word that gets a label, its head, and where the head lies: 1 behind the word, 2 before it. */
  private word = 0;
  private head = 0;
  private way = 0;

  constructor() {
    super(MIXED_LABELS, MOVE_FEATURES, LABEL_FEATURES);
  }

  /** Fills `features` for the arc that `move` is about to draw and returns their number. */
  of(state: ParserState, facts: SentenceFacts, move: number): number {
    this.word = state.stackAt(0);
    this.head = move === LEFT ? state.queueAt(0) : state.stackAt(1);
    this.way = move === LEFT ? 1 : 2;
    this.addPair(facts);
    this.addFamily(state, facts);
    return this.hash(23);
  }

  private addPair(facts: SentenceFacts): void {
    const { words, tags } = facts;
    const { word, head, way } = this;
    const w = words[word] as number;
    const h = words[head] as number;
    const pair = (way << 10) | ((tags[word] as number) << 5) | (tags[head] as number);
    const gap = gapOf(facts, Math.min(word, head), Math.max(word, head));
    this.put(0, pair);
    this.pair(1, w, way);
    this.pair(2, h, way);
    this.pair(3, w, pair);
    this.pair(4, h, pair);
    this.pair(5, w, h);
    this.put(6, (gap << 12) | pair);
    this.pair(7, h, mix(gap, way));
    this.put(8, ((tags[word + 1] ?? 0) << 12) | pair);
    this.put(9, ((word > 0 ? (tags[word - 1] as number) : 31) << 12) | pair);
    this.put(10, ((tags[head + 1] ?? 0) << 12) | pair);
    this.put(11, ((head > 0 ? (tags[head - 1] as number) : 31) << 12) | pair);
  }

  private addFamily(state: ParserState, { words, tags }: SentenceFacts): void {
    const { word, head, way } = this;
    const pair = (way << 10) | ((tags[word] as number) << 5) | (tags[head] as number);
    const first = state.left1[word] as number;
    const last = state.right1[word] as number;
    const leftLabels = state.leftLabels[word] as number;
    const leftOfHead = state.leftLabels[head] as number;
    const rightOfHead = state.rightLabels[head] as number;
    this.pair(12, words[first] as number, pair);
    this.put(13, ((tags[first] as number) << 12) | pair);
    this.put(14, ((tags[last] as number) << 12) | pair);
    this.pair(15, leftLabels, pair);
    this.pair(16, state.rightLabels[word] as number, pair);
    this.pair(17, leftOfHead, pair);
    this.pair(18, rightOfHead, pair);
    this.pair(19, mix(leftOfHead, rightOfHead), mix(leftLabels, pair));
    this.pair(20, words[head] as number, mix(leftLabels, pair));
    this.pair(21, words[state.left1[head] as number] as number, pair);
    this.pair(22, words[state.right1[head] as number] as number, pair);
  }
}
