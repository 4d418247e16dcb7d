/** Words as names are made of them: what the treebanks cut at a hyphen ("al" "-" "Jarba") is one word again. */
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import { fold, gazetteer, isCommonWord } from './gazetteer.ts';
import { PARTICLES } from './lexicon-en.ts';

export type Shape = 'capital' | 'lower' | 'number' | 'mark';

export interface Word extends Span {
  text: string;
  /** Lower case, without accents, without the period of an abbreviation. */
  folded: string;
  shape: Shape;
  /** White space stands before it. */
  spaced: boolean;
  /** It opens a sentence, a quotation or an item, where every word has a capital. */
  opens: boolean;
  /** A line that does not look wrapped ends before it, so no name runs over from there. */
  breaks: boolean;
}

/** A line is broken for want of room when its next word would have passed this column; else something ends there. */
const FULL_LINE = 70;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const LATER_CAPITAL = /^\p{Ll}{1,3}['’-]?\p{Lu}/u;
const OPENING_MARKS = new Set(['"', '“', '„', '«', "''", '``', '‘', '(', '[', '•', '–', '—', ':', '*', '-', '--', '`']);

/** The words and marks of a sentence; hyphenated names are joined. Linear in its length. */
export function wordsOf(text: string, sentence: Sentence): Word[] {
  const words: Word[] = [];
  const { tokens } = sentence;
  let opens = true;
  let end = sentence.start;
  let lineStart = sentence.start;
  for (let at = 0; at < tokens.length; ) {
    const next = endOfJoined(tokens, at);
    const prefix = next - at === 1 ? prefixOf((tokens[at] as Token).text) : 0;
    if (prefix) words.push(partOf(tokens[at] as Token, prefix, end));
    const word = prefix ? restOf(tokens[at] as Token, prefix) : toWord(tokens, at, next, end);
    const newline = word.spaced ? text.slice(end, word.start).indexOf('\n') : -1;
    if (newline >= 0) {
      word.breaks = end - lineStart + 1 + word.text.length < FULL_LINE;
      lineStart = word.start;
    }
    opens ||= word.breaks;
    word.opens = opens && !prefix;
    opens = word.shape === 'mark' ? opens || isOpeningMark(word, words) : opens && word.shape === 'number';
    words.push(word);
    end = word.end;
    at = next;
  }
  return words;
}

/** After these marks a capital may be a mere beginning. A mark inside a clause ("the “Ahmad” brigade") counts too. */
function isOpeningMark(mark: Word, before: readonly Word[]): boolean {
  if (!OPENING_MARKS.has(mark.text)) return false;
  return mark.text !== '-' || before.length === 0;
}

/** Index after the tokens that make one word with the one at `at`. */
function endOfJoined(tokens: readonly Token[], at: number): number {
  let next = endOfInitials(tokens, at);
  if (!isWordLike(tokens[at] as Token)) return next;
  while (next + 1 < tokens.length) {
    const hyphen = tokens[next] as Token;
    const part = tokens[next + 1] as Token;
    const before = tokens[next - 1] as Token;
    const touches = hyphen.start === before.end && part.start === hyphen.end;
    if (!touches || !/^[-‐‑]$/.test(hyphen.text) || !isWordLike(part)) break;
    if (!joins(before, part) && !isGivenName(tokens, next - 1)) break;
    next += 2;
  }
  return next;
}

/** "U" "." "S" or "U." "S": initials that lost their last period. */
function endOfInitials(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  const first = tokens[at] as Token;
  if (!/^\p{Lu}\.?$/u.test(first.text)) return next;
  if (first.text.length === 1) {
    const period = tokens[next];
    if (period?.text !== '.' || period.start !== first.end) return next;
    next += 1;
  }
  const last = tokens[next];
  const touches = last && last.start === (tokens[next - 1] as Token).end && /^\p{Lu}\.?$/u.test(last.text);
  return touches ? next + 1 : at + 1;
}

const isWordLike = (token: Token): boolean => LETTER_OR_DIGIT.test(token.text[0] as string);

/** "Russia-Ukraine": two countries. */
const isCountry = (token: Token): boolean => gazetteer().countries.has(fold(token.text));

/** "al-Jarba", "Ki-moon", "Geneva-2" are one name each; "U.S.-led", "Cairo-based" are a name and a common word. */
function joins(before: Token, part: Token): boolean {
  if (!CAPITAL.test(before.text))
    return CAPITAL.test(part.text) ? PARTICLES.has(before.text) : !CAPITAL.test(part.text);
  if (isCountry(before) && isCountry(part)) return false;
  return !/^\p{Ll}/u.test(part.text) || !isCommonWord(part.text);
}

/** A syllable as Chinese and Korean given names are written with: "Wai-hung", "Ji-woo". */
const SYLLABLE = /^(?:ch|sh|zh|ts|kw|gw|[bcdfghjklmnpqrstwxyz])?[iyu]?[aeiou]{1,2}(?:ng|[nkmphl])?$/i;
/** Of these, English words that papers hang on names: "Sandy-hit", "Labour-run". */
const HUNG_ON = new Set('run win won size like wide like hit fan bar deal plan'.split(' '));

/** "Chan Wai-hung": behind a family name two syllables with a hyphen are one name, though the second is a common word. */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const [family, first, hyphen, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!family || !first || !hyphen || !second || hyphen.text !== '-' || first.start - family.end !== 1) return false;
  if (!CAPITAL.test(family.text) || !/^[\p{Lu}\p{Ll}]{2,7}$/u.test(family.text) || !CAPITAL.test(first.text))
    return false;
  if (gazetteer().places.has(fold(`${family.text} ${first.text}`)) || HUNG_ON.has(second.text)) return false;
  return SYLLABLE.test(first.text) && SYLLABLE.test(second.text) && /^\p{Ll}/u.test(second.text);
}

