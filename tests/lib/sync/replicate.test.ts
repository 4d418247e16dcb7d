import { beforeEach, describe, expect, test } from 'vitest';
import { noteOf, tagsOf } from '../../../lib/annotation/model.ts';
import type { Library } from '../../../lib/store/library.ts';
import { everythingOf, type Machine, machineAt, sharedCouch, syncAll } from '../../support/machines.ts';
import {
  idOf,
  MARIA,
  SOURCE,
  sampleAnnotation,
  sampleArticle,
  sampleQuotation,
  timeOf,
} from '../../support/samples.ts';

const couch = sharedCouch();
let address: string;
beforeEach(() => {
  address = couch.fresh();
});

const ALL = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 50 } as const;
const save = (library: Library, ...numbers: number[]) =>
  library.saveAnnotations(
    numbers.map((n) => sampleQuotation(n)),
    sampleArticle(),
    timeOf(1),
  );
const one = async ({ library }: Machine, number: number) =>
  (await library.annotationsOf(SOURCE)).find(({ id }) => id === idOf(number));

async function expectSame(...machines: Machine[]) {
  const [first, ...others] = await Promise.all(machines.map(everythingOf));
  for (const other of others) expect(other).toBe(first);
}

async function two(fill?: (library: Library) => Promise<unknown>): Promise<[Machine, Machine]> {
  const machines: [Machine, Machine] = [await machineAt(address, fill), await machineAt(address)];
  await syncAll(machines);
  return machines;
}

