import type { ListedAnnotation } from '../../lib/messages.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { inDigits, words } from '../../lib/words.ts';
import { SavedItem } from './SavedItem.tsx';

interface SavedListProps {
  annotations: readonly ListedAnnotation[];
  state: PopupState;
}

/** What is kept of this article, in reading order; what the page no longer holds stands below, with its words. */
export function SavedList({ annotations, state }: SavedListProps) {
  const orphans = annotations.filter(({ anchoring }) => anchoring.state === 'orphan');
  const standing = annotations.filter(({ anchoring }) => anchoring.state !== 'orphan');
  return (
    <section class="kept" aria-labelledby="saved">
      <div class="head">
        <h2 id="saved">{words('saved')}</h2>
        <span class="meta number">{inDigits(annotations.length)}</span>
      </div>
      {annotations.length === 0 && <p class="muted">{words('nothingSaved')}</p>}
      <ol>
        {standing.map((one) => (
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
