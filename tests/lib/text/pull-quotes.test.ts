import { expect, test } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { settlePullQuotes } from '../../../lib/text/pull-quotes.ts';
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

test('a pull quote that is signed has the speaker who signs it', () => {
  const text = [
    '“We cannot wait for another flood,” said Maria Lopez, the mayor of Ada.',
    '“We cannot wait for another flood”',
    '— Peter Brown, engineer',
  ].join('\n\n');
  expect(speakersOf(text)).toEqual(['Maria Lopez', 'Peter Brown']);
});

test('other words that stand alone go with whoever spoke before', () => {
  const text = ['“The wall is too dear,” said Peter Brown.', '“We are all out of money here.”'].join('\n\n');
  // One quotation over two paragraphs.
  expect(speakersOf(text)).toEqual(['Peter Brown']);
});

test('thousands of quotations and as many that stand alone are not held against each other one by one', () => {
  const count = 60_000;
  const lines = Array.from(
    { length: count },
    (_, i) => `“Number ${i} of the houses will be built by June,” said Lopez.`,
  );
  const pulls = Array.from({ length: count }, (_, i) => `“Street ${i} of the town will be closed till May”`);
  pulls[7] = '“Number 7 of the houses will be built”';
  const text = [...lines, ...pulls].join('\n\n');
  let at = 0;
  const drafts = [...lines, ...pulls].map((line, i) => {
    const start = at;
    at += line.length + 2;
    const end = start + line.lastIndexOf('”') + 1;
    const cue = i < count ? [{ start: end + 1, end: end + 5 }] : [];
    return {
      content: [{ start, end }],
      cue,
      source: [{ start: i, end: i + 1 }],
      rule: i < count ? 'cue-inverted' : 'floating',
    };
  });
  const settled = settlePullQuotes(text, drafts);
  expect(settled).toHaveLength(drafts.length);
  expect(settled[count + 7]?.source).toEqual(drafts[7]?.source);
  expect(settled[count + 8]?.source).toEqual(drafts[count + 8]?.source);
});
