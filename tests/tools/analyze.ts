/**
 * Command line of the engine: `{"id","text"}` in, quotations, mentions and actors out.
 *
 * Node compiles functions that run often once more, and collects garbage, in threads of its own. On one core these take their
 * time from the reading, a third of it, mostly for functions that hardly run again. So package.json starts Node with a plain
 * compilation of everything at once and no threads for garbage, and Node 20 compiles a second time only what runs fifteen
 * times as often as is usual.
 */
import { setFlagsFromString } from 'node:v8';
import { toArticle } from '../../lib/text/article.ts';
import { readArticle } from '../../lib/text/read.ts';
import type { Span } from '../../lib/text/span.ts';
import { answerLines } from './json-lines.ts';
import { readModels } from './models.ts';

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

// Later ones have other compilers between the two, and no such option.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

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
