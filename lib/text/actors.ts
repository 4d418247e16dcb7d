/** Joins mentions that name the same actor. */
import type { Article } from './article.ts';
import type { Actor, Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './span.ts';

/** `quoted` are the contents of quotations: "I" and "he" inside them are not the narrator's. */
export function resolveActors(
  _article: Article,
  _sentences: readonly Sentence[],
  mentions: Mention[],
  _quoted: readonly Span[],
): { mentions: Mention[]; actors: Actor[] } {
  return { mentions, actors: [] };
}
