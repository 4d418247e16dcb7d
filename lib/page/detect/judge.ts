/** Weighs the signals of a page: is it one article? */
import type { Cards, Head, Shown, Text } from './signals.ts';

/** From this score on a page is taken for an article. */
export const THRESHOLD = 3.5;

/** One observation with its weight; the weights of all add up to the score. */
export interface Reason {
  points: number;
  /** A code; the words for it are `detect_<code>` in public/_locales. */
  key: string;
}

/** Types of schema.org that are one story, and those that are something else. */
const STORY = /(?:Article|BlogPosting|^Report)$/;
const OTHER =
  /^(?:Product(?:Group)?|(?:Collection|Item|SearchResults|Profile|QA|FAQ|Contact|About)Page|ItemList|DiscussionForumPosting|JobPosting|Event|(?:Software|Web)Application|Course|Service|LocalBusiness|Hotel)$/;
const OTHER_OPEN_GRAPH = /product|profile|forum|business|place|book|game|music|^video/;

export type Add = (points: number, key: string) => void;

/** The most that a page can still win: by its text, and by what else stands on it. */
export const MOST_BY_TEXT = 3.5;
export const MOST_BY_SHOWN = 1.5;
/** The most that it can lose by its text, by a byline and date that are not there, by cards of other pages or prices. */
export const LEAST_BY_TEXT = -1.5;
export const LEAST_BY_SHOWN = -1.5;
export const LEAST_BY_CARDS = -3;

export function weighHead(head: Head, add: Add): void {
  const { types, openGraph, dated, signed, single, standing } = head;
  const stories = types.filter((type) => STORY.test(type)).length;
  const other = types.some((type) => OTHER.test(type));
  // A page with the cards of many articles is a list of them.
  if (stories) add(stories > 3 ? 1 : 3, 'types');
  if (other) add(stories ? -1 : -3, 'otherTypes');
  if (openGraph.includes('article')) add(2, 'openGraph');
  else if (OTHER_OPEN_GRAPH.test(openGraph)) add(-3, 'otherTypes');
  else if (openGraph === 'website') add(-0.5, 'website');
  if (dated) add(1.5, 'dated');
  if (signed) add(0.5, 'signed');
  if (single) add(0.5, 'single');
  if (standing) add(-6, 'otherTypes');
  add(addressPoints(head), 'address');
}

export function weighText(text: Text, add: Add): void {
  const { prose, headline } = text;
  add(prosePoints(text), prose > 250 ? 'prose' : 'noProse');
  if (headline >= 35) add(1, 'headline');
  else if (headline < 25) add(-0.5, 'noHeadline');
}

export function weighShown({ showsDate, showsByline }: Shown, { dated }: Head, add: Add): void {
  if (showsDate && showsByline) add(1.5, 'byline');
  else if (!showsDate && !showsByline) add(dated ? -0.5 : -1.5, 'noByline');
}

export function weighCards({ cards, sells }: Cards, { prose }: Text, add: Add): void {
  if (cards > 8 && prose < 150 * cards) add(-1.5, 'cards');
  if (sells) add(-1.5, 'prices');
}

function prosePoints({ paragraphs, prose, links }: Text): number {
  if (prose > 1500 && paragraphs >= 4) return links * 15 < prose ? 2.5 : 2;
  if (prose > 600) return 1.5;
  return prose > 250 ? 0.5 : -1;
}

// Everything below is matched in lower case: the first pattern of a page that ignores case costs it half a millisecond.

/** Parts of a path that hold stories. */
const STORY_PATH =
  /\/(?:news|articles?|stor(?:y|ies)|blogs?|posts?|press(?:-?releases?)?|opinions?|nachrichten|noticias?|actualites?|artikel|archives)[/-]/;
/** Parts that hold lists, accounts, shops, forums and manuals on most sites. */
const OTHER_PATH =
  /\/(?:(?:tag|topic|author|user|product|collection|forum|thread|doc|service|solution|discussion)s?|categor(?:y|ies)|section|search|log-?in|sign-?(?:in|up)|regist(?:er|ration)|(?:my-)?account|profile|cart|checkout|basket|shop|store|viewtopic|showthread|documentation|api|reference|manual|wiki|help|support|faq|(?:about|contact)(?:-us)?|privacy|terms|what-we-do|pricing|jobs|careers|page|comments|hotel|restaurant|(?:(?:product|customer)-)?reviews|dp)(?:\/|$|\.(?:php|html?|aspx?)$)/;
const OTHER_HOST = /^(?:forums?|shop|store|docs|support|help)\./;
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+|(?:home|blog|news)\/?)?$/;

function addressPoints({ host, path, query }: Head): number {
  if (FRONT_PAGE.test(path)) return /[?&](?:p|id|article|story)=\d/.test(query) ? 0 : -9;
  let points = STORY_PATH.test(path) ? 0.5 : 0;
  if (OTHER_PATH.test(path)) points -= 2;
  if (OTHER_HOST.test(host)) points -= 1;
  if (/[?&](?:q|s|query|search|keyword)=/.test(query)) points -= 2;
  if (/\/(?:19|20)\d{2}[/_-]?\d{1,2}(?:[/_-]|$)/.test(path)) points += 1.5;
  const parts = path.split('/');
  const last = (parts.pop() || parts.pop() || '').replace(/\.\w{2,5}$/, '');
  // Letters of other scripts are written with "%".
  const words = last.split(/[-_]/).filter((word) => /[a-z]{2}|%/.test(word)).length;
  if (words >= 4) return points + 1.5;
  if (/\d{5,}/.test(path)) return points + 1;
  // "/about", "/roof-repairs": a page of the site, unless a date or a section of stories stands before it.
  const few = words <= 1 || (words === 2 && /^\/[^/]+\/?$/.test(path));
  return few && points <= 0 && !/\d{4}/.test(last) ? points - 1 : points;
}

/** Reasons that are told. */
const MOST = 3;

/** The codes of the weightiest reasons for the decision. */
export function codesOf(reasons: Reason[], isArticle: boolean): string[] {
  const codes = reasons
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .filter(({ points }) => points > 0 === isArticle)
    .slice(0, MOST)
    .map(({ key }) => (key === 'address' && !isArticle ? 'otherAddress' : key));
  return [...new Set(codes)];
}
