/** The words of public/_locales without a browser that serves them. */
import { useWords } from '../../lib/words.ts';
import ar from '../../public/_locales/ar/messages.json';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import fr from '../../public/_locales/fr/messages.json';

export type Messages = Record<string, { message: string }>;
export const LOCALES: Record<string, Messages> = { en, ar, fr, de, es };

/** Fills in $1 … $9 as the browsers do; a key that the locale lacks comes from English, and an unknown one is "". */
export function speak(locale: string): void {
  useWords((key, values = []) => {
    const message = (LOCALES[locale]?.[key] ?? LOCALES.en?.[key])?.message ?? '';
    return message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '');
  });
}
