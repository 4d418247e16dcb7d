import { afterEach, expect, test, vi } from 'vitest';
import { PressmarkError } from '../../../lib/errors.ts';
import { PAGE } from '../../../lib/state/library/rows.ts';
import { createLibraryState } from '../../../lib/state/library.ts';
import { type Made, manyMade, SIX } from '../../support/library-rows.ts';
import { createLibraryWorld, type LibraryWorld } from '../../support/library-world.ts';

afterEach(() => vi.useRealTimers());

async function opened(made: readonly Made[] = SIX, change: Partial<LibraryWorld> = {}) {
  const world = createLibraryWorld(made, change);
  const state = createLibraryState(world);
  await state.load();
  return { world, state };
}
const asked = (world: LibraryWorld, type: string) =>
  world.asked.filter(([one]) => one === type).map(([, what]) => what);
const offsets = (world: LibraryWorld) =>
  asked(world, 'libraryRows')
    .map((request) => (request as { offset: number }).offset)
    .sort((a, b) => a - b);

test('of many rows the ones in sight and their neighbours are asked for, each page once', async () => {
  const { world, state } = await opened(manyMade(2_000), { fragment: 'group=none' });
  expect(offsets(world)).toEqual([0]);
  state.rows.want(500, 515);
  state.rows.want(501, 516);
  await vi.waitFor(() => expect(state.rows.at(510)).toBeDefined());
  expect(offsets(world)).toEqual([0, 450, 500, 550]);
  expect(state.rows.at(1_900)).toBeUndefined();
});

test('of quick questions the last is answered; an answer that comes late is thrown away', async () => {
  const answers: (() => void)[] = [];
  const { world, state } = await opened();
  const { ask } = world;
  world.ask = (async (type: 'libraryRows', request: never) => {
    if (type === 'libraryRows') await new Promise<void>((resolve) => answers.push(resolve));
    return ask(type, request);
  }) as LibraryWorld['ask'];
  const again = createLibraryState(world);
  for (const query of ['b', 'bo', 'boa', 'boats']) again.setFilter({ query });
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers.shift()?.();
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers.shift()?.();
  await vi.waitFor(() => expect(again.rows.total.value).toBe(1));
  const queries = asked(world, 'libraryRows').map(
    (request) => (request as { filter: { query?: string } }).filter.query,
  );
  expect(queries).toEqual([undefined, 'b', 'boats']);
  expect(state.rows.total.value).toBe(6);
});

test('a page that was asked for an older question does not come between the rows of the new one', async () => {
  let release = () => {};
  let late: Promise<unknown> | undefined;
  const { world, state } = await opened(manyMade(600), { fragment: 'group=none' });
  const { ask } = world;
  const held = createLibraryState({
    ...world,
    ask: ((type: 'libraryRows', request: { offset: number }) => {
      if (type !== 'libraryRows' || request.offset !== 400) return ask(type, request as never);
      late = new Promise<void>((resolve) => (release = resolve)).then(() => ask(type, request as never));
      return late;
    }) as LibraryWorld['ask'],
  });
  await held.load();
  held.rows.want(400, 410);
  held.setFilter({ query: 'counted 5 boats' });
  await vi.waitFor(() => expect(held.rows.total.value).toBe(1));
  release();
  await late;
  // Whatever was waiting for the answer has its turn before the next task.
  await new Promise((resolve) => setTimeout(resolve));
  expect(held.rows.at(400)).toBeUndefined();
  state.dispose();
});

test('a selection is everything by filter until one is taken out, and a range reaches over rows that are not here', async () => {
  const { state } = await opened(manyMade(400), { fragment: 'group=none&kind=direct' });
  state.selection.all();
  expect(state.selection.asked()).toEqual({ filter: { kinds: ['direct'] } });
  await state.selection.toggle(3);
  expect(state.selection.count.value).toBe(399);
  state.selection.clear();
  await state.selection.toggle(10);
  await state.selection.reachTo(10 + 3 * PAGE);
  expect(state.selection.count.value).toBe(3 * PAGE + 1);
});

