/** What the parser looks at: the features of a move, and of the label of an arc (after Zhang and Nivre 2011). */
import { featureOf, mix } from '../model/hash.ts';
import { LEFT, type ParserState } from './transitions.ts';

export const MOVE_FEATURES = 64;
export const LABEL_FEATURES = 40;

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
function gapOf(facts: SentenceFacts, a: number, b: number): number {
  const quotes = (facts.quotes[b] as number) - (facts.quotes[a] as number);
  const stops = (facts.stops[b] as number) - (facts.stops[a] as number);
  const inside = (facts.quotes[a] as number) & 1;
  return (bucket(b - a) << 6) | (Math.min(stops, 3) << 4) | (Math.min(quotes, 3) << 1) | inside;
}

export class MoveFeatures {
  readonly features = new Int32Array(MOVE_FEATURES);
  private count = 0;

  private add(template: number, value: number): void {
    this.features[this.count++] = featureOf(template, value);
  }

  /** Fills `features` for the state and returns their number. */
  of(state: ParserState, facts: SentenceFacts): number {
    this.count = 0;
    const s0 = state.stackAt(0);
    const s1 = state.stackAt(1);
    const b0 = state.queueAt(0);
    this.addWords(state, facts, [s0, s1, b0]);
    this.addChildren(state, facts, [s0, s1, b0]);
    this.addGaps(state, facts, [s0, s1, b0]);
    return this.count;
  }

  private addWords(state: ParserState, facts: SentenceFacts, [s0, s1, b0]: [number, number, number]): void {
    const { words, tags } = facts;
    const s2 = state.stackAt(2);
    const b1 = state.queueAt(1);
    const b2 = state.queueAt(2);
    const [w0, w1, v0, v1] = [words[s0], words[s1], words[b0], words[b1]] as [number, number, number, number];
    const t0 = tags[s0] as number;
    const t1 = tags[s1] as number;
    const t2 = tags[s2] as number;
    const u0 = tags[b0] as number;
    const u1 = tags[b1] as number;
    const u2 = tags[b2] as number;
    this.add(0, mix(w0, t0));
    this.add(1, w0);
    this.add(2, mix(w1, t1));
    this.add(3, w1);
    this.add(4, mix(v0, u0));
    this.add(5, v0);
    this.add(6, mix(v1, u1));
    this.add(7, mix(words[b2] as number, u2));
    this.add(8, mix(words[s2] as number, t2));
    this.add(9, (t0 << 5) | u0);
    this.add(10, mix(w0, v0));
    this.add(11, mix(w0, (t0 << 5) | u0));
    this.add(12, mix(v0, (t0 << 5) | u0));
    this.add(13, mix(w0, w1));
    this.add(14, mix(w0, (t0 << 5) | t1));
    this.add(15, mix(w1, (t0 << 5) | t1));
    this.add(16, mix(w1, v0));
    this.add(17, (t1 << 10) | (t0 << 5) | u0);
    this.add(18, (t0 << 10) | (u0 << 5) | u1);
    this.add(19, (u0 << 10) | (u1 << 5) | u2);
    this.add(20, (t2 << 10) | (t1 << 5) | t0);
    this.add(21, mix(w1, (t0 << 5) | u0));
    this.add(22, mix(w0, (t1 << 5) | u0));
    this.add(23, mix(v0, (t1 << 5) | t0));
    this.add(24, mix((t1 << 15) | (t0 << 10) | (u0 << 5) | u1, u2));
    this.add(25, mix(v0, (u0 << 5) | u1));
    this.add(26, mix(w0, (u0 << 5) | u1));
  }

  private addChildren(state: ParserState, facts: SentenceFacts, [s0, s1, b0]: [number, number, number]): void {
    const { words, tags } = facts;
    const { left1, left2, right1, right2, leftLabels, rightLabels, labels } = state;
    const t0 = tags[s0] as number;
    const t1 = tags[s1] as number;
    const u0 = tags[b0] as number;
    const pair = (t0 << 5) | u0;
    const below = (t1 << 5) | t0;
    const tagOf = (children: Int32Array, word: number) => tags[children[word] as number] as number;
    const labelOf = (children: Int32Array, word: number) => labels[children[word] as number] as number;
    this.add(27, (tagOf(left1, s0) << 10) | pair);
    this.add(28, (tagOf(right1, s0) << 10) | pair);
    this.add(29, (tagOf(left1, b0) << 10) | pair);
    this.add(30, (tagOf(left1, s1) << 10) | below);
    this.add(31, (tagOf(right1, s1) << 10) | below);
    this.add(32, (tagOf(left1, s0) << 10) | below);
    this.add(33, (tagOf(right1, s0) << 10) | below);
    this.add(34, (tagOf(left2, s0) << 10) | (tagOf(left1, s0) << 5) | t0);
    this.add(35, (tagOf(right2, s0) << 10) | (tagOf(right1, s0) << 5) | t0);
    this.add(36, (tagOf(left2, b0) << 10) | (tagOf(left1, b0) << 5) | u0);
    this.add(37, mix(leftLabels[s0] as number, mix(rightLabels[s0] as number, t0)));
    this.add(38, mix(leftLabels[s1] as number, mix(rightLabels[s1] as number, t1)));
    this.add(39, mix(leftLabels[b0] as number, u0));
    this.add(40, mix(mix(leftLabels[s0] as number, rightLabels[s0] as number), pair));
    this.add(41, mix(mix(leftLabels[s1] as number, rightLabels[s1] as number), below));
    this.add(42, mix(words[s0] as number, rightLabels[s0] as number));
    this.add(43, mix(words[s1] as number, rightLabels[s1] as number));
    this.add(44, mix(words[right1[s0] as number] as number, mix(labelOf(right1, s0), below)));
    this.add(45, mix(words[left1[s0] as number] as number, mix(labelOf(left1, s0), below)));
    this.add(46, mix(words[left1[b0] as number] as number, pair));
    this.add(47, mix(words[right1[s1] as number] as number, below));
  }

