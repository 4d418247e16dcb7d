/** Look-ups in the lists of names: countries, cities, organizations, first names with gender, common words. */
import {
  BODIES,
  CITIES,
  COMMON_SURNAMES,
  COMMON_WORDS,
  COUNTRIES,
  COUNTRY_TRANSLATIONS,
  FEMALE_NAMES,
  MALE_NAMES,
  ORGANIZATIONS,
  REGIONS,
  SHARED_NAMES,
} from './gazetteer-data.ts';
import { COUNTRY_NAMES, DEMONYMS } from './lexicon-en.ts';

export type Gender = 'm' | 'f' | 'x';

export interface Gazetteer {
  /** The common name of a country by any of its names, lower case. */
  countries: ReadonlyMap<string, string>;
  /** The country of an adjective or of people, lower case; "" for those of more than one country. */
  demonyms: ReadonlyMap<string, string>;
  /** Cities, capitals and regions, lower case. */
  places: ReadonlySet<string>;
  organizations: ReadonlySet<string>;
  firstNames: ReadonlyMap<string, Gender>;
  /** Surnames that are common words too. */
  commonSurnames: ReadonlySet<string>;
  commonWords: ReadonlySet<string>;
  /** Countries by their names in another language (a column of COUNTRY_TRANSLATIONS), lower case; the common English names. */
  translated: (column: number) => ReadonlyMap<string, string>;
}

let loaded: Gazetteer | null = null;

/** The lists, read when first asked for. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

/** Lower case without marks above and below letters: lists and articles spell them differently. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  // Most words are plain ASCII and need no second look.
  return isPlain(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/’/g, "'");
}

/** Printable ASCII. In a loop: for a word, starting a regular expression takes longer than all of its letters. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** Whether a word stands in an ordinary dictionary of common words, inflected or not. */
export function isCommonWord(folded: string): boolean {
  const { commonWords } = gazetteer();
  if (commonWords.has(folded)) return true;
  // "officers" was left out for "officer", and that for "office".
  return stems(folded).some((stem) => commonWords.has(stem) || stems(stem).some((root) => commonWords.has(root)));
}

/** Regular endings taken off; the generator of the lists leaves such words out. */
function stems(word: string): string[] {
  const out: string[] = [];
  const last = word.at(-1);
  if (last === 's' || last === 'd' || last === 'r') out.push(word.slice(0, -1));
  if (word.endsWith('ly') || (word.at(-2) === 'e' && out.length)) out.push(word.slice(0, -2));
  if (word.endsWith('ing')) out.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  return out.filter((stem) => stem.length > 2);
}

function load(): Gazetteer {
  const countries = new Map<string, string>();
  const demonyms = new Map<string, string>();
  const places = new Set<string>();
  for (const line of COUNTRIES.split('\n')) {
    const [name = '', adjectives = '', capitals = '', others = ''] = line.split('|');
    for (const other of [name, ...split(others)]) countries.set(fold(other), name);
    for (const adjective of split(adjectives)) addDemonym(demonyms, fold(adjective), name);
    for (const capital of split(capitals)) places.add(fold(capital));
  }
  for (const [alias, name] of Object.entries(COUNTRY_NAMES)) countries.set(alias, name);
  for (const word of DEMONYMS) if (!demonyms.has(word)) demonyms.set(word, '');
  for (const place of [...CITIES.split('\n'), ...REGIONS.split('\n')]) {
    if (!countries.has(fold(place))) places.add(fold(place));
  }
  return {
    countries,
    demonyms,
    places,
    organizations: new Set([...ORGANIZATIONS.split('\n'), ...BODIES.split('\n')]),
    firstNames: firstNames(),
    commonSurnames: new Set(COMMON_SURNAMES.split(' ')),
    commonWords: new Set(COMMON_WORDS.split(' ')),
    translated,
  };
}

const translations = new Map<number, Map<string, string>>();

function translated(column: number): ReadonlyMap<string, string> {
  const known = translations.get(column);
  if (known) return known;
  const english = COUNTRIES.split('\n').map((line) => line.split('|')[0] as string);
  const names = COUNTRY_TRANSLATIONS.split('\n').map((line) => fold(line.split('|')[column] ?? ''));
  const made = new Map(names.map((name, at) => [name, english[at] as string]));
  made.delete('');
  translations.set(column, made);
  return made;
}

const split = (list: string): string[] => list.split(',').filter(Boolean);

/** The adjective and, where it is regular, the people ("Syrian", "Syrians"). */
function addDemonym(demonyms: Map<string, string>, adjective: string, country: string): void {
  for (const form of /(?:n|i|sh|k|c)$/.test(adjective) ? [adjective, `${adjective}s`] : [adjective]) {
    const known = demonyms.get(form);
    // "Congolese" is of two countries, "American" of one: territories come under the country's adjective first.
    demonyms.set(form, known === undefined || known === country ? country : (SHARED_ADJECTIVES.get(form) ?? ''));
  }
}

const SHARED_ADJECTIVES = new Map([
  ['american', 'United States'],
  ['americans', 'United States'],
  ['british', 'United Kingdom'],
  ['dutch', 'Netherlands'],
  ['french', 'France'],
  ['norwegian', 'Norway'],
]);

function firstNames(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of SHARED_NAMES.split(' ')) names.set(name, 'x');
  for (const name of MALE_NAMES.split(' ')) names.set(name, 'm');
  for (const name of FEMALE_NAMES.split(' ')) names.set(name, 'f');
  return names;
}
