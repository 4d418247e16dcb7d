/** What an article itself says about its words: which it also writes small, which it capitalises inside sentences. */
import type { Word } from './words.ts';

export interface Line {
  words: Word[];
  /** Index of the sentence's block. */
  block: number;
  /** A headline in Title Case or CAPITALS: capitals say nothing in it. */
  isHeadline: boolean;
}

export interface Context {
  /** How often a word stands in lower case. */
  lower: ReadonlyMap<string, number>;
  /** How often it has a capital where only a name has one. */
  capital: ReadonlyMap<string, number>;
}

const SMALL = 3;
const LONGEST_HEADLINE = 24;

/** Counts the words of all lines. */
export function contextOf(lines: readonly Line[]): Context {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const line of lines) {
    if (line.isHeadline) continue;
    for (const word of line.words) {
      if (word.shape === 'lower') lower.set(word.folded, (lower.get(word.folded) ?? 0) + 1);
      else if (word.shape === 'capital' && !word.opens) capital.set(word.folded, (capital.get(word.folded) ?? 0) + 1);
    }
  }
  return { lower, capital };
}

/**
 * Whether nearly every longer word of a sentence has a capital.
 *
 * Editors set headlines so, without a period, and in them "Talks" looks like a name.
 */
export function isHeadline(words: readonly Word[]): boolean {
  if (words.length > LONGEST_HEADLINE || words[words.length - 1]?.text === '.') return false;
  let capitals = 0;
  let letters = 0;
  let small = 0;
  for (const word of words) {
    if (word.shape === 'mark' || word.shape === 'number') continue;
    if (word.text.length > SMALL || word.shape === 'capital') {
      letters += 1;
      if (word.shape === 'capital') capitals += 1;
    } else small += 1;
  }
  const isLong = letters >= 4 && letters + small >= 5;
  return isLong && capitals >= letters * 0.8;
}
