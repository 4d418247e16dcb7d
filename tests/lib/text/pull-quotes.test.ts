import { expect, test } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { readArticle } from '../../../lib/text/read.ts';

const speakersOf = (text: string) => {
  const { quotations, actors } = readArticle(toArticle(text, 'en'), {});
  return quotations.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? null);
};

test('a pull quote has the speaker of its words in the article, not the last one before it', () => {
  const text = [
    '“We cannot wait for another flood,” said Maria Lopez, the mayor of Ada.',
    '“The wall is too dear,” said Peter Brown.',
    '“We cannot wait for another flood”',
  ].join('\n\n');
  expect(speakersOf(text)).toEqual(['Maria Lopez', 'Peter Brown', 'Maria Lopez']);
});

test('a pull quote may be a part of what was said', () => {
  const text = [
    '“We cannot wait for another flood, and we will not,” said Maria Lopez.',
    '“The wall is too dear,” said Peter Brown.',
    '“We cannot wait for another flood”',
  ].join('\n\n');
  expect(speakersOf(text)).toEqual(['Maria Lopez', 'Peter Brown', 'Maria Lopez']);
});

test('other words that stand alone go with whoever spoke before', () => {
  const text = ['“The wall is too dear,” said Peter Brown.', '“We are all out of money here.”'].join('\n\n');
  // One quotation over two paragraphs.
  expect(speakersOf(text)).toEqual(['Peter Brown']);
});
