import { expect, test } from 'vitest';
import { openServerStore } from '../../../lib/store/server.ts';
import { freshName } from '../../support/open-library.ts';

const ONE = { address: 'https://couch.example/press', user: 'ann', password: 'näht' };

test('one server is kept, the last that was named, until it is forgotten', async () => {
  const name = freshName();
  const store = openServerStore(name);
  expect(await store.read()).toBeNull();
  await store.write({ ...ONE, user: 'bob' });
  await store.write(ONE);
  expect(await store.read()).toEqual(ONE);
  // As after the background was ended.
  expect(await openServerStore(name).read()).toEqual(ONE);
  await store.forget();
  expect(await openServerStore(name).read()).toBeNull();
});
