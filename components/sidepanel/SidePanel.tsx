/** The side panel: the ledger of the article beside it, its actors, and what the page no longer says. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { listedEntries } from '../../lib/state/ledger-lists.ts';
import type { PanelState, PanelTab } from '../../lib/state/panel.ts';
import type { ActorsState } from '../../lib/state/panel-actors.ts';
import { words } from '../../lib/words.ts';
import { isWriting, keyOf } from '../keys.ts';
import { type KeyLine, KeysDialog } from '../pages/Keys.tsx';
import { type Tab, Tabs } from '../pages/Tabs.tsx';
import { Standing } from '../popup/Standing.tsx';
import { Actors } from './Actors.tsx';
import { Changed, changedCount } from './Changed.tsx';
import { Ledger } from './Ledger.tsx';
import { PanelToast } from './PanelToast.tsx';

export interface SidePanelProps {
  state: PanelState;
  actors: ActorsState;
  /** The keys that work on the page, as the browser has them bound. */
  pageKeys: readonly KeyLine[];
}

export function SidePanel({ state, actors, pageKeys }: SidePanelProps) {
  const view = state.view.value;
  const isArticle = view.is === 'article';
  const [isKeysShown, showKeys] = useState(false);
  useKeys({ state, actors, onKeys: () => showKeys(true) });
  return (
    <div class="panel">
      {isArticle ? <Article state={state} actors={actors} /> : <Elsewhere state={state} />}
      <PanelToast state={state} />
      {isArticle && <Foot onKeys={() => showKeys(true)} />}
      {isKeysShown && (
        <KeysDialog
          groups={[
            { title: words('panel_keysHere'), lines: hereKeys() },
            { title: words('panel_keysPage'), lines: pageKeys },
          ]}
          onClose={() => showKeys(false)}
        />
      )}
    </div>
  );
}

function Elsewhere({ state }: { state: PanelState }) {
  const view = state.view.value;
  if (view.is === 'article') return null;
  return (
    <main>
      <h1 class="unseen">{words('product')}</h1>
      <Standing view={view} host={state.site.value.host} state={state} />
    </main>
  );
}

function Article({ state, actors }: Pick<SidePanelProps, 'state' | 'actors'>) {
  const view = state.view.value;
  if (view.is !== 'article') return null;
  const tabs: Tab<PanelTab>[] = [
    { key: 'ledger', label: words('panel_ledger'), count: view.entries.length },
    { key: 'actors', label: words('panel_actors'), count: view.actors.length },
    { key: 'changed', label: words('panel_changed'), count: changedCount(view) },
  ];
  const tab = state.tab.value;
  return (
    <main>
      <h1 class="clip foreign article-title" dir="auto" title={view.metadata.title}>
        {view.metadata.title || words('untitled')}
      </h1>
      <Tabs label={words('thisArticle')} tabs={tabs} current={tab} onChoose={state.show}>
        {tab === 'ledger' && <Ledger ledger={view} state={state} />}
        {tab === 'actors' && <Actors ledger={view} state={state} actors={actors} />}
        {tab === 'changed' && <Changed ledger={view} state={state} />}
      </Tabs>
    </main>
  );
}

/** The keys that are needed most, and the way to all of them. */
function Foot({ onKeys }: { onKeys: () => void }) {
  const lines: readonly [keys: readonly string[], what: string][] = [
    [['j', 'k'], words('panel_keyMove')],
    [['Enter'], words('panel_keySave')],
    [['x'], words('panel_keyReject')],
    [['s'], words('panel_keySpeaker')],
  ];
  return (
    <footer class="keys meta">
      {lines.map(([keys, what]) => (
        <span key={what}>
          {keys.map((key) => (
            <>
              <kbd key={key}>{key}</kbd>{' '}
            </>
          ))}
          {what}
        </span>
      ))}
      <button type="button" class="button plain quiet" aria-label={words('pages_allKeys')} onClick={onKeys}>
        <kbd>?</kbd>
      </button>
    </footer>
  );
}

function hereKeys(): KeyLine[] {
  return [
    { keys: ['j'], what: words('panel_keyNext') },
    { keys: ['k'], what: words('panel_keyPrevious') },
    { keys: ['Enter'], what: words('panel_keySaveLong') },
    { keys: ['x'], what: words('panel_keyRejectLong') },
    { keys: ['s'], what: words('panel_keySpeakerLong') },
    { keys: ['Ctrl Z'], what: words('undo') },
    { keys: ['?'], what: words('pages_allKeys') },
  ];
}

interface KeyWorld extends Pick<SidePanelProps, 'state' | 'actors'> {
  onKeys: () => void;
}

/** Letters are commands wherever the reader does not write; the list that is shown hears them. */
function useKeys(world: KeyWorld): void {
  const latest = useRef(world);
  latest.current = world;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event)) return;
      if (act(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function act(event: KeyboardEvent, { state, actors, onKeys }: KeyWorld): boolean {
  const view = state.view.value;
  if (view.is !== 'article') return false;
  if (event.key === '?') {
    onKeys();
    return true;
  }
  const key = keyOf(event);
  if (state.tab.value === 'actors') {
    const actor = view.actors.find((one) => one.key === actors.current.value);
    if (key === 'X' && actor) void actors.reject(actor);
    return key === 'X' && actor !== undefined;
  }
  if (state.tab.value !== 'ledger') return false;
  if (key === 'J' || key === 'K') {
    moveTo(state.step(key === 'J' ? 1 : -1));
    return true;
  }
  const current = listedEntries(view, state.order.value).find((entry) => entry.key === state.current.value);
  if (!current) return false;
  const isEnter = event.key === 'Enter' && !isOtherButton(event);
  if (key === 'S') state.chooseSpeaker(current.key);
  else if (isEnter) void state.save(current.key);
  else if (key === 'X' && !current.annotation) void state.reject(current.key).then(() => moveTo(state.current.value));
  else return false;
  return true;
}

/** Enter presses the button that has the focus, unless that is the entry itself. */
function isOtherButton(event: Event): boolean {
  const target = event.target;
  return target instanceof Element && target.closest('button, a, select, input, summary') !== null
    ? !target.closest('.entry-words')
    : false;
}

/** The focus goes along, so that a screen reader reads what j and k come to. */
function moveTo(key: string | null): void {
  if (key === null) return;
  requestAnimationFrame(() => {
    const entry = document.querySelector<HTMLElement>('[aria-current="true"] .entry-words');
    // Who was quick has opened a field meanwhile and writes in it.
    if (!document.activeElement?.matches('input, textarea')) entry?.focus({ preventScroll: true });
    entry?.closest('.entry')?.scrollIntoView({ block: 'nearest' });
  });
}
