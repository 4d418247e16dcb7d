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
      const text = JSON.stringify({ ...before, rows: list }, null, 1);
      const lines = text.split('\n');
      const at = linesOf(JSON.stringify({ rows: list }, null, 1), ['rows'], new Set(list.keys()));
      expect(at.size).toBe(list.length);
      const found = linesOf(text, ['rows'], new Set(list.keys()));
      for (const [index, line] of found) {
        const [first] = JSON.stringify(list[index], null, 1).split('\n');
        expect(lines[line - 1]!.trim().startsWith(first!.trim())).toBe(true);
      }
    }),
  );
});
