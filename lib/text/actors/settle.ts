/** Settles what kind of actor each spelling names, from all of its places and from the fuller names beside it. */

import { words } from '../lexicon/lexicon.ts';
import { gazetteer, isCommonWord } from '../names/gazetteer.ts';
import { ORGANIZATION_HEADS } from '../names/lexicon-en.ts';
import type { ActorKind, Mention } from '../reading.ts';
import { withoutForm } from './company-forms.ts';

/** One spelling with every place where it stands. */
export interface Spelling {
  surface: string;
  words: string[];
  mentions: Mention[];
}

/** Each spelling with its kind. A name that looks like a place once and like a person five times is a person. */
export function settleKinds(text: string, spellings: readonly Spelling[]): (Spelling & { kind: ActorKind })[] {
  const settled = spellings.map((spelling) => ({ ...spelling, kind: commonest(spelling.mentions) }));
  incorporated(settled);
  namedLikeFirms(settled);
  shortOfFirms(settled);
  const surnames = new Set<string>();
  for (const { kind, words } of settled)
    if (kind === 'person' && words.length > 1) surnames.add(words.at(-1) as string);
  for (const one of settled) {
    const [word = ''] = one.words;
    if (one.kind === 'person' || one.words.length !== 1 || !surnames.has(word)) continue;
    if (!isPlaceHere(text, one, word) && !ORGANIZATION_HEADS.has(word)) one.kind = 'person';
  }
  return settled;
}

/** "Oltrex" beside "Oltrex Ltd." is the firm, whatever it looks like alone. */
function incorporated(settled: (Spelling & { kind: ActorKind })[]): void {
  const firms = new Set<string>();
  for (const { kind, words } of settled) {
    const bare = withoutForm(words);
    if (kind === 'organization' && bare.length < words.length) firms.add(bare.join(' '));
  }
  for (const one of settled) {
    if (one.kind === 'person' && firms.has(one.words.join(' ')) && !isTitled(one)) one.kind = 'organization';
  }
}

/** What firms deal in and are called by, as far as lists of common words leave it out. */
const TRADES = words(`
timber lumber steel cement dairy dairies brewery breweries textiles fisheries shipping shipyard mining minerals petroleum
biotech pharma robotics semiconductors aerospace avionics logistics freight foods beverages cosmetics footwear apparel
`);

/** "Ho", "To", "Or" are surnames that look like small words; no trade is so short. */
const SHORTEST_TRADE = 3;

/**
 * "Oltrana Timber" beside "Oltrana": a name that no person's first name opens and a common noun closes is a firm's, and so
 * is its first word alone.
 */
function namedLikeFirms(settled: (Spelling & { kind: ActorKind })[]): void {
  const { firstNames, commonSurnames } = gazetteer();
  const firms = new Set<string>();
  for (const one of settled) {
    const [first = ''] = one.words;
    const last = one.words.at(-1) as string;
    if (one.kind !== 'person' || one.words.length !== 2 || firstNames.has(first) || commonSurnames.has(last)) continue;
    if (!(isCommonWord(last) || TRADES.has(last)) || isCommonWord(first) || isTitled(one)) continue;
    if (last.length < SHORTEST_TRADE) continue;
    one.kind = 'organization';
    firms.add(first);
  }
  for (const one of settled) {
    if (one.kind === 'person' && one.words.length === 1 && firms.has(one.words[0] as string) && !isTitled(one)) {
      one.kind = 'organization';
    }
  }
}

/**
 * "Northwind" beside "Northwind Harrell", a body: the short name is the body's unless it is also a person's or a place's. Of
 * a body whose last word tells what it is ("the Hale Cabinet") the first may be anything.
 */
function shortOfFirms(settled: (Spelling & { kind: ActorKind })[]): void {
  const { firstNames, places, countries, demonyms } = gazetteer();
  const bodies = new Map<string, number>();
  const persons = new Set<string>();
  for (const { kind, words } of settled) {
    const [first = ''] = words;
    const isTold = ORGANIZATION_HEADS.has(words.at(-1) as string) || isCommonWord(words.at(-1) as string);
    if (words.length === 2 && kind === 'organization' && !isTold) bodies.set(first, (bodies.get(first) ?? 0) + 1);
    if (words.length > 1 && kind === 'person') for (const word of words) persons.add(word);
  }
  for (const one of settled) {
    const [word = ''] = one.words;
    if (one.words.length !== 1 || one.kind === 'organization' || one.kind === 'group' || isTitled(one)) continue;
    const isOther = [firstNames, places, countries, demonyms, persons].some((list) => list.has(word));
    if (bodies.get(word) === 1 && !isOther && !isCommonWord(word)) one.kind = 'organization';
  }
}

const isTitled = ({ mentions }: Spelling): boolean => mentions.some(({ rule }) => rule === 'title');

function commonest(mentions: readonly Mention[]): ActorKind {
  const votes = new Map<ActorKind, number>();
  for (const { kind, rule } of mentions) votes.set(kind, (votes.get(kind) ?? 0) + (rule === 'title' ? 2 : 1));
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** "in Lincoln" beside "Abraham Lincoln": a place of its own where it is a known one or stands like one. */
function isPlaceHere(text: string, { mentions }: Spelling, word: string): boolean {
  const { countries, places } = gazetteer();
  if (countries.has(word)) return true;
  const standing = mentions.filter(({ start }) =>
    /\b(?:in|at|near|across)\s+$/i.test(text.slice(Math.max(0, start - 8), start)),
  );
  return standing.length > 0 && (places.has(word) || standing.length * 2 > mentions.length);
}
