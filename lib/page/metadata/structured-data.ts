/** What a page says of its article in JSON-LD (https://schema.org). Pages say it brokenly; whatever can be read is. */
import { attributeOf, bodyOf, findAll, textOf, tidy, titleOf } from '../nodes.ts';
import { foldTitle } from './title.ts';

/** JSON-LD longer than this is a catalogue, not an article's card. */
const LONGEST = 500_000;
/** Objects that are looked at on one page. */
const MOST_OBJECTS = 2000;

type Thing = Record<string, unknown>;

export interface StructuredData {
  headline: string;
  authors: string[];
  /** Agencies, papers and firms that are given as authors. */
  desks: string[];
  published: string;
  created: string;
  modified: string;
  /** When the page, not its article, is said to have appeared. */
  pagePublished: string;
  sections: string[];
  publisher: string;
  language: string;
  /** Names of the first trail of breadcrumbs, outermost first. */
  breadcrumbs: string[];
}

/** Types of schema.org that are one article: NewsArticle, OpinionNewsArticle, BlogPosting, LiveBlogPosting, Report… */
export const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/;

/** Reads all JSON-LD of a page; never throws. `address` is the page's. */
export function readStructuredData(document: Document, address: string): StructuredData {
  const things = findThings(document);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  const dated = articles.filter((thing) => thing.datePublished && thing.headline);
  // Some list the stories beside it as well, as fully as their own.
  const title = foldTitle(titleOf(document));
  const own = dated.find(({ headline }) => title.includes(foldTitle(firstText(headline)).slice(0, 40)));
  const here = address.split(/[?#]/)[0];
  const named = dated.find(({ url, '@id': id, mainEntityOfPage }) =>
    JSON.stringify([url, id, mainEntityOfPage]).includes(`"${here}"`),
  );
  const article = own ?? named ?? dated[0] ?? articles[0] ?? {};
  const page = things.find((thing) => thing.datePublished && typesOf(thing).includes('WebPage')) ?? {};
  const trail = things.find((thing) => typesOf(thing).includes('BreadcrumbList'));
  const byId = new Map(things.filter((thing) => thing['@id']).map((thing) => [thing['@id'], thing]));
  const signed = [article.author, article.creator].find((one) => namesOf(one, byId).length);
  return {
    headline: firstText(article.headline) || firstText(article.name),
    authors: namesOf(signed, byId, isPerson),
    desks: namesOf(signed, byId, (one) => !isPerson(one)),
    published: firstText(article.datePublished),
    created: firstText(article.dateCreated),
    modified: firstText(article.dateModified),
    pagePublished: firstText(page.datePublished),
    sections: namesOf(article.articleSection, byId),
    publisher: namesOf(article.publisher, byId)[0] ?? '',
    language: firstText(article.inLanguage),
    breadcrumbs: trail ? breadcrumbsOf(trail) : [],
  };
}

/** Every object at the top of a script, in a list or in an `@graph`, and what those are the main entity of. */
function findThings(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of findAll(document, 'script[type="application/ld+json" i]')) {
    const queue: unknown[] = [parseLoosely(textOf(script))];
    for (let i = 0; i < queue.length && things.length < MOST_OBJECTS; i++) {
      const value = queue[i];
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
      else if (value && typeof value === 'object') {
        const thing = value as Thing;
        things.push(thing);
        queue.push(thing['@graph'], thing.mainEntity, thing.breadcrumb);
      }
    }
  }
  return things;
}

/** JSON as found in pages: raw line breaks in strings, comment or CDATA marks around it, a comma or semicolon too many. */
export function parseLoosely(text: string): unknown {
  if (text.length > LONGEST) return null;
  try {
    return JSON.parse(text);
  } catch {
    try {
      const bare = text.replace(/\]\]>[^\]}]*$/, '');
      const from = bare.search(/[[{]\s*["[{]/);
      const json = bare.slice(from, Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks it
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([\]}])/g, '$1'));
    } catch {
      return null;
    }
  }
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

const isPerson = (thing: Thing): boolean => !typesOf(thing).some((type) => type.endsWith('Organization'));

function firstText(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  // "{"@value": "…", "@language": "de"}" is text in JSON-LD, too.
  const text = (first as Thing | null | undefined)?.['@value'] ?? first;
  return typeof text === 'string' ? plainText(text) : '';
}

/** Names of people, organizations or sections given as text, as objects, by reference, or as a list of these. */
function namesOf(value: unknown, byId: Map<unknown, Thing>, isAsked = (_thing: Thing): boolean => true): string[] {
  const list = (value as Thing | null | undefined)?.['@list'] ?? value;
  return (Array.isArray(list) ? list.slice(0, 50) : [list]).flatMap((one) => {
    if (!one) return [];
    const given: Thing = typeof one === 'object' ? one : { '@id': one, name: byId.has(one) ? '' : one };
    const thing = given.name ? given : (byId.get(given['@id']) ?? given);
    if (!isAsked(thing)) return [];
    const parts = [thing.givenName, thing.familyName].filter(Boolean).join(' ');
    return (Array.isArray(thing.name) ? thing.name : [thing.name || parts]).map(firstText).filter(Boolean);
  });
}

function breadcrumbsOf(trail: Thing): string[] {
  const items = Array.isArray(trail.itemListElement) ? trail.itemListElement : [];
  const named = items
    .filter((item): item is Thing => Boolean(item) && typeof item === 'object')
    .map((item, i) => ({
      at: Number(item.position) || i + 1,
      name: firstText(item.name) || firstText((item.item as Thing | undefined)?.name),
    }));
  return named
    .filter(({ name }) => name)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Text as shown: entities that were written into JSON or twice into HTML, tags and white space taken out. */
export function plainText(text: string): string {
  let plain = text.slice(0, 2000);
  for (let round = 0; round < 2 && /<[a-z/!]|&#?\w+;/i.test(plain); round++) {
    const body = bodyOf(new DOMParser().parseFromString(plain.replace(/</g, ' <'), 'text/html'));
    plain = (body && textOf(body)) ?? '';
  }
  return tidy(plain);
}

/**
 * All that the meta elements of one name say; the first of the names that says anything counts. "publish-date",
 * "publish_date" and "PublishDate" are one name.
 */
export type MetaReader = (...names: string[]) => string[];

const foldMeta = (name: string): string => name.toLowerCase().replace(/^og:(?=article)|[-_.:]/g, '');

export function createMetaReader(document: Document): MetaReader {
  const contents = new Map<string, string[]>();
  for (const meta of findAll(document, 'meta[content]')) {
    const content = plainText(attributeOf(meta, 'content'));
    const named = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => attributeOf(meta, name)).find(Boolean);
    // Several properties may share a value: "dateCreated datePublished".
    for (const name of named && content ? named.trim().split(/\s+/).map(foldMeta) : []) {
      contents.set(name, [...(contents.get(name) ?? []), content]);
    }
  }
  return (...names) => {
    for (const name of names) {
      const found = contents.get(foldMeta(name));
      if (found) return found;
    }
    return [];
  };
}
