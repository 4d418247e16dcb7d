/**
 * Writes down a passage so that it can be found again: its words, the words around it and its offsets. Used by the page
 * when the reader saves; lib/annotation/anchor.ts is the way back.
 */
import type { Span } from '../text/span.ts';
import type { Selector } from './model.ts';

/** Least context on each side; the W3C model's own examples and Hypothesis keep 32. */
const CONTEXT = 48;
/** A name or a phrase of three words says little itself, so more of what surrounds it is kept. */
const SHORT_CONTEXT = 96;
const SHORT_QUOTE = 40;
/** A passage that stands several times is told apart by what surrounds it, to this length. */
const LONGEST_CONTEXT = 384;

export interface DescribeOptions {
  /** Least characters of context on each side (48). */
  context?: number;
}

/**
 * Describes one span of `text` as W3C selectors: TextQuote first, then TextPosition.
 *
 * Prefix and suffix reach on to the edge of a word, and so far that prefix, words and suffix together stand only once
 * in the text, where that can be had. A span outside of the text is cut to it.
 *
 * @example describe('He said yes.', { start: 3, end: 7 }) // exact "said", prefix "He ", suffix " yes."
 */
export function describe(text: string, span: Span, options: DescribeOptions = {}): Selector[] {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  const least = Math.max(options.context ?? CONTEXT, end - start < SHORT_QUOTE ? SHORT_CONTEXT : 0);
  let context = contextOf(text, start, end, least);
  for (let length = least * 2; length <= LONGEST_CONTEXT && isRepeated(text, context); length *= 2) {
    context = contextOf(text, start, end, length);
  }
  const exact = text.slice(start, end);
  const prefix = text.slice(context.start, start);
  const suffix = text.slice(end, context.end);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** The span with at least `length` characters on each side, or to the end of the text. */
function contextOf(text: string, start: number, end: number, length: number): Span {
  return { start: wordEdge(text, start - length, -1), end: wordEdge(text, end + length, 1) };
}

const LONGEST_WORD = 24;

/** Moves an offset outwards until no word is cut, nor a pair of surrogates. */
function wordEdge(text: string, offset: number, step: 1 | -1): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  for (let at = offset; Math.abs(at - offset) < LONGEST_WORD; at += step) {
    if (at <= 0 || at >= text.length || isSpace(text, at) || isSpace(text, at - 1)) return Math.max(0, at);
  }
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + step : offset;
}

function isSpace(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 0x20 || code === 0x0a || code === 0xa0;
}

function isRepeated(text: string, context: Span): boolean {
  const words = text.slice(context.start, context.end);
  return text.indexOf(words) !== context.start || text.indexOf(words, context.start + 1) !== -1;
}
