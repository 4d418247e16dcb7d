/** What the words around a name say of its kind: "in", "president", "who", "officials". */
import { fold, gazetteer } from './gazetteer.ts';
import { FUNCTION_WORDS, REPORTING_VERBS } from './lexicon-en.ts';
import { BODY_NOUNS, GROUP_NOUNS, PARTISANS, PLACE_NOUNS, ROLES } from './lexicon-en-nouns.ts';
import type { Candidate } from './parts.ts';
import { nameOf } from './runs.ts';
import type { Verdict, Votes } from './votes.ts';
import type { Word } from './words.ts';

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

/** Adds what the words before and behind one place of a name say of its kind. */
export function voteByNeighbours(votes: Votes, candidate: Candidate): void {
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
  if (next) voteByWordAfter(votes, words, { from, to });
  if (next) voteByBearer(votes, words, { from, to });
  voteByPronoun(votes, words, { from, to });
  if (isOfMember(words, from, to)) votes.organization += 6;
}

/** "Ana Hale of NFP": capitals behind a person and "of" are the body that the person sits for. */
function isOfMember(words: readonly Word[], from: number, to: number): boolean {
  const [first, last, of] = [words[from - 3], words[from - 2], words[from - 1]];
  if (to - from > 1 || of?.text !== 'of' || !/^\p{Lu}{3,6}$/u.test((words[from] as Word).text)) return false;
  return last?.shape === 'capital' && last.spaced && gazetteer().firstNames.has(first?.folded ?? '');
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
  // "pan-democrat Ana Hale": a member of a camp, by its last half.
  if (ROLES.has(folded) || PARTISANS.has(folded.slice(folded.lastIndexOf('-') + 1))) votes.person += 3.5;
  if (BODY_NOUNS.has(folded) || /^(?:giant|outlet|station|group|tabloid)$/.test(folded)) votes.organization += 5.5;
  if (/^(?:city|town|village|province|region|district|neighborhood|capital|suburb|island|port)$/.test(folded))
    votes.place += 3;
  if (
    folded === 'of' &&
    /^(?:city|town|village|province|region|district|capital|state|port|north|south|east|west|outskirts|island|mayor)$/.test(
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

/** "Al-Nahar television" is a broadcaster, "a Lima newspaper" is one of many of that place. */
const isLocal = (words: readonly Word[], from: number, to: number): boolean =>
  /^(?:an?|one|another)$/.test(words[from - 1]?.folded ?? '') || gazetteer().places.has(nameOf(words, from, to));

function voteByWordAfter(votes: Votes, words: readonly Word[], { from, to }: { from: number; to: number }): void {
  const next = words[to] as Word;
  const second = words[to + 1];
  if (REPORTING_VERBS.has(next.folded)) votes.person += 0.8;
  if (next.text === ',' && second) {
    if (second.shape === 'number' && words[to + 2]?.text === ',' && second.text.length <= 2) votes.person += 4;
    if (second.folded === 'who' || second.folded === 'whose') votes.person += 2.5;
    // "Oltrex, which runs the ferry"
    if (second.folded === 'which') {
      votes.person -= 3;
      votes.organization += 1;
    }
    if (second.shape === 'capital' && !second.opens && gazetteer().countries.has(fold(second.text))) votes.place += 2;
    if (/^(?:a|an|the|his|her)$/.test(second.folded) && hasRole(words, to + 2)) votes.person += 2;
    if (ROLES.has(second.folded)) votes.person += 2;
    voteByApposition(votes, words, to + 1);
  }
  if (next.folded === 'who') votes.person += 2;
  // "NVP's Ada Hale": a member belongs to a body or a place, hardly ever to a person.
  const member = words[to + 2];
  if (/^['’]s$/.test(next.text) && gazetteer().firstNames.has(second?.folded ?? '') && member?.shape === 'capital') {
    votes.organization += 3;
    votes.person -= 2;
  }
  if (
    /^(?:officials?|spokesman|spokeswoman|employees|shares|executives?|engineers|jets|airliners|representatives?|members)$/.test(
      next.folded,
    )
  )
    votes.organization += 1.5;
  if (
    next.spaced &&
    /^(?:television|tv|radio|newspaper|magazine|daily|weekly)$/.test(next.text) &&
    !isLocal(words, from, to)
  )
    votes.organization += 5.5;
  if (/^(?:airport|residents|prison)$/.test(next.folded)) votes.place += 1.5;
  if (next.spaced && PLACE_NOUNS.has(next.text)) votes.place += 2.5;
  if (/^(?:fighters|militants|rebels|militia|gunmen|insurgents)$/.test(next.folded)) votes.group += 2.5;
}

/** Words of an apposition that may stand before its noun: "an Oslo-based offshore wind energy company". */
const LONGEST_APPOSITION = 6;

/** "Oltrex, a bottling firm from Turin,": what stands behind the comma says what the name names. */
function voteByApposition(votes: Votes, words: readonly Word[], article: number): void {
  if (!/^(?:an?|the|another)$/.test((words[article] as Word).text)) return;
  let head: Word | undefined;
  for (let at = article + 1; at < words.length && at <= article + LONGEST_APPOSITION; at++) {
    const word = words[at] as Word;
    if (/^['’]/.test(word.text)) return;
    if (word.shape === 'mark' ? word.text !== '-' : FUNCTION_WORDS.has(word.folded)) break;
    head = word;
  }
  if (head?.shape !== 'lower') return;
  if (BODY_NOUNS.has(head.folded)) votes.organization += 5;
  else if (GROUP_NOUNS.has(head.folded)) votes.group += 5;
  else if (PLACE_NOUNS.has(head.folded)) votes.place += 5;
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
