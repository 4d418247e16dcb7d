/** The browser may kill the background at any moment. Whatever it was doing then is done, or was never begun. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { annotate } from '../../../lib/annotation/annotate.ts';
import { createRandom } from '../../support/random.ts';
import { ask } from '../support/ask.ts';
import { countActs, type Found, type GroupAct, lookAt, type Outcome, sendActs } from '../support/kill-page.ts';
import { story } from '../support/stage.ts';

const KILLS = 200;
/** Longest time, in ms, that the background is given for what it was asked. */
const LONGEST = 30;
const PER_GROUP = 3;

type State = 'none' | 'saved' | 'tagged' | 'deleted';
const NEXT = { none: 'saved', saved: 'tagged', tagged: 'deleted' } as const;
const SOURCE = 'https://news.example/kills';
const NOW = '2026-11-22T10:00:00.000Z';

const idsOf = (group: number) =>
  Array.from(
    { length: PER_GROUP },
    (_, i) => `urn:uuid:00000000-0000-4000-8000-${String(group * 10 + i).padStart(12, '0')}`,
  );

const ARTICLE = {
  source: SOURCE,
  address: SOURCE,
  title: 'Killed',
  byline: [],
  site: 'News',
  section: [],
  published: null,
  modified: null,
  retrieved: NOW,
  language: 'en',
  sha256: '0'.repeat(64),
};

function actOn(group: number, state: State): GroupAct {
  const ids = idsOf(group);
  const selection = { ids };
  if (state === 'saved')
    return { group, is: 'tag', type: 'changeMany', request: { selection, change: { addTags: ['tagged'] } } };
  if (state === 'tagged') return { group, is: 'delete', type: 'deleteMany', request: { selection } };
  const draft = { text: 'The ferry stops.', spans: [{ start: 4, end: 9 }], source: SOURCE, colour: 'amber' } as const;
  // What says the same of the same words is saved once.
  const annotations = ids.map((id) => annotate({ ...draft, note: id }, { id, now: NOW }));
  return { group, is: 'save', type: 'saveAnnotations', request: { annotations, article: ARTICLE } };
}

/** The state in which all three rows are; throws where they are in different ones. */
function stateOf({ rows }: Found): State {
  const states = rows.map((row): State => {
    if (!row) return 'none';
    if (row.isDeleted) return 'deleted';
    return row.isTagged ? 'tagged' : 'saved';
  });
  if (new Set(states).size > 1) throw new Error(`half of an act was done: ${states.join(', ')}`);
  return states[0] as State;
}

story('the background is killed in the middle of saving', (stage) => {
  test('every act is done or was never begun, and what was answered is done', async () => {
    const { driver } = stage;
    // What an installation sets going (menus, open tabs) is over by then; it is not what is put to the test here.
    await driver.evaluateInExtension(() => chrome.runtime.sendMessage({}).catch(() => {}));
    await sleep(2_000);
    const random = createRandom(11);
    const groups: State[] = [];
    let done = 0;
    let lost = 0;
    let lostAndDone = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const open = groups.flatMap((state, group) => (state === 'deleted' ? [] : [group])).slice(-6);
      const chosen = [groups.length, ...open.filter(() => random() < 0.5)];
      groups.push('none');
      const acts = chosen.map((group) => actOn(group, groups[group] as State));
      // Awake and with its database open, so that it is in the middle of these acts when it is killed.
      await ask(driver, 'recentActs', {});
      await driver.evaluateInExtension(sendActs, acts);
      await sleep(random() * LONGEST);
      await driver.killBackground();
      const seen = await driver.evaluateInExtension(lookAt, chosen.map(idsOf));
      chosen.forEach((group, i) => {
        const before = groups[group] as keyof typeof NEXT;
        const now = stateOf(seen.found[i] as Found);
        const outcome = seen.outcomes[i] as Outcome | undefined;
        expect([before, NEXT[before]], `kill ${kill}, ${acts[i]?.is}`).toContain(now);
        expect(outcome).not.toBe('refused');
        if (outcome === 'done') expect(now, `kill ${kill}, answered`).toBe(NEXT[before]);
        if (now !== before) done += 1;
        if (outcome !== 'done') lost += 1;
        if (outcome !== 'done' && now !== before) lostAndDone += 1;
        groups[group] = now;
      });
    }
    // Acts of both ends must have been met, or nothing was put to the test.
    expect(done).toBeGreaterThan(KILLS / 8);
    expect(lost - lostAndDone).toBeGreaterThan(KILLS / 20);
    const all = await driver.evaluateInExtension(
      lookAt,
      groups.map((_, group) => idsOf(group)),
    );
    expect(all.found.map(stateOf)).toEqual(groups);
    expect(await driver.evaluateInExtension(countActs)).toEqual({ acts: done, withJournal: done });
  });

  const stateNow = () => ask(stage.driver, 'storageState', {});

  test('the library answers from what is there', async () => {
    const rows = { filter: {}, group: 'none', order: 'oldest', offset: 0, limit: 1 } as const;
    const [listed, state] = [await ask(stage.driver, 'libraryRows', rows), await stateNow()];
    expect(listed.total).toBe(state.counts.annotations);
    expect(listed.total).toBeGreaterThan(0);
    expect(state).toMatchObject({ emptied: false, lastExport: null });
  });

  test('a database that something emptied is noticed, until the reader knows', async () => {
    await stage.driver.killBackground();
    await stage.driver.evaluateInExtension(
      () =>
        new Promise<void>((done, fail) => {
          const deleting = indexedDB.deleteDatabase('pressmark');
          deleting.onsuccess = () => done();
          deleting.onerror = () => fail(deleting.error);
        }),
    );
    expect(await stateNow()).toMatchObject({ emptied: true, counts: { annotations: 0 } });
    await stage.driver.killBackground();
    expect(await stateNow()).toMatchObject({ emptied: true });
    await ask(stage.driver, 'acceptEmptied', {});
    expect(await stateNow()).toMatchObject({ emptied: false });
  });

  test('the browser keeps the library whatever room it needs', async () => {
    expect(await ask(stage.driver, 'persistStorage', {})).toEqual({ persisted: true });
    expect(await stateNow()).toMatchObject({ persisted: true });
  });
});

declare const chrome: typeof import('webextension-polyfill');
