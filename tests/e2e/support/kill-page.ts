/** What runs in a page of the extension while its background is killed: acts on the library, and a look at what is in it. */

/** One act on three annotations of one group. */
export interface GroupAct {
  group: number;
  is: 'save' | 'tag' | 'delete';
  type: string;
  request: unknown;
}

/** How an act ended for the page that asked: `lost` when nobody answered. */
export type Outcome = 'done' | 'lost' | 'refused';

/** What is in the database of a group's three rows. */
export interface Found {
  rows: ({ isDeleted: boolean; isTagged: boolean } | null)[];
}

type Room = typeof globalThis & { outcomes: Promise<string[]> };

/** Sends all acts at once and does not wait. */
export function sendActs(acts: GroupAct[]): void {
  (globalThis as Room).outcomes = Promise.all(
    acts.map(({ type, request }) =>
      chrome.runtime
        .sendMessage({ to: 'background', type, request })
        .then((reply) => (reply ? ((reply as { ok: boolean }).ok ? 'done' : 'refused') : 'lost'))
        .catch(() => 'lost'),
    ),
  );
}

/** Waits for the answers that still come, and reads the rows from the database itself, group by group. */
export async function lookAt(groups: string[][]): Promise<{ outcomes: Outcome[]; found: Found[] }> {
  const late = new Promise<string[]>((done) => setTimeout(() => done([]), 5_000));
  const outcomes = (await Promise.race([(globalThis as Room).outcomes, late])) as Outcome[];
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('pressmark');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const rowOf = (id: string) =>
    new Promise<Found['rows'][number]>((done, fail) => {
      const asked = database.transaction('annotations').objectStore('annotations').get(id);
      asked.onerror = () => fail(asked.error);
      asked.onsuccess = () => {
        const row = asked.result;
        const isTagged = row?.annotation.body.some(({ value }: { value?: string }) => value === 'tagged');
        done(row ? { isDeleted: row.deletedAt !== undefined, isTagged } : null);
      };
    });
  const found = await Promise.all(groups.map(async (ids) => ({ rows: await Promise.all(ids.map(rowOf)) })));
  database.close();
  return { outcomes, found };
}

/** Number of acts in the journal, each with what it replaced. */
export async function countActs(): Promise<{ acts: number; withJournal: number }> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('pressmark');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const keysOf = (table: string) =>
    new Promise<IDBValidKey[]>((done, fail) => {
      const asked = database.transaction(table).objectStore(table).getAllKeys();
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  const [acts, parts] = await Promise.all([keysOf('acts'), keysOf('journal')]);
  database.close();
  const journalled = new Set(parts.map((key) => (key as number[])[0]));
  return { acts: acts.length, withJournal: acts.filter((act) => journalled.has(act as number)).length };
}

declare const chrome: typeof import('webextension-polyfill');
