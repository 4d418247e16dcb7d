/** One name as the article spells it, with every place where it stands so; actors are made of such nodes. */
import type { Article } from '../article.ts';
import { fold, type Gender, gazetteer } from '../names/gazetteer.ts';
import { PARTICLES, TITLES } from '../names/lexicon-en.ts';
import { ROLES } from '../names/lexicon-en-nouns.ts';
import type { ActorKind, Mention } from '../reading.ts';
import { type Spelling, settleKinds } from './settle.ts';

export interface Node {
  /** As it stands in the text the first time. */
  surface: string;
  /** Folded words without articles and particles, "U.S." as the country it names. */
  words: string[];
  kind: ActorKind;
  /** Common name of the country that it names, "" for anything else. */
  country: string;
  mentions: Mention[];
  gender: Gender | '';
  /** Offices that stand before it: "president", "minister". */
  roles: Set<string>;
}

const ARTICLE = /^(?:al|el|as|ash|an|ar|ad|at|az|ul)-(?=\p{L})/u;

/** The words of a name that tell it from other names. */
export function keyWords(surface: string): string[] {
  const parts = fold(surface)
    .replace(/[“”"‘`]/g, '')
    .split(/\s+/)
    .map((word) => word.replace(ARTICLE, '').replace(/\./g, ''))
    .filter(Boolean);
  const kept = parts.filter((word, at) => at === parts.length - 1 || !PARTICLES.has(word) || parts.length === 2);
  return kept.length > 1 && kept[0] === 'the' ? kept.slice(1) : kept;
}

/** Groups name mentions by spelling; a spelling has one kind, whatever each of its places looks like alone. */
export function nodesOf(article: Article, mentions: readonly Mention[]): Node[] {
  const spellings = new Map<string, Spelling>();
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    const surface = article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const words = keyWords(surface);
    const key = words.join(' ');
    const spelling = spellings.get(key) ?? { surface, words, mentions: [] };
    spelling.mentions.push(mention);
    spellings.set(key, spelling);
  }
  return settleKinds(article.text, [...spellings.values()]).map(({ surface, words, mentions: own, kind }) => {
    const node = newNode(surface, words, kind);
    node.mentions = own;
    for (const mention of own) addTitle(node, article.text, mention);
    return node;
  });
}

function newNode(surface: string, words: string[], kind: ActorKind): Node {
  const { firstNames } = gazetteer();
  const country = kind === 'person' ? '' : countryOf(surface);
  const gender =
    kind === 'person' && words.length > 1 && !isFamilyFirst(surface) ? (firstNames.get(words[0] as string) ?? '') : '';
  return { surface, words, kind, country, mentions: [], gender: gender === 'x' ? '' : gender, roles: new Set() };
}

/** "Kim Jong-un", "Park Geun-hye": Korean given names stand last, with a small letter behind the hyphen. */
const isFamilyFirst = (surface: string): boolean => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(surface);

/** The country that a name means: by any of its names, or by its adjective with "government". */
function countryOf(surface: string): string {
  const { countries, demonyms } = gazetteer();
  const folded = fold(surface).replace(/^the /, '');
  const adjective = /^(.+) (?:government|regime|authorities)$/.exec(folded)?.[1];
  return countries.get(folded) ?? (adjective ? (demonyms.get(adjective) ?? '') : '');
}

/** Characters before a name in which its titles stand. */
const TITLE_REACH = 60;

function addTitle(node: Node, text: string, mention: Mention): void {
  if (node.kind !== 'person') return;
  for (const word of wordsBefore(text.slice(Math.max(0, mention.start - TITLE_REACH), mention.start))) {
    const gender = TITLES.get(word);
    if (gender === undefined && !ROLES.has(word)) {
      if (word === 'of' || word === 'state' || word === 'foreign' || word === 'prime') continue;
      break;
    }
    if (gender) node.gender = gender as Gender;
    if (ROLES.has(word)) node.roles.add(word);
    if (/(?:mr|mrs|ms|miss)$/.test(word)) break;
  }
}

/** Words in front of a name that its titles may be. */
const MOST_TITLES = 4;
const WORD = /^[\p{L}.-]+$/u;
const WORD_AT_END = /[\p{L}.-]+$/u;

/** The last words of a text, the last one first, folded and without points, up to the first mark; only the last mark of all may open the name. */
function wordsBefore(before: string): string[] {
  const parts = before.split(/\s+/);
  const words: string[] = [];
  if (!/^["“'‘`]?$/.test(parts.pop() as string)) return words;
  while (parts.length && words.length < MOST_TITLES) {
    const part = parts.pop() as string;
    const isWord = WORD.test(part);
    const word = fold(isWord ? part : (WORD_AT_END.exec(part)?.[0] ?? '')).replace(/\./g, '');
    if (word) words.push(word);
    if (!isWord) break;
  }
  return words;
}
