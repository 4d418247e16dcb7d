/** The filters at the side: what there is and how much of it. Each choice is a switch, and they combine. */
import { useState } from 'preact/hooks';
import { COLOURS } from '../../lib/annotation/model.ts';
import type { Facets } from '../../lib/library-messages.ts';
import { isOpen, type ListPart, tidied, toggled } from '../../lib/state/library/filter.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDigits, plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { Sign } from '../Sign.tsx';
import { DateFilter } from './DateFilter.tsx';
import { KIND_WORDS } from './row-words.ts';

export function Rail({ state, onChosen }: { state: LibraryState; onChosen: () => void }) {
  const { view, filter } = state.place.value;
  const facets = state.facets.value;
  const isList = view.is === 'list';
  const counts = state.keeping.storage.value?.counts;
  const show = (change: Parameters<LibraryState['go']>[0]) => {
    state.go(change);
    onChosen();
  };
  return (
    <nav class="rail" aria-label={words('library_filters')}>
      <Way
        icon="shelf"
        label={words('library_all')}
        count={counts?.annotations}
        isHere={isList && isOpen(filter)}
        onGo={() => show({ view: { is: 'list' }, filter: {} })}
      />
      <Way
        icon="broken"
        label={words('library_changed')}
        count={facets?.changed}
        isHere={isList && Boolean(filter.changed)}
        onGo={() => show({ view: { is: 'list' }, filter: { changed: true } })}
      />
      <Way
        icon="actor"
        label={words('library_actors')}
        count={counts?.actors}
        isHere={view.is === 'actors'}
        onGo={() => show({ view: { is: 'actors' } })}
      />
      {facets && <Choices facets={facets} state={state} />}
      <DateFilter
        from={filter.from ?? ''}
        to={filter.to ?? ''}
        onChange={(dates) => state.setFilter(tidied({ ...filter, ...dates }))}
      />
    </nav>
  );
}

interface WayProps {
  icon: IconName;
  label: string;
  count: number | undefined;
  isHere: boolean;
  onGo: () => void;
}

function Way({ icon, label, count, isHere, onGo }: WayProps) {
  return (
    <button type="button" class="way" aria-current={isHere ? 'page' : undefined} onClick={onGo}>
      <Icon name={icon} />
      <span class="grow">{label}</span>
      {count !== undefined && <span class="meta number">{inDigits(count)}</span>}
    </button>
  );
}

function Choices({ facets, state }: { facets: Facets; state: LibraryState }) {
  const same = (list: Facets['tags']) => list.map((one) => ({ ...one, label: one.key, look: '' }));
  return (
    <>
      {state.place.value.view.is !== 'actor' && (
        <Facet
          part="actors"
          title={words('speaker')}
          state={state}
          choices={facets.actors.map(({ key, name, kind, count }) => ({
            key,
            label: name,
            count,
            look: `mark ${kind}`,
          }))}
        />
      )}
      <Facet
        part="kinds"
        title={words('library_kind')}
        state={state}
        choices={facets.kinds.map(({ key, count }) => ({
          key,
          label: words(KIND_WORDS[key as keyof typeof KIND_WORDS] ?? 'highlight'),
          count,
          look: KIND_LOOKS[key] ?? '',
        }))}
      />
      <Facet
        part="colours"
        title={words('colour')}
        state={state}
        choices={COLOURS.flatMap((colour) => {
          const count = facets.colours.find(({ key }) => key === colour)?.count ?? 0;
          return count ? [{ key: colour, label: words(colour), count, look: '' }] : [];
        })}
      />
      <Facet part="tags" title={words('tags')} state={state} choices={same(facets.tags)} />
      <Facet part="sites" title={words('library_site')} state={state} choices={same(facets.sites)} />
    </>
  );
}

const KIND_LOOKS: Record<string, string> = { direct: 'mark tint', mixed: 'mark tint', indirect: 'mark indirect' };
/** As many as can be taken in at a glance. */
const SHOWN = 6;

interface FacetProps {
  part: ListPart;
  title: string;
  choices: readonly { key: string; label: string; count: number; look: string }[];
  state: LibraryState;
}

function Facet({ part, title, choices, state }: FacetProps) {
  const [isWhole, showWhole] = useState(false);
  const { filter } = state.place.value;
  const chosen = (filter[part] ?? []) as string[];
  if (!choices.length && !chosen.length) return null;
  const shown = isWhole ? choices : choices.filter(({ key }, i) => i < SHOWN || chosen.includes(key));
  const hidden = choices.length - shown.length;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {shown.map(({ key, label, count, look }) => (
        <button
          key={key}
          type="button"
          class="way"
          aria-pressed={chosen.includes(key)}
          onClick={() => state.setFilter(toggled(filter, part, key))}
        >
          {part === 'colours' && <Sign state="saved" colour={key as 'amber'} bare />}
          <span class="grow clip" title={label}>
            <bdi class={look}>{label}</bdi>
          </span>
          <span class="meta number">{inDigits(count)}</span>
        </button>
      ))}
      {(hidden > 0 || isWhole) && (
        <Button look="plain quiet" aria-expanded={isWhole} onClick={() => showWhole(!isWhole)}>
          {isWhole ? words('fewer') : plural('moreSpeakers', hidden)}
        </Button>
      )}
    </fieldset>
  );
}
