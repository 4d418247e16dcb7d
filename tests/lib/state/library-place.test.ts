import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURS } from '../../../lib/annotation/model.ts';
import { GROUPINGS, ROW_KINDS } from '../../../lib/library-messages.ts';
import { chipsOf, isOpen, tidied, toggled, without } from '../../../lib/state/library/filter.ts';
import { type Place, parsePlace, START, toFragment } from '../../../lib/state/library/place.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed());
const list = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
const day = fc.constantFrom('2026-01-31', '2026-11-22');
const places = fc.record({
  view: fc.oneof(
    fc.constant({ is: 'list' as const }),
    fc.constant({ is: 'actors' as const }),
    words.map((key) => ({ is: 'actor' as const, key })),
  ),
  filter: fc.record(
    {
      query: words,
      actors: list(words),
      kinds: list(fc.constantFrom(...ROW_KINDS)),
      sites: list(words),
      tags: list(words),
      colours: list(fc.constantFrom(...COLOURS)),
      from: day,
      to: day,
      source: words,
      changed: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
  group: fc.constantFrom(...GROUPINGS),
  order: fc.constantFrom('newest', 'oldest'),
});

test('every place can be written into the address and read back', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(parsePlace(toFragment(place as Place))).toEqual(place);
    }),
  );
});

test('the start has no fragment; what an address names that there is not is left out', () => {
  expect(toFragment(START)).toBe('');
  expect(parsePlace('#kind=verse&colour=mauve&from=yesterday&group=weight&order=odd&view=nowhere')).toEqual(START);
});

test('chips stand for everything but the search, and each takes its part away', () => {
  fc.assert(
    fc.property(places, ({ filter }) => {
      const left = chipsOf(filter as Place['filter']).reduce(without, filter as Place['filter']);
      expect(isOpen({ ...left, query: '' })).toBe(true);
    }),
  );
});

test('a choice is put in and taken out; others stay', () => {
  const once = toggled({ query: 'boats' }, 'tags', 'sea');
  expect(once).toEqual({ query: 'boats', tags: ['sea'] });
  expect(toggled(toggled(once, 'tags', 'war'), 'tags', 'sea')).toEqual({ query: 'boats', tags: ['war'] });
  expect(toggled(once, 'tags', 'sea')).toEqual({ query: 'boats' });
  expect(tidied({ from: '', changed: false, sites: [] })).toEqual({});
});
