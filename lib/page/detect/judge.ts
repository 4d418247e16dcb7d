/** Weighs the signals of a page: is it one article? */
import type { Signals } from './signals.ts';

/** From this score on a page is taken for an article. */
export const THRESHOLD = 4;

/** One observation with its weight; the weights of all add up to the score. */
export interface Reason {
  points: number;
  /** A code; the words for it are `detect_<code>` in public/_locales. */
  key: string;
}

/** Types of schema.org that are one story, and those that are something else. */
const STORY = /(?:Article|BlogPosting|^Report|^Review)$/;
const OTHER =
  /^(?:Product(?:Group)?|CollectionPage|ItemList|ItemPage|SearchResultsPage|ProfilePage|QAPage|DiscussionForumPosting|FAQPage|ContactPage|AboutPage|CheckoutPage|JobPosting|Event|SoftwareApplication|WebApplication|SoftwareSourceCode|APIReference|Course|Service|LocalBusiness|Restaurant|Hotel|RealEstateListing|OfferCatalog)$/;
const OTHER_OPEN_GRAPH = /product|profile|forum|business|place|book|game|music|^video/;

/** The reasons for and against, the weightiest first. */
export function weigh(signals: Signals): Reason[] {
  const reasons = [
    ...saidByItself(signals),
    { points: addressPoints(signals), key: 'address' },
    { points: prosePoints(signals), key: signals.prose > 250 ? 'prose' : 'noProse' },
    ...shape(signals),
  ];
  return reasons.filter(({ points }) => points).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function saidByItself({ types, openGraph, dated, signed, single }: Signals): Reason[] {
  const stories = types.filter((type) => STORY.test(type)).length;
  const other = types.some((type) => OTHER.test(type));
  const reasons: Reason[] = [];
  // A page with the cards of many articles is a list of them.
  if (stories) reasons.push({ points: stories > 3 ? 1 : 3, key: 'types' });
  if (other) reasons.push({ points: stories ? -1 : -3, key: 'otherTypes' });
  if (openGraph.includes('article')) reasons.push({ points: 2, key: 'openGraph' });
  else if (OTHER_OPEN_GRAPH.test(openGraph)) reasons.push({ points: -3, key: 'otherTypes' });
  else if (openGraph === 'website') reasons.push({ points: -0.5, key: 'website' });
  if (dated) reasons.push({ points: 1.5, key: 'dated' });
  if (signed) reasons.push({ points: 0.5, key: 'signed' });
  if (single) reasons.push({ points: 0.5, key: 'single' });
  return reasons;
}

function shape(signals: Signals): Reason[] {
  const { dated, showsDate, showsByline, headings, headline, cards, prices, passwords, posts, prose } = signals;
  const reasons: Reason[] = [];
  if (showsDate && showsByline) reasons.push({ points: 1.5, key: 'byline' });
  else if (!showsDate && !showsByline) reasons.push({ points: dated ? -0.5 : -1.5, key: 'noByline' });
  if (headline >= 35) reasons.push({ points: 1, key: 'headline' });
  else if (headline < 25) reasons.push({ points: -0.5, key: 'noHeadline' });
  if (headings > 3) reasons.push({ points: -0.5, key: 'headings' });
  if (cards > 8 && prose < 150 * cards) reasons.push({ points: -1.5, key: 'cards' });
  if (prices > 0) reasons.push({ points: -1.5, key: 'prices' });
  if (passwords > 0 && prose < 800) reasons.push({ points: -2, key: 'password' });
  if (posts > 6 && prose < 3000) reasons.push({ points: -1, key: 'posts' });
  return reasons;
}

function prosePoints({ paragraphs, prose, links }: Signals): number {
  if (prose > 1500 && paragraphs >= 4) return links * 15 < prose ? 2.5 : 2;
  if (prose > 600) return 1.5;
  return prose > 250 ? 0.5 : -1;
}

/** Parts of a path that hold stories. */
const STORY_PATH =
  /\/(?:news|articles?|story|stories|blogs?|posts?|press(?:-?releases?)?|opinions?|nachrichten|noticias?|actualites?|artikel|archives)(?:\/|-)/i;
/** Parts that hold lists, accounts, shops, forums and manuals on most sites. */
const OTHER_PATH =
  /\/(?:tags?|topics?|category|categories|kategorie|section|authors?|search|log-?in|sign-?in|sign-?up|register|registration|(?:my-)?account|users?|profile|cart|checkout|basket|shop|store|products?|collections?|forums?|threads?|viewtopic|showthread|docs?|documentation|api|reference|manual|wiki|help|support|faq|about(?:-us)?|contact(?:-us)?|privacy|terms|services?|pricing|jobs|careers|page|discussions?|reviews|(?:product|customer)-reviews|dp)(?:\/|$|\.(?:php|html?|aspx?)$)/i;
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+|home\/?)?$/i;

function addressPoints({ path, query }: Signals): number {
  if (FRONT_PAGE.test(path)) return /[?&](?:p|id|article|story)=\d/i.test(query) ? 0 : -9;
  let points = STORY_PATH.test(path) ? 0.5 : 0;
  if (OTHER_PATH.test(path)) points -= 2;
  if (/[?&](?:q|s|query|search|keyword)=/i.test(query)) points -= 2;
  if (/\/(?:19|20)\d{2}[/_-]?\d{1,2}(?:[/_-]|$)/.test(path)) points += 1.5;
  const last =
    path
      .replace(/\/$/, '')
      .replace(/\.\w{2,5}$/, '')
      .split('/')
      .pop() ?? '';
  const words = last.split(/[-_]/).filter((word) => /\p{L}{2}|%/iu.test(word)).length;
  if (words >= 4) return points + 1.5;
  if (/\d{5,}/.test(path)) return points + 1;
  // "/about", "/roof-repairs": a page of the site, unless a date or a section of stories stands before it.
  const few = words <= 1 || (words === 2 && /^\/[^/]+\/?$/.test(path));
  return few && points <= 0 && !/\d{4}/.test(last) ? points - 1 : points;
}

/** Reasons that are told. */
const MOST = 3;

/** The codes of the weightiest reasons for the decision. */
export function codesOf(reasons: readonly Reason[], isArticle: boolean): string[] {
  const codes = reasons
    .filter(({ points }) => points > 0 === isArticle)
    .slice(0, MOST)
    .map(({ key }) => (key === 'address' && !isArticle ? 'otherAddress' : key));
  return [...new Set(codes)];
}
