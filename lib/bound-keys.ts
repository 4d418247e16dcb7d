/** The keys of the manifest's commands as the reader has them bound in the browser, in words. */
import { browser } from 'wxt/browser';
import { words } from './words.ts';

export interface BoundKey {
  /** The keys of the chord, "Alt", "Shift", "H"; one "not set" where there is none. */
  keys: string[];
  what: string;
  command: string;
}

export async function boundKeys(): Promise<BoundKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description, shortcut }) => ({
    command: name,
    what: description || words('pages_openPopup'),
    keys: shortcut ? shortcut.split('+') : [words('pages_noKey')],
  }));
}
