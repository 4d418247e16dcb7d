/** What a page says of itself: to networks and search engines, and to its own style sheet. */
import { attributeOf, countOf, listOf, textOf } from '../nodes.ts';
import { type Add, isOneOf } from './reasons.ts';

// Where letters of either case are meant, both are written out: a search that ignores case takes three times as long.
const OPEN_GRAPH = 'meta:is([property="og:type" i],[name="og:type" i])';
const DATED =
  'meta:is([property$=published_time],[itemprop*=datePublished],[name=date i],[name*=pub-date],[name*=pubdate i],[name*=".date" i])[content]';
const SIGNED = 'meta:is([name*=author i],[property$=author],[name=byl])[content]';

/** Does it call itself an article, is it signed and dated? Tells the last. */
export function weighClaims(document: Document, add: Add): boolean {
  if (countOf(document, `${OPEN_GRAPH}[content*=article i]`)) add(2, 'openGraph');
  if (countOf(document, SIGNED)) add(0.5, 'signed');
  const isDated = countOf(document, DATED) > 0;
  if (isDated) add(1.5, 'dated');
  return isDated;
}

/** Types of schema.org that are not one story; so are all pages with a name of their own ("FAQPage"). */
const OTHER_TYPES =
  ' Product ProductGroup ItemList DiscussionForumPosting JobPosting Event SoftwareApplication WebApplication Course Service LocalBusiness Hotel ';

export function weighTypes(document: Document, add: Add): void {
  let stories = 0;
  let isOther = false;
  for (const type of typesOf(document)) {
    if (type.endsWith('Article') || type.endsWith('BlogPosting') || type === 'Report') stories++;
    else if (isOneOf(OTHER_TYPES, type) || (type.endsWith('Page') && !type.endsWith('WebPage'))) isOther = true;
  }
  // A page with the cards of many articles is a list of them.
  if (stories) add(stories > 3 ? 1 : 3, 'types');
  if (isOther) add(stories ? -1 : -3, 'otherTypes');
}

/** JSON-LD beyond this is a catalogue's. */
const MOST_JSON = 200_000;
const MOST_TYPES = 80;
/** Letters in which a type, or a list of some, is written. */
const LONGEST_TYPE = 300;

/** The types in JSON-LD and microdata ("NewsArticle"). JSON-LD is searched, not parsed: much of it is broken, and all of it is long. */
function typesOf(document: Document): string[] {
  const types: string[] = [];
  for (const script of listOf(document, 'script[type="application/ld+json" i]')) {
    const parts = textOf(script).slice(0, MOST_JSON).split('"@type"', MOST_TYPES);
    for (let i = 1; i < parts.length; i++) {
      // Every other part stands between quotes: ':', 'Article'; ':[', 'Article', ',', 'Report', '],'.
      const quoted = (parts[i] as string).slice(0, LONGEST_TYPE).split('"');
      const isList = (quoted[0] as string).includes('[');
      for (let at = 1; at < quoted.length; at += 2) {
        types.push(quoted[at] as string);
        if (!isList || quoted[at + 1]?.includes(']')) break;
      }
    }
  }
  const items = listOf(document, '[itemtype]:not([itemprop])');
  for (let i = 0; i < items.length && types.length < MOST_TYPES; i++) {
    types.push(
      ...attributeOf(items[i] as Element, 'itemtype')
        .split('/')
        .slice(-1),
    );
  }
  return types;
}

const OTHER_OPEN_GRAPH = `${OPEN_GRAPH}:is([content^=video i],${'product profile forum business place book game music'
  .split(' ')
  .map((kind) => `[content*=${kind} i]`)})`;
const SINGLE = 'body:is([class*=article i],[class*=single i],[class*=post i],[class*=story i]:not([class*=history i]))';
const STANDING =
  'body:is([class*=page-id- i],[class*=page-template i],[class*=single-service i],[class*=single-product i])';

/** What else it calls itself, and whether its style sheet is told that it is a single story or a page of its own ("About"). */
export function weighHead(document: Document, add: Add): void {
  if (countOf(document, `${OPEN_GRAPH}[content=website i]`)) add(-0.5, 'website');
  else if (countOf(document, OTHER_OPEN_GRAPH)) add(-3, 'otherTypes');
  if (countOf(document, SINGLE)) add(0.5, 'single');
  if (countOf(document, STANDING)) add(-6, 'otherTypes');
}
