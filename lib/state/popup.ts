/** What the popup knows and does. Signals out, verbs in; it is given its sender and touches neither browser nor document. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { noteOf } from '../annotation/model.ts';
import { PressmarkError } from '../errors.ts';
import type { AnnotationChange, BackgroundProtocol, ListedAnnotation, PageProtocol, PageState } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { Layer } from '../text/marks.ts';
import { createDrafts, type DraftStorage } from './drafts.ts';
import { exportName } from './export-name.ts';
import { createNews, type ErrorNews } from './news.ts';
import { type Ask, FIRST_WAIT, LONGEST_WAIT, type PageView, type Site, viewOf } from './page-view.ts';
import { setSettings } from './set-settings.ts';
import { type ExportProgress, type FileOut, writeExport } from './write-export.ts';

/** Everything outside that the popup reaches. */
export interface PopupSender {
  askBackground: Ask<BackgroundProtocol>;
  /** The scripts of the page that the popup speaks of; "not-found" when there are none. */
  askPage: Ask<PageProtocol>;
  siteHere: () => Promise<Site>;
  /** Must be called while a click is being handled; false when the reader says no. */
  requestAccess: (scope: 'site' | 'all') => Promise<boolean>;
  reloadPage: () => Promise<void>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Calls back at every change; returns the function that stops it. */
  watchSettings: (callback: (settings: Settings) => void) => () => void;
  createFile: (name: string, type: string) => FileOut;
  drafts: DraftStorage;
  now: () => Date;
}

export type ArticleState = Extract<PageState, { is: 'article' }>;

/** What just happened; components have the words. */
export type PopupNews =
  | { is: 'deleted' | 'saved' | 'exported'; count: number; undo: (() => void) | null }
  | { is: 'not-allowed' }
  | ErrorNews;

export interface PopupState {
  view: ReadonlySignal<PageView>;
  site: ReadonlySignal<Site>;
  settings: ReadonlySignal<Settings | null>;
  news: ReadonlySignal<(PopupNews & { id: number }) | null>;
  /** True while saving: the same button must not be pressed twice. */
  isBusy: ReadonlySignal<boolean>;
  /** How far an export is; null while none is made. */
  exporting: ReadonlySignal<ExportProgress | null>;
  load: () => Promise<void>;
  setOnForSite: (isOn: boolean) => Promise<void>;
  setLayers: (layers: readonly Layer[], isOn: boolean) => Promise<void>;
  change: (id: string, change: AnnotationChange) => Promise<void>;
  /** Writes a note down at every key; `change` sends it. */
  draft: (id: string, note: string) => void;
  remove: (id: string) => Promise<void>;
  saveOthers: () => Promise<void>;
  scrollTo: (id: string) => Promise<void>;
  exportPage: () => Promise<void>;
  exportAll: () => Promise<void>;
  /** The reader knows better than the detector: reads this page, every page of the site, or leaves this page alone. */
  readAnyway: () => Promise<void>;
  readSite: () => Promise<void>;
  leaveAlone: () => Promise<void>;
  allow: (scope: 'site' | 'all') => Promise<void>;
  reload: () => Promise<void>;
  dismissNews: () => void;
  /** Stops asking and watching. */
  dispose: () => void;
}

/** Decisions that are kept; the oldest go first. */
const MOST_OVERRULES = 500;

function overruled(before: Settings['overrules'], key: string, reads: boolean): Settings['overrules'] {
  const others = Object.entries(before).filter(([one]) => one !== key);
  return Object.fromEntries([...others, [key, reads] as const].slice(-MOST_OVERRULES));
}

