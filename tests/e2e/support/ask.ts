/** Questions to the background, put as our own pages put them. */
import type { BackgroundProtocol } from '../../../lib/messages.ts';
import type { Driver } from './driver.ts';

/** What the background answers; throws with its answer when it refuses. */
export async function ask<K extends keyof BackgroundProtocol>(
  driver: Driver,
  type: K,
  request: BackgroundProtocol[K]['request'],
): Promise<BackgroundProtocol[K]['reply']> {
  const reply = await driver.evaluateInExtension(
    (message: object) => chrome.runtime.sendMessage(message) as Promise<{ ok: boolean; value?: unknown } | undefined>,
    { to: 'background', type, request },
  );
  if (!reply?.ok) throw new Error(`${type}: ${JSON.stringify(reply)}`);
  return reply.value as BackgroundProtocol[K]['reply'];
}

declare const chrome: typeof import('webextension-polyfill');
