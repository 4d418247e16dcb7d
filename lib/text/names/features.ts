/** Which words may be of names, and what the tagger sees of each of them. */
import { featureOf, mix } from '../model/hash.ts';
import type { Line } from './context.ts';
import { type ArticleFacts, type Spelling, spellingOf } from './facts.ts';
import { PARTICLES } from './lexicon-en.ts';
import type { Word } from './words.ts';

/** Most features that one word has. */
export const FEATURES = 80;
/** Raised when features change their meaning: older weights must not be read with them. */
export const FEATURE_VERSION = 1;

/** What the rules say of each word: 0 for nothing, else a small number for the kind, and more where the name begins. */
export type RuleMarks = Uint8Array;

/** Words that a name may hold between two capitals. */
const BRIDGES = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'at',
  "'s",
  '’s',
  "'",
  '’',
  '&',
  '-',
  '.',
  ',',
  '/',
  'de',
  'la',
  'las',
  'los',
]);
const LONGEST_BRIDGE = 3;

/** Which words may belong to a name: capitals, and short bridges of small words between them. */
export function openWords(words: readonly Word[]): Uint8Array {
  const open = new Uint8Array(words.length);
  let last = -1;
  words.forEach((word, at) => {
    if (word.shape !== 'capital') {
      if (word.shape === 'number' && at - 1 === last && last >= 0) open[at] = 1;
      return;
    }
    open[at] = 1;
    if (last >= 0 && at - last > 1 && at - last <= LONGEST_BRIDGE + 1 && isBridge(words, last + 1, at))
      open.fill(1, last + 1, at);
    if (last < 0 || at - last > 1) openParticles(words, open, at);
    last = at;
  });
  return open;
}

/** "al Jarba", "van der Berg" may begin in lower case. */
function openParticles(words: readonly Word[], open: Uint8Array, at: number): void {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) {
    const word = words[i] as Word;
    if (word.shape !== 'lower' || !PARTICLES.has(word.folded)) return;
    open[i] = 1;
  }
}

function isBridge(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (!BRIDGES.has(word.folded) && !PARTICLES.has(word.folded) && word.shape !== 'number') return false;
  }
  return true;
}

const EDGE: Spelling = { folded: 1, shape: 2, suffix2: 3, suffix3: 4, suffix4: 5, prefix3: 6, prefix4: 7, lists: 0 };

/** A line prepared for the features of its words. */
export interface Prepared {
  words: readonly Word[];
  spellings: Spelling[];
  seen: Uint8Array;
  marks: RuleMarks;
  /** For each capital: first and last index of its run of capitals. */
  runStart: Int16Array;
  runEnd: Int16Array;
  isHeadline: number;
}

export function prepare(line: Line, facts: ArticleFacts, marks: RuleMarks): Prepared {
  const { words } = line;
  const spellings = words.map(spellingOf);
  const seen = new Uint8Array(words.length);
  const runStart = new Int16Array(words.length);
  const runEnd = new Int16Array(words.length);
  words.forEach((word, at) => {
    seen[at] = facts.seen.get(word.folded) ?? 0;
    const before = words[at - 1];
    const joins = word.shape === 'capital' && before?.shape === 'capital' && word.spaced && !word.breaks;
    runStart[at] = joins ? (runStart[at - 1] as number) : at;
  });
  for (let at = words.length - 1; at >= 0; at--) {
    runEnd[at] = at + 1 < words.length && runStart[at + 1] === runStart[at] ? (runEnd[at + 1] as number) : at;
  }
  return { words, spellings, seen, marks, runStart, runEnd, isHeadline: line.isHeadline ? 1 : 0 };
}

/** Writes the features of word `at` into `out`; returns how many. */
export function featuresAt(line: Prepared, at: number, out: Int32Array): number {
  const { words, spellings, seen, marks } = line;
  const p2 = spellings[at - 2] ?? EDGE;
  const p1 = spellings[at - 1] ?? EDGE;
  const c = spellings[at] as Spelling;
  const n1 = spellings[at + 1] ?? EDGE;
  const n2 = spellings[at + 2] ?? EDGE;
  const opens = (words[at] as Word).opens ? 1 : 0;
  const start = line.runStart[at] as number;
  const end = line.runEnd[at] as number;
  const first = spellings[start] as Spelling;
  const head = spellings[end] as Spelling;
  const before = spellings[start - 1] ?? EDGE;
  const after = spellings[end + 1] ?? EDGE;
  const length = Math.min(6, end - start);
  const place = (at - start) * 8 + length;
  const s = seen[at] as number;
  const m = marks[at] as number;
  const mp = at ? (marks[at - 1] as number) : 99;
  const mn = at + 1 < marks.length ? (marks[at + 1] as number) : 99;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = featureOf(template, value);
  };
  add(0, 0);
  add(1, c.folded);
  add(2, p1.folded);
  add(3, n1.folded);
  add(4, p2.folded);
  add(5, n2.folded);
  add(6, mix(p1.folded, c.folded));
  add(7, mix(c.folded, n1.folded));
  add(8, mix(p1.folded, n1.folded));
  add(9, c.shape);
  add(10, mix(p1.shape, c.shape));
  add(11, mix(c.shape, n1.shape));
  add(12, mix(mix(p1.shape, c.shape), n1.shape));
  add(13, mix(mix(mix(p2.shape, p1.shape), mix(c.shape, n1.shape)), n2.shape));
  add(14, c.suffix2);
  add(15, c.suffix3);
  add(16, c.suffix4);
  add(17, c.prefix3);
  add(18, c.prefix4);
  add(19, p1.suffix3);
  add(20, n1.suffix3);
  add(21, c.lists);
  add(22, p1.lists);
  add(23, n1.lists);
  add(24, mix(p1.lists, c.lists));
  add(25, mix(c.lists, n1.lists));
  add(26, mix(s, opens));
  add(27, mix(s, c.lists));
  add(28, mix((seen[at + 1] ?? 0) as number, c.shape));
  add(29, mix((seen[at - 1] ?? 0) as number, c.shape));
  add(30, m);
  add(31, mix(mp, m));
  add(32, mix(m, mn));
  add(33, mix(m, c.folded));
  add(34, mix(mix(mp, m), mn));
  add(35, mix(mix(opens, c.shape), c.lists & 64));
  add(36, mix(line.isHeadline, c.shape));
  add(37, mix(opens, c.folded));
  add(38, mix(p1.folded, c.shape));
  add(39, mix(c.shape, n1.folded));
  add(40, mix(p2.folded, p1.folded));
  add(41, mix(n1.folded, n2.folded));
  add(42, mix(head.folded, place));
  add(43, mix(first.folded, place));
  add(44, head.folded);
  add(45, mix(before.folded, place));
  add(46, mix(after.folded, place));
  add(47, mix(head.lists, place));
  add(48, mix(first.lists, place));
  add(49, mix(mix(first.lists, head.lists), length));
  add(50, mix(mix(before.folded, after.folded), length));
  add(51, mix(m, head.lists));
  add(52, mix(m, p1.folded));
  add(53, mix(m, n1.folded));
  add(54, mix(mix(s, m), length));
  add(55, mix(p2.lists, p1.lists));
  add(56, mix(n1.lists, n2.lists));
  add(57, mix(head.suffix3, place));
  return n;
}
