/** Cuts a run into the names that it holds: "U.S. Secretary of State John Kerry" is a state and a person with a title. */
import type { Line } from './context.ts';
import { gazetteer } from './gazetteer.ts';
import type { NameType } from './labels.ts';
import {
  FUNCTION_WORDS,
  GOVERNMENT_WORDS,
  GROUP_HEADS,
  NO_ACTORS,
  ORGANIZATION_HEADS,
  TITLE_MATTERS,
  TITLE_MODIFIERS,
  TITLES,
} from './lexicon-en.ts';
import { nameOf, type Run } from './runs.ts';
import type { Word } from './words.ts';

/** One name within a line: words `from` to `to` (exclusive), without its title. */
export interface Candidate extends Run {
  line: Line;
  /** A title stands before it. */
  titled: boolean;
  /** It is the body or country that a title belongs to ("Apple" in "Apple CEO Tim Cook"). */
  attribute: boolean;
  /** Characters of the first word that are written with the name and no part of it. */
  prefix?: number;
  /** What the model takes it for, and how sure it is, 0 to 1; undefined where rules alone speak for it. */
  tag?: { type: NameType; probability: number };
}

/** The names in a run, in order; nothing for a title alone. */
export function cutRun(line: Line, run: Run): Candidate[] {
  const { words } = line;
  const title = lastTitle(words, run);
  if (title < 0) return cutLead(line, run.from, trimEnd(words, run.from, run.to));
  const found = beforeTitle(line, run.from, title);
  const from = skipMatters(words, title + 1, run.to);
  const to = trimEnd(words, from, run.to);
  if (from < to) found.push({ line, from, to, titled: true, attribute: false });
  return found;
}

/** Index of the last title that still has a name behind it, -1 when there is none. */
function lastTitle(words: readonly Word[], run: Run): number {
  for (let at = run.to - 1; at >= run.from; at--) {
    const { folded } = words[at] as Word;
    if (!TITLES.has(folded) || endsInBody(words, at, run.to)) continue;
    // A first name may look like a title ("Major", "Don", "Judge"): with a first name before it, it is a surname.
    if (at > run.from && gazetteer().firstNames.has((words[at - 1] as Word).folded)) continue;
    if (at === run.from && at === run.to - 1 && !isTitleOnly(folded)) continue;
    return at;
  }
  return -1;
}

const isTitleOnly = (folded: string): boolean => TITLES.has(folded);

/** "General Electric Company", "Chief Justice Foundation", "Director Guild": the words behind the title name a body. */
function endsInBody(words: readonly Word[], title: number, to: number): boolean {
  const last = words[to - 1] as Word;
  if (to - 1 === title) return false;
  return ORGANIZATION_HEADS.has(last.folded) && !TITLE_MATTERS.has(last.folded);
}

/** Skips "of State", "for Foreign Affairs" behind a title. */
export function skipMatters(words: readonly Word[], from: number, to: number): number {
  let at = from;
  const first = words[at]?.folded;
  if (first !== 'of' && first !== 'for') return at;
  at += 1;
  while (at < to && isMatter((words[at] as Word).folded)) at += 1;
  return at;
}

const isMatter = (word: string): boolean =>
  TITLE_MATTERS.has(word) || TITLE_MODIFIERS.has(word) || word === 'and' || word === 'the' || TITLES.has(word);

/** What stands before a title: its modifiers are dropped, a country or a body is a name of its own. */
function beforeTitle(line: Line, from: number, title: number): Candidate[] {
  const { words } = line;
  let to = title;
  while (to > from) {
    const word = (words[to - 1] as Word).folded;
    const dropped = TITLE_MODIFIERS.has(word) || TITLES.has(word) || word === 'of' || word === 'and' || word === 'for';
    if (!dropped && !isAdjective(words, to - 1)) break;
    to -= 1;
  }
  return to > from ? cutLead(line, from, to).map((candidate) => ({ ...candidate, attribute: true })) : [];
}

const isAdjective = (words: readonly Word[], at: number): boolean =>
  gazetteer().demonyms.has((words[at] as Word).folded) && !gazetteer().countries.has((words[at] as Word).folded);

/** An adjective alone, or a country before a body's name, is cut off where the rest stands for itself. */
function cutLead(line: Line, from: number, to: number): Candidate[] {
  const { words } = line;
  if (from >= to) return [];
  const whole = { line, from, to, titled: false, attribute: false };
  if (to - from === 1) return [whole];
  if (isAdjective(words, from) && isRestPerson(words, from + 1, to)) return [{ ...whole, from: from + 1 }];
  const lead = leadingCountry(words, from, to);
  if (lead && isRestPerson(words, lead, to))
    return [
      { ...whole, to: lead, attribute: true },
      { ...whole, from: lead },
    ];
  return [whole];
}

function leadingCountry(words: readonly Word[], from: number, to: number): number {
  for (let end = Math.min(to - 1, from + 3); end > from; end--) {
    if (gazetteer().countries.has(nameOf(words, from, end))) return end;
  }
  return 0;
}

/** A known first name and another word, nothing that only bodies have. */
function isRestPerson(words: readonly Word[], from: number, to: number): boolean {
  const last = (words[to - 1] as Word).folded;
  return (
    to - from >= 2 &&
    gazetteer().firstNames.has((words[from] as Word).folded) &&
    !ORGANIZATION_HEADS.has(last) &&
    !GROUP_HEADS.has(last)
  );
}

/** Takes off last words that are no part of a name: a weekday, a small word, a lone initial of the next sentence. */
function trimEnd(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from) {
    const word = words[end - 1] as Word;
    const isSmall = word.shape !== 'capital' || (FUNCTION_WORDS.has(word.folded) && !isSurname(words, from, end - 1));
    const isTime =
      NO_ACTORS.has(word.folded) &&
      end - 1 > from &&
      /^(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?$/.test(word.folded);
    if (!isTime && (!isSmall || /^\p{Lu}{2,}$/u.test(word.text) || /^\p{Lu}\.?$/u.test(word.text))) break;
    end -= 1;
  }
  return end;
}

/** "Nora Or", "Peter To": behind a first name, and in no headline, a capital is a name's even on a small word. */
function isSurname(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at] as Word;
  const { firstNames } = gazetteer();
  if (at !== from + 1 || !firstNames.has((words[from] as Word).folded)) return false;
  return !/^\p{Lu}$/u.test(word.text) && words[at + 1]?.shape !== 'capital' && word.text !== word.text.toUpperCase();
}

/** "Syrian government", "Iranian authorities": the state by its adjective; index after the government word, or 0. */
export function governmentEnd(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  const { demonyms } = gazetteer();
  if (!next?.spaced || !demonyms.get((words[at] as Word).folded)) return 0;
  return GOVERNMENT_WORDS.has(next.folded) && next.shape !== 'mark' ? at + 2 : 0;
}
