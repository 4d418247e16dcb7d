import { expect, test } from 'vitest';
import type { ActorReference } from '../../../lib/annotation/model.ts';
import type { Library } from '../../../lib/store/library.ts';
import { bringIn, contentOf } from '../../support/library-files.ts';
import { open } from '../../support/open-library.ts';
import { MARIA, sampleAnnotation, sampleArticle, sampleQuotation, timeOf } from '../../support/samples.ts';

const LOPEZ: ActorReference = { key: 'person:m lopez', name: 'M. Lopez', kind: 'person' };
const MAYOR: ActorReference = { key: 'person:the mayor', name: 'The Mayor', kind: 'person' };
const ACCENTED: ActorReference = { ...MARIA, name: 'María López' };
const NOW = timeOf(50);
const ALL = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 50 } as const;

const saidBy = (speaker: ActorReference) => ({
  quotation: {
    kind: 'direct' as const,
    cue: 'said',
    source: speaker.name,
    speaker,
    rule: 'cue-after',
    confidence: 0.9,
  },
});

async function fill(library: Library): Promise<void> {
  const speakers = [MARIA, LOPEZ, MAYOR, ACCENTED];
  const annotations = speakers.map((speaker, i) => sampleQuotation(i + 1, saidBy(speaker)));
  await library.saveAnnotations([...annotations, sampleAnnotation(9)], sampleArticle());
}

const speakers = async (library: Library) => (await library.rows(ALL)).rows.map(({ speaker }) => speaker?.name ?? null);

test('merged actors are one everywhere, and the annotations stay as they are', async () => {
  const library = open();
  await fill(library);
  const before = await contentOf(library);
  const asked = { into: MARIA.key, keys: [LOPEZ.key, MAYOR.key] };
  expect(await library.previewMerge(asked, NOW)).toEqual({
    annotations: 4,
    articles: 1,
    names: ['M. Lopez', 'Maria Lopez', 'María López', 'The Mayor'],
  });
  const { act } = await library.mergeActors(asked, NOW);
  expect(await speakers(library)).toEqual(['Maria Lopez', 'Maria Lopez', 'Maria Lopez', 'María López', null]);
  expect((await library.rows({ ...ALL, filter: { actors: [MARIA.key] } })).total).toBe(4);
  expect((await library.facets({ filter: {} })).actors.map(({ key, count }) => [key, count])).toEqual([[MARIA.key, 4]]);
  expect((await library.actorCard(MARIA.key)).merged.map(({ name }) => name).sort()).toEqual(['M. Lopez', 'The Mayor']);
  expect((await contentOf(library)).annotations).toEqual(before.annotations);
  expect(
    (await library.aliases())
      .table()
      .merges.map(({ key, into }) => [key, into.key])
      .sort(),
  ).toEqual([
    [LOPEZ.key, MARIA.key],
    [MAYOR.key, MARIA.key],
  ]);
  await library.undo(act!, NOW);
  expect(await speakers(library)).toEqual(['Maria Lopez', 'M. Lopez', 'The Mayor', 'María López', null]);
  expect(await library.aliasTable()).toEqual([]);
});

test('chains are followed, and a merge the other way round ends them', async () => {
  const library = open();
  await fill(library);
  await library.mergeActors({ into: LOPEZ.key, keys: [MAYOR.key] }, NOW);
  await library.mergeActors({ into: MARIA.key, keys: [LOPEZ.key] }, NOW);
  expect((await speakers(library)).slice(0, 3)).toEqual(['Maria Lopez', 'Maria Lopez', 'Maria Lopez']);
  await library.mergeActors({ into: MAYOR.key, keys: [MARIA.key] }, NOW);
  expect((await speakers(library)).slice(0, 3)).toEqual(['The Mayor', 'The Mayor', 'The Mayor']);
});

test('a merged actor is split off again', async () => {
  const library = open();
  await fill(library);
  await library.mergeActors({ into: MARIA.key, keys: [LOPEZ.key, MAYOR.key] }, NOW);
  const asked = { key: MARIA.key, keys: [MAYOR.key], names: [] };
  expect(await library.previewSplit(asked, NOW)).toEqual({ annotations: 1, articles: 1, names: ['The Mayor'] });
  const { act } = await library.splitActor(asked, NOW);
  expect((await speakers(library)).slice(0, 3)).toEqual(['Maria Lopez', 'Maria Lopez', 'The Mayor']);
  await library.undo(act!, NOW);
  expect((await speakers(library)).slice(0, 3)).toEqual(['Maria Lopez', 'Maria Lopez', 'Maria Lopez']);
});

