/** How it went with the server that the reader has named. Who it is and the login stand in lib/store/server.ts. */
import { browser } from 'wxt/browser';
import type { ErrorCode } from './errors.ts';
import type { Done } from './sync/replicate.ts';

export interface SyncMark {
  /** When everything was last the same on both sides, ISO 8601; null: never. */
  at: string | null;
  /** Why the last try failed. */
  failed: ErrorCode | null;
  /** What the server said; for whoever looks after it. */
  detail: string;
  /** The run under way, as far as it is; null when there is none. */
  progress: (Done & { left: number }) | null;
}

const MARK = 'syncMark';
export const NO_MARK: SyncMark = { at: null, failed: null, detail: '', progress: null };

export async function readSyncMark(): Promise<SyncMark> {
  return ((await browser.storage.local.get(MARK))[MARK] as SyncMark | undefined) ?? NO_MARK;
}

export async function changeSyncMark(change: Partial<SyncMark>): Promise<void> {
  await browser.storage.local.set({ [MARK]: { ...(await readSyncMark()), ...change } });
}

export async function forgetSyncMark(): Promise<void> {
  await browser.storage.local.remove(MARK);
}

/** Calls back when a run goes on or ends; returns the function that stops it. */
export function watchSync(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (MARK in changes) callback();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
