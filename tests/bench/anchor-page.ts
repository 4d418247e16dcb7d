/** The page's half of the anchoring bench: passages of numbered paragraphs are described here, and found again later. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { type Anchoring, anchorAllWithRests } from '../../lib/annotation/anchor.ts';
import { annotate } from '../../lib/annotation/annotate.ts';
import type { Annotation } from '../../lib/annotation/model.ts';
import { inPieces, type Steps } from '../../lib/page/pieces.ts';
import { spanOf } from '../../lib/page/places.ts';
import { createTextMap, readTextMap, type TextMap } from '../../lib/page/text-map.ts';
import { createPace } from '../../lib/reader/pace.ts';
import { createRest } from '../../lib/rest.ts';
import { createRests } from './rests.ts';

export type Tool = 'Pressmark' | 'dom-anchor-text-quote' | '@apache-annotator/dom';

/** Characters of the one text node of the paragraph with that id. */
export interface Passage {
  id: string;
  start: number;
  end: number;
}

/** `kept`: what the tool needs to find each passage again, plain data. */
export interface Described {
  kept: unknown[];
  ms: number;
}

/** The paragraph that each passage was found to begin in, null for none. */
export interface Anchored {
  ids: (string | null)[];
  ms: number;
  /** Milliseconds of the longest stretch of work without a rest; ours alone. */
  longest: number;
}

interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A tool that takes too long stops here: fewer are answered than were asked. In milliseconds. */
const PATIENCE = 6_000;

export async function describe({ tool, passages }: { tool: Tool; passages: readonly Passage[] }): Promise<Described> {
  const ranges = passages.map(rangeOf);
  const begin = performance.now();
  const kept = tool === 'Pressmark' ? describeAll(ranges) : await oneByOne(ranges, DESCRIBE[tool]);
  return { kept, ms: performance.now() - begin };
}

export async function anchor({ tool, kept }: { tool: Tool; kept: readonly unknown[] }): Promise<Anchored> {
  const begin = performance.now();
  const { ranges, longest } =
    tool === 'Pressmark'
      ? await anchorRanges(kept as Annotation[])
      : { ranges: await oneByOne(kept as Quote[], ANCHOR[tool]), longest: 0 };
  const ms = performance.now() - begin;
  const ids = ranges.map((range) => range?.startContainer.parentElement?.closest('p')?.id ?? null);
  return { ids, ms, longest };
}

type Peer = Exclude<Tool, 'Pressmark'>;

const DESCRIBE: Readonly<Record<Peer, (range: Range) => unknown>> = {
  'dom-anchor-text-quote': (range) => fromRange(document.body, range),
  '@apache-annotator/dom': (range) => describeTextQuote(range, document.body),
};

const ANCHOR: Readonly<Record<Peer, (quote: Quote) => Range | null | Promise<Range | null>>> = {
  'dom-anchor-text-quote': (quote) => toRange(document.body, quote),
  async '@apache-annotator/dom'(quote) {
    const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote });
    for await (const range of matcher(document.body)) return range;
    return null;
  },
};

async function oneByOne<In, Out>(list: readonly In[], work: (one: In) => Out | Promise<Out>): Promise<Out[]> {
  const until = performance.now() + PATIENCE;
  const done: Out[] = [];
  for (const one of list) {
    if (performance.now() > until) break;
    done.push(await work(one));
  }
  return done;
}

function describeAll(ranges: readonly Range[]): Annotation[] {
  const map = createTextMap(document.body);
  return ranges.map((range, i) => {
    const span = spanOf(map, range);
    if (!span) throw new Error(`passage ${i} is not visible`);
    const id = `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    const draft = {
      text: map.text,
      spans: [span],
      source: 'https://news.example.org/article',
      colour: 'amber',
    } as const;
    return annotate(draft, { id, now: '2026-01-01T00:00:00.000Z' });
  });
}

/** How long the background works before it rests; the page's own pace is that of the reader script. */
const TURN = 2;

/** As the extension does it: the page reads its text in pieces, the background anchors in it, the page makes the ranges. */
async function anchorRanges(
  annotations: readonly Annotation[],
): Promise<{ ranges: (Range | null)[]; longest: number }> {
  const page = createRests(createPace().rest);
  const map = await readTextMap(() => document.body, page.rest);
  const read = page.end();
  const background = createRests(createRest(TURN));
  const anchorings = await anchorAllWithRests(map.text, annotations, background.rest);
  const anchored = background.end();
  const drawing = createRests(createPace().rest);
  const ranges = await inPieces(rangesOf(map, anchorings), drawing.rest);
  return { ranges, longest: Math.max(read.longest, anchored.longest, drawing.end().longest) };
}

function* rangesOf(map: TextMap, anchorings: readonly Anchoring[]): Steps<(Range | null)[]> {
  const ranges: (Range | null)[] = [];
  for (const anchoring of anchorings) {
    const span = anchoring.state === 'orphan' ? undefined : anchoring.spans[0];
    ranges.push(span ? map.toRange(span) : null);
    yield;
  }
  return ranges;
}

function rangeOf({ id, start, end }: Passage): Range {
  const text = document.getElementById(id)?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
