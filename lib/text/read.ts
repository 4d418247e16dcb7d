/** The recipe: an article goes in, a Reading comes out. One line a stage; each stage is a file of its own. */
import { resolveActors } from './actors.ts';
import type { Article } from './article.ts';
import { attribute } from './attribution.ts';
import { languageOf } from './language.ts';
import { findMentions } from './mentions.ts';
import type { Models } from './models.ts';
import { findQuotations } from './quotations.ts';
import type { Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';

/**
 * Finds every quotation with its source and every named actor.
 *
 * Pure and synchronous; time grows with the length of the text. Never throws on any string, lone surrogates included.
 */
export function readArticle(article: Article, models: Models = {}): Reading {
  const language = languageOf(article);
  const sentences = splitSentences(article, language);
  const quotations = findQuotations(article, sentences, language);
  const quoted = quotations.flatMap((quotation) => quotation.content);
  const found = findMentions(article, sentences, language, models.names);
  const { mentions, actors } = resolveActors(article, sentences, found, quoted);
  return {
    language,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    quotations: attribute(article, quotations, mentions, language),
    mentions,
    actors,
  };
}
