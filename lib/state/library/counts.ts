/** The numbers around the rows: what each choice would show, how far the index is, how much is kept. Rows come first. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Facets } from '../../library-messages.ts';
import type { Context } from './context.ts';
import { filterOf, type Place } from './place.ts';

export interface CountsState {
  facets: ReadonlySignal<Facets | null>;
  indexing: ReadonlySignal<{ done: number; total: number } | null>;
  /** Asks after `wait` milliseconds, unless it is asked again before. */
  askFacets: (wait: number) => void;
  countLater: () => void;
  /** Looks at the index until it is ready. */
  watchIndex: () => void;
  dispose: () => void;
}

const INDEX_LOOK = 400;
/** Counting everything keeps the database busy for a moment. */
const COUNT_WAIT = 500;

type Timer = ReturnType<typeof setTimeout> | undefined;

export function createCounts(
  { ask, attempt }: Context,
  { place, load }: { place: ReadonlySignal<Place>; load: () => Promise<void> },
): CountsState {
  const facets = signal<Facets | null>(null);
  const indexing = signal<{ done: number; total: number } | null>(null);
  let facetsTimer: Timer;
  let countTimer: Timer;
  let indexTimer: Timer;

  const look = async () => {
    const { ready, done, total } = await ask('searchState', {});
    indexing.value = ready ? null : { done, total };
    if (!ready) indexTimer = setTimeout(() => void look().catch(() => {}), INDEX_LOOK);
  };
  return {
    facets,
    indexing,
    askFacets: (wait) => {
      clearTimeout(facetsTimer);
      facetsTimer = setTimeout(async () => {
        const asked = place.value;
        await attempt(async () => {
          const found = await ask('libraryFacets', { filter: filterOf(asked) });
          if (asked === place.value) facets.value = found;
        });
      }, wait);
    },
    countLater: () => {
      clearTimeout(countTimer);
      countTimer = setTimeout(() => void load(), COUNT_WAIT);
    },
    watchIndex: () => void attempt(look),
    dispose: () => {
      for (const timer of [facetsTimer, countTimer, indexTimer]) clearTimeout(timer);
    },
  };
}
