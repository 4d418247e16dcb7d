/**
 * Cuts text into tokens as the Universal Dependencies treebanks of English do, since taggers and parsers learn from them.
 *
 * - Clitics stand alone: "Iran" "'s", "do" "n't", "they" "'ll", "can" "not". An apostrophe elsewhere stays ("O'Neill", "Shi'ite").
 * - A hyphen stands alone: "U.S." "-" "led", "al" "-" "Jarba", "COVID" "-" "19"; a finder of names joins such neighbours again.
 *   Only behind a prefix that is no word ("anti-war", "co-founder", "pre-1982") and in numbers of three parts does it stay.
 * - Periods stay on initials, on letters with periods ("U.S.", "a.m.") and on known abbreviations ("Mr.", "Sept.").
 * - Numbers keep their inner marks ("10,000", "3.5", "9/11", "5:30") and ending ("1990s", "7th"); "%" and "$" stand alone.
 * - Runs of periods, hyphens, exclamation and question marks are one token; every other mark is one. Addresses, @names and #tags are whole.
 * - Scripts written without spaces are cut where the script changes (Han, Hiragana, Katakana).
 */
import { isAbbreviation, isAffix } from './lexicon/abbreviations.ts';
import type { Span } from './span.ts';

/** One word, number or mark; `text` is what the span covers. */
export interface Token extends Span {
  text: string;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const HAN = 4;
const HIRAGANA = 5;
const KATAKANA = 6;
const MARK = 7;

/** Class of each UTF-16 code unit, filled in as units are met (0: not yet): property escapes cost too much per letter. */
const classes = new Uint8Array(0x10000);

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  // Marks of direction and empty spacing are seen by nobody and must not glue words or stand as tokens.
  [SPACE, /[\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u],
  [HAN, /[\p{Script=Han}]/u],
  [HIRAGANA, /[\p{Script=Hiragana}]/u],
  [KATAKANA, /[\p{Script=Katakana}\u30FC]/u],
  [DIGIT, /\p{N}/u],
  // Joiners and soft hyphens belong to the word they stand in.
  [LETTER, /[\p{L}\p{M}_\u00AD\u200C\u200D]/u],
];

function classify(character: string): number {
  for (const [kind, pattern] of PATTERNS) if (pattern.test(character)) return kind;
  return MARK;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit] as number;
  if (known) return known;
  // Pairs are not cached: both halves of one get the class of the whole; a lone half is a mark.
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(pairAt(text, at));
  const kind = classify(text[at] as string);
  classes[unit] = kind;
  return kind;
}

/** The character that the code unit at `at` is a half of; the lone half itself where its other half is missing. */
function pairAt(text: string, at: number): string {
  const isSecond = at > 0 && text.charCodeAt(at) >= 0xdc00 && (text.codePointAt(at - 1) as number) > 0xffff;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) as number);
}

const isWordAt = (text: string, at: number): boolean => {
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT;
};

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;

/**
 * Cuts what `span` covers into tokens, in order; spaces are in none, everything else is in exactly one.
 *
 * Linear in the length of the span. Never throws, lone surrogates included (each is a token of its own).
 *
 * @example tokenize("Iran's al-Assad, 47, won't.", all) // => Iran 's al - Assad , 47 , wo n't .
 */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const end = Math.min(span.end, text.length);
  for (let at = Math.max(0, span.start); at < end; ) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const stop = endOfToken(text, at, end, kind);
    if (kind === LETTER) pushWord(tokens, text, at, stop);
    else pushToken(tokens, text, at, stop);
    at = stop;
  }
  return tokens;
}

function pushToken(tokens: Token[], text: string, start: number, end: number): void {
  tokens.push({ text: text.slice(start, end), start, end });
}

function endOfToken(text: string, at: number, end: number, kind: number): number {
  if (kind === LETTER) return endOfWord(text, at, end);
  if (kind === DIGIT) return endOfNumber(text, at, end);
  if (kind === MARK) return endOfMark(text, at, end);
  return endOfRun(text, at, end, kind);
}

function endOfRun(text: string, at: number, end: number, kind: number): number {
  let stop = at + 1;
  while (stop < end && classAt(text, stop) === kind) stop += 1;
  return stop;
}

function endOfWordRun(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && isWordAt(text, stop)) stop += 1;
  return stop;
}

function endOfWord(text: string, at: number, end: number): number {
  let stop = endOfWordRun(text, at, end);
  const address = endOfAddress(text, at, stop, end);
  if (address) return address;
  while (stop < end) {
    const next = stop + 1 < end && isWordAt(text, stop + 1);
    const unit = text.charCodeAt(stop);
    const joins =
      (isApostrophe(unit) && next) ||
      (unit === 0x26 && next && stop - at <= 4) || // AT&T
      (isHyphen(unit) && next && stop - at <= 6 && isAffix(text.slice(at, stop)));
    if (joins) stop = endOfWordRun(text, stop + 1, end);
    else if (unit === 0x2e) return endOfDotted(text, at, stop, end);
    else break;
  }
  return stop;
}

