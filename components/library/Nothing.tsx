import { isOpen } from '../../lib/state/library/filter.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { EmptyState } from '../pages/EmptyState.tsx';

/** No row: because nothing is saved yet, or because nothing matches. */
export function Nothing({ state, onImport }: { state: LibraryState; onImport: () => void }) {
  const { filter, view } = state.place.value;
  if (isOpen(filter) && view.is === 'list') {
    return (
      <EmptyState title={words('library_nothingSaved')} why={words('library_nothingSavedWhy')}>
        <Button icon="import" onClick={onImport}>
          {words('import')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words('library_nothingFound')} why={words('library_nothingFoundWhy')}>
      <Button onClick={() => state.setFilter({})}>{words('library_clearFilters')}</Button>
    </EmptyState>
  );
}
