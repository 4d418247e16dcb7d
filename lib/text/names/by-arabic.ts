/** Names in Arabic: countries and cities by lists, persons behind their offices, bodies behind what they are. */
import type { ActorKind } from '../reading.ts';
import type { Judged } from './by-rules.ts';
import type { Line } from './context.ts';
import { fold, gazetteer } from './gazetteer.ts';
import {
  BODIES_AR,
  CITIES_AR,
  GROUPS_AR,
  KNOWN_AR,
  MATTERS_AR,
  OFFICES_AR,
  STOPS_AR,
  TITLES_AR,
} from './lexicon-ar.ts';
import type { Word } from './words.ts';

/** Column of Arabic in COUNTRY_TRANSLATIONS. */
const COLUMN = 3;
const LONGEST_PERSON = 3;
const LONGEST_OFFICE = 4;
const LONGEST_BODY = 4;
const WEIGHT = { list: 5, office: 4, repeated: 2, body: 2 };
const PARTICLES = new Set(['بن', 'ابن', 'بنت', 'آل', 'أبو', 'أبي', 'عبد', 'أم']);

/** Names that something vouches for; with no capitals to go by, others are left out. Linear in the length of the lines. */
export function namesInArabic(lines: readonly Line[]): Judged[] {
  const found = lines.map(namesOf);
  const persons = found.flat().filter(({ verdict }) => verdict === 'person');
  const surnames = new Set(persons.map(({ line, to }) => (line.words[to - 1] as Word).text));
  return lines.flatMap((line, at) => {
    const own = found[at] as Judged[];
    return [...own, ...repeatedIn(line, surnames, own)];
  });
}

function namesOf(line: Line): Judged[] {
  const found: Judged[] = [];
  const { words } = line;
  for (let at = 0; at < words.length; ) {
    const name = knownAt(line, at) ?? personAt(line, at) ?? bodyAt(line, at);
    if (name) found.push(name);
    at = name ? name.to : at + 1;
  }
  return found;
}

/** And, with, for, as: one letter that is written with the next word. */
const PREFIX = /^(?:[وف]?[بلك]|[وف])(?=\p{L}{2})/u;

/** The word itself, and without what is written with it. "لل" stands for "ل" and the article: "للأمم المتحدة". */
function formsOf(text: string): string[] {
  const bare = text.replace(PREFIX, '');
  const forms = bare === text ? [text] : [text, bare];
  if (/^[وف]?لل/u.test(text)) forms.push(text.replace(/^[وف]?لل/u, 'ال'));
  return forms;
}

const isWord = (word: Word | undefined): word is Word => word !== undefined && /^\p{Script=Arabic}/u.test(word.text);

const isCountry = (name: string): boolean => gazetteer().translated(COLUMN).has(fold(name));

function judged(line: Line, from: number, to: number, verdict: ActorKind, weight: number): Judged {
  return { line, from, to, verdict, weight, titled: weight === WEIGHT.office, attribute: false };
}

/** The name begins behind what is written with its first word: "وسوريا" is "سوريا". */
function behindPrefix(name: Judged, form: string): Judged {
  const { text } = name.line.words[name.from] as Word;
  return { ...name, prefix: text.endsWith(form) ? text.length - form.length : 0 };
}

function knownAt(line: Line, at: number): Judged | null {
  const { words } = line;
  const first = words[at];
  if (!isWord(first)) return null;
  const next = isWord(words[at + 1]) ? ` ${words[at + 1]?.text}` : '';
  for (const form of formsOf(first.text)) {
    const pair = next && form + next;
    const kind = KNOWN_AR.get(pair) ?? (isCountry(pair) ? 'state' : undefined);
    if (kind) return behindPrefix(judged(line, at, at + 2, kind, WEIGHT.list), form);
  }
  for (const form of formsOf(first.text)) {
    if (isCountry(form)) return behindPrefix(judged(line, at, at + 1, 'state', WEIGHT.list), form);
    if (CITIES_AR.has(form)) return behindPrefix(judged(line, at, at + 1, 'place', WEIGHT.list), form);
  }
  return null;
}

function personAt(line: Line, at: number): Judged | null {
  const { words } = line;
  const first = words[at];
  if (!isWord(first)) return null;
  const forms = formsOf(first.text);
  let from = at + 1;
  if (forms.some((form) => TITLES_AR.has(form))) from = skipMatters(words, from);
  else if (forms.some((form) => OFFICES_AR.has(form))) {
    from = skipMatters(words, from);
    // An office that is of nothing is a common noun: "أمين صندوق".
    if (from === at + 1) return null;
  } else return null;
  let to = from;
  while (to - from < LONGEST_PERSON && isNameWord(words[to])) to += 1;
  while (to > from && PARTICLES.has((words[to - 1] as Word).text)) to -= 1;
  if (to - from < 2) return null;
  const short = to - from === LONGEST_PERSON && !words.slice(from, to).some((word) => PARTICLES.has(word.text)) ? 1 : 0;
  return judged(line, from, to - short, 'person', WEIGHT.office);
}

/** "باسم وزارة الخارجية", "الوزراء اللبناني": what an office is of is definite, and so are its adjectives. */
function skipMatters(words: readonly Word[], from: number): number {
  let at = from;
  while (at - from < LONGEST_OFFICE && isWord(words[at]) && isMatter((words[at] as Word).text)) at += 1;
  return at;
}

const isMatter = (text: string): boolean =>
  MATTERS_AR.has(text) || (/^(?:ال|لل)\p{L}{2}/u.test(text) && !TITLES_AR.has(text)) || isCountry(text);

function isNameWord(word: Word | undefined): boolean {
  if (!isWord(word) || STOPS_AR.has(word.text) || !word.spaced) return false;
  // Verbs of the present and the future, and words joined with "and": no part of a name.
  return word.text.length > 1 && !/^(?:[وف]?س?[يت]\p{L}{3,}ون|وال|بال|لل|أنه|إنه|بأن)/u.test(word.text);
}

function bodyAt(line: Line, at: number): Judged | null {
  const { words } = line;
  const first = words[at];
  const next = words[at + 1];
  if (!isWord(first) || !isWord(next) || STOPS_AR.has(next.text)) return null;
  const forms = formsOf(first.text);
  const form = forms.find((one) => GROUPS_AR.has(one) || BODIES_AR.has(one));
  if (!form) return null;
  let to = at + 2;
  while (to - at < LONGEST_BODY && isWord(words[to]) && ADJECTIVE.test((words[to] as Word).text)) to += 1;
  return behindPrefix(judged(line, at, to, GROUPS_AR.has(form) ? 'group' : 'organization', WEIGHT.body), form);
}

/** Definite adjectives of places, peoples and ranks: "وزارة الثقافة اللبنانية", "منظمة الصحة العالمية". */
const ADJECTIVE = /^ال\p{L}{2,}(?:ية|ي)$|^ال(?:متحدة|عامة|عليا|مشتركة)$/u;

/** A surname that the article gave in full, alone: "وأضاف سالم". */
function repeatedIn(line: Line, surnames: ReadonlySet<string>, taken: readonly Judged[]): Judged[] {
  if (surnames.size === 0) return [];
  const repeated: Judged[] = [];
  line.words.forEach((word, at) => {
    if (!isWord(word) || taken.some(({ from, to }) => at >= from && at < to)) return;
    const form = formsOf(word.text).find((one) => surnames.has(one));
    if (form) repeated.push(behindPrefix(judged(line, at, at + 1, 'person', WEIGHT.repeated), form));
  });
  return repeated;
}
