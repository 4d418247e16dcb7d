import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const tabs = vi.hoisted(() => ({ now: new Map<number, string>() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://pressmark/' },
    tabs: {
      get: async (id: number) => {
        if (!tabs.now.has(id)) throw new Error('No tab with id');
        return { id, url: tabs.now.get(id) };
      },
    },
  },
}));
const { chargeReading, comesDue } = await import('../../lib/allowance.ts');

const ADDRESS = 'https://news.example/harbour';
let tab = 0;
const senderOf = (id: number, url = ADDRESS) => ({ id: 'pressmark', url, tab: { id, url } }) as never;

beforeEach(() => {
  vi.useFakeTimers();
  tab += 1;
  tabs.now = new Map([[tab, ADDRESS]]);
});
afterEach(() => vi.useRealTimers());

/** Asks until something has to wait. */
async function exhaust(type: 'showBadge' | 'saveAnnotations'): Promise<void> {
  let waits = false;
  while (!waits) {
    let isDue = false;
    void comesDue(type, {}, senderOf(tab)).then(
      () => {
        isDue = true;
      },
      () => {},
    );
    await vi.advanceTimersByTimeAsync(0);
    waits = !isDue;
  }
}

const outcome = (type: Parameters<typeof comesDue>[0], sender = senderOf(tab)) => {
  const result = comesDue(type, {}, sender).then(
    () => 'due',
    ({ code }) => code,
  );
  return vi.advanceTimersByTimeAsync(11_000).then(() => result);
};

test('what comes too fast comes due in its turn', async () => {
  await exhaust('showBadge');
  expect(await outcome('showBadge')).toBe('due');
});

test('a tab that is kept busy does not hold up what the reader does, nor what other tabs ask', async () => {
  await exhaust('showBadge');
  for (const [type, sender] of [
    ['saveAnnotations', senderOf(tab)],
    ['undoAct', senderOf(tab)],
    ['showBadge', senderOf(1_000 + tab)],
  ] as const) {
    let isDue = false;
    void comesDue(type, {}, sender).then(() => {
      isDue = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(isDue).toBe(true);
  }
});

test('a badge that waited is not put on the page that came after', async () => {
  await exhaust('showBadge');
  tabs.now.set(tab, 'https://news.example/ferry');
  expect(await outcome('showBadge')).toBe('not-found');
});

test('the same page with another ending is the same page', async () => {
  await exhaust('showBadge');
  tabs.now.set(tab, `${ADDRESS}?page=2#quay`);
  expect(await outcome('showBadge')).toBe('due');
});

test('nothing is read for a tab that was closed, but what the reader saved there is saved', async () => {
  await exhaust('showBadge');
  await exhaust('saveAnnotations');
  tabs.now.clear();
  const read = outcome('readArticle');
  expect(await Promise.all([read, outcome('saveAnnotations')])).toEqual(['not-found', 'due']);
});

test('windows are opened a few at once, and then one a second', async () => {
  let opened = 0;
  for (let i = 0; i < 30; i++)
    void comesDue('openActor', {}, senderOf(tab)).then(
      () => {
        opened += 1;
      },
      () => {},
    );
  await vi.advanceTimersByTimeAsync(0);
  expect(opened).toBeLessThanOrEqual(10);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(opened).toBeLessThanOrEqual(15);
});

test('the time that reading took is waited for', async () => {
  chargeReading(senderOf(tab), 10_000);
  let isDue = false;
  void comesDue('readArticle', {}, senderOf(tab)).then(() => {
    isDue = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(isDue).toBe(false);
});
