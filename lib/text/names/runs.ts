/** Finds runs of capitalised words that may be names, with the small words that names hold ("Ministry of Defence"). */
import { words as listOf } from '../lexicon/lexicon.ts';
import type { Context, Line } from './context.ts';
import { fold, gazetteer, isCommonWord } from './gazetteer.ts';
import {
  FUNCTION_WORDS,
  GROUP_HEADS,
  NO_ACTORS,
  ORGANIZATION_HEADS,
  PARTICLES,
  PLACE_HEADS,
  TITLE_MATTERS,
  TITLES,
} from './lexicon-en.ts';
import type { Word } from './words.ts';

/** Words `from` to `to` (exclusive) of a line. */
export interface Run {
  from: number;
  to: number;
}

/** Bodies and lands that are named "… of …": the Bank of England, the Gulf of Aden. */
const OF_HEADS = new Set([...ORGANIZATION_HEADS, ...PLACE_HEADS, ...GROUP_HEADS]);
for (const word of listOf('state republic islamic kingdom commonwealth league doctors bank army sons friends cities')) {
  OF_HEADS.add(word);
}
for (const word of listOf(`
street company group town village people fighters rebels forces troops muslims christians jews arabs militants
workers teachers boys girls sons watch
`))
  OF_HEADS.delete(word);

/** Bodies that are named "… for …": the Centre for Fisheries, and no "Air Force for Acquisition". */
const FOR_HEADS = listOf(`
ministry department office agency authority bureau commission committee council court tribunal center centers centre centres institute institution
school college academy foundation fund trust board organization organisation association society federation confederation union alliance
coalition campaign initiative movement network observatory mission secretariat party front conference partnership forum bank
people citizens students women friends fellowship program programme project
`);
const ABBREVIATED = /^\p{Lu}\.$/u;
const LONGEST = 12;

/** All runs of a line, in order; none overlap. */
export function findRuns(line: Line, context: Context): Run[] {
  const runs: Run[] = [];
  const { words } = line;
  for (let at = 0; at < words.length; ) {
    if ((words[at] as Word).shape !== 'capital') {
      at = isLowerParticle(words, at) ? pushRun(runs, line, at, context) : at + 1;
    } else at = pushRun(runs, line, at, context);
  }
  return runs;
}

/** "al Jarba", "bin Laden" in mid-sentence: a particle in lower case opens the name. */
function isLowerParticle(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (word.shape !== 'lower' || !/^(?:al|el|bin|ibn|abu|von|van|de|da|di|del|della|dos)$/.test(word.folded))
    return false;
  return next?.shape === 'capital' && next.spaced;
}

function pushRun(runs: Run[], line: Line, from: number, context: Context): number {
  const { words } = line;
  let to = from + 1;
  while (to < words.length && to - from < LONGEST) {
    if ((words[to] as Word).breaks) break;
    if (line.isHeadline && isPlainInHeadline(words[to] as Word, context)) break;
    const step = linkLength(words, from, to);
    if (!step) break;
    to += step;
  }
  const start = skipOpening(line, from, to, context);
  if (start < to) runs.push({ from: start, to });
  return to;
}

/** Where every word has a capital, only what the article or the lists know parts "Talks With Norway Stall". */
function isPlainInHeadline(word: Word, context: Context): boolean {
  const { folded } = word;
  if (FUNCTION_WORDS.has(folded)) return !/^(?:of|and|for|the)$/.test(folded) && !isSpelledAsName(word);
  if (context.capital.has(folded) || gazetteer().firstNames.has(folded)) return false;
  const isPart = isHead(folded) || PLACE_HEADS.has(folded) || TITLES.has(folded) || TITLE_MATTERS.has(folded);
  return !isPart && isCommonWord(folded);
}

