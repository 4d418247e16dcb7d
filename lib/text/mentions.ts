/** Finds where the text names actors. */
import type { Article } from './article.ts';
import type { Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';

export function findMentions(_article: Article, _sentences: readonly Sentence[], _language: string): Mention[] {
  return [];
}
