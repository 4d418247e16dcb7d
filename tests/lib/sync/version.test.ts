import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLine } from '../../../lib/annotation/formats/canonical.ts';
import { nextStamp } from '../../../lib/sync/clock.ts';
import { annotationFields, annotationOf } from '../../../lib/sync/fields.ts';
import {
  deleted,
  emptied,
  isDeleted,
  isSame,
  merge,
  restored,
  type Version,
  written,
} from '../../../lib/sync/version.ts';
import { annotations } from '../../support/libraries.ts';
import { timeOf } from '../../support/samples.ts';

const devices = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'];
const stampAt = (minute: number, device = 0) => `${timeOf(minute)} ${devices[device]}`;

/** One thing that one machine does, or hears from another. */
type Step = { at: number } & (
  | { does: 'write'; name: string; value: string | null }
  | { does: 'delete' | 'restore' | 'empty' }
  | { does: 'hear'; of: number }
);

const at = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      at,
      does: fc.constant('write' as const),
      name: fc.constantFrom('a', 'b', 'made'),
      value: fc.option(fc.constantFrom('x', 'y', 'z')),
    }),
  },
  { weight: 2, arbitrary: fc.record({ at, does: fc.constantFrom('delete' as const, 'restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ at, does: fc.constant('empty' as const) }) },
  { weight: 3, arbitrary: fc.record({ at, does: fc.constant('hear' as const), of: at }) },
);

const first = written({ before: null, fields: { made: 'm', a: '1' }, modified: timeOf(0), stamp: stampAt(0) });

/** Three machines that have the same row and do as they are told; each act is a minute later. */
function play(steps: readonly Step[]): Version[] {
  const rows = devices.map(() => first);
  for (const [i, one] of steps.entries()) {
    const row = rows[one.at] as Version;
    rows[one.at] = after(row, one, rows, i + 1);
  }
  return rows;
}

function after(row: Version, one: Step, rows: readonly Version[], minute: number): Version {
  const stamp = stampAt(minute, one.at);
  if (one.does === 'hear') return merge(row, rows[one.of] as Version);
  if (one.does === 'write') return writtenBy(row, one, stamp, minute);
  if (one.does === 'delete') return deleted(row, timeOf(minute));
  if (one.does === 'restore') return restored(row, stamp);
  return isDeleted(row) ? emptied(row) : row;
}

function writtenBy(row: Version, one: Extract<Step, { does: 'write' }>, stamp: string, minute: number): Version {
  const { [one.name]: _, ...others } = row.fields;
  const isTakenAway = one.value === null && one.name !== 'made';
  const fields = isTakenAway ? others : { ...others, [one.name]: one.value ?? 'm' };
  return written({ before: row, fields, modified: timeOf(minute), stamp });
}

const versions = fc.tuple(fc.array(step, { maxLength: 14 }), at).map(([steps, which]) => play(steps)[which] as Version);

describe('two versions of a row become one', () => {
  test('in either order', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(toLine(merge(a, b))).toBe(toLine(merge(b, a)));
      }),
    );
  });

  test('in any grouping', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(toLine(merge(merge(a, b), c))).toBe(toLine(merge(a, merge(b, c))));
      }),
    );
  });

  test('and hearing the same again changes nothing', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(isSame(merge(a, a), a)).toBe(true);
        expect(isSame(merge(merge(a, b), b), merge(a, b))).toBe(true);
      }),
    );
  });

  test('so that all machines end with the same, whatever they did and in whatever order they hear of it', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (steps, order) => {
          const rows = play(steps);
          const one = rows.reduce(merge);
          const other = order.map((i) => rows[i] as Version).reduce(merge);
          expect(toLine(other)).toBe(toLine(one));
          expect(isDeleted(other)).toBe(isDeleted(one));
        },
      ),
    );
  });
});

describe('what comes of it', () => {
  const write = (before: Version, change: Record<string, string>, minute: number, device: number) =>
    written({
      before,
      fields: { ...before.fields, ...change },
      modified: timeOf(minute),
      stamp: stampAt(minute, device),
    });

  test('two fields written on two machines are both kept, and of one field the later', () => {
    const here = write(first, { a: 'here', b: 'note' }, 5, 0);
    const there = write(first, { a: 'there', c: 'tag' }, 4, 1);
    const both = merge(here, there);
    expect(both.fields).toEqual({ made: 'm', a: 'here', b: 'note', c: 'tag' });
    expect(both.modified).toBe(timeOf(5));
  });

  test('a field that was taken away stays away, unless it was written later elsewhere', () => {
    const gone = written({ before: first, fields: { made: 'm' }, modified: timeOf(5), stamp: stampAt(5) });
    expect(merge(gone, write(first, { a: 'old' }, 4, 1)).fields).toEqual({ made: 'm' });
    expect(merge(gone, write(first, { a: 'new' }, 6, 1)).fields).toEqual({ made: 'm', a: 'new' });
  });

  test('a deletion travels; an edit that it had not seen brings the row back, even an earlier one', () => {
    const gone = deleted(first, timeOf(9));
    expect(isDeleted(merge(first, gone))).toBe(true);
    const edited = write(first, { a: 'edited' }, 3, 1);
    const back = merge(edited, gone);
    expect(isDeleted(back)).toBe(false);
    expect(back.fields.a).toBe('edited');
    expect(isDeleted(deleted(back, timeOf(10)))).toBe(true);
  });

  test('who deletes it again after having it back deletes it', () => {
    const back = restored(deleted(first, timeOf(1)), stampAt(2));
    expect(isDeleted(back)).toBe(false);
    expect(isDeleted(merge(back, deleted(first, timeOf(3))))).toBe(false);
    expect(isDeleted(merge(back, deleted(back, timeOf(3))))).toBe(true);
  });

  test('a row that is gone for good comes back whole when somebody had edited it before hearing of it', () => {
    const gone = emptied(deleted(first, timeOf(9)));
    expect(gone.fields).toEqual({});
    expect(isDeleted(gone)).toBe(true);
    expect(isDeleted(merge(gone, first))).toBe(true);
    const back = merge(gone, write(first, { b: 'note' }, 3, 1));
    expect(isDeleted(back)).toBe(false);
    expect(back.fields).toEqual({ made: 'm', a: '1', b: 'note' });
  });
});

test('an annotation taken apart and put together is the same, byte for byte', () => {
  fc.assert(
    fc.property(annotations, (all) => {
      for (const one of all)
        expect(JSON.stringify(toLine(annotationOf(annotationFields(one), one.modified)!))).toBe(
          JSON.stringify(toLine(one)),
        );
    }),
  );
});

test('stamps of a machine only grow, whatever its clock says', () => {
  const one = nextStamp('', timeOf(10), 'aaaaaaaa');
  expect(one).toBe(`${timeOf(10)} aaaaaaaa`);
  const two = nextStamp(one, timeOf(3), 'aaaaaaaa');
  expect(two > one).toBe(true);
  expect(nextStamp(`${timeOf(90)} ffffffff`, timeOf(11), 'aaaaaaaa') > `${timeOf(90)} ffffffff`).toBe(true);
});
