/** Which rows a filter lets through, and how many there are of everything that could be chosen next. */
import { type ActorReference, COLOURS } from '../../annotation/model.ts';
import { type Counted, type CountedActor, type Facets, type Filter, ROW_KINDS } from '../../library-messages.ts';
import type { Aliases } from '../aliases.ts';
import { siteOf } from '../rows.ts';
import type { Columns } from './columns.ts';
import { parseQuery } from './fold-words.ts';
import { CHANGES, Numbers } from './segment.ts';
import { markRows, type WordIndex } from './word-index.ts';

/** A word index with the number of its first row. */
export interface Indexed {
  base: number;
  index: WordIndex;
}

export interface Stock {
  columns: Columns;
  indexes: readonly Indexed[];
  aliases: Aliases;
}

/** Each field of a filter has a bit; a row's bits say which fields hold it back. */
const BITS = { query: 1, actors: 2, kinds: 4, sites: 8, tags: 16, colours: 32, days: 64, source: 128, changed: 256 };
type Field = keyof typeof BITS;
const MOST_ACTORS = 50;

/** For every row the fields that hold it back; 0 is let through. Dead rows have every bit. */
export function holdbacks({ columns, indexes, aliases }: Stock, filter: Filter): Uint16Array {
  const held = new Uint16Array(columns.count);
  for (let row = 0; row < columns.count; row++) if (!columns.isAlive[row]) held[row] = 0xffff;
  const hold = (field: Field, lets: (row: number) => boolean) => {
    for (let row = 0; row < columns.count; row++) if (!lets(row)) held[row] = (held[row] as number) | BITS[field];
  };
  for (const clause of parseQuery(filter.query ?? '')) {
    const marks = new Uint8Array(columns.count);
    for (const { index, base } of indexes) markRows(index, clause, marks, base);
    hold('query', (row) => marks[row] === 1);
  }
  if (filter.actors) {
    const keys = new Set(filter.actors);
    const wanted = Uint8Array.from(columns.actors.list, (one) => (keys.has(aliases.of(one).key) ? 1 : 0));
    hold('actors', (row) => some(columns.actor, columns.actorAt, row, wanted));
  }
  if (filter.tags) {
    const tags = new Set(filter.tags);
    const wanted = Uint8Array.from(columns.tags.list, (tag) => (tags.has(tag) ? 1 : 0));
    hold('tags', (row) => some(columns.tag, columns.tagAt, row, wanted));
  }
  holdByValue(columns, filter, hold);
  return held;
}

function holdByValue(columns: Columns, filter: Filter, hold: (field: Field, lets: (row: number) => boolean) => void) {
  const { kinds, colours, sites, source, changed } = filter;
  if (kinds) {
    const wanted = new Set(kinds.map((kind) => ROW_KINDS.indexOf(kind)));
    hold('kinds', (row) => wanted.has(columns.kinds[row] as number));
  }
  if (colours) {
    const wanted = new Set(colours.map((colour) => COLOURS.indexOf(colour)));
    hold('colours', (row) => wanted.has(columns.colours[row] as number));
  }
  if (sites) {
    const names = new Set(sites);
    const wanted = columns.sources.list.map((one) => names.has(siteOf(one)));
    hold('sites', (row) => wanted[columns.source[row] as number] === true);
  }
  if (source !== undefined) {
    const wanted = columns.sources.find(source);
    hold('source', (row) => columns.source[row] === wanted);
  }
  if (changed !== undefined) hold('changed', (row) => (columns.changed[row] !== 0) === changed);
  const [from, to] = [startOf(filter.from), startOf(filter.to, 1)];
  if (from !== null) hold('days', (row) => (columns.created[row] as number) >= from);
  if (to !== null) hold('days', (row) => (columns.created[row] as number) < to);
}

