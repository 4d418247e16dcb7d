import { afterEach, expect, test, vi } from 'vitest';
import { noteOf } from '../../../lib/annotation/model.ts';
import { PressmarkError } from '../../../lib/errors.ts';
import type { PageState } from '../../../lib/messages.ts';
import { createPopupState } from '../../../lib/state/popup.ts';
import { articleState, createFakeWorld, type FakeWorld, listed, THREE } from '../../support/popup.ts';

const gone = new PressmarkError('not-found');
/** As the browser says of the page beside the popup. */
const SITE = 'syria-is-here.example';
const idOf = (index: number) => THREE[index]?.annotation.id as string;

async function opened(page: PageState | PressmarkError, change: Partial<FakeWorld> = {}) {
  const world = createFakeWorld(page, change);
  const state = createPopupState(world);
  await state.load();
  const shown = () => (state.view.value.is === 'article' ? state.view.value.annotations : []);
  return { world, state, shown };
}
afterEach(() => vi.useRealTimers());

test.each([
  ['the browser’s own page', { host: '', access: 'restricted' as const }, 'restricted'],
  ['no access', { host: 'a.example', access: 'withheld' as const }, 'no-access'],
  ['a page that was open before', { host: 'a.example', access: 'given' as const }, 'not-loaded'],
])('without a script in the page: %s', async (_, site, expected) => {
  const { state } = await opened(gone, { site });
  expect(state.view.value.is).toBe(expected);
});

test('a page that fails says its code', async () => {
  const { state } = await opened(new PressmarkError('storage-broken'));
  expect(state.view.value).toEqual({ is: 'failed', code: 'storage-broken' });
});

test('while the page is read it is asked again until it has been read, and no more after the popup has gone', async () => {
  vi.useFakeTimers();
  const { world, state } = await opened({ is: 'reading', detection: { isArticle: true, reasons: [], paragraphs: 0 } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(state.view.value.is).toBe('reading');
  world.page = articleState();
  await vi.advanceTimersByTimeAsync(2000);
  expect(state.view.value.is).toBe('article');
  const asked = world.asked.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.asked).toHaveLength(asked);
  world.page = { is: 'reading', detection: { isArticle: true, reasons: [], paragraphs: 0 } };
  await state.load();
  state.dispose();
  const before = world.asked.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.asked).toHaveLength(before);
});

test('a changed note is asked for and shown', async () => {
  const { world, state, shown } = await opened(articleState());
  await state.change(idOf(1), { note: 'Check the date' });
  expect(world.asked.at(-1)).toEqual([
    'changeAnnotation',
    { id: idOf(1), change: { note: 'Check the date' }, of: SITE },
  ]);
  expect(noteOf(shown()[1]?.annotation as never)).toBe('Check the date');
});

test('a note whose popup died before it was sent is sent by the next one, once', async () => {
  const { world, state } = await opened(articleState());
  state.draft(idOf(1), 'Check the date');
  state.dispose();
  const sent = () => world.asked.filter(([type]) => type === 'changeAnnotation');
  expect(sent()).toEqual([]);
  await createPopupState(world).load();
  expect(sent()).toEqual([['changeAnnotation', { id: idOf(1), change: { note: 'Check the date' }, of: SITE }]]);
  await createPopupState(world).load();
  expect(sent()).toHaveLength(1);
});

test('a note that could not be kept is kept as a draft', async () => {
  const { world, state } = await opened(articleState());
  state.draft(idOf(1), 'Check the date');
  world.failure = new PressmarkError('storage-full');
  await state.change(idOf(1), { note: 'Check the date' });
  expect(world.written).toContain('Check the date');
});

test('removing is taken back, to the same place, though the list has changed in between', async () => {
  const { world, state, shown } = await opened(articleState());
  await state.remove(idOf(1));
  expect(shown().map((one) => one.annotation.id)).toEqual([idOf(0), idOf(2)]);
  const news = state.news.value;
  await state.change(idOf(2), { note: 'new' });
  if (news?.is === 'deleted') news.undo?.();
  await vi.waitFor(() => expect(shown().map((one) => one.annotation.id)).toEqual([idOf(0), idOf(1), idOf(2)]));
  expect(world.asked.at(-1)).toEqual(['undoAct', { act: 3 }]);
});

test('what could not be removed stays, and the reason is told', async () => {
  const { world, state, shown } = await opened(articleState());
  world.failure = new PressmarkError('storage-full');
  await state.remove(idOf(0));
  expect(shown()).toHaveLength(3);
  expect(state.news.value).toMatchObject({ is: 'error', code: 'storage-full' });
});

test('saving the others can be taken back by its act', async () => {
  const { world, state } = await opened(articleState());
  world.page = articleState({ annotations: [...THREE, listed({ exact: 'new words' })], unsaved: 0 });
  await state.saveOthers();
  const news = state.news.value;
  expect(news).toMatchObject({ is: 'saved', count: 10 });
  if (news?.is === 'saved') news.undo?.();
  await vi.waitFor(() => expect(world.asked).toContainEqual(['undoAct', { act: 4, of: SITE }]));
});

