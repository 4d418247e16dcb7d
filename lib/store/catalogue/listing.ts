/** What the library page lists: rows in their order and groups, one actor's card, actors by name. */
import type { ActorReference } from '../../annotation/model.ts';
import { PressmarkError } from '../../errors.ts';
import type { ActorCard, AliasPreview, Filter, Grouping, LibraryActor, Order } from '../../library-messages.ts';
import { foldWords } from './fold-words.ts';
import { countActors, type Stock, selectRows } from './select.ts';

export interface Question {
  filter: Filter;
  group: Grouping;
  order: Order;
}

/** `label` is "" for articles, whose titles are in their rows. */
export interface Group {
  key: string;
  label: string;
  count: number;
}

/** Rows by number, those of a group together and in the order of the groups. */
export interface Listing {
  rows: Uint32Array;
  groups: Group[];
}

export function listingOf(stock: Stock, { filter, group, order }: Question): Listing {
  const rows = selectRows(stock, filter);
  if (order === 'newest') rows.reverse();
  if (group === 'none') return { rows, groups: [] };
  const keyed = groupsOf(stock, rows, group);
  const groups = [...keyed.values()];
  if (group === 'actor') groups.sort(byActor);
  const at = new Map<Group, number>();
  let start = 0;
  for (const one of groups) {
    at.set(one, start);
    start += one.count;
  }
  const sorted = new Uint32Array(rows.length);
  const keyOf = keyFor(stock, group);
  for (const row of rows) {
    const one = keyed.get(keyOf(row).key) as Group;
    const place = at.get(one) as number;
    sorted[place] = row;
    at.set(one, place + 1);
  }
  return { rows: sorted, groups };
}

/** Groups in the order in which their first row comes. */
function groupsOf(stock: Stock, rows: Uint32Array, group: Exclude<Grouping, 'none'>): Map<string, Group> {
  const groups = new Map<string, Group>();
  const keyOf = keyFor(stock, group);
  for (const row of rows) {
    const { key, label } = keyOf(row);
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { key, label, count: 1 });
  }
  return groups;
}

type Keyed = Pick<Group, 'key' | 'label'>;

function keyFor({ columns, aliases }: Stock, group: Exclude<Grouping, 'none'>): (row: number) => Keyed {
  if (group === 'article') {
    const keys = columns.sources.list.map((key) => ({ key, label: '' }));
    return (row) => keys[columns.source[row] as number] as Keyed;
  }
  if (group === 'day') return dayOf(columns.created);
  const nobody = { key: '', label: '' };
  const actors = columns.actors.list.map((one) => aliases.of(one)).map(({ key, name }) => ({ key, label: name }));
  return (row) => actors[columns.firstActor(row)] ?? nobody;
}

const DAY = 86_400_000;

/** Days as the reader's clock has them. Making a date of each of a hundred thousand instants is slow: one is made a day. */
function dayOf(created: Float64Array): (row: number) => Keyed {
  let [from, to] = [Number.NaN, Number.NaN];
  let day: Keyed = { key: '', label: '' };
  return (row) => {
    const instant = created[row] as number;
    if (!(instant >= from && instant < to)) {
      const date = new Date(instant);
      from = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
      to = Math.min(from + DAY, new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime());
      const label = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
      day = { key: label, label };
    }
    return day;
  };
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Who says most comes first, nobody last. */
function byActor(a: Group, b: Group): number {
  if (!a.key || !b.key) return a.key ? -1 : 1;
  return b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.key < b.key ? -1 : 1);
}

/** Rows that name an actor, oldest first. */
const rowsNaming = (stock: Stock, keys: readonly string[]) => selectRows(stock, { actors: [...keys] });

