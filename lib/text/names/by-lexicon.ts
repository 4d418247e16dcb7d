/** Names in languages that have no model: what their words of names, the lists and the article itself vouch for. */
import { addShortNames, type Judged, judge } from './by-rules.ts';
import { type Context, contextOf, type Line } from './context.ts';
import { gazetteer } from './gazetteer.ts';
import { isAcronym, keyOf } from './kinds.ts';
import type { NameLexicon } from './lexicon-other.ts';
import type { Candidate } from './parts.ts';
import { nameOf } from './runs.ts';
import { noVotes, type Votes } from './votes.ts';
import type { Word } from './words.ts';

const LONGEST = 8;
/** Particles inside names of persons, whatever the language: "Carmen de la Fuente", "Ulrich von der Heide". */
const PERSON_LINKS = new Set(
  'de del della di da dos du des la las los van von der den zu bin ibn al el y e'.split(' '),
);
/** Of these, articles: they never link a name by themselves ("Susanne Vogel den Bürgermeister"). */
const ARTICLES = new Set('der den la las los'.split(' '));
const MOST_LINKS = 3;
/** Words of a name among capitalised nouns, small ones included: behind it the next noun has a capital too. */
const LONGEST_GERMAN = 4;
/** Votes from which a name is sure enough to lend its kind to its parts. */
const SURE_PERSON = 3;

interface Reader {
  words: NameLexicon;
  context: Context;
  countries: ReadonlyMap<string, string>;
  /** Last words of the full names found so far: they stand alone afterwards. */
  surnames: Set<string>;
}

/** Everything that looks like a name, with the kind that most speaks for. Linear in the length of the lines. */
export function namesByLexicon(lines: readonly Line[], words: NameLexicon): Judged[] {
  const countries = gazetteer().translated(words.column);
  const reader: Reader = { words, context: contextOf(lines), countries, surnames: new Set() };
  const votes = new Map<string, Votes>();
  if (words.capitalNouns) reader.surnames = surnamesOf(lines.flatMap((line) => candidatesIn(line, reader)));
  const candidates = lines.flatMap((line) => candidatesIn(line, reader));
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const own = votes.get(key) ?? noVotes();
    vote(own, candidate, reader);
    votes.set(key, own);
  }
  addShortNames(candidates, votes, SURE_PERSON);
  const judged = judge(candidates, votes);
  return words.capitalNouns ? judged.filter(({ weight }) => weight >= SURE_PERSON) : judged;
}

/** Where all nouns have capitals, a surname alone is a name because the article had it with a title or a first name. */
function surnamesOf(candidates: readonly Candidate[]): Set<string> {
  const surnames = new Set<string>();
  for (const { line, from, to, titled } of candidates) {
    const first = (line.words[from] as Word).folded;
    if (titled || gazetteer().firstNames.has(first)) surnames.add((line.words[to - 1] as Word).folded);
  }
  return surnames;
}

function candidatesIn(line: Line, reader: Reader): Candidate[] {
  const found: Candidate[] = [];
  const { words } = line;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const body = smallBodyEnd(words, at, reader);
    if (body) {
      found.push({ line, from: at, to: body, titled: false, attribute: false });
      at = body;
      continue;
    }
    if (word.shape !== 'capital' || (word.opens && reader.words.openers.has(word.folded) && !isAcronym(word))) {
      at += 1;
      continue;
    }
    // "La France insoumise": the article of a party's name is no first name of the country.
    const isArticle = reader.words.openers.has(word.folded) && reader.countries.has(words[at + 1]?.folded ?? '');
    if (isArticle || isMatterOfOffice(words, at, reader)) {
      at += 1;
      continue;
    }
    const from = at + titlesAt(words, at, reader);
    const titled = from > at || isTitle(words[from - 1], reader);
    const end = endOf(words, from, reader);
    const to = nameEnd(line, { from, to: end, titled }, reader);
    if (to) found.push({ line, from, to, titled, attribute: false });
    at = to || (reader.words.capitalNouns ? from + 1 : end);
  }
  return found;
}

/** "ministre de l’Industrie", "presidente del Consiglio": what an office is for is no name, unless it is that of a country or city. */
function isMatterOfOffice(words: readonly Word[], at: number, { words: lexicon, countries }: Reader): boolean {
  const { folded } = words[at] as Word;
  if (!lexicon.offices.size || countries.has(folded) || lexicon.cities.has(folded) || lexicon.groups.has(folded))
    return false;
  let before = at - 1;
  while (before > at - 1 - MOST_LINKS && before > 0 && isLink(words[before] as Word, lexicon.links)) before -= 1;
  return before < at - 1 && lexicon.offices.has(words[before]?.folded ?? '');
}