const PREFIX = /^(?:pro|anti|non|ex|pre|post|mid|un)-(?=\p{Lu})/u;
const CAPITAL_PREFIX = /^(?:Pro|Anti|Non)-(?=\p{Lu})/u;

/** "pro-Karvanta", "ex-FARC": characters of a prefix that is no part of the name; 0 for "Anti-Slavery Society". */
function prefixOf(text: string): number {
  const small = PREFIX.exec(text)?.[0].length;
  if (small) return small;
  const length = CAPITAL_PREFIX.exec(text)?.[0].length ?? 0;
  return length && isLand(text.slice(length)) ? length : 0;
}

function isLand(text: string): boolean {
  const { countries, demonyms, places } = gazetteer();
  const name = fold(text);
  return countries.has(name) || demonyms.has(name) || places.has(name);
}

/** The prefix as a word in lower case. */
function partOf({ text, start }: Token, length: number, end: number): Word {
  const part = toWord([{ text: text.slice(0, length).toLowerCase(), start, end: start + length }], 0, 1, end);
  return part;
}

const restOf = ({ text, start, end }: Token, length: number): Word =>
  toWord([{ text: text.slice(length), start: start + length, end }], 0, 1, start + length);

function toWord(tokens: readonly Token[], from: number, to: number, end: number): Word {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const text =
    to - from === 1
      ? first.text
      : tokens
          .slice(from, to)
          .map((token) => token.text)
          .join('');
  const shape = shapeOf(text);
  const bare =
    shape !== 'mark' && text.endsWith('.') && text.indexOf('.') === text.length - 1 ? text.slice(0, -1) : text;
  return {
    start: first.start,
    end: last.end,
    text,
    folded: fold(bare),
    shape,
    spaced: first.start > end,
    opens: false,
    breaks: false,
  };
}

function shapeOf(text: string): Shape {
  return plainShapeOf(text) ?? shapeOfAny(text);
}

/** The shape of words that begin in plain A to Z and 0 to 9: nearly all of them, and far cheaper to tell. */
function plainShapeOf(text: string): Shape | null {
  const first = text.charCodeAt(0);
  if (first >= 0x41 && first <= 0x5a) return 'capital';
  if (first >= 0x30 && first <= 0x39) return 'number';
  for (let i = 0; i < text.length && i < 6; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return null;
  }
  return text ? 'lower' : null;
}

function shapeOfAny(text: string): Shape {
  if (CAPITAL.test(text) || LATER_CAPITAL.test(text)) return 'capital';
  if (/^\p{L}/u.test(text)) return 'lower';
  return /^\p{N}/u.test(text) ? 'number' : 'mark';
}
