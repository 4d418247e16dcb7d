/**
 * Finds quoted words in a text that may have been edited: the same words with the same context first, then whatever
 * shares enough of both. Strings in, a place or null out; null rather than a place that might be wrong.
 */
import type { Span } from '../text/span.ts';
import { chainsOf } from './chain.ts';
import { firstFrom, fold } from './fold.ts';
import { type Agreement, type Pattern, type Place, placeOf } from './place.ts';
import type { SeedIndex } from './seeds.ts';
import type { Steps } from './steps.ts';

/** A folded text that is searched; its seeds are indexed when they are first asked for. */
export interface Haystack {
  text: string;
  seeds: () => Steps<SeedIndex>;
}

export interface QuoteMatch extends Span {
  /** Characters that differ; 0 when words and context are as they were. */
  errors: number;
  /** What was inserted into the passage, in order. */
  inserted: Span[];
}

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

export function toPattern({ prefix, exact, suffix }: Quote): Pattern {
  const [before, words, after] = [fold(prefix), fold(exact), fold(suffix)];
  const [start, end] = [before.text.length, before.text.length + words.text.length];
  const block = {
    start: firstFrom(before.from, prefix.lastIndexOf('\n') + 1),
    end: end + firstFrom(after.from, `${suffix}\n`.indexOf('\n')),
  };
  const breaks = [...exact.matchAll(/\n/g)].map(({ index }) => start + firstFrom(words.from, index));
  return { text: before.text + words.text + after.text, start, end, block, breaks };
}

/** Where the words stand now, null when they are gone. `expected`: where they stood, as an offset of the folded text. */
export function* matchQuote(haystack: Haystack, pattern: Pattern, expected: number | null): Steps<QuoteMatch | null> {
  if (pattern.start === pattern.end) return null;
  const same = unchanged(haystack.text, pattern, expected);
  if (same) return same;
  yield;
  const match = yield* changed(haystack, pattern, expected);
  if (match || pattern.end - pattern.start < LONG) return match;
  return yield* matchEnds(haystack, pattern, expected);
}

/** Words of so many characters have two ends that can be looked for by themselves. */
const LONG = 1_500;
const END = 300;
/** Pieces of the middle that are looked up, their length, and the share of them that must be there. */
const SAMPLES = 100;
const SAMPLE = 12;
const LEAST_SAMPLES = 0.4;

/** A passage of many paragraphs, edited all over: its two ends, and enough of what was between them. */
function* matchEnds(haystack: Haystack, pattern: Pattern, expected: number | null): Steps<QuoteMatch | null> {
  const length = pattern.end - pattern.start;
  const head = yield* matchQuote(haystack, part(pattern, { start: pattern.start, end: pattern.start + END }), expected);
  const tail = yield* matchQuote(
    haystack,
    part(pattern, { start: pattern.end - END, end: pattern.end }),
    expected === null ? null : expected + length - END,
  );
  if (!head || !tail || tail.start <= head.end) return null;
  const place = { start: head.start, end: tail.end };
  const share = shareOf(pattern.text.slice(pattern.start, pattern.end), haystack.text.slice(place.start, place.end));
  return share < LEAST_SAMPLES ? null : { ...place, errors: Math.round(length * (1 - share)), inserted: [] };
}

/** A stretch of the words as a pattern of its own, with the words beside it as context. */
function part(pattern: Pattern, { start, end }: Span): Pattern {
  const from = Math.max(0, start - END);
  const text = pattern.text.slice(from, end + END);
  const block = {
    start: Math.max(0, pattern.block.start - from),
    end: Math.min(text.length, pattern.block.end - from),
  };
  const breaks = pattern.breaks.filter((at) => at > start && at < end).map((at) => at - from);
  return { text, start: start - from, end: end - from, block, breaks };
}

/** The share of the words' pieces that stand about where they should. */
function shareOf(words: string, text: string): number {
  const room = 1_000 + Math.abs(text.length - words.length);
  let there = 0;
  for (let k = 0; k < SAMPLES; k += 1) {
    const at = Math.floor((k * (words.length - SAMPLE)) / SAMPLES);
    const near = Math.round((at * text.length) / words.length);
    const window = text.slice(Math.max(0, near - room), near + room);
    if (window.includes(words.slice(at, at + SAMPLE))) there += 1;
  }
  return there / SAMPLES;
}

