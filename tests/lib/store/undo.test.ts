import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourOf, exactOf, type LibraryContent, noteOf, tagsOf } from '../../../lib/annotation/model.ts';
import type { Library } from '../../../lib/store/library.ts';
import { bringIn, contentOf } from '../../support/library-files.ts';
import { open } from '../../support/open-library.ts';
import {
  idOf,
  SOURCE,
  sampleAnnotation,
  sampleArticle,
  sampleQuotation,
  spanOf,
  timeOf,
} from '../../support/samples.ts';

const NOW = timeOf(99);

async function content(library: Library) {
  return { ...(await contentOf(library)), rejected: await library.rejectedOf(SOURCE) };
}

test('each act is taken back, and done again', async () => {
  const library = open();
  await library.saveAnnotations([sampleQuotation(1, { tags: ['a'] }), sampleAnnotation(2)], sampleArticle(), timeOf(1));
  const acts: (() => Promise<unknown>)[] = [
    () => library.saveAnnotations([sampleAnnotation(3, { note: 'third' })], sampleArticle(), timeOf(2)),
    () => library.changeAnnotation(idOf(1), { note: 'new', speaker: { name: 'Jo Reed', kind: null } }, timeOf(3)),
    () => library.changeMany({ ids: [idOf(1), idOf(2)] }, { addTags: ['b'], removeTags: ['a'] }, timeOf(4)),
    () => library.deleteAnnotations([idOf(1)], timeOf(5)),
    () => library.reject(SOURCE, 'the ferry', timeOf(7)),
    () => bringIn(library, imported(), timeOf(9)),
  ];
  const states = [await content(library)];
  for (const act of acts) {
    await act();
    states.push(await content(library));
  }
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBeGreaterThan(6);
  const listed = (await library.recentActs()).slice(0, acts.length);
  expect(listed.map(({ what }) => what).reverse()).toEqual(['save', 'change', 'change', 'delete', 'reject', 'import']);
  for (const [i, { act, what }] of listed.entries()) {
    expect(await library.undo(act, NOW)).toMatchObject({ what, undone: true });
    expect(withoutArticles(await content(library))).toEqual(withoutArticles(states[acts.length - 1 - i]!));
  }
  for (const [i, { act, what }] of listed.toReversed().entries()) {
    expect(await library.undo(act, NOW)).toMatchObject({ what, undone: false });
    expect(withoutArticles(await content(library))).toEqual(withoutArticles(states[i + 1]!));
  }
});

const withoutArticles = ({ articles: _, ...rest }: Awaited<ReturnType<typeof content>>) => rest;

const imported = () => ({
  annotations: [
    { ...sampleAnnotation(2, { note: 'theirs' }), modified: timeOf(60) },
    sampleAnnotation(40, { source: 'https://other.example/a' }),
  ],
  articles: [
    sampleArticle({ source: 'https://other.example/a' }),
    sampleArticle({ title: 'Later', retrieved: timeOf(80) }),
  ],
  rejections: [{ source: SOURCE, exact: 'imported', created: timeOf(1) }],
  decisions: [],
  changes: [],
});

test('an article that an import replaced is as it was', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), timeOf(1));
  await bringIn(library, imported(), timeOf(9));
  expect((await library.articleOf(SOURCE))?.title).toBe('Later');
  const [last] = await library.recentActs();
  await library.undo(last!.act, NOW);
  expect(await library.articleOf(SOURCE)).toEqual(sampleArticle());
});

test('an act in the middle is taken back and leaves what came after it', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1, { note: 'first', tags: ['t'] })], sampleArticle(), timeOf(1));
  const second = await library.changeAnnotation(idOf(1), { note: 'second', colour: 'sky' }, timeOf(2));
  const third = await library.changeAnnotation(idOf(1), { tags: ['t', 'u'] }, timeOf(3));
  const fourth = await library.changeAnnotation(idOf(1), { note: 'fourth' }, timeOf(4));
  await library.undo(second.act!, NOW);
  const state = async () =>
    (await library.annotationsOf(SOURCE)).map((one) => [noteOf(one), colourOf(one), tagsOf(one)]);
  // The colour goes back; the note was written anew since, so it stays.
  expect(await state()).toEqual([['fourth', 'amber', ['t', 'u']]]);
  await library.undo(fourth.act!, NOW);
  expect(await state()).toEqual([['second', 'amber', ['t', 'u']]]);
  await library.undo(third.act!, NOW);
  expect(await state()).toEqual([['second', 'amber', ['t']]]);
  await library.undo(third.act!, NOW);
  expect(await state()).toEqual([['second', 'amber', ['t', 'u']]]);
});

test('a passage that was attached elsewhere goes back to its place, in the colour that it has since', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), timeOf(1));
  const place = structuredClone(sampleAnnotation(2, { spans: [spanOf('keep it open')] }).target[0].selector);
  const attached = await library.changeAnnotation(idOf(1), { place: [place] }, timeOf(2));
  await library.changeAnnotation(idOf(1), { colour: 'rose' }, timeOf(3));
  const state = async () => (await library.annotationsOf(SOURCE)).map((one) => [exactOf(one), colourOf(one)]);
  expect(await state()).toEqual([['keep it open', 'rose']]);
  await library.undo(attached.act!, NOW);
  expect(await state()).toEqual([[exactOf(sampleAnnotation(1)), 'rose']]);
});