/** Ids and acts that the page has told may be of that page's site alone: what else it names is left as it is (`of`). */
export function createPopupState(sender: PopupSender): PopupState {
  const view = signal<PageView>({ is: 'loading' });
  const site = signal<Site>({ host: '', access: 'given' });
  const settings = signal<Settings | null>(null);
  const { news, tell, attempt, dismissNews } = createNews<PopupNews>();
  const isBusy = signal(false);
  const exporting = signal<ExportProgress | null>(null);
  const drafts = createDrafts(sender.drafts);
  const set = (change: Partial<Settings>) => setSettings(settings, sender, change);
  let asked: ReturnType<typeof setTimeout> | undefined;

  const once = (act: () => Promise<void>) => async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    await attempt(act);
    isBusy.value = false;
  };
  const article = () => (view.value.is === 'article' ? view.value : null);
  const setAnnotations = (change: (annotations: ListedAnnotation[]) => ListedAnnotation[]) => {
    const now = article();
    if (now) view.value = { ...now, annotations: change(now.annotations) };
  };

  const look = async (wait: number, answer = sender.askPage('pageState', {})) => {
    clearTimeout(asked);
    answer.catch(() => {}); // What is not waited for below is no error.
    view.value = await viewOf(answer, site.value, settings.value);
    const isComing = view.value.is === 'reading' || view.value.is === 'loading';
    if (isComing) asked = setTimeout(() => look(Math.min(LONGEST_WAIT, wait * 1.6)), wait);
  };
  const change = (id: string, wanted: AnnotationChange) =>
    attempt(async () => {
      const { note } = wanted;
      if (note !== undefined) drafts.send(id, note);
      const { annotation } = await sender.askBackground('changeAnnotation', {
        id,
        change: wanted,
        of: site.value.host,
      });
      if (note !== undefined) drafts.settle(id, note);
      setAnnotations((list) => list.map((one) => (one.annotation.id === id ? { ...one, annotation } : one)));
    });

  const load = () =>
    attempt(async () => {
      // All at once: the popup should open with its content.
      const answer = sender.askPage('pageState', {});
      answer.catch(() => {});
      [site.value, settings.value] = await Promise.all([sender.siteHere(), sender.readSettings()]);
      await look(FIRST_WAIT, answer);
      for (const { annotation } of article()?.annotations ?? []) {
        const note = drafts.unsent(annotation.id, noteOf(annotation));
        if (note !== null) await change(annotation.id, { note });
      }
    });

  const overrule = (key: string | undefined, reads: boolean) =>
    attempt(async () => {
      if (!key) return;
      await set({ overrules: overruled(settings.value?.overrules ?? {}, key, reads) });
      // The page hears of it by the change itself, and is asked when it has.
      view.value = { is: 'loading' };
      asked = setTimeout(() => look(FIRST_WAIT), FIRST_WAIT);
    });

  const remove = (id: string) =>
    attempt(async () => {
      const before = article()?.annotations ?? [];
      const gone = before.find((one) => one.annotation.id === id);
      const { act } = await sender.askBackground('deleteAnnotations', { ids: [id], of: site.value.host });
      setAnnotations((list) => list.filter((one) => one !== gone));
      const undo = () =>
        void attempt(async () => {
          if (act !== null) await sender.askBackground('undoAct', { act });
          setAnnotations((list) => (gone ? withBack(list, gone, before) : list));
        });
      tell({ is: 'deleted', count: 1, undo: act === null ? null : undo });
    });

  const saveOthers = once(async () => {
    const { count, acts } = await sender.askPage('saveAllQuotations', {});
    await look(FIRST_WAIT);
    const of = site.value.host;
    const undo = () =>
      void attempt(async () => {
        for (const act of acts.toReversed()) await sender.askBackground('undoAct', { act, of });
        await look(FIRST_WAIT);
      });
    tell({ is: 'saved', count, undo: acts.length ? undo : null });
  });

  const exportFrom = async (exported: ArticleState['metadata'] | null) => {
    if (exporting.value) return;
    exporting.value = { done: 0, total: 0 };
    await attempt(async () => {
      const count = await writeExport(
        { what: exported ? { is: 'article', source: exported.source } : { is: 'all' }, format: 'json', options: {} },
        {
          ask: sender.askBackground,
          file: sender.createFile(exportName(exported, sender.now()), 'application/json'),
          report: (made) => {
            exporting.value = made;
          },
        },
      );
      if (count !== null) tell({ is: 'exported', count, undo: null });
    });
    exporting.value = null;
  };

  const stopWatching = sender.watchSettings((next) => {
    settings.value = next;
  });

  return {
    view,
    site,
    settings,
    news,
    isBusy,
    exporting,
    load,
    setOnForSite: (isOn) =>
      attempt(async () => {
        const { host } = site.value;
        const others = (settings.value?.offSites ?? []).filter((off) => off !== host);
        const offSites = isOn ? others : [...others, host];
        await set({ offSites });
        await look(FIRST_WAIT);
      }),
    setLayers: (layers, isOn) =>
      attempt(async () => {
        const others = (settings.value?.layers ?? []).filter((layer) => !layers.includes(layer));
        await set({ layers: isOn ? [...others, ...layers] : others });
      }),
    change,
    draft: (id, note) => {
      const saved = article()?.annotations.find((one) => one.annotation.id === id)?.annotation;
      if (saved) drafts.keep(id, note, noteOf(saved));
    },
    remove,
    saveOthers,
    scrollTo: (id) =>
      attempt(async () => {
        const { found } = await sender.askPage('scrollToAnnotation', { id });
        if (!found) throw new PressmarkError('not-found');
      }),
    exportPage: async () => {
      const now = article();
      if (now) await exportFrom(now.metadata);
    },
    exportAll: () => exportFrom(null),
    readAnyway: () => overrule(site.value.page, true),
    readSite: () => overrule(site.value.host, true),
    leaveAlone: () => overrule(site.value.page, false),
    allow: (scope) =>
      attempt(async () => {
        if (await sender.requestAccess(scope)) await load();
        else tell({ is: 'not-allowed' });
      }),
    reload: () =>
      attempt(async () => {
        await sender.reloadPage();
        view.value = { is: 'loading' };
        asked = setTimeout(load, LONGEST_WAIT);
      }),
    dismissNews,
    dispose: () => {
      clearTimeout(asked);
      stopWatching();
    },
  };
}

/** Puts one back where it stood among those that are still there. */
function withBack(list: ListedAnnotation[], back: ListedAnnotation, before: ListedAnnotation[]): ListedAnnotation[] {
  const following = new Set(before.slice(before.indexOf(back) + 1).map((one) => one.annotation.id));
  const at = list.findIndex((one) => following.has(one.annotation.id));
  return at < 0 ? [...list, back] : [...list.slice(0, at), back, ...list.slice(at)];
}
