/** What the side panel knows and does. Signals out, verbs in; it is given its sender and touches neither browser nor document. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AnnotationChange } from '../annotation/annotate.ts';
import { codeOf, type ErrorCode } from '../errors.ts';
import type { Ledger, LedgerActor, LedgerEntry, LedgerNews, LedgerProtocol, LedgerState } from '../ledger.ts';
import type { ChangeRecord, LibraryActor } from '../library-messages.ts';
import type { BackgroundProtocol, PageProtocol } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { type Ask, FIRST_WAIT, LONGEST_WAIT, type PageView, type Site, viewOf } from './page-view.ts';

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
export type LedgerOrder = 'reading' | 'speaker';
/** An article is shown from its ledger; anything else says why there is none. */
export type PanelView = Exclude<PageView, { is: 'article' }> | Ledger;

/** What just happened; components have the words. */
export type PanelNews =
  | { is: 'saved' | 'deleted' | 'rejected'; count: number; undo: (() => void) | null }
  | { is: 'assigned'; count: number; name: string; undo: (() => void) | null }
  | { is: 'merged' | 'split'; name: string; undo: (() => void) | null }
  | { is: 'not-allowed' }
  | { is: 'error'; code: ErrorCode };

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
  assign: (key: string, name: string, all: boolean) => Promise<void>;
  change: (id: string, change: AnnotationChange) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Actors of the library for a name that is being typed; none when the library cannot answer. */
  findActors: (query: string) => Promise<LibraryActor[]>;
  readAnyway: () => Promise<void>;
  allow: (scope: 'site' | 'all') => Promise<void>;
  reload: () => Promise<void>;
  dismissNews: () => void;
  /** For the parts of the state that stand in files of their own. */
  attempt: (act: () => Promise<void>) => Promise<void>;
  tell: (news: PanelNews) => void;
  refresh: () => Promise<void>;
  dispose: () => void;
}

/** A page that is no article may become one without being loaded: it is looked at again, in milliseconds. */
const LOOK_AGAIN = 3000;
/** As many of the library's actors as can be looked over. */
const SUGGESTED = 8;

/** The entries as they are listed: as they stand in the article, or speaker by speaker in order of first word. */
export function listedEntries(ledger: Ledger, order: LedgerOrder): LedgerEntry[] {
  if (order === 'reading') return ledger.entries;
  return [...bySpeaker(ledger).values()].flat();
}

