/** What the options know of the reader's own server, and what can be done about it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { codeOf, type ErrorCode } from '../errors.ts';
import type { LibraryProtocol, SyncState } from '../library-messages.ts';
import { originOf, type Server, toServer } from '../sync/address.ts';
import type { Ask } from './page-view.ts';

export interface SyncSender {
  ask: Ask<LibraryProtocol>;
  /** Asks the reader for access to a site. Must be called while a click is being handled. */
  requestOrigin: (origin: string) => Promise<boolean>;
  /** Calls back when a run goes on or ends; returns the function that stops it. */
  watchSync: (callback: () => void) => () => void;
}

export interface SyncPage {
  /** null until it is known. */
  state: ReadonlySignal<SyncState | null>;
  /** What is wrong with the address that was typed. */
  refused: ReadonlySignal<ErrorCode | null>;
  isBusy: ReadonlySignal<boolean>;
  load: () => Promise<void>;
  /** Must be called while a click is being handled. `create`: makes the database, which was missing. */
  connect: (typed: Server, create: boolean) => Promise<void>;
  syncNow: () => Promise<void>;
  turnOff: () => Promise<void>;
  dispose: () => void;
}

export function createSyncPage(sender: SyncSender): SyncPage {
  const state = signal<SyncState | null>(null);
  const refused = signal<ErrorCode | null>(null);
  const isBusy = signal(false);

  const load = async () => {
    state.value = await sender.ask('syncState', {}).catch(() => state.value);
  };
  /** How a run went stands in the state, so nobody waits for it here. */
  const start = async () => {
    void sender.ask('syncNow', {}).then(load, load);
    await load();
  };
  const attempt = async (act: () => Promise<void>) => {
    refused.value = null;
    isBusy.value = true;
    try {
      await act();
    } catch (error) {
      refused.value = codeOf(error);
    }
    isBusy.value = false;
  };

  async function connect(typed: Server, create: boolean): Promise<void> {
    const server = toServer(typed);
    if (!(await sender.requestOrigin(originOf(server.address)))) {
      refused.value = 'sync-not-allowed';
      return;
    }
    await sender.ask('connectSync', { ...server, create });
    await start();
  }

  return {
    state,
    refused,
    isBusy,
    load,
    connect: (typed, create) => attempt(() => connect(typed, create)),
    syncNow: () => attempt(start),
    turnOff: () =>
      attempt(async () => {
        await sender.ask('turnOffSync', {});
        await load();
      }),
    dispose: sender.watchSync(() => void load()),
  };
}
