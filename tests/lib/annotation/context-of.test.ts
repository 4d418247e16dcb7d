import { expect, test } from 'vitest';
import { annotate, withChange } from '../../../lib/annotation/annotate.ts';
import { contextOf } from '../../../lib/annotation/context-of.ts';
import { idOf, spanOf, timeOf } from '../../support/samples.ts';

const TEXT =
  'The ferry stops.\nIt was a long night. “Nobody wanted this,” said Maria Lopez. “But we cannot pay.” Rain fell.\nThe end.';
const context = (...words: string[]) =>
  contextOf(
    TEXT,
    words.map((one) => spanOf(one, TEXT)),
  );

test('a passage stands in its whole sentences', () => {
  expect(context('Nobody wanted')).toBe('“Nobody wanted this,” said Maria Lopez.');
  expect(context('night. “Nobody')).toBe('It was a long night. “Nobody wanted this,” said Maria Lopez.');
});

test('an interrupted passage has what stands between its parts', () => {
  expect(context('“Nobody wanted this,”', '“But we cannot pay.”')).toBe(
    '“Nobody wanted this,” said Maria Lopez. “But we cannot pay.”',
  );
});

test('no context reaches into another paragraph', () => {
  expect(context('The ferry')).toBe('The ferry stops.');
  expect(context('The end')).toBe('The end.');
});

test('a text without sentences is cut', () => {
  const text = 'word '.repeat(100_000);
  expect(contextOf(text, [{ start: 250_000, end: 250_004 }]).length).toBeLessThan(2_100);
  expect(contextOf(text, [{ start: 0, end: 400_000 }]).length).toBeLessThanOrEqual(4_000);
});

test('what proves what was seen outlives every change', () => {
  const evidence = { retrieved: timeOf(1), sha256: 'ab'.repeat(32) };
  const draft = { text: TEXT, spans: [spanOf('Rain', TEXT)], source: 'https://news.example/', colour: 'sky' } as const;
  const made = annotate({ ...draft, evidence, note: 'n' }, { id: idOf(1), now: timeOf(2) });
  const body = { type: 'Evidence', purpose: 'describing', context: 'Rain fell.', ...evidence };
  expect(made.body[0]).toEqual(body);
  const changed = withChange(
    made,
    { note: '', tags: ['t'], speaker: { name: 'Jo', kind: null }, colour: 'rose' },
    timeOf(3),
  );
  expect(changed.body).toContainEqual(body);
});
