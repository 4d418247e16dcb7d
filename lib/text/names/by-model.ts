/** Names by the trained tagger, which takes what the rules say as one hint among many. */
import { addShortNames, type Judged, type Judgement, judge } from './by-rules.ts';
import type { Line } from './context.ts';
import { articleFacts } from './facts.ts';
import { openWords, prepare, type RuleMarks } from './features.ts';
import { gazetteer, isCommonWord } from './gazetteer.ts';
import { keyOf, vote } from './kinds.ts';
import type { NameType } from './labels.ts';
import { COMPANY_HEADS, FUNCTION_WORDS, TITLE_MATTERS, TITLES } from './lexicon-en.ts';
import { type Candidate, skipMatters } from './parts.ts';
import { isDay, isTrade, nameOf, type Run } from './runs.ts';
import type { NameModel } from './tagger.ts';
import { noVotes, type Verdict, type Votes } from './votes.ts';
import {
  cabinetsOf,
  calendarSurnames,
  makersOf,
  placesOfEvents,
  type Tagged,
  wholeAsElsewhere,
  wholeBodies,
  wholePersons,
} from './whole-names.ts';
import type { Word } from './words.ts';

const MARKS: Readonly<Record<Verdict, number>> = { person: 1, organization: 2, state: 3, group: 4, place: 5, thing: 6 };
/** Added where a name begins, and where the rules are sure. */
const BEGINS = 8;
const SURE = 16;
const SURE_WEIGHT = 5;

/** What the rules say, word by word, for each line. */
export function marksOf(lines: readonly Line[], judged: readonly Judged[]): Map<Line, RuleMarks> {
  const marks = new Map<Line, RuleMarks>(lines.map((line) => [line, new Uint8Array(line.words.length)]));
  for (const { line, from, to, verdict, weight, titled } of judged) {
    const own = marks.get(line) as RuleMarks;
    const mark = MARKS[verdict] + (weight >= SURE_WEIGHT || titled ? SURE : 0);
    own.fill(mark, from, to);
    own[from] = mark + BEGINS;
  }
  return marks;
}

/** Votes of one place that the model tagged, beside those of the rules (see kinds.ts). */
const MODEL_VOTES = 2;
/** Of these an unsure tag has about half, a sure one half as many again. */
const LEAST_SHARE = 0.5;
/** Votes that let a name stand on the rules' word alone. */
const ALONE = 6;

/** Votes of a company's full name for the short one: more than a first name and the verbs of speech behind it bring. */
const COMPANY_VOTES = 12;

/** The names that the model finds, and those that it overlooked where the article or the lists vouch for them. */
export function namesByModel(lines: readonly Line[], rules: Judgement, model: NameModel): Judged[] {
  const { votes } = rules;
  const whole = placesOfEvents(
    cabinetsOf(makersOf(wholeBodies(wholePersons(wholeAsElsewhere(tagged(lines, rules.judged, model)))))),
  );
  const found = withoutJoins(whole).flatMap(withPrefixed);
  for (const { candidate, type } of found) {
    const key = keyOf(candidate);
    const own = votes.get(key) ?? votesOf(candidate);
    if (type) own[voteFor(type, own)] += MODEL_VOTES * (LEAST_SHARE + (candidate.tag?.probability ?? LEAST_SHARE));
    votes.set(key, own);
  }
  const candidates = [...found.map(({ candidate }) => candidate), ...calendarSurnames(lines, found)];
  for (const one of candidates.slice(found.length)) votes.set(keyOf(one), votes.get(keyOf(one)) ?? votesOf(one));
  addShortNames(candidates, votes);
  addShortCompanies(candidates, votes);
  const known = new Set(candidates.map(keyOf));
  const initials = new Set(candidates.flatMap(initialsOf));
  const overlooked = withoutCovered(rules.judged, candidates).filter(
    (one) => known.has(keyOf(one)) || one.titled || one.weight >= ALONE || initials.has(lettersOf(one)),
  );
  for (const one of overlooked) known.add(keyOf(one));
  const cut = overlooked.map((one) => (opensBefore(one, known) ? { ...one, from: one.from + 1 } : one));
  return judge([...candidates, ...cut], votes);
}

/** "Competition Authority of Kenya": "CAK", once the article has said it in full. */
function initialsOf({ line, from, to }: Candidate): string[] {
  const words = line.words.slice(from, to).filter(({ shape }) => shape === 'capital');
  return words.length > 2 ? [words.map(({ text }) => text[0]).join('')] : [];
}

