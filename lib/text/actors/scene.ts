/** What is known of an article when pronouns are read in it. */
import type { Draft } from '../actors.ts';
import type { Article } from '../article.ts';
import type { Mention } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { PronounSight } from './sight.ts';
import type { Utterance } from './spoken.ts';

export interface Scene {
  article: Article;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  quotations: readonly Utterance[];
  drafts: readonly Draft[];
  /** Index of a mention's draft; references found are added. */
  owners: Map<Mention, number>;
  syntax: Syntax | null;
  /** How sure the ranker was of each pronoun's person. */
  beliefs: Map<Mention, number>;
}

/** A person or a pronoun, and where it stands. */
export interface Seen {
  mention: Mention;
  sight: PronounSight;
}

/** In lower case. */
export const wordOf = ({ article }: Scene, { start, end }: Span): string =>
  article.text.slice(start, end).toLowerCase();
