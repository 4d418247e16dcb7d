/** What says the same of the same words is saved once, whoever was quicker; whatever adds something is saved too. */
import { expect, test } from 'vitest';
import { withChange } from '../../../lib/annotation/annotate.ts';
import { freshName, open } from '../../support/open-library.ts';
import {
  SOURCE,
  sampleAnnotation,
  sampleArticle,
  sampleQuotation,
  spanOf,
  TEXT,
  timeOf,
} from '../../support/samples.ts';

test('what two tabs save of the same words at once is saved once, and undone once', async () => {
  const name = freshName();
  const [one, two] = [open(name), open(name)];
  const seen = (n: number) => ({ evidence: { retrieved: timeOf(n), sha256: '0'.repeat(64) } });
  const saved = await Promise.all([
    one.saveAnnotations([sampleQuotation(1, seen(1)), sampleAnnotation(2, seen(1))], sampleArticle(), timeOf(1)),
    two.saveAnnotations([sampleQuotation(3, seen(2)), sampleAnnotation(4, seen(2))], sampleArticle(), timeOf(2)),
  ]);
  expect(saved.map(({ result }) => result).sort()).toEqual([0, 2]);
  expect(await one.annotationsOf(SOURCE)).toHaveLength(2);
  const acts = saved.flatMap(({ act }) => act ?? []);
  expect(acts).toHaveLength(1);
  await two.undo(acts[0] as number, timeOf(3));
  expect(await one.annotationsOf(SOURCE)).toEqual([]);
  // Deleted, it is not in the way.
  expect((await two.saveAnnotations([sampleQuotation(5)], sampleArticle(), timeOf(4))).result).toBe(1);
});

const LATER = `Again. ${TEXT}`;

test.each([
  ['a note', sampleQuotation(2, { note: 'Ask again.' })],
  ['a tag', sampleQuotation(2, { tags: ['to verify'] })],
  ['another colour', sampleQuotation(2, { colour: 'green' })],
  ['another speaker', withChange(sampleQuotation(2), { speaker: { name: 'Jo Reed', kind: null } }, timeOf(2))],
  [
    'the same words elsewhere',
    sampleQuotation(2, { text: LATER, spans: [spanOf('“We cannot keep it open,”', LATER)] }),
  ],
])('the same words with %s are saved too', async (_what, second) => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1)], sampleArticle(), timeOf(1));
  expect((await library.saveAnnotations([second], sampleArticle(), timeOf(2))).result).toBe(1);
  expect(await library.annotationsOf(SOURCE)).toHaveLength(2);
});
