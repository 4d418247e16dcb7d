/** The page's half of the anchoring bench: passages of numbered paragraphs are described here, and found again later. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { anchorAllWithRests } from '../../lib/annotation/anchor.ts';
import { annotate } from '../../lib/annotation/annotate.ts';
import type { Annotation } from '../../lib/annotation/model.ts';
import { spanOf } from '../../lib/page/places.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import { createRest } from '../../lib/rest.ts';

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
  /** Milliseconds of the longest stretch of work without a rest, once the page's text is read; ours alone. */
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
  const rests = createRests();
  const ranges =
    tool === 'Pressmark'
      ? await anchorRanges(kept as Annotation[], rests)
      : await oneByOne(kept as Quote[], ANCHOR[tool]);
  const ms = performance.now() - begin;
  const ids = ranges.map((range) => range?.startContainer.parentElement?.closest('p')?.id ?? null);
  return { ids, ms, longest: rests.longest };
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

/** As the background rests, and how long it worked at most in between. */
interface Rests {
  begin(): void;
  rest: () => Promise<void> | null;
  longest: number;
}

const TURN = 2;

function createRests(): Rests {
  const rest = createRest(TURN);
  let since = 0;
  const begin = () => {
    since = performance.now();
  };
  const rests: Rests = {
    begin,
    longest: 0,
    rest() {
      rests.longest = Math.max(rests.longest, performance.now() - since);
      return rest()?.then(begin) ?? null;
    },
  };
  return rests;
}

async function anchorRanges(annotations: readonly Annotation[], rests: Rests): Promise<(Range | null)[]> {
  const map = createTextMap(document.body);
  rests.begin();
  return (await anchorAllWithRests(map.text, annotations, rests.rest)).map((anchoring) => {
    const span = anchoring.state === 'orphan' ? undefined : anchoring.spans[0];
    return span ? map.toRange(span) : null;
  });
}

function rangeOf({ id, start, end }: Passage): Range {
  const text = document.getElementById(id)?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
