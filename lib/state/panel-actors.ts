/** Merging and splitting the actors of the article beside the panel. What the reader decides is kept for all articles. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ActorReference } from '../annotation/model.ts';
import type { LedgerActor } from '../ledger.ts';
import type { AliasEntry, AliasPreview } from '../library-messages.ts';
import type { PanelSender, PanelState } from './panel.ts';

/** `decided`: what the reader has merged into this actor and taken out of it before; null when nothing. */
export interface ActorDialog {
  is: 'merge' | 'split';
  actor: LedgerActor;
  decided: AliasEntry | null;
}

export interface ActorsState {
  /** Key of the actor in focus. */
  current: ReadonlySignal<string | null>;
  dialog: ReadonlySignal<ActorDialog | null>;
  choose: (key: string) => void;
  open: (is: ActorDialog['is'], actor: LedgerActor) => Promise<void>;
  /** As `open`, of the actor with this key, as soon as the article has been read. */
  openWhenRead: (is: ActorDialog['is'], key: string) => void;
  close: () => void;
  /** "Not an actor": stays unmarked in this article. */
  reject: (actor: LedgerActor) => Promise<void>;
  previewMerge: (into: ActorReference) => Promise<AliasPreview>;
  merge: (into: ActorReference) => Promise<void>;
  previewSplit: (parts: SplitParts) => Promise<AliasPreview>;
  split: (parts: SplitParts) => Promise<void>;
}

/** Merged actors that are to be themselves again, and names that are to be an actor of their own. */
export interface SplitParts {
  keys: string[];
  names: string[];
}

export function createActorsState(
  sender: Pick<PanelSender, 'askBackground' | 'askPage'>,
  panel: PanelState,
): ActorsState {
  const current = signal<string | null>(null);
  const dialog = signal<ActorDialog | null>(null);
  const { attempt } = panel;

  const open = (): ActorDialog => {
    if (!dialog.value) throw new Error('no dialog is open');
    return dialog.value;
  };
  const mergeOf = (into: ActorReference) => {
    const { actor } = open();
    return { into: into.key, keys: [actor.key], known: [toReference(actor), toReference(into)] };
  };
  const splitOf = (parts: SplitParts) => {
    const { actor } = open();
    return { key: actor.key, ...parts, known: [toReference(actor)] };
  };

  const choose = (key: string) => {
    current.value = key;
    void panel.pointToActor(key);
  };
  const show = (is: ActorDialog['is'], actor: LedgerActor) =>
    attempt(async () => {
      const { actors } = await sender.askBackground('aliasTable', {});
      dialog.value = { is, actor, decided: actors.find(({ key }) => key === actor.key) ?? null };
    });

  return {
    current,
    dialog,
    choose,
    open: show,
    openWhenRead(is, key) {
      let isDone = false;
      effect(() => {
        const view = panel.view.value;
        if (isDone || view.is !== 'article') return;
        isDone = true;
        panel.show('actors');
        const actor = view.actors.find((one) => one.key === key);
        if (!actor) return;
        choose(key);
        void show(is, actor);
      });
    },
    close: () => {
      dialog.value = null;
    },
    reject: ({ key, name }) =>
      attempt(async () => {
        const { acts } = await sender.askPage('rejectActor', { key });
        current.value = null;
        await panel.refresh();
        panel.tell({ is: 'no-actor', name, undo: panel.undoing(acts) });
      }),
    previewMerge: (into) => sender.askBackground('previewMerge', mergeOf(into)),
    merge: (into) =>
      attempt(async () => {
        const { act } = await sender.askBackground('mergeActors', mergeOf(into));
        dialog.value = null;
        current.value = into.key;
        await panel.refresh();
        panel.tell({ is: 'merged', name: into.name, undo: panel.undoing([act], 'background') });
      }),
    previewSplit: (parts) => sender.askBackground('previewSplit', splitOf(parts)),
    split: (parts) =>
      attempt(async () => {
        const { act } = await sender.askBackground('splitActor', splitOf(parts));
        const { name } = open().actor;
        dialog.value = null;
        await panel.refresh();
        panel.tell({ is: 'split', name, undo: panel.undoing([act], 'background') });
      }),
  };
}

function toReference({ key, name, kind }: ActorReference): ActorReference {
  return { key, name, kind };
}
