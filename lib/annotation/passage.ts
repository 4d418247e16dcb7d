/** From a match in the folded text back to the words of the page: whole words, whole blocks, without what was put in. */
import { type Span, sliceOf } from '../text/span.ts';
import type { Folded } from './fold.ts';
import type { QuoteMatch } from './match-quote.ts';
import type { TextQuoteSelector } from './model.ts';

/** A text and what became of it when it was folded. */
export interface FoldedText extends Pick<Folded, 'from' | 'to'> {
  original: string;
}

/** Where a quote's words stand in the original: several spans where blocks were put into the passage. */
export function toSpans({ original, from, to }: FoldedText, quote: TextQuoteSelector, match: QuoteMatch): Span[] {
  const place = (span: Span): Span => ({ start: from[span.start] as number, end: to[span.end - 1] as number });
  const cuts = match.inserted.map(place).filter((cut) => isBlock(original, cut));
  const words = withWholeWords(original, quote, place(match));
  const whole = match.errors ? withWholeBlocks(original, quote, words) : words;
  const starts = [whole.start, ...cuts.map((cut) => cut.end)];
  const ends = [...cuts.map((cut) => cut.start), whole.end];
  return starts.map((start, i) => trim(original, { start, end: ends[i] as number })).filter((s) => s.start < s.end);
}

/** True when an insertion is lines of its own: an advertisement, a related story. */
function isBlock(text: string, { start, end }: Span): boolean {
  return /\n\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^\s*\n/.test(text.slice(end, end + 4));
}

function trim(text: string, span: Span): Span {
  const words = sliceOf(text, span);
  return { start: span.end - words.trimStart().length, end: span.start + words.trimEnd().length };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const LONGEST_REST = 16;

/** A passage that began and ended with whole words does so again, though an edit took the letters at its edge. */
function withWholeWords(text: string, { prefix, exact, suffix }: TextQuoteSelector, { start, end }: Span): Span {
  const cuts = (words: string, at: number) => WORD.test(words.charAt(at - 1)) && WORD.test(words.charAt(at));
  const whole = prefix + exact + suffix;
  const span = { start, end };
  if (!cuts(whole, prefix.length)) {
    for (let k = 0; k < LONGEST_REST && cuts(text, span.start); k += 1) span.start -= 1;
  }
  if (!cuts(whole, prefix.length + exact.length)) {
    for (let k = 0; k < LONGEST_REST && cuts(text, span.end); k += 1) span.end += 1;
  }
  return span;
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

/** What may be left of a paragraph beside an edited passage that used to begin or end it. */
const LONGEST_END = 24;

/** A passage that began or ended its paragraph does so again, though its first or last words are others now. */
function withWholeBlocks(text: string, { prefix, suffix }: TextQuoteSelector, { start, end }: Span): Span {
  const line = { start: start && text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, end) };
  const begins = /(^|\n)\s*$/.test(prefix) && start - line.start <= LONGEST_END;
  const ends = /^\s*(\n|$)/.test(suffix) && line.end - end <= LONGEST_END;
  return { start: begins ? line.start : start, end: ends ? line.end : end };
}
