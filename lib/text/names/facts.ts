/** What the tagger knows of each word before it decides: its spelling, the lists it stands in, what the article says of it. */
import { hashOf } from '../model/hash.ts';
import type { Line } from './context.ts';
import { gazetteer, isCommonWord } from './gazetteer.ts';
import {
  DEMONYMS,
  FUNCTION_WORDS,
  GROUP_HEADS,
  GROUPS,
  NO_ACTORS,
  ORGANIZATION_HEADS,
  PARTICLES,
  PLACE_HEADS,
  REPORTING_VERBS,
  THING_HEADS,
  TITLE_MODIFIERS,
  TITLES,
} from './lexicon-en.ts';
import { ROLES } from './lexicon-en-nouns.ts';
import type { Word } from './words.ts';

/** Facts of one spelling, as hashes (signed 32-bit) and bits. */
export interface Spelling {
  folded: number;
  shape: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix3: number;
  prefix4: number;
  /** One bit a list that the word stands in. */
  lists: number;
}

/** Bits that an article adds to a word, over all places where it stands with a capital. */
export const SEEN = {
  small: 1,
  capital: 2,
  titled: 4,
  reports: 8,
  located: 16,
  afterFirstName: 32,
  beforeHead: 64,
  often: 128,
};

export interface ArticleFacts {
  /** SEEN bits by folded word. */
  seen: Map<string, number>;
}

/** Spellings of words read so far: they are the same in every article, and news says the same words again and again. */
const spellings = new Map<string, Spelling>();
/** About 5 MB; then they are gathered anew. */
const MOST_SPELLINGS = 30_000;

export function spellingOf(word: Word): Spelling {
  const known = spellings.get(word.text);
  if (known) return known;
  const { folded } = word;
  const { length } = folded;
  const spelling = {
    folded: hashOf(word.shape === 'number' ? folded.replace(/\d/g, '0') : folded),
    shape: hashOf(shapeOf(word.text)),
    suffix2: hashOf(folded, Math.max(0, length - 2)),
    suffix3: hashOf(folded, Math.max(0, length - 3)),
    suffix4: hashOf(folded, Math.max(0, length - 4)),
    prefix3: hashOf(folded, 0, Math.min(3, length)),
    prefix4: hashOf(folded, 0, Math.min(4, length)),
    lists: listsOf(folded),
  };
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(word.text, spelling);
  return spelling;
}

/** "McCain" => "XxXx", "U.S." => "X.X.", "1990s" => "dx": runs of one class are one letter, the first doubled if long. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of text) {
    const sign = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character;
    run = sign === last ? run + 1 : 0;
    if (run < 2) shape += sign;
    last = sign;
  }
  return shape;
}

/** One bit a list. Their order is part of the weights. */
function listsOf(word: string): number {
  const { countries, places, organizations, firstNames, demonyms } = gazetteer();
  return (
    bit(0, countries.has(word)) |
    bit(1, places.has(word)) |
    bit(2, organizations.has(word)) |
    bit(3, firstNames.has(word)) |
    bit(4, demonyms.has(word) || DEMONYMS.has(word)) |
    bit(5, isCommonWord(word)) |
    bit(6, FUNCTION_WORDS.has(word)) |
    bit(7, TITLES.has(word) || TITLE_MODIFIERS.has(word)) |
    bit(8, ROLES.has(word)) |
    bit(9, ORGANIZATION_HEADS.has(word)) |
    bit(10, GROUP_HEADS.has(word) || GROUPS.has(word)) |
    bit(11, PLACE_HEADS.has(word)) |
    bit(12, THING_HEADS.has(word)) |
    bit(13, NO_ACTORS.has(word)) |
    bit(14, PARTICLES.has(word)) |
    bit(15, REPORTING_VERBS.has(word))
  );
}

const bit = (list: number, isIn: boolean): number => (isIn ? 1 << list : 0);

/** Walks the article once and notes what stands next to each capitalised word. */
export function articleFacts(lines: readonly Line[]): ArticleFacts {
  const facts: ArticleFacts = { seen: new Map() };
  for (const { words, isHeadline } of lines) {
    if (isHeadline) continue;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (word.shape === 'lower') note(facts, word, SEEN.small);
      else if (word.shape === 'capital') note(facts, word, bitsAt(words, i));
    }
  }
  return facts;
}

function note(facts: ArticleFacts, word: Word, bits: number): void {
  const known = facts.seen.get(word.folded) ?? 0;
  const often = known & SEEN.capital && bits & SEEN.capital ? SEEN.often : 0;
  facts.seen.set(word.folded, known | bits | often);
}

function bitsAt(words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  const before = words[at - 1];
  const next = words[at + 1];
  let bits = word.opens ? 0 : SEEN.capital;
  if (before?.shape === 'capital') {
    if (TITLES.has(before.folded)) bits |= SEEN.titled;
    if (gazetteer().firstNames.has(before.folded)) bits |= SEEN.afterFirstName;
  } else if (before?.shape === 'lower') {
    if (/^(?:in|near|at|outside)$/.test(before.folded)) bits |= SEEN.located;
    if (ROLES.has(before.folded)) bits |= SEEN.titled;
  }
  if (next?.shape === 'lower' && REPORTING_VERBS.has(next.folded)) bits |= SEEN.reports;
  if (next?.shape === 'capital' && ORGANIZATION_HEADS.has(next.folded)) bits |= SEEN.beforeHead;
  return bits;
}
