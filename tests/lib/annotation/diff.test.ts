import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, diffWords } from '../../../lib/annotation/diff.ts';
import { fold } from '../../../lib/annotation/fold.ts';
import { STORY } from '../../support/story.ts';

/** "It sails [-half-][+nearly+] empty." */
const show = (changes: readonly Change[]) =>
  changes.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`)).join('');

test.each([
  ['It sails half empty.', 'It sails nearly empty.', 'It sails [-half-][+nearly+] empty.'],
  ['We cannot pay.', 'We cannot and will not pay.', 'We cannot [+and will not +]pay.'],
  ['half a boat sails', 'three whole ships sail', '[-half a boat sails-][+three whole ships sail+]'],
  ['“No,” he said - twice', '"No," he  said — twice', '"No," he  said — twice'],
  ['the café', 'the cafe\u0301', 'the cafe\u0301'],
  ['', 'new', '[+new+]'],
  ['gone', '', '[-gone-]'],
  ['', '', ''],
])('%j became %j', (then, now, expected) => {
  expect(show(diffWords(then, now))).toBe(expected);
});

test('languages without spaces are told apart by words', () => {
  expect(show(diffWords('我们无力负担半空的船', '我们无法负担半空的船', 'zh'))).toBe(
    '我们[-无力-][+无法+]负担半空的船',
  );
});

test('many words exchanged in a long text are told one by one', () => {
  const words = STORY.join(' ').split(' ');
  const now = words.map((word, i) => (i % 6 === 3 ? `new${i}` : word));
  const changes = diffWords(words.join(' '), now.join(' '));
  expect(changes.filter(({ kind }) => kind === 'new').map(({ text }) => text)).toEqual(
    now.filter((_, i) => i % 6 === 3),
  );
});

test('two long texts that share nothing are one that went and one that came', () => {
  const [then, now] = [STORY.join(' ').repeat(20), 'x y '.repeat(9_000)];
  expect(diffWords(then, now).map(({ kind }) => kind)).toEqual(['gone', 'new']);
});

test('of two long texts that share little what they begin and end with is the same', () => {
  const [opening, closing] = ['The ferry will stop, she said. ', 'That is all.'];
  const then = `${opening}${STORY.join(' ').repeat(20)} ${closing}`;
  const now = `${opening}${'x y '.repeat(9_000)}z ${closing}`;
  const changes = diffWords(then, now);
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
  expect([changes[0]?.text, changes[3]?.text]).toEqual([opening, ` ${closing}`]);
});

test('what stayed and went is then, what stayed and came is now', () => {
  const words = fc.array(fc.constantFrom('a', 'ferry', 'sails', '“', '—', 'on', 'Tuesday', ',', 'ﬁre'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [then, now] = [a.join(' '), b.join(' ')];
      const changes = diffWords(then, now);
      const without = (kind: Change['kind']) => changes.filter((c) => c.kind !== kind).map((c) => c.text);
      expect(without('gone').join('')).toBe(now);
      expect(fold(without('new').join('')).text).toBe(fold(then).text);
    }),
  );
}, 60_000);
