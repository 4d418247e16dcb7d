import type { Facets } from '../../lib/library-messages.ts';
import { type Chip, chipsOf, without } from '../../lib/state/library/filter.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDate, type Word, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../icons.tsx';
import { KIND_WORDS } from './row-words.ts';

/** What is asked for, each with the way to take it away. The name of an actor is remembered from the counts. */
export function Chips({ state }: { state: LibraryState }) {
  const { filter } = state.place.value;
  const chips = chipsOf(filter);
  if (!chips.length) return null;
  return (
    <ul class="chips" aria-label={words('library_activeFilters')}>
      {chips.map((chip) => {
        const label = labelOf(chip, state);
        return (
          <li key={`${chip.part} ${chip.value}`} class="tag">
            <span class="clip" title={label}>
              {label}
            </span>
            <button
              type="button"
              aria-label={words('library_removeFilter', label)}
              onClick={() => state.setFilter(without(filter, chip))}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
      <li>
        <Button look="plain quiet" onClick={() => state.setFilter(filter.query ? { query: filter.query } : {})}>
          {words('library_clearFilters')}
        </Button>
      </li>
    </ul>
  );
}

function labelOf({ part, value }: Chip, state: LibraryState): string {
  switch (part) {
    case 'actors':
      return nameOf(value, state.facets.value);
    case 'kinds':
      return words(KIND_WORDS[value as keyof typeof KIND_WORDS]);
    case 'colours':
      return words(value as Word);
    case 'from':
      return words('library_fromDay', inDate(value));
    case 'to':
      return words('library_toDay', inDate(value));
    case 'changed':
      return words('library_changed');
    case 'source':
      return titleOf(value, state);
    default:
      return value;
  }
}

function nameOf(key: string, facets: Facets | null): string {
  return facets?.actors.find((actor) => actor.key === key)?.name ?? key.slice(key.indexOf(':') + 1);
}

/** The article's title; its address until a row of it is here. */
function titleOf(source: string, { rows }: LibraryState): string {
  void rows.version.value;
  const row = rows.at(0);
  return row?.article.source === source ? row.article.title || source : source;
}