/** The abbreviation that a candidate is; "" where it is none. */
const lettersOf = ({ line, from, to }: Candidate): string =>
  to - from === 1 && /^\p{Lu}{3,}$/u.test((line.words[from] as Word).text) ? (line.words[from] as Word).text : '';

/** "the pro-Norway New Valley Party": the land between a prefix and a name is a name of its own. */
function withPrefixed(one: Tagged): Tagged[] {
  const { line, from } = one.candidate;
  const [prefix, land] = [line.words[from - 2], line.words[from - 1]];
  if (!prefix?.text.endsWith('-') || !land || land.spaced || !gazetteer().countries.has(land.folded)) return [one];
  const candidate = { line, from: from - 1, to: from, titled: false, attribute: false };
  return [{ candidate, type: 'LOC' }, one];
}

/** "Northwind Energy" is "Northwind" afterwards, even where a list knows that word as a first name. */
function addShortCompanies(candidates: readonly Candidate[], votes: ReadonlyMap<string, Votes>): void {
  const companies = new Set<string>();
  const persons = new Set<string>();
  for (const { line, from, to, titled } of candidates) {
    const first = (line.words[from] as Word).folded;
    if (titled) persons.add((line.words[to - 1] as Word).folded);
    if (to - from !== 2) continue;
    if (COMPANY_HEADS.has((line.words[to - 1] as Word).folded)) companies.add(first);
    else persons.add(first).add((line.words[to - 1] as Word).folded);
  }
  const { countries, places, demonyms } = gazetteer();
  for (const company of companies) {
    const isOther = persons.has(company) || countries.has(company) || places.has(company) || demonyms.has(company);
    const own = votes.get(company);
    if (own && !isOther) own.organization += COMPANY_VOTES;
  }
}

/**
 * Names that the article has alone elsewhere are not run together: "Follow Oltrex News" opens with a verb when the article
 * says "Oltrex News", and "Hale and Oltrex" are two when it says "Oltrex".
 */
function withoutJoins(found: readonly Tagged[]): Tagged[] {
  const alone = new Set(found.map(({ candidate }) => keyOf(candidate)));
  return found.flatMap((one) => {
    const { line, from, to } = one.candidate;
    const { words } = line;
    const isNamed = (start: number, end: number) => end > start && alone.has(nameOf(words, start, end));
    if (opensBefore(one.candidate, alone)) return [{ ...one, candidate: { ...one.candidate, from: from + 1 } }];
    const and = words.findIndex(({ folded }, at) => at > from && at < to - 1 && folded === 'and');
    if (and < 0 || !(isNamed(from, and) || isNamed(and + 1, to))) return [one];
    return [
      { ...one, candidate: { ...one.candidate, to: and } },
      { ...one, candidate: { ...one.candidate, from: and + 1 } },
    ];
  });
}

/** A common word opens the sentence, and the rest of the name stands alone elsewhere. */
function opensBefore({ line: { words }, from, to }: Candidate, alone: ReadonlySet<string>): boolean {
  const first = words[from] as Word;
  return first.opens && to - from > 2 && isCommonWord(first.folded) && alone.has(nameOf(words, from + 1, to));
}

function votesOf(candidate: Candidate): Votes {
  const votes = noVotes();
  vote(votes, candidate);
  return votes;
}

function tagged(lines: readonly Line[], judged: readonly Judged[], model: NameModel): Tagged[] {
  const facts = articleFacts(lines);
  const marks = marksOf(lines, judged);
  const found: Tagged[] = [];
  for (const line of lines) {
    const prepared = prepare(line, facts, marks.get(line) as RuleMarks);
    for (const { from, to, type, probability } of model.namesIn(prepared, openWords(line.words))) {
      const start = type === 'PER' ? afterTitles(line, from, to) : from;
      const titled = start > from;
      for (const part of partsOf(line.words, start, to)) {
        if (isMatter(line.words, part.from, part.to) || isSmallWord(line.words, part.from, part.to)) continue;
        const candidate = { line, ...part, titled, attribute: false, tag: { type, probability } };
        found.push({ candidate, type: part.to === to ? type : null });
      }
    }
  }
  return found;
}

/** The names in what the model took for one. */
const partsOf = (words: readonly Word[], from: number, to: number): Run[] =>
  cutMatter(words, to - from > 1 && isDay(words, from) ? from + 1 : from, to)
    .flatMap((one) => cutOwner(words, one.from, one.to))
    .flatMap((one) => cutPrefixed(words, one));

