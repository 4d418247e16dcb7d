/** What the side panel knows and does. Signals out, verbs in; it is given its sender and touches neither browser nor document. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AnnotationChange, Meant } from '../annotation/annotate.ts';
import type { LedgerEntry, LedgerNews, LedgerProtocol } from '../ledger.ts';
import type { ChangeRecord, LibraryActor } from '../library-messages.ts';
import type { BackgroundProtocol, PageProtocol } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { type LedgerOrder, listedEntries } from './ledger-lists.ts';
import { createNews, type ErrorNews } from './news.ts';
import type { Ask, Site } from './page-view.ts';
import { createPanelPage, type PanelView } from './panel-page.ts';

/** Everything outside that the panel reaches. "The page" is the one in front of the reader in this window. */
export interface PanelSender {
  askBackground: Ask<BackgroundProtocol>;
  askPage: Ask<PageProtocol & LedgerProtocol>;
  /** Brings the script that answers LedgerProtocol into the page. */
  bringLedger: () => Promise<void>;
  /** Hears of the page through a port until the returned function is called. */
  listen: (onNews: (news: LedgerNews) => void) => () => void;
  /** Calls back when another page is in front, or the same tab has gone elsewhere. */
  watchPage: (callback: () => void) => () => void;
  siteHere: () => Promise<Site>;
  /** Must be called while a click is being handled; false when the reader says no. */
  requestAccess: (scope: 'site' | 'all') => Promise<boolean>;
  reloadPage: () => Promise<void>;
  readSettings: () => Promise<Settings>;
}

export type PanelTab = 'ledger' | 'actors' | 'changed';
/** What just happened; components have the words. */
export type PanelNews =
  | { is: 'saved' | 'deleted' | 'rejected'; count: number; undo: (() => void) | null }
  | { is: 'assigned'; count: number; name: string; undo: (() => void) | null }
  | { is: 'merged' | 'split' | 'no-actor'; name: string; undo: (() => void) | null }
  | { is: 'attached'; undo: (() => void) | null }
  | { is: 'not-allowed' | 'select-first' }
  | ErrorNews;

export interface PanelState {
  view: ReadonlySignal<PanelView>;
  site: ReadonlySignal<Site>;
  tab: ReadonlySignal<PanelTab>;
  order: ReadonlySignal<LedgerOrder>;
  /** Key of the entry in focus, null before there is one. */
  current: ReadonlySignal<string | null>;
  /** Key of the entry whose speaker is being chosen. */
  choosing: ReadonlySignal<string | null>;
  /** What was seen of changed passages, by the annotation's id. */
  changes: ReadonlySignal<ReadonlyMap<string, ChangeRecord>>;
  news: ReadonlySignal<(PanelNews & { id: number }) | null>;
  load: () => Promise<void>;
  show: (tab: PanelTab) => void;
  orderBy: (order: LedgerOrder) => void;
  /** Makes an entry the current one and brings its passage into view on the page. */
  choose: (key: string) => Promise<void>;
  /** To the next (1) or previous (-1) entry as they are listed; gives its key. */
  step: (step: 1 | -1) => string | null;
  pointToActor: (key: string) => Promise<void>;
  save: (key: string) => Promise<void>;
  reject: (key: string) => Promise<void>;
  chooseSpeaker: (key: string | null) => void;
  assign: (key: string, speaker: Meant, all: boolean) => Promise<void>;
  change: (id: string, change: AnnotationChange) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Says that an orphan stands where the reader has selected words on the page. */
  attach: (id: string) => Promise<void>;
  /** Actors of the library for a name that is being typed; none when the library cannot answer. */
  findActors: (query: string) => Promise<LibraryActor[]>;
  readAnyway: () => Promise<void>;
  allow: (scope: 'site' | 'all') => Promise<void>;
  reload: () => Promise<void>;
  dismissNews: () => void;
  /** For the parts of the state that stand in files of their own. */
  attempt: (act: () => Promise<void>) => Promise<void>;
  tell: (news: PanelNews) => void;
  /** Takes acts back, the last first; null where there are none. */
  undoing: (acts: readonly number[], toldBy?: 'page' | 'background') => (() => void) | null;
  /** What was done last in this panel, also when its toast is gone; nothing where nothing is left. */
  undoLast: () => void;
  refresh: () => Promise<void>;
  dispose: () => void;
}

/** As many of the library's actors as can be looked over. */
const SUGGESTED = 8;

