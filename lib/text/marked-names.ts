/** Words in marks that are nobody's words but a name: titles, nicknames, what a noun before them is called. */
import type { Reader } from './phrases.ts';

/** “The Art of the Deal”: most longer words have a capital. „Bierdeckel“ has one too: there what stands before it tells. */
export function isNameInMarks(reader: Reader, at: number): boolean {
  const { words, lexicon } = reader;
  if (lexicon.soCalled.has(words[at - 1]?.lower ?? '') || isNameOfNoun(reader, at)) return true;
  const inside = words[at]?.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const some = inside.filter((word) => word.length > 3);
  // “New Day” holds short words alone.
  const long = some.length ? some : inside;
  const capitals = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  if (lexicon.capitalNouns) return capitals === long.length && !lexicon.predicatives.has(words[at - 1]?.lower ?? '');
  return long.length > 0 && capitals / long.length > 0.6;
}

/** "die Operation „Rotes Meer“": a noun, and right behind it in marks what it is called. */
function isNameOfNoun({ words, lexicon }: Reader, at: number): boolean {
  const noun = words[at - 1];
  if (!lexicon.nounsOfWords.size || !noun || noun.region || !/^\p{Lu}\p{Ll}/u.test(noun.text)) return false;
  return /^\W*\p{Lu}/u.test(words[at]?.text ?? '') && !lexicon.nounsOfWords.has(noun.lower);
}
