/** Which names are acronyms, and which acronyms a long name may have. */
import type { Node } from './node.ts';

/** Words that an acronym leaves out as often as not. */
export const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  '&',
  'de',
  'la',
  'des',
  'du',
  'against',
]);

/** "NFC", "N.F.C.", "MoD". */
export const isAcronym = ({ words, surface }: Pick<Node, 'words' | 'surface'>): boolean =>
  words.length === 1 && /^(?:(?:\p{Lu}|\.){2,8}s?|\p{Lu}o\p{Lu})$/u.test(surface);

/** An acronym that leaves off a last word has at least so many letters. */
const LEAST_WITHOUT_LAST = 3;

/**
 * The acronyms that a name may have: with and without small words, with each half of a hyphenated word and all letters of
 * an acronym in it, and without its last word.
 *
 * @example "U.S. Agency for Fisheries" => usaf, usaff
 * @example "Centers for Disease Control and Prevention" => cfdcap, cdcp, cdc
 */
export function initialsOf({ words, surface }: Pick<Node, 'words' | 'surface'>): Set<string> {
  const capitals = new Set(
    (surface.match(/\b(?:\p{Lu}\.?){2,}(?!\p{L})/gu) ?? []).map((word) => word.replace(/\./g, '').toLowerCase()),
  );
  const lead = (word: string) => (capitals.has(word) ? word : (word[0] as string));
  const parts = words.flatMap((word) => word.split('-')).filter(Boolean);
  const content = parts.filter((word) => !SMALL_WORDS.has(word));
  const all = [parts.map(lead).join(''), content.map(lead).join('')];
  if (content.length > LEAST_WITHOUT_LAST) all.push(content.slice(0, -1).map(lead).join(''));
  return new Set(all.filter((initials) => initials.length > 1));
}
