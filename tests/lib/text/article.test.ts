import { expect, test } from 'vitest';
import { createPageArticle, toArticle } from '../../../lib/text/article.ts';
import { sliceOf } from '../../../lib/text/span.ts';

test('blank lines part the paragraphs of plain text, and no paragraph has blanks at its ends', () => {
  const { text, blocks } = toArticle('  One\nand on.  \n \t\n\n Two. \n');
  expect(blocks.map((block) => sliceOf(text, block))).toEqual(['One\nand on.', 'Two.']);
});

test('what is found across two blocks is found in the page in two parts, and nothing of what stands between them', () => {
  const page = 'Menu\nThe ferry stops.\nAdvertisement\nNobody said why.';
  const blocks = ['The ferry stops.', 'Nobody said why.'].map((words) => {
    const start = page.indexOf(words);
    return { start, end: start + words.length, role: 'paragraph' as const };
  });
  const { article, toPage } = createPageArticle(page, blocks, 'en');
  expect(article.text).toBe('The ferry stops.\n\nNobody said why.');
  const across = { start: article.text.indexOf('stops'), end: article.text.indexOf(' said') };
  expect(toPage(across).map((span) => sliceOf(page, span))).toEqual(['stops.', 'Nobody']);
  const gap = article.text.indexOf('\n');
  expect(toPage({ start: gap, end: gap + 2 })).toEqual([]);
});
