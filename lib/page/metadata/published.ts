/** When the article appeared and when it was changed. */
import { isBeside } from '../extract/side-matter.ts';
import { attributeOf, findAll, isInside, textOf } from '../nodes.ts';
import { type DateHints, dateInAddress, toIsoDate } from './dates.ts';
import type { MetaReader, StructuredData } from './structured-data.ts';

const META =
  'article:published_time og:published_time og:article:published_time article:published datePublished parsely-pub-date sailthru.date pubdate publish-date published-date publication_date dc.date.issued dcterms.issued dc.date dc.date.created dcterms.created dcterms.date date rnews:datePublished cxenseparse:recs:publishtime citation_publication_date citation_date published_at'.split(
    ' ',
  );

/** Where pages show the date, the most telling first. */
const SHOWN = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time[datetime], time',
  '[class*="publish" i], [class*="posted" i], [class*="dateline" i]',
  '[class*="date" i], [class*="datum" i], [class*="fecha" i]',
  '[class*="time" i]',
];
/** Dates of changes. */
const MODIFIED = '[class*="modified" i], [class*="updated" i], [itemprop~="dateModified"]';

export interface PublishedHints extends DateHints {
  near: readonly string[];
  headline: Element | null;
  url: string;
  source: string;
}

/** What the head says; else what the page shows, which must agree with a date in the address where there is one. */
export function findPublished(
  document: Document,
  meta: MetaReader,
  data: StructuredData,
  hints: PublishedHints,
): string | null {
  const said = firstDate([data.published, ...META.flatMap((name) => meta(name))], hints);
  if (said) return said;
  const shown = findShown(document, hints);
  const inAddress = dateInAddress(hints.url) ?? dateInAddress(hints.source);
  if (!inAddress) return shown[0] ?? firstDate([data.created, data.pagePublished], hints);
  return shown.find((date) => daysApart(date, inAddress) <= 1) ?? inAddress;
}

export function findModified(meta: MetaReader, data: StructuredData, hints: DateHints): string | null {
  const names = [
    'article:modified_time',
    'og:updated_time',
    'dateModified',
    'last-modified',
    'dcterms.modified',
    'dc.date.modified',
  ];
  return firstDate([data.modified, ...names.flatMap((name) => meta(name))], hints);
}

function findShown(document: Document, hints: PublishedHints): string[] {
  const dates: string[] = [];
  const add = (texts: string[]) => {
    for (const text of texts) {
      const date = text.length < 200 ? toIsoDate(text, hints) : null;
      if (date) dates.push(date);
    }
  };
  for (const [i, selector] of SHOWN.entries()) {
    // A line beside the headline tells more than a class name somewhere.
    if (i === 3)
      add(hints.near.filter((line) => !/^(?:updated|modified|aktualisiert|mis à jour|actualizado)/i.test(line)));
    if (dates.length) return dates;
    for (const element of findAll(document, selector).slice(0, 12)) {
      if (isInside(element, MODIFIED) || isBeside(element, hints.headline)) continue;
      const machine = attributeOf(element, 'datetime') || attributeOf(element, 'content');
      add([machine && toIsoDate(machine, hints) ? machine : (textOf(element) ?? '').replace(/\s+/g, ' ').trim()]);
    }
  }
  return dates;
}

function firstDate(texts: readonly string[], hints: DateHints): string | null {
  for (const text of texts) {
    const date = text ? toIsoDate(text, hints) : null;
    if (date) return date;
  }
  return null;
}

const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 864e5;
