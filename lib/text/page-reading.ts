/** Carries a Reading from the article's text to the text of the page that it was cut out of. */
import type { PageArticle } from './article.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/**
 * The same findings as spans of the page's text.
 *
 * What runs over several blocks comes back in parts, because between two blocks of a body the page may hold an
 * advertisement. Sentences are left out: nobody beyond the engine asks for them, and they are half of the message.
 */
export function toPageReading(reading: Reading, toPage: PageArticle['toPage']): Reading {
  const all = (spans: readonly Span[]) => spans.flatMap(toPage);
  return {
    ...reading,
    sentences: [],
    quotations: reading.quotations.map((quotation) => ({
      ...quotation,
      content: all(quotation.content),
      cue: all(quotation.cue),
      source: all(quotation.source),
    })),
    mentions: reading.mentions.flatMap((mention) => {
      const place = toPage(mention)[0];
      return place ? [{ ...mention, ...place }] : [];
    }),
  };
}
