import { afterEach, expect, test, vi } from 'vitest';
import { open } from '../../support/open-library.ts';
import { SOURCE, sampleAnnotation, sampleArticle, timeOf } from '../../support/samples.ts';

afterEach(() => vi.unstubAllGlobals());

/** What a browser says of a disk with so many bytes left. */
const leave = (bytes: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1_000, quota: 1_000 + bytes }) } });

test('with hardly any room nothing is begun, what is there can be read, and with room all goes on', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), timeOf(1));
  leave(1_000_000);
  const second = sampleAnnotation(2, { note: 'second' });
  const saving = library.saveAnnotations([second], sampleArticle(), timeOf(2));
  await expect(saving).rejects.toMatchObject({ code: 'storage-full' });
  const batch = { annotations: [sampleAnnotation(3)], articles: [], rejections: [], decisions: [], changes: [] };
  await expect(library.stageImport('j', batch, timeOf(3))).rejects.toMatchObject({ code: 'storage-full' });
  expect(await library.annotationsOf(SOURCE)).toHaveLength(1);
  leave(100_000_000);
  await library.saveAnnotations([second], sampleArticle(), timeOf(2));
  expect(await library.annotationsOf(SOURCE)).toHaveLength(2);
});
