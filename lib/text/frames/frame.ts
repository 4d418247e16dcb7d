/** One reading of a cue: who says what, as runs of words in one passage. */
import type { Cue } from '../cues.ts';
import type { Run } from '../phrases.ts';

export interface Frame {
  cue: Run[];
  source: Run | null;
  content: Run[];
  rule: string;
}

/** What the reading of one cue may know of the others. */
export interface Place {
  cues: readonly Cue[];
  index: number;
  /** Words before this belong to earlier frames. */
  floor: number;
  before: Frame | null;
}
