/** When the article appeared and when it was changed. */
import { isBeside } from '../extract/side-matter.ts';
import { attributeOf, findAll, isInside, lineOf } from '../nodes.ts';
import type { Steps } from '../pieces.ts';
import { type DateHints, dateInAddress, toIsoDate } from './dates.ts';
import type { MetaReader, StructuredData } from './structured-data.ts';

const META =
  'article:published_time og:published_time article:published datePublished parsely-pub-date sailthru.date pubdate publish-date published-date publication_date dc.date.issued dcterms.issued dc.date dc.date.created dcterms.date date cxenseparse:recs:publishtime citation_publication_date published_at'.split(
    ' ',
  );

/** Where pages show the date, the most telling first. */
const SHOWN = [
  '[itemprop=datePublished]',
  'time[pubdate]',
  'time[datetime], time',
  '[class*=publish i], [class*=posted i], [class*=dateline i]',
  '[class*=date i], [class*=datum i], [class*=fecha i]',
  '[class*=time i]',
];
/** Dates of changes, and of the posts that a story quotes. "published updated" says that a story never was changed. */
const OTHER =
  '[class*=modified i], [class*=updated i]:not([class*=publish i], [pubdate]), [itemprop~=dateModified], blockquote, [class*=tweet i]';
/** Attributes in which scripts find the day; readers are told "2 hours ago". */
const FOR_SCRIPTS = 'datetime content title data-date data-time data-timestamp'.split(' ');

/** Lines under a headline among which a date alone is the story's. */
const NEAREST = 6;

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
  if (inAddress) return agreed(shown, inAddress);
  // A story that tells of its last change alone was changed on the day it appeared, more often than not.
  return shown[0] ?? firstDate([data.created, data.pagePublished, ...nearest(hints)], hints);
}

export function findModified(meta: MetaReader, data: StructuredData, hints: DateHints): string | null {
  const names = ['article:modified_time', 'og:updated_time', 'dateModified', 'last-modified', 'dcterms.modified'];
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
    // A line beside the headline tells more than a class name somewhere, and which of the times is the story's.
    if (i === 3) {
      add(unchanged(hints.near));
      const line = firstDate(unchanged(nearest(hints)), hints);
      if (line) return [agreed(dates, line), ...dates];
    }
    if (dates.length) return dates;
    for (const element of findAll(document, selector).slice(0, 12)) {
      if (isInside(element, OTHER) || isBeside(element, hints.headline)) continue;
      const values = FOR_SCRIPTS.map((name) => attributeOf(element, name));
      add([firstDate(values, hints) ?? (unchanged([lineOf(element)])[0] as string)]);
    }
  }
  return dates;
}

const nearest = ({ near }: PublishedHints): string[] => near.slice(0, NEAREST).filter((line) => line.length < 80);

/** The one of the dates that is of that day or of the next to it, for the earth is round; else the day. */
const agreed = (dates: readonly string[], day: string): string =>
  dates.find((date) => Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(day.slice(0, 10))) <= 864e5) ?? day;

/** Lines but for those that tell of a change alone: of "Updated 5 March, first published 4 March" the end is left. */
const unchanged = (lines: readonly string[]): string[] =>
  lines.map((line) => (CHANGED.test(line) ? (FIRST.exec(line)?.[0] ?? '') : line));

const CHANGED =
  /^(?:\p{L}+ |最終)?(?:[uo]p?pdat|modifi|z?a[kc]?tuali[sz]|geändert|mise? à jour|aggiorna|bijgewerkt|о[бн]+овл|تحديث|更新|수정)/iu;
const FIRST = /(?:pub|veröff|ersch|опубл|نشر|公開|发布|發布|입력).*/i;

/** The first date among the texts, of a day before `end` where one is given. */
function firstDate(texts: readonly string[], hints: DateHints, end = 'Z'): string | null {
  for (const text of texts) {
    const date = text && toIsoDate(text, hints);
    if (date && date.slice(0, 10) < end) return date;
  }
  return null;
}
