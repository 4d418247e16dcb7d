import { expect, test } from 'vitest';
import { createOptionsState, siteFrom } from '../../../lib/state/options.ts';
import { createFakeOptions } from '../../support/options.ts';

test('who presses twice has one backup', async () => {
  const world = createFakeOptions();
  const state = createOptionsState(world);
  await Promise.all([state.backUp(), state.backUp()]);
  expect(world.files).toHaveLength(1);
  await state.backUp();
  expect(world.files).toHaveLength(2);
});

test.each([
  ['https://News.example/today?x=1', 'news.example'],
  ['news.example', 'news.example'],
  [' www.news.example/a ', 'www.news.example'],
  ['http://localhost:8080', 'localhost'],
  ['ftp://news.example', null],
  ['not a site', null],
  ['news', null],
  ['', null],
])('%j is the site %s', (typed, site) => {
  expect(siteFrom(typed)).toBe(site);
});
