/** The library: everything that is kept, found again, corrected, counted, brought in and taken out. */
import '../page-icons.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryState } from '../../lib/state/library.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { isWriting } from '../keys.ts';
import { KeysDialog } from '../pages/Keys.tsx';
import { Page } from '../pages/Page.tsx';
import { ActorPage } from './ActorPage.tsx';
import { Actors } from './Actors.tsx';
import { DeleteDialog, SpeakerDialog, TagDialog } from './BulkDialogs.tsx';
import { Chips } from './Chips.tsx';
import { Details } from './Details.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { useFileDrop } from './file-drop.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { type Asked, ListTools } from './ListTools.tsx';
import { libraryKeys } from './library-keys.ts';
import type { ListActs } from './list-keys.ts';
import { News } from './News.tsx';
import { Nothing } from './Nothing.tsx';
import { Notices, Storage } from './Notices.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { Rail } from './Rail.tsx';
import { RowList } from './RowList.tsx';
import { Search } from './Search.tsx';

export interface LibraryProps {
  state: LibraryState;
  onOptions: () => void;
  /** Now, for "today": the page is drawn anew often enough. */
  now: Date;
}

type Wanted = { field: 'note' | 'tags' | 'top' } | null;

export function Library({ state, onOptions, now }: LibraryProps) {
  const [asked, ask] = useState<Asked | null>(null);
  const [isRailOpen, openRail] = useState(false);
  // In a narrow window details and filters are a page of their own; in a wide one they stand beside the list.
  const [details, showDetails] = useState<{ isOpen: boolean; wanted: Wanted }>({ isOpen: false, wanted: null });
  const search = useRef<HTMLInputElement>(null);
  const focusList = useRef<() => void>(() => {});
  const acts = useListActs(state, ask, showDetails, focusList);
  usePageKeys(state, ask, search);
  const isFileOver = useFileDrop((file) => {
    ask('import');
    void state.importing.open(file);
  });
  useEffect(() => {
    if (!state.wantsImport.value) return;
    ask('import');
    state.importAsked();
  }, [state.wantsImport.value]);
  const { view } = state.place.value;
  const row = state.current.value?.row;
  const isEmpty = state.rows.total.value === 0;
  const closeDetails = () => {
    showDetails({ isOpen: false, wanted: null });
    focusList.current?.();
  };
  return (
    <div class="library-page">
      <Page
        title={words('library_title')}
        middle={<Search state={state} field={search} onList={() => focusList.current?.()} />}
        tools={
          <>
            <span class="rail-toggle">
              <Button look="plain" aria-expanded={isRailOpen} onClick={() => openRail(!isRailOpen)}>
                {words('library_filters')}
              </Button>
            </span>
            <Button look="plain" icon="import" onClick={() => ask('import')}>
              {words('import')}
            </Button>
            <Button look="plain" icon="export" onClick={() => ask('export')}>
              {words('export')}
            </Button>
            <Button
              look="plain"
              icon="gear"
              aria-label={words('library_options')}
              title={words('library_options')}
              onClick={onOptions}
            />
          </>
        }
      >
        <div class="library" data-rail={isRailOpen} data-details={details.isOpen && row !== undefined}>
          <div class="rail-side">
            <Rail state={state} onChosen={() => openRail(false)} />
            <Storage state={state} />
          </div>
          <div class="middle">
            <Notices state={state} onImport={() => ask('import')} />
            {view.is === 'actors' ? (
              <Actors state={state} />
            ) : (
              <>
                {view.is === 'actor' && <ActorPage state={state} />}
                <Chips state={state} />
                <ListTools state={state} onAsk={ask} />
                {isEmpty ? (
                  <Nothing state={state} onImport={() => ask('import')} />
                ) : (
                  <RowList state={state} acts={acts} now={now} />
                )}
              </>
            )}
          </div>
          {row && view.is !== 'actors' && (
            <Details
              row={row}
              state={state}
              wanted={details.wanted}
              onOpen={() => void state.openInPage(row)}
              onCite={() => void state.copyCitation(row)}
              onRemove={acts.remove}
              onClose={closeDetails}
            />
          )}
        </div>
      </Page>
      <Dialogs state={state} asked={asked} isFileOver={isFileOver} onClose={() => ask(null)} />
      <PlanDialog state={state} />
      <News state={state} />
    </div>
  );
}

interface DialogsProps {
  state: LibraryState;
  asked: Asked | null;
  isFileOver: boolean;
  onClose: () => void;
}

function Dialogs({ state, asked, isFileOver, onClose }: DialogsProps) {
  switch (asked) {
    case 'tags':
      return <TagDialog state={state} onClose={onClose} />;
    case 'speaker':
      return <SpeakerDialog state={state} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog state={state} onClose={onClose} />;
    case 'export':
      return <ExportDialog state={state} onClose={onClose} />;
    case 'import':
      return <ImportDialog state={state} isFileOver={isFileOver} onClose={onClose} />;
    case 'keys':
      return <KeysDialog groups={libraryKeys()} onClose={onClose} />;
    default:
      return null;
  }
}

function useListActs(
  state: LibraryState,
  ask: (asked: Asked) => void,
  showDetails: (details: { isOpen: boolean; wanted: Wanted }) => void,
  focus: ListActs['focus'],
): ListActs {
  return useMemo(
    () => ({
      open: (row) => void state.openInPage(row),
      cite: (row) => void state.copyCitation(row),
      showDetails: (takesFocus, field) =>
        showDetails({ isOpen: true, wanted: takesFocus ? { field: field ?? 'top' } : null }),
      remove: () => {
        const row = state.current.peek()?.row;
        if (state.selection.count.peek() > 1) ask('delete');
        else if (state.selection.count.peek() === 1) void state.removeSelected().then(() => focus.current?.());
        else if (row) void state.remove(row.annotation.id).then(() => focus.current?.());
      },
      tagSelected: () => ask('tags'),
      focus,
    }),
    [state],
  );
}

/** Keys that work wherever the focus is, as long as nothing is being written. */
function usePageKeys(
  state: LibraryState,
  ask: (asked: Asked) => void,
  search: { readonly current: HTMLInputElement | null },
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event) || document.querySelector('dialog[open]')) return;
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (isUndo) void state.undoLast();
      else if (event.key === '/' && !event.ctrlKey) search.current?.focus();
      else if (event.key === '?') ask('keys');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [state]);
}
