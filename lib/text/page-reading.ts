/** Carries a Reading from the article's text to the text of the page that it was cut out of. */
import type { PageArticle } from './article.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/**
 * The same findings as spans of the page's text, step by step: a book has ten thousand of them.
 *
 * What runs over several blocks comes back in parts, because between two blocks of a body the page may hold an
 * advertisement. Sentences are left out: nobody beyond the engine asks for them, and they are half of the message.
 */
export function* toPageReading(
  { quotations, mentions, ...reading }: Reading,
  toPage: PageArticle['toPage'],
): Generator<void, Reading> {
  const whole: Reading = { ...reading, sentences: [], quotations: [], mentions: [] };
  const all = (spans: readonly Span[]) => spans.flatMap(toPage);
  for (const quotation of quotations) {
    const { content, cue, source } = quotation;
    whole.quotations.push({ ...quotation, content: all(content), cue: all(cue), source: all(source) });
    yield;
  }
  for (const mention of mentions) {
    const place = toPage(mention)[0];
    if (place) whole.mentions.push({ ...mention, ...place });
    yield;
  }
  return whole;
}
