/** Where our own pages write down notes that have not arrived yet. See lib/state/drafts.ts. */
import type { DraftStorage } from './state/drafts.ts';

/** What each page calls its own. */
const KEYS = { popup: 'drafts', library: 'library-drafts' } as const;

export function draftStorage(page: keyof typeof KEYS): DraftStorage {
  const key = KEYS[page];
  return {
    read: () => localStorage.getItem(key),
    write: (text) => localStorage.setItem(key, text),
  };
}

/** When everything is deleted: what was typed into it goes too. */
export function forgetDrafts(): void {
  for (const key of Object.values(KEYS)) localStorage.removeItem(key);
}
