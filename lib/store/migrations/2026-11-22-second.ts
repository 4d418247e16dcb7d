/** The second schema: every write has a number, and what it replaced is kept. */
import type Dexie from 'dexie';
import type { Transaction } from 'dexie';

/**
 * New: the reader's decisions on actors, the acts with the way back, what became of passages, imports put aside, the search
 * index. Annotations are found by page, time, actor and number; site, tags and words are the catalogue's to answer.
 */
export function second(database: Dexie): void {
  database
    .version(2)
    .stores({
      annotations: 'id, source, created, *actors, [seq+id], deletedAt',
      articles: 'source',
      actors: 'key',
      decisions: 'id',
      changes: 'id, annotation, source, seen',
      sightings: 'source',
      acts: 'act',
      journal: '[act+part]',
      tombstones: 'id, seq',
      staged: '[job+part], when',
      segments: 'id',
    })
    .upgrade(numberRows);
}

/** All rows that are there count as one write. */
async function numberRows(transaction: Transaction): Promise<void> {
  await transaction
    .table('annotations')
    .toCollection()
    .modify((row) => {
      row.seq = 1;
      delete row.site;
      delete row.modified;
      delete row.tags;
    });
  await transaction.table('meta').put({ key: 'seq', value: 1 });
  await transaction.table('meta').put({ key: 'migrated', value: { from: 1, when: new Date().toISOString() } });
}
