import { expect, test } from 'vitest';
import { chainsOf } from '../../../lib/annotation/chain.ts';
import { createSeedIndex } from '../../../lib/annotation/seeds.ts';
import { finish } from '../../../lib/annotation/steps.ts';

const runsIn = (text: string, pattern: string) => finish(createSeedIndex(text)).runsOf(pattern);

const show = (chains: ReturnType<typeof chainsOf>) =>
  chains.map((runs) => runs.map(({ i, j, length }) => `${i}-${i + length}@${j}`).join(' '));

test('two texts share their longest runs', () => {
  const runs = runsIn('the council met on Friday to vote', 'when the council met on Monday to vote');
  expect(runs.toSorted((a, b) => a.i - b.i)).toEqual([
    { i: 5, j: 0, length: 19 },
    { i: 27, j: 22, length: 11 },
  ]);
});

test('what is shorter than a seed, or differs everywhere, shares nothing', () => {
  expect(runsIn('abcdefgh', 'abcde')).toEqual([]);
  expect(runsIn('', 'abcdefgh')).toEqual([]);
  expect(runsIn('x'.repeat(50), 'abcdefgh')).toEqual([]);
});

test('a copy next to the passage shares its context, and both are told', () => {
  // Prefix and words stand at 100; the words stand again at 300, before their suffix.
  const copy = { i: 0, j: 100, length: 60 };
  const original = { i: 30, j: 300, length: 70 };
  const chains = chainsOf([copy, original], { start: 30, end: 60 });
  expect(show(chains).sort()).toEqual(['0-30@100 30-100@300', '0-60@100 60-100@330']);
});

test('runs that cannot follow each other make chains of their own', () => {
  const later = { i: 0, j: 900, length: 40 };
  const earlier = { i: 50, j: 100, length: 40 };
  expect(show(chainsOf([later, earlier], { start: 0, end: 90 })).sort()).toEqual(['0-40@900', '50-90@100']);
});

test('a run that is no rival to the best is left out', () => {
  const runs = [
    { i: 0, j: 0, length: 100 },
    { i: 40, j: 5_000, length: 10 },
  ];
  expect(show(chainsOf(runs, { start: 30, end: 60 }))).toEqual(['0-100@0']);
});
