/** Which language an article is written in, and the words that the engine has for it. */
import type { Article } from './article.ts';
import { ar } from './lexicon/ar.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { it } from './lexicon/it.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(Object.entries({ en, de, fr, es, it, ar }));

/** Enough to tell languages apart; a guess from more words is no better. */
const SAMPLE = 6_000;

/** The lexicon of a language; English where there is none: marks and names work with it in most languages. */
export function lexiconOf(language: string): Lexicon {
  return LEXICONS.get(language) ?? en;
}

/**
 * The article's own word for its language, or a guess by script and function words when it gives none.
 *
 * @returns a BCP 47 primary subtag, "und" when nothing speaks for any language that the engine has words for
 */
export function languageOf(article: Article): string {
  const said = article.language.toLowerCase().split(/[-_]/)[0] ?? '';
  return said && said !== 'und' ? said : guess(article.text.slice(0, SAMPLE));
}

function guess(sample: string): string {
  const tokens = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = 'und';
  let most = 0;
  for (const [language, { functionWords }] of LEXICONS) {
    const hits = tokens.reduce((count, token) => count + (functionWords.has(token) ? 1 : 0), 0);
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return best;
}
