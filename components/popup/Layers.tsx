import type { PopupState } from '../../lib/state/popup.ts';
import type { Reading } from '../../lib/text/reading.ts';
import { words } from '../../lib/words.ts';
import { LayerChips } from '../LayerChips.tsx';

/** What is drawn in the article, with how many there are. */
export function Layers({ reading, state }: { reading: Reading; state: PopupState }) {
  return (
    <section aria-labelledby="layers">
      <div class="head">
        <h2 id="layers">{words('layers')}</h2>
      </div>
      <LayerChips on={state.settings.value?.layers ?? []} reading={reading} onChange={state.setLayers} />
    </section>
  );
}
