/** The recipe: an article goes in, a Reading comes out. One line a stage; each stage is a file of its own. */

import { resolveActors } from './actors.ts';
import { type AliasTable, applyAliases } from './alias-table.ts';
import type { Article } from './article.ts';
import { attribute } from './attribution.ts';
import { languageOf } from './language.ts';
import { findMentions } from './mentions.ts';
import type { Models } from './models.ts';
import { findFirstPersons } from './pronouns.ts';
import { findQuotations } from './quotations.ts';
import type { Actor, Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { byPlace } from './span.ts';
import { rememberedSyntax } from './syntax/remembered.ts';

/** What is known from outside the article. */
export interface Memory {
  /** The reader's decisions about who is who. */
  aliases?: AliasTable;
  /** Canonical address of the article: actors never named in full are kept apart by it. */
  source?: string;
}

/**
 * Finds every quotation with its source and every named actor.
 *
 * Pure and synchronous; time grows with the length of the text. Never throws on any string, lone surrogates included.
 */
export function readArticle(article: Article, models: Models = {}, memory: Memory = {}): Reading {
  const language = languageOf(article);
  const sentences = splitSentences(article, language);
  const syntax = language === 'en' && models.syntax ? rememberedSyntax(models.syntax) : null;
  const quotations = findQuotations(article, sentences, { language, syntax });
  const found = findMentions(article, sentences, language, models.names);
  const resolved = resolveActors(article, sentences, found, { quotations, syntax, source: memory.source, language });
  const { mentions, actors } = memory.aliases ? applyAliases(article.text, resolved, memory.aliases) : resolved;
  const attributed = attribute(article, quotations, mentions, language);
  return {
    language,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    quotations: attributed,
    mentions: [...mentions, ...findFirstPersons(sentences, attributed, personsOf(actors))].sort(byPlace),
    actors,
  };
}

const personsOf = (actors: readonly Actor[]): Set<string> =>
  new Set(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id));