/** @throws "not-found" when no annotation names the actor. */
export function actorCardOf(stock: Stock, key: string): ActorCard {
  const { columns, aliases } = stock;
  const rows = rowsNaming(stock, [key]);
  const names = namesOf(stock, rows, (one) => aliases.of(one).key === key);
  const first = names[0];
  if (!first) throw new PressmarkError('not-found', key);
  const actor = aliases.of(first.reference);
  const merged = aliases.entries().find((entry) => entry.key === key)?.merged ?? [];
  return {
    actor: { ...actor, names: [...new Set(names.map(({ reference }) => reference.name))] },
    annotations: rows.length,
    articles: new Set(Array.from(rows, (row) => columns.source[row])).size,
    byMonth: monthsOf(Array.from(rows, (row) => columns.created[row] as number)),
    merged: merged.map(({ key: from, name }) => ({ key: from, name })),
  };
}

/** The references of some rows that are meant, most frequent first. */
function namesOf(
  { columns }: Stock,
  rows: Iterable<number>,
  isMeant: (reference: ActorReference) => boolean,
): { reference: ActorReference; count: number }[] {
  const { list } = columns.actors;
  const meant = list.map(isMeant);
  const counts = new Map<number, number>();
  for (const row of rows)
    for (let i = columns.actorAt[row] as number; i < (columns.actorAt[row + 1] as number); i++) {
      const number = columns.actor[i] as number;
      if (meant[number]) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  return Array.from(counts, ([number, count]) => ({ reference: list[number] as ActorReference, count })).sort(
    (a, b) => b.count - a.count || (a.reference.name < b.reference.name ? -1 : 1),
  );
}

/** Every month from the first to the last; instants ascending. */
function monthsOf(instants: readonly number[]): ActorCard['byMonth'] {
  const counts = new Map<string, number>();
  const [first, last] = [new Date(instants[0] ?? 0), new Date(instants.at(-1) ?? 0)];
  const end = last.getFullYear() * 12 + last.getMonth();
  for (let month = first.getFullYear() * 12 + first.getMonth(); month <= end; month++)
    counts.set(`${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`, 0);
  for (const instant of instants) {
    const date = new Date(instant);
    const month = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}`;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return Array.from(counts, ([month, count]) => ({ month, count }));
}

/** Actors of whom some name has words that begin with the query's words; most annotations first. */
export function actorsByName(stock: Stock, query: string, limit: number): LibraryActor[] {
  const { columns, aliases } = stock;
  const wanted = foldWords(query);
  const fits = ({ name }: ActorReference) => {
    const words = foldWords(name);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  };
  const keys = new Set(columns.actors.list.filter(fits).map((one) => aliases.of(one).key));
  const counted = countActors(columns, aliases, livingOf(columns)).filter(({ key }) => keys.has(key));
  const names = new Map<string, string[]>();
  for (const one of columns.actors.list) {
    const { key } = aliases.of(one);
    const known = names.get(key) ?? [];
    if (!known.includes(one.name)) names.set(key, [...known, one.name]);
  }
  return counted.slice(0, limit).map(({ key, name, kind }) => ({ key, name, kind, names: names.get(key) ?? [name] }));
}

const livingOf = ({ count, isAlive }: Stock['columns']) => ({ count, isShown: (row: number) => isAlive[row] === 1 });

/** How many annotations would belong to one actor, and under which names. */
export function previewOf(stock: Stock, isMeant: (reference: ActorReference) => boolean): AliasPreview {
  const { columns } = stock;
  const meant = Uint8Array.from(columns.actors.list, (one) => (isMeant(one) ? 1 : 0));
  const rows = columns.order().filter((row) => {
    for (let i = columns.actorAt[row] as number; i < (columns.actorAt[row + 1] as number); i++)
      if (meant[columns.actor[i] as number]) return true;
    return false;
  });
  const names = namesOf(stock, rows, isMeant).map(({ reference }) => reference.name);
  return {
    annotations: rows.length,
    articles: new Set(Array.from(rows, (row) => columns.source[row])).size,
    names: [...new Set(names)],
  };
}
