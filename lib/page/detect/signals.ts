/**
 * What can be told of a page in a millisecond: what it says of itself, its address, and the shape of its text. Nothing
 * here asks for layout or style, since this runs on every page.
 */
import {
  attributeOf,
  bodyOf,
  findAll,
  findFirst,
  isInside,
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
  /** The page's style sheet is told that this is a single story; a page of its own kind ("About", a service). */
  single: boolean;
  standing: boolean;
  /** In lower case. */
  host: string;
  path: string;
  query: string;
}

/** The shape of its text. */
export interface Text {
  /** Letters of the longest first heading. */
  headline: number;
  /** Runs of prose and their letters. */
  paragraphs: number;
  prose: number;
  links: number;
}

/** Does it show a date and a byline? */
export interface Shown {
  showsDate: boolean;
  showsByline: boolean;
}

/** What else stands on it. */
export interface Cards {
  /** Headings that are links: cards of other pages. */
  cards: number;
  /** Prices or buttons to buy. */
  sells: boolean;
}

const has = (document: Document, selector: string) => !!findFirst(document, selector);

export function readHead(document: Document, url: string): Head {
  const { hostname, pathname, search } = new URL(url);
  const openGraph = findFirst(document, OPEN_GRAPH);
  const body = bodyOf(document);
  const look = body ? attributeOf(body, 'class').toLowerCase() : '';
  return {
    types: typesOfPage(document),
    openGraph: openGraph ? attributeOf(openGraph, 'content').toLowerCase() : '',
    dated: has(document, DATED),
    signed: has(document, SIGNED),
    single: /(?:^|[\s_-])(?:article|single|post|story)/.test(look),
    standing: /\bpage-(?:id-\d|template)|\bsingle-(?:service|product)/.test(look),
    host: hostname,
    path: pathname.toLowerCase(),
    query: search.toLowerCase(),
  };
}

export function readText(document: Document): Text {
  const headings = findAll(document, 'h1').map((heading) => weightOf((textOf(heading) ?? '').trim()));
  return {
    headline: Math.max(0, ...headings),
    ...measureProse(bodyOf(document)),
    links: findAll(document, 'a').length,
  };
}

export function readShown(document: Document): Shown {
  return {
    showsDate: has(document, 'time,[itemprop=datePublished],[class*=date i],[class*=publish],[class*=timestamp]'),
    showsByline: has(document, '[rel~=author],[itemprop=author],[class*=byline],[class*=Byline],[class*=uthor]'),
  };
}

export function readCards(document: Document): Cards {
  return {
    // Not "h2 a": for that the browser goes up from every link of the page.
    cards: findAll(document, 'h2,h3,h4').filter((heading) => isInside(heading, LINK) || findFirst(heading, LINK))
      .length,
    sells: has(document, '[itemprop=price],[itemprop=offers],[class*=to-cart],[class*=ToCart],[class*=tocart]'),
  };
}

// Where letters of either case are meant, both are written out: a search that ignores case takes three times as long.
const LINK = '[href]';
const OPEN_GRAPH = 'meta[property="og:type" i],meta[name="og:type" i]';
const DATED =
  'meta:is([property$=published_time],[itemprop*=datePublished],[name=date i],[name*=pub-date],[name*=pubdate i],[name*=".date" i])[content]';
const SIGNED = 'meta:is([name*=author i],[property$=author],[name=byl])[content]';

/** Text nodes and paragraphs that are looked at, and the letters that a run of prose has at least. */
const MOST_NODES = 4000;
const MOST_PARAGRAPHS = 150;
/** Letters of prose that answer every question; so many that no number of cards beside them means a list. */
const ENOUGH = 3000;
const PLENTY = 9000;
const SHORTEST = 60;
const NOT_PROSE = new Set('script style noscript template option textarea label title pre code'.split(' '));
const SIDE = new Set('nav aside footer form li dialog a button'.split(' '));

/**
 * Counts the runs of text that are as long as a sentence and stand in no list, menu or form.
 *
 * Paragraphs first, which the browser finds at once; text nodes where they tell too little, since many a page writes its
 * story without a single `<p>`.
 */
function measureProse(body: Element | null): { paragraphs: number; prose: number } {
  const sum = { paragraphs: 0, prose: 0 };
  if (!body) return sum;
  const add = (parent: Element, text: string) => {
    const length = weightOf(text.trim());
    if (length < SHORTEST || isInSideMatter(parent)) return;
    sum.paragraphs++;
    sum.prose += length;
  };
  for (const paragraph of findAll(body, 'p').slice(0, MOST_PARAGRAPHS)) {
    add(paragraph, textOf(paragraph) ?? '');
    if (sum.prose > PLENTY) break;
  }
  if (sum.prose > ENOUGH) return sum;
  sum.paragraphs = sum.prose = 0;
  const walker = textsUnder(body);
  for (
    let i = 0, node = walker.nextNode();
    node && i < MOST_NODES && sum.prose < ENOUGH;
    node = walker.nextNode(), i++
  ) {
    // Not the text itself before it is known to be none of a script's: that would be copied.
    if (lengthOf(node) < 25) continue;
    const parent = parentElementOf(node);
    if (parent && !NOT_PROSE.has(tagOf(parent))) add(parent, textOf(node) ?? '');
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

/** The types that a page names. Its JSON-LD is searched, not parsed: much of it is broken, and all of it is long. */
function typesOfPage(document: Document): string[] {
  const types: string[] = [];
  for (const script of findAll(document, 'script[type="application/ld+json" i]')) {
    for (const match of (textOf(script) ?? '').slice(0, MOST_JSON).matchAll(TYPE)) {
      types.push(...(match[1] as string).replace(/["[\]\s]/g, '').split(','));
    }
  }
  for (const item of findAll(document, '[itemtype]:not([itemprop])')) {
    types.push(attributeOf(item, 'itemtype').replace(/^.*\//, ''));
  }
  return types.slice(0, 80);
}
