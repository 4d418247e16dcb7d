/** Finds pronouns that stand for persons, and the person each stands for where the text leaves no doubt. */
import type { Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';

export type PronounGender = 'm' | 'f';

const GENDERS: ReadonlyMap<string, PronounGender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** "he" and "she" in all their forms; "I" and "we" are the quotation stage's. */
export function findPronouns(sentences: readonly Sentence[]): Mention[] {
  const found: Mention[] = [];
  for (const { tokens } of sentences) {
    for (const { start, end, text } of tokens) {
      if (text.length > 7 || !GENDERS.has(text.toLowerCase())) continue;
      found.push({ start, end, kind: 'person', form: 'pronoun', actor: null, rule: 'pronoun', confidence: 0.9 });
    }
  }
  return found;
}

export function genderOfPronoun(text: string): PronounGender | null {
  return GENDERS.get(text.toLowerCase()) ?? null;
}
