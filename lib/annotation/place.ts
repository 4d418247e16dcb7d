/** Finds the exact ends of a passage within a chain of shared runs, and counts in how much it differs. */
import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import { type Chain, gapCost } from './chain.ts';
import type { Run } from './seeds.ts';

/** The words looked for with their context, all folded; `[start, end)` of `text` are the words themselves. */
export interface Pattern extends Span {
  text: string;
  /** The part of `text` that stood in the paragraphs of the words, in whose midst little is ever put. */
  block: Span;
  /** Where a paragraph of the words ends and another begins. */
  breaks: readonly number[];
}

/** Where a pattern's words stand in the folded text, and what speaks for it. */
export interface Place extends Span {
  /** Characters of the words that are missing, other or inserted. */
  errors: number;
  /** How far prefix and suffix agree. */
  left: Agreement;
  right: Agreement;
  /** What was inserted into the words: stretches of the folded text, in order. */
  inserted: Span[];
}

/** In characters; those of other paragraphs count less. */
export interface Agreement {
  /** With the paragraph that the words stood in. */
  near: number;
  /** With that and the paragraphs before or after it. */
  all: number;
}

/** An insertion counts as so many errors at most; one between two paragraphs, an advertisement, changes no word of them. */
const MOST_INSERTED = 24;
const MOST_BETWEEN_BLOCKS = 6;
/** Pieces longer than this are not aligned character by character. */
const LONGEST_PIECE = 400;

/** The place that a chain points at, null when nothing of the words is there. */
export function placeOf(joined: Chain, pattern: Pattern, text: string): Place | null {
  const chain = withGapsAtEdges(joined, pattern, text);
  const scene = { pattern, text };
  const inside = chain.flatMap((run) => clip(run, pattern));
  const before = chain.flatMap((run) => clip(run, { start: 0, end: pattern.start }));
  const after = chain.flatMap((run) => clip(run, { start: pattern.end, end: pattern.text.length }));
  const ends = inside.length
    ? { first: inside[0] as Run, last: inside.at(-1) as Run }
    : soughtBetween(before.at(-1), after[0], scene);
  if (!ends) return null;
  const { first, last } = ends;
  const head = headOf(before.at(-1), first, scene);
  const tail = tailOf(last, after[0], scene);
  const middle = inside.length ? betweenRuns(inside, pattern, text) : { errors: ends.errors ?? 0, inserted: [] };
  return {
    start: head.at,
    end: tail.at,
    errors: head.errors + middle.errors + tail.errors,
    inserted: middle.inserted,
    left: agreementOf(before.toReversed(), { i: pattern.start, j: head.at }, pattern),
    right: agreementOf(after, { i: pattern.end, j: tail.at }, pattern),
  };
}

/**
 * What a character of another paragraph counts: paragraphs come and go, and a copy of the words may stand beside it. News
 * pages grow at the top, by updates and key points, so what stood above says less than what follows.
 */
const BLOCK_ABOVE = 0.4;
const BLOCK_BELOW = 0.5;

/**
 * How much of the context agrees: the best sum of runs outwards from the words, less what the gaps between them cost.
 * Agreement that begins far from the words says little of them.
 */
function agreementOf(outwards: readonly Run[], edge: { i: number; j: number }, { block }: Pattern): Agreement {
  const best = { near: 0, all: 0 };
  let [near, all] = [0, 0];
  let last: Run = { ...edge, length: 0 };
  for (const run of outwards) {
    const [low, high] = run.i < last.i ? [run, last] : [last, run];
    const inside = Math.max(0, Math.min(run.i + run.length, block.end) - Math.max(run.i, block.start));
    const [patternGap, textGap] = [high.i - low.i - low.length, high.j - low.j - low.length];
    const cost = gapCost(Math.max(0, patternGap), Math.max(0, textGap));
    near += inside - cost;
    all += inside - cost + (run.length - inside) * (run.i < edge.i ? BLOCK_ABOVE : BLOCK_BELOW);
    best.near = Math.max(best.near, near);
    best.all = Math.max(best.all, all);
    last = run;
  }
  return best;
}

/**
 * Moves insertions to where something is likely to be put in, the edges of the words and of their paragraphs. Where it
 * ends as the text before it does, "…agents.[A… agents.]A major part", the runs alone cannot tell.
 */
function withGapsAtEdges(chain: Chain, { text: pattern, start, end, breaks }: Pattern, text: string): Chain {
  const edges = [start, end, ...breaks];
  const moved: Run[] = [];
  for (const run of chain) {
    const last = moved.at(-1);
    const border = run.i;
    const isInsertion = last && last.i + last.length === border && last.j + last.length < run.j;
    const room = isInsertion ? sharedEnd(pattern.slice(last.i, border), text.slice(0, run.j)) : 0;
    const edge = edges.find((at) => at < border && at >= border - room && at > (last?.i ?? 0));
    if (!last || edge === undefined) {
      moved.push(run);
      continue;
    }
    const by = border - edge;
    moved[moved.length - 1] = { ...last, length: last.length - by };
    moved.push({ i: edge, j: run.j - by, length: run.length + by });
  }
  return moved;
}

/** How many characters two strings share at their ends. */
function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}

/** The part of a run that lies in a stretch of the pattern, as a list of one or none. */
function clip(run: Run, { start, end }: Span): Run[] {
  const from = Math.max(run.i, start);
  const to = Math.min(run.i + run.length, end);
  return from < to ? [{ i: from, j: run.j + from - run.i, length: to - from }] : [];
}

