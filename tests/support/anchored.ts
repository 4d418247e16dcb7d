/** Passages of the story that are saved and looked for again, and what is found of them as words. */
import { type Anchoring, anchor } from '../../lib/annotation/anchor.ts';
import type { Annotation } from '../../lib/annotation/model.ts';
import type { Span } from '../../lib/text/span.ts';
import { sampleAnnotation, spanOf } from './samples.ts';
import { STORY_TEXT } from './story.ts';

export const annotationOf = (text: string, ...spans: Span[]): Annotation => sampleAnnotation(1, { text, spans });

/** The annotation of some words of the story, or of another text. */
export const saved = (words: string, text = STORY_TEXT): Annotation => annotationOf(text, spanOf(words, text));

/** The words on which the annotation now lies, part by part; "orphan" when it lies nowhere. */
export function wordsOf(text: string, anchoring: Anchoring): string[] {
  if (anchoring.state === 'orphan') return ['orphan'];
  return anchoring.spans.map(({ start, end }) => text.slice(start, end));
}

/** What stands in `now` for words that were saved in the story; its parts joined by "…". */
export const found = (words: string, now: string): string => wordsOf(now, anchor(now, saved(words))).join(' … ');
