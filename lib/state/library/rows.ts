/** The rows that match, a page at a time: only what is near the reader's eye is asked for and held. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Filter, Grouping, LibraryRow, Order } from '../../library-messages.ts';
import type { Context } from './context.ts';
import { createShelf, type Shelf } from './shelf.ts';

export interface Question {
  filter: Filter;
  group: Grouping;
  order: Order;
}

export interface Rows {
  /** How many match; null until the first answer. */
  total: ReadonlySignal<number | null>;
  /** How many rows each group has, in their order; empty without groups. */
  groups: ReadonlySignal<readonly number[]>;
  shelf: ReadonlySignal<Shelf>;
  /** Counts up whenever rows came or went: who reads it is drawn again. */
  version: ReadonlySignal<number>;
  /** The row at a place among the rows, undefined while it is not here. */
  at: (row: number) => LibraryRow | undefined;
  /** Place of an annotation among the rows that are here, -1 when it is not. */
  placeOf: (id: string) => number;
  /** These rows are in sight: asks for what is missing of them and of some beyond. */
  want: (from: number, to: number) => void;
  /** Asks another question. What is shown stays until the answer is here; of several quick questions the last is asked. */
  find: (question: Question) => Promise<void>;
  /** The same question again, for the rows in sight. */
  again: () => Promise<void>;
  /** Writes over a row that is here. */
  put: (id: string, change: (row: LibraryRow) => LibraryRow) => void;
  /** Ids of the rows from one place to another, both included. */
  idsBetween: (from: number, to: number) => Promise<string[]>;
}

/** Rows of one message: some screens full, yet quick on its way. */
export const PAGE = 50;
/** Pages that are held; beyond that the ones that were looked at longest ago go. */
const HELD = 24;
/** Ids of one message. */
const IDS = 100_000;

export function createRows({ ask, attempt }: Context): Rows {
  const total = signal<number | null>(null);
  const groups = signal<readonly number[]>([]);
  const shelf = signal<Shelf>(createShelf(0, []));
  const version = signal(0);
  /** Pages by number, the one looked at longest ago first. */
  let pages = new Map<number, LibraryRow[]>();
  const underway = new Set<number>();
  let question: Question = { filter: {}, group: 'none', order: 'newest' };
  let next: Question | null = null;
  let asking: Promise<void> | null = null;
  let sight = { from: 0, to: PAGE - 1 };
  /** Answers to an older question are thrown away. */
  let edition = 0;

  const pagesIn = (from: number, to: number) => {
    const [first, last] = [Math.max(0, Math.floor(from / PAGE)), Math.floor(Math.max(from, to) / PAGE)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  };
  const askPage = (asked: Question, page: number) => ask('libraryRows', { ...asked, offset: page * PAGE, limit: PAGE });

  const answer = async (asked: Question, isSame: boolean) => {
    // The first page says how many there are; what is in sight comes with it, so that nothing is blank in between.
    const wanted = isSame ? pagesIn(sight.from, sight.to).slice(0, HELD) : [0];
    const [grouped, ...replies] = await Promise.all([
      asked.group === 'none' ? { counts: [] } : ask('libraryGroups', asked),
      ...wanted.map((page) => askPage(asked, page)),
    ]);
    edition += 1;
    underway.clear();
    question = asked;
    pages = new Map(wanted.map((page, i) => [page, replies[i]?.rows ?? []]));
    const count = replies[0]?.total ?? 0;
    groups.value = grouped.counts;
    shelf.value = createShelf(count, grouped.counts);
    total.value = count;
    version.value += 1;
  };

  const run = async () => {
    while (next) {
      const asked = next;
      next = null;
      const isSame = asked === question;
      await attempt(() => answer(asked, isSame));
    }
    asking = null;
  };
  const find = (asked: Question) => {
    next = asked;
    asking ??= run();
    return asking;
  };

  const fetchPage = async (page: number) => {
    const asked = edition;
    underway.add(page);
    await attempt(async () => {
      const { rows } = await askPage(question, page);
      if (asked !== edition) return;
      pages.set(page, rows);
      for (const old of pages.keys()) if (pages.size > HELD && !isInSight(old)) pages.delete(old);
      version.value += 1;
    });
    if (asked === edition) underway.delete(page);
  };
  const isInSight = (page: number) => pagesIn(sight.from - PAGE, sight.to + PAGE).includes(page);

  return {
    total,
    groups,
    shelf,
    version,
    at: (row) => pages.get(Math.floor(row / PAGE))?.[row % PAGE],
    placeOf: (id) => {
      for (const [page, rows] of pages) {
        const at = rows.findIndex((row) => row.annotation.id === id);
        if (at >= 0) return page * PAGE + at;
      }
      return -1;
    },
    want: (from, to) => {
      sight = { from, to };
      const last = (total.value ?? 0) - 1;
      for (const page of pagesIn(from - PAGE, Math.min(last, to + PAGE))) {
        const held = pages.get(page);
        if (held) {
          pages.delete(page);
          pages.set(page, held);
        } else if (!underway.has(page)) void fetchPage(page);
      }
    },
    find,
    again: () => find(next ?? question),
    put: (id, change) => {
      for (const [page, rows] of pages) {
        if (!rows.some((row) => row.annotation.id === id)) continue;
        pages.set(
          page,
          rows.map((row) => (row.annotation.id === id ? change(row) : row)),
        );
        version.value += 1;
      }
    },
    idsBetween: async (from, to) => {
      const { ids } = await ask('libraryIds', { ...question, offset: from, limit: Math.min(IDS, to - from + 1) });
      return ids;
    },
  };
}
