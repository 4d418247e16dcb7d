/** The page's half of the bench of long pages: all that the reader script does in a page, stage by stage. */
import { extractInSteps } from '../../lib/page/extract.ts';
import { startPainting } from '../../lib/page/paint.ts';
import { inPieces, type Steps } from '../../lib/page/pieces.ts';
import { readTextMap, type TextMap } from '../../lib/page/text-map.ts';
import { createPace } from '../../lib/reader/pace.ts';
import { createPageArticle } from '../../lib/text/article.ts';
import { toPageReading } from '../../lib/text/page-reading.ts';
import type { Mention, Reading } from '../../lib/text/reading.ts';
import type { Span } from '../../lib/text/span.ts';
import { createRests } from './rests.ts';

/** Milliseconds: all of the work, and its longest stretch without a rest. */
export interface Stage {
  name: string;
  all: number;
  longest: number;
}

/** Reads the page and marks twelve letters in every so many. */
export async function read(every: number): Promise<{ stages: Stage[]; marks: number }> {
  const stages: Stage[] = [];
  const timed = async <T>(name: string, work: (rest: () => Promise<void> | null) => Promise<T>): Promise<T> => {
    const rests = createRests(createPace().rest);
    const done = await work(rests.rest);
    stages.push({ name, ...rests.end() });
    return done;
  };
  const map = await timed('text', (rest) => readTextMap(() => document.body, rest));
  const { blocks } = await timed('metadata and body', (rest) =>
    inPieces(extractInSteps(document, map, document.URL), rest),
  );
  const { article, toPage } = createPageArticle(map.text, blocks, 'en');
  const found = madeUp(article.text, every);
  const { mentions } = await timed('findings to the page', (rest) => inPieces(toPageReading(found, toPage), rest));
  const ranges = await timed('ranges', (rest) => inPieces(rangesOf(map, mentions), rest));
  await timed('marks', (rest) => inPieces(startPainting(document, new Map([['person', ranges]])).steps(), rest));
  return { stages, marks: ranges.length };
}

function madeUp(text: string, every: number): Reading {
  const mentions: Mention[] = [];
  for (let start = 0; start + 12 <= text.length; start += every) {
    mentions.push({
      start,
      end: start + 12,
      kind: 'person',
      form: 'name',
      actor: null,
      rule: 'made up',
      confidence: 1,
    });
  }
  return { language: 'en', sentences: [], quotations: [], mentions, actors: [] };
}

function* rangesOf(map: TextMap, spans: readonly Span[]): Steps<Range[]> {
  const ranges: Range[] = [];
  for (const span of spans) {
    ranges.push(...map.toRanges(span));
    yield;
  }
  return ranges;
}
