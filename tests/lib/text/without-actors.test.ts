import { expect, test } from 'vitest';
import { readArticle } from '../../../lib/text/read.ts';
import { withoutActors } from '../../../lib/text/without-actors.ts';

const text = '“The pier is safe,” said Ann Weaver. Tom Baines of the harbour office agreed with Weaver on Monday.';
const reading = readArticle({ text, blocks: [{ start: 0, end: text.length, role: 'paragraph' }], language: 'en' });

test('an actor goes with its mentions, and its statements stay', () => {
  const ann = reading.actors.find(({ name }) => name === 'Ann Weaver');
  const left = withoutActors(reading, (actor) => actor === ann);
  expect(left.actors).toEqual(reading.actors.filter((actor) => actor !== ann));
  expect(left.mentions).toEqual(reading.mentions.filter(({ actor }) => actor !== ann?.id));
  expect(left.mentions.length).toBeLessThan(reading.mentions.length);
  expect(reading.quotations[0]?.speaker).toBe(ann?.id);
  expect(left.quotations).toEqual([{ ...reading.quotations[0], speaker: null }, ...reading.quotations.slice(1)]);
});

test('nobody rejected: the same reading', () => {
  expect(withoutActors(reading, () => false)).toBe(reading);
});
