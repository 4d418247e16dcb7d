/** The sentences around a passage, as they stood when it was saved: what it takes to judge later what was meant. */
import type { Span } from '../text/span.ts';

/** Characters looked at on either side: a longer sentence is cut there. */
const REACH = 1_000;
const LONGEST = 4_000;

/**
 * The whole sentences that a passage touches, within its paragraph (lines part paragraphs in a page's text). One that is
 * interrupted counts from its first part to its last.
 *
 * @example contextOf('It rained. “We won,” she said.', [{ start: 11, end: 20 }]) // => '“We won,” she said.'
 */
export function contextOf(text: string, spans: readonly Span[]): string {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
  const line = text.indexOf('\n', end);
  const to = Math.min(line < 0 ? text.length : line, end + REACH, from + LONGEST);
  let context = '';
  for (const { segment, index } of new Intl.Segmenter([], { granularity: 'sentence' }).segment(text.slice(from, to)))
    if (from + index < end && from + index + segment.length > start) context += segment;
  return context.trim();
}
