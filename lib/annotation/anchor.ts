/** Finds the passage of an annotation again in a text that may have changed since. */
import type { Span } from '../text/span.ts';
import { type Annotation, positionOf, quoteOf, type Target } from './model.ts';

/** `exact`: the words are as saved (white space and typography aside). `edited`: the passage stands, its words differ. */
export type Anchoring = { state: 'exact' | 'edited'; spans: Span[] } | { state: 'orphan' };

/** Anchors annotations in one text; what it learns of the text is kept from one to the next. */
export interface Anchorer {
  anchor(annotation: Annotation): Anchoring;
}

export function createAnchorer(text: string): Anchorer {
  return {
    anchor(annotation) {
      const spans = annotation.target.map((target) => spanOf(text, target));
      return spans.every((span) => span !== null) ? { state: 'exact', spans } : { state: 'orphan' };
    },
  };
}

/** Anchors one annotation. For several in one text, `createAnchorer` or `anchorAll` is faster. */
export function anchor(text: string, annotation: Annotation): Anchoring {
  return createAnchorer(text).anchor(annotation);
}

/** Anchors every annotation of an article; the answers are in the order of the annotations. */
export function anchorAll(text: string, annotations: readonly Annotation[]): Anchoring[] {
  const anchorer = createAnchorer(text);
  return annotations.map((annotation) => anchorer.anchor(annotation));
}

function spanOf(text: string, target: Target): Span | null {
  const quote = quoteOf(target);
  const position = positionOf(target);
  if (!quote?.exact) return null;
  const { exact, prefix, suffix } = quote;
  if (position && text.startsWith(prefix + exact + suffix, position.start - prefix.length)) {
    return { start: position.start, end: position.end };
  }
  const at = text.indexOf(prefix + exact + suffix);
  return at < 0 ? null : { start: at + prefix.length, end: at + prefix.length + exact.length };
}
