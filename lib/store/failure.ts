/** What went wrong in the database, as an error that the interface has words for. */
import Dexie from 'dexie';
import { codeOf, PressmarkError } from '../errors.ts';

interface Failure {
  name?: string;
  message?: string;
  inner?: Failure;
  failures?: Failure[];
}

/**
 * Every name that an error carries: its own, that of the error it wraps, and those of the single rows of a bulk write. A
 * full disk shows itself at any of these.
 */
function namesOf(error: Failure | null | undefined): string[] {
  if (!error) return [];
  return [error.name ?? '', ...namesOf(error.inner), ...(error.failures ?? []).slice(0, 100).flatMap(namesOf)];
}

/** A PressmarkError stays as it is; a full disk is "storage-full", every other error of IndexedDB "storage-broken". */
export function toStorageError(error: unknown): PressmarkError {
  if (error instanceof PressmarkError) return error;
  const names = namesOf(error as Failure);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (names.includes('QuotaExceededError')) return new PressmarkError('storage-full', detail);
  if (names.includes('VersionError')) return new PressmarkError('storage-newer', detail);
  const isStorage =
    error instanceof DOMException || names.some((name) => Object.hasOwn(Dexie.errnames, name.replace(/Error$/, '')));
  return new PressmarkError(isStorage ? 'storage-broken' : codeOf(error), detail);
}