async function documents(): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${address}/_all_docs?include_docs=true&conflicts=true`);
  const { rows } = (await response.json()) as { rows: { doc: Record<string, unknown> }[] };
  return rows.map(({ doc }) => doc);
}

describe('what is in one library comes to the other', () => {
  test('annotations, articles, rejections, decisions and what became of passages', async () => {
    const [here, there] = await two(async (library) => {
      await save(library, 1, 2);
      await library.reject(SOURCE, '“Kestrel”', timeOf(3));
      await library.mergeActors(
        { into: MARIA.key, keys: ['person:m lopez'], known: [{ ...MARIA, key: 'person:m lopez' }] },
        timeOf(4),
      );
      const reading = { source: SOURCE, when: timeOf(5), sha256: '0'.repeat(64) };
      await library.observe(reading, [
        { annotation: sampleQuotation(1), state: 'edited', now: '“We may keep it open,”' },
      ]);
    });
    await expectSame(here, there);
    const rows = await there.library.rows({ ...ALL, filter: { query: 'keep open', changed: true } });
    expect(rows.rows.map(({ annotation, change }) => [annotation.id, change?.after])).toEqual([
      [idOf(1), '“We may keep it open,”'],
    ]);
    expect((await there.library.aliasTable()).map(({ merged }) => merged.length)).toEqual([1]);
  });

  test('a document is a plain W3C annotation with its times beside it', async () => {
    await two((library) => save(library, 1));
    const annotation = (await documents()).find(({ _id }) => _id === `annotation:${idOf(1)}`);
    expect(annotation).toMatchObject({
      pressmark: 1,
      row: sampleQuotation(1),
      clock: { all: expect.stringContaining(timeOf(1)) },
    });
  });

  test('who has nothing new to say sends nothing', async () => {
    const [here, there] = await two((library) => save(library, 1, 2, 3));
    const { asked } = couch.server();
    asked.length = 0;
    for (const machine of [here, there]) expect(await machine.sync()).toEqual({ received: 0, sent: 0, unreadable: 0 });
    expect(asked.map(({ what }) => what).filter((what) => /_bulk|_local/.test(what))).toEqual([
      'GET _local/pressmark',
      'GET _local/pressmark',
    ]);
  });

  test('two libraries with the same rows before they met', async () => {
    const here = await machineAt(address, (library) => save(library, 1, 2));
    const there = await machineAt(address, async (library) => {
      await save(library, 2, 3);
      await library.changeAnnotation(idOf(2), { note: 'Mine.' }, timeOf(9));
    });
    await syncAll([here, there]);
    await expectSame(here, there);
    expect(await here.library.annotationsOf(SOURCE)).toHaveLength(3);
    expect(noteOf((await one(here, 2))!)).toBe('Mine.');
  });
});

describe('two people at once', () => {
  test('note here and tag there: both stay; the same field: the later', async () => {
    const [here, there] = await two((library) => save(library, 1));
    await here.library.changeAnnotation(idOf(1), { note: 'Ask the port.', colour: 'sky' }, timeOf(20));
    await there.library.changeAnnotation(idOf(1), { tags: ['ferry'] }, timeOf(30));
    await there.library.changeAnnotation(idOf(1), { colour: 'rose' }, timeOf(10));
    await syncAll([here, there]);
    await expectSame(here, there);
    const merged = (await one(there, 1))!;
    expect([noteOf(merged), tagsOf(merged)]).toEqual(['Ask the port.', ['ferry']]);
    // A machine's own stamps only grow: "rose" was said after the tag, whatever its clock says.
    expect(merged.target[0].styleClass).toBe('pressmark-rose');
  });

  test('different tags on the same annotation: both stay, and one that was taken away goes', async () => {
    const [here, there] = await two(async (library) => {
      await library.saveAnnotations([sampleAnnotation(1, { tags: ['old', 'kept'] })], sampleArticle(), timeOf(1));
    });
    await here.library.changeAnnotation(idOf(1), { tags: ['kept', 'port'] }, timeOf(20));
    await there.library.changeAnnotation(idOf(1), { tags: ['old', 'kept', 'ferry'] }, timeOf(21));
    await syncAll([here, there]);
    await expectSame(here, there);
    expect(tagsOf((await one(here, 1))!).toSorted()).toEqual(['ferry', 'kept', 'port']);
  });

  test('deletions travel, and so does having back', async () => {
    const [here, there] = await two((library) => save(library, 1, 2));
    const { act } = await here.library.deleteAnnotations([idOf(1)], timeOf(10));
    await syncAll([here, there]);
    expect((await there.library.annotationsOf(SOURCE)).map(({ id }) => id)).toEqual([idOf(2)]);
    expect((await there.library.rows({ ...ALL, filter: { query: 'harbour' } })).total).toBe(1);
    await here.library.undo(act!, timeOf(11));
    await syncAll([here, there]);
    expect(await there.library.annotationsOf(SOURCE)).toHaveLength(2);
    await expectSame(here, there);
  });

  test('deleted here and edited there: the edit brings it back', async () => {
    const [here, there] = await two((library) => save(library, 1));
    await there.library.changeAnnotation(idOf(1), { note: 'Still needed.' }, timeOf(9));
    await here.library.deleteAnnotations([idOf(1)], timeOf(10));
    await syncAll([here, there]);
    expect(noteOf((await one(here, 1))!)).toBe('Still needed.');
    await expectSame(here, there);
  });

  test('rejections and decisions that are taken back are taken back there too', async () => {
    let rejected: number | null = null;
    const [here, there] = await two(async (library) => {
      await save(library, 1);
      rejected = (await library.reject(SOURCE, '“Kestrel”', timeOf(2))).act;
    });
    expect(await there.library.rejectedOf(SOURCE)).toEqual(['“Kestrel”']);
    await here.library.undo(rejected!, timeOf(3));
    await syncAll([here, there]);
    expect(await there.library.rejectedOf(SOURCE)).toEqual([]);
    await here.library.reject(SOURCE, '“Kestrel”', timeOf(4));
    await syncAll([here, there]);
    expect(await there.library.rejectedOf(SOURCE)).toEqual(['“Kestrel”']);
  });

  test('what came from elsewhere is no act of the reader, and an undo leaves it alone', async () => {
    const [here, there] = await two((library) => save(library, 1));
    expect(await there.library.recentActs()).toEqual([]);
    const { act } = await here.library.changeAnnotation(idOf(1), { note: 'Wrong.' }, timeOf(5));
    await there.library.changeAnnotation(idOf(1), { tags: ['ferry'] }, timeOf(6));
    await syncAll([here, there]);
    await here.library.undo(act!, timeOf(7));
    await syncAll([here, there]);
    await expectSame(here, there);
    expect([noteOf((await one(there, 1))!), tagsOf((await one(there, 1))!)]).toEqual(['', ['ferry']]);
  });

  test('what was deleted a month ago goes from the server and from the other machine', async () => {
    const [here, there] = await two((library) => save(library, 1));
    await here.library.deleteAnnotations([idOf(1)], '2026-11-22T10:00:00.000Z');
    await here.library.purge('2026-12-23T10:00:00.000Z');
    await syncAll([here, there]);
    expect(await documents()).toEqual([]);
    expect(await there.library.counts()).toMatchObject({ annotations: 0, articles: 0, actors: 0, deleted: 0 });
    expect((await there.library.sourcesOf([idOf(1)])).size).toBe(0);
  });

  test('an article that is cleared away here stays where something is saved of it', async () => {
    const [here, there] = await two((library) => save(library, 1));
    await here.library.deleteAnnotations([idOf(1)], '2026-11-22T10:00:00.000Z');
    await here.library.purge('2026-12-23T10:00:00.000Z');
    await there.library.saveAnnotations([sampleAnnotation(2)], sampleArticle(), timeOf(1));
    await syncAll([here, there]);
    await expectSame(here, there);
    expect((await here.library.articleOf(SOURCE))?.title).toBe('The harbour closes');
    expect(await here.library.annotationsOf(SOURCE)).toHaveLength(1);
  });

  test('servers that were copied into each other: both revisions become one', async () => {
    const [here, there] = await two((library) => save(library, 1));
    const id = `annotation:${idOf(1)}`;
    const [shown] = (await documents()).filter(({ _id }) => _id === id);
    const other = structuredClone(shown) as {
      _rev: string;
      row: { body: unknown[] };
      clock: { all: string; fields?: object };
    };
    other.row.body.push({ type: 'TextualBody', purpose: 'tagging', value: 'copied' });
    other.clock.fields = { ...other.clock.fields, 'tagging:copied': '2026-11-22T12:00:00.000Z ffffffff' };
    await fetch(`${address}/_bulk_docs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ new_edits: false, docs: [{ ...other, _rev: '1-00000000000000000000000000000000' }] }),
    });
    await here.library.changeAnnotation(idOf(1), { note: 'Here.' }, timeOf(20));
    await syncAll([here, there]);
    await expectSame(here, there);
    expect([noteOf((await one(there, 1))!), tagsOf((await one(there, 1))!)]).toEqual(['Here.', ['copied']]);
    const [after] = (await documents()).filter(({ _id }) => _id === id);
    expect(after?._conflicts).toBeUndefined();
  });
});

