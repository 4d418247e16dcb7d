/** Whether there is room left on the disk. */
import { PressmarkError } from '../errors.ts';

/**
 * With less than this nothing more is written, in bytes. On a disk without any room Chromium closes the database and cannot open
 * it again, so that nothing could be exported either; with this much it can.
 */
const RESERVE = 8_000_000;

/** True where the browser says that there is hardly any room left. */
export async function isFull(): Promise<boolean> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate().catch(() => null)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < RESERVE;
}

/** @throws PressmarkError "storage-full" */
export async function requireRoom(): Promise<void> {
  if (await isFull()) throw new PressmarkError('storage-full', `less than ${RESERVE} bytes left`);
}