/** What is looked for, and the folded text that it is looked for in. */
interface Scene {
  pattern: Pattern;
  text: string;
}

interface Ends {
  first: Run;
  last: Run;
  errors?: number;
}

/** Words without any run of their own, a name that was spelt otherwise, are looked for between what surrounds them. */
function soughtBetween(before: Run | undefined, after: Run | undefined, { pattern, text }: Scene): Ends | null {
  const words = pattern.text.slice(pattern.start, pattern.end);
  if (words.length > LONGEST_PIECE) return null;
  const room = words.length + 16;
  const from = before
    ? before.j + before.length
    : Math.max(0, (after?.j ?? 0) - (after?.i ?? 0) + pattern.start - room);
  const to = after
    ? after.j
    : Math.min(text.length, from + room + (before ? pattern.start - before.i - before.length : 0));
  if (to <= from || to - from > 4 * room) return null;
  const [best] = search(text.slice(from, to), words, Math.floor(words.length / 2));
  if (!best || best.start === best.end) return null;
  const run = { i: pattern.start, j: from + best.start, length: best.end - best.start };
  return { first: run, last: { ...run, i: pattern.end - run.length }, errors: best.errors };
}

interface Edge {
  at: number;
  errors: number;
}

/** Where the words begin, when their first characters are not in the first run. */
function headOf(before: Run | undefined, first: Run, { pattern, text }: Scene): Edge {
  const missing = first.i - pattern.start;
  if (missing <= 0) return { at: first.j, errors: 0 };
  const floor = before ? before.j + before.length : 0;
  const from = Math.max(floor, first.j - missing - slackOf(missing));
  const piece = pattern.text.slice(pattern.start, first.i);
  const found = align(piece, text.slice(from, first.j), 'end');
  if (found) return { at: from + found.start, errors: found.errors };
  const unknown = before ? first.i - before.i - before.length : missing;
  const other = first.j - floor <= unknown + slackOf(unknown) && before ? first.j - floor : 0;
  return { at: first.j - Math.round((other * missing) / unknown), errors: missing };
}

/** Where the words end, when their last characters are not in the last run. */
function tailOf(last: Run, after: Run | undefined, { pattern, text }: Scene): Edge {
  const begin = last.j + last.length;
  const missing = pattern.end - last.i - last.length;
  if (missing <= 0) return { at: begin, errors: 0 };
  const ceiling = after ? after.j : text.length;
  const to = Math.min(ceiling, begin + missing + slackOf(missing));
  const piece = pattern.text.slice(pattern.end - missing, pattern.end);
  const found = align(piece, text.slice(begin, to), 'start');
  if (found) return { at: begin + found.end, errors: found.errors };
  const unknown = after ? after.i - last.i - last.length : missing;
  const other = ceiling - begin <= unknown + slackOf(unknown) && after ? ceiling - begin : 0;
  return { at: begin + Math.round((other * missing) / unknown), errors: missing };
}

/** How much longer than expected a changed stretch may be. */
function slackOf(length: number): number {
  return 12 + (length >> 1);
}

interface Alignment extends Span {
  errors: number;
}

/** The share of a piece that may differ: two letters of four stand anywhere, ten of twenty nowhere else. */
const mostDifferent = (length: number): number => Math.floor(length * (length < 8 ? 0.34 : 0.5));

/** The piece in the text, as near to one side of it as can be; null when too little of the piece is there. */
function align(piece: string, text: string, side: 'start' | 'end'): Alignment | null {
  if (!text || piece.length > LONGEST_PIECE) return null;
  const found = search(text, piece, mostDifferent(piece.length));
  const distance = (match: Span) => (side === 'end' ? text.length - match.end : match.start);
  const [best] = found.sort((a, b) => distance(a) - distance(b));
  return best ? { ...best, errors: best.errors + Math.min(distance(best), MOST_INSERTED) } : null;
}

/** Errors and insertions between the runs of the words. */
function betweenRuns(runs: readonly Run[], pattern: Pattern, text: string): { errors: number; inserted: Span[] } {
  const inserted: Span[] = [];
  let errors = 0;
  runs.forEach((run, k) => {
    const last = runs[k - 1];
    if (!last) return;
    const [begin, end] = [last.i + last.length, run.i];
    const piece = pattern.text.slice(begin, end);
    const gap = { start: last.j + last.length, end: run.j };
    const isBetweenBlocks = pattern.breaks.some((at) => at >= begin - BREAK_SLACK && at <= end + BREAK_SLACK);
    errors += differenceOf(
      piece,
      text.slice(gap.start, gap.end),
      isBetweenBlocks ? MOST_BETWEEN_BLOCKS : MOST_INSERTED,
    );
    if (gap.end - gap.start > piece.length) inserted.push(gap);
  });
  return { errors, inserted };
}

/** How far from the end of a paragraph an insertion may seem to be, when it begins or ends with the same letters. */
const BREAK_SLACK = 2;

/** The characters of a piece that are missing or other in its place, and at most `most` of those that are too many. */
function differenceOf(piece: string, there: string, most: number): number {
  const extra = Math.min(Math.max(0, there.length - piece.length), most);
  if (!piece || !there) return piece.length + extra;
  if (piece.length > LONGEST_PIECE || there.length > 4 * LONGEST_PIECE) return piece.length + extra;
  const [best] = search(there, piece, piece.length);
  return Math.max(best?.errors ?? piece.length, extra);
}
