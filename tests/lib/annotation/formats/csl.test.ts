import { expect, test } from 'vitest';
import { cslWriter } from '../../../../lib/annotation/formats/csl.ts';
import { toTables, writeAll } from '../../../support/library-files.ts';
import { SOURCE, sampleArticle } from '../../../support/samples.ts';

const itemsOf = (...articles: ReturnType<typeof sampleArticle>[]) =>
  JSON.parse(writeAll(cslWriter, toTables({ articles, annotations: [], rejections: [], decisions: [], changes: [] })));

test('an article is an item with the day of its own place', () => {
  expect(itemsOf(sampleArticle({ published: '2026-11-21T23:30:00-05:00' }))).toEqual([
    {
      id: SOURCE,
      type: 'article-newspaper',
      title: 'The harbour closes',
      author: [{ literal: 'Ann Reed' }],
      'container-title': 'The Harbour News',
      section: 'News / Coast',
      issued: { 'date-parts': [[2026, 11, 21]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: SOURCE,
      language: 'en',
    },
  ]);
});

test('what is not known is left out', () => {
  const bare = sampleArticle({ title: '', byline: [], site: '', section: [], published: 'soon', language: '' });
  expect(itemsOf(bare)).toEqual([
    { id: SOURCE, type: 'webpage', title: SOURCE, accessed: { 'date-parts': [[2026, 11, 22]] }, URL: SOURCE },
  ]);
  expect(itemsOf()).toEqual([]);
});
