/** Tells whether a person of the article is a man or a woman, from what the article calls them and from their first name. */
import type { Article } from '../article.ts';
import { type Gender, gazetteer } from '../names/gazetteer.ts';
import { MEN, WOMEN } from '../names/lexicon-en-nouns.ts';
import type { Mention } from '../reading.ts';
import type { Node } from './node.ts';

type Told = Exclude<Gender, 'x'> | '';

const genderOfWord = (word: string): Told => (WOMEN.has(word) ? 'f' : MEN.has(word) ? 'm' : '');

/** Characters before and behind a name that are looked at. */
const REACH = 60;
/** Mentions of one person that are looked at: the first ones introduce. */
const MENTIONS = 4;
const BEFORE = /([\p{L}-]+)(,?) $/u;
const BEHIND = /^(?:,(?: who (?:is|was))?| is| was) (?:an?|the|his|her|their) ((?:[\p{L}\d-]+ ){0,3}[\p{L}-]+)/u;

/** "m" or "f" where the article says what the person is ("his wife Ada", "Ada Hale, a former actress"), else "". */
export function toldGender(article: Article, mentions: readonly Mention[]): Told {
  const told = new Set<Told>();
  for (const mention of mentions.slice(0, MENTIONS)) {
    told.add(before(article.text, mention));
    told.add(behind(article.text, mention));
  }
  told.delete('');
  return told.size === 1 ? ([...told][0] as Told) : '';
}

/** The same by a name of one word that is a first name. "Kelly" and "Allen" may be anybody's surname, so it is a guess. */
export function guessedGender(nodes: readonly Node[]): Told {
  const [word = '', ...others] = nodes[0]?.words ?? [];
  const byName = nodes.length === 1 && !others.length ? gazetteer().firstNames.get(word) : undefined;
  return byName === 'm' || byName === 'f' ? byName : '';
}

/** "his wife Ada Hale", "his wife, Ada Hale, …". */
function before(text: string, { start, end }: Mention): Told {
  const [, word = '', comma] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  return comma && !/[,.)]/.test(text[end] ?? '') ? '' : genderOfWord(word);
}

/** "Ada Hale, a former actress", "Hale was the son of …": the first word that tells it. */
function behind(text: string, { end }: Mention): Told {
  const [, phrase = ''] = BEHIND.exec(text.slice(end, end + REACH)) ?? [];
  for (const word of phrase.split(' ')) {
    if (/^(?:of|for|with|to|in|and|by|at|on|from|who|whose|as)$/.test(word)) return '';
    const gender = genderOfWord(word);
    if (gender) return gender;
  }
  return '';
}
