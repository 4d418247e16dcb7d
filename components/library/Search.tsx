import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { tidied } from '../../lib/state/library/filter.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { words } from '../../lib/words.ts';
import { Icon } from '../icons.tsx';

interface SearchProps {
  state: LibraryState;
  field: RefObject<HTMLInputElement | null>;
  /** Down or Enter: into the list. */
  onList: () => void;
}

/** Full-text search, at every key. What stands in the field follows the address, as when the reader goes back. */
export function Search({ state, field, onList }: SearchProps) {
  const { filter } = state.place.value;
  const query = filter.query ?? '';
  useEffect(() => {
    const input = field.current;
    if (input && input.value.trim() !== query) input.value = query;
  }, [query]);
  const ask = (typed: string) => {
    const view = state.place.value.view.is === 'actors' ? { view: { is: 'list' as const } } : {};
    const next = tidied({ ...state.place.value.filter, query: typed.trim() });
    if ((next.query ?? '') !== (state.place.value.filter.query ?? '')) state.go({ ...view, filter: next });
  };
  return (
    <label class="find">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        dir="auto"
        spellcheck={false}
        aria-label={words('library_search')}
        aria-keyshortcuts="/"
        placeholder={words('library_searchHint')}
        defaultValue={query}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
          event.preventDefault();
          onList();
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </label>
  );
}