export function createPanelState(sender: PanelSender): PanelState {
  const tab = signal<PanelTab>('ledger');
  const order = signal<LedgerOrder>('reading');
  const current = signal<string | null>(null);
  const choosing = signal<string | null>(null);
  const { news, tell, attempt, dismissNews } = createNews<PanelNews>();

  /** What was done here and not taken back, the last at the end. */
  const undos = new Set<() => void>();
  /** What the page names must be of its own site. */
  const own = () => ({ of: page.site.value.host });
  const undoing: PanelState['undoing'] = (acts, toldBy = 'page') => {
    if (!acts.length) return null;
    const held = toldBy === 'page' ? own() : {};
    const undo = () => {
      undos.delete(undo);
      void attempt(async () => {
        for (const act of acts.toReversed()) await sender.askBackground('undoAct', { act, ...held });
        await refresh();
      });
    };
    undos.add(undo);
    return undo;
  };
  const ledger = () => (view.value.is === 'article' ? view.value : null);
  const entryAt = (key: string) => ledger()?.entries.find((entry) => entry.key === key);

  const page = createPanelPage(sender, {
    attempt,
    onArticle: (article) => {
      if (current.value !== null && !article.entries.some(({ key }) => key === current.value)) current.value = null;
    },
    onFocused: (key) => {
      if (entryAt(key)) current.value = key;
    },
  });
  const { view, refresh } = page;
  const load = () => attempt(page.load);

  const stopWatching = sender.watchPage(() => {
    current.value = null;
    choosing.value = null;
    void load();
  });

  /** The entry after one that goes, so that the next key finds something to act on. */
  const moveOn = (gone: string) => {
    const now = ledger();
    const list = now ? listedEntries(now, order.value) : [];
    const at = list.findIndex(({ key }) => key === gone);
    current.value = (list[at + 1] ?? list[at - 1])?.key ?? null;
  };

  return {
    view,
    site: page.site,
    tab,
    order,
    current,
    choosing,
    changes: page.changes,
    news,
    load,
    attempt,
    tell,
    undoing,
    undoLast: () => [...undos].at(-1)?.(),
    refresh,
    show: (next) => {
      tab.value = next;
    },
    orderBy: (next) => {
      order.value = next;
    },
    choose: (key) =>
      attempt(async () => {
        current.value = key;
        await sender.askPage('pointTo', { key });
      }),
    step(step) {
      const now = ledger();
      const list = now ? listedEntries(now, order.value) : [];
      if (!list.length) return null;
      const at = list.findIndex(({ key }) => key === current.value);
      const next = at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step));
      const { key } = list[next] as LedgerEntry;
      current.value = key;
      void attempt(async () => void (await sender.askPage('pointTo', { key })));
      return key;
    },
    pointToActor: (key) => attempt(async () => void (await sender.askPage('pointToActor', { key }))),
    save: (key) =>
      attempt(async () => {
        if (entryAt(key)?.annotation !== null) return;
        const { count, acts } = await sender.askPage('saveEntries', { keys: [key] });
        await refresh();
        tell({ is: 'saved', count, undo: undoing(acts) });
      }),
    reject: (key) =>
      attempt(async () => {
        const entry = entryAt(key);
        if (!entry || entry.annotation) return;
        moveOn(key);
        const { count, acts } = await sender.askPage('rejectEntry', { key });
        await refresh();
        tell({ is: 'rejected', count, undo: undoing(acts) });
      }),
    chooseSpeaker: (key) => {
      if (key !== null) current.value = key;
      choosing.value = key;
    },
    assign: (key, speaker, all) =>
      attempt(async () => {
        choosing.value = null;
        const { count, acts } = await sender.askPage('assignSpeaker', { key, speaker, all });
        await refresh();
        tell({ is: 'assigned', count, name: speaker.name, undo: undoing(acts) });
      }),
    change: (id, change) =>
      attempt(async () => {
        await sender.askBackground('changeAnnotation', { id, change, ...own() });
        await refresh();
      }),
    remove: (id) =>
      attempt(async () => {
        const { act } = await sender.askBackground('deleteAnnotations', { ids: [id], ...own() });
        await refresh();
        tell({ is: 'deleted', count: 1, undo: undoing(act === null ? [] : [act], 'background') });
      }),
    attach: (id) =>
      attempt(async () => {
        const { count, acts } = await sender.askPage('attachOrphan', { id });
        if (!count) return tell({ is: 'select-first' });
        await refresh();
        tell({ is: 'attached', undo: undoing(acts) });
      }),
    findActors: async (query) => {
      if (!query.trim()) return [];
      const asked = sender.askBackground('libraryActors', { query, limit: SUGGESTED });
      return await asked.then(({ actors }) => actors).catch(() => []);
    },
    readAnyway: () =>
      attempt(async () => {
        await sender.askPage('readAnyway', {});
        await refresh();
      }),
    allow: (scope) =>
      attempt(async () => {
        if (await sender.requestAccess(scope)) await load();
        else tell({ is: 'not-allowed' });
      }),
    reload: () =>
      attempt(async () => {
        await sender.reloadPage();
        page.wait();
      }),
    dismissNews,
    dispose: () => {
      page.stop();
      stopWatching();
    },
  };
}