/** The word ends before a period at `stop`: the end with the period where it belongs to the word, else `stop`. */
function endOfDotted(text: string, at: number, stop: number, end: number): number {
  const isLetterAt = (i: number) => i < end && classAt(text, i) === LETTER;
  if (stop - at === 1) {
    let last = stop; // U.S., p.m., e.g.: single letters, each with its period
    while (isLetterAt(last + 1) && text[last + 2] === '.' && last + 2 < end) last += 2;
    if (last > stop) return last + 1;
    // One letter is an initial ("George W. Bush") unless the text ends there ("Plan B."); "I" is a word.
    const isInitial = /\p{Lu}/u.test(text[at] as string) && text[at] !== 'I';
    return isInitial && /\S/.test(text.slice(stop + 1, stop + 3)) && stop + 1 < end ? stop + 1 : stop;
  }
  if (stop - at <= 6 && isAbbreviation(text.slice(at, stop))) return stop + 1;
  if (text.slice(at, stop + 3) === 'Ph.D.' && stop + 3 <= end) return stop + 3;
  // A lower-case letter behind the period: a site or a file ("example.com"); a capital is a sentence without its space.
  let last = stop;
  while (text[last] === '.' && isLetterAt(last + 1) && /\p{Ll}/u.test(text[last + 1] as string)) {
    last = endOfWordRun(text, last + 1, end);
  }
  return endOfAddress(text, at, last, end) || last;
}

/** End of a web or mail address that starts at `at`, 0 when none does; sentence marks behind it are left out. */
function endOfAddress(text: string, at: number, stop: number, end: number): number {
  if (stop + 1 >= end) return 0;
  const isWeb = text.startsWith('://', stop) || (stop - at === 3 && /^www\.\S/i.test(text.slice(at, at + 5)));
  const isMail = text[stop] === '@' && isWordAt(text, stop + 1);
  if (!isWeb && !isMail) return 0;
  let last = stop + 1;
  while (last < end && classAt(text, last) !== SPACE && !'<>"“”«»'.includes(text[last] as string)) last += 1;
  while (last > stop + 1 && ".,;:!?)]}'’".includes(text[last - 1] as string)) last -= 1;
  return last;
}

function endOfNumber(text: string, at: number, end: number): number {
  let stop = endOfWordRun(text, at, end);
  let hyphens = 0;
  while (stop + 1 < end && classAt(text, stop + 1) === DIGIT) {
    const unit = text.charCodeAt(stop);
    if (isHyphen(unit)) {
      // "5-10" is a range of two numbers, "2015-09-12" and "713-555-0100" are one.
      const next = endOfRun(text, stop + 1, end, DIGIT);
      const isChained = isHyphen(text.charCodeAt(next)) && next + 1 < end && classAt(text, next + 1) === DIGIT;
      if (!hyphens && !isChained) break;
      hyphens += 1;
    } else if (!'.,:/'.includes(text[stop] as string)) break;
    stop = endOfWordRun(text, stop + 1, end);
  }
  return stop;
}

/** Marks that are one token however often they are repeated. */
const RUNS = '.-`!?*';

function endOfMark(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if ((unit === 0x40 || unit === 0x23) && at + 1 < end && classAt(text, at + 1) === LETTER) {
    return endOfWordRun(text, at + 1, end); // @name, #tag
  }
  // An apostrophe that opens a clitic left behind by a mark: “Time”'s
  if (isApostrophe(unit)) return at + 1 < end && isLoneS(text, at + 1, end) ? at + 2 : endOfPair(text, at, end);
  if (RUNS.includes(text[at] as string)) {
    let stop = at + 1;
    while (stop < end && text.charCodeAt(stop) === unit) stop += 1;
    return stop;
  }
  const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < end && pairAt(text, at).length === 2;
  return isPair ? at + 2 : at + 1;
}

function isLoneS(text: string, at: number, end: number): boolean {
  return (
    (text[at] === 's' || text[at] === 'S') &&
    !(at + 1 < end && isWordAt(text, at + 1)) &&
    classAt(text, at - 2) === MARK
  );
}

/** Two straight apostrophes stand for one quotation mark. */
function endOfPair(text: string, at: number, end: number): number {
  return at + 1 < end && text[at] === "'" && text[at + 1] === "'" ? at + 2 : at + 1;
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Adds a word, cut where a clitic starts. */
function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const cut = clitic(text, start, end);
  if (cut > start) pushToken(tokens, text, start, cut);
  pushToken(tokens, text, cut, end);
}

/** Where the clitic at the end of a word starts; `start` when there is none. */
function clitic(text: string, start: number, end: number): number {
  for (let i = Math.max(start + 1, end - 3); i < end - 1; i++) {
    if (!isApostrophe(text.charCodeAt(i))) continue;
    const tail = text.slice(i + 1, end).toLowerCase();
    if (tail === 't' && i - 1 > start && (text[i - 1] === 'n' || text[i - 1] === 'N')) return i - 1;
    if (CLITICS.has(tail)) return i;
  }
  return end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot' ? start + 3 : start;
}