/** "the pro-Karvanta New People Party": what a prefix stands before is a name of its own. */
function cutPrefixed(words: readonly Word[], { from, to }: Run): Run[] {
  const prefix = words[from - 1];
  const { countries, places } = gazetteer();
  const isLand = countries.has((words[from] as Word).folded) || places.has((words[from] as Word).folded);
  if (to - from < 2 || !prefix?.text.endsWith('-') || (words[from] as Word).spaced || !isLand) return [{ from, to }];
  return [
    { from, to: from + 1 },
    { from: from + 1, to },
  ];
}

/** Who owns a body by its name: "People's Party". */
const OWNERS = /^(?:people|women|men|children|workers|farmers|king|queen)$/;

/** "Norway's Ministry of Fisheries" is two names, "Workers' Party" is one: what owns it is a common word. */
function cutOwner(words: readonly Word[], from: number, to: number): { from: number; to: number }[] {
  if (from >= to) return [];
  for (let at = from + 1; at < to - 1; at++) {
    const owner = words[at - 1] as Word;
    const { text } = words[at] as Word;
    if (!/^['’]s?$/.test(text) || owner.shape !== 'capital' || OWNERS.test(owner.folded)) continue;
    // "Oltrex Computer's Falcon": of several words the last may be common.
    if (isCommonWord(owner.folded) && (at - from < 2 || text.length === 1)) continue;
    if (isTrade(words, at)) continue;
    // "St. Michael's Hospital"
    if (/^(?:st|saint)$/.test((words[at - 2] ?? owner).folded)) continue;
    if (gazetteer().organizations.has(nameOf(words, from, to))) continue;
    return [{ from, to: at }, ...cutOwner(words, at + 1, to)];
  }
  return [{ from, to }];
}

/** "Air Force for Acquisition Marvin Hale": behind "for" stands what an office is for, and who holds it. */
function cutMatter(words: readonly Word[], from: number, to: number): Run[] {
  const at = words.findIndex((word, i) => i > from && i < to - 2 && word.text === 'for');
  if (at < 0 || !/^(?:force|forces|army|navy|police|state|defen[cs]e)$/.test((words[at - 1] as Word).folded))
    return [{ from, to }];
  const { firstNames } = gazetteer();
  const person = words.findIndex((word, i) => i > at + 1 && i < to - 1 && firstNames.has(word.folded));
  return person < 0
    ? [{ from, to: at }]
    : [
        { from, to: at },
        { from: person, to },
      ];
}

/** "We" that opens a quotation names nobody; "WHO" and "US" may. */
function isSmallWord(words: readonly Word[], from: number, to: number): boolean {
  const { folded, text } = words[from] as Word;
  return to - from === 1 && FUNCTION_WORDS.has(folded) && (text.length < 2 || text !== text.toUpperCase());
}

/** "Secretary of State John Hale": "State" names nobody. */
function isMatter(words: readonly Word[], from: number, to: number): boolean {
  if (words[from - 1]?.text !== 'of' || !TITLES.has((words[from - 2] as Word | undefined)?.folded ?? '')) return false;
  return words.slice(from, to).every(({ folded }) => TITLE_MATTERS.has(folded) || folded === 'and');
}

function afterTitles({ words }: Line, from: number, to: number): number {
  let at = from;
  while (at < to && TITLES.has((words[at] as Word).folded) && !isFirstName(words, at, to)) at += 1;
  return skipMatters(words, at, to);
}

/** "Prince Hale" may be a first name, "Prince Peter Hale" has one behind the title. */
function isFirstName(words: readonly Word[], at: number, to: number): boolean {
  const { firstNames } = gazetteer();
  if (at + 1 >= to || !firstNames.has((words[at] as Word).folded)) return false;
  return at + 2 >= to || !firstNames.has((words[at + 1] as Word).folded);
}

/** The model knows four types; lists and rules tell states from places and groups from organizations. */
function voteFor(type: NameType, own: Votes): Verdict {
  if (type === 'PER') return 'person';
  if (type === 'MISC') return 'thing';
  if (type === 'LOC') return own.state > 0 ? 'state' : 'place';
  return own.group > own.organization ? 'group' : 'organization';
}

/** Those that share no word with any of the others. */
function withoutCovered(judged: readonly Judged[], others: readonly Candidate[]): Judged[] {
  const taken = new Map<Line, Set<number>>();
  for (const { line, from, to } of others) {
    const own = taken.get(line) ?? new Set();
    for (let at = from; at < to; at++) own.add(at);
    taken.set(line, own);
  }
  return judged.filter(({ line, from, to }) => {
    const own = taken.get(line);
    for (let at = from; own && at < to; at++) if (own.has(at)) return false;
    return true;
  });
}
