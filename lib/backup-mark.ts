/** When the last backup made itself, and whether the next one failed: kept in the extension's own storage. */
import { browser } from 'wxt/browser';
import type { ErrorCode } from './errors.ts';

export interface BackupMark {
  /** ISO 8601; null before the first one. */
  at: string | null;
  /** Why the last try failed. */
  failed: ErrorCode | null;
  triedAt: string | null;
}

const KEY = 'backup';

export async function readBackupMark(): Promise<BackupMark> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as BackupMark | undefined;
  return stored ?? { at: null, failed: null, triedAt: null };
}

export async function writeBackupMark(mark: BackupMark): Promise<void> {
  await browser.storage.local.set({ [KEY]: mark });
}
