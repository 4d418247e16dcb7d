/** The line above the list: how it is grouped and ordered or, with a selection, what can be done with it. */
import { GROUPINGS, type Grouping } from '../../lib/library-messages.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { plural, type Word, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Swatches } from '../Swatches.tsx';

/** What the page asks for in a dialog of its own. */
export type Asked = 'tags' | 'speaker' | 'export' | 'delete' | 'import' | 'keys';

const GROUP_WORDS: Record<Grouping, Word> = {
  none: 'library_groupNone',
  actor: 'library_groupActor',
  article: 'library_groupArticle',
  day: 'library_groupDay',
};

export function ListTools({ state, onAsk }: { state: LibraryState; onAsk: (asked: Asked) => void }) {
  const { rows, selection, place } = state;
  const count = selection.count.value;
  const total = rows.total.value ?? 0;
  return (
    <div class="list-tools" role="toolbar" aria-label={words(count ? 'library_selectionTools' : 'library_listTools')}>
      <input
        type="checkbox"
        class="check"
        aria-label={words('library_selectAll')}
        title={words('library_selectAll')}
        checked={count > 0 && count === total}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < total;
        }}
        disabled={!total}
        onChange={() => (count === total ? selection.clear() : selection.all())}
      />
      {count ? (
        <SelectionTools state={state} onAsk={onAsk} />
      ) : (
        <>
          <Choice
            label={words('library_groupBy')}
            value={place.value.group}
            choices={GROUPINGS.map((group) => [group, words(GROUP_WORDS[group])])}
            onChange={(group) => state.go({ group })}
          />
          <Choice
            label={words('library_order')}
            value={place.value.order}
            choices={[
              ['newest', words('library_newest')],
              ['oldest', words('library_oldest')],
            ]}
            onChange={(order) => state.go({ order })}
          />
          <span class="grow" />
          <span class="meta number" role="status">
            {rows.total.value === null ? '' : plural('library_found', total)}
          </span>
        </>
      )}
    </div>
  );
}

function SelectionTools({ state, onAsk }: { state: LibraryState; onAsk: (asked: Asked) => void }) {
  const { selection, isBusy } = state;
  const isOff = isBusy.value;
  return (
    <>
      <strong class="number">{plural('library_selected', selection.count.value)}</strong>
      <Button look="plain" icon="tag" disabled={isOff} onClick={() => onAsk('tags')}>
        {words('library_tag')}
      </Button>
      <span class="swatches">
        <Swatches label="colourIn" onChoose={(colour) => void state.changeSelected({ colour })} />
      </span>
      <Button look="plain" icon="actor" disabled={isOff} onClick={() => onAsk('speaker')}>
        {words('speaker')}
      </Button>
      <Button look="plain" icon="export" disabled={isOff} onClick={() => onAsk('export')}>
        {words('export')}
      </Button>
      <Button look="plain danger" icon="bin" disabled={isOff} onClick={() => onAsk('delete')}>
        {words('library_delete')}
      </Button>
      <span class="grow" />
      <Button look="plain quiet" onClick={selection.clear}>
        {words('library_clearSelection')}
      </Button>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <label class="row choice">
      <span class="muted">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {choices.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