/** How many words from `at` on belong to the run that began at `from`: 0 when it ends there. */
function linkLength(words: readonly Word[], from: number, at: number): number {
  const word = words[at] as Word;
  const before = words[at - 1] as Word;
  if (word.shape === 'capital') return word.spaced && isContinuing(before, word) ? 1 : 0;
  if (word.shape === 'number') return 0;
  if (/^['’]s?$/.test(word.text)) return isCommonOwner(words, at) ? 2 : 0;
  if (word.text === '&') return words[at + 1]?.shape === 'capital' ? 2 : 0;
  if (word.shape !== 'lower' || !word.spaced) return 0;
  return smallWordsLength(words, from, at);
}

/** Officers whose courts and offices are named after what they are. */
const OFFICERS = listOf(`
magistrate magistrates prosecutor prosecutors registrar ombudsman auditor comptroller coroner sheriff commissioner
sultan solicitor solicitors attorney attorneys governor mayor bailiff speaker
`);

/** "Workers' Party": common people own the body, as an officer does; "Obama's Department" is two names. */
function isCommonOwner(words: readonly Word[], at: number): boolean {
  if (isOfficersBody(words, at)) return true;
  const { folded } = words[at - 1] as Word;
  const isCommon = isCommonWord(folded) || isTrade(words, at);
  return !(words[at] as Word).spaced && isCommon && isBodyBehind(words, at + 1);
}

/** Whether "'" at `at` stands behind people of a trade, whom no list of common words has: "Seafarers' Union", "Anglers' Club". */
export function isTrade(words: readonly Word[], at: number): boolean {
  const { folded } = words[at - 1] as Word;
  return words[at]?.text.length === 1 && /(?:ers|ors|ists|ians)$/.test(folded);
}

/** Whether "'s" at `at` stands between an officer and the body: "the Ada Magistrate's Court", "the Auditor General's Department". */
export function isOfficersBody(words: readonly Word[], at: number): boolean {
  const mark = words[at] as Word;
  if (mark.spaced || !/^['’]s?$/.test(mark.text)) return false;
  const owner = words[at - 1]?.folded === 'general' ? words[at - 2] : words[at - 1];
  return owner?.shape === 'capital' && OFFICERS.has(owner.folded) && isBodyBehind(words, at + 1);
}

function isBodyBehind(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return isCapital(next) && [next, words[at + 1]].some((head) => head?.shape === 'capital' && isHead(head.folded));
}

const isHead = (folded: string): boolean => ORGANIZATION_HEADS.has(folded) || GROUP_HEADS.has(folded);

/** A sentence's end without white space or a mark never gets here; "May" and weekdays end a name. */
function isContinuing(before: Word, word: Word): boolean {
  return (
    !NO_ACTORS.has(word.folded) ||
    ABBREVIATED.test(before.text) ||
    /^(?:god|lord|class|east|west|north|south|northern|southern|eastern|western|president|minister)$/.test(word.folded)
  );
}

/** "of the", "and the", "for", "bin", "van der" between capitals. */
function smallWordsLength(words: readonly Word[], from: number, at: number): number {
  const word = words[at] as Word;
  let next = at + 1;
  if (PARTICLES.has(word.folded)) {
    while (words[next]?.shape === 'lower' && PARTICLES.has((words[next] as Word).folded) && next < at + 2) next += 1;
    return isCapital(words[next]) && !FUNCTION_WORDS.has((words[next] as Word).folded) ? next - at + 1 : 0;
  }
  if (words[next]?.folded === 'the' && words[next]?.shape === 'lower') next += 1;
  if (!isCapital(words[next])) return 0;
  const length = next - at + 1;
  if (word.folded === 'of') return opensOf(words, from, at, words[next] as Word) ? length : 0;
  if (word.folded === 'for') return FOR_HEADS.has((words[at - 1] as Word).folded) ? length : 0;
  if (word.folded === 'and') return isInsideComplement(words, from, at) || endsInHead(words, next) ? length : 0;
  return 0;
}

const isCapital = (word: Word | undefined): boolean => word?.shape === 'capital' && word.spaced;

function opensOf(words: readonly Word[], from: number, at: number, next: Word): boolean {
  const head = (words[at - 1] as Word).folded;
  if (TITLES.has(head)) return TITLE_MATTERS.has(next.folded);
  if (head === 'state' || head === 'house' || head === 'front') return at - from <= 3;
  return OF_HEADS.has(head) || /(?:versity|ment|tion|ssion|tute|stry)$/.test(head);
}

/** "… of Iraq and the Levant", "Ministry of Science and Technology". */
function isInsideComplement(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i > from && i >= at - 3; i--) {
    const word = words[i] as Word;
    if (word.folded !== 'of' && word.folded !== 'for' && word.folded !== 'in') continue;
    const head = (words[i - 1] as Word).folded;
    return /^(?:state|ministry|minister|secretary|department|office|institute|committee|centers?|centres?|college|university|bureau|faculty|school)$/.test(
      head,
    );
  }
  return false;
}

const JOINED_HEADS = listOf(`
administration commission committee council agency department ministry organisation organization authority company service
services fund board centre center association institute observatory bureau directorate inspectorate
`);

/**
 * "Food and Drug Administration": a word, "and", and a head behind the next one; a word further when both sides are common words
 * ("Food and Agricultural Research Institute").
 */
function endsInHead(words: readonly Word[], next: number): boolean {
  const first = words[next] as Word;
  if (gazetteer().firstNames.has(first.folded) || gazetteer().countries.has(first.folded)) return false;
  const isHeadAt = (at: number) => isCapital(words[at]) && JOINED_HEADS.has((words[at] as Word).folded);
  if (isHeadAt(next + 1)) return true;
  const isCommon = (at: number) => isCommonWord((words[at] as Word).folded);
  return isCapital(words[next + 1]) && isHeadAt(next + 2) && isCommon(next) && isCommon(next - 2);
}

/** Leaves off first words whose capital is only the sentence's. */
function skipOpening(line: Line, from: number, to: number, context: Context): number {
  const { words } = line;
  let start = from;
  while (start < to) {
    const word = words[start] as Word;
    if (word.shape === 'lower' && start > from) start += 1;
    else if (!isOpeningWord(line, start, to, context)) break;
    else start += 1;
  }
  return start;
}

/** "On Monday": a day, even before a name that ends like a paper's. */
export const isDay = (words: readonly Word[], at: number): boolean =>
  WEEKDAY.test((words[at] as Word).folded) &&
  /^(?:on|last|this|next|since|until|by|every)$/.test(words[at - 1]?.folded ?? '');

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

function isOpeningWord(line: Line, at: number, to: number, context: Context): boolean {
  const word = line.words[at] as Word;
  const next = line.words[at + 1];
  if (NO_ACTORS.has(word.folded) && !isCapital(next)) return true;
  // "On Monday Maria Lopez", and the "Sunday Times".
  if (isDay(line.words, at)) return true;
  if (WEEKDAY.test(word.folded) && !ORGANIZATION_HEADS.has((line.words[to - 1] as Word).folded)) return true;
  // "Ms." is small, but what stands behind it is a person.
  if (FUNCTION_WORDS.has(word.folded) && !TITLES.has(word.folded) && !isSpelledAsName(word)) return true;
  if (!word.opens && !line.isHeadline) return false;
  return !isNameAtStart(line, at, to, context);
}

/** "US", "WHO", "IT" inside a sentence are not "us", "who", "it". */
function isSpelledAsName(word: Word): boolean {
  return word.text.length >= 2 && word.text === word.text.toUpperCase() && /^(?:US|UN|WHO|AP|PA|IS)$/.test(word.text);
}

/** Judges a capital that every word would have here. */
function isNameAtStart(line: Line, at: number, to: number, context: Context): boolean {
  const word = line.words[at] as Word;
  const seenAsName = context.capital.get(word.folded) ?? 0;
  const seenSmall = context.lower.get(word.folded) ?? 0;
  if (seenAsName > 0 && seenAsName >= seenSmall) return true;
  if (isKnownName(line.words, at, to)) return true;
  if (seenSmall > 0) return isHeadOfRun(line.words, at, to) && seenSmall < 3;
  if (!isCommonWord(word.folded)) return true;
  return !line.isHeadline && isHeadOfRun(line.words, at, to);
}

/** "Future Television": common words, but they end in what only a body is called. */
function isHeadOfRun(words: readonly Word[], at: number, to: number): boolean {
  const length = to - at;
  if (length < 2 || length > 6) return false;
  // Of "X of Y" the first part is the head: "Ministry of …" is a body, "Officers of …" are not.
  if (words[at + 1]?.folded === 'of') return OF_HEADS.has((words[at] as Word).folded);
  const { folded } = words[to - 1] as Word;
  return ORGANIZATION_HEADS.has(folded) || GROUP_HEADS.has(folded) || PLACE_HEADS.has(folded);
}

function isKnownName(words: readonly Word[], at: number, to: number): boolean {
  const { countries, places, organizations, firstNames, demonyms } = gazetteer();
  const word = words[at] as Word;
  const isFirstName = firstNames.has(word.folded) && (to - at > 1 || !isCommonWord(word.folded));
  if (isFirstName || demonyms.has(word.folded) || TITLES.has(word.folded))
    return to - at > 1 || isFirstName || demonyms.has(word.folded);
  for (let end = to; end > at; end--) {
    const name = nameOf(words, at, end);
    if (countries.has(name) || organizations.has(name)) return true;
    if (places.has(name) && (end - at > 1 || !isCommonWord(name))) return true;
  }
  return false;
}

/** The run's words, folded and parted by one blank, as the lists write them. */
export function nameOf(words: readonly Word[], from: number, to: number): string {
  let name = fold((words[from] as Word).text);
  for (let i = from + 1; i < to; i++) name += ` ${fold((words[i] as Word).text)}`;
  return name;
}
