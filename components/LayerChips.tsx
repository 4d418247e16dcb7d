import type { Layer } from '../lib/text/marks.ts';
import type { Reading } from '../lib/text/reading.ts';
import { inDigits, type Word, words } from '../lib/words.ts';

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

interface LayerChipsProps {
  on: readonly Layer[];
  /** Says how many there are of each; null where no article is spoken of. */
  reading: Reading | null;
  onChange: (layers: readonly Layer[], isOn: boolean) => void;
}

/** Each layer as a switch that is drawn as its marks are. */
export function LayerChips({ on, reading, onChange }: LayerChipsProps) {
  return (
    <div class="layers">
      {CHIPS.map((chip) => {
        const isOn = chip.layers.some((layer) => on.includes(layer));
        const count = reading && chip.count(reading);
        return (
          <button
            key={chip.layers[0]}
            type="button"
            class="layer"
            aria-pressed={isOn}
            onClick={() => onChange(chip.layers, !isOn)}
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
  );
}
