/** Who wrote the article: what the head of the page says, else what it shows. */
import { attributeOf, findAll, isInside, isText, parentElementOf, tagOf, textOf, textsUnder } from '../nodes.ts';
import { type Byline, looksLikeName, readByline } from './names.ts';
import type { MetaReader, StructuredData } from './structured-data.ts';

const META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dc.creator.name',
  'dcterms.creator',
  'citation_author',
];

/** Where pages show the author, the most telling first. */
const SHOWN = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel~="author"]',
  '[class*="byline" i] [class*="name" i], [class*="author" i] [class*="name" i]',
  '[class*="byline" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], a[href*="/autore/"], a[href*="/profile/"], a[href*="/people/"], a[href*="/journalist"], a[href*="/reporter"], a[href*="/by/"]',
  '[class*="author" i], [class*="autor" i], [class*="auteur" i]',
];
/** The people of pictures, comments and other stories. */
const ELSEWHERE =
  'aside, footer, nav, figure, figcaption, form, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="caption" i], [class*="photo" i], [class*="recommend" i], [class*="sidebar" i], [class*="teaser" i], [class*="card" i]';

export interface BylineHints {
  site: string;
  /** Lines beside the headline. */
  near: readonly string[];
}

/** The people; where nobody signs as a person, the agency or desk that the page names. */
export function findByline(document: Document, meta: MetaReader, data: StructuredData, hints: BylineHints): string[] {
  const given = [data.authors, ...META.map((name) => meta(name)), writtenBy(meta)]
    .filter((names) => names.length)
    .map((names) =>
      readByline(
        names.filter((name) => !/^https?:/.test(name)),
        hints.site,
      ),
    );
  const said = given.find(({ people }) => people.length);
  if (said) return said.people.slice(0, 20);
  const shown = findShown(document, hints);
  if (shown?.people.length) return shown.people.slice(0, 20);
  const others = [...given, ...(shown ? [shown] : [])];
  return (
    others.find(({ organizations }) => organizations.length)?.organizations ??
    others.find(({ handles }) => handles.length)?.handles ??
    []
  ).slice(0, 3);
}

/** "Written by" and its value, as blogs give them to link previews. */
function writtenBy(meta: MetaReader): string[] {
  const label = meta('twitter:label1')[0] ?? '';
  return /^(?:written by|author|by|verfasst von|écrit par|escrito por)\b/i.test(label) ? meta('twitter:data1') : [];
}

function findShown(document: Document, { site, near }: BylineHints): Byline | null {
  const byLine = near.find((text) => BY.test(text) && text.length < 120);
  const signed = byLine ? readByline([byLine], site) : null;
  for (const [i, selector] of SHOWN.entries()) {
    // A line beside the headline tells more than a class name somewhere.
    if (i === 3 && signed?.people.length) return signed;
    const elements = findAll(document, selector).filter((element) => !isInside(element, ELSEWHERE));
    const first = elements[0];
    if (!first) continue;
    const group = elements.filter((element) => grandparentOf(element) === grandparentOf(first)).slice(0, 8);
    const texts = group.map(spacedText).filter((text) => text.length < 160);
    const byline = readByline(texts, site);
    const people = byline.people.filter(looksLikeName);
    if (people.length) return { ...byline, people };
  }
  return signed;
}

const BY = /^(?:by|von|par|por|di|door|written by|από)\s*:?\s*\p{Lu}|^(?:作者|文|著者)\s*[:：]/iu;

const grandparentOf = (element: Element): Element | null => {
  const parent = parentElementOf(element);
  return parent && parentElementOf(parent);
};

/** The words of an element; "\n" between those of two links or boxes, which a style sheet sets apart. */
function spacedText(element: Element): string {
  const content = attributeOf(element, 'content');
  if (content) return content;
  const walker = textsUnder(element);
  let text = '';
  let last: Element | null = null;
  for (let node = walker.nextNode(); node && text.length < 400; node = walker.nextNode()) {
    const words = (textOf(node) ?? '').replace(/\s+/g, ' ');
    if (!words.trim() || !isText(node)) continue;
    const box = boxOf(node);
    text += `${last && box !== last ? '\n' : ' '}${words}`;
    last = box;
  }
  return text.trim();
}

function boxOf(node: Node): Element | null {
  let at = parentElementOf(node);
  while (at && /^(?:span|b|i|em|strong|small|font|u)$/.test(tagOf(at))) at = parentElementOf(at);
  return at;
}
