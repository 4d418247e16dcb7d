import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Options } from '../../../components/options/Options.tsx';
import css from '../../../components/options/options.css?inline';
import { PressmarkError } from '../../../lib/errors.ts';
import { createOptionsState } from '../../../lib/state/options.ts';
import type { StorageState } from '../../../lib/storage-state.ts';
import { QUIET_LAYERS } from '../../../lib/text/marks.ts';
import { findingsOf } from '../../support/axe.ts';
import { createFakeOptions, type FakeOptions } from '../../support/options.ts';
import { drawWith, speakAs } from './own-page.ts';

drawWith(css);

async function open(change: Partial<FakeOptions> = {}) {
  const world = createFakeOptions(change);
  const state = createOptionsState(world);
  const shown = render(<Options state={state} />);
  await state.load();
  await new Promise(requestAnimationFrame);
  return { world, state, ...shown };
}

test('a layer is switched, and the quiet preset leaves quotations and who says them', async () => {
  const { world } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Person', pressed: true }));
  expect(await screen.findByRole('button', { name: 'Person', pressed: false })).toBeDefined();
  expect(world.settings.layers).not.toContain('person');
  fireEvent.click(screen.getByRole('button', { name: 'Quiet' }));
  expect(await screen.findByRole('button', { name: 'Quiet', pressed: true })).toBeDefined();
  expect(world.settings.layers).toEqual(QUIET_LAYERS);
  fireEvent.click(screen.getByRole('button', { name: 'Full' }));
  expect(await screen.findByRole('button', { name: 'Full', pressed: true })).toBeDefined();
});

test('colour, badge and reminder are set', async () => {
  const { world } = await open();
  fireEvent.click(screen.getByRole('button', { name: /Colour, rose/ }));
  fireEvent.click(screen.getByRole('switch', { name: 'Number on the toolbar button' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Remind me to back up' }), '0');
  await expect.poll(() => world.settings).toMatchObject({ colour: 'rose', badge: false, backupEvery: 0 });
});

test('sites are turned off by name or address, and on again', async () => {
  const { world } = await open();
  const field = screen.getByRole('textbox', { name: 'news.example' });
  await userEvent.fill(field, 'https://Daily.example/today?x=1');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => world.settings.offSites).toEqual(['quiet.example', 'daily.example']);
  await userEvent.fill(field, 'not a site');
  await userEvent.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('no address of a site');
  fireEvent.click(screen.getByRole('button', { name: 'Turn on for quiet.example' }));
  await expect.poll(() => world.settings.offSites).toEqual(['daily.example']);
});

test('a decision on a page is listed and can be forgotten', async () => {
  const { world } = await open();
  expect(screen.getByText('left alone')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Forget the decision on daily.example/about' }));
  await expect.poll(() => world.settings.overrules).toEqual({});
  await expect.poll(() => screen.queryByText('left alone')).toBeNull();
});

test('what is kept is told, backed up piece by piece, and asked to be kept for good', async () => {
  const { world } = await open();
  expect(screen.getByText('1,204 annotations in 97 articles')).toBeDefined();
  expect(document.body.textContent).toContain('4.2 MB');
  expect(document.body.textContent).toContain('Last backup: Nov 1, 2026. 12 changes since.');
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  await expect
    .poll(() => world.files)
    .toEqual([{ name: 'pressmark-library-2026-11-22.json', type: 'application/json', text: '{"a":1}' }]);
  expect(world.asked.map(([type]) => type)).toContain('exportDone');
  fireEvent.click(screen.getByRole('button', { name: 'Ask the browser' }));
  expect(await screen.findByText('The browser will keep the library for good.')).toBeDefined();
});

test('a copy from before an update is offered while it is there, and saved as a file', async () => {
  const { world } = await open();
  expect(screen.queryByRole('button', { name: 'Save the copy' })).toBeNull();
  cleanup();
  const copy = { when: '2026-11-20T12:00:00.000Z', until: '2026-12-20T12:00:00.000Z' };
  const kept = await open({ storage: { ...(world.storage as StorageState), copy } });
  expect(document.body.textContent).toContain(
    'A copy of your library from before the update of Nov 20, 2026 is kept until Dec 20, 2026',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Save the copy' }));
  await expect.poll(() => kept.world.files.map(({ name }) => name)).toEqual(['pressmark-library-2026-11-20.json']);
  const asked = kept.world.asked.filter(([type]) => type === 'exportPart').map(([, request]) => request);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toMatchObject({ what: { is: 'before-update' }, format: 'json' });
  // It is no backup of what is there now.
  expect(kept.world.asked.map(([type]) => type)).not.toContain('exportDone');
});

test('a backup that makes itself is turned on once downloads are allowed; a failure is told', async () => {
  const { world } = await open({ hasDownloads: false });
  expect(document.body.textContent).toContain('The last one failed: ');
  fireEvent.click(screen.getByRole('button', { name: 'every week' }));
  expect((await screen.findByRole('alert')).textContent).toContain('not');
  expect(world.settings.backupDays).toBe(0);
  world.hasDownloads = true;
  fireEvent.click(screen.getByRole('button', { name: 'every week' }));
  expect(await screen.findByRole('button', { name: 'every week', pressed: true })).toBeDefined();
  expect(world.settings.backupDays).toBe(7);
});

test('everything is deleted only when its number was typed', async () => {
  const { world } = await open();
  const asked = () => world.asked.map(([type]) => type);
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete all 1,204 annotations?' });
  await userEvent.keyboard('12{Enter}');
  expect(asked()).not.toContain('deleteEverything');
  expect(world.drafts).toBe(2);
  expect(await findingsOf(document.body)).toEqual([]);
  await userEvent.keyboard('04');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete everything…' }));
  await expect.poll(asked).toContain('deleteEverything');
  expect(await screen.findByText('1,204 annotations deleted for good')).toBeDefined();
  expect(world.drafts).toBe(0);
});

test('access that is missing is asked for; each permission has its reason; keys lead to the browser’s page', async () => {
  const { world } = await open({ hasSites: false });
  fireEvent.click(screen.getByRole('button', { name: 'Allow on all sites' }));
  await expect.poll(() => screen.queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
  for (const name of ['storage', 'scripting', 'sidePanel']) {
    const term = screen.getByText(name, { selector: 'dt' });
    expect(term.nextElementSibling?.textContent).not.toBe('');
  }
  fireEvent.click(screen.getByRole('button', { name: 'Change keys' }));
  fireEvent.click(screen.getByRole('button', { name: 'Import…' }));
  await expect.poll(() => world.opened).toEqual(['keys', 'import']);
});

test('settings can be changed while the library cannot be opened', async () => {
  const { world } = await open({ storage: new PressmarkError('storage-broken') });
  expect((await screen.findByRole('alert')).textContent).toContain('The library cannot be read');
  fireEvent.click(screen.getByRole('button', { name: 'Quiet' }));
  await expect.poll(() => world.settings.layers).toEqual(QUIET_LAYERS);
});

test.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['ar', 'light'],
  ['de', 'dark'],
])('no axe finding, and nothing wider than a narrow window (%s, %s)', async (locale, theme) => {
  speakAs(locale, theme);
  const { container } = await open({ hasSites: false });
  for (const details of container.querySelectorAll('details')) details.open = true;
  (container as HTMLElement).style.width = '360px';
  expect(container.scrollWidth).toBeLessThanOrEqual(360);
  expect(await findingsOf(container)).toEqual([]);
  (container as HTMLElement).style.width = '';
});
