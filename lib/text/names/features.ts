/** Which words may be of names, and what the tagger sees of each of them. */
import { FeatureValues } from '../model/feature-values.ts';
import { mix } from '../model/hash.ts';
import type { Line } from './context.ts';
import { type ArticleFacts, type Spelling, spellingOf } from './facts.ts';
import { MONTHS, PARTICLES } from './lexicon-en.ts';
import type { Word } from './words.ts';

/** Most features that one word has. */
export const FEATURES = 80;
/** Raised when features change their meaning: older weights must not be read with them. */
export const FEATURE_VERSION = 2;

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

/** An open word with which a name may begin, but in which none may go on. */
export const BEGINS_ANEW = 2;

/** Which words may belong to a name (not 0): capitals, and short bridges of small words between them. */
export function openWords(words: readonly Word[]): Uint8Array {
  const open = new Uint8Array(words.length);
  let last = -1;
  words.forEach((word, at) => {
    if (word.shape !== 'capital') {
      if (word.shape === 'number' && at - 1 === last && last >= 0 && !isMonth(words, last)) open[at] = 1;
      return;
    }
    open[at] = word.breaks ? BEGINS_ANEW : 1;
    if (last >= 0 && at - last > 1 && at - last <= LONGEST_BRIDGE + 1 && isBridge(words, last + 1, at))
      open.fill(1, last + 1, at);
    if (last < 0 || at - last > 1) openParticles(words, open, at);
    last = at;
  });
  return open;
}

/** "June 9, 2008 Oltrex said": day and year are the date's, and the name begins behind them. */
const isMonth = (words: readonly Word[], at: number): boolean =>
  MONTHS.has((words[at] as Word).folded) && words[at + 1]?.shape === 'number';

/** "al Jarba", "van der Berg" may begin in lower case. */
function openParticles(words: readonly Word[], open: Uint8Array, at: number): void {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) {
    const word = words[i] as Word;
    if (word.shape !== 'lower' || !PARTICLES.has(word.folded)) return;
    open[i] = 1;
  }
}

function isBridge(words: readonly Word[], from: number, to: number): boolean {
  if (isMonth(words, from - 1)) return false;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.breaks || (word.text === '-' && word.spaced)) return false;
    if (!BRIDGES.has(word.folded) && !PARTICLES.has(word.folded) && word.shape !== 'number') return false;
  }
  return true;
}

const EDGE: Spelling = { folded: 1, shape: 2, suffix2: 3, suffix3: 4, suffix4: 5, prefix3: 6, prefix4: 7, lists: 0 };

/** A line prepared for the features of its words. */
export interface Prepared {
  words: readonly Word[];
  /** Filled where the features of a word near by ask for it: most words stand near no name. */
  spellings: (Spelling | undefined)[];
  seen: Uint8Array;
  marks: RuleMarks;
  /** For each capital: first and last index of its run of capitals. */
  runStart: Int16Array;
  runEnd: Int16Array;
  isHeadline: number;
}

export function prepare(line: Line, facts: ArticleFacts, marks: RuleMarks): Prepared {
  const { words } = line;
  const spellings = new Array<Spelling | undefined>(words.length).fill(undefined);
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

function spellingAt({ words, spellings }: Prepared, at: number): Spelling {
  if (at < 0 || at >= words.length) return EDGE;
  const known = spellings[at];
  if (known) return known;
  const spelling = spellingOf(words[at] as Word);
  spellings[at] = spelling;
  return spelling;
}

/** Templates whose value is two numbers mixed. */
const MIXED = Uint8Array.of(
  ...[6, 7, 8, 10, 11, 12, 13, 24, 25, 26, 27, 28, 29, 31, 32, 33, 34, 35, 36],
  ...[37, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57],
);
/** Templates in use. */
const COUNT = 58;

/** The features of a word of a line. */
export class NameFeatures extends FeatureValues {
  constructor() {
    super(MIXED, 0, FEATURES);
  }

  /** Fills `features` for word `at` and returns their number. */
  of(line: Prepared, at: number): number {
    const { words, seen, marks } = line;
    const p2 = spellingAt(line, at - 2);
    const p1 = spellingAt(line, at - 1);
    const c = spellingAt(line, at);
    const n1 = spellingAt(line, at + 1);
    const n2 = spellingAt(line, at + 2);
    const opens = (words[at] as Word).opens ? 1 : 0;
    const start = line.runStart[at] as number;
    const end = line.runEnd[at] as number;
    const first = spellingAt(line, start);
    const head = spellingAt(line, end);
    const before = spellingAt(line, start - 1);
    const after = spellingAt(line, end + 1);
    const length = Math.min(6, end - start);
    const place = (at - start) * 8 + length;
    const s = seen[at] as number;
    const m = marks[at] as number;
    const mp = at ? (marks[at - 1] as number) : 99;
    const mn = at + 1 < marks.length ? (marks[at + 1] as number) : 99;
    this.put(0, 0);
    this.put(1, c.folded);
    this.put(2, p1.folded);
    this.put(3, n1.folded);
    this.put(4, p2.folded);
    this.put(5, n2.folded);
    this.pair(6, p1.folded, c.folded);
    this.pair(7, c.folded, n1.folded);
    this.pair(8, p1.folded, n1.folded);
    this.put(9, c.shape);
    this.pair(10, p1.shape, c.shape);
    this.pair(11, c.shape, n1.shape);
    this.pair(12, mix(p1.shape, c.shape), n1.shape);
    this.pair(13, mix(mix(p2.shape, p1.shape), mix(c.shape, n1.shape)), n2.shape);
    this.put(14, c.suffix2);
    this.put(15, c.suffix3);
    this.put(16, c.suffix4);
    this.put(17, c.prefix3);
    this.put(18, c.prefix4);
    this.put(19, p1.suffix3);
    this.put(20, n1.suffix3);
    this.put(21, c.lists);
    this.put(22, p1.lists);
    this.put(23, n1.lists);
    this.pair(24, p1.lists, c.lists);
    this.pair(25, c.lists, n1.lists);
    this.pair(26, s, opens);
    this.pair(27, s, c.lists);
    this.pair(28, at + 1 < seen.length ? (seen[at + 1] as number) : 0, c.shape);
    this.pair(29, at ? (seen[at - 1] as number) : 0, c.shape);
    this.put(30, m);
    this.pair(31, mp, m);
    this.pair(32, m, mn);
    this.pair(33, m, c.folded);
    this.pair(34, mix(mp, m), mn);
    this.pair(35, mix(opens, c.shape), c.lists & 32);
    this.pair(36, line.isHeadline, c.shape);
    this.pair(37, opens, c.folded);
    this.pair(38, p1.folded, c.shape);
    this.pair(39, c.shape, n1.folded);
    this.pair(40, p2.folded, p1.folded);
    this.pair(41, n1.folded, n2.folded);
    this.pair(42, head.folded, place);
    this.pair(43, first.folded, place);
    this.put(44, head.folded);
    this.pair(45, before.folded, place);
    this.pair(46, after.folded, place);
    this.pair(47, head.lists, place);
    this.pair(48, first.lists, place);
    this.pair(49, mix(first.lists, head.lists), length);
    this.pair(50, mix(before.folded, after.folded), length);
    this.pair(51, m, head.lists);
    this.pair(52, m, p1.folded);
    this.pair(53, m, n1.folded);
    this.pair(54, mix(s, m), length);
    this.pair(55, p2.lists, p1.lists);
    this.pair(56, n1.lists, n2.lists);
    this.pair(57, head.suffix3, place);
    return this.hash(COUNT);
  }
}
