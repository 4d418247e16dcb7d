/** Persons named behind a pronoun in its sentence, to whom it may look ahead. */
import type { Sentence } from '../sentences.ts';
import { firstEndingAfter, type Span } from '../span.ts';
import { isFronted } from './fronted.ts';
import type { Grammar } from './grammar.ts';
import { isOwnPhrase } from './own-phrase.ts';
import type { Scene, Seen } from './scene.ts';
import { isApart, type Sight } from './sight.ts';

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
export function aheadOf(scene: Scene, grammar: Grammar, persons: readonly Seen[], at: number): Ahead[] {
  const { sight: own } = persons[at] as Seen;
  const { sentence } = own;
  const { tokens } = scene.sentences[sentence] as Sentence;
  const isOwner = OWNERS.has(own.word);
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
      isFronted: isFirst && sight.spot.role !== 'object' && isBehindFront(scene, grammar, persons, { from: at, to: i }),
    });
  }
  return ahead;
}

const OWNERS = new Set(['his', 'her']);

const placeOf = (tokens: Sentence['tokens'], { start, end }: Span): { from: number; to: number } => ({
  from: firstEndingAfter(tokens, start),
  to: firstEndingAfter(tokens, end - 1) + 1,
});

/**
 * Whether the name `to` is the subject behind the phrase in front that holds the pronoun `from`, in which nobody is named whom the
 * pronoun may mean.
 */
function isBehindFront(
  scene: Scene,
  grammar: Grammar,
  persons: readonly Seen[],
  { from, to }: { from: number; to: number },
): boolean {
  const { sight } = persons[from] as Seen;
  const { mention } = persons[to] as Seen;
  for (let i = from - 1; i >= 0 && (persons[i] as Seen).sight.sentence === sight.sentence; i--) {
    const before = persons[i] as Seen;
    if (before.mention.form === 'name' && !isApart(before.sight, sight, grammar)) return false;
  }
  const { tokens } = scene.sentences[sight.sentence] as Sentence;
  return isFronted(tokens, sight.token, placeOf(tokens, mention));
}