test('a save that is taken back is in the trash for a month like anything deleted', async () => {
  const library = open();
  const { act } = await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), timeOf(1));
  await library.undo(act!, '2026-11-22T12:00:00.000Z');
  expect(await library.annotationsOf(SOURCE)).toEqual([]);
  await library.purge('2026-12-22T11:59:00.000Z');
  expect(await library.counts()).toMatchObject({ annotations: 0, deleted: 1 });
  await library.purge('2026-12-22T12:00:00.000Z');
  expect(await library.counts()).toMatchObject({ annotations: 0, deleted: 0 });
});

test('what changes nothing is no act', async () => {
  const library = open();
  await library.saveAnnotations([sampleAnnotation(1, { tags: ['t'] })], sampleArticle(), timeOf(1));
  expect(await library.changeMany({ filter: {} }, { addTags: ['t'] }, NOW)).toEqual({ result: 0, act: null });
  expect(await library.deleteMany({ ids: [idOf(9)] }, NOW)).toEqual({ result: 0, act: null });
  expect(await library.recentActs()).toHaveLength(1);
});

test('acts are forgotten after a month, or when there are two hundred later ones', async () => {
  const library = open();
  const { act } = await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), '2026-01-01T00:00:00.000Z');
  for (let i = 0; i < 203; i++) await library.changeAnnotation(idOf(1), { note: `${i}` }, timeOf(i));
  await library.purge('2026-11-23T00:00:00.000Z');
  await expect(library.undo(act!, NOW)).rejects.toMatchObject({ code: 'not-found' });
  await expect(library.undo(act! + 1, NOW)).rejects.toMatchObject({ code: 'not-found' });
  const acts = await library.recentActs();
  expect(acts).toHaveLength(100);
  await library.undo(acts[0]!.act, NOW);
  expect((await library.annotationsOf(SOURCE)).map(noteOf)).toEqual(['201']);
});

test('a page may know which hosts an act touched, up to three', async () => {
  const library = open();
  const one = await library.saveAnnotations([sampleAnnotation(1)], sampleArticle(), NOW);
  expect(await library.hostsOf(one.act!)).toEqual(['news.example']);
  for (let i = 2; i <= 4; i++) {
    const source = `https://site${i}.example/`;
    await library.saveAnnotations([sampleAnnotation(i, { source })], sampleArticle({ source }), NOW);
  }
  const three = await library.deleteMany({ ids: [2, 3, 4].map(idOf) }, NOW);
  expect(await library.hostsOf(three.act!)).toEqual(['site2.example', 'site3.example', 'site4.example']);
  await library.undo(three.act!, NOW);
  const four = await library.deleteMany({ filter: {} }, NOW);
  expect(await library.hostsOf(four.act!)).toBeNull();
});

type Step = { is: 'save' | 'note' | 'tag' | 'delete' | 'undo'; at: number; word: string };
const step: fc.Arbitrary<Step> = fc.record({
  is: fc.constantFrom('save', 'note', 'tag', 'delete', 'undo'),
  at: fc.nat(3),
  word: fc.constantFrom('a', 'b', 'c'),
});

/** Returns the act, or null. */
async function take(library: Library, { is, at, word }: Step, minute: number): Promise<number | null> {
  const [id, now] = [idOf(at + 1), timeOf(minute)];
  if (is === 'save')
    return (await library.saveAnnotations([sampleAnnotation(at + 1, { note: word })], sampleArticle(), now)).act;
  if (is === 'note') return (await library.changeMany({ ids: [id] }, { addTags: [word], removeTags: ['b'] }, now)).act;
  if (is === 'tag')
    return (await library.changeMany({ filter: {} }, { colour: word === 'a' ? 'sky' : 'rose' }, now)).act;
  if (is === 'delete') return (await library.deleteAnnotations([id], now)).act;
  const acts = await library.recentActs();
  const chosen = acts[at % Math.max(1, acts.length)];
  if (chosen) await library.undo(chosen.act, now);
  return null;
}

test('whatever was done, taking back all later acts from the last one leads to where it began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), async (before, after) => {
      const library = open();
      for (const [i, one] of before.entries()) await take(library, one, i);
      const start = await contentOf(library);
      const acts: number[] = [];
      for (const [i, one] of after.filter(({ is }) => is !== 'undo').entries()) {
        const act = await take(library, one, 20 + i);
        if (act !== null) acts.push(act);
      }
      for (const act of acts.toReversed()) await library.undo(act, NOW);
      expect(withModified(await contentOf(library))).toEqual(withModified(start));
    }),
    { numRuns: 25 },
  );
});

/** Articles stay when what was saved of them goes; a save over an existing row is undone to its words. */
const withModified = ({ annotations }: LibraryContent) => annotations;
