/** What a page says of its article: title, names, dates, site, section, language, address. */
import type { Metadata } from '../messages.ts';
import { canonicalAddress } from './address.ts';
import { dateInAddress, toIsoDate } from './metadata/dates.ts';
import { toNames } from './metadata/names.ts';
import { headlineLine, linesNear, shownTexts } from './metadata/shown.ts';
import { createMetaReader, plainText, readStructuredData, type StructuredData } from './metadata/structured-data.ts';
import { chooseTitle, foldTitle } from './metadata/title.ts';
import { attributeOf, findAll, rootOf, textOf, titleOf } from './nodes.ts';
import type { TextMap } from './text-map.ts';

type Meta = ReturnType<typeof createMetaReader>;

/** Reads the head first, then what the page shows near its headline. */
export function readMetadata(document: Document, map: TextMap, url: string): Metadata {
  const meta = createMetaReader(document);
  const data = readStructuredData(document);
  const host = new URL(url).hostname;
  const language = languageOf(document, meta, data);
  const named = meta('og:site_name')[0] || data.article?.publisher || meta('application-name')[0] || '';
  const title = titleOfPage(document, meta, data, { site: named, host });
  const site = named || host.replace(/^www\./, '');
  const near = linesNear(map, headlineLine(map, title));
  return {
    source: canonicalAddress(document, url),
    address: url,
    title,
    byline: bylineOf(document, meta, data, { site, near }),
    site,
    section: sectionOf(document, meta, data, title),
    published: publishedOf(document, meta, data, { language, near, url }),
    modified: firstDate(
      [data.article?.modified, ...meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified')],
      language,
    ),
    language,
  };
}

function languageOf(document: Document, meta: Meta, data: StructuredData): string {
  const root = rootOf(document);
  const said = [
    root && attributeOf(root, 'lang'),
    root && attributeOf(root, 'xml:lang'),
    ...meta('og:locale', 'content-language', 'language', 'dc.language'),
    data.article?.language,
  ];
  for (const one of said) {
    const tag = /^([a-z]{2,3})(?:$|[-_,;\s])/i.exec(one?.trim() ?? '')?.[1];
    if (tag) return tag.toLowerCase();
  }
  return 'und';
}

function titleOfPage(
  document: Document,
  meta: Meta,
  data: StructuredData,
  { site, host }: { site: string; host: string },
): string {
  const given = [
    data.article?.headline ?? '',
    ...meta('og:title'),
    ...meta('twitter:title'),
    ...meta('title', 'dc.title', 'headline', 'sailthru.title', 'parsely-title'),
    plainText(titleOf(document)),
  ].filter(Boolean);
  const headings = findAll(document, 'h1')
    .slice(0, 20)
    .map((heading) => (textOf(heading) ?? '').replace(/\s+/g, ' ').trim())
    .filter((heading) => heading.length > 2 && heading.length < 400);
  return chooseTitle({ given, headings, site, host });
}

const SHOWN_AUTHOR =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel~="author"], [class*="byline" i] [class*="name" i], ' +
  '[class*="author" i] [class*="name" i], [class*="author-name" i], [class*="byline" i], [class*="author" i]';

function bylineOf(
  document: Document,
  meta: Meta,
  data: StructuredData,
  { site, near }: { site: string; near: string[] },
): string[] {
  const given = [
    data.article?.authors ?? [],
    meta(
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'dc.creator',
      'dc.creator.name',
      'citation_author',
    ).filter((name) => !/^https?:/.test(name)),
  ];
  for (const names of given) {
    const found = toNames(names, site);
    if (found.length) return found;
  }
  for (const selector of SHOWN_AUTHOR.split(', ')) {
    const found = toNames(
      shownTexts(document, selector, 3).filter((text) => text.length < 120),
      site,
    );
    if (found.length) return found;
  }
  const line = near.find((text) => /^(?:by|von|par|por|di|door)\s+\p{Lu}/iu.test(text) && text.length < 120);
  return line ? toNames([line], site) : [];
}

const SHOWN_DATE =
  '[itemprop="datePublished"], time[pubdate], article time[datetime], time[datetime], [class*="publish" i], [class*="date" i], [class*="time" i]';

function publishedOf(
  document: Document,
  meta: Meta,
  data: StructuredData,
  { language, near, url }: { language: string; near: string[]; url: string },
): string | null {
  const given = [
    data.article?.published,
    ...meta('article:published_time', 'og:published_time', 'article:published', 'datepublished', 'parsely-pub-date'),
    ...meta(
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'published-date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'date',
    ),
  ];
  const said = firstDate(given, language);
  if (said) return said;
  for (const selector of SHOWN_DATE.split(', ')) {
    const texts = findAll(document, selector)
      .slice(0, 5)
      .flatMap((element) => [
        attributeOf(element, 'datetime'),
        attributeOf(element, 'content'),
        (textOf(element) ?? '').trim().slice(0, 120),
      ]);
    const found = firstDate(texts, language);
    if (found) return found;
  }
  return firstDate(near, language) ?? dateInAddress(url);
}

function firstDate(texts: readonly (string | null | undefined)[], language: string): string | null {
  for (const text of texts) {
    const date = text ? toIsoDate(text, language) : null;
    if (date) return date;
  }
  return null;
}

/** From the trail of breadcrumbs, outermost first and without "Home" and the article itself; else what the head says. */
function sectionOf(document: Document, meta: Meta, data: StructuredData, title: string): string[] {
  const trails = [data.breadcrumbs, shownTrail(document)];
  for (const trail of trails) {
    const section = trail.filter(
      (name, i) => !isHome(name, i) && foldTitle(name) !== foldTitle(title) && name.length < 60,
    );
    if (section.length) return section.slice(0, 5);
  }
  const said = data.article?.sections.length
    ? data.article.sections
    : meta('article:section', 'parsely-section', 'section');
  return said.slice(0, 3);
}

const isHome = (name: string, place: number): boolean =>
  place === 0 &&
  /^(?:home|home ?page|start|startseite|accueil|inicio|homepage|الرئيسية|главная|front page)$/iu.test(name.trim());

function shownTrail(document: Document): string[] {
  for (const trail of findAll(
    document,
    '[class*="breadcrumb" i], [id*="breadcrumb" i], nav[aria-label*="breadcrumb" i]',
  ).slice(0, 3)) {
    const items = findAll(trail, 'a, li').filter((item) => findAll(item, 'a').length === 0 || item.localName === 'a');
    const names = (items.length ? items.map((item) => textOf(item) ?? '') : (textOf(trail) ?? '').split(/[/›»>|]/))
      .map((name) =>
        name
          .replace(/[/›»>|]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter(Boolean);
    if (names.length) return [...new Set(names)];
  }
  return [];
}
