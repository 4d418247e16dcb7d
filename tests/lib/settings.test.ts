import { beforeEach, expect, test, vi } from 'vitest';

type Stored = Record<string, unknown>;
type OnChanged = (changes: Record<string, { newValue: unknown }>) => void;

/** Storage that answers when it is told to, in the order in which it was asked. */
const disk = vi.hoisted(() => ({
  stored: {} as Stored,
  waiting: [] as (() => void)[],
  listeners: new Set<OnChanged>(),
  fails: false,
}));
const answer = <T>(act: () => T) =>
  new Promise<T>((resolve, reject) => {
    disk.waiting.push(() => {
      try {
        resolve(act());
      } catch (error) {
        reject(error);
      }
    });
  });
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: () => answer(() => structuredClone(disk.stored)),
        set: (change: Stored) => {
          const written = structuredClone(change);
          return answer(() => {
            if (disk.fails) throw new Error('QuotaExceeded');
            Object.assign(disk.stored, written);
            for (const listener of disk.listeners) listener({ settings: { newValue: written.settings } });
          });
        },
        onChanged: {
          addListener: (listener: OnChanged) => disk.listeners.add(listener),
          removeListener: (listener: OnChanged) => disk.listeners.delete(listener),
        },
      },
    },
  },
}));

/** Answers everything that was asked, and what is asked because of it. */
async function settle(): Promise<void> {
  for (let rounds = 0; rounds < 10; rounds++) {
    for (const go of disk.waiting.splice(0)) go();
    await Promise.resolve();
    await new Promise((done) => setImmediate(done));
  }
}
async function settled<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => {});
  await settle();
  return await asked;
}
/** The module as a page that was just opened has it. */
async function opened() {
  vi.resetModules();
  return await import('../../lib/settings.ts');
}

beforeEach(() => {
  disk.stored = { settings: { badge: false } };
  disk.waiting = [];
  disk.listeners.clear();
  disk.fails = false;
});

test('what was never changed has its default, and a change leaves the others', async () => {
  const { readSettings, changeSettings } = await opened();
  expect(await settled(readSettings())).toMatchObject({ badge: false, colour: 'amber' });
  await settled(changeSettings({ colour: 'sky' }));
  expect(disk.stored.settings).toMatchObject({ badge: false, colour: 'sky', backupEvery: 200 });
});

test('a change is on its way before anything is answered, for the page may be closed with the press', async () => {
  const { readSettings, changeSettings } = await opened();
  await settled(readSettings());
  void changeSettings({ colour: 'sky' });
  // The page is gone: nobody waits for the answer, but what was sent arrives.
  for (const go of disk.waiting.splice(0)) go();
  expect(disk.stored.settings).toMatchObject({ colour: 'sky', badge: false });
});

test.each([true, false])('of two changes at once neither takes the other back (read before: %s)', async (isRead) => {
  const { readSettings, changeSettings } = await opened();
  if (isRead) await settled(readSettings());
  const both = Promise.all([changeSettings({ colour: 'sky' }), changeSettings({ backupEvery: 0 })]);
  await settled(both);
  expect(disk.stored.settings).toMatchObject({ colour: 'sky', backupEvery: 0, badge: false });
});

test('what another page changes is heard, and kept by the next change', async () => {
  const { readSettings, changeSettings, watchSettings } = await opened();
  const heard: unknown[] = [];
  watchSettings(({ badge }) => heard.push(badge));
  await settled(readSettings());
  disk.stored = { settings: { badge: true, offSites: ['a.example'] } };
  for (const listener of disk.listeners) listener({ settings: { newValue: disk.stored.settings } });
  expect(heard).toEqual([true]);
  await settled(changeSettings({ colour: 'sky' }));
  expect(disk.stored.settings).toMatchObject({ badge: true, offSites: ['a.example'], colour: 'sky' });
});

test('what could not be written is not taken for written', async () => {
  const { readSettings, changeSettings } = await opened();
  await settled(readSettings());
  disk.fails = true;
  await expect(settled(changeSettings({ colour: 'sky' }))).rejects.toThrow('QuotaExceeded');
  disk.fails = false;
  expect(await settled(readSettings())).toMatchObject({ colour: 'amber' });
  await settled(changeSettings({ backupEvery: 0 }));
  expect(disk.stored.settings).toMatchObject({ colour: 'amber', backupEvery: 0 });
});
