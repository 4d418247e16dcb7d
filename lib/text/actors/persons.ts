/** Joins the names of one person: full name, surname, initials, particles, spellings of another script. */
import { gazetteer } from '../names/gazetteer.ts';
import { SHORT_FORMS } from '../names/lexicon-en-nouns.ts';
import type { Mention } from '../reading.ts';
import { firstStartingAt } from '../span.ts';
import type { Node } from './node.ts';

/** Same person by first names: equal, an initial, a short form, or the start of the longer one ("Ben", "Benjamin"). */
function firstNamesAgree(a: string, b: string): boolean {
  if (a === b || skeletonOf(a) === skeletonOf(b)) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if ((SHORT_FORMS[a] ?? a) === (SHORT_FORMS[b] ?? b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** What is left of a name when the ways to write one sound are made one: "Mohammed", "Muhammad" => "mhmd". */
export function skeletonOf(word: string): string {
  const consonants = word
    .replace(/ph/g, 'f')
    .replace(/[qg]h?|kh|ck|c(?!h)/g, 'k')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/z/g, 's')
    .replace(/(?!^)[aeiouyw'’-]/g, '');
  return consonants.replace(/(.)\1+/g, '$1').replace(/^[aeiou]/, 'a');
}

/** Whether the words of one name all stand in the other, in order, with the same last word. */
function isSamePerson(a: Node, b: Node): boolean {
  const [long, short] = a.words.length >= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (!firstNamesAgree(long[0] as string, short[0] as string)) return short.length < long.length && isTail(long, short);
  let at = 1;
  for (const word of short.slice(1)) {
    while (at < long.length && !wordsAgree(long[at] as string, word)) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return at === long.length || short.length >= 2;
}

const isTail = (long: readonly string[], short: readonly string[]): boolean =>
  short.length >= 2 && short.every((word, i) => long[long.length - short.length + i] === word);

function wordsAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a.length >= 5 && b.length >= 5 && Math.abs(a.length - b.length) <= 2 && skeletonOf(a) === skeletonOf(b);
}

/** A person of the article with all spellings that can be no one else's. */
export interface Person {
  nodes: Node[];
}

/** What one short name may mean. */
export interface PersonGroups {
  persons: Person[];
  /** Short names that more than one person has: settled place by place. */
  shared: { node: Node; persons: Person[] }[];
}

/** Persons of one surname that are told apart: a list of members of one clan must not take quadratic time. */
const MOST_NAMESAKES = 40;

/** Joins full names, then gives each single name to the persons who bear it. Linear but for persons of one surname. */
export function joinPersons(nodes: readonly Node[], pairs: readonly [Node, Node][] = []): PersonGroups {
  const persons: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const full = nodes.filter((node) => node.words.length > 1).sort((a, b) => b.words.length - a.words.length);
  for (const node of full) {
    const last = skeletonOf(node.words[node.words.length - 1] as string);
    const known = (byWord.get(last) ?? [])
      .slice(-MOST_NAMESAKES)
      .find((person) => isSamePerson(person.nodes[0] as Node, node));
    if (known) known.nodes.push(node);
    else addPerson(persons, byWord, { nodes: [node] });
  }
  const groups: PersonGroups = { persons, shared: [] };
  const single = nodes.filter((node) => node.words.length <= 1);
  for (const node of single) placeSingle(groups, byWord, node);
  return pairs.length ? joinPairs(groups, pairs) : groups;
}

/**
 * Makes one person of the bearers of two names that the text says are one's. A name that both of them shared is then one's
 * own. Linear in persons and pairs.
 */
function joinPairs({ persons, shared }: PersonGroups, pairs: readonly [Node, Node][]): PersonGroups {
  const bearers = new Map(persons.flatMap((person) => person.nodes.map((node): [Node, Person] => [node, person])));
  const joined = new Map<Person, Person>();
  const whole = (person: Person): Person => {
    let at = person;
    for (let next = joined.get(at); next; next = joined.get(at)) at = next;
    if (at !== person) joined.set(person, at);
    return at;
  };
  for (const [first, second] of pairs) {
    const [bearer, other] = [bearers.get(first), bearers.get(second)];
    if (bearer && other && whole(bearer) !== whole(other)) joined.set(whole(other), whole(bearer));
  }
  for (const person of joined.keys()) whole(person).nodes.push(...person.nodes);
  const stillShared = shared.filter(({ node, persons: own }) => {
    const [only, ...others] = new Set(own.map(whole));
    if (only && !others.length) only.nodes.push(node);
    return others.length > 0;
  });
  return {
    persons: persons.filter((person) => !joined.has(person)),
    shared: stillShared.map(({ node, persons: own }) => ({ node, persons: [...new Set(own.map(whole))] })),
  };
}

function addPerson(persons: Person[], byWord: Map<string, Person[]>, person: Person): void {
  persons.push(person);
  for (const word of new Set((person.nodes[0] as Node).words.map(skeletonOf))) {
    const bearers = byWord.get(word) ?? [];
    bearers.push(person);
    byWord.set(word, bearers);
  }
}

function placeSingle(groups: PersonGroups, byWord: Map<string, Person[]>, node: Node): void {
  const word = node.words[0] ?? '';
  const bearers = (byWord.get(skeletonOf(word)) ?? [])
    .slice(0, 4 * MOST_NAMESAKES)
    .filter((person) => bears(person, word) && gendersAgree(person, node));
  const asSurname = bearers.filter((person) => isSurname(person.nodes[0] as Node, word));
  const chosen = asSurname.length ? asSurname : bearers;
  chosen.length = Math.min(chosen.length, MOST_NAMESAKES);
  if (chosen.length === 1) (chosen[0] as Person).nodes.push(node);
  else if (chosen.length) groups.shared.push({ node, persons: chosen });
  else addPerson(groups.persons, byWord, { nodes: [node] });
}

const bears = (person: Person, word: string): boolean =>
  (person.nodes[0] as Node).words.some((own) => wordsAgree(own, word) && own.length > 1);

function gendersAgree(person: Person, node: Node): boolean {
  const gender = genderOf(person);
  return !node.gender || !gender || node.gender === gender;
}

/** The last word, or the first in names that put the family first ("Xi Jinping"): one that is nobody's first name. */
function isSurname(full: Node, word: string): boolean {
  const { firstNames } = gazetteer();
  const at = full.words.findIndex((own) => wordsAgree(own, word));
  return at > 0 || !firstNames.has(full.words[0] as string);
}

/** "m" or "f" when titles or first names tell it without contradiction, else "". */
export function genderOf(person: Person): 'm' | 'f' | '' {
  const genders = new Set(person.nodes.map((node) => node.gender).filter(Boolean));
  return genders.size === 1 ? ([...genders][0] as 'm' | 'f') : '';
}

/** The person of the article's shared surname who was named in full last before the mention, else the first named at all. */
export function nearestBearer(mention: Mention, persons: readonly Person[]): Person | null {
  let best: Person | null = null;
  let at = -1;
  for (const person of persons) {
    for (const node of person.nodes) {
      if (node.words.length < 2) continue;
      const last = node.mentions[firstStartingAt(node.mentions, mention.start) - 1]?.start ?? -1;
      if (last > at) {
        at = last;
        best = person;
      }
    }
  }
  return best;
}