  private addGaps(state: ParserState, facts: SentenceFacts, [s0, s1, b0]: [number, number, number]): void {
    const { words, tags } = facts;
    const t0 = tags[s0] as number;
    const t1 = tags[s1] as number;
    const u0 = tags[b0] as number;
    const gap = state.depth > 0 ? gapOf(facts, s0, b0) : 0;
    const below = state.depth > 1 ? gapOf(facts, s1, s0) : 0;
    this.add(48, (gap << 10) | (t0 << 5) | u0);
    this.add(49, mix(words[s0] as number, gap));
    this.add(50, mix(words[b0] as number, gap));
    this.add(51, (below << 10) | (t1 << 5) | t0);
    this.add(52, mix(words[s1] as number, mix(below, t0)));
    this.add(53, mix(words[s0] as number, below));
    this.add(54, mix((below << 15) | (t1 << 10) | (t0 << 5) | u0, gap & 63));
    this.add(55, (Math.min(state.depth, 4) << 10) | (t0 << 5) | u0);
    this.add(56, 0);
  }
}

export class LabelFeatures {
  readonly features = new Int32Array(LABEL_FEATURES);
  private count = 0;

  private add(template: number, value: number): void {
    this.features[this.count++] = featureOf(template + MOVE_FEATURES, value);
  }

  /** Fills `features` for the arc that `move` is about to draw and returns their number. */
  of(state: ParserState, facts: SentenceFacts, move: number): number {
    this.count = 0;
    const word = state.stackAt(0);
    const head = move === LEFT ? state.queueAt(0) : state.stackAt(1);
    const way = move === LEFT ? 1 : 2;
    this.addPair(facts, { word, head, way });
    this.addFamily(state, facts, { word, head, way });
    return this.count;
  }

  private addPair({ words, tags, quotes, stops }: SentenceFacts, { word, head, way }: Arc): void {
    const w = words[word] as number;
    const h = words[head] as number;
    const pair = (way << 10) | ((tags[word] as number) << 5) | (tags[head] as number);
    const gap = gapOf({ words, tags, quotes, stops }, Math.min(word, head), Math.max(word, head));
    this.add(0, pair);
    this.add(1, mix(w, way));
    this.add(2, mix(h, way));
    this.add(3, mix(w, pair));
    this.add(4, mix(h, pair));
    this.add(5, mix(w, h));
    this.add(6, (gap << 12) | pair);
    this.add(7, mix(h, mix(gap, way)));
    this.add(8, ((tags[word + 1] ?? 0) << 12) | pair);
    this.add(9, ((word > 0 ? (tags[word - 1] as number) : 31) << 12) | pair);
    this.add(10, ((tags[head + 1] ?? 0) << 12) | pair);
    this.add(11, ((head > 0 ? (tags[head - 1] as number) : 31) << 12) | pair);
  }

  private addFamily(state: ParserState, { words, tags }: SentenceFacts, { word, head, way }: Arc): void {
    const { left1, right1, leftLabels, rightLabels } = state;
    const pair = (way << 10) | ((tags[word] as number) << 5) | (tags[head] as number);
    const first = left1[word] as number;
    const last = right1[word] as number;
    this.add(12, mix(words[first] as number, pair));
    this.add(13, ((tags[first] as number) << 12) | pair);
    this.add(14, ((tags[last] as number) << 12) | pair);
    this.add(15, mix(leftLabels[word] as number, pair));
    this.add(16, mix(rightLabels[word] as number, pair));
    this.add(17, mix(leftLabels[head] as number, pair));
    this.add(18, mix(rightLabels[head] as number, pair));
    this.add(
      19,
      mix(mix(leftLabels[head] as number, rightLabels[head] as number), mix(leftLabels[word] as number, pair)),
    );
    this.add(20, mix(words[head] as number, mix(leftLabels[word] as number, pair)));
    this.add(21, mix(words[left1[head] as number] as number, pair));
    this.add(22, mix(words[right1[head] as number] as number, pair));
  }
}

interface Arc {
  word: number;
  head: number;
  way: number;
}
