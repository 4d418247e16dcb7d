/** What the side panel knows of the page in front of the reader: looked at until it is known, and listened to from then on. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { codeOf } from '../errors.ts';
import type { Ledger, LedgerState } from '../ledger.ts';
import type { ChangeRecord } from '../library-messages.ts';
import { FIRST_WAIT, LONGEST_WAIT, type PageView, type Site, viewOf } from './page-view.ts';
import type { PanelSender } from './panel.ts';

/** An article is shown from its ledger; anything else says why there is none. */
export type PanelView = Exclude<PageView, { is: 'article' }> | Ledger;

export interface PanelPage {
  view: ReadonlySignal<PanelView>;
  site: ReadonlySignal<Site>;
  /** What was seen of changed passages, by the annotation's id. */
  changes: ReadonlySignal<ReadonlyMap<string, ChangeRecord>>;
  /** Another page is in front, or this one is loaded anew. */
  load: () => Promise<void>;
  /** The same page, as it is now. */
  refresh: () => Promise<void>;
  /** Shows nothing until the page has been looked at again. */
  wait: () => void;
  stop: () => void;
}

interface PageListener {
  /** Carries out what fails without anybody waiting for it. */
  attempt: (act: () => Promise<void>) => Promise<void>;
  /** The article is there, or is another one now. */
  onArticle: (article: Ledger) => void;
  /** The reader has come to a mark on the page. */
  onFocused: (key: string) => void;
}

/** A page that is no article may become one without being loaded: it is looked at again, in milliseconds. */
const LOOK_AGAIN = 3000;

export function createPanelPage(sender: PanelSender, { attempt, onArticle, onFocused }: PageListener): PanelPage {
  const view = signal<PanelView>({ is: 'loading' });
  const site = signal<Site>({ host: '', access: 'given' });
  const changes = signal<ReadonlyMap<string, ChangeRecord>>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | null = null;
  let turn = 0;

  const lookAgain = (wait: number, act: () => Promise<void>) => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(act), wait);
  };

  /** Looks at the page until it is known what it is; an article is listened to from then on. */
  async function look(wait: number): Promise<void> {
    clearTimeout(timer);
    const mine = turn;
    const next = await pageView(sender, site.value);
    if (mine !== turn) return;
    show(next);
    const isComing = next.is === 'reading' || next.is === 'loading';
    if (isComing) lookAgain(wait, () => look(Math.min(LONGEST_WAIT, wait * 1.6)));
    else if (next.is === 'article') hear();
    else if (next.is !== 'restricted') lookAgain(LOOK_AGAIN, () => look(FIRST_WAIT));
  }

  /** What has not changed is not drawn again. */
  function show(next: PanelView): void {
    view.value = next;
    if (next.is !== 'article') return;
    onArticle(next);
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
      else if (heard.key !== null) onFocused(heard.key);
    });
  }

  function stop(): void {
    turn += 1;
    clearTimeout(timer);
    stopListening?.();
    stopListening = null;
  }

  const refresh = () => look(FIRST_WAIT);

  return {
    view,
    site,
    changes,
    async load() {
      stop();
      site.value = await sender.siteHere();
      await refresh();
    },
    refresh,
    wait: () => {
      view.value = { is: 'loading' };
    },
    stop,
  };
}

/** The page's ledger; null where the page has no script that knows of it. */
async function askLedger(sender: PanelSender): Promise<LedgerState | null> {
  try {
    return await sender.askPage('ledger', {});
  } catch (error) {
    if (codeOf(error) === 'not-found') return null;
    return { is: 'failed', code: codeOf(error) };
  }
}

async function pageView(sender: PanelSender, site: Site): Promise<PanelView> {
  const known = await askLedger(sender);
  if (known?.is === 'article' || known?.is === 'failed') return known;
  const settings = await sender.readSettings();
  const seen = await viewOf(sender.askPage('pageState', {}), site, settings);
  if (seen.is !== 'article') return seen;
  await sender.bringLedger();
  const brought = await askLedger(sender);
  if (brought?.is === 'article' || brought?.is === 'failed') return brought;
  return { is: 'loading' };
}
