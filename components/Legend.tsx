import { type Word, words } from '../lib/words.ts';

const LINES: readonly [looks: readonly [look: string, word: Word][], meaning: Word][] = [
  [[['tint', 'layerQuotation']], 'legend_quotation'],
  [[['indirect', 'layerIndirect']], 'legend_indirect'],
  [
    [
      ['source', 'layerSource'],
      ['cue', 'layerCue'],
    ],
    'legend_source',
  ],
  [[['person', 'layerPerson']], 'legend_person'],
  [[['organization', 'layerOrganization']], 'legend_organization'],
  [[['state', 'layerState']], 'legend_state'],
  [[['group', 'layerGroup']], 'legend_group'],
  [[['place', 'layerPlace']], 'legend_place'],
  [[['saved amber', 'saved']], 'legend_saved'],
];

/** What each mark means, drawn on its own name. */
export function Legend() {
  return (
    <dl class="mark-legend">
      {LINES.map(([looks, meaning]) => (
        <div key={meaning}>
          <dt>
            {looks.map(([look, word], index) => (
              <>
                {index > 0 && ' '}
                <span class={`mark ${look}`}>{words(word)}</span>
              </>
            ))}
          </dt>
          <dd>{words(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
