/**
 * Injected into an article when the side panel opens beside it, and not before: says what stands on the page, tells of
 * changes through the panel's port, and carries out what is done in the panel.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerAs } from '../../lib/answer.ts';
import { LEDGER_PORT, type LedgerNews, type LedgerProtocol, type LedgerState } from '../../lib/ledger.ts';
import { type Presence, presenceHere } from '../../lib/presence.ts';
import { keyOf } from '../../lib/reader/page-model.ts';
import { createLedgerActs } from './acts.ts';
import { ledgerOf } from './entries.ts';

/** A symbol, so that no element of the page can stand under its name. */
const KEY = Symbol.for('pressmark-ledger');

interface World {
  [KEY]?: true;
}

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const presence = presenceHere();
  if (!presence || world[KEY]) return;
  world[KEY] = true;
  answerAs<LedgerProtocol>('page', {
    ledger: () => stateOf(presence),
    ...createLedgerActs(presence),
  });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== LEDGER_PORT) return;
    const stop = tellOf(presence, (news) => port.postMessage(news));
    port.onDisconnect.addListener(stop);
  });
});

/** How often a panel is told of changes at most, and how often the focus is looked at, in milliseconds. */
const PACE = 150;

function stateOf({ reader }: Presence): LedgerState {
  const { session } = reader ?? {};
  if (!session || session.phase === 'idle') return { is: 'gone' };
  if (session.phase === 'failed') return { is: 'failed', code: session.code };
  return session.model ? ledgerOf(session.model) : { is: 'reading' };
}

/** Tells of changes until the returned function is called. A page that changes all the time is told of now and then. */
function tellOf({ reader }: Presence, tell: (news: LedgerNews) => void): () => void {
  if (!reader) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focused: string | null = null;
  const onChange = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell({ is: 'changed' });
    }, PACE);
  };
  const look = async () => {
    const { model } = reader.session;
    const finding = model && (await reader.controller()).focused();
    const key = finding && model && finding.is !== 'actor' ? keyOf(model, finding) : null;
    if (key === focused) return;
    focused = key;
    tell({ is: 'focused', key });
  };
  const looking = setInterval(() => void look().catch(() => {}), PACE);
  reader.listeners.add(onChange);
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    reader.listeners.delete(onChange);
  };
}
