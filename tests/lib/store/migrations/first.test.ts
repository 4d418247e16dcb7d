import { expect, test } from 'vitest';
import { ROWS, writeFirstVersion } from '../../../support/first-version.ts';
import { freshName, open } from '../../../support/open-library.ts';

test('a library of the first version opens with everything in it', async () => {
  const name = freshName();
  await writeFirstVersion(name);
  const library = open(name);
  const { source } = ROWS.articles[0]!;
  expect(await library.birth()).toBe('2026-11-22T09:00:00.000Z');
  expect(await library.annotationsOf(source)).toEqual(ROWS.annotations.map(({ annotation }) => annotation));
  expect(await library.articleOf(source)).toEqual(ROWS.articles[0]);
  expect(await library.rejectedOf(source)).toEqual(['“Kestrel”']);
  expect(await library.counts()).toEqual({ annotations: 1, articles: 1, actors: 1, rejections: 1, deleted: 0 });
});
