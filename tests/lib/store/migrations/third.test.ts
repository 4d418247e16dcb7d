import { expect, test } from 'vitest';
import { backupOf } from '../../../../lib/store/backup.ts';
import { freshName, open } from '../../../support/open-library.ts';
import { ROWS, writeSecondVersion } from '../../../support/second-version.ts';

const [row] = ROWS.annotations;

test('a library of the second version opens with everything in it, after it was copied', async () => {
  const name = freshName();
  await writeSecondVersion(name);
  const library = open(name);
  expect(await library.annotationsOf(row!.source)).toEqual([row!.annotation]);
  expect(await library.counts()).toMatchObject({ annotations: 1, articles: 1, rejections: 1, deleted: 1 });
  const copy = await backupOf(name, 2);
  expect(copy?.annotations).toEqual(ROWS.annotations);
  expect(copy?.decisions).toEqual(ROWS.decisions);
  await library.purge(new Date(Date.now() + 31 * 86_400_000).toISOString());
  expect(await backupOf(name, 2)).toBeNull();
});

test('every row of it, deleted and cleared ones too, is ready to be sent once a server is named', async () => {
  const name = freshName();
  await writeSecondVersion(name);
  const library = open(name);
  expect(await library.unsent()).toBe(0);
  await library.beginSync('0a0b0c0d');
  const replica = library.replica(() => '2026-11-23T00:00:00.000Z');
  while (await replica.enrol());
  const unsent = await replica.unsent(await replica.behind());
  expect(
    unsent.map(({ document }) => [document._id.replace(/:.*?(?=.$)/, '…'), document._deleted, document.deletion?.when]),
  ).toEqual([
    ['annotation…1', undefined, undefined],
    ['annotation…2', undefined, '2026-11-22T10:00:00.000Z'],
    ['annotation…3', true, '2026-11-23T00:00:00.000Z'],
    ['article…y', undefined, undefined],
    ['change…Z', undefined, undefined],
    ['decision…z', undefined, undefined],
    ['rejection…]', undefined, undefined],
  ]);
});
