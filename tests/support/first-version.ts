/** A library as the first version wrote it. */
import Dexie from 'dexie';

/** Rows as the first version wrote them, letter by letter: the code of today must still read them. */
export const ROWS = {
  annotations: [
    {
      id: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000001',
      annotation: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:uuid:6f1d2c3e-0000-4000-8000-000000000001',
        type: 'Annotation',
        motivation: 'highlighting',
        created: '2026-11-22T09:30:00.000Z',
        modified: '2026-11-22T09:31:00.000Z',
        body: [
          {
            type: 'Quotation',
            purpose: 'classifying',
            kind: 'direct',
            cue: 'said',
            source: 'Maria Lopez',
            speaker: { key: 'person:maria lopez', name: 'Maria Lopez', kind: 'person' },
            rule: 'cue-after',
            confidence: 0.97,
          },
          { type: 'TextualBody', purpose: 'commenting', value: 'Ask the port.', format: 'text/plain' },
          { type: 'TextualBody', purpose: 'tagging', value: 'ferry' },
        ],
        target: [
          {
            type: 'SpecificResource',
            source: 'https://news.example/ferry',
            selector: [
              { type: 'TextQuoteSelector', exact: '“Nobody wanted this,”', prefix: '', suffix: ' said Maria Lopez.' },
              { type: 'TextPositionSelector', start: 0, end: 21 },
            ],
            styleClass: 'pressmark-amber',
          },
        ],
      },
      source: 'https://news.example/ferry',
      site: 'news.example',
      created: '2026-11-22T09:30:00.000Z',
      modified: '2026-11-22T09:31:00.000Z',
      actors: ['person:maria lopez'],
      tags: ['ferry'],
    },
  ],
  articles: [
    {
      source: 'https://news.example/ferry',
      address: 'https://news.example/ferry?ref=home',
      title: 'The ferry stops',
      byline: ['Ann Reed'],
      site: 'The Coast Courier',
      section: ['News'],
      published: '2026-11-21',
      modified: null,
      retrieved: '2026-11-22T09:29:00.000Z',
      language: 'en',
      sha256: '0123456789abcdef'.repeat(4),
    },
  ],
  actors: [{ key: 'person:maria lopez', name: 'Maria Lopez', kind: 'person', names: ['Maria Lopez'] }],
  rejections: [{ source: 'https://news.example/ferry', exact: '“Kestrel”', created: '2026-11-22T09:32:00.000Z' }],
  meta: [{ key: 'sentinel', value: '2026-11-22T09:00:00.000Z' }],
};

const STORES = {
  annotations: 'id, source, site, created, modified, *actors, *tags, deletedAt',
  articles: 'source, site, published',
  actors: 'key, kind, name',
  rejections: '[source+exact], source',
  meta: 'key',
};

export async function writeFirstVersion(name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores(STORES);
  await database.open();
  for (const [table, rows] of Object.entries(ROWS)) await database.table(table).bulkAdd(rows);
  database.close();
}
