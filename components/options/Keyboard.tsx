import type { OptionsState } from '../../lib/state/options.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { KeyLines } from '../pages/Keys.tsx';

/** The keys as they are bound now. Only the browser's own page can bind others. */
export function Keyboard({ state }: { state: OptionsState }) {
  return (
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">{words('options_keyboard')}</h2>
      <KeyLines lines={state.keys.value} />
      <p class="meta">{words('options_keysWhy')}</p>
      <p class="choices">
        <Button onClick={state.openKeys}>{words('options_changeKeys')}</Button>
      </p>
    </section>
  );
}
