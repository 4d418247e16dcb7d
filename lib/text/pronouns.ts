/** Finds pronouns that stand for persons, and the person each stands for where the text leaves no doubt. */
import type { Mention, Quotation } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './span.ts';

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

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);

/** "I" in all its forms, inside the marks of a quotation whose speaker is known: the speaker. Both lists must be in order. */
export function findFirstPersons(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  speakers: ReadonlySet<string>,
): Mention[] {
  const spans = quotations
    .filter(({ kind, speaker }) => kind !== 'indirect' && speaker !== null && speakers.has(speaker))
    .flatMap(({ kind, content, speaker }) => content.map(({ start, end }) => ({ start, end, kind, speaker })))
    .sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  let at = 0;
  let isMarked = false;
  for (const { tokens } of sentences) {
    for (const { start, end, text } of tokens) {
      const before = at;
      while (at < spans.length && (spans[at] as Span).end <= start) at += 1;
      const span = spans[at];
      if (!span) return found;
      if (at !== before || start < span.start) isMarked = false;
      if (start < span.start) continue;
      isMarked = marksAfter(text, isMarked);
      if (!FIRST_PERSON.has(text.toLowerCase()) || !(isMarked || span.kind === 'direct')) continue;
      found.push({ start, end, ...SPEAKER, actor: span.speaker });
    }
  }
  return found;
}

const SPEAKER = { kind: 'person', form: 'pronoun', rule: 'speaker', confidence: 0.9 } as const;

/** Whether what follows a token is inside marks: a mixed quotation's other words are the narrator's. */
function marksAfter(token: string, isMarked: boolean): boolean {
  if (token === '“' || token === '«' || token === '„' || token === '``') return true;
  if (token === '”' || token === '»' || token === "''") return false;
  return token === '"' ? !isMarked : isMarked;
}
