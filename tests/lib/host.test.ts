import { expect, test } from 'vitest';
import { areOfSite, hostOf } from '../../lib/host.ts';

const PAGE = 'https://www.news.example:8443/a?b=c';

test('an act is of a site where all that it touched is', () => {
  expect(areOfSite(['news.example'], PAGE)).toBe(true);
  expect(areOfSite(['www.news.example', 'news.example:8080'], PAGE)).toBe(true);
});

test.each([
  ['another site', ['other.example']],
  ['another site too', ['news.example', 'other.example']],
  ['a part of the site', ['sport.news.example']],
  ['a site of which it is a part', ['example']],
  ['a host that is none', ['']],
  ['nothing', []],
  ['more than is remembered', null],
])('an act that touched %s is not', (_, hosts) => {
  expect(areOfSite(hosts, PAGE)).toBe(false);
});

test('who has no address has no acts', () => {
  expect(areOfSite(['news.example'], '')).toBe(false);
  expect(areOfSite([''], '')).toBe(false);
});

test('sites go by their names without www', () => {
  expect(hostOf('https://www.news.example/a')).toBe('news.example');
  expect(hostOf('https://www.com/')).toBe('www.com');
});
