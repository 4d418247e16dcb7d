import { expect, test } from 'vitest';
import { MARKS, markSheet, staysInForcedColours } from '../../../lib/page/mark-styles.ts';

test('in forced colours only what is saved, sources and the focus are painted', () => {
  const painted = [...MARKS.keys()].filter(staysInForcedColours);
  expect(painted.filter((name) => !name.startsWith('saved-'))).toEqual(['source', 'focus']);
  expect(painted).toHaveLength(7);
});

test('the rules for forced colours name the reader’s own colours alone', () => {
  const [, forced = ''] = markSheet().split('@media (forced-colors: active)');
  expect(forced.match(/::highlight/g)?.length).toBe(MARKS.size * 4);
  expect(forced).not.toMatch(/#[\da-f]{3,8}|rgb/i);
  expect(forced).toMatch(
    /saved-amber\) \{ background-color: Mark; color: MarkText; text-decoration: underline solid 2px/,
  );
});
