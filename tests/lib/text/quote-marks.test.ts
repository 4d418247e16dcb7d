import { describe, expect, test } from 'vitest';
import { findRegions } from '../../../lib/text/quote-marks.ts';

const regionsOf = (text: string, paragraphs = [{ start: 0, end: text.length }]) =>
  findRegions(text, paragraphs).map(({ start, end }) => text.slice(start, end));

describe('marks of many houses', () => {
  test.each<[string, string[]]>([
    ['He said “no” and “yes”.', ['“no”', '“yes”']],
    ['He said "no" and "yes".', ['"no"', '"yes"']],
    ['Er sagte: „Nein“ und „Ja“.', ['„Nein“', '„Ja“']],
    ['Er sagte: »Nein« und „Ja”.', ['»Nein«', '„Ja”']],
    ['Il a dit « non » et «oui».', ['« non »', '«oui»']],
    ["He said ''no'' and ``yes''.", ["''no''", "``yes''"]],
    ['He said ‘no thanks’ to it.', ['‘no thanks’']],
    ['“He said ‘no’ to me.”', ['“He said ‘no’ to me.”']],
    ['A name typed “Ada“ and another.', ['“Ada“']],
  ])('%s', (text, expected) => expect(regionsOf(text)).toEqual(expected));
});

describe('marks that open nothing', () => {
  test.each([
    "It's the '90s kids' choice, isn't it?",
    'The voters’ choice isn’t the mayor’s.',
    'She is 5\' 10" tall.',
    'rock ’n’ roll',
  ])('%s', (text) => expect(regionsOf(text)).toEqual([]));
});

test('a mark that is never closed runs to the end of its paragraph, and the next may reopen it', () => {
  const text = '“We won. We did.\n\n“And again.”';
  const regions = findRegions(text, [
    { start: 0, end: 16 },
    { start: 18, end: text.length },
  ]);
  expect(regions).toEqual([
    { start: 0, end: 16, closed: false, reopens: false, single: false },
    { start: 18, end: text.length, closed: true, reopens: true, single: false },
  ]);
});

test('time grows with the text, not with its square', () => {
  const text = '"a \' “b ‘c '.repeat(40_000);
  // A quadratic search would take longer than any test may.
  const regions = findRegions(text, [{ start: 0, end: text.length }]);
  expect(regions[0]).toMatchObject({ start: 0 });
  expect(regions.at(-1)?.end).toBe(text.length);
});
