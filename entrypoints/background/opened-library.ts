/** The one Library of this background. */
import { type Library, openLibrary } from '../../lib/store/library.ts';

let library: Library | undefined;

/** It opens when it is first asked. */
export function openedLibrary(): Library {
  library ??= openLibrary();
  return library;
}

export const now = (): string => new Date().toISOString();
