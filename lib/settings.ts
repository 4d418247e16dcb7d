/** What the reader has set, kept in the extension's own storage. Read by every part; written by the popup and the options. */
import { storage } from 'wxt/utils/storage';
import type { Colour } from './annotation/model.ts';
import type { Layer } from './text/marks.ts';

export interface Settings {
  /** Layers that are painted. */
  layers: Layer[];
  /** Hosts on which Pressmark does nothing. */
  offSites: string[];
  /** Show the number of quotations on the toolbar button. */
  badge: boolean;
  /** The colour of a highlight made by key or menu, and of a saved suggestion. */
  colour: Colour;
}

export const DEFAULT_SETTINGS: Settings = {
  layers: ['direct', 'mixed', 'indirect', 'source', 'cue', 'person', 'organization', 'state', 'group'],
  offSites: [],
  badge: true,
  colour: 'amber',
};

const item = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS });

/** The settings as they are now; what an older version did not know has its default. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await item.getValue()) };
}

/** Writes some of the settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...change });
}

/** Calls back at every change; returns the function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch((value) => callback({ ...DEFAULT_SETTINGS, ...value }));
}
