import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause } from '../../../../lib/store/catalogue/fold-words.ts';
import { indexWords } from '../../../../lib/store/catalogue/index-words.ts';
import { markRows } from '../../../../lib/store/catalogue/word-index.ts';

function find(rows: string[][][], clause: Clause, base = 0): number[] {
  const marks = new Uint8Array(base + rows.length);
  markRows(indexWords(rows), clause, marks, base);
  return Array.from(marks.keys()).filter((row) => marks[row]);
}

const ROWS = [
  [
    ['the', 'ferry', 'stops'],
    ['ask', 'the', 'port'],
  ],
  [['the', 'port', 'closes'], ['ferry']],
  [['ferries', 'stop'], []],
  [
    ['the', 'the', 'ferry'],
    ['ferry', 'the'],
  ],
];

test('words are found whole or by their beginning', () => {
  expect(find(ROWS, { words: ['ferry'], isPrefix: false })).toEqual([0, 1, 3]);
  expect(find(ROWS, { words: ['ferr'], isPrefix: true })).toEqual([0, 1, 2, 3]);
  expect(find(ROWS, { words: ['ferr'], isPrefix: false })).toEqual([]);
  expect(find(ROWS, { words: ['zebra'], isPrefix: true })).toEqual([]);
});

test('phrases stand together, in order and within one field', () => {
  expect(find(ROWS, { words: ['the', 'ferry'], isPrefix: false })).toEqual([0, 3]);
  expect(find(ROWS, { words: ['ferry', 'the'], isPrefix: false })).toEqual([3]);
  expect(find(ROWS, { words: ['the', 'ferry', 'st'], isPrefix: true })).toEqual([0]);
  expect(find(ROWS, { words: ['stops', 'ask'], isPrefix: false })).toEqual([]);
});

test('rows are counted from where the index begins', () => {
  expect(find(ROWS, { words: ['stops'], isPrefix: false }, 7)).toEqual([7]);
  expect(find(ROWS, { words: ['the', 'port'], isPrefix: false }, 7)).toEqual([7, 8]);
});

const word = fc.stringMatching(/^[abé漢]{1,3}$/);
const rows = fc.array(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 3 }), { maxLength: 20 });
const clause = fc.record({ words: fc.array(word, { minLength: 1, maxLength: 3 }), isPrefix: fc.boolean() });

/** The same looked up one by one. */
function stands(field: readonly string[], { words, isPrefix }: Clause): boolean {
  return field.some((_, at) =>
    words.every((one, i) => {
      const there = field[at + i];
      return isPrefix && i === words.length - 1 ? there?.startsWith(one) : there === one;
    }),
  );
}

test('it finds what reading every row finds', () => {
  fc.assert(
    fc.property(rows, clause, (made, asked) => {
      const expected = made.flatMap((fields, row) => (fields.some((field) => stands(field, asked)) ? [row] : []));
      expect(find(made, asked)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});
