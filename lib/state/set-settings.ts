/** Settings that a page shows and changes. */
import type { Signal } from '@preact/signals';
import type { Settings } from '../settings.ts';

interface SettingsSender {
  readSettings: () => Promise<Settings>;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
}

/** Shows the change at once, so that the next press builds upon it; and what was really written when it is. */
export async function setSettings(
  shown: Signal<Settings | null>,
  sender: SettingsSender,
  change: Partial<Settings>,
): Promise<void> {
  const written = sender.changeSettings(change);
  if (shown.value) shown.value = { ...shown.value, ...change };
  try {
    await written;
  } finally {
    shown.value = await sender.readSettings();
  }
}
