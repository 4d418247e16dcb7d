import { expect, test } from 'vitest';
import { PressmarkError } from '../../../lib/errors.ts';
import type { SyncState } from '../../../lib/library-messages.ts';
import { createSyncPage, type SyncSender } from '../../../lib/state/sync.ts';

const OFF: SyncState = { server: null, at: null, failed: null, detail: '', progress: null, unsent: 0 };
const TYPED = { address: 'https://ann:x@couch.example:6984/press', user: '', password: '' };

function world({ allows = true, isMissing = false } = {}) {
  const done: string[] = [];
  let state = OFF;
  const sender: SyncSender = {
    requestOrigin: async (origin) => {
      done.push(`allow ${origin}`);
      return allows;
    },
    watchSync: () => () => {},
    ask: async (type, request) => {
      if (type === 'syncState') return state as never;
      done.push(`${type} ${JSON.stringify(request)}`);
      if (type === 'connectSync' && isMissing && !(request as { create: boolean }).create)
        throw new PressmarkError('sync-missing');
      if (type === 'connectSync')
        state = { ...OFF, server: { address: 'https://couch.example:6984/press', user: 'ann' } };
      if (type === 'turnOffSync') state = OFF;
      return {} as never;
    },
  };
  return { page: createSyncPage(sender), done };
}

test('the browser is asked for that address in the click, then the background, then both sides are brought together', async () => {
  const { page, done } = world();
  await page.connect(TYPED, false);
  expect(done).toEqual([
    'allow https://couch.example/*',
    'connectSync {"address":"https://couch.example:6984/press","user":"ann","password":"x","create":false}',
    'syncNow {}',
  ]);
  expect(page.state.value?.server?.user).toBe('ann');
  await page.turnOff();
  expect(page.state.value).toEqual(OFF);
});

test('an address that will not do is refused before anybody is asked', async () => {
  const { page, done } = world();
  await page.connect({ ...TYPED, address: 'http://couch.example/press' }, false);
  expect([page.refused.value, done]).toEqual(['sync-insecure', []]);
});

test('without access nothing is contacted', async () => {
  const { page, done } = world({ allows: false });
  await page.connect(TYPED, false);
  expect([page.refused.value, done]).toEqual(['sync-not-allowed', ['allow https://couch.example/*']]);
});

test('a database that is missing is made when the reader says so', async () => {
  const { page } = world({ isMissing: true });
  await page.connect(TYPED, false);
  expect([page.refused.value, page.state.value?.server ?? null]).toEqual(['sync-missing', null]);
  await page.connect(TYPED, true);
  expect([page.refused.value, page.state.value?.server?.user]).toEqual([null, 'ann']);
});
