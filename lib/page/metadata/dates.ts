/** Dates as pages write them, to ISO 8601 with the zone that was given and no other. */

/** "2026-03-04", "2026-03-04T10:30", "2026-03-04T10:30:00+01:00"; null when it is no date of the press. */
export function toIsoDate(text: string, hints: DateHints): string | null {
  const value = text
    .trim()
    .slice(0, 200)
    .replace(/[^\P{Nd}\d]/gu, toLatinDigit)
    // "Sat Feb 21 09:27:42 CET 2026", as Unix and Java print it.
    .replace(/^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d \S+) (\d{4})$/, '$2 $1 $4 $3');
  return fromIso(value) ?? fromNumbers(value, hints) ?? fromWords(value, hints.language);
}

/** Digits of any script stand in a row from nought to nine. */
function toLatinDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

export interface DateHints {
  /** Primary subtag; months are read in it and in English. */
  language: string;
  /** "03/04" is the 4th of March: pages of the United States. */
  monthFirst: boolean;
}

const CLOCK = String.raw`(\d{1,2})[:.h時点點时](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`\s*(?:(?:UTC|GMT)(?=[+-]))?(Z\b|UTC|GMT|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2}|[+-]\d{1,2}\b)?`;
const ISO = new RegExp(String.raw`(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s_]+${CLOCK}${ZONE})?`, 'i');
const TIME = new RegExp(CLOCK + ZONE, 'i');

function fromIso(value: string): string | null {
  const match = ISO.exec(value);
  if (!match) return null;
  return build(match[1], match[2], match[3], match.slice(4));
}

/** Seconds or milliseconds since 1970, "20260304", "4.3.2026", "04/03/2026", "2026/03/04". */
function fromNumbers(value: string, hints: DateHints): string | null {
  if (/^\d{10}(?:\d{3})?$/.test(value)) {
    const stamp = Number(value) * (value.length === 10 ? 1000 : 1);
    return new Date(stamp).toISOString().replace('.000Z', 'Z');
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(value);
  if (compact) return build(compact[1], compact[2], compact[3], []);
  const backward = /(?<!\d)(\d{4})[/.年년]\s?(\d{1,2})[/.月월]\s?(\d{1,2})(?!\d)/.exec(value);
  if (backward) return build(backward[1], backward[2], backward[3], timeIn(value, backward));
  const forward = /(?<!\d)(\d{1,2})([/.-])\s?(\d{1,2})[/.-]\s?(\d{4}|\d{2})(?!\d)/.exec(value);
  if (!forward) return null;
  const [, a, sign, b, year] = forward;
  const full = year?.length === 2 ? `20${year}` : year;
  // With slashes and dashes Americans put the month first; nobody does with dots.
  const american = sign !== '.' && (hints.monthFirst || /[ap]\.?m\.?\b|\b[ECMP][SD]?T\b/i.test(value));
  const monthFirst = Number(a) <= 12 && (Number(b) > 12 || american);
  return monthFirst ? build(full, a, b, timeIn(value, forward)) : build(full, b, a, timeIn(value, forward));
}

/** "4 March 2026", "March 4th, 2026", "4 de marzo de 2026", "2026. március 4", in the page's language or in English. */
function fromWords(text: string, language: string): string | null {
  // "Published onMarch 4, 2026": parted by a style sheet alone.
  const value = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const day =
    /(?<![\p{N}:])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:of|de|d['’])?\s*ב?([\p{L}\p{M}]{3,14})\.?(?:\s*[/(]\s*[\p{L}\p{M}]+\)?)?[,،-]?\s*(?:de|del)?\s*(\d{4})(?!\d)/u;
  const month = /([\p{L}\p{M}]{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
  const year = /(?<!\d)(\d{4})\.?\s+(?:m\.\s+)?([\p{L}\p{M}]{3,14})\.?\s+(\d{1,2})(?!\d)/u;
  // The places of day, month and year in each pattern.
  for (const [pattern, d, m, y] of [
    [day, 1, 2, 3],
    [month, 2, 1, 3],
    [year, 3, 2, 1],
  ] as const) {
    const match = pattern.exec(value);
    const found = match && monthNumber(match[m] as string, language);
    if (match && found) return build(match[y], found, match[d], timeIn(value, match));
  }
  return null;
}

/** The time of day that stands right after or before a date. */
function timeIn(value: string, date: RegExpExecArray): (string | undefined)[] {
  const rest = value.slice(date.index + date[0].length);
  const after = TIME.exec(rest);
  if (after && after.index <= 12) {
    // "오후 3:30", "下午3:30": which half of the day it is stands before the hour.
    if (/오후|下午|午後|晚上/.test(rest.slice(0, after.index))) after[4] = 'p';
    return after.slice(1);
  }
  const before = TIME.exec(value.slice(0, date.index));
  return before ? before.slice(1) : [];
}

/** Hours from UTC by the names that newspapers use. "IST" is India's. */
const ZONES = ' est-5 edt-4 cst-6 cdt-5 mst-7 mdt-6 pst-8 pdt-7 bst+1 cet+1 cest+2 ist+5:30 jst+9 aest+10 aedt+11 ';

function build(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  [hour, minute, second, half, zone]: (string | undefined)[],
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1800 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) {
    return null;
  }
  const date = `${y}-${two(m)}-${two(d)}`;
  if (hour === undefined || minute === undefined) return date;
  const h = (Number(hour) % (half ? 12 : 24)) + (half && /^p/i.test(half) ? 12 : 0);
  if (Number(hour) > 24 || Number(minute) > 59) return date;
  return `${date}T${two(h)}:${minute}${second ? `:${second}` : ''}${zoneOf(zone)}`;
}

function zoneOf(zone = ''): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const named = new RegExp(` ${zone.replace(/\W/g, '')}([+-]\\S+) `, 'i').exec(ZONES)?.[1];
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(/^\p{L}/u.test(zone) ? (named ?? '') : zone);
  return offset ? `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}` : '';
}

const two = (number: number): string => String(number).padStart(2, '0');

const months = new Map<string, string[]>();

/** 1 to 12 by the month's name or its first letters, in the language or in English; 0 for any other word. */
function monthNumber(word: string, language: string): number {
  const start = fold(word);
  // Beirut and Damascus call the months as Babylon did, Algiers as Paris does.
  for (const one of new Set([language, ...(language === 'ar' ? ['ar-SY', 'ar-DZ'] : []), 'en'])) {
    const names = monthsOf(one);
    const exact = names.indexOf(start) + 1;
    if (exact) return ((exact - 1) % 12) + 1;
    const short = names.findIndex((name) => name.startsWith(start) || (name.length >= 3 && start.startsWith(name))) + 1;
    if (short && start.length >= 3) return ((short - 1) % 12) + 1;
  }
  return 0;
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');

/** Names of the months in lower case: as in a date, alone, and short. */
export function monthsOf(language: string): string[] {
  const known = months.get(language);
  if (known) return known;
  const names: string[] = [];
  const [tag = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(language);
  for (const form of [{ day: 'numeric', month: 'long' }, { month: 'long' }, { month: 'short' }] as const) {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
    for (let i = 0; i < 12; i++) {
      const parts = format.formatToParts(Date.UTC(2026, i, 15));
      names.push(fold(parts.find((part) => part.type === 'month')?.value ?? ''));
    }
  }
  months.set(language, names);
  return names;
}

/** "/2026/03/04/", "/2026-03-04-", "/20260304/" in an address. */
export function dateInAddress(address: string): string | null {
  const path = new URL(address).pathname;
  const match =
    /[/_-](20\d{2}|19\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-](20\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  return match ? build(match[1], match[2], match[3], []) : null;
}
