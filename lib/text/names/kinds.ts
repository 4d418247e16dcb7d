/** Decides what kind of thing a name names, by votes from its own words, its neighbours and all places where it stands. */
import type { ActorKind } from '../reading.ts';
import { fold, gazetteer, isCommonWord } from './gazetteer.ts';
import {
  COMMON_ACRONYMS,
  FUNCTION_WORDS,
  GROUP_HEADS,
  GROUP_OPENERS,
  GROUPS,
  KNOWN_ALIASES,
  NO_ACTORS,
  ORGANIZATION_HEADS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PRODUCTS,
  REPORTING_VERBS,
  ROLES,
  THING_HEADS,
  THING_OPENERS,
} from './lexicon-en.ts';
import type { Candidate } from './parts.ts';
import { WORLD_REGIONS } from './regions.ts';
import { nameOf } from './runs.ts';
import type { Word } from './words.ts';

/** "thing" is what no actor is: events, works, laws, products, days. */
export type Verdict = ActorKind | 'thing';
export type Votes = Record<Verdict, number>;

export const noVotes = (): Votes => ({ person: 0, organization: 0, state: 0, group: 0, place: 0, thing: 0 });

/** The kind with most votes; ties go to the earlier of the list. */
export function verdictOf(votes: Votes): Verdict {
  let best: Verdict = 'organization';
  for (const kind of ['state', 'person', 'organization', 'group', 'place', 'thing'] as const) {
    if (votes[kind] > votes[best]) best = kind;
  }
  return best;
}

/** Adds what one occurrence says. */
export function vote(votes: Votes, candidate: Candidate): void {
  voteByLists(votes, candidate);
  voteByWords(votes, candidate);
  voteByNeighbours(votes, candidate);
}

/** The folded words of a candidate, the same for every occurrence of a name. */
export function keyOf(candidate: Candidate): string {
  return nameOf(candidate.line.words, candidate.from, candidate.to);
}

const KNOWN_KINDS = new Map(KNOWN_ALIASES.flatMap(({ kind, names }) => names.map((name) => [name, kind] as const)));

/** The kind of a name that news uses everywhere ("UN", "U.N."). */
const knownKind = (name: string) => KNOWN_KINDS.get(name.replace(/\./g, ''));

function voteByLists(votes: Votes, { line: { words }, from, to }: Candidate): void {
  const { countries, places, organizations, demonyms } = gazetteer();
  const name = nameOf(words, from, to);
  const length = to - from;
  if (countries.has(name)) votes.state += 6;
  else if (WORLD_REGIONS.has(name)) votes.place += 8;
  else if (places.has(name)) votes.place += length > 1 ? 4 : 2.5;
  if (organizations.has(name)) votes.organization += 4;
  if (GROUPS.has(name)) votes.group += 6;
  if (PRODUCTS.has(name)) votes.thing += 12;
  const known = knownKind(name);
  if (known) votes[known] += 8;
  if (length === 1 && demonyms.has(name) && !countries.has(name)) votes[/[^u]s$/.test(name) ? 'group' : 'thing'] += 5;
  if (NO_ACTORS.has(name)) votes.thing += 8;
}

function voteByWords(votes: Votes, candidate: Candidate): void {
  const { line, from, to } = candidate;
  const words = line.words.slice(from, to);
  const first = words[0] as Word;
  const last = words[words.length - 1] as Word;
  voteByHeads(votes, words);
  if (words.length === 1) {
    voteByOneWord(votes, first);
    return;
  }
  voteByPersonName(votes, words, first, last);
  const { demonyms, countries } = gazetteer();
  if (demonyms.has(first.folded) || countries.has(first.folded)) votes.organization += 2.5;
}

function voteByHeads(votes: Votes, words: readonly Word[]): void {
  const last = (words[words.length - 1] as Word).folded;
  const first = (words[0] as Word).folded;
  const of = words.findIndex((word) => word.folded === 'of' || word.folded === 'for');
  const head = of > 0 ? (words[of - 1] as Word).folded : last;
  const isLong = words.length > 1;
  if (ORGANIZATION_HEADS.has(head)) votes.organization += isLong ? 6 : 2;
  else if (of > 0 && ORGANIZATION_HEADS.has(last)) votes.organization += 3;
  if (GROUP_HEADS.has(head) && isLong) votes.group += 6;
  if (GROUP_OPENERS.has(first) && isLong) votes.group += 8;
  if (PLACE_HEADS.has(head)) votes.place += isLong ? 5 : 1;
  if (PLACE_OPENERS.has(first) && isLong) votes.place += 2;
  if (THING_OPENERS.has(first) && isLong) votes.thing += 8;
  // "Jude Law" is a person whose surname is a thing.
  const isSurname = words.length === 2 && gazetteer().firstNames.has(first);
  if (THING_HEADS.has(head)) votes.thing += isLong && !isSurname ? 6 : 2;
  if (/\d/.test(last) && isLong) votes.thing += 3;
  if (/-\d+$/.test(last)) votes.thing += 8;
}

