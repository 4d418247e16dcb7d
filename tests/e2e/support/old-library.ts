/** A library as an earlier Pressmark left it, put in the place of the one that is there. */
import type { Driver } from './driver.ts';

interface Old {
  /** As IndexedDB counts: ten where Dexie counts one. */
  version: number;
  /** Each table's keys in Dexie's words: primary key first. */
  stores: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, readonly object[]>>;
}

/** The background is ended first, and finds it when it is next asked. */
export async function putLibrary(driver: Driver, old: Old): Promise<void> {
  await removeLibrary(driver);
  await driver.evaluateInExtension(writeLibrary, old);
}

/** As if a cleaning tool had emptied the database. */
export async function removeLibrary(driver: Driver): Promise<void> {
  await driver.killBackground();
  await driver.evaluateInExtension(
    () =>
      new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase('pressmark');
        deleting.onsuccess = () => done();
        deleting.onerror = () => fail(deleting.error);
      }),
  );
}

function writeLibrary({ version, stores, rows }: Old): Promise<void> {
  const keyOf = (name: string) => (name.startsWith('[') ? name.slice(1, -1).split('+') : name.replace('*', ''));
  return new Promise((done, fail) => {
    const opening = indexedDB.open('pressmark', version);
    opening.onerror = () => fail(opening.error);
    opening.onupgradeneeded = () => {
      for (const [table, keys] of Object.entries(stores)) {
        const [primary = '', ...indexes] = keys.split(', ');
        const store = opening.result.createObjectStore(table, { keyPath: keyOf(primary) });
        for (const name of indexes)
          store.createIndex(name.replace('*', ''), keyOf(name), { multiEntry: name.startsWith('*') });
        for (const row of rows[table] ?? []) store.add(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}
