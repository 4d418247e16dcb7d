/** Persons named behind a pronoun in its sentence, to whom it may look ahead. */
import type { Sentence } from '../sentences.ts';
import { firstEndingAfter, type Span } from '../span.ts';
import { isFronted } from './fronted.ts';
import { isOwnPhrase } from './own-phrase.ts';
import { type Scene, type Seen, wordOf } from './scene.ts';
import type { Sight } from './sight.ts';

/** How many persons a pronoun may choose from: the nearest. */
export const MOST = 12;

/** A person named behind the pronoun in its sentence. */
export interface Ahead {
  draft: number;
  sight: Sight;
  /** The first person of the sentence, behind the phrase that the pronoun stands in. */
  isFronted: boolean;
  /** Named in the phrase that the pronoun owns: "her sister Anna". */
  isOwned: boolean;
}

/** The persons named behind the pronoun `at`, in their order. */
export function aheadOf(scene: Scene, persons: readonly Seen[], at: number): Ahead[] {
  const { mention: pronoun, sight: own } = persons[at] as Seen;
  const { sentence } = own;
  const { tokens } = scene.sentences[sentence] as Sentence;
  const isOwner = OWNERS.has(wordOf(scene, pronoun));
  const ahead: Ahead[] = [];
  for (let i = at + 1; i < persons.length && ahead.length < MOST; i++) {
    const { mention, sight } = persons[i] as Seen;
    if (sight.sentence !== sentence) break;
    const draft = mention.form === 'name' ? scene.owners.get(mention) : undefined;
    if (draft === undefined) continue;
    const isOwned = isOwner && isOwnPhrase(tokens, own.token, placeOf(tokens, mention));
    const isFirst = !isOwned && !ahead.some((one) => one.isFronted);
    ahead.push({
      draft,
      sight,
      isOwned,
      isFronted: isFirst && sight.spot.role !== 'object' && isBehindFront(scene, persons, at, i),
    });
  }
  return ahead;
}

const OWNERS = new Set(['his', 'her']);

const placeOf = (tokens: Sentence['tokens'], { start, end }: Span): { from: number; to: number } => ({
  from: firstEndingAfter(tokens, start),
  to: firstEndingAfter(tokens, end - 1) + 1,
});

/** Whether the name `at` is the subject behind the phrase in front that holds the pronoun `from`, which nobody is named in. */
function isBehindFront(scene: Scene, persons: readonly Seen[], from: number, at: number): boolean {
  const { sight } = persons[from] as Seen;
  const { mention } = persons[at] as Seen;
  for (let i = from - 1; i >= 0 && (persons[i] as Seen).sight.sentence === sight.sentence; i--) {
    if ((persons[i] as Seen).mention.form === 'name') return false;
  }
  const { tokens } = scene.sentences[sight.sentence] as Sentence;
  return isFronted(tokens, sight.token, placeOf(tokens, mention));
}