/** Index after "ministère de l'Intérieur", 0 where none begins. */
function smallBodyEnd(words: readonly Word[], at: number, reader: Reader): number {
  const { smallBodies, links } = reader.words;
  if ((words[at] as Word).shape !== 'lower' || !smallBodies.has((words[at] as Word).folded)) return 0;
  const step = stepOver(words, at + 1, links);
  return step ? endOf(words, at + step, reader) : 0;
}

/** How many capitalised titles open a run: "Mme Lefèvre", "Herr Dr. Weber". A title with nothing behind it is none. */
function titlesAt(words: readonly Word[], at: number, reader: Reader): number {
  let count = 0;
  while (
    isTitle(words[at + count], reader) &&
    words[at + count + 1]?.shape === 'capital' &&
    words[at + count + 1]?.spaced
  ) {
    count += 1;
  }
  return count;
}

function isTitle(word: Word | undefined, { words }: Reader): boolean {
  if (!word || word.shape === 'mark') return false;
  return words.titles.has(word.folded) || (words.titleEnd?.test(word.text) ?? false);
}

/** Index after the run that begins with the capital at `from`. */
function endOf(words: readonly Word[], from: number, reader: Reader): number {
  const isBody = isBodyHead(words[from] as Word, reader);
  const isPerson = gazetteer().firstNames.has((words[from] as Word).folded);
  let to = from + 1;
  while (to < words.length && to - from < LONGEST) {
    const next = words[to] as Word;
    if (next.breaks) break;
    const step = next.shape === 'capital' && next.spaced ? 1 : linkedBy(words, to, { isBody, isPerson }, reader);
    if (!step) break;
    to += step;
  }
  return isBody ? Math.max(to, abbreviatedEnd(words, from, reader)) : to;
}

/** "Organisation mondiale de la santé (OMS)": the letters in brackets say how far the name goes; 0 where there are none. */
function abbreviatedEnd(words: readonly Word[], from: number, { words: lexicon }: Reader): number {
  let letters = '';
  for (let at = from; at < words.length && at - from < LONGEST; at++) {
    const word = words[at] as Word;
    if (word.text === '(') return letters.length > 1 && words[at + 1]?.text.toLowerCase() === letters ? at : 0;
    if (word.shape === 'mark' && word.text !== '’' && word.text !== "'") return 0;
    if (!isLink(word, lexicon.links)) letters += word.folded[0] ?? '';
  }
  return 0;
}

const isBodyHead = (word: Word, { words }: Reader): boolean =>
  words.bodies.has(word.folded) || words.groups.has(word.folded);

/** Words that small ones bring into the run: 0 where it ends. */
function linkedBy(
  words: readonly Word[],
  at: number,
  { isBody, isPerson }: { isBody: boolean; isPerson: boolean },
  { words: lexicon }: Reader,
): number {
  const word = words[at] as Word;
  if (isBody && word.shape === 'lower' && lexicon.adjective?.test(word.text)) return 1;
  const links = isBody ? lexicon.links : isPerson ? PERSON_LINKS : null;
  if (!links || (isPerson && !isBody && ARTICLES.has(word.folded))) return 0;
  return stepOver(words, at, links);
}

/** Small words of `links` and the capital behind them: how many words, 0 where it is otherwise. */
function stepOver(words: readonly Word[], at: number, links: ReadonlySet<string>): number {
  let next = at;
  while (next < words.length && next - at < MOST_LINKS && isLink(words[next] as Word, links)) next += 1;
  return next > at && words[next]?.shape === 'capital' ? next - at + 1 : 0;
}

/** "l’" is a word of its own, with the apostrophe as a mark of its own or not. */
const isLink = (word: Word, links: ReadonlySet<string>): boolean =>
  (word.shape === 'lower' && links.has(word.folded)) || word.text === '’' || word.text === "'";

/** "Benedikt XVI": a Roman number is no abbreviation of a body. */
const NUMERAL = /^[IVXLC]+$/;

interface Guess {
  from: number;
  to: number;
  titled: boolean;
}

