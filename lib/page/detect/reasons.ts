/** Why a page was taken for an article or not, in words for the popup. The one table of these words. */
import type { Reason } from './judge.ts';
import type { Signals } from './signals.ts';

const WORDS = {
  types: 'says in its structured data that it is an article',
  otherTypes: 'says that it is something else than an article',
  openGraph: 'says that it is an article',
  website: 'says that it is a website as a whole',
  dated: 'gives a time of publication',
  signed: 'names an author',
  single: 'is laid out as a single story',
  address: 'has the address of an article',
  otherAddress: 'has the address of a front page, a list or a service',
  prose: 'has $1 paragraphs of text',
  noProse: 'has hardly any text',
  byline: 'shows a byline and a date',
  noByline: 'shows neither date nor author',
  headline: 'has a headline',
  noHeadline: 'has no headline',
  headings: 'has many main headings',
  cards: 'lists many other pages',
  prices: 'sells something',
  password: 'asks for a password',
  posts: 'shows many posts',
} as const;
export type ReasonKey = keyof typeof WORDS;

/** Reasons that are shown. */
const MOST = 3;

/** One sentence with the weightiest reasons for the decision. */
export function toWords(reasons: readonly Reason[], signals: Signals, isArticle: boolean): string {
  const told = reasons
    .filter(({ points }) => points > 0 === isArticle)
    .slice(0, MOST)
    .map(({ key }) => WORDS[key === 'address' && !isArticle ? 'otherAddress' : key]);
  const words = [...new Set(told)].map((text) => text.replace('$1', String(signals.paragraphs)));
  if (!words.length)
    return isArticle ? 'This page looks like an article.' : 'Nothing says that this page is an article.';
  const last = words.pop();
  return `This page ${words.length ? `${words.join(', ')} and ${last}` : last}.`;
}
