import type { PopupState } from '../../lib/state/popup.ts';
import type { Layer } from '../../lib/text/marks.ts';
import type { Reading } from '../../lib/text/reading.ts';
import { inDigits, type Word, words } from '../../lib/words.ts';

interface Chip {
  layers: readonly Layer[];
  /** Each word is drawn as its mark is drawn in the article: the chips are the legend. */
  labels: readonly [look: string, word: Word][];
  count: (reading: Reading) => number | null;
}

const quotations =
  (...kinds: string[]) =>
  (reading: Reading) =>
    reading.quotations.filter(({ kind }) => kinds.includes(kind)).length;
const actors = (kind: string) => (reading: Reading) => reading.actors.filter((actor) => actor.kind === kind).length;

const CHIPS: readonly Chip[] = [
  { layers: ['direct', 'mixed'], labels: [['tint', 'layerQuotation']], count: quotations('direct', 'mixed') },
  { layers: ['indirect'], labels: [['indirect', 'layerIndirect']], count: quotations('indirect') },
  {
    layers: ['source', 'cue'],
    labels: [
      ['source', 'layerSource'],
      ['cue', 'layerCue'],
    ],
    count: () => null,
  },
  { layers: ['person'], labels: [['person', 'layerPerson']], count: actors('person') },
  { layers: ['organization'], labels: [['organization', 'layerOrganization']], count: actors('organization') },
  { layers: ['state'], labels: [['state', 'layerState']], count: actors('state') },
  { layers: ['group'], labels: [['group', 'layerGroup']], count: actors('group') },
  { layers: ['place'], labels: [['place', 'layerPlace']], count: actors('place') },
];

/** What is drawn in the article, with how many there are. */
export function Layers({ reading, state }: { reading: Reading; state: PopupState }) {
  const on = state.settings.value?.layers ?? [];
  return (
    <section aria-labelledby="layers">
      <div class="head">
        <h2 id="layers">{words('layers')}</h2>
      </div>
      <div class="layers">
        {CHIPS.map((chip) => {
          const isOn = chip.layers.some((layer) => on.includes(layer));
          const count = chip.count(reading);
          return (
            <button
              key={chip.layers[0]}
              type="button"
              class="layer"
              aria-pressed={isOn}
              onClick={() => state.setLayers(chip.layers, !isOn)}
            >
              <span>
                {chip.labels.map(([look, word], index) => (
                  <>
                    {index > 0 && ' '}
                    <span class={`mark ${look}`}>{words(word)}</span>
                  </>
                ))}
              </span>
              {count !== null && <span class="number muted">{inDigits(count)}</span>}
            </button>
          );
        })}
      </div>
    </section>
  );
}
