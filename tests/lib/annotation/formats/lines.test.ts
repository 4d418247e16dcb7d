import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../../lib/annotation/formats/lines.ts';

test('finds the line on which each item of a list begins', () => {
  const text = '{\n "a": "]},\\"{",\n "rows": [\n  {"x": [1, 2]}, {"y": 2},\n\n  "z\\\\", 4\n ]\n}';
  expect(linesOf(text, ['rows'], new Set([0, 1, 2, 3, 9]))).toEqual(
    new Map([
      [0, 4],
      [1, 4],
      [2, 6],
      [3, 6],
    ]),
  );
  expect(linesOf(text, ['rows', 0, 'x'], new Set([1]))).toEqual(new Map([[1, 4]]));
  expect(linesOf(text, ['none'], new Set([0]))).toEqual(new Map());
  expect(linesOf(text, ['a'], new Set([0]))).toEqual(new Map());
  expect(linesOf('[]', [], new Set([0]))).toEqual(new Map());
});

test('agrees with where JSON.stringify puts them', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (list, before) => {
      const { rows: _, ...others } = before;
      const text = JSON.stringify({ ...others, rows: list }, null, 1);
      // Every item begins on the line after the last one of the item before it.
      let line = text.split('\n').indexOf(' "rows": [') + 2;
      const expected = list.map((item, i) => {
        const own = line;
        line += JSON.stringify(item, null, 1).split('\n').length;
        return [i, own] as const;
      });
      expect(linesOf(text, ['rows'], new Set(list.keys()))).toEqual(new Map(expected));
    }),
  );
});
