/** What the library holds, asked as our own pages ask. */
import type { Driver } from './driver.ts';

declare const chrome: typeof import('webextension-polyfill');

/** The lossless JSON of everything. */
export function keptText(driver: Driver): Promise<string> {
  return driver.evaluateInExtension(async () => {
    const parts: string[] = [];
    let cursor: string | null = null;
    do {
      const request = { what: { is: 'all' }, format: 'json', options: {}, cursor };
      const message = { to: 'background', type: 'exportPart', request };
      const reply = (await chrome.runtime.sendMessage(message)) as { value: { part: string; cursor: string | null } };
      parts.push(reply.value.part);
      cursor = reply.value.cursor;
    } while (cursor !== null);
    return parts.join('');
  });
}

export const countKept = async (driver: Driver): Promise<number> =>
  (JSON.parse(await keptText(driver)) as { annotations: unknown[] }).annotations.length;
