import { describe, expect, test } from 'vitest';
import { canonicalAddress, cleanAddress } from '../../../lib/page/address.ts';

const OPENED = 'https://www.daily.example/world/2026/rain?utm_source=mail&id=7#comments';
const pageWith = (head: string) => new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');

describe('cleanAddress', () => {
  test.each([
    [OPENED, 'https://www.daily.example/world/2026/rain?id=7'],
    ['https://daily.example/a?fbclid=1&gclid=2', 'https://daily.example/a'],
    ['https://daily.example/?p=12&UTM_MEDIUM=x', 'https://daily.example/?p=12'],
    ['https://daily.example/a?q=caf%C3%A9+noir&x=%2F', 'https://daily.example/a?q=caf%C3%A9+noir&x=%2F'],
  ])('%s', (address, expected) => {
    expect(cleanAddress(address)).toBe(expected);
  });

  test('what is no address is an error', () => {
    expect(() => cleanAddress('nowhere')).toThrow();
  });
});

describe('canonicalAddress', () => {
  test.each([
    ['without a link: its own, cleaned', '', 'https://www.daily.example/world/2026/rain?id=7'],
    [
      'a link on the same host',
      '<link rel=canonical href="/world/2026/rain">',
      'https://www.daily.example/world/2026/rain',
    ],
    [
      '"www." makes no other host',
      '<link rel=canonical href="https://daily.example/rain?utm_term=1">',
      'https://daily.example/rain',
    ],
    [
      'a link to another site',
      '<link rel=canonical href="https://agency.example/rain">',
      'https://www.daily.example/world/2026/rain?id=7',
    ],
    [
      'a link to the front page',
      '<link rel=canonical href="https://www.daily.example/">',
      'https://www.daily.example/world/2026/rain?id=7',
    ],
    [
      'a link that is no address',
      '<link rel=canonical href="https://:0">',
      'https://www.daily.example/world/2026/rain?id=7',
    ],
    ['an empty link', '<link rel=canonical href="">', 'https://www.daily.example/world/2026/rain?id=7'],
  ])('%s', (_, head, expected) => {
    expect(canonicalAddress(pageWith(head), OPENED)).toBe(expected);
  });

  test('the front page itself may name its root', () => {
    const front = pageWith('<link rel=canonical href="https://www.daily.example/">');
    expect(canonicalAddress(front, 'https://www.daily.example/?ref_src=x')).toBe('https://www.daily.example/');
  });
});
