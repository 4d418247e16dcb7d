/** Finds the passage of an annotation again in a text that may have changed since. */
import type { Span } from '../text/span.ts';
import type { Annotation } from './model.ts';

/** `exact`: the words are as saved (white space and typography aside). `edited`: the passage stands, its words differ. */
export type Anchoring = { state: 'exact' | 'edited'; spans: Span[] } | { state: 'orphan' };

export function anchor(_text: string, _annotation: Annotation): Anchoring {
  return { state: 'orphan' };
}
