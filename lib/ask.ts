/** Sends a message and waits for its answer: the asking side of lib/messages.ts, for scripts in pages and for our own pages. */
import { browser } from 'wxt/browser';
import { type ErrorCode, PressmarkError } from './errors.ts';
import type { LedgerProtocol } from './ledger.ts';
import type { BackgroundProtocol, PageProtocol, Reply } from './messages.ts';

type InPageProtocol = PageProtocol & LedgerProtocol;

/** What a message looks like on its way. */
export interface Envelope {
  to: 'background' | 'page';
  type: string;
  request: unknown;
}

/**
 * Asks the background. A background that was just killed answers the second time, so one failed delivery is repeated.
 *
 * @throws PressmarkError with the background's code; "reload-page" when the extension was updated under this page.
 */
export async function askBackground<K extends keyof BackgroundProtocol>(
  type: K,
  request: BackgroundProtocol[K]['request'],
): Promise<BackgroundProtocol[K]['reply']> {
  const envelope: Envelope = { to: 'background', type, request };
  try {
    return open(await browser.runtime.sendMessage(envelope));
  } catch (error) {
    if (error instanceof PressmarkError) throw error;
    if (!isContextAlive()) throw new PressmarkError('reload-page');
    return open(await browser.runtime.sendMessage(envelope));
  }
}

/** Asks the scripts in a tab's page. @throws PressmarkError "not-found" when none is there. */
export async function askPage<K extends keyof InPageProtocol>(
  tab: number,
  type: K,
  request: InPageProtocol[K]['request'],
): Promise<InPageProtocol[K]['reply']> {
  const envelope: Envelope = { to: 'page', type, request };
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tab, envelope, { frameId: 0 });
  } catch (error) {
    throw new PressmarkError('not-found', error instanceof Error ? error.message : String(error));
  }
  return open(reply);
}

/** False once the extension was updated, disabled or removed while this script ran on. */
export function isContextAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

function open<T>(reply: unknown): T {
  const answer = reply as Reply<T> | undefined;
  if (!answer) throw new PressmarkError('not-found', 'nobody answered');
  if (answer.ok) return answer.value;
  throw new PressmarkError(answer.code as ErrorCode, answer.detail);
}
