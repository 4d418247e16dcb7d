/**
 * What can be told of a page in a millisecond: what it says of itself, its address, and the shape of its text. Nothing
 * here asks for layout or style, since this runs on every page.
 */
import {
  attributeOf,
  bodyOf,
  findAll,
  findFirst,
  isMarked,
  lengthOf,
  parentElementOf,
  tagOf,
  textOf,
  textsUnder,
} from '../nodes.ts';

/** What the page says of itself, and its address. */
export interface Head {
  /** Types in JSON-LD and microdata ("NewsArticle"). */
  types: string[];
  /** og:type in lower case. */
  openGraph: string;
  /** The head gives a time of publication; it names an author. */
  dated: boolean;
  signed: boolean;
  /** The page's style sheet is told that this is a single story. */
  single: boolean;
  path: string;
  query: string;
}

/** The shape of its text. */
export interface Text {
  /** First headings, and the letters of the longest. */
  headings: number;
  headline: number;
  /** Runs of prose and their letters. */
  paragraphs: number;
  prose: number;
  links: number;
}

/** What else stands on it. */
export interface Layout {
  /** A date and a byline stand in the page. */
  showsDate: boolean;
  showsByline: boolean;
  /** Headings that are links: cards of other pages. */
  cards: number;
  /** Password fields, prices and buttons to buy, posts of a forum. */
  passwords: number;
  prices: number;
  posts: number;
}

const count = (document: Document, selector: string) => findAll(document, selector).length;
const has = (document: Document, selector: string) => findFirst(document, selector) !== null;

export function readHead(document: Document, url: string): Head {
  const { pathname, search } = new URL(url);
  const openGraph = findFirst(document, OPEN_GRAPH);
  const body = bodyOf(document);
  return {
    types: typesOfPage(document),
    openGraph: openGraph ? attributeOf(openGraph, 'content').toLowerCase() : '',
    dated: has(document, DATED),
    signed: has(document, SIGNED),
    single: body !== null && /(?:^|[\s_-])(?:article|single|post|story)/i.test(attributeOf(body, 'class')),
    path: pathname,
    query: search,
  };
}

export function readText(document: Document): Text {
  const headings = findAll(document, 'h1').map((heading) => weightOf((textOf(heading) ?? '').trim()));
  return {
    headings: headings.length,
    headline: Math.max(0, ...headings),
    ...measureProse(bodyOf(document)),
    links: count(document, 'a[href]'),
  };
}

export function readLayout(document: Document): Layout {
  return {
    showsDate: has(document, 'time, [itemprop=datePublished], [class*=date i], [class*=publish], [class*=timestamp]'),
    showsByline: has(document, '[rel~=author], [itemprop=author], [class*=byline i], [class*=author i]'),
    cards: count(document, 'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4'),
    passwords: count(document, 'input[type=password]'),
    prices: count(document, '[itemprop=price], [itemprop=offers], [class*=add-to-cart], [class*=addtocart i]'),
    posts: count(document, '[id^=post-], [id^=post_], [class~=post], [class*=postbody], [class~=message]'),
  };
}

const OPEN_GRAPH = 'meta[property="og:type" i], meta[name="og:type" i]';
const DATED =
  'meta:is([property="article:published_time" i], [itemprop=datePublished], [name=date i], [name=pubdate i], [name=parsely-pub-date i], [name="sailthru.date" i], [name^="dc.date" i])[content]';
const SIGNED =
  'meta:is([name=author i], [property="article:author" i], [name=parsely-author i], [name=byl i])[content]';

/** Text nodes that are looked at, and the letters that a run of prose has at least. */
const MOST_NODES = 6000;
const SHORTEST = 60;
const NOT_PROSE = new Set(
  'script style noscript template a button option textarea select label title svg pre code'.split(' '),
);
const SIDE = new Set('nav aside footer form li dialog a button'.split(' '));

/**
 * Counts the runs of text that are as long as a sentence and stand in no list, menu or form.
 *
 * Text nodes, since many a page writes its story without a single `<p>`.
 */
function measureProse(body: Element | null): { paragraphs: number; prose: number } {
  const sum = { paragraphs: 0, prose: 0 };
  if (!body) return sum;
  const walker = textsUnder(body);
  for (let i = 0, node = walker.nextNode(); node && i < MOST_NODES; node = walker.nextNode(), i++) {
    // Not the text itself before it is known to be none of a script's: that would be copied.
    if (lengthOf(node) < 25) continue;
    const parent = parentElementOf(node);
    if (!parent || NOT_PROSE.has(tagOf(parent))) continue;
    const length = weightOf((textOf(node) ?? '').trim());
    if (length < SHORTEST || isInSideMatter(parent)) continue;
    sum.paragraphs++;
    sum.prose += length;
  }
  return sum;
}

/** Letters; those of scripts that write a word in one or two count three times. */
function weightOf(text: string): number {
  const code = text.charCodeAt(text.length >> 1);
  return code >= 0x2e80 && code < 0xd7b0 ? text.length * 3 : text.length;
}

function isInSideMatter(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; at && i < 7; i++, at = parentElementOf(at)) if (SIDE.has(tagOf(at))) return true;
  return false;
}

const TYPE = /"@type"\s*:\s*(\[[^\]]{0,300}\]|"[^"]{1,60}")/g;
/** JSON-LD beyond this is a catalogue's. */
const MOST_JSON = 200_000;

function typesOfPage(document: Document): string[] {
  const types: string[] = [];
  for (const script of findAll(document, 'script[type="application/ld+json" i]')) {
    for (const match of (textOf(script) ?? '').slice(0, MOST_JSON).matchAll(TYPE)) {
      types.push(...(match[1] as string).replace(/["[\]\s]/g, '').split(','));
    }
  }
  for (const item of findAll(document, '[itemtype]')) {
    if (!isMarked(item, 'itemprop')) types.push(attributeOf(item, 'itemtype').replace(/^.*\//, ''));
  }
  return types.slice(0, 80);
}
