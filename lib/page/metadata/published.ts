/** When the article appeared and when it was changed. */
import { isBeside } from '../extract/side-matter.ts';
import { attributeOf, findAll, isInside, textOf } from '../nodes.ts';
import type { Steps } from '../pieces.ts';
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
/** Dates of changes, and of the posts that a story quotes. */
const OTHER = '[class*="modified" i], [class*="updated" i], [itemprop~="dateModified"], blockquote, [class*="tweet" i]';

export interface PublishedHints extends DateHints {
  near: readonly string[];
  headline: Element | null;
  url: string;
  source: string;
}

/**
 * What the head says; else what the page shows, which must agree with a date in the address where there is one.
 *
 * Some systems write the day of the last change into both fields of the head. Then an earlier day that stands under the
 * headline by itself is the story's.
 */
export function* findPublished(
  document: Document,
  meta: MetaReader,
  data: StructuredData,
  hints: PublishedHints,
): Steps<string | null> {
  const said = firstDate([data.published, ...META.flatMap((name) => meta(name))], hints);
  if (said) {
    const lines =
      data.published && data.published === data.modified ? hints.near.filter((line) => line.length < 40) : [];
    return firstDate(unchanged(lines), hints, said.slice(0, 10)) ?? said;
  }
  const shown = yield* findShown(document, hints);
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

function* findShown(document: Document, hints: PublishedHints): Steps<string[]> {
  const dates: string[] = [];
  const add = (texts: string[]) => {
    for (const text of texts) {
      const date = text.length < 200 ? toIsoDate(text, hints) : null;
      if (date) dates.push(date);
    }
  };
  for (const [i, selector] of SHOWN.entries()) {
    yield;
    // A line beside the headline tells more than a class name somewhere.
    if (i === 3) add(unchanged(hints.near));
    if (dates.length) return dates;
    for (const element of findAll(document, selector).slice(0, 12)) {
      if (isInside(element, OTHER) || isBeside(element, hints.headline)) continue;
      const machine = attributeOf(element, 'datetime') || attributeOf(element, 'content');
      add([machine && toIsoDate(machine, hints) ? machine : (textOf(element) ?? '').replace(/\s+/g, ' ').trim()]);
    }
  }
  return dates;
}

/** Lines but for those that tell of a change. */
const unchanged = (lines: readonly string[]): string[] =>
  lines.filter((line) => !/^(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado)/i.test(line));

/** The first date among the texts, of a day before `end` where one is given. */
function firstDate(texts: readonly string[], hints: DateHints, end = 'Z'): string | null {
  for (const text of texts) {
    const date = text && toIsoDate(text, hints);
    if (date && date.slice(0, 10) < end) return date;
  }
  return null;
}

const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 864e5;