test('another filter ends the selection: nobody should delete what they do not see', async () => {
  const { state } = await opened();
  state.selection.all();
  state.setFilter({ tags: ['sea'] });
  expect(state.selection.count.value).toBe(0);
});

test('on an actor’s page everything is about that actor, the selection too', async () => {
  const { world, state } = await opened(SIX, { fragment: 'card=person%3Amaria+lopez' });
  expect(state.rows.total.value).toBe(2);
  state.selection.all();
  await state.changeSelected({ colour: 'rose' });
  expect(asked(world, 'changeMany')).toEqual([
    { selection: { filter: { actors: ['person:maria lopez'] } }, change: { colour: 'rose' } },
  ]);
});

test('an import is compared before it is brought in; stopping tells the background', async () => {
  const { world, state } = await opened();
  await state.importing.open(new Blob(['{}']));
  expect(state.importing.view.value).toMatchObject({ is: 'preview', counts: { added: 3, changed: 1 } });
  await state.importing.cancel();
  expect(state.importing.view.value).toBeNull();
  expect(asked(world, 'importCancel')).toEqual([{ job: 'job' }]);
  expect(asked(world, 'importCommit')).toEqual([]);
});

test('an import that fails on the way says so and leaves nothing put aside', async () => {
  const { world, state } = await opened();
  world.failure = new PressmarkError('storage-full');
  await state.importing.open(new Blob(['{}']));
  expect(state.importing.view.value).toMatchObject({ is: 'failed', code: 'storage-full' });
  expect(asked(world, 'importCancel')).toHaveLength(1);
});

test('an import that was stopped shows nothing any more, not even that it failed', async () => {
  const { world, state } = await opened();
  let fail = (_: Error) => {};
  world.readFile = () => new Promise((_, reject) => (fail = reject));
  const opening = state.importing.open(new Blob(['{}']));
  await vi.waitFor(() => expect(state.importing.view.value?.is).toBe('reading'));
  await state.importing.cancel();
  fail(new PressmarkError('import-invalid'));
  await opening;
  expect(state.importing.view.value).toBeNull();
});

test('an export that is stopped makes no file', async () => {
  const { world, state } = await opened();
  const making = state.exporting.start({ what: { is: 'all' }, format: 'json', options: {} });
  state.exporting.cancel();
  await making;
  expect(world.files).toEqual([]);
  expect(asked(world, 'exportDone')).toEqual([]);
});

test('a backup is offered when enough has changed, and "later" lasts', async () => {
  const storage = { ...createLibraryWorld().storage, unsavedChanges: 49, backupEvery: 50 };
  const { world, state } = await opened(SIX, { storage });
  await state.keeping.load();
  expect(state.keeping.isBackupDue.value).toBe(false);
  world.storage = { ...storage, unsavedChanges: 50 };
  await state.keeping.load();
  expect(state.keeping.isBackupDue.value).toBe(true);
  state.keeping.putOff();
  await state.keeping.load();
  expect(state.keeping.isBackupDue.value).toBe(false);
});

test('the last act is taken back, whatever it was; with none it says so', async () => {
  const { world, state } = await opened();
  await state.undoLast();
  expect(state.news.value).toMatchObject({ is: 'nothing-to-undo' });
  await state.remove(world.rows[0]?.annotation.id as string);
  expect(state.rows.total.value).toBe(5);
  await state.undoLast();
  expect(state.rows.total.value).toBe(6);
});

test('whoever comes to import is asked for a file, and stays where they are', async () => {
  let goTo = (_: string) => {};
  const watchFragment: LibraryWorld['watchFragment'] = (callback) => {
    goTo = callback;
    return () => {};
  };
  const { world, state } = await opened(SIX, { fragment: 'import', watchFragment });
  expect(state.wantsImport.value).toBe(true);
  expect(world.fragment).toBe('');
  state.importAsked();
  state.setFilter({ query: 'boats' });
  goTo('import');
  expect(state.wantsImport.value).toBe(true);
  expect(state.place.value.filter).toEqual({ query: 'boats' });
  expect(world.fragment).toBe('q=boats');
});