function voteByOneWord(votes: Votes, word: Word): void {
  const { firstNames, surnames } = gazetteer();
  if (COMMON_ACRONYMS.has(word.folded) || /^\p{Lu}{2,}s$/u.test(word.text)) votes.thing += 6;
  else if (/^\p{Lu}$/u.test(word.text)) votes.thing += 4;
  else if (isAcronym(word)) votes.organization += gazetteer().countries.has(word.folded) ? 0 : 3;
  else {
    votes.organization += 0.5;
    votes.place += 0.45;
    votes.person += 0.4;
  }
  if (firstNames.has(word.folded)) votes.person += 1.5;
  if (surnames.has(word.folded)) votes.person += 1.2;
  if (/^(?:al|el|as|ash|an|ar)-/i.test(word.text)) votes.person += 1;
  if (/(?:stan|land|ville|burg|grad|pur|abad|shire|ton)$/.test(word.folded)) votes.place += 1;
  if (/(?:ov|ova|enko|ian|yan|shvili|ović|ovic|sson|sen|wski|idze|opoulos|escu)$/.test(word.folded))
    votes.person += 0.8;
}

export const isAcronym = (word: Word): boolean =>
  /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,}\p{Lu}?|\p{Lu}&\p{Lu}|\p{Lu}{2,4}-\p{Lu}+)$/u.test(word.text);

function voteByPersonName(votes: Votes, words: readonly Word[], first: Word, last: Word): void {
  const { firstNames, surnames } = gazetteer();
  const hasHead = votes.organization > 5 || votes.group > 5 || votes.place > 4 || votes.thing > 5;
  if (words.length <= 5) {
    if (firstNames.has(first.folded)) votes.person += hasHead ? 1 : 4;
    else if (firstNames.has(first.folded.split('-')[0] ?? '') && first.folded.includes('-'))
      votes.person += hasHead ? 0 : 3;
    if (surnames.has(last.folded)) votes.person += 2;
  }
  if (words.some((word) => /^\p{Lu}\.?$/u.test(word.text) || /^(?:\p{Lu}\.){2,}$/u.test(word.text)))
    votes.person += hasHead ? 0 : 2.5;
  if (
    words
      .slice(1)
      .some(
        (word) =>
          /^(?:al|el|bin|bint|ibn|van|von|de|ben|le|di|da|del|della|dos|ter|ten)$/.test(word.folded) ||
          /^(?:al|el|as|ash|an|ad|ar|ul)-/i.test(word.text),
      )
  )
    votes.person += hasHead ? 0 : 2;
  // "Park Ji-woo", "Chen Shui-bian": given names of two syllables, which nothing else is written like behind one word.
  if (words.slice(1).some((word) => /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u.test(word.text)))
    votes.person += words.length === 2 ? 6 : hasHead ? 0 : 2.5;
  if (/^abd(?:ul|el|al)?|ullah$|^muham|^moham/.test(first.folded)) votes.person += 2;
  const common = words.filter((word) => isCommonWord(word.folded)).length;
  if (common === 0 && words.length <= 4) votes.person += 1.6;
  else if (common === words.length) votes.organization += 1.5;
  else votes.organization += 0.7;
  if (words.some(isAcronym)) votes.organization += 1.2;
}

const PLACE_PREPOSITIONS: Readonly<Record<string, number>> = {
  in: 2.2,
  near: 2,
  outside: 2,
  across: 1.5,
  throughout: 2,
  around: 1,
  into: 1,
  inside: 1.5,
  toward: 0.8,
  towards: 0.8,
  from: 0.6,
  to: 0.4,
  at: 0.5,
  via: 1,
  northern: 3,
  southern: 3,
  eastern: 3,
  western: 3,
  central: 2,
  downtown: 3,
};

function voteByNeighbours(votes: Votes, candidate: Candidate): void {
  const { line, from, to, titled, attribute } = candidate;
  const { words } = line;
  const before = words[from - 1];
  const next = words[to];
  if (titled) votes.person += 6;
  if (isDateline(words, from, to)) votes.place += 6;
  if (attribute) {
    // "Minnesota Sen. Ana Hale" sits for a place, "Oltrex CEO Ana Hale" leads a body.
    if (!gazetteer().places.has(nameOf(words, from, to))) votes.organization += 1.5;
    votes.person -= 3;
  }
  if (before?.shape === 'lower') voteByWordBefore(votes, words, from);
  if (before?.folded === 'the' && before.shape !== 'mark' && !isAttribute(next)) {
    votes.person -= 2;
    votes.organization += 1;
  }
  if (next) voteByWordAfter(votes, words, to);
  if (next) voteByBearer(votes, words, { from, to });
  voteByPronoun(votes, words, { from, to });
}

/** "the Lopez government": the article is the noun's behind the name, and says nothing of the name. */
function isAttribute(next: Word | undefined): boolean {
  return (
    next?.shape === 'lower' && next.spaced && !FUNCTION_WORDS.has(next.folded) && !REPORTING_VERBS.has(next.folded)
  );
}