/** Where the name that begins with a run ends; 0 for none. Among capitalised nouns it is the longest that is known. */
function nameEnd(line: Line, run: Guess, reader: Reader): number {
  if (!reader.words.capitalNouns) return isName(line, run, reader) ? run.to : 0;
  for (let to = Math.min(run.to, run.from + LONGEST_GERMAN); to > run.from; to--) {
    if ((line.words[to - 1] as Word).shape === 'capital' && isName(line, { ...run, to }, reader)) return to;
  }
  return 0;
}

/**
 * Whether a run is a name at all.
 *
 * Where only names have capitals, a run inside a sentence is one. At its start, and everywhere in a language that gives all
 * nouns capitals, something else must vouch for it: a list, a title, an abbreviation, the article elsewhere.
 */
function isName(line: Line, { from, to, titled }: Guess, reader: Reader): boolean {
  const { words } = line;
  const first = words[from] as Word;
  if (NUMERAL.test(first.text) || reader.words.units.has(first.folded)) return false;
  if (titled || isKnown(words, from, to, reader)) return true;
  if (reader.words.capitalNouns) return isAcronym(first) && to - from === 1;
  if (isAcronym(first)) return true;
  if (!first.opens && !line.isHeadline) return !reader.words.openers.has(first.folded) || to - from > 1;
  const small = reader.context.lower.get(first.folded) ?? 0;
  const capital = reader.context.capital.get(first.folded) ?? 0;
  return capital > small || (to - from > 1 && !line.isHeadline && small === 0 && words[from + 1]?.shape === 'capital');
}

function isKnown(
  words: readonly Word[],
  from: number,
  to: number,
  { words: lexicon, countries, surnames }: Reader,
): boolean {
  const { firstNames, organizations, places } = gazetteer();
  const first = words[from] as Word;
  const name = withoutGenitive(nameOf(words, from, to), { words: lexicon, countries });
  if (countries.has(name) || lexicon.cities.has(name) || organizations.has(name)) return true;
  if (lexicon.organizations.has(name) || lexicon.groups.has(name)) return true;
  if (lexicon.capitalNouns) {
    if (to - from === 1 && surnames.has(name)) return true;
    if (places.has(name) && lexicon.placePrepositions.has(words[from - 1]?.folded ?? '')) return true;
    // Of "Hanseatischen Bank Karl Vogel" the first two words are the body.
    const hasFirstName = words.slice(from + 1, to).some((word) => firstNames.has(word.folded));
    if (lexicon.bodies.has(first.folded)) return to - from > 1 && !hasFirstName;
    return firstNames.has(first.folded) && to - from > 1;
  }
  if (places.has(name) || firstNames.has(first.folded)) return true;
  return (lexicon.bodies.has(first.folded) || lexicon.groups.has(first.folded)) && to - from > 1;
}

/** "Frankreichs Präsident": German writes the genitive of lands and cities without an apostrophe. */
function withoutGenitive(name: string, { words, countries }: Pick<Reader, 'words' | 'countries'>): string {
  if (!words.capitalNouns || !name.endsWith('s') || countries.has(name)) return name;
  const bare = name.slice(0, -1);
  return countries.has(bare) || words.cities.has(bare) ? bare : name;
}

function vote(votes: Votes, { line: { words }, from, to, titled }: Candidate, reader: Reader): void {
  const { firstNames, organizations, places } = gazetteer();
  const { words: lexicon, countries } = reader;
  const first = words[from] as Word;
  const name = withoutGenitive(nameOf(words, from, to), reader);
  const isLong = to - from > 1;
  if (countries.has(name)) votes.state += 6;
  else if (lexicon.cities.has(name)) votes.place += 4;
  else if (places.has(name)) votes.place += 2;
  if (organizations.has(name)) votes.organization += 4;
  if (lexicon.groups.has(first.folded)) votes.group += 6;
  else if (lexicon.bodies.has(first.folded) || lexicon.smallBodies.has(first.folded) || lexicon.organizations.has(name))
    votes.organization += 6;
  else if (isAcronym(first)) votes.organization += 4;
  else if (firstNames.has(first.folded)) votes.person += isLong ? 4 : 1.5;
  if (!isLong && reader.surnames.has(name)) votes.person += 4;
  if (titled) votes.person += 6;
  if (isLong && votes.person === 0) votes.person += 0.8;
  if (!isLong) votes.organization += 0.5;
  if (lexicon.placePrepositions.has(words[from - 1]?.folded ?? '')) votes.place += 1.5;
  // "maire de Valmont", "ville d’Arcelle", "région Normandie"
  for (const back of [1, 2, 3]) if (lexicon.placeHeads.has(words[from - back]?.folded ?? '')) votes.place += 3;
}
