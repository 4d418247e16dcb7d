/** The third schema: what other machines need to know of each row, once the reader names a server. */
import type Dexie from 'dexie';

/** New: when each field was written. `unsent` stands only in rows that the server has not heard of, so its index holds those alone. */
export function third(database: Dexie): void {
  database.version(3).stores({ versions: 'id, unsent' });
}
