/** What is selected in the list: some rows, or everything that matches. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Filter, Selection } from '../../library-messages.ts';
import type { Rows } from './rows.ts';

export interface SelectionState {
  count: ReadonlySignal<number>;
  has: (id: string) => boolean;
  /** One row in or out. */
  toggle: (row: number) => Promise<void>;
  /** Every row from the last toggled one to this one. */
  reachTo: (row: number) => Promise<void>;
  /** Everything that matches, also what has not been seen. */
  all: () => void;
  clear: () => void;
  /** As commands name it; null when nothing is selected. */
  asked: () => Selection | null;
}

export function createSelection(rows: Rows, filter: () => Filter): SelectionState {
  const ids = signal<ReadonlySet<string>>(new Set());
  const isAll = signal(false);
  let anchor = 0;

  /** Once a row is taken out of everything, what is left has to be named. */
  const named = async (): Promise<Set<string>> => {
    if (!isAll.value) return new Set(ids.value);
    return new Set(await rows.idsBetween(0, (rows.total.value ?? 0) - 1));
  };
  const set = (next: ReadonlySet<string>) => {
    ids.value = next;
    isAll.value = false;
  };
  return {
    count: computed(() => (isAll.value ? (rows.total.value ?? 0) : ids.value.size)),
    has: (id) => isAll.value || ids.value.has(id),
    toggle: async (row) => {
      const id = rows.at(row)?.annotation.id;
      if (!id) return;
      anchor = row;
      const next = await named();
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    reachTo: async (row) => {
      const [from, to] = [Math.min(anchor, row), Math.max(anchor, row)];
      const next = await named();
      for (const id of await rows.idsBetween(from, to)) next.add(id);
      set(next);
    },
    all: () => {
      isAll.value = (rows.total.value ?? 0) > 0;
      ids.value = new Set();
    },
    clear: () => {
      set(new Set());
    },
    asked: () => {
      if (isAll.value) return { filter: filter() };
      return ids.value.size ? { ids: [...ids.value] } : null;
    },
  };
}