/** The entries of each speaker by key; "" gathers those without one. */
export function bySpeaker(ledger: Ledger): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of ledger.entries) {
    const key = entry.speaker?.key ?? '';
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Whom a reader is likely to mean: who speaks first, places last. */
export function likelySpeakers(ledger: Ledger): LedgerActor[] {
  const rank = ({ kind, statements }: LedgerActor) => (statements ? 0 : kind === 'place' ? 2 : 1);
  return [...ledger.actors].sort((a, b) => rank(a) - rank(b) || b.statements - a.statements);
}

export function createPanelState(sender: PanelSender): PanelState {
  const view = signal<PanelView>({ is: 'loading' });
  const site = signal<Site>({ host: '', access: 'given' });
  const tab = signal<PanelTab>('ledger');
  const order = signal<LedgerOrder>('reading');
  const current = signal<string | null>(null);
  const choosing = signal<string | null>(null);
  const changes = signal<ReadonlyMap<string, ChangeRecord>>(new Map());
  const news = signal<(PanelNews & { id: number }) | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | null = null;
  let told = 0;
  let turn = 0;

  const tell = (next: PanelNews) => {
    told += 1;
    news.value = { ...next, id: told };
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      tell({ is: 'error', code: codeOf(error) });
    }
  };
  const undoing = (act: () => Promise<unknown>) => () =>
    void attempt(async () => {
      await act();
      await refresh();
    });
  const ledger = () => (view.value.is === 'article' ? view.value : null);
  const entryAt = (key: string) => ledger()?.entries.find((entry) => entry.key === key);

  /** The page's ledger; null where the page has no script that knows of it. */
  const askLedger = async (): Promise<LedgerState | null> => {
    try {
      return await sender.askPage('ledger', {});
    } catch (error) {
      if (codeOf(error) === 'not-found') return null;
      return { is: 'failed', code: codeOf(error) };
    }
  };

  const lookAgain = (wait: number, act: () => Promise<void>) => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(act), wait);
  };

  /** Looks at the page until it is known what it is; an article is listened to from then on. */
  async function look(wait: number): Promise<void> {
    clearTimeout(timer);
    const mine = turn;
    const next = await pageView();
    if (mine !== turn) return;
    show(next);
    const isComing = next.is === 'reading' || next.is === 'loading';
    if (isComing) lookAgain(wait, () => look(Math.min(LONGEST_WAIT, wait * 1.6)));
    else if (next.is === 'article') hear();
    else if (next.is !== 'restricted') lookAgain(LOOK_AGAIN, () => look(FIRST_WAIT));
  }

  async function pageView(): Promise<PanelView> {
    const known = await askLedger();
    if (known?.is === 'article' || known?.is === 'failed') return known;
    const settings = await sender.readSettings();
    const seen = await viewOf(sender.askPage('pageState', {}), site.value, settings);
    if (seen.is !== 'article') return seen;
    await sender.bringLedger();
    const brought = await askLedger();
    if (brought?.is === 'article' || brought?.is === 'failed') return brought;
    return { is: 'loading' };
  }

  /** What has not changed is not drawn again. */
  function show(next: PanelView): void {
    view.value = next;
    if (next.is !== 'article') return;
    if (current.value !== null && !next.entries.some(({ key }) => key === current.value)) current.value = null;
    void attempt(() => askChanges(next));
  }

  async function askChanges({ metadata, orphans, entries }: Ledger): Promise<void> {
    if (!orphans.length && !entries.some(({ isEdited }) => isEdited)) return;
    const request = { source: metadata.source, offset: 0, limit: 200 };
    const reply = await sender.askBackground('changesOf', request);
    // The latest comes first and is what counts.
    changes.value = new Map(reply.changes.toReversed().map((change) => [change.annotation, change]));
  }

  function hear(): void {
    stopListening ??= sender.listen((heard) => {
      if (heard.is === 'changed') void attempt(refresh);
      else if (heard.key !== null && entryAt(heard.key)) current.value = heard.key;
    });
  }

  async function refresh(): Promise<void> {
    await look(FIRST_WAIT);
  }

  const load = () =>
    attempt(async () => {
      turn += 1;
      stopListening?.();
      stopListening = null;
      site.value = await sender.siteHere();
      await look(FIRST_WAIT);
    });

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
    site,
    tab,
    order,
    current,
    choosing,
    changes,
    news,
    load,
    attempt,
    tell,
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
        const { ids } = await sender.askPage('saveEntries', { keys: [key] });
        await refresh();
        const undo = ids.length ? undoing(() => sender.askBackground('deleteAnnotations', { ids })) : null;
        tell({ is: 'saved', count: ids.length, undo });
      }),
    reject: (key) =>
      attempt(async () => {
        const entry = entryAt(key);
        if (!entry || entry.annotation) return;
        moveOn(key);
        await sender.askPage('rejectEntry', { key });
        await refresh();
        tell({ is: 'rejected', count: 1, undo: undoing(() => sender.askPage('acceptEntry', { key })) });
      }),
    chooseSpeaker: (key) => {
      if (key !== null) current.value = key;
      choosing.value = key;
    },
    assign: (key, name, all) =>
      attempt(async () => {
        choosing.value = null;
        const { saved, changed } = await sender.askPage('assignSpeaker', { key, name, all });
        await refresh();
        const undo = undoing(async () => {
          if (saved.length) await sender.askBackground('deleteAnnotations', { ids: saved });
          for (const { id, speaker } of changed)
            await sender.askBackground('changeAnnotation', { id, change: { speaker } });
        });
        tell({ is: 'assigned', count: saved.length + changed.length, name, undo });
      }),
    change: (id, change) =>
      attempt(async () => {
        await sender.askBackground('changeAnnotation', { id, change });
        await refresh();
      }),
    remove: (id) =>
      attempt(async () => {
        await sender.askBackground('deleteAnnotations', { ids: [id] });
        await refresh();
        tell({
          is: 'deleted',
          count: 1,
          undo: undoing(() => sender.askBackground('restoreAnnotations', { ids: [id] })),
        });
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
        view.value = { is: 'loading' };
      }),
    dismissNews: () => {
      news.value = null;
    },
    dispose: () => {
      turn += 1;
      clearTimeout(timer);
      stopListening?.();
      stopWatching();
    },
  };
}
