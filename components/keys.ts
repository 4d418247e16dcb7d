/** Keys inside our own surfaces. */
import { COLOURS, type Colour } from '../lib/annotation/model.ts';

/**
 * The Latin letter or digit that a key stands for, in upper case, or "".
 *
 * On an Arabic, Greek or Russian keyboard the key marked S gives another letter; there its place on the keyboard counts,
 * so that the keys that the card names work for everyone. Keys with a modifier belong to the browser and the page.
 */
export function keyOf(event: KeyboardEvent): string {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return '';
  if (/^[a-z0-9]$/i.test(event.key)) return event.key.toUpperCase();
  if (/^[!-~]$/.test(event.key) || event.key.length > 1) return '';
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1] ?? '';
}

/** The colour whose digit was pressed, or null. */
export function colourOf(event: KeyboardEvent): Colour | null {
  const key = keyOf(event);
  return /^[1-5]$/.test(key) ? (COLOURS[Number(key) - 1] ?? null) : null;
}

/** Fields in which nothing is written. */
const PRESSED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'file', 'button']);

/** True while the reader writes: letters are text there and no commands. */
export function isWriting(event: Event): boolean {
  // Not `instanceof`: in a frame the fields are made by the frame's own classes.
  const { localName, type } = event.composedPath()[0] as HTMLInputElement;
  return localName === 'input' ? !PRESSED.has(type) : localName === 'textarea';
}
