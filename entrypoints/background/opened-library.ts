/** The one Library of this background. */
import { browser } from 'wxt/browser';
import { createWakefulness, whileAtWork } from '../../lib/stay-awake.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';

let library: Library | undefined;

const isAtWork = createWakefulness(() => browser.runtime.getPlatformInfo());

/** It opens when it is first asked. */
export function openedLibrary(): Library {
  library ??= whileAtWork(openLibrary(), isAtWork);
  return library;
}

export const now = (): string => new Date().toISOString();
