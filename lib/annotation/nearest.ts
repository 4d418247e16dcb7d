/**
 * The passage of a page that is most like words that are no longer there: shown to the reader beside an orphan, so that
 * they can see what became of it. It is never marked.
 */
import type { Span } from '../text/span.ts';
import { diffWords } from './diff.ts';

export interface Nearest {
  span: Span;
  /** Words of the saved passage, and how many of them the page has not. */
  words: number;
  differing: number;
}

/** A passage with fewer than this part of the saved words is another passage. */
const LEAST_SHARED = 0.5;
/** A word that stands in more sentences than this says nothing about any of them. */
const COMMON = 200;

/**
 * For each of the lost passages the sentence, or the sentences in a row, that share most of its words; null where none
 * shares half of them. Time grows with the length of the text and of the passages.
 */
export function nearestPassages(text: string, lost: readonly string[]): (Nearest | null)[] {
  if (!lost.length) return [];
  const sentences = sentencesOf(text);
  const index = indexOf(text, sentences);
  return lost.map((exact) => nearestOf(exact, { text, sentences, index }));
}

interface Page {
  text: string;
  sentences: Span[];
  /** In which sentences a word stands. */
  index: Map<string, number[]>;
}

function nearestOf(exact: string, { text, sentences, index }: Page): Nearest | null {
  const words = new Set(wordsOf(exact));
  const length = Math.max(1, sentencesOf(exact).length);
  const shares = new Map<number, number>();
  for (const word of words) {
    const places = index.get(word) ?? [];
    if (places.length > COMMON) continue;
    // A run of sentences is known by its first.
    for (const place of new Set(places.flatMap((at) => Array.from({ length }, (_, i) => at - i)))) {
      if (place >= 0) shares.set(place, (shares.get(place) ?? 0) + 1);
    }
  }
  let [best, most] = [-1, 0];
  for (const [place, count] of shares) {
    if (count > most || (count === most && place < best)) [best, most] = [place, count];
  }
  const first = sentences[best];
  if (!first) return null;
  const end = (sentences[Math.min(best + length, sentences.length) - 1] as Span).end;
  const found = text.slice(first.start, end);
  const there = new Set(wordsOf(found));
  const shared = [...words].filter((word) => there.has(word)).length;
  if (shared < words.size * LEAST_SHARED) return null;
  const span = cutToPassage(exact, found, first.start);
  return { span, words: words.size, differing: words.size - shared };
}

/** The part of the sentences that stands for the passage: what comes before its first word or after its last is left out. */
function cutToPassage(exact: string, found: string, start: number): Span {
  const changes = diffWords(exact, found);
  let [from, to] = [0, found.length];
  const first = changes.findIndex(({ kind }) => kind === 'same');
  const last = changes.findLastIndex(({ kind }) => kind === 'same');
  // New words at an edge belong to the sentence around it, unless the passage lost words at that edge too.
  const [before, after] = [changes.slice(0, first), changes.slice(last + 1)];
  if (!before.some(({ kind }) => kind === 'gone')) from = lengthOf(before);
  if (!after.some(({ kind }) => kind === 'gone')) to -= lengthOf(after);
  return { start: start + from, end: start + to };
}

const lengthOf = (changes: readonly { kind: string; text: string }[]) =>
  changes.reduce((sum, { kind, text }) => sum + (kind === 'new' ? text.length : 0), 0);

function indexOf(text: string, sentences: readonly Span[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  sentences.forEach(({ start, end }, at) => {
    for (const word of new Set(wordsOf(text.slice(start, end)))) {
      const places = index.get(word);
      if (places) places.push(at);
      else index.set(word, [at]);
    }
  });
  return index;
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Rough sentences: they only have to be alike on both sides. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: piece } of text.matchAll(/[^\n.!?؟。]+[.!?؟。]*["”’»)\]]*/g)) {
    const trimmed = piece.trimStart();
    const start = index + piece.length - trimmed.length;
    if (trimmed.trim()) spans.push({ start, end: start + trimmed.trimEnd().length });
  }
  return spans;
}
