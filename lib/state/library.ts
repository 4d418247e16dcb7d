/**
 * What the library page knows and does: where the reader is, the rows that match, what is selected, and every act. Signals
 * out, verbs in; it is given its sender and touches neither browser nor document. Its parts lie in lib/state/library.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { citationOf } from '../annotation/citation.ts';
import { exactOf, noteOf } from '../annotation/model.ts';
import type { Facets, Filter, LibraryRow, ManyChange, Selection } from '../library-messages.ts';
import type { AnnotationChange } from '../messages.ts';
import { createDrafts } from './drafts.ts';
import { type ActorsState, createActors } from './library/actors.ts';
import type { Context, LibraryNews, LibrarySender } from './library/context.ts';
import { createCounts } from './library/counts.ts';
import { createExport, type ExportState } from './library/export.ts';
import { createImport, type ImportState } from './library/import.ts';
import { createKeeping, type KeepingState } from './library/keeping.ts';
import { filterOf, IMPORT, type Place, parsePlace, toFragment } from './library/place.ts';
import { createRows, type Rows } from './library/rows.ts';
import { createSelection, type SelectionState } from './library/selection.ts';
import { createNews } from './news.ts';

export interface Current {
  at: number;
  row: LibraryRow | undefined;
}

export interface LibraryState {
  place: ReadonlySignal<Place>;
  rows: Rows;
  /** How many each choice would show; null until the first answer. */
  facets: ReadonlySignal<Facets | null>;
  selection: SelectionState;
  /** The row whose details are shown: its place, and the row itself once it is here. */
  current: ReadonlySignal<Current | null>;
  actors: ActorsState;
  exporting: ExportState;
  importing: ImportState;
  keeping: KeepingState;
  news: ReadonlySignal<(LibraryNews & { id: number }) | null>;
  /** How far the search index is; null when it is ready. */
  indexing: ReadonlySignal<{ done: number; total: number } | null>;
  /** True while a change of many is under way: it must not be asked twice. */
  isBusy: ReadonlySignal<boolean>;
  /** True when another page of ours has sent the reader here to import a file. */
  wantsImport: ReadonlySignal<boolean>;
  /** The file is being asked for. */
  importAsked: () => void;
  load: () => Promise<void>;
  /** Goes somewhere else; parts of the place that are not named stay. */
  go: (place: Partial<Place>) => void;
  setFilter: (filter: Filter) => void;
  setCurrent: (at: number | null) => void;
  change: (id: string, change: AnnotationChange) => Promise<void>;
  /** Writes a note down at every key; `change` sends it. */
  draft: (id: string, note: string) => void;
  changeSelected: (change: ManyChange) => Promise<void>;
  removeSelected: () => Promise<void>;
  remove: (id: string) => Promise<void>;
  undo: (act: number) => Promise<void>;
  /** Takes back the last act that is not taken back. */
  undoLast: () => Promise<void>;
  openInPage: (row: LibraryRow) => Promise<void>;
  copyCitation: (row: LibraryRow) => Promise<void>;
  dismissNews: () => void;
  dispose: () => void;
}

/** Counts may come a moment after the rows: they must not hold up the next key. */
const FACETS_WAIT = 250;
/** Several changes elsewhere are looked at together. */
const NEWS_WAIT = 200;