test('a name that was taken out is an actor of its own, also in the next article', async () => {
  const library = open();
  const own: ActorReference = { ...MARIA, name: 'Mayor Lopez' };
  const annotations = [MARIA, own].map((speaker, i) => sampleQuotation(i + 1, saidBy(speaker)));
  await library.saveAnnotations(annotations, sampleArticle());
  const asked = { key: MARIA.key, keys: [], names: ['Mayor Lopez'] };
  expect(await library.previewSplit(asked, NOW)).toEqual({ annotations: 1, articles: 1, names: ['Mayor Lopez'] });
  await library.splitActor(asked, NOW);
  const [first, second] = (await library.rows(ALL)).rows.map(({ speaker }) => speaker!);
  expect([first!.name, second!.name]).toEqual(['Maria Lopez', 'Mayor Lopez']);
  expect(second!.key).not.toBe(first!.key);
  expect((await library.aliases()).table().splits).toEqual([{ key: MARIA.key, name: 'Mayor Lopez', into: second }]);
  expect((await library.actorCard(second!.key)).annotations).toBe(1);
  expect((await library.aliasTable()).flatMap(({ splits }) => splits.map(({ name }) => name))).toEqual(['Mayor Lopez']);
});

test('a name that is taken out of an actor of the same key has a key of its own', async () => {
  const library = open();
  const initialled = { ...MARIA, name: 'Maria J. Lopez' };
  const annotations = [MARIA, initialled].map((speaker, i) => sampleQuotation(i + 1, saidBy(speaker)));
  await library.saveAnnotations(annotations, sampleArticle());
  await library.splitActor({ key: MARIA.key, keys: [], names: [initialled.name] }, NOW);
  const [first, second] = (await library.rows(ALL)).rows.map(({ speaker }) => speaker!);
  expect([first!.key, second!.name]).toEqual([MARIA.key, initialled.name]);
  expect(second!.key).not.toBe(MARIA.key);
});

test('merges that lead in a circle leave everybody who they are', async () => {
  const library = open();
  await fill(library);
  const merge = ({ key, name, kind }: ActorReference, into: ActorReference) => ({
    ...{ is: 'merge' as const, key, name, kind, when: NOW },
    ...{ into: into.key, intoName: into.name, intoKind: into.kind },
  });
  const decisions = [merge(MARIA, LOPEZ), merge(LOPEZ, MAYOR), merge(MAYOR, LOPEZ)];
  await bringIn(library, { annotations: [], articles: [], rejections: [], decisions, changes: [] });
  expect((await speakers(library)).slice(0, 3)).toEqual(['Maria Lopez', 'M. Lopez', 'The Mayor']);
});

test('taking out all names of a merged actor ends its merge', async () => {
  const library = open();
  await fill(library);
  await library.mergeActors({ into: MARIA.key, keys: [LOPEZ.key] }, NOW);
  await library.splitActor({ key: MARIA.key, keys: [], names: ['M. Lopez'] }, NOW);
  expect((await library.rows(ALL)).rows[1]!.speaker).toEqual(LOPEZ);
  expect(await library.aliasTable()).toEqual([]);
});

test('an actor whom the library has never met is merged under the name that the page knows', async () => {
  const library = open();
  await fill(library);
  const known = [{ key: 'person:lopez', name: 'Lopez', kind: 'person' as const }];
  await library.mergeActors({ into: MARIA.key, keys: ['person:lopez'], known }, NOW);
  expect((await library.aliasTable())[0]).toMatchObject({
    key: MARIA.key,
    merged: [{ key: 'person:lopez', name: 'Lopez' }],
  });
  await expect(library.mergeActors({ into: MARIA.key, keys: ['person:x'] }, NOW)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('decisions are exported, and an import does not override ours', async () => {
  const library = open();
  await fill(library);
  await library.mergeActors({ into: MARIA.key, keys: [LOPEZ.key] }, NOW);
  const content = await contentOf(library);
  expect(content.decisions).toHaveLength(1);
  const other = open();
  await fill(other);
  await other.mergeActors({ into: MAYOR.key, keys: [LOPEZ.key] }, NOW);
  await bringIn(other, content);
  expect((await speakers(other))[1]).toBe('The Mayor');
});
