import type { ComponentChildren } from 'preact';
import { inDigits } from '../../lib/words.ts';

/** Beside an entry: the number of its paragraph, where it stands in one, and its sign. */
export function Margin({ paragraph, children }: { paragraph: number | null; children?: ComponentChildren }) {
  return (
    <span class="margin">
      {paragraph !== null && (
        <span class="number meta" aria-hidden="true">
          {inDigits(paragraph)}
        </span>
      )}
      {children}
    </span>
  );
}
