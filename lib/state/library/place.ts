/** Where the reader is in the library, written into the page's address: going back works, and other pages can link here. */
import { COLOURS, type Colour } from '../../annotation/model.ts';
import { type Filter, GROUPINGS, type Grouping, type Order, ROW_KINDS, type RowKind } from '../../library-messages.ts';
import { tidied } from './filter.ts';

/** What stands in the middle of the page. */
export type View = { is: 'list' } | { is: 'actors' } | { is: 'actor'; key: string };

export interface Place {
  view: View;
  filter: Filter;
  group: Grouping;
  order: Order;
}

export const START: Place = { view: { is: 'list' }, filter: {}, group: 'article', order: 'newest' };
/** A fragment that is no place: the page asks for a file to import, and the reader stays where they are. */
export const IMPORT = 'import';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The part of the address behind "#".
 *
 * @example toFragment({ …START, filter: { query: 'boats', tags: ['sea'] } }) // => 'q=boats&tag=sea'
 */
export function toFragment({ view, filter, group, order }: Place): string {
  const parts = new URLSearchParams();
  if (view.is === 'actors') parts.set('view', 'actors');
  if (view.is === 'actor') parts.set('card', view.key);
  const all: [string, readonly string[] | undefined][] = [
    ['q', filter.query ? [filter.query] : []],
    ['actor', filter.actors],
    ['kind', filter.kinds],
    ['site', filter.sites],
    ['tag', filter.tags],
    ['colour', filter.colours],
    ['from', filter.from ? [filter.from] : []],
    ['to', filter.to ? [filter.to] : []],
    ['source', filter.source ? [filter.source] : []],
  ];
  for (const [name, values] of all) for (const value of values ?? []) parts.append(name, value);
  if (filter.changed) parts.set('changed', '1');
  if (group !== START.group) parts.set('group', group);
  if (order !== START.order) parts.set('order', order);
  return parts.toString();
}

/** The place that a fragment names. Whatever it names that there is not is left out: anybody can write an address. */
export function parsePlace(fragment: string): Place {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const day = (name: string) => (DAY.test(parts.get(name) ?? '') ? (parts.get(name) as string) : '');
  const card = parts.get('card');
  const group = GROUPINGS.find((one) => one === parts.get('group')) ?? START.group;
  return {
    view: card ? { is: 'actor', key: card } : { is: parts.get('view') === 'actors' ? 'actors' : 'list' },
    filter: tidied({
      query: parts.get('q') ?? '',
      actors: parts.getAll('actor'),
      kinds: parts.getAll('kind').filter((kind): kind is RowKind => ROW_KINDS.includes(kind as RowKind)),
      sites: parts.getAll('site'),
      tags: parts.getAll('tag'),
      colours: parts.getAll('colour').filter((one): one is Colour => COLOURS.includes(one as Colour)),
      from: day('from'),
      to: day('to'),
      source: parts.get('source') ?? '',
      changed: parts.has('changed'),
    }),
    group,
    order: parts.get('order') === 'oldest' ? 'oldest' : 'newest',
  };
}

/** What is looked for: on an actor's page that actor alone. */
export function filterOf({ view, filter }: Place): Filter {
  return view.is === 'actor' ? { ...filter, actors: [view.key] } : filter;
}