export function createLibraryState(sender: LibrarySender): LibraryState {
  const place = signal<Place>(parsePlace(sender.readFragment()));
  const current = signal<Current | null>(null);
  const { news, tell, succeeds: attempt, dismissNews } = createNews<LibraryNews>();
  const isBusy = signal(false);
  const wantsImport = signal(false);
  const drafts = createDrafts(sender.drafts);
  let newsTimer: ReturnType<typeof setTimeout> | undefined;

  const changed = async () => {
    clearTimeout(newsTimer);
    askFacets(0);
    await Promise.all([rows.again(), actors.again()]);
    countLater();
    refreshCurrent();
  };
  const context: Context = { sender, ask: sender.ask, tell, attempt, changed };
  const rows = createRows(context);
  const selection = createSelection(rows, () => filterOf(place.value));
  const actors = createActors(context);
  const keeping = createKeeping(context);
  const counts = createCounts(context, { place, load: keeping.load });
  const { askFacets, countLater } = counts;
  const exporting = createExport(context, keeping.load);
  const importing = createImport(context);

  /** The current row as it is now; it stays where nothing newer is known, so that details do not vanish under the hand. */
  const refreshCurrent = () => {
    const shown = current.peek();
    if (!shown) return;
    const found = shown.row ? rows.placeOf(shown.row.annotation.id) : shown.at;
    const row = rows.at(found);
    if (row && (row !== shown.row || found !== shown.at)) current.value = { at: found, row };
  };
  const show = async (next: Place) => {
    const { group, order, view } = next;
    askFacets(FACETS_WAIT);
    if (view.is === 'actors') void actors.openTable();
    if (view.is === 'actor') void actors.openCard(view.key);
    await rows.find({ filter: filterOf(next), group, order });
  };
  const goTo = (next: Place, isStep: boolean) => {
    const before = place.value;
    place.value = next;
    if (toFragment(next) !== toFragment(before)) {
      sender.writeFragment(toFragment(next), isStep);
      selection.clear();
      current.value = null;
    }
    void show(next);
  };
  const hearsImport = (fragment: string) => {
    if (fragment !== IMPORT) return false;
    wantsImport.value = true;
    sender.writeFragment(toFragment(place.value), false);
    return true;
  };
  const setCurrent = (at: number | null) => {
    current.value = at === null ? null : { at, row: rows.at(at) };
  };
  const sendNote = async (id: string, change: AnnotationChange) => {
    const { note } = change;
    if (note !== undefined) drafts.send(id, note);
    const { annotation } = await sender.ask('changeAnnotation', { id, change });
    if (note !== undefined) drafts.settle(id, note);
    return annotation;
  };
  const once = async (act: () => Promise<void>) => {
    if (isBusy.value) return;
    isBusy.value = true;
    await attempt(act);
    isBusy.value = false;
  };
  const removeAll = (chosen: Selection) =>
    once(async () => {
      const { deleted, act } = await sender.ask('deleteMany', { selection: chosen });
      selection.clear();
      tell({ is: 'act', what: 'delete', count: deleted, act });
      await changed();
    });
  const undo = (act: number) =>
    once(async () => {
      const { what, count, undone } = await sender.ask('undoAct', { act });
      tell({ is: undone ? 'undone' : 'redone', what, count, act });
      await changed();
    });

  const stops = [
    sender.watchFragment((fragment) => {
      if (!hearsImport(fragment)) goTo(parsePlace(fragment), false);
    }),
    // News of our own act comes before its answer, and one look is enough.
    sender.watchLibrary(() => {
      clearTimeout(newsTimer);
      newsTimer = setTimeout(() => void changed(), NEWS_WAIT);
    }),
    // Whatever failed of it: the page goes on to say so when the toast is gone.
    effect(() => {
      const told = news.value;
      if (told?.is !== 'error' || told.code !== 'storage-broken' || keeping.isBroken.peek()) return;
      keeping.noteBroken();
      countLater();
    }),
    // A row that arrives after it was gone to is shown when it comes.
    effect(() => {
      void rows.version.value;
      refreshCurrent();
    }),
  ];
  return {
    place,
    rows,
    facets: counts.facets,
    selection,
    current,
    actors,
    exporting,
    importing,
    keeping,
    news,
    indexing: counts.indexing,
    isBusy,
    wantsImport,
    importAsked: () => {
      wantsImport.value = false;
    },
    load: async () => {
      hearsImport(sender.readFragment());
      // The rows first: what is asked after them must not stand before them in the background.
      await show(place.value);
      countLater();
      counts.watchIndex();
    },
    go: (next) => goTo({ ...place.value, ...next }, next.view !== undefined),
    setFilter: (filter) => goTo({ ...place.value, filter }, false),
    setCurrent,
    change: async (id, change) => {
      await attempt(async () => {
        const annotation = await sendNote(id, change);
        rows.put(id, (row) => ({ ...row, annotation }));
        // A new speaker or tag moves the row between groups and counts.
        if (change.note === undefined) await changed();
      });
    },
    draft: (id, note) => {
      const row = current.value?.row;
      if (row && row.annotation.id === id) drafts.keep(id, note, noteOf(row.annotation));
    },
    changeSelected: async (change) => {
      const chosen = selection.asked();
      if (!chosen) return;
      await once(async () => {
        const { changed: count, act } = await sender.ask('changeMany', { selection: chosen, change });
        const what = change.colour ? 'colour' : change.speaker === undefined ? 'tag' : 'speaker';
        tell({ is: 'act', what, count, act });
        await changed();
      });
    },
    removeSelected: async () => {
      const chosen = selection.asked();
      if (chosen) await removeAll(chosen);
    },
    remove: (id) => removeAll({ ids: [id] }),
    undo,
    undoLast: async () => {
      let last: number | undefined;
      await attempt(async () => {
        const { acts } = await sender.ask('recentActs', {});
        last = acts.find(({ undone }) => !undone)?.act;
      });
      if (last === undefined) tell({ is: 'nothing-to-undo' });
      else await undo(last);
    },
    openInPage: async (row) => {
      await attempt(async () => {
        if (!(await sender.openInPage(row))) tell({ is: 'not-in-page' });
      });
    },
    copyCitation: async (row) => {
      const isCopied = await sender.copy(citationOfRow(row)).then(
        () => true,
        () => false,
      );
      tell({ is: isCopied ? 'copied' : 'not-copied' });
    },
    dismissNews,
    dispose: () => {
      clearTimeout(newsTimer);
      counts.dispose();
      for (const stop of stops) stop();
    },
  };
}

function citationOfRow({ annotation, article, speaker }: LibraryRow): string {
  const { title, site, published, source } = article;
  return citationOf({ exact: exactOf(annotation), speaker: speaker?.name ?? null, title, site, published, source });
}