/** Words and context as they were; of several such places the one nearest to where it stood. */
function unchanged(text: string, pattern: Pattern, expected: number | null): QuoteMatch | null {
  if (pattern.text.length < LEAST_EVIDENCE) return null;
  let best: number | null = null;
  for (const at of occurrencesOf(text, pattern.text)) {
    if (best === null || distance(at + pattern.start, expected) < distance(best + pattern.start, expected)) best = at;
  }
  if (best === null) return null;
  return { start: best + pattern.start, end: best + pattern.end, errors: 0, inserted: [] };
}

/** Copies of a passage with its context that are weighed one by one. */
const MOST_COPIES = 400;

function* occurrencesOf(text: string, words: string): Generator<number> {
  let left = MOST_COPIES;
  for (let at = text.indexOf(words); at >= 0 && left > 0; at = text.indexOf(words, at + 1)) {
    left -= 1;
    yield at;
  }
}

const distance = (at: number, expected: number | null) => (expected === null ? 0 : Math.abs(at - expected));

function* changed({ text, seeds }: Haystack, pattern: Pattern, expected: number | null): Steps<QuoteMatch | null> {
  const index = yield* seeds();
  yield;
  const runs = index.runsOf(pattern.text);
  yield;
  const places: Place[] = [];
  for (const chain of chainsOf(runs, pattern)) {
    const place = placeOf(chain, pattern, text);
    if (place && isSound(place, pattern)) places.push(place);
    yield;
  }
  places.sort((a, b) => {
    const more = evidenceOf(b, pattern) - evidenceOf(a, pattern);
    return Math.abs(more) > TIE ? more : distance(a.start, expected) - distance(b.start, expected);
  });
  return places[0] ?? null;
}

/** Below this many characters that speak for it a place is a guess. */
const LEAST_EVIDENCE = 20;
/** Places whose evidence differs by no more are equal, and the nearer one is taken. */
const TIE = 2;
/** One character that differs takes away what so many equal ones say. */
const ERROR_WEIGHT = 2;

function evidenceOf(place: Place, pattern: Pattern): number {
  return pattern.end - pattern.start - ERROR_WEIGHT * place.errors + place.left.all + place.right.all;
}

/**
 * How many characters of the words may differ: few in a name, up to half in a sentence that stands where it stood. Words
 * that agree with little around them are another passage as soon as they differ: two articles quote one law, and in a list
 * one line is much like the next.
 */
function mostErrors(length: number, { left, right }: Place): number {
  const share = Math.min(0.5, 0.25 + length / 160) * Math.min(1, 0.3 + (left.all + right.all) / 20);
  return length * share * (Math.min(left.all, right.all) < ONE_SIDED ? 0.7 : 1);
}

const ONE_SIDED = 3;
/** Words of this many characters are hardly ever written twice by chance; shorter ones need context to make it up. */
const TELLING = 40;
/** Characters that must agree beside shorter words, on each side on which their paragraph went on. */
const LEAST_CONTEXT = 8;
/** So little of a paragraph may be a mark or a word that was edited away. */
const NEXT_TO_NOTHING = 4;

function isSound(place: Place, pattern: Pattern): boolean {
  const length = pattern.end - pattern.start;
  if (place.errors > mostErrors(length, place)) return false;
  if (length < TELLING && !isAmongItsOwn(place, pattern)) return false;
  return evidenceOf(place, pattern) >= LEAST_EVIDENCE;
}

/** A name stands a dozen times in an article: it is the one that was meant when both of its neighbours are the same. */
function isAmongItsOwn({ left, right }: Place, { start, end, block }: Pattern): boolean {
  if (!isBeside(left, start - block.start) || !isBeside(right, block.end - end)) return false;
  return left.all + right.all >= Math.max(LEAST_CONTEXT, TELLING - (end - start));
}

/** True when enough agrees on one side, of which `length` characters stood in the paragraph of the words. */
function isBeside({ near, all }: Agreement, length: number): boolean {
  if (length < NEXT_TO_NOTHING || all >= 2 * LEAST_CONTEXT) return true;
  return near >= Math.min(LEAST_CONTEXT, length / 2);
}
