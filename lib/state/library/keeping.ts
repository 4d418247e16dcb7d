/** Whether what is saved is safe: storage, backup, and the notice that the database was emptied. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageState } from '../../storage-state.ts';
import type { Context } from './context.ts';

export interface KeepingState {
  storage: ReadonlySignal<StorageState | null>;
  /** True: the database cannot be read, or not all of it. */
  isBroken: ReadonlySignal<boolean>;
  noteBroken: () => void;
  /** True: so much changed since the last full export that the reader should be reminded. */
  isBackupDue: ReadonlySignal<boolean>;
  load: () => Promise<void>;
  /** Asks the browser never to throw the library away. */
  persist: () => Promise<void>;
  /** "Later": no reminder until the page is opened again. */
  putOff: () => void;
  acceptEmptied: () => Promise<void>;
  /** Throws the damaged database away; the reader has been asked. */
  startAnew: () => Promise<void>;
}

export function createKeeping({ ask, attempt, tell, changed }: Context): KeepingState {
  const storage = signal<StorageState | null>(null);
  const isBroken = signal(false);
  const isBackupDue = signal(false);
  let isPutOff = false;
  const load = async () => {
    await attempt(async () => {
      storage.value = await ask('storageState', {});
      const { unsavedChanges, backupEvery, emptied } = storage.value;
      // Some browsers throw a damaged database away by themselves: then there is nothing left to save from it.
      if (emptied) isBroken.value = false;
      isBackupDue.value = !isPutOff && backupEvery > 0 && unsavedChanges >= backupEvery;
    });
  };
  return {
    storage,
    isBroken,
    noteBroken: () => {
      isBroken.value = true;
    },
    isBackupDue,
    load,
    persist: async () => {
      await attempt(async () => {
        const { persisted } = await ask('persistStorage', {});
        tell({ is: persisted ? 'persisted' : 'not-persisted' });
        await load();
      });
    },
    putOff: () => {
      isPutOff = true;
      isBackupDue.value = false;
    },
    startAnew: async () => {
      await attempt(async () => {
        await ask('startAnew', {});
        isBroken.value = false;
        await changed();
      });
    },
    acceptEmptied: async () => {
      await attempt(async () => {
        await ask('acceptEmptied', {});
        await load();
      });
    },
  };
}
