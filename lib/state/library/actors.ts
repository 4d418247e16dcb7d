/** One actor with everything said, and the reader's own table of who is who. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ActorReference } from '../../annotation/model.ts';
import type { ActorCard, AliasEntry, AliasPreview, LibraryActor } from '../../library-messages.ts';
import type { Context } from './context.ts';

/** A merge or a split that the reader is about to make, with what it would do. */
export type Plan =
  | { is: 'merge'; into: ActorReference; others: ActorReference[]; preview: AliasPreview | null }
  | { is: 'split'; from: ActorReference; keys: string[]; names: string[]; preview: AliasPreview | null };

export interface ActorsState {
  /** The actor whose page is open; null while it is asked for. */
  card: ReadonlySignal<ActorCard | null>;
  /** Null until it was asked for. */
  table: ReadonlySignal<readonly AliasEntry[] | null>;
  plan: ReadonlySignal<Plan | null>;
  openCard: (key: string) => Promise<void>;
  openTable: () => Promise<void>;
  /** Actors whose name begins so; the most frequent ones for "". */
  find: (query: string, limit?: number) => Promise<LibraryActor[]>;
  planMerge: (into: ActorReference, others: ActorReference[]) => Promise<void>;
  /** `keys`: merged actors that part again. `names`: names that become an actor of their own. */
  planSplit: (from: ActorReference, parts: { keys: string[]; names: string[] }) => Promise<void>;
  carryOut: () => Promise<void>;
  dropPlan: () => void;
  /** What is shown, asked again. */
  again: () => Promise<void>;
}

export function createActors({ ask, attempt, tell, changed }: Context): ActorsState {
  const card = signal<ActorCard | null>(null);
  const table = signal<readonly AliasEntry[] | null>(null);
  const plan = signal<Plan | null>(null);
  let open: string | null = null;

  const fill = async (next: Plan, preview: () => Promise<AliasPreview>) => {
    plan.value = next;
    const isHere = await attempt(async () => {
      const found = await preview();
      // Another plan may have been made meanwhile.
      if (plan.value === next) plan.value = { ...next, preview: found };
    });
    if (!isHere && plan.value === next) plan.value = null;
  };
  const openCard = async (key: string) => {
    if (open !== key) card.value = null;
    open = key;
    await attempt(async () => {
      const found = await ask('actorCard', { key });
      if (open === key) card.value = found;
    });
  };
  const openTable = async () => {
    await attempt(async () => {
      table.value = (await ask('aliasTable', {})).actors;
    });
  };
  return {
    card,
    table,
    plan,
    openCard,
    openTable,
    find: async (query, limit = 50) => {
      let found: LibraryActor[] = [];
      await attempt(async () => {
        found = (await ask('libraryActors', { query, limit })).actors;
      });
      return found;
    },
    planMerge: (into, others) =>
      fill({ is: 'merge', into, others, preview: null }, () =>
        ask('previewMerge', { into: into.key, keys: others.map(({ key }) => key) }),
      ),
    planSplit: (from, { keys, names }) =>
      fill({ is: 'split', from, keys, names, preview: null }, () =>
        ask('previewSplit', { key: from.key, keys, names }),
      ),
    carryOut: async () => {
      const made = plan.value;
      if (!made) return;
      plan.value = null;
      await attempt(async () => {
        if (made.is === 'merge') {
          const { act } = await ask('mergeActors', { into: made.into.key, keys: made.others.map(({ key }) => key) });
          tell({ is: 'act', what: 'merge-actors', count: made.others.length, act });
        } else {
          const { act } = await ask('splitActor', { key: made.from.key, keys: made.keys, names: made.names });
          tell({ is: 'act', what: 'split-actor', count: made.keys.length + made.names.length, act });
        }
        await changed();
      });
    },
    dropPlan: () => {
      plan.value = null;
    },
    again: async () => {
      if (open !== null && card.value) await openCard(open);
      if (table.value) await openTable();
    },
  };
}
