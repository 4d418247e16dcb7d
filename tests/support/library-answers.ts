/** What the background would answer to the library page, reckoned the slow way from all rows. */
import { withChange } from '../../lib/annotation/annotate.ts';
import { type Annotation, colourOf, exactOf, noteOf, quotationOf, tagsOf } from '../../lib/annotation/model.ts';
import type { Facets, Filter, Grouping, LibraryRow, ManyChange, RowKind } from '../../lib/library-messages.ts';

const kindOf = ({ annotation }: LibraryRow): RowKind => quotationOf(annotation)?.kind ?? 'highlight';
export const groupOf = (row: LibraryRow, by: Grouping) => {
  if (by === 'actor') return { key: row.speaker?.key ?? '', label: row.speaker?.name ?? '' };
  if (by === 'article') return { key: row.article.source, label: row.article.title };
  const day = row.annotation.created.slice(0, 10);
  return { key: day, label: day };
};

export function matches(row: LibraryRow, filter: Filter): boolean {
  const { annotation, article } = row;
  const text = [exactOf(annotation), noteOf(annotation), article.title, row.speaker?.name, ...tagsOf(annotation)].join(
    ' ',
  );
  const any = (list: readonly string[] | undefined, ...values: string[]) =>
    !list || values.some((one) => list.includes(one));
  const day = annotation.created.slice(0, 10);
  return (
    text.toLowerCase().includes((filter.query ?? '').toLowerCase()) &&
    any(filter.actors, row.speaker?.key ?? '') &&
    any(filter.kinds, kindOf(row)) &&
    any(filter.sites, article.site) &&
    any(filter.tags, ...tagsOf(annotation)) &&
    any(filter.colours, colourOf(annotation)) &&
    (!filter.source || article.source === filter.source) &&
    (!filter.changed || row.change !== null) &&
    day >= (filter.from ?? '') &&
    day <= (filter.to ?? '9')
  );
}

/** The rows that match, groups together in the order of their first row. */
export function found(rows: readonly LibraryRow[], filter: Filter, group: Grouping): LibraryRow[] {
  const matching = rows.filter((row) => matches(row, filter));
  if (group === 'none') return matching;
  const groups = new Map<string, LibraryRow[]>();
  for (const row of matching) {
    const { key } = groupOf(row, group);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flat();
}

function counted(values: readonly string[]): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

export function facetsOf(rows: readonly LibraryRow[], filter: Filter): Facets {
  const without = (part: keyof Filter) => {
    const { [part]: _, ...rest } = filter;
    return rows.filter((row) => matches(row, rest));
  };
  const speakers = without('actors').flatMap(({ speaker }) => (speaker ? [speaker] : []));
  return {
    actors: counted(speakers.map(({ key }) => key)).map(({ key, count }) => {
      const { name, kind } = speakers.find((one) => one.key === key) as (typeof speakers)[number];
      return { key, count, name, kind };
    }),
    sites: counted(without('sites').map(({ article }) => article.site)),
    tags: counted(without('tags').flatMap(({ annotation }) => tagsOf(annotation))),
    colours: counted(without('colours').map(({ annotation }) => colourOf(annotation))),
    kinds: counted(without('kinds').map(kindOf)),
    changed: without('changed').filter(({ change }) => change).length,
    total: rows.filter((row) => matches(row, filter)).length,
  };
}

export function withMany(annotation: Annotation, { colour, addTags = [], removeTags = [] }: ManyChange): Annotation {
  const tags = [...tagsOf(annotation), ...addTags].filter((tag) => !removeTags.includes(tag));
  return withChange(annotation, { tags, ...(colour && { colour }) }, annotation.modified);
}
