/** Finds the passage of an annotation again in a text that may have changed since. */
import { type Span, sliceOf } from '../text/span.ts';
import { type Change, diffWords } from './diff.ts';
import { type Folded, firstFrom, fold, foldInSteps } from './fold.ts';
import { matchQuote, toPattern } from './match-quote.ts';
import { type Annotation, exactOf, positionOf, quoteOf, type Target, type TextQuoteSelector } from './model.ts';
import { toSpans } from './passage.ts';
import { createSeedIndex, type SeedIndex } from './seeds.ts';
import { finish, finishWithRests, type Steps } from './steps.ts';

/** The passage stands, and its words are other ones than were saved. */
export interface Edited {
  state: 'edited';
  spans: Span[];
  /** The words now, written as `exactOf` writes the saved ones. */
  now: string;
  /** From the saved words to those of now. */
  changes: Change[];
}

/** `exact`: the words are as saved, white space and typography aside. `orphan`: they are gone, and nothing is marked. */
export type Anchoring = { state: 'exact'; spans: Span[] } | Edited | { state: 'orphan' };

/** Anchors annotations in one text; what it learns of the text is kept from one to the next. */
export interface Anchorer {
  anchor(annotation: Annotation): Anchoring;
}

/** Prepares a text. Nothing is folded or indexed before an annotation needs it. */
export function createAnchorer(text: string): Anchorer {
  const page = new Page(text);
  return { anchor: (annotation) => finish(anchorIn(page, annotation)) };
}

/** Anchors one annotation. For several in one text, `createAnchorer` or `anchorAll` is faster. */
export function anchor(text: string, annotation: Annotation): Anchoring {
  return createAnchorer(text).anchor(annotation);
}

/** Anchors every annotation of an article; the answers are in the order of the annotations. */
export function anchorAll(text: string, annotations: readonly Annotation[]): Anchoring[] {
  return finish(allIn(new Page(text), annotations));
}

/** The same with rests: `rest` is asked every millisecond or so, and answers null while nobody else wants a turn. */
export function anchorAllWithRests(
  text: string,
  annotations: readonly Annotation[],
  rest: () => Promise<void> | null,
): Promise<Anchoring[]> {
  return finishWithRests(allIn(new Page(text), annotations), rest);
}

function* allIn(page: Page, annotations: readonly Annotation[]): Steps<Anchoring[]> {
  const found: Anchoring[] = [];
  for (const annotation of annotations) {
    found.push(yield* anchorIn(page, annotation));
    yield;
  }
  return found;
}

/** The text in which annotations are looked for. */
class Page {
  private foldedText: Folded | undefined;
  private seedIndex: SeedIndex | undefined;

  constructor(readonly text: string) {}

  *folded(): Steps<Folded> {
    this.foldedText ??= yield* foldInSteps(this.text);
    return this.foldedText;
  }

  readonly seeds = function* (this: Page): Steps<SeedIndex> {
    this.seedIndex ??= yield* createSeedIndex((yield* this.folded()).text);
    return this.seedIndex;
  }.bind(this);
}

function* anchorIn(page: Page, annotation: Annotation): Steps<Anchoring> {
  const parts: Part[] = [];
  for (const target of annotation.target) parts.push(yield* anchorTarget(page, target));
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const found = parts.filter((part) => part.spans.length > 0);
  const there = found.reduce((sum, part) => sum + part.length, 0);
  // A passage in parts is there while most of its words are.
  if (!found.length || there * 2 < total) return { state: 'orphan' };
  const spans = found.flatMap((part) => part.spans);
  if (found.length === parts.length && found.every((part) => part.isExact)) return { state: 'exact', spans };
  const now = found.map((part) => wordsOf(page.text, part.spans)).join(' … ');
  return { state: 'edited', spans, now, changes: diffWords(exactOf(annotation), now) };
}

const wordsOf = (text: string, spans: readonly Span[]) => spans.map((span) => sliceOf(text, span)).join(' ');

/** What became of one target. */
interface Part {
  /** Characters of the words as saved. */
  length: number;
  spans: Span[];
  isExact: boolean;
}

function* anchorTarget(page: Page, target: Target): Steps<Part> {
  const quote = quoteOf(target);
  // A position alone cannot be verified, and an unverified place may be a wrong one.
  if (!quote?.exact) return { length: 1, spans: [], isExact: false };
  const { length } = quote.exact;
  const position = positionOf(target);
  if (position && stands(page.text, quote, position.start)) {
    return { length, spans: [{ start: position.start, end: position.start + length }], isExact: true };
  }
  const { text, from, to } = yield* page.folded();
  const expected = position ? firstFrom(from, position.start) : null;
  const match = yield* matchQuote({ text, seeds: page.seeds }, toPattern(quote), expected);
  if (!match) return { length, spans: [], isExact: false };
  const spans = toSpans({ original: page.text, from, to }, quote, match);
  return { length, spans, isExact: fold(wordsOf(page.text, spans)).text === fold(quote.exact).text };
}

/** True when the words stand at `start` with their whole context around them. */
function stands(text: string, { prefix, exact, suffix }: TextQuoteSelector, start: number): boolean {
  return start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}
