/** What the reader should know of the storage: how full it is, whether it lasts, and whether something emptied it. */
import { browser } from 'wxt/browser';
import { codeOf } from '../../lib/errors.ts';
import { readSettings } from '../../lib/settings.ts';
import type { StorageState } from '../../lib/storage-state.ts';
import { openedLibrary } from './opened-library.ts';

/**
 * The library's database is one thing and the extension's own storage another: whatever empties the one (a full disk, a
 * cleaning tool, a damaged profile) mostly leaves the other. So the birth of the database is kept here too.
 */
const KEY = 'library';

interface Remembered {
  /** When the database was made that was last seen with something in it. */
  birth: string;
}

export async function storageState(): Promise<StorageState> {
  const library = openedLibrary();
  // Counted once: a hundred thousand rows take their time.
  const counted = library.counts();
  const [counts, marks, copy, { backupEvery }, estimate, persisted, emptied] = await Promise.all([
    counted,
    library.exportMarks(),
    library.keptCopy(),
    // This storage may be damaged too, and must not hide what the other says.
    readSettings().catch(() => ({ backupEvery: 0 })),
    navigator.storage.estimate().catch(() => ({ usage: undefined, quota: undefined })),
    isPersisted(),
    isEmptied(counted).catch((error) => {
      if (codeOf(error).startsWith('storage-')) throw error;
      return false;
    }),
  ]);
  const { usage = null, quota = null } = estimate;
  return { usage, quota, persisted, counts, emptied, backupEvery, copy, ...marks };
}

/** True when the database is another one than the one that held something before. Remembers it otherwise. */
async function isEmptied(counted = openedLibrary().counts()): Promise<boolean> {
  const [birth, { annotations, rejections }] = await Promise.all([openedLibrary().birth(), counted]);
  const remembered = (await browser.storage.local.get(KEY))[KEY] as Remembered | undefined;
  if (remembered && remembered.birth !== birth) return true;
  if (!remembered && annotations + rejections > 0) await remember(birth);
  return false;
}

async function remember(birth: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { birth } satisfies Remembered });
}

/** Something was saved: from now on an emptied database is noticed. */
let isRemembered = false;
export async function rememberLibrary(): Promise<void> {
  if (isRemembered) return;
  isRemembered = true;
  await isEmptied().catch(() => {
    isRemembered = false;
  });
}

/** The reader knows; the new database is the one that counts. */
export async function acceptEmptied(): Promise<void> {
  await remember(await openedLibrary().birth());
}

/** Whoever holds "unlimitedStorage" is never emptied to make room, in both browsers, whatever `persisted` says. */
async function isPersisted(): Promise<boolean> {
  const [persisted, isUnlimited] = await Promise.all([
    navigator.storage.persisted().catch(() => false),
    browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
  ]);
  return persisted || isUnlimited;
}

/** Chrome's service workers cannot ask, only its pages can. */
export async function persistStorage(): Promise<{ persisted: boolean }> {
  await navigator.storage.persist?.().catch(() => false);
  return { persisted: await isPersisted() };
}
