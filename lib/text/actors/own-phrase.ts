/** Names within a pronoun's own phrase: in "her sister Anna" and "her sister, Anna Berg, …" nobody is her own sister. */
import { words as wordsOf } from '../lexicon/lexicon.ts';
import { MEN, ROLES, WOMEN } from '../names/lexicon-en-nouns.ts';
import type { Token } from '../tokens.ts';

/** What persons are to one another, beyond kin and offices. */
const MATES = wordsOf(`
ally ancestor apprentice accomplice assistant associate bodyguard boss chauffeur child classmate collaborator companion confidant
confidante contemporary counterpart deputy descendant disciple enemy flatmate grandchild guardian heir idol infant landlord love
lover maid mate mentor mistress nanny opponent parent partner patron predecessor protégé protege protégée pupil rival roommate servant
sibling stepchild subordinate successor superior teammate trainer tutor twin
`);
/** "brother-in-law": hyphens stand alone. */
const LAW = 'law';
/** Words between the pronoun and the noun: "her late elder sister". */
const MOST = 4;

/** Whether the name from token `from` to `to` is whom the phrase of the owner at token `pronoun` means. */
export function isOwnPhrase(
  tokens: readonly Token[],
  pronoun: number,
  { from, to }: { from: number; to: number },
): boolean {
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  let end = from;
  while (end > pronoun + 1 && TITLE.test(textAt(end - 1))) end--;
  const isSetOff = textAt(end - 1) === ',';
  if (isSetOff) end--;
  const words = tokens.slice(pronoun + 1, end).map(({ text }) => text);
  if (!words.length || words.length > MOST + 1 || !words.every((word) => LOWER.test(word))) return false;
  if (!isRelation(words[words.length - 1] as string)) return false;
  // "With her sister, Lopez founded": the comma ends the phrase in front, and the name goes on.
  return !isSetOff || to >= tokens.length || CLOSES.test(textAt(to));
}

/** "named Hale her deputy": whether what the owner at token `pronoun` has is a person, right behind the name of one. */
export function isPredicate(tokens: readonly Token[], pronoun: number): boolean {
  for (let at = pronoun + 1; at <= pronoun + MOST; at++) {
    const word = tokens[at]?.text ?? '';
    if (isRelation(word)) return true;
    if (!LOWER.test(word)) return false;
  }
  return false;
}

/** Words of a phrase such as "his long-time chief of staff". */
const LONGEST = 9;

/**
 * "Hale, his deputy, left": whether the phrase of the owner at token `pronoun`, behind a comma, tells who the one before it is.
 * In "Hale, his wife and two sons left" it goes on a list.
 */
export function isApposition(tokens: readonly Token[], pronoun: number): boolean {
  if (!isPredicate(tokens, pronoun)) return false;
  for (let at = pronoun + 1; at < pronoun + LONGEST; at++) {
    const word = tokens[at]?.text ?? '.';
    if (/^(?:and|or|&)$/.test(word)) return false;
    if (word === '.' || word === ';') return true;
    if (word === ',') return !/^(?:and|or|his|her|an?|two|three)$/.test(tokens[at + 1]?.text ?? '');
    if (!LOWER.test(word)) return false;
  }
  return false;
}

const isRelation = (noun: string): boolean =>
  ROLES.has(noun) || WOMEN.has(noun) || MEN.has(noun) || MATES.has(noun) || noun === LAW;

const TITLE = /^(?:\p{Lu}[\p{L}]*\.?|\p{Lu}\.)$/u;
const LOWER = /^(?:\p{Ll}[\p{L}’'-]*|-)$/u;
const CLOSES = /^[,.;:()[\]—–]|^and$/;
