/** Finds quotations: what is said, the words that say it is said, and who says it. */
import type { Article } from './article.ts';
import type { Quotation } from './reading.ts';
import type { Sentence } from './sentences.ts';

export function findQuotations(_article: Article, _sentences: readonly Sentence[], _language: string): Quotation[] {
  return [];
}
