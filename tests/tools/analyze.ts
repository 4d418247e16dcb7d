/** Command line of the engine: `{"id","text"}` in, quotations, mentions and actors out. */
import { toArticle } from '../../lib/text/article.ts';
import { readArticle } from '../../lib/text/read.ts';
import type { Span } from '../../lib/text/span.ts';
import { answerLines } from './json-lines.ts';
import { readModels } from './models.ts';

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

const models = readModels();

await answerLines<{ id?: unknown; text?: unknown; language?: unknown }>((record) => {
  if (typeof record.text !== 'string') throw new Error('"text" must be a string');
  const language = typeof record.language === 'string' ? record.language : 'und';
  const reading = readArticle(toArticle(record.text, language), models);
  return {
    quotations: reading.quotations.map(({ kind, content, cue, source, speaker, confidence, rule }) => ({
      kind,
      content: pairs(content),
      cue: pairs(cue),
      source: pairs(source),
      actor: speaker,
      confidence,
      rule,
    })),
    mentions: reading.mentions.map(({ start, end, kind, form, actor }) => ({ start, end, kind, form, actor })),
    actors: reading.actors.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })),
  };
});
