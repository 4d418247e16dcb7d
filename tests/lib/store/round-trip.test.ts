import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseImport } from '../../../lib/annotation/formats/import.ts';
import type { LibraryContent } from '../../../lib/annotation/model.ts';
import { libraries } from '../../support/libraries.ts';
import { bringIn, contentOf, toJson } from '../../support/library-files.ts';
import { open } from '../../support/open-library.ts';
import { idOf, timeOf } from '../../support/samples.ts';

/** A library that was filled as a reader fills it. */
async function filled({ annotations, articles, rejections }: LibraryContent) {
  const library = open();
  for (const article of articles) {
    const own = annotations.filter((annotation) => annotation.target[0].source === article.source);
    await library.saveAnnotations(own, article);
  }
  for (const { source, exact, created } of rejections) await library.reject(source, exact, created);
  return library;
}

test('export, import into an empty library, export again: the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, async (content) => {
      const library = await filled(content);
      await library.deleteAnnotations([idOf(3)], timeOf(9));
      const text = toJson(await contentOf(library));
      const other = open();
      const report = await bringIn(other, parseImport(text));
      expect(report).toMatchObject({ added: JSON.parse(text).annotations.length, same: 0 });
      expect(toJson(await contentOf(other))).toBe(text);
      const again = await bringIn(other, parseImport(text));
      expect(again).toMatchObject({ added: 0, same: report.added, changed: 0, older: 0 });
      expect(toJson(await contentOf(other))).toBe(text);
      await Promise.all([library.close(), other.close()]);
    }),
    { numRuns: 15 },
  );
}, 120_000);
