import { useId } from 'preact/hooks';
import type { OptionsState, Settings } from '../../lib/state/options.ts';
import { FULL_LAYERS, type Layer, QUIET_LAYERS } from '../../lib/text/marks.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { LayerChips } from '../LayerChips.tsx';
import { Legend } from '../Legend.tsx';
import { Field } from '../pages/Field.tsx';
import { Swatches } from '../Swatches.tsx';

interface MarksProps {
  settings: Settings;
  state: OptionsState;
}

const isSame = (a: readonly Layer[], b: readonly Layer[]) =>
  a.length === b.length && a.every((layer) => b.includes(layer));

/** Layers, the two presets, the colour that a save takes, the number on the button. */
export function Marks({ settings, state }: MarksProps) {
  const badge = useId();
  const { layers } = settings;
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{words('options_marks')}</h2>
      <Field label={words('options_preset')} why={words('options_presetWhy')}>
        <span class="choices">
          <Button aria-pressed={isSame(layers, FULL_LAYERS)} onClick={() => state.showOnly(FULL_LAYERS)}>
            {words('options_full')}
          </Button>
          <Button aria-pressed={isSame(layers, QUIET_LAYERS)} onClick={() => state.showOnly(QUIET_LAYERS)}>
            {words('options_quiet')}
          </Button>
        </span>
      </Field>
      <fieldset class="whole" aria-label={words('layers')}>
        <LayerChips on={layers} reading={null} onChange={state.setLayers} />
      </fieldset>
      <details>
        <summary>{words('legend_title')}</summary>
        <Legend />
      </details>
      <Field label={words('options_colour')} why={words('options_colourWhy')}>
        <fieldset class="swatches" aria-label={words('options_colour')}>
          <Swatches label="colourIn" chosen={settings.colour} onChoose={state.setColour} />
        </fieldset>
      </Field>
      <Field label={words('options_badge')} why={words('options_badgeWhy')} for={badge}>
        <input
          id={badge}
          class="switch"
          type="checkbox"
          role="switch"
          checked={settings.badge}
          aria-checked={settings.badge}
          onChange={(event) => state.setBadge(event.currentTarget.checked)}
        />
      </Field>
    </section>
  );
}
