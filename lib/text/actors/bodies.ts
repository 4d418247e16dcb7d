/** Joins the names of one body, group, state or place: acronyms, bracketed short forms, last words, countries. */
import type { Article } from '../article.ts';
import { gazetteer } from '../names/gazetteer.ts';
import { GROUP_HEADS, KNOWN_ALIASES, ORGANIZATION_HEADS } from '../names/lexicon-en.ts';
import type { Mention } from '../reading.ts';
import { initialsOf, isAcronym, SMALL_WORDS } from './acronyms.ts';
import { alsoKnown } from './also-known.ts';
import { withoutForm } from './company-forms.ts';
import { contradictedGroups } from './contradictions.ts';
import type { Node } from './node.ts';

const ALIAS_GROUPS = new Map(
  KNOWN_ALIASES.flatMap(({ names }) => names.map((name) => [name, `known:${names[0]}`] as const)),
);

/** Each node's group: nodes with the same number are one actor. Near linear in the number of nodes. */
export function joinBodies(article: Article, nodes: readonly Node[], mentions: readonly Mention[]): number[] {
  const parents = nodes.map((_, index) => index);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] as number;
    parents[at] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    parents[find(Math.max(a, b))] = find(Math.min(a, b));
  };
  joinByKey(nodes, join, contradictedGroups(article, nodes, mentions, knownGroupOf));
  joinBrackets(article, nodes, mentions, join);
  for (const [a, b] of alsoKnown(article, nodes)) if (areOfOneKind(nodes[a] as Node, nodes[b] as Node)) join(a, b);
  joinAcronyms(nodes, join, find);
  joinShortForms(nodes, join);
  return nodes.map((_, index) => find(index));
}

/** A place is known by a body's name, and the other way about, only by mistake. */
const areOfOneKind = (a: Node, b: Node): boolean =>
  !a.country && !b.country && (a.kind === 'place') === (b.kind === 'place');

type Join = (a: number, b: number) => void;

function joinByKey(nodes: readonly Node[], join: Join, contradicted: ReadonlySet<string>): void {
  const first = new Map<string, number>();
  nodes.forEach((node, index) => {
    for (const key of keysOf(node, contradicted)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else join(known, index);
    }
  });
}

/** What news calls by several names everywhere, by any of them. */
function knownGroupOf({ country, words, surface }: Node): string | undefined {
  if (country) return undefined;
  return ALIAS_GROUPS.get(words.join(' ')) ?? ALIAS_GROUPS.get(surface.toLowerCase().replace(/^the /, ''));
}

/** Names that are equal up to spelling have a key in common. */
function keysOf(node: Node, contradicted: ReadonlySet<string>): string[] {
  if (node.country) return [`country:${node.country}`];
  const known = knownGroupOf(node);
  if (known && !contradicted.has(known)) return [known];
  const content = node.words.filter((word) => !SMALL_WORDS.has(word)).map(spelling);
  const keys = [`same:${content.join(' ')}`];
  if (node.words.includes('of') && content.length === 2) keys.push(`same:${content.reverse().join(' ')}`);
  const bare = withoutForm(content);
  if (node.kind === 'organization' && bare.length < content.length) keys.push(`same:${bare.join(' ')}`);
  return keys;
}

/** One spelling for what British and American papers write in two ways, and for a country and its adjective. */
function spelling(word: string): string {
  const { countries, demonyms } = gazetteer();
  const country = countries.get(word) || demonyms.get(word);
  if (country) return country.toLowerCase();
  return word
    .replace(/isation/g, 'ization')
    .replace(/^defence$/, 'defense')
    .replace(/^labour$/, 'labor')
    .replace(/^centre$/, 'center');
}

