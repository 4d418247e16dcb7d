/** Finds the passage of an annotation again in a text that may have changed since. */
import { type Span, sliceOf } from '../text/span.ts';
import { type Folded, firstFrom, fold } from './fold.ts';
import { matchQuote, type QuoteMatch, toPattern } from './match-quote.ts';
import { type Annotation, positionOf, quoteOf, type Target, type TextQuoteSelector } from './model.ts';
import { createSeedIndex, type SeedIndex } from './seeds.ts';

/** `exact`: the words are as saved (white space and typography aside). `edited`: the passage stands, its words differ. */
export type Anchoring = { state: 'exact' | 'edited'; spans: Span[] } | { state: 'orphan' };

/** Anchors annotations in one text; what it learns of the text is kept from one to the next. */
export interface Anchorer {
  anchor(annotation: Annotation): Anchoring;
}

/** Prepares a text. Nothing is folded or indexed before an annotation needs it. */
export function createAnchorer(text: string): Anchorer {
  const page = new Page(text);
  return { anchor: (annotation) => toAnchoring(annotation.target.map((target) => anchorTarget(page, target))) };
}

/** Anchors one annotation. For several in one text, `createAnchorer` or `anchorAll` is faster. */
export function anchor(text: string, annotation: Annotation): Anchoring {
  return createAnchorer(text).anchor(annotation);
}

/** Anchors every annotation of an article; the answers are in the order of the annotations. */
export function anchorAll(text: string, annotations: readonly Annotation[]): Anchoring[] {
  const anchorer = createAnchorer(text);
  return annotations.map((annotation) => anchorer.anchor(annotation));
}

/** The text in which annotations are looked for. */
class Page {
  private foldedText: Folded | undefined;
  private seedIndex: SeedIndex | undefined;

  constructor(readonly text: string) {}

  get folded(): Folded {
    this.foldedText ??= fold(this.text);
    return this.foldedText;
  }

  readonly seeds = (): SeedIndex => {
    this.seedIndex ??= createSeedIndex(this.folded.text);
    return this.seedIndex;
  };
}

/** A passage in parts is there while most of its words are. */
function toAnchoring(parts: readonly Part[]): Anchoring {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const found = parts.filter((part) => part.spans.length > 0);
  const there = found.reduce((sum, part) => sum + part.length, 0);
  if (!found.length || there * 2 < total) return { state: 'orphan' };
  const isExact = found.length === parts.length && found.every((part) => part.isExact);
  return { state: isExact ? 'exact' : 'edited', spans: found.flatMap((part) => part.spans) };
}

/** What became of one target. */
interface Part {
  /** Characters of the words as saved. */
  length: number;
  spans: Span[];
  isExact: boolean;
}

function anchorTarget(page: Page, target: Target): Part {
  const quote = quoteOf(target);
  // A position alone cannot be verified, and an unverified place may be a wrong one.
  if (!quote?.exact) return { length: 1, spans: [], isExact: false };
  const { length } = quote.exact;
  const position = positionOf(target);
  if (position && stands(page.text, quote, position.start)) {
    return { length, spans: [{ start: position.start, end: position.start + length }], isExact: true };
  }
  const expected = position ? firstFrom(page.folded.from, position.start) : null;
  const match = matchQuote({ text: page.folded.text, seeds: page.seeds }, toPattern(quote), expected);
  if (!match) return { length, spans: [], isExact: false };
  const spans = toSpans(page, quote, match);
  const words = spans.map((span) => sliceOf(page.text, span)).join(' ');
  return { length, spans, isExact: fold(words).text === fold(quote.exact).text };
}

/** True when the words stand at `start` with their whole context around them. */
function stands(text: string, { prefix, exact, suffix }: TextQuoteSelector, start: number): boolean {
  return start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

/** Back to offsets of the text, without the blocks that were put into the passage. */
function toSpans(page: Page, quote: TextQuoteSelector, match: QuoteMatch): Span[] {
  const { from, to } = page.folded;
  const place = (span: Span): Span => ({ start: from[span.start] as number, end: to[span.end - 1] as number });
  const cuts = match.inserted.map(place).filter((cut) => isBlock(page.text, cut));
  const words = withWholeWords(page.text, quote, place(match));
  const whole = match.errors ? withWholeBlocks(page.text, quote, words) : words;
  const starts = [whole.start, ...cuts.map((cut) => cut.end)];
  const ends = [...cuts.map((cut) => cut.start), whole.end];
  return starts.map((start, i) => trim(page.text, { start, end: ends[i] as number })).filter((s) => s.start < s.end);
}

/** True when an insertion is lines of its own: an advertisement, a related story. */
function isBlock(text: string, { start, end }: Span): boolean {
  return /\n\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^\s*\n/.test(text.slice(end, end + 4));
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
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
