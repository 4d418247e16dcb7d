/** Decides what kind of thing a name names, by votes from its own words, its neighbours and all places where it stands. */
import { gazetteer, isCommonWord } from './gazetteer.ts';
import {
  COMMON_ACRONYMS,
  GROUP_HEADS,
  GROUP_OPENERS,
  GROUPS,
  KNOWN_ALIASES,
  NO_ACTORS,
  NUMBERED_BODIES,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PRODUCTS,
  THING_HEADS,
  THING_OPENERS,
} from './lexicon-en.ts';
import { voteByNeighbours } from './neighbours.ts';
import type { Candidate } from './parts.ts';
import { WORLD_REGIONS } from './regions.ts';
import { nameOf } from './runs.ts';
import type { Votes } from './votes.ts';
import type { Word } from './words.ts';

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
  voteByHeads(votes, words);
  if (words.length === 1) {
    voteByOneWord(votes, first);
    return;
  }
  voteByPersonName(votes, words, first);
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
  if (ORGANIZATION_OPENERS.has(first) && isLong) votes.organization += 5;
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
  const { firstNames } = gazetteer();
  if (COMMON_ACRONYMS.has(word.folded) || /^\p{Lu}{2,}s$/u.test(word.text)) votes.thing += 6;
  else if (/^\p{Lu}$/u.test(word.text)) votes.thing += 4;
  else if (NUMBERED_BODIES.has(word.folded)) votes.organization += 5;
  else if (PRODUCT_CODE.test(word.text)) votes.thing += 4;
  else if (WEB_ADDRESS.test(word.text)) votes.organization += 6;
  else if (isAcronym(word)) votes.organization += gazetteer().countries.has(word.folded) ? 0 : 3;
  else {
    votes.organization += 0.5;
    votes.place += 0.45;
    votes.person += 0.4;
  }
  if (firstNames.has(word.folded)) votes.person += 1.5;
  if (/^(?:al|el|as|ash|an|ar)-/i.test(word.text)) votes.person += 1;
  if (/(?:stan|land|ville|burg|grad|pur|abad|shire|ton)$/.test(word.folded)) votes.place += 1;
  if (/(?:ov|ova|enko|ian|yan|shvili|ović|ovic|sson|sen|wski|idze|opoulos|escu)$/.test(word.folded))
    votes.person += 0.8;
}

/** "KX70", "BR9", "TL-45": letters and a number name a thing. */
const PRODUCT_CODE = /^\p{Lu}[\p{L}-]{0,6}\d{1,4}\p{L}?s?$/u;

/** "Oltrex.com": who runs the site goes by its address. */
const WEB_ADDRESS = /^\p{Lu}[\p{L}\d-]+\.(?:com|org|net|info|tv)$/u;

export const isAcronym = (word: Word): boolean =>
  /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,}\p{Lu}?|\p{Lu}&\p{Lu}|\p{Lu}{2,4}-\p{Lu}+)$/u.test(word.text);

function voteByPersonName(votes: Votes, words: readonly Word[], first: Word): void {
  const { firstNames } = gazetteer();
  const hasHead = votes.organization > 5 || votes.group > 5 || votes.place > 4 || votes.thing > 5;
  if (words.length <= 5) {
    if (firstNames.has(first.folded)) votes.person += hasHead ? 1 : 4;
    else if (firstNames.has(first.folded.split('-')[0] ?? '') && first.folded.includes('-'))
      votes.person += hasHead ? 0 : 3;
  }
  // An initial is never the last word: "East B.C.", "Falcon X".
  if (words.slice(0, -1).some((word) => /^\p{Lu}\.?$/u.test(word.text) || /^(?:\p{Lu}\.){2,}$/u.test(word.text)))
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
  // "Park Ji-woo", "Lin Mei-hua": given names of two syllables, which nothing else is written like behind one word.
  if (words.slice(1).some((word) => /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u.test(word.text)))
    votes.person += words.length === 2 ? 6 : hasHead ? 0 : 2.5;
  if (/^abd(?:ul|el|al)?|ullah$|^muham|^moham/.test(first.folded)) votes.person += 2;
  const common = words.filter((word) => isCommonWord(word.folded)).length;
  if (common === 0 && words.length <= 4) votes.person += 1.6;
  else if (common === words.length) votes.organization += 1.5;
  else votes.organization += 0.7;
  if (words.some(isAcronym)) votes.organization += 1.2;
}
