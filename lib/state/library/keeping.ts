/** Whether what is saved is safe: storage, backup, and the notice that the database was emptied. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageState } from '../../storage-state.ts';
import type { Context } from './context.ts';

export interface KeepingState {
  storage: ReadonlySignal<StorageState | null>;
  /** True: so much changed since the last full export that the reader should be reminded. */
  isBackupDue: ReadonlySignal<boolean>;
  load: () => Promise<void>;
  /** Asks the browser never to throw the library away. */
  persist: () => Promise<void>;
  /** "Later": no reminder until the page is opened again. */
  putOff: () => void;
  acceptEmptied: () => Promise<void>;
}

export function createKeeping({ ask, attempt, tell }: Context): KeepingState {
  const storage = signal<StorageState | null>(null);
  const isBackupDue = signal(false);
  let isPutOff = false;
  const load = async () => {
    await attempt(async () => {
      storage.value = await ask('storageState', {});
      const { unsavedChanges, backupEvery } = storage.value;
      isBackupDue.value = !isPutOff && backupEvery > 0 && unsavedChanges >= backupEvery;
    });
  };
  return {
    storage,
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
    acceptEmptied: async () => {
      await attempt(async () => {
        await ask('acceptEmptied', {});
        await load();
      });
    },
  };
}
