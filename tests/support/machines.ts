/** Machines that share a server: a library each, synchronised when the test says so. */
import { afterAll, beforeAll } from 'vitest';
import type { Library } from '../../lib/store/library.ts';
import { createCouch } from '../../lib/sync/couch.ts';
import { type Done, replicate } from '../../lib/sync/replicate.ts';
import { type CouchServer, startCouch } from './couch-server.ts';
import { contentOf, toJson } from './library-files.ts';
import { freshName, open } from './open-library.ts';

export interface Machine {
  library: Library;
  /** Everything there and back. */
  sync: (onProgress?: () => Promise<void>) => Promise<Done>;
}

/** One server for the tests of a file; each call of `fresh` gives the address of a database that is not there yet. */
export function sharedCouch(): { server: () => CouchServer; fresh: () => string } {
  let server: CouchServer;
  let databases = 0;
  beforeAll(async () => {
    server = await startCouch();
  });
  afterAll(() => server.stop());
  return { server: () => server, fresh: () => server.address.replace('pressmark', `library-${++databases}`) };
}

/** All that a machine's library holds, as its lossless JSON. */
export const everythingOf = async ({ library }: Machine): Promise<string> => toJson(await contentOf(library));

let devices = 0;

/** A machine that knows the address and has not spoken with it yet. `fill`: what is in its library before. */
export async function machineAt(address: string, fill?: (library: Library) => Promise<unknown>): Promise<Machine> {
  const library = open(freshName());
  await fill?.(library);
  const device = (++devices).toString(16).padStart(8, '0');
  await library.beginSync(device);
  return { library, sync: (onProgress = async () => {}) => syncOnce(library, address, onProgress) };
}

async function syncOnce(library: Library, address: string, onProgress: () => Promise<void>): Promise<Done> {
  const couch = createCouch({ address, user: '', password: '' }, fetch);
  await couch.create();
  let names = 0;
  return replicate({
    couch,
    replica: library.replica(() => new Date().toISOString()),
    newName: () => `database-${Date.now()}-${++names}`,
    onProgress,
  });
}

/** All of them, until nobody has anything new. */
export async function syncAll(machines: readonly Machine[]): Promise<void> {
  for (let round = 0; round < 2; round++) for (const machine of machines) await machine.sync();
}