test('one press saves once', async () => {
  const { world, state } = await opened(articleState());
  await Promise.all([state.saveOthers(), state.saveOthers()]);
  expect(world.asked.filter(([type]) => type === 'saveAllQuotations')).toHaveLength(1);
  expect(state.isBusy.value).toBe(false);
});

test('the site switch writes the host and takes it out again', async () => {
  const { world, state } = await opened(articleState());
  await state.setOnForSite(false);
  expect(world.settings.offSites).toEqual(['syria-is-here.example']);
  expect(state.view.value.is).toBe('off');
  await state.setOnForSite(true);
  expect(world.settings.offSites).toEqual([]);
  expect(state.view.value.is).toBe('article');
});

test('a page that has not heard yet that it is on again is asked once more', async () => {
  vi.useFakeTimers();
  const { world, state } = await opened({ is: 'off' });
  expect(state.view.value.is).toBe('loading');
  world.page = articleState();
  await vi.advanceTimersByTimeAsync(500);
  expect(state.view.value.is).toBe('article');
});

test('layers are switched together and the others stay', async () => {
  const { world, state } = await opened(articleState());
  await state.setLayers(['source', 'cue'], false);
  expect(world.settings.layers).not.toContain('cue');
  expect(world.settings.layers).toContain('person');
  await state.setLayers(['place'], true);
  expect(world.settings.layers).toContain('place');
});

test('two layers switched before either is written are both switched', async () => {
  const { world, state } = await opened(articleState());
  await Promise.all([state.setLayers(['cue'], false), state.setLayers(['person'], false)]);
  expect(world.settings.layers).not.toContain('cue');
  expect(world.settings.layers).not.toContain('person');
  expect(state.settings.value?.layers).toEqual(world.settings.layers);
});

test('exports this page or everything under a name that says which', async () => {
  const { world, state } = await opened(articleState());
  await state.exportPage();
  await state.exportAll();
  expect(world.files.map((file) => file.name)).toEqual([
    'pressmark-syria-is-here.example-al-jarba-opposition-to-receive-advanced-weapons-from-u.s-2026-11-22.json',
    'pressmark-library-2026-11-22.json',
  ]);
  expect(world.files.map((file) => file.text)).toEqual(['{"a":1}', '{"a":1}']);
  const parts = world.asked.filter(([type]) => type === 'exportPart').map(([, request]) => request);
  const article = { is: 'article', source: articleState().metadata.source };
  expect(parts).toEqual(
    [article, { is: 'all' }].flatMap((what) =>
      [null, 'second'].map((cursor) => ({ what, format: 'json', options: {}, cursor })),
    ),
  );
  // Only the file of everything brings everything back.
  expect(world.asked.filter(([type]) => type === 'exportDone')).toHaveLength(1);
  expect(state.news.value).toMatchObject({ is: 'exported', count: 2 });
});

test('an export that fails leaves no file, says why, and can be tried again', async () => {
  const { world, state } = await opened(articleState());
  world.failure = new PressmarkError('storage-broken');
  await state.exportAll();
  expect(world.files).toEqual([]);
  expect(state.news.value).toMatchObject({ is: 'error', code: 'storage-broken' });
  expect(state.exporting.value).toBeNull();
  await Promise.all([state.exportAll(), state.exportAll()]);
  expect(world.files).toHaveLength(1);
});

test('access: a yes loads the page, a no is told', async () => {
  const { world, state } = await opened(gone, { site: { host: 'a.example', access: 'withheld' }, mayAccess: false });
  await state.allow('site');
  expect(state.news.value).toMatchObject({ is: 'not-allowed' });
  world.mayAccess = true;
  world.site = { host: 'a.example', access: 'given' };
  await state.allow('all');
  expect(state.view.value.is).toBe('not-loaded');
});

test('the reader overrules the detector, for the page or for the site; the last word counts', async () => {
  const { world, state } = await opened(articleState());
  await state.leaveAlone();
  const page = 'syria-is-here.example/2016/03/why-assad-is-winning';
  expect(world.settings.overrules).toEqual({ [page]: false });
  expect(state.view.value.is).toBe('loading');
  await state.readAnyway();
  await state.readSite();
  expect(world.settings.overrules).toEqual({ [page]: true, 'syria-is-here.example': true });
  await vi.waitFor(() => expect(state.view.value.is).toBe('article'));
});

test('decisions on pages do not grow without end', async () => {
  const { world, state } = await opened(articleState());
  world.settings.overrules = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`a.example/${i}`, true]));
  await state.load();
  await state.leaveAlone();
  const keys = Object.keys(world.settings.overrules);
  expect(keys).toHaveLength(500);
  expect(keys).not.toContain('a.example/0');
  expect(keys.at(-1)).toBe('syria-is-here.example/2016/03/why-assad-is-winning');
});
