/** Quotations while they are put together: frames as spans of the text. */
import type { Frame } from './frames/frame.ts';
import type { Passage, Word } from './passages.ts';
import type { Run } from './phrases.ts';
import type { Span } from './span.ts';

/** A quotation while it is put together. */
export interface Draft {
  content: Span[];
  cue: Span[];
  source: Span[];
  rule: string;
}

export function spanOf(words: readonly Word[], run: Run): Span {
  return { start: words[run.from]!.start, end: words[run.to - 1]!.end };
}

export function toDraft({ words }: Passage, { cue, source, content, rule }: Frame): Draft {
  const spans = (runs: readonly Run[]) => runs.map((run) => spanOf(words, run));
  return { content: spans(content), cue: spans(cue), source: source ? spans([source]) : [], rule };
}

export function touchesMarks({ words }: Passage, { content }: Draft): boolean {
  const regions = words.filter((word) => word.region && !word.region.single);
  return content.some((span) => regions.some((region) => region.start < span.end && region.end > span.start));
}

export function endsInMarks({ words }: Passage, { content }: Draft): boolean {
  return words.some((word) => word.region && !word.region.single && word.end === content.at(-1)?.end);
}

/** Everything in marks. */
export const marksOf = ({ words }: Passage): Span[] =>
  words.filter((word) => word.region).map(({ start, end }) => ({ start, end }));
