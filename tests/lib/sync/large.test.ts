import { expect, test } from 'vitest';
import { annotate } from '../../../lib/annotation/annotate.ts';
import { toLine } from '../../../lib/annotation/formats/canonical.ts';
import type { Annotation } from '../../../lib/annotation/model.ts';
import type { Library } from '../../../lib/store/library.ts';
import { type Machine, machineAt, sharedCouch } from '../../support/machines.ts';
import { idOf, MARIA, sampleArticle, spanOf, TEXT, timeOf } from '../../support/samples.ts';

/** 10,000 annotations of 100 articles. */
const COUNT = 10_000;
const ARTICLES = 100;
const sourceOf = (number: number) => `https://news.example/2026/${number % ARTICLES}`;

const couch = sharedCouch();

const made = (number: number): Annotation =>
  annotate(
    {
      text: TEXT,
      spans: [spanOf('“We cannot keep it open,”')],
      source: sourceOf(number),
      colour: 'amber',
      note: `Note ${number}`,
      tags: [`tag ${number % 7}`],
      quotation: {
        kind: 'direct',
        cue: 'said',
        source: 'Maria Lopez',
        speaker: MARIA,
        rule: 'cue-after',
        confidence: 0.97,
      },
    },
    { id: idOf(number), now: timeOf(number % 600) },
  );

async function fill(library: Library) {
  const annotations = Array.from({ length: COUNT }, (_, i) => made(i));
  const articles = Array.from({ length: ARTICLES }, (_, i) =>
    sampleArticle({ source: sourceOf(i), title: `Article ${i}` }),
  );
  await library.stageImport('all', { annotations, articles, rejections: [], decisions: [], changes: [] }, timeOf(700));
  await library.commitImport('all', timeOf(700));
}

async function annotationsIn(library: Library): Promise<Annotation[]> {
  const found: Annotation[] = [];
  let after: string | null = null;
  do {
    const asked = { table: 'annotations', order: 'time', after, limit: 2_000 } as const;
    const batch: Awaited<ReturnType<typeof library.exportRows<'annotations'>>> = await library.exportRows(
      { is: 'all' },
      asked,
    );
    found.push(...batch.rows.map(({ annotation }) => annotation));
    after = batch.after;
  } while (after !== null);
  return found;
}

/** Goes on after every cut, as the background does when the line is back. */
async function syncThrough(machine: Machine, cuts: readonly number[]): Promise<void> {
  for (const after of cuts) {
    couch.server().cut(after);
    await expect(machine.sync()).rejects.toMatchObject({ code: 'sync-unreachable' });
    couch.server().mend();
  }
  await machine.sync();
}

test('10,000 annotations reach another machine over a line that is cut and a background that is killed', async () => {
  const started = process.cpuUsage();
  const address = couch.fresh();
  const here = await machineAt(address, fill);
  await syncThrough(here, [30, 9]);
  const stored = (await (await fetch(address)).json()) as { doc_count: number };
  expect(stored.doc_count).toBe(COUNT + ARTICLES);

  const there = await machineAt(address);
  // Killed: nothing but the database is left, and it is opened anew.
  let batches = 0;
  const killed = there.sync(async () => {
    batches += 1;
    if (batches === 8) throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await there.library.close();
  const half = (await there.library.counts()).annotations;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(COUNT);
  await syncThrough(there, [14]);
  expect((await there.library.counts()).annotations).toBe(COUNT);

  // Both go on without a line, and catch up.
  const ALL = { filter: { tags: ['tag 3'] } };
  await here.library.changeMany(ALL, { addTags: ['here'] }, timeOf(800));
  await there.library.changeMany({ filter: { tags: ['tag 3', 'tag 4'] } }, { colour: 'sky' }, timeOf(801));
  await there.library.deleteMany({ filter: { tags: ['tag 5'] } }, timeOf(802));
  await syncThrough(there, [11]);
  await syncThrough(here, [12]);
  await there.sync();

  const [a, b] = [await annotationsIn(here.library), await annotationsIn(there.library)];
  expect(a.length).toBeGreaterThan(COUNT / 2);
  expect(toLine(b)).toBe(toLine(a));
  const tagged = (tag: string) =>
    here.library.rows({ filter: { tags: [tag] }, group: 'none', order: 'oldest', offset: 0, limit: 1 });
  expect((await tagged('tag 5')).total).toBe(0);
  const both = await tagged('here');
  expect(both.total).toBe(Math.floor((COUNT + 3) / 7));
  expect(both.rows[0]?.annotation.target[0].styleClass).toBe('pressmark-sky');
  const { user, system } = process.cpuUsage(started);
  console.info(
    `10,000 annotations between two machines: ${Math.round((user + system) / 1000)} ms of CPU, server included`,
  );
}, 300_000);
