/**
 * What Pressmark says to the reader, in the reader's language.
 *
 * The words stand in public/_locales and come through the browser. Each surface names its source once, when it starts.
 */
import type messages from '../public/_locales/en/messages.json';

type Key = keyof typeof messages;
/** What can be counted: has one message for each plural form ("paragraphs_one", "paragraphs_other"). */
export type Countable = Key extends infer K ? (K extends `${infer P}_other` ? P : never) : never;
export type Word = Exclude<Key, `${string}_${'one' | 'other'}`>;

/** `browser.i18n.getMessage`, or its like in tests: the message with $1 … $9 filled in, "" for an unknown key. */
export type WordSource = (key: string, values?: string[]) => string;

let source: WordSource = () => '';
let language = 'en';
let direction: 'ltr' | 'rtl' = 'ltr';

/** Says where the words come from. The messages themselves say which language they are in. */
export function useWords(from: WordSource): void {
  source = from;
  language = from('language') || 'en';
  direction = from('direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** BCP 47 tag of the language of the words, which need not be the browser's. */
export function wordsLanguage(): string {
  return language;
}

export function wordsDirection(): 'ltr' | 'rtl' {
  return direction;
}

/** The words for a key; values from outside keep their own direction. */
export function words(key: Word, ...values: string[]): string {
  return source(key, values.map(isolate));
}

/** The words for a number of things; the number itself is $1. */
export function plural(key: Countable, count: number, ...values: string[]): string {
  const filled = [inDigits(count), ...values.map(isolate)];
  const form = new Intl.PluralRules(language).select(count);
  return source(`${key}_${form}`, filled) || source(`${key}_other`, filled);
}

/** The words for a code that the engine or an error gives ("cue-after"), or "" where there are none. */
export function wordsOfCode(group: 'rule' | 'error' | 'detect' | 'refused', code: string): string {
  return source(`${group}_${code.replaceAll('-', '_')}`);
}

export function inDigits(value: number, options?: Intl.NumberFormatOptions): string {
  return formatOf('number', options, () => new Intl.NumberFormat(language, options)).format(value);
}

/** A day as the reader writes it; the text itself where it is no date. */
export function inDate(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  // A date without a time is a day and no moment: it must not slip to the day before, west of Greenwich.
  const zone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? { timeZone: 'UTC' } : {};
  return formatOf('date', zone, () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone })).format(time);
}

/** A day and the time of day. */
export function inMoment(iso: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return formatOf('moment', options, () => new Intl.DateTimeFormat(language, options)).format(Date.parse(iso));
}

const formats = new Map<string, unknown>();

/** To make a format takes longer than to use it a hundred times, and a list shows hundreds of numbers and dates. */
function formatOf<T>(what: string, options: object | undefined, make: () => T): T {
  const key = `${language} ${what} ${JSON.stringify(options)}`;
  const found = (formats.get(key) as T | undefined) ?? make();
  formats.set(key, found);
  return found;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Fences a foreign value, so that a name written the other way cannot reorder the sentence around it. */
function isolate(value: string): string {
  const plain = value.replace(DIRECTION_CONTROLS, '');
  return direction === 'rtl' || RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