describe('a server that is not as it was', () => {
  test('emptied and made anew: everything is sent again', async () => {
    const [here, there] = await two((library) => save(library, 1, 2));
    await fetch(address, { method: 'DELETE' });
    await syncAll([here, there]);
    expect(await documents()).toHaveLength(3);
    await expectSame(here, there);
  });

  test('what another program wrote or deleted there changes nothing here', async () => {
    const [here, there] = await two((library) => save(library, 1));
    const [shown] = (await documents()).filter(({ _id }) => _id === `annotation:${idOf(1)}`);
    const put = (id: string, body: object) =>
      fetch(`${address}/${encodeURIComponent(id)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await put(`annotation:${idOf(1)}`, { _rev: shown?._rev, _deleted: true });
    await put('a note of mine', { words: 'hello' });
    await put(`annotation:${idOf(9)}`, { pressmark: 1, clock: { all: 'never' }, row: { evil: true } });
    await put('article:javascript:alert(1)', {
      pressmark: 1,
      clock: { all: '2026-11-22T12:00:00.000Z ffffffff' },
      row: sampleArticle({ source: 'javascript:alert(1)' }),
    });
    expect(await here.sync()).toEqual({ received: 0, sent: 0, unreadable: 2 });
    await here.library.changeAnnotation(idOf(1), { note: 'Alive.' }, timeOf(20));
    await syncAll([here, there]);
    await expectSame(here, there);
    expect(noteOf((await one(there, 1))!)).toBe('Alive.');
  });

  test('documents of a newer version stop it before anything is taken in', async () => {
    const [here] = await two((library) => save(library, 1));
    await fetch(`${address}/annotation:x`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"pressmark":2}',
    });
    await expect(here.sync()).rejects.toMatchObject({ code: 'sync-newer' });
    await expect(here.sync()).rejects.toMatchObject({ code: 'sync-newer' });
  });
});
