/** A library as the second version wrote it. */
import Dexie from 'dexie';
import { ROWS as FIRST } from './first-version.ts';

const [first] = FIRST.annotations;

/** Rows as the second version wrote them: the annotation of the first, and one that was deleted. */
export const ROWS = {
  annotations: [
    {
      id: first!.id,
      annotation: first!.annotation,
      source: first!.source,
      created: first!.created,
      actors: first!.actors,
      seq: 1,
    },
    {
      id: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000002',
      annotation: { ...first!.annotation, id: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000002' },
      source: first!.source,
      created: first!.created,
      actors: first!.actors,
      seq: 2,
      deletedAt: '2026-11-22T10:00:00.000Z',
    },
  ],
  articles: FIRST.articles,
  actors: FIRST.actors,
  rejections: FIRST.rejections,
  decisions: [
    {
      id: 'merge person:m lopez',
      is: 'merge',
      key: 'person:m lopez',
      name: 'M. Lopez',
      kind: 'person',
      into: 'person:maria lopez',
      intoName: 'Maria Lopez',
      intoKind: 'person',
      when: '2026-11-22T09:40:00.000Z',
    },
  ],
  changes: [
    {
      id: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000001#2026-11-22T11:00:00.000Z',
      annotation: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000001',
      source: 'https://news.example/ferry',
      state: 'vanished',
      seen: '2026-11-22T11:00:00.000Z',
      lastSeen: '2026-11-22T11:00:00.000Z',
      before: '“Nobody wanted this,”',
      after: null,
      sha256: '0123456789abcdef'.repeat(4),
    },
  ],
  tombstones: [{ id: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000003', seq: 2 }],
  meta: [
    { key: 'sentinel', value: '2026-11-22T09:00:00.000Z' },
    { key: 'seq', value: 2 },
  ],
};

export const STORES = {
  annotations: 'id, source, created, *actors, [seq+id], deletedAt',
  articles: 'source',
  actors: 'key',
  rejections: '[source+exact], source',
  decisions: 'id',
  changes: 'id, annotation, source, seen',
  sightings: 'source',
  acts: 'act',
  journal: '[act+part]',
  tombstones: 'id, seq',
  staged: '[job+part], when',
  segments: 'id',
  meta: 'key',
};

export async function writeSecondVersion(name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(2).stores(STORES);
  await database.open();
  for (const [table, rows] of Object.entries(ROWS)) await database.table(table).bulkAdd(rows);
  database.close();
}
