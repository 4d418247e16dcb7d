/**
 * Keeps the library in step with the server that the reader has named: after writes, every few minutes, when the browser
 * starts, and when the reader says so. Without a server it does nothing at all.
 *
 * A background that is killed in the middle is woken by the alarm and goes on at the batch where it was.
 */
import { browser } from 'wxt/browser';
import type { Answers } from '../../lib/answer.ts';
import { codeOf, type ErrorCode, PressmarkError } from '../../lib/errors.ts';
import type { LibraryProtocol } from '../../lib/library-messages.ts';
import { openServerStore } from '../../lib/store/server.ts';
import { originOf, type Server, toServer } from '../../lib/sync/address.ts';
import { type Couch, createCouch } from '../../lib/sync/couch.ts';
import { type Done, replicate } from '../../lib/sync/replicate.ts';
import { changeSyncMark, forgetSyncMark, NO_MARK, readSyncMark } from '../../lib/sync-mark.ts';
import { newUrn } from '../../lib/uuid.ts';
import { now, openedLibrary } from './opened-library.ts';

const ALARM = 'sync';
const EVERY_MINUTES = 5;
/** Writes come in bursts: a note is typed, a tag is added. */
const AFTER_WRITES = 3_000;
/** Trying again does not help until the reader has done something. */
const HELD: ReadonlySet<ErrorCode | null> = new Set<ErrorCode>([
  'sync-login',
  'sync-missing',
  'sync-not-couch',
  'sync-newer',
  'sync-not-allowed',
]);

/** Tells pages what came in; given by whoever starts the background, for what tells pages also looks in here. */
type Tell = () => Promise<void>;
let tell: Tell = async () => {};
const servers = openServerStore();
let running: Promise<void> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Grows when the reader turns it off, and a run under way stops at its next batch. */
let turns = 0;

/** Adds the alarm's listener; in the first turn of the background. */
export function startSync(tellPages: Tell): void {
  tell = tellPages;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void tryAgain();
  });
}

/** Something was written: the server hears of it when nothing more comes for a moment. */
export function syncSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void tryAgain(), AFTER_WRITES);
}

/** When the browser starts, and whenever it may be worth it. */
export async function tryAgain(): Promise<void> {
  // Where the browser's storage is broken the library says so.
  const server = await servers.read().catch(() => null);
  if (server && !HELD.has((await readSyncMark()).failed)) await syncNow();
}

/** Resolves when it is done; what went wrong is in the mark. */
function syncNow(): Promise<void> {
  running ??= run().finally(() => {
    running = undefined;
  });
  return running;
}

async function run(): Promise<void> {
  const server = await servers.read();
  if (!server) return;
  const turn = turns;
  await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
  const done: Done = { received: 0, sent: 0, unreadable: 0 };
  try {
    await requireAccess(server);
    await openedLibrary().beginSync(newUrn().slice(9, 17));
    await replicate({
      couch: couchOf(server),
      replica: openedLibrary().replica(now),
      newName: newUrn,
      onProgress: async (progress) => {
        if (turn !== turns) throw new PressmarkError('not-found', 'turned off');
        Object.assign(done, progress);
        // Chrome ends a worker that has asked the browser for nothing for 30 seconds.
        await changeSyncMark({ progress });
      },
    });
    await changeSyncMark({ at: now(), failed: null, detail: '', progress: null });
  } catch (error) {
    if (turn !== turns) return;
    const detail = error instanceof PressmarkError ? error.detail : String(error);
    await changeSyncMark({ failed: codeOf(error), detail, progress: null });
  } finally {
    if (done.received) await tell();
  }
}

/** The only place of Pressmark that contacts anybody: the address that the reader has named. */
const couchOf = (server: Server): Couch => createCouch(server, (address, options) => fetch(address, options));

async function requireAccess({ address }: Server): Promise<void> {
  const origins = [originOf(address)];
  if (!(await browser.permissions.contains({ origins }))) throw new PressmarkError('sync-not-allowed', address);
}

/** Forgets address, login and permission; what is here stays here, and what is there stays there. */
export async function turnOffSync(): Promise<void> {
  const server = await servers.read();
  turns += 1;
  clearTimeout(waiting);
  await browser.alarms.clear(ALARM);
  await running?.catch(() => {});
  await servers.forget();
  await forgetSyncMark();
  // Access that was given to all sites cannot be taken back for one.
  if (server) await browser.permissions.remove({ origins: [originOf(server.address)] }).catch(() => false);
}

export const syncAnswers: Pick<Answers<LibraryProtocol>, 'syncState' | 'connectSync' | 'syncNow' | 'turnOffSync'> = {
  async syncState() {
    const [server, mark] = await Promise.all([servers.read(), readSyncMark()]);
    const named = server && { address: server.address, user: server.user };
    const progress = running ? mark.progress : null;
    // A run under way has counted; while it goes on a page asks after every batch.
    return { ...mark, progress, server: named, unsent: progress?.left ?? (await openedLibrary().unsent()) };
  },
  async connectSync({ create, ...typed }) {
    const server = toServer(typed);
    await requireAccess(server);
    const couch = couchOf(server);
    if (create) await couch.create();
    await couch.info();
    await servers.write(server);
    await changeSyncMark(NO_MARK);
    return {};
  },
  async syncNow() {
    await openedLibrary().offerAgain();
    await syncNow();
    return {};
  },
  async turnOffSync() {
    await turnOffSync();
    return {};
  },
};
