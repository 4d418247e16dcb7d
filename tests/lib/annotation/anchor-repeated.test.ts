/** Which of several places is meant: a name, a sentence in a box, a line that every article ends with. */
import { expect, test } from 'vitest';
import { anchor } from '../../../lib/annotation/anchor.ts';
import type { Selector } from '../../../lib/annotation/model.ts';
import type { Span } from '../../../lib/text/span.ts';
import { annotationOf, saved } from '../../support/anchored.ts';
import { PASSAGES, STORY, STORY_TEXT } from '../../support/story.ts';

const nth = (text: string, words: string, n: number): Span => {
  let start = -1;
  for (let k = 0; k < n; k += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

test.each([1, 2, 3])('a name keeps to its own sentence (%s)', (n) => {
  const annotation = annotationOf(STORY_TEXT, nth(STORY_TEXT, 'Harding', n));
  const now = `${STORY[8]}\nHarding\n${STORY_TEXT.replace('a fisherman', 'the fisherman').replace(' It ', ' it ')}`;
  const offset = STORY[8]!.length + '\nHarding\n'.length;
  const expected = nth(now.slice(offset), 'Harding', n);
  const spans = [{ start: expected.start + offset, end: expected.end + offset }];
  expect(anchor(now, annotation)).toEqual({ state: 'exact', spans });
});

test('a name is an orphan when its own sentence is gone and its other ones stand', () => {
  const annotation = annotationOf(STORY_TEXT, nth(STORY_TEXT, 'Lopez', 2));
  expect(anchor(STORY.filter((_, i) => i !== 5).join('\n'), annotation)).toEqual({ state: 'orphan' });
});

test('a sentence repeated in a box above keeps to its place', () => {
  const words = 'Lopez told reporters that the decision was final.';
  const now = `Key points\n${words}\nA museum has asked for its bell.\n${STORY_TEXT}\nRead also\n${words}`;
  const start = now.indexOf(`ferry. ${words}`) + 'ferry. '.length;
  expect(anchor(now, saved(words))).toEqual({ state: 'exact', spans: [{ start, end: start + words.length }] });
});

test('a sentence that opens its paragraph keeps to it when a box with the same words comes between', () => {
  const words = 'The county will sell the boat.';
  const now = STORY_TEXT.replace(
    `\n${words}`,
    `\n${words}\nWhat else is new\nThe weather stays dry until the weekend.\n${words}`,
  );
  const start = now.lastIndexOf(words);
  expect(anchor(now, saved(words))).toEqual({ state: 'exact', spans: [{ start, end: start + words.length }] });
});

test('context tells more than nearness', () => {
  const words = PASSAGES[0]!;
  const far = 'A word from our readers about winter on the coast. '.repeat(20);
  const edited = STORY_TEXT.replace('for ninety years', 'for ninety-one years');
  const now = `${STORY[0]}\nWhat you need to know: the ferry ${words}.\n${far}\n${edited}`;
  const start = now.lastIndexOf(words);
  expect(anchor(now, saved(words))).toEqual({ state: 'exact', spans: [{ start, end: start + words.length }] });
});

test('one neighbour is not enough for a name', () => {
  const annotation = annotationOf(STORY_TEXT, nth(STORY_TEXT, 'Lopez', 2));
  const others = [
    'Lopez told reporters that the decision was hers.',
    'many times as many people as the ferry. Lopez left.',
  ];
  for (const other of others) {
    expect(anchor(STORY.map((p, i) => (i === 5 ? other : p)).join('\n'), annotation)).toEqual({ state: 'orphan' });
  }
});

test('a box that begins with the same letters as the passage does not draw its beginning away', () => {
  const now = STORY_TEXT.replace('\nIslanders', '\nIs your ferry late? Tell us\nIslanders');
  const start = now.indexOf('Islanders');
  const anchoring = anchor(now, saved('Islanders'));
  expect(anchoring).toEqual({ state: 'exact', spans: [{ start, end: start + 'Islanders'.length }] });
});

test.each([0, 2, 4])('of equal places that were edited the nearest to the old one is taken (%s)', (n) => {
  const line = 'Read the rules before you write to the editor of this paper.';
  const apart = Array.from({ length: 5 }, (_, i) => `${line}\n${i} ${`${i}${i}${i} `.repeat(400)}`);
  const start = apart.slice(0, n).join('\n').length + Math.min(n, 1);
  const annotation = annotationOf(apart.join('\n'), { start, end: start + line.length });
  const [quote, position] = annotation.target[0].selector;
  annotation.target[0].selector = [{ ...quote!, prefix: '', suffix: '' } as Selector, position!];
  const now = `Updated.\n${apart.join('\n').replaceAll('of this paper.', 'of this paper!')}`;
  expect(anchor(now, annotation)).toMatchObject({
    state: 'edited',
    spans: [{ start: start + 9, end: start + 9 + line.length }],
  });
});

test('of equal places the nearest to the old one is taken', () => {
  const line = 'Read the rules before you write to the editor.';
  const text = Array.from({ length: 9 }, () => line).join('\n');
  const start = (line.length + 1) * 4;
  const anchoring = anchor(`x\n${text}`, annotationOf(text, { start, end: start + line.length }));
  expect(anchoring).toEqual({ state: 'exact', spans: [{ start: start + 2, end: start + 2 + line.length }] });
});
