/**
 * What the reader has set, kept in the extension's own storage. Read by every part; written by popup and options.
 *
 * WXT's storage would do this too, at 9 kB in a content script that may weigh 10: hence the thirty lines.
 */
import { browser } from 'wxt/browser';
import type { Colour } from './annotation/model.ts';
import type { Layer } from './text/marks.ts';

export interface Settings {
  /** Layers that are painted. */
  layers: Layer[];
  /** Host names on which Pressmark does nothing. */
  offSites: string[];
  /**
   * What the reader has decided where the detector was wrong: true reads the page, false leaves it alone. Keys are pages
   * ("velden.example/a/b?id=1") or whole sites ("velden.example"); a page's own wins.
   */
  overrules: Record<string, boolean>;
  /** Show the number of quotations on the toolbar button. */
  badge: boolean;
  /** The colour of a highlight made by key or menu, and of a saved suggestion. */
  colour: Colour;
  /** Remind of a backup after so many changes of the library; 0: never. */
  backupEvery: number;
  /** Put a backup into the downloads folder every so many days, when something has changed; 0: never. */
  backupDays: number;
}

const DEFAULTS: Settings = {
  layers: ['direct', 'mixed', 'indirect', 'source', 'cue', 'person', 'organization', 'state', 'group'],
  offSites: [],
  overrules: {},
  badge: true,
  colour: 'amber',
  backupEvery: 200,
  backupDays: 0,
};

const KEY = 'settings';
const complete = (stored: Partial<Settings>): Settings => ({ ...DEFAULTS, ...stored });

/** The settings as they were stored: what has never been changed is absent. Enough for the script on every page. */
export async function readStored(): Promise<Partial<Settings>> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] ?? {}) as Partial<Settings>;
}

/** What this script knows the settings to be, with its own changes that are still being written; null before it has read them. */
let known: Settings | null = null;
/** Changes of this script that are still being written. */
let writing = 0;

/** What storage says is older than what is still being written. */
function learn(stored: Settings): Settings {
  if (!writing || !known) known = stored;
  return known;
}

/** The settings as they are now; what an older version did not know has its default. */
export const readSettings = async (): Promise<Settings> => learn(complete(await readStored()));

/**
 * Writes some of the settings and leaves the others. Where they have been read before, they are on their way when this returns: a
 * popup is often closed with the press that changes them, and of two changes at once neither may take the other back.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  if (!known) await readSettings();
  // Not what was read: another change may have come meanwhile.
  known = { ...complete(known ?? {}), ...change };
  writing++;
  try {
    await browser.storage.local.set({ [KEY]: known });
  } catch (error) {
    // What is really there is to be read again.
    known = null;
    throw error;
  } finally {
    writing--;
  }
}

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const listenerFor =
  (callback: (stored: Partial<Settings>) => void): Listener =>
  ({ [KEY]: change }) => {
    if (change) callback((change.newValue ?? {}) as Partial<Settings>);
  };

/** Calls back at every change; returns the function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = listenerFor((stored) => callback(learn(complete(stored))));
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** The same with what is stored alone, for as long as the script lives. */
export const watchStored = (callback: (stored: Partial<Settings>) => void): void =>
  browser.storage.local.onChanged.addListener(listenerFor(callback));
