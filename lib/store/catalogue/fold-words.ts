/** Words as the search compares them: without case, accents and the letter forms in which one Arabic word is written. */

/** What compatibility decomposition leaves apart though readers type one for the other. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ـ: '',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Digits of Arabic and Persian; the last four bits of each are its value. */
const DIGIT = /[٠-٩۰-۹]/g;

/**
 * Chinese, Japanese, Thai and their like put no space between words, so each of their letters is a word, and a run of them
 * a phrase. Everything else is a word as far as letters and digits go.
 */
const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]|[\p{L}\p{N}]+/gu;
const IS_RUN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const PLAIN = /[a-z0-9]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const IS_ASCII = /^[\x00-\x7f]*$/;

/**
 * The article and what is written as one with it ("and the", "in the", "for the") before a word of three letters or more: who
 * looks for "police" means "the police" as well. The same on both sides, so nothing is lost by it.
 */
const ARABIC_ARTICLE = /^(?:[وبكف]?ال|لل)(?=[\u0600-\u06ff]{3})/;

/** A longer word is cut: nobody types it, and a page may have one of a megabyte. */
const LONGEST = 64;

/**
 * The words of a text, folded, in order.
 *
 * @example foldWords('Straße nach Łódź, “Ölpreis”') // => ['strasse', 'nach', 'lodz', 'olpreis']
 * @example foldWords('وقالت الشُّرطة') // => ['وقالت', 'شرطه']
 */
export function foldWords(text: string): string[] {
  const lower = text.toLowerCase();
  if (IS_ASCII.test(lower)) return cut(lower.match(PLAIN));
  const folded = lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] as string)
    .replace(DIGIT, (digit) => String((digit.codePointAt(0) as number) & 15));
  return cut(folded.match(WORD)).map((word) => word.replace(ARABIC_ARTICLE, ''));
}

function cut(words: string[] | null): string[] {
  if (!words) return [];
  return words.map((word) => (word.length > LONGEST ? word.slice(0, LONGEST) : word));
}

/** Words that stand one after the other; `isPrefix`: the last may be the beginning of a longer one. */
export interface Clause {
  words: string[];
  isPrefix: boolean;
}

/**
 * What a reader typed: a phrase in double quotes is looked for as it stands, everything else is the beginning of a word. A
 * quote that is still open is a phrase whose last word is still being typed.
 */
export function parseQuery(query: string): Clause[] {
  const clauses: Clause[] = [];
  query.split(/["“”„«»]/).forEach((part, i, parts) => {
    const isQuoted = i % 2 === 1;
    if (isQuoted) clauses.push({ words: foldWords(part), isPrefix: i === parts.length - 1 });
    else for (const word of part.split(/\s+/)) clauses.push(clauseOf(word));
  });
  return clauses.filter(({ words }) => words.length > 0);
}

/** "l’État" or "al-Jarba" is two words that stand together; so is a word of Chinese, which ends where it ends. */
function clauseOf(word: string): Clause {
  return { words: foldWords(word), isPrefix: !IS_RUN.test(word.at(-1) ?? '') };
}
