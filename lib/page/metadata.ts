/** What a page says of its article: title, names, dates, site, section, language, address. */
import type { Metadata } from '../messages.ts';
import { canonicalAddress } from './address.ts';
import { findByline } from './metadata/authors.ts';
import { findModified, findPublished } from './metadata/published.ts';
import { headlineLine, linesNear, signatureLine } from './metadata/shown.ts';
import {
  createMetaReader,
  type MetaReader as Meta,
  plainText,
  readStructuredData,
  type StructuredData,
} from './metadata/structured-data.ts';
import { chooseTitle, foldTitle } from './metadata/title.ts';
import { attributeOf, findAll, isInside, lineOf, rootOf, textOf, tidy, titleOf } from './nodes.ts';
import { atOnce, type Steps } from './pieces.ts';
import type { TextMap } from './text-map.ts';

/** Reads the head first, then what the page shows near its headline. */
export function readMetadata(document: Document, map: TextMap, url: string): Metadata {
  return atOnce(readMetadataInSteps(document, map, url));
}

/** The same for whoever rests in between. */
export function* readMetadataInSteps(document: Document, map: TextMap, url: string): Steps<Metadata> {
  const meta = createMetaReader(document);
  yield;
  const data = readStructuredData(document, url);
  yield;
  const language = languageOf(document, meta, data);
  const named = meta('og:site_name')[0] || data.publisher || meta('application-name')[0] || '';
  const title = titleOfPage(document, meta, data, { map, site: named, url });
  yield;
  const host = new URL(url).hostname;
  const site = named || host.replace(/^www\./, '');
  const place = headlineLine(map, title);
  const near = linesNear(map, place);
  const headline = map.lines[place]?.element ?? null;
  const source = canonicalAddress(document, url);
  const dates = { language, monthFirst: isAmerican(document), near, headline, url, source };
  yield;
  const signature = yield* signatureLine(map);
  const byline = yield* findByline(document, meta, data, { site, near, headline, signature });
  const published = yield* findPublished(document, meta, data, dates);
  return {
    source,
    address: url,
    title,
    byline,
    site,
    section: sectionOf(document, meta, data, { title, near }),
    published,
    modified: findModified(meta, data, dates),
    language,
  };
}

/** English of no other country: "en" alone is written by Americans more often than not. */
function isAmerican(document: Document): boolean {
  const root = rootOf(document);
  return /^en(?:[-_]us)?$/i.test(root ? attributeOf(root, 'lang') : '');
}

function languageOf(document: Document, meta: Meta, data: StructuredData): string {
  const root = rootOf(document);
  const said = [
    root && attributeOf(root, 'lang'),
    root && attributeOf(root, 'xml:lang'),
    ...meta('og:locale', 'content-language', 'language', 'dc.language'),
    data.language,
  ];
  for (const one of said) {
    const tag = /^([a-z]{2,3})(?:$|[-_,;\s])/i.exec(one?.trim() ?? '')?.[1];
    if (tag) return tag.toLowerCase();
  }
  return 'und';
}

/** The words of a headline; some keep its style sheet in it. */
const headingOf = (element: Element): string =>
  tidy(findAll(element, 'style, script').reduce((text, one) => text.replace(textOf(one), ''), textOf(element)));

/** A heading that leads to the front page is the masthead. */
const isMasthead = (heading: Element): boolean =>
  isInside(heading, 'a[href="/"]') ||
  findAll(heading, 'a').some((link) => /^(?:https?:\/\/[^/]+\/?|\/)$/.test(attributeOf(link, 'href')));

function titleOfPage(
  document: Document,
  meta: Meta,
  data: StructuredData,
  { map, site, url }: { map: TextMap; site: string; url: string },
): string {
  const given = [
    data.headline,
    ...meta('og:title'),
    ...meta('twitter:title'),
    ...meta('title', 'dc.title', 'headline'),
    plainText(titleOf(document)),
  ].filter(Boolean);
  const firsts = findAll(document, 'h1').slice(0, 20);
  const masthead = firsts.find(isMasthead);
  const headings = firsts
    .filter((heading) => heading !== masthead)
    .map((heading) => ({ text: headingOf(heading), parts: findAll(heading, '*').map(lineOf) }))
    .filter(({ text }) => text.length > 2 && text.length < 400);
  const isOnTop = (heading: string) => {
    const line = map.lines[headlineLine(map, heading)];
    return line !== undefined && line.end < map.text.length / 2;
  };
  const host = new URL(url).hostname;
  return chooseTitle({ given, headings, site: site || (masthead ? lineOf(masthead) : ''), host, isOnTop });
}

/** From the trail of breadcrumbs, outermost first and without "Home" and the article itself; else what the head says. */
function sectionOf(
  document: Document,
  meta: Meta,
  data: StructuredData,
  { title, near }: { title: string; near: readonly string[] },
): string[] {
  const trails = [data.breadcrumbs, shownTrail(document), trailNear(near)];
  for (const trail of trails) {
    const section = trail.filter(
      (name, i) => !isHome(name, i) && foldTitle(name) !== foldTitle(title) && name.length < 60,
    );
    if (section.length) return section.slice(0, 5);
  }
  const said = data.sections.length ? data.sections : meta('article:section', 'parsely-section', 'section');
  return said.slice(0, 3);
}

const isHome = (name: string, place: number): boolean =>
  place === 0 && /^(?:home ?(?:page)?|start(?:seite)?|accueil|inicio|الرئيسية|главная|front page)$/iu.test(name.trim());

/** "Home » Politics": a line beside the headline that begins at the front page. */
function trailNear(near: readonly string[]): string[] {
  for (const line of near) {
    const names = line.split(/\s*[»›>/]\s*/).filter(Boolean);
    if (names.length > 1 && isHome(names[0] as string, 0)) return names;
  }
  return [];
}

function shownTrail(document: Document): string[] {
  for (const trail of findAll(
    document,
    '[class*=breadcrumb i], [id*=breadcrumb i], nav[aria-label*=breadcrumb i]',
  ).slice(0, 3)) {
    const items = findAll(trail, 'a, li:not(:has(a))');
    const texts = items.length ? items.map(textOf) : textOf(trail).split(/[/›»>|]/);
    const names = texts.map((name) => name.replace(/[/›»>|\s]+/g, ' ').trim()).filter(Boolean);
    if (names.length) return [...new Set(names)];
  }
  return [];
}
