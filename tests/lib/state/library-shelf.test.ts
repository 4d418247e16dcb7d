import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShelf, type Item } from '../../../lib/state/library/shelf.ts';

const groups = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 });

/** The list written out, as nobody may do for a hundred thousand rows. */
function written(list: readonly number[]): Item[] {
  let row = 0;
  return list.flatMap((count, group): Item[] => [
    { is: 'head', group },
    ...Array.from({ length: count }, (): Item => ({ is: 'row', row: row++ })),
  ]);
}

test('heads and rows stand where they would if the list were written out', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const total = list.reduce((sum, count) => sum + count, 0);
      const shelf = createShelf(total, list);
      const expected = written(list);
      if (!list.length) return;
      expect(shelf.count).toBe(expected.length);
      expect(expected.map((_, i) => shelf.at(i))).toEqual(expected);
      expect(expected.map((_, i) => shelf.isHead(i))).toEqual(expected.map(({ is }) => is === 'head'));
      for (const [i, item] of expected.entries()) if (item.is === 'row') expect(shelf.placeOf(item.row)).toBe(i);
    }),
  );
});

test('without groups a place is a row', () => {
  const shelf = createShelf(3, []);
  expect([shelf.count, shelf.at(2), shelf.placeOf(2), shelf.groupAt(1)]).toEqual([3, { is: 'row', row: 2 }, 2, -1]);
});
