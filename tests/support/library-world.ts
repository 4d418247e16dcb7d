/** The library page's world made of plain data: some annotations, and a background that answers from them. */
import { PressmarkError } from '../../lib/errors.ts';
import type { LibraryRow, Selection } from '../../lib/library-messages.ts';
import type { FileIn, LibrarySender } from '../../lib/state/library/context.ts';
import type { StorageState } from '../../lib/storage-state.ts';
import { filesOut, type WrittenFile } from './files-out.ts';
import { facetsOf, found, groupOf, matches, withMany } from './library-answers.ts';
import { libraryRow, type Made, SIX } from './library-rows.ts';

/** What was asked, in order, and everything that a test may set. */
export interface LibraryWorld extends LibrarySender {
  rows: LibraryRow[];
  asked: [type: string, request: unknown][];
  fragment: string;
  files: WrittenFile[];
  copied: string[];
  opened: string[];
  storage: StorageState;
  failure: PressmarkError | null;
  file: FileIn | PressmarkError;
  isInPage: boolean;
}

export function createLibraryWorld(list: readonly Made[] = SIX, change: Partial<LibraryWorld> = {}): LibraryWorld {
  const acts: LibraryRow[][] = [];
  const world: LibraryWorld = {
    rows: list.map(libraryRow),
    asked: [],
    fragment: '',
    files: [],
    copied: [],
    opened: [],
    storage: {
      usage: 2_400_000,
      quota: 1e9,
      persisted: false,
      counts: { annotations: list.length, articles: 3, actors: 4, rejections: 0, deleted: 0 },
      emptied: false,
      lastExport: null,
      unsavedChanges: 0,
      copy: null,
      backupEvery: 0,
    },
    failure: null,
    file: {
      format: 'pressmark',
      count: 1,
      batch: async () => ({ annotations: [], articles: [], rejections: [], decisions: [], changes: [] }),
      close: () => {},
      refused: [],
    },
    isInPage: true,
    ask: async (type, request) => {
      world.asked.push([type, request]);
      const { failure } = world;
      world.failure = null;
      if (failure) throw failure;
      return answer(type, request as never) as never;
    },
    openInPage: async ({ annotation }) => {
      world.opened.push(annotation.id);
      return world.isInPage;
    },
    copy: async (text) => void world.copied.push(text),
    createFile: filesOut(() => world.files),
    readFile: async () => {
      if (world.file instanceof PressmarkError) throw world.file;
      return world.file;
    },
    readFragment: () => world.fragment,
    writeFragment: (fragment) => {
      world.fragment = fragment;
    },
    watchFragment: () => () => {},
    watchLibrary: () => () => {},
    drafts: { read: () => null, write: () => {} },
    now: () => new Date(2026, 10, 22, 10, 0),
    newId: () => 'job',
    ...change,
  };

  const act = (next: LibraryRow[]) => {
    acts.push(world.rows);
    world.rows = next;
    return acts.length;
  };
  const isIn = (selection: Selection) => (row: LibraryRow) =>
    'ids' in selection ? selection.ids.includes(row.annotation.id) : matches(row, selection.filter);

  // biome-ignore lint/suspicious/noExplicitAny: each case knows the shape of its request
  function answer(type: string, request: any): unknown {
    switch (type) {
      case 'libraryRows': {
        const rows = found(world.rows, request.filter, request.group);
        const page = rows.slice(request.offset, request.offset + request.limit);
        const grouped = (row: LibraryRow) => ({ ...groupOf(row, request.group), count: 1 });
        return {
          total: rows.length,
          rows: page.map((row) => ({ ...row, group: request.group === 'none' ? null : grouped(row) })),
        };
      }
      case 'libraryGroups': {
        if (request.group === 'none') return { counts: [] };
        const keys = found(world.rows, request.filter, request.group).map((row) => groupOf(row, request.group).key);
        return { counts: [...new Set(keys)].map((key) => keys.filter((one) => one === key).length) };
      }
      case 'libraryIds': {
        const ids = found(world.rows, request.filter, request.group).map(({ annotation }) => annotation.id);
        return { ids: ids.slice(request.offset, request.offset + request.limit) };
      }
      case 'libraryFacets':
        return facetsOf(world.rows, request.filter);
      case 'libraryActors':
        return {
          actors: facetsOf(world.rows, {})
            .actors.filter(({ name }) => name.toLowerCase().startsWith(request.query.toLowerCase()))
            .map(({ key, name, kind }) => ({ key, name, kind, names: [name] })),
        };
      case 'actorCard': {
        const said = world.rows.filter(({ speaker }) => speaker?.key === request.key);
        if (!said[0]?.speaker) throw new PressmarkError('not-found');
        return {
          actor: { ...said[0].speaker, names: [said[0].speaker.name, 'Lopez'] },
          annotations: said.length,
          articles: 1,
          byMonth: [
            { month: '2026-09', count: 3 },
            { month: '2026-10', count: 0 },
            { month: '2026-11', count: said.length },
          ],
          merged: [{ key: 'person:m. lopez', name: 'M. Lopez' }],
        };
      }
      case 'aliasTable':
        return {
          actors: [
            {
              key: 'person:maria lopez',
              name: 'Maria Lopez',
              kind: 'person',
              merged: [{ key: 'person:m. lopez', name: 'M. Lopez', when: '2026-11-20T10:00:00.000Z' }],
              splits: [],
            },
          ],
        };
      case 'previewMerge':
      case 'previewSplit':
        return { annotations: 3, articles: 2, names: ['Maria Lopez', 'John Kerry'] };
      case 'changeAnnotation': {
        const row = world.rows.find(({ annotation }) => annotation.id === request.id);
        if (!row) throw new PressmarkError('not-found');
        return { annotation: row.annotation };
      }
      case 'changeMany': {
        const chosen = world.rows.filter(isIn(request.selection));
        const next = world.rows.map((row) =>
          chosen.includes(row) ? { ...row, annotation: withMany(row.annotation, request.change) } : row,
        );
        return { changed: chosen.length, act: act(next) };
      }
      case 'deleteMany': {
        const gone = world.rows.filter(isIn(request.selection));
        return { deleted: gone.length, act: act(world.rows.filter((row) => !gone.includes(row))) };
      }
      case 'undoAct':
        world.rows = acts[request.act - 1] ?? world.rows;
        return { what: 'change', count: 1, undone: true };
      case 'recentActs':
        return {
          acts: acts.map((_, i) => ({ act: i + 1, what: 'change', count: 1, when: '', undone: false })).reverse(),
        };
      case 'storageState':
        return world.storage;
      case 'searchState':
        return { ready: true, done: 1, total: 1 };
      case 'exportPart': {
        const first = request.cursor === null;
        return { part: first ? '{"a":' : '1}', cursor: first ? 'next' : null, done: first ? 1 : 2, total: 2 };
      }
      case 'importPreview':
        return { added: 3, same: 1, changed: 1, older: 0 };
      case 'importCommit':
        return { added: 3, same: 1, changed: 1, older: 0, act: act(world.rows) };
      case 'importState':
        return { done: 1, total: 2 };
      case 'persistStorage':
        world.storage = { ...world.storage, persisted: true };
        return { persisted: true };
      default:
        return { act: act(world.rows) };
    }
  }
  return world;
}
