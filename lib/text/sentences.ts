/** Cuts blocks into sentences. A sentence is what the later stages read as one unit of grammar. */
import type { Article, Block } from './article.ts';
import { lexiconOf } from './language.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Span } from './span.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Sentence extends Span {
  /** Index of its block in `article.blocks`; a sentence never leaves its block. */
  block: number;
  tokens: Token[];
}

const CLOSERS = '"”’\'»)]“';
const OPENERS = '"“‘\'«„([';
const STOP = /[.!?…。！？؟]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What a sentence can begin with, marks and brackets aside; rows of points and dashes are no sentences. */
const STARTS = /[\p{L}\p{N}\p{Sc}\p{So}@#\ud800-\udfff]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;

/** Sentences of all blocks in reading order, with their tokens. */
export function splitSentences(article: Article, language: string): Sentence[] {
  const lexicon = lexiconOf(language);
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, index) => {
    for (const line of linesOf(article.text, block)) {
      for (const span of sentenceSpans(article.text, line, lexicon)) {
        sentences.push({ ...span, block: index, tokens: withElisions(tokenize(article.text, span), lexicon) });
      }
    }
  });
  return sentences;
}

/** "l’usine", "qu’il": the short word before the apostrophe is a word of its own in languages that write so. */
function withElisions(tokens: Token[], { elisions }: Lexicon): Token[] {
  if (!elisions.size) return tokens;
  return tokens.flatMap((token) => {
    const at = token.text.search(/['’]/);
    if (at < 1 || at === token.text.length - 1 || !elisions.has(token.text.slice(0, at).toLowerCase())) return token;
    const middle = token.start + at + 1;
    return [
      { text: token.text.slice(0, at + 1), start: token.start, end: middle },
      { text: token.text.slice(at + 1), start: middle, end: token.end },
    ];
  });
}

/** Paragraphs in reading order: blocks, and the lines of blocks that hold line breaks. */
export function paragraphsOf(article: Article): Span[] {
  return article.blocks.flatMap((block) => linesOf(article.text, block));
}

/** Columns that a text wrapped by hand keeps its lines to; longer or shorter lines are paragraphs of their own. */
const WRAP = { least: 45, most: 100 };

/** A line break parts paragraphs, except in text that was wrapped by hand, where all lines but the last are of like length. */
function linesOf(text: string, block: Block): Span[] {
  const lines: Span[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(/[^\n]*\S/g)) {
    const start = block.start + match.index + (match[0].length - match[0].trimStart().length);
    lines.push({ start, end: block.start + match.index + match[0].length });
  }
  const isWrapped =
    lines.length > 2 &&
    lines.every(
      ({ start, end }, i) => i === lines.length - 1 || (end - start >= WRAP.least && end - start <= WRAP.most),
    );
  return isWrapped ? [{ start: (lines[0] as Span).start, end: (lines.at(-1) as Span).end }] : lines;
}

function sentenceSpans(text: string, block: Span, lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  let start = block.start;
  STOP.lastIndex = block.start;
  for (let match = STOP.exec(text); match && match.index < block.end; match = STOP.exec(text)) {
    const end = Math.min(afterClosers(text, STOP.lastIndex), block.end);
    STOP.lastIndex = end;
    const next = nextWordAt(text, end, block.end);
    if (next < 0 || !isBoundary(text, match.index, end, next, lexicon)) continue;
    spans.push({ start, end });
    start = skipSpace(text, end, block.end);
    STOP.lastIndex = start;
  }
  const end = block.start + text.slice(block.start, block.end).trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

/** Points, question marks and closing marks that belong to the sentence they end. */
function afterClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && (CLOSERS.includes(text[at] as string) || '.!?…؟'.includes(text[at] as string))) at++;
  return at;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] as string)) at++;
  return at;
}

/** Where the next word begins when white space parts it from `end`; -1 when the stop stands inside a word or at the end. */
function nextWordAt(text: string, end: number, blockEnd: number): number {
  const space = skipSpace(text, end, blockEnd);
  if (space === end || space >= blockEnd) return -1;
  let at = space;
  while (at < blockEnd && OPENERS.includes(text[at] as string)) at++;
  // French puts a space behind the opening mark: « Non ».
  if (text[at - 1] === '«') at = skipSpace(text, at, blockEnd);
  return at < blockEnd ? at : -1;
}

/** Whether the stop at `stop` (with its closers up to `end`) ends a sentence before the word at `next`. */
function isBoundary(text: string, stop: number, end: number, next: number, lexicon: Lexicon): boolean {
  const first = text[next] as string;
  if (LOWER.test(first) || !STARTS.test(first)) return false;
  if (text[stop] !== '.') return true;
  if (end > stop + 1 && text[stop + 1] === '.') return CAPITAL.test(first);
  const word = wordBefore(text, stop).toLowerCase();
  // "am 3. Mai"; but no ordinal stands before marks: "in Halle 4. „Wir freuen uns.“"
  if (/^\p{N}+$/u.test(word))
    return !(lexicon.ordinalPoint && end === stop + 1 && word.length <= 2) || opensMarks(text, next);
  if (lexicon.numberAbbreviations.has(word) && /\p{N}/u.test(first)) return false;
  const isInitial = /^(?:\p{L}\.)*\p{L}$/u.test(word) && CAPITAL.test(text[stop - 1] as string);
  if (!isInitial && !lexicon.abbreviations.has(word)) return true;
  const mayEnd = lexicon.finalAbbreviations.has(word) || (isInitial && word.length > 1) || end > stop + 1;
  return mayEnd && (opensMarks(text, next) || lexicon.sentenceStarters.has(wordAt(text, next).toLowerCase()));
}

/** A capital behind an opening mark: a new sentence even after "in Washington, D.C." */
function opensMarks(text: string, next: number): boolean {
  return (
    '"“„«'.includes(text[next - 1] as string) ||
    text
      .slice(Math.max(0, next - 3), next)
      .trimEnd()
      .endsWith('«')
  );
}

/** The word that a point ends, with its inner points ("U.S"). */
function wordBefore(text: string, stop: number): string {
  let start = stop;
  const floor = Math.max(0, stop - 24);
  while (start > floor && (LETTER.test(text[start - 1] as string) || (text[start - 1] === '.' && start < stop)))
    start--;
  return text.slice(start, stop);
}

function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && end < from + 24 && LETTER.test(text[end] as string)) end++;
  return text.slice(from, end);
}