/** The moment at which a day begins where the reader is, `later` days on; null for no day. */
function startOf(day: string | undefined, later = 0): number | null {
  if (!day) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

function some(values: Uint32Array, at: Uint32Array, row: number, wanted: Uint8Array): boolean {
  for (let i = at[row] as number; i < (at[row + 1] as number); i++) if (wanted[values[i] as number]) return true;
  return false;
}

/** The rows that a filter lets through, oldest first. */
export function selectRows(stock: Stock, filter: Filter): Uint32Array {
  const held = holdbacks(stock, filter);
  return stock.columns.order().filter((row) => held[row] === 0);
}

/** Counts what each choice would show: for its own list, a field of the filter does not count. */
export function facetsOf(stock: Stock, filter: Filter): Facets {
  const { columns, aliases } = stock;
  const { count } = columns;
  const held = holdbacks(stock, filter);
  const shownBut = (field: Field | null): Shown => {
    const others = field === null ? 0xffff : 0xffff & ~BITS[field];
    return { count, isShown: (row) => ((held[row] as number) & others) === 0 };
  };
  const sources = tally(columns.source, shownBut('sites'), columns.sources.list.length);
  const tags = tallyLists(columns.tag, columns.tagAt, shownBut('tags'), columns.tags.list.length);
  const changed = tally(columns.changed, shownBut('changed'), CHANGES.length);
  return {
    actors: countActors(columns, aliases, shownBut('actors')).slice(0, MOST_ACTORS),
    sites: counted(columns.sources.list.map(siteOf), sources),
    tags: counted(columns.tags.list, tags),
    colours: counted(COLOURS, tally(columns.colours, shownBut('colours'), COLOURS.length)),
    kinds: counted(ROW_KINDS, tally(columns.kinds, shownBut('kinds'), ROW_KINDS.length)),
    changed: changed.reduce((sum, number, state) => (state ? sum + number : sum), 0),
    total: tally(columns.changed, shownBut(null), CHANGES.length).reduce((sum, number) => sum + number, 0),
  };
}

/** The first `count` rows, of which some are shown. */
interface Shown {
  count: number;
  isShown: (row: number) => boolean;
}

/** How often each value stands in a column, in the rows that are shown. */
function tally(column: Uint8Array | Uint32Array, { count, isShown }: Shown, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let row = 0; row < count; row++) {
    const value = column[row] as number;
    if (isShown(row)) counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/** The same for lists of values: what stands twice in one of them counts once. */
function tallyLists(column: Uint32Array, at: Uint32Array, { count, isShown }: Shown, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let row = 0; row < count; row++) {
    if (!isShown(row)) continue;
    for (let i = at[row] as number; i < (at[row + 1] as number); i++) {
      const value = column[i] as number;
      if (last[value] === row) continue;
      last[value] = row;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}

/** Actors after the reader's merges, most annotations first. */
export function countActors(columns: Columns, aliases: Aliases, shown: Shown): CountedActor[] {
  const actors = new Numbers<ActorReference>(({ key }) => key);
  const numbers = Uint32Array.from(columns.actors.list, (one) => actors.of(aliases.of(one)));
  const meant = columns.actor.map((number) => numbers[number] as number);
  const counts = tallyLists(meant, columns.actorAt, shown, actors.list.length);
  return actors.list
    .flatMap(({ key, name, kind }, i) => (counts[i] ? [{ key, name, kind, count: counts[i] as number }] : []))
    .sort(byCount);
}

const byCount = (a: Counted, b: Counted) => b.count - a.count || (a.key < b.key ? -1 : 1);

/** Counts by key; keys that stand for one thing are added up, and what does not occur is left out. */
function counted(keys: readonly string[], counts: Uint32Array): Counted[] {
  const byKey = new Map<string, number>();
  keys.forEach((key, i) => {
    if (counts[i]) byKey.set(key, (byKey.get(key) ?? 0) + (counts[i] as number));
  });
  return Array.from(byKey, ([key, count]) => ({ key, count })).sort(byCount);
}
