/**
 * The server that the reader has named, and the login to it: a database of its own, beside the library and never in an export.
 * Scripts in pages can read `storage.local`; a page that got hold of one must not get the key to the whole library with it.
 */
import Dexie, { type EntityTable } from 'dexie';
import type { Server } from '../sync/address.ts';
import { toStorageError } from './failure.ts';

/** There is one server, or none. */
const ONLY = 1;

type Database = Dexie & { servers: EntityTable<Server & { id: number }, 'id'> };

export interface ServerStore {
  /** null: none is named. */
  read(): Promise<Server | null>;
  write(server: Server): Promise<void>;
  forget(): Promise<void>;
}

/** Opens when it is first asked. Its functions throw PressmarkError "storage-…". */
export function openServerStore(name = 'pressmark-server'): ServerStore {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ servers: 'id' });
  const ask = <T>(work: () => PromiseLike<T>): Promise<T> =>
    Promise.resolve(work()).catch((error) => Promise.reject(toStorageError(error)));
  return {
    async read() {
      const row = await ask(() => database.servers.get(ONLY));
      return row ? { address: row.address, user: row.user, password: row.password } : null;
    },
    write: async (server) => void (await ask(() => database.servers.put({ id: ONLY, ...server }))),
    forget: () => ask(() => database.servers.delete(ONLY)),
  };
}
