/** What goes out of the library and comes into it, and what the reader is told of its safety. */
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PressmarkError } from '../../../lib/errors.ts';
import { SIX } from '../../support/library-rows.ts';
import { createLibraryWorld } from '../../support/library-world.ts';
import { asked, drawLibrary, open } from './library-page.tsx';

drawLibrary();

test('export: the part and the format, in pieces, to a named file', async () => {
  const { world } = await open(SIX, { fragment: 'tag=sea' });
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export' });
  expect((within(dialog).getByRole('radio', { name: /^What is shown: 1/ }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(within(dialog).getByRole('radio', { name: /^Table/ }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Export' }));
  await screen.findByText('2 annotations exported');
  expect(world.files).toEqual([{ name: 'pressmark-library-2026-11-22.csv', type: 'text/csv', text: '{"a":1}' }]);
  const [first] = asked(world, 'exportPart') as [{ what: unknown; options: unknown }];
  expect(first.what).toEqual({ is: 'selection', filter: { tags: ['sea'] } });
  expect(first.options).toEqual({ bom: true });
});

test('import: preview, refused with line and reason, and only then brought in', async () => {
  const { world } = await open();
  world.file = {
    format: 'hypothesis',
    count: 1,
    batch: async () => ({ annotations: [], articles: [], rejections: [], decisions: [], changes: [] }),
    close: () => {},
    refused: [
      { path: 'rows[3]', line: 14, reason: 'no quote' },
      { path: 'rows[4]', line: 15, reason: 'is not about a web page' },
    ],
  };
  fireEvent.click(screen.getByRole('button', { name: 'Import…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Import' });
  await userEvent.upload(within(dialog).getByLabelText('Choose a file'), new File(['{}'], 'mine.json'));
  expect(await within(dialog).findByText(/Hypothesis export. Nothing has been changed yet/)).toBeDefined();
  expect(within(dialog).getByRole('row', { name: 'New 3' })).toBeDefined();
  const refusals = within(dialog).getAllByRole('listitem');
  expect(refusals.map(({ textContent }) => textContent?.replace(/\s+/g, ' '))).toEqual([
    'Line 14 rows[3] is damaged: no quote',
    'Line 15 rows[4] is not about a web page',
  ]);
  expect(asked(world, 'importCommit')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Bring in 4' }));
  await screen.findByText('4 annotations brought in');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a file that is dropped anywhere on the page is opened for import', async () => {
  const { world } = await open();
  world.file = new PressmarkError('import-invalid', 'not JSON, or cut off');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['oh'], 'dropped.json'));
  const drag = (type: string, change: DragEventInit = {}) =>
    !document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ...change }));
  expect(drag('dragover')).toBe(true);
  expect(drag('drop')).toBe(true);
  const dialog = await screen.findByRole('dialog', { name: 'Import' });
  expect(await within(dialog).findByText('dropped.json')).toBeDefined();
  expect(dialog.querySelector('.drop.over')).toBeNull();
});

test('a file that is none says why, and nothing was asked of the library', async () => {
  const { world } = await open();
  world.file = new PressmarkError('import-invalid', 'not JSON, or cut off');
  fireEvent.click(screen.getByRole('button', { name: 'Import…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Import' });
  await userEvent.upload(within(dialog).getByLabelText('Choose a file'), new File(['a,b'], 'table.csv'));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('not JSON, or cut off');
  expect(asked(world, 'importPreview')).toEqual([]);
});

test('an emptied database and a due backup are told, with what to do', async () => {
  const storage = { ...createLibraryWorld().storage, emptied: true, unsavedChanges: 240, backupEvery: 100 };
  const { world } = await open(SIX, { storage });
  expect((await screen.findByRole('alert')).textContent).toContain('The browser emptied the library');
  expect(screen.getByText(/240 changes since the last backup/)).toBeDefined();
  const [backUp] = screen.getAllByRole('button', { name: 'Back up everything' });
  fireEvent.click(backUp as HTMLElement);
  await vi.waitFor(() => expect(asked(world, 'exportDone')).toHaveLength(1));
  expect(world.files[0]?.name).toBe('pressmark-library-2026-11-22.json');
});

test('of a damaged library what can be read is saved, and only then, asked again, it is thrown away', async () => {
  const { world } = await open(SIX, { failure: new PressmarkError('storage-broken') });
  const told = await screen.findByText(/damaged on the disk/);
  const notice = within(told.closest('[role=alert]') as HTMLElement);
  fireEvent.click(notice.getByRole('button', { name: 'Save what can be read' }));
  await vi.waitFor(() => expect(world.files).toHaveLength(1));
  const [first] = asked(world, 'exportPart');
  expect(first).toEqual({ what: { is: 'readable' }, format: 'json', options: {}, cursor: null });
  expect(asked(world, 'exportDone')).toEqual([]);
  fireEvent.click(notice.getByRole('button', { name: 'Start anew' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Throw the damaged library away?' }));
  expect(asked(world, 'startAnew')).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Start anew' }));
  await vi.waitFor(() => expect(screen.queryByText(/damaged on the disk/)).toBeNull());
  expect(asked(world, 'startAnew')).toHaveLength(1);
});