/** "Kurdistan Workers' Party (PKK)": what stands in brackets right behind a name is that name's short form. */
function joinBrackets(article: Article, nodes: readonly Node[], mentions: readonly Mention[], join: Join): void {
  const nodeAt = new Map<number, number>();
  nodes.forEach((node, index) => {
    for (const mention of node.mentions) nodeAt.set(mention.start, index);
  });
  for (let i = 0; i + 1 < mentions.length; i++) {
    const long = mentions[i] as Mention;
    const short = mentions[i + 1] as Mention;
    const a = nodeAt.get(long.start);
    const b = nodeAt.get(short.start);
    if (a === undefined || b === undefined || !isBracketed(article.text, long, short)) continue;
    if (isShortForm(nodes[a] as Node, nodes[b] as Node)) join(a, b);
  }
}

function isBracketed(text: string, long: Mention, short: Mention): boolean {
  return (
    /^(?:['’]s?)?\s*[([]["“‘'`]?(?:the |or )?$/.test(text.slice(long.end, short.start)) &&
    /^["”’'`]?[)\],;]/.test(text.slice(short.end, short.end + 2))
  );
}

function isShortForm(long: Node, short: Node): boolean {
  if (long.country || short.country || long.words.length < 2) return false;
  return isAcronym(short) || short.words.every((word) => long.words.includes(word));
}

/** "the NFC" goes with the one body whose initials it has; with none when two bodies have them. */
function joinAcronyms(nodes: readonly Node[], join: Join, find: (at: number) => number): void {
  const byInitials = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    if (node.words.length < 2 || node.kind === 'place') return;
    for (const initials of initialsOf(node)) push(byInitials, initials, index);
  });
  nodes.forEach((node, index) => {
    const long = isAcronym(node) && !node.country ? (byInitials.get(node.words[0] as string) ?? []) : [];
    const bodies = new Set(long.slice(0, MOST_LONG_FORMS).map(find));
    if (bodies.size === 1) join(long[0] as number, index);
  });
}

/** "the Coalition" behind "Syrian National Coalition"; "Northrop" behind "Northrop Grumman". */
function joinShortForms(nodes: readonly Node[], join: Join): void {
  const byLast = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const isBody = (node: Node) => node.kind === 'organization' || node.kind === 'group';
  nodes.forEach((node, index) => {
    if (!isBody(node) || node.words.length < 2) return;
    push(byLast, node.words[node.words.length - 1] as string, index);
    push(byFirst, node.words[0] as string, index);
  });
  nodes.forEach((node, index) => {
    if (!isBody(node) || node.country) return;
    const long = longFormOf(nodes, node, byLast, byFirst, index);
    if (long >= 0) join(long, index);
  });
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key) ?? [];
  list.push(value);
  map.set(key, list);
}

/** How many longer names are looked at for one short name: an article with more of them leaves it open. */
const MOST_LONG_FORMS = 12;

function longFormOf(
  nodes: readonly Node[],
  node: Node,
  byLast: Map<string, number[]>,
  byFirst: Map<string, number[]>,
  own: number,
): number {
  const last = node.words[node.words.length - 1] as string;
  const first = node.words[0] as string;
  const isHead = ORGANIZATION_HEADS.has(last) || GROUP_HEADS.has(last);
  const longer = (list: readonly number[] | undefined, test: (words: readonly string[]) => boolean) =>
    (list ?? [])
      .slice(0, MOST_LONG_FORMS)
      .filter(
        (i) => i !== own && (nodes[i] as Node).words.length > node.words.length && test((nodes[i] as Node).words),
      );
  if (node.words.length > 1 || isHead) {
    const tails = longer(byLast.get(last), (words) =>
      node.words.every((word, i) => words[words.length - node.words.length + i] === word),
    );
    if (tails.length === 1) return tails[0] as number;
    if (tails.length > 1) return -1;
  }
  if (isAcronym(node)) return -1;
  const heads = longer(byFirst.get(first), (words) => node.words.every((word, i) => words[i] === word));
  const isOwnName = !gazetteer().places.has(node.words.join(' ')) && !gazetteer().demonyms.has(first);
  return heads.length === 1 && isOwnName ? (heads[0] as number) : -1;
}
