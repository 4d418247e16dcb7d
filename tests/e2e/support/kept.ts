/** What the library holds, asked as our own pages ask. */
import type { BackgroundProtocol } from '../../../lib/messages.ts';
import { ask } from './ask.ts';
import type { Driver } from './driver.ts';

/** The lossless JSON of everything. */
export async function keptText(driver: Driver): Promise<string> {
  const parts: string[] = [];
  let cursor: string | null = null;
  do {
    const request = { what: { is: 'all' }, format: 'json', options: {}, cursor } as const;
    const piece: BackgroundProtocol['exportPart']['reply'] = await ask(driver, 'exportPart', request);
    parts.push(piece.part);
    cursor = piece.cursor;
  } while (cursor !== null);
  return parts.join('');
}

export const countKept = async (driver: Driver): Promise<number> =>
  (await ask(driver, 'storageState', {})).counts.annotations;
