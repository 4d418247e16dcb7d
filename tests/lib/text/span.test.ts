import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstEndingAfter, firstStartingAt } from '../../../lib/text/span.ts';

/** Spans that lie apart, in order, some of them empty, some of them side by side. */
const spans = fc.array(fc.tuple(fc.nat(3), fc.nat(5)), { maxLength: 30 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

const orLength = (index: number, list: readonly unknown[]) => (index < 0 ? list.length : index);

describe('the first span by its place is what a walk from the start finds', () => {
  test('that ends after an offset', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -1, max: 250 }), (list, offset) => {
        expect(firstEndingAfter(list, offset)).toBe(
          orLength(
            list.findIndex(({ end }) => end > offset),
            list,
          ),
        );
      }),
    );
  });

  test('that starts at an offset or after it', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -1, max: 250 }), (list, offset) => {
        expect(firstStartingAt(list, offset)).toBe(
          orLength(
            list.findIndex(({ start }) => start >= offset),
            list,
          ),
        );
      }),
    );
  });
});
