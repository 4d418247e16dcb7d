/** What became of an annotation's words on the page, as it is written down when it is seen. */
import type { Anchoring } from './anchor.ts';
import { type Annotation, exactOf } from './model.ts';

/** `now` is null when the words are gone, and the same as `was` while they stand as saved. */
export interface Outcome {
  state: 'same' | 'edited' | 'vanished';
  /** The words as saved. */
  was: string;
  now: string | null;
}

/** What an anchoring says of the saved words; two outcomes with the same state and `now` need not be written down twice. */
export function outcomeOf(annotation: Annotation, anchoring: Anchoring): Outcome {
  const was = exactOf(annotation);
  switch (anchoring.state) {
    case 'exact':
      return { state: 'same', was, now: was };
    case 'edited':
      return { state: 'edited', was, now: anchoring.now };
    case 'orphan':
      return { state: 'vanished', was, now: null };
  }
}
