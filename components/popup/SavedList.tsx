import { useEffect, useState } from 'preact/hooks';
import type { ListedAnnotation } from '../../lib/messages.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { inDigits, words } from '../../lib/words.ts';
import { SavedItem } from './SavedItem.tsx';

interface SavedListProps {
  annotations: readonly ListedAnnotation[];
  state: PopupState;
}

/** As many as can be seen at once, and some more. */
const FIRST = 30;

/** What is kept of this article, in reading order; what the page no longer holds stands below, with its words. */
export function SavedList({ annotations, state }: SavedListProps) {
  const orphans = annotations.filter(({ anchoring }) => anchoring.state === 'orphan');
  const standing = annotations.filter(({ anchoring }) => anchoring.state !== 'orphan');
  // The first are drawn at once, the others a moment later: the popup opens with content however much is kept.
  const [isWhole, drawWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(drawWhole, 0, true);
    return () => clearTimeout(timer);
  }, []);
  const drawn = isWhole ? standing : standing.slice(0, FIRST);
  return (
    <section class="kept" aria-labelledby="saved">
      <div class="head">
        <h2 id="saved">{words('saved')}</h2>
        <span class="meta number">{inDigits(annotations.length)}</span>
      </div>
      {annotations.length === 0 && <p class="muted">{words('nothingSaved')}</p>}
      <ol>
        {drawn.map((one) => (
          <SavedItem key={one.annotation.id} listed={one} state={state} />
        ))}
      </ol>
      {orphans.length > 0 && (
        <>
          <div class="head">
            <h3>{words('orphans')}</h3>
            <span class="meta number">{inDigits(orphans.length)}</span>
          </div>
          <p class="meta">{words('orphansWhy')}</p>
          <ol>
            {orphans.map((one) => (
              <SavedItem key={one.annotation.id} listed={one} state={state} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