function voteByWordBefore(votes: Votes, words: readonly Word[], from: number): void {
  const { folded } = words[from - 1] as Word;
  votes.place += PLACE_PREPOSITIONS[folded] ?? 0;
  if (ROLES.has(folded)) votes.person += 3.5;
  if (
    /^(?:company|firm|giant|maker|network|agency|newspaper|daily|magazine|group|broadcaster|station|website|retailer|airline|bank)$/.test(
      folded,
    )
  )
    votes.organization += 2.5;
  if (/^(?:city|town|village|province|region|district|neighborhood|capital|suburb|island|port)$/.test(folded))
    votes.place += 3;
  if (
    folded === 'of' &&
    /^(?:city|town|village|province|region|district|capital|state|port|north|south|east|west|outskirts|island)$/.test(
      words[from - 2]?.folded ?? '',
    )
  )
    votes.place += 3;
}

const OF_PERSONS = /^(?:his|her|he|she|him|himself|herself|who|whose)$/;
const OF_THINGS = /^(?:its|itself)$/;
/** Words behind a name in which a pronoun may take it up. */
const PRONOUN_REACH = 14;

/** "Tessari moved there to finish his studies", "Oltrex said its profit": the pronoun behind a name, with no other between, tells persons from the rest. */
function voteByPronoun(votes: Votes, words: readonly Word[], { from, to }: { from: number; to: number }): void {
  const name = nameOf(words, from, to);
  const { countries, places, organizations } = gazetteer();
  if (to - from > 2 || countries.has(name) || places.has(name) || organizations.has(name)) return;
  for (let at = to; at < words.length && at < to + PRONOUN_REACH; at++) {
    const { shape, folded, opens } = words[at] as Word;
    if (shape === 'capital' || opens) return;
    if (OF_PERSONS.test(folded)) votes.person += 3;
    else if (OF_THINGS.test(folded)) votes.organization += 1.5;
    else continue;
    return;
  }
}

/** What is called by a name that it has from somebody, with its kind. */
const BEARERS: ReadonlyMap<string, Verdict> = new Map(
  Object.entries({
    place: 'airport stadium arena street avenue boulevard highway bridge cemetery park',
    organization: 'university hospital',
    thing: 'prize award trophy medal',
  }).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind as Verdict] as const)),
);

/** "the Ada Hale airport": what bears a person's full name is none. */
function voteByBearer(votes: Votes, words: readonly Word[], { from, to }: { from: number; to: number }): void {
  const next = words[to] as Word;
  const bearer = next.shape === 'lower' && next.spaced && to - from > 1 ? BEARERS.get(next.folded) : undefined;
  if (!bearer || gazetteer().places.has(nameOf(words, from, to))) return;
  votes[bearer] += 5;
  votes.person -= 2;
}

function voteByWordAfter(votes: Votes, words: readonly Word[], to: number): void {
  const next = words[to] as Word;
  const second = words[to + 1];
  if (REPORTING_VERBS.has(next.folded)) votes.person += 0.8;
  if (next.text === ',' && second) {
    if (second.shape === 'number' && words[to + 2]?.text === ',' && second.text.length <= 2) votes.person += 4;
    if (second.folded === 'who' || second.folded === 'whose') votes.person += 2.5;
    if (second.shape === 'capital' && !second.opens && gazetteer().countries.has(fold(second.text))) votes.place += 2;
    if (/^(?:a|an|the|his|her)$/.test(second.folded) && hasRole(words, to + 2)) votes.person += 2;
    if (ROLES.has(second.folded)) votes.person += 2;
  }
  if (next.folded === 'who') votes.person += 2;
  // "DAB's Horace Cheung": a member belongs to a body or a place, hardly ever to a person.
  const member = words[to + 2];
  if (/^['’]s$/.test(next.text) && gazetteer().firstNames.has(second?.folded ?? '') && member?.shape === 'capital') {
    votes.organization += 3;
    votes.person -= 2;
  }
  if (/^(?:officials?|spokesman|spokeswoman|employees|shares|executives?|engineers)$/.test(next.folded))
    votes.organization += 1.5;
  if (/^(?:airport|province|district|region|city|river|island|residents|prison)$/.test(next.folded)) votes.place += 1.5;
  if (/^(?:fighters|militants|rebels|militia|gunmen|insurgents)$/.test(next.folded)) votes.group += 2.5;
}

/** "GENEVA — The talks…", "CAPE TOWN (Wire) – …": agencies open a report with where it was written. */
function isDateline(words: readonly Word[], from: number, to: number): boolean {
  if (from > 0 || !words.slice(from, to).every((word) => word.text === word.text.toUpperCase())) return false;
  const next = words[to]?.text;
  const dash = next === '(' ? words[to + 3]?.text : next;
  return dash !== undefined && /^(?:—|–|--)$/.test(dash);
}

const hasRole = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + 4).some((word) => ROLES.has(word.folded));
