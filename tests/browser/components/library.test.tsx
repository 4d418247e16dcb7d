import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { exactOf } from '../../../lib/annotation/model.ts';
import { PressmarkError } from '../../../lib/errors.ts';
import { manyMade, SIX } from '../../support/library-rows.ts';
import { asked, drawLibrary, line, lines, open } from './library-page.tsx';

drawLibrary();

test('rows say who, how and what; heads say of which article', async () => {
  await open();
  expect(lines()).toHaveLength(6);
  expect(line(/^Maria Lopez, direct: “The ferry/)).toBeDefined();
  expect(line(/136,000.*no longer on the page$/)).toBeDefined();
  expect(within(line(/The ferry/)).getByText('to verify')).toBeDefined();
  expect(screen.getByRole('rowheader', { name: /Ferry sails half empty/ })).toBeDefined();
});

test('search asks at every key, filters combine, and chips take them away', async () => {
  const { world } = await open();
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Search everything saved' }), 'boats');
  await vi.waitFor(() => expect(lines()).toHaveLength(1));
  await userEvent.fill(screen.getByRole('searchbox', { name: 'Search everything saved' }), '');
  await vi.waitFor(() => expect(lines()).toHaveLength(6));
  fireEvent.click(await screen.findByRole('button', { name: /^Maria Lopez 2/ }));
  await vi.waitFor(() => expect(lines()).toHaveLength(2));
  fireEvent.click(await screen.findByRole('button', { name: /^indirect/, pressed: false }));
  await vi.waitFor(() => expect(lines()).toHaveLength(1));
  expect(world.fragment).toBe('actor=person%3Amaria+lopez&kind=indirect');
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter Maria Lopez' }));
  await vi.waitFor(() => expect(screen.queryByText('Remove filter Maria Lopez')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await vi.waitFor(() => expect(lines()).toHaveLength(6));
});

test('nothing saved, and nothing found, each with what to do', async () => {
  await open([]);
  expect(screen.getByRole('heading', { name: 'Nothing saved yet' })).toBeDefined();
  cleanup();
  const { state } = await open(SIX, { fragment: 'q=whale' });
  expect(screen.getByRole('heading', { name: 'Nothing found' })).toBeDefined();
  fireEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Clear filters' }));
  await vi.waitFor(() => expect(state.rows.total.value).toBe(6));
});

test('by key: walk, select a range, colour it, and the toast takes it back', async () => {
  const { world, state } = await open();
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search everything saved' }));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(lines()[0]);
  await userEvent.keyboard('j');
  await vi.waitFor(() => expect(document.activeElement).toBe(lines()[1]));
  await userEvent.keyboard(' {Shift>}{ArrowDown}{/Shift}');
  await vi.waitFor(() => expect(state.selection.count.value).toBe(2));
  expect(screen.getByText('2 selected')).toBeDefined();
  await userEvent.keyboard('3');
  await screen.findByText('2 annotations coloured');
  expect(asked(world, 'changeMany')).toEqual([
    {
      selection: {
        ids: lines()
          .slice(1, 3)
          .map((_, i) => world.rows[i + 1]?.annotation.id),
      },
      change: { colour: 'sky' },
    },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/^Taken back/);
  expect(asked(world, 'undoAct')).toEqual([{ act: 1 }]);
});

test('as many rows in groups of other sizes: each stands right below the one before', async () => {
  const of = (article: string, kind: 'direct' | 'indirect', count: number) =>
    Array.from({ length: count }, (_, i) => ({ exact: `${kind} ${i}`, article, kind }));
  const made = [
    ...of('Ferry', 'direct', 1),
    ...of('Ferry', 'indirect', 3),
    ...of('Lock', 'direct', 3),
    ...of('Lock', 'indirect', 1),
  ];
  const { state } = await open(made, { fragment: 'group=article&kind=direct' });
  const gaps = () => {
    const boxes = Array.from(document.querySelectorAll('.item > *'), (item) => item.getBoundingClientRect());
    return boxes.slice(1).map(({ top }, i) => Math.round(top - boxes[i]!.bottom));
  };
  expect(gaps()).toEqual([0, 0, 0, 0, 0]);
  state.setFilter({ kinds: ['indirect'] });
  await vi.waitFor(() => expect(lines().every((one) => one.textContent?.includes('indirect'))).toBe(true));
  expect(gaps()).toEqual([0, 0, 0, 0, 0]);
});

test('everything that matches is selected by its filter; one taken out names the others', async () => {
  const { world, state } = await open(manyMade(300));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all that match' }));
  expect(await screen.findByText('300 selected')).toBeDefined();
  expect(state.selection.asked()).toEqual({ filter: {} });
  await state.selection.toggle(0);
  expect(await screen.findByText('299 selected')).toBeDefined();
  const chosen = state.selection.asked();
  expect(chosen && 'ids' in chosen && chosen.ids).not.toContain(world.rows[0]?.annotation.id);
});

test('deleting many asks first and says the number; the focus starts on the way back', async () => {
  const { world } = await open();
  line(/The ferry/).focus();
  await userEvent.keyboard('{Control>}a{/Control}{Delete}');
  const dialog = await screen.findByRole('dialog', { name: 'Delete 6 annotations?' });
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(asked(world, 'deleteMany')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete 6' }));
  await screen.findByText('6 annotations removed');
  expect(await screen.findByText('Nothing saved yet')).toBeDefined();
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(lines()).toHaveLength(6));
});

test('tags are added to many and taken away', async () => {
  const { world } = await open();
  line(/The ferry/).focus();
  await userEvent.keyboard(' t');
  const dialog = await screen.findByRole('dialog', { name: 'Tag 1 annotation' });
  await userEvent.keyboard('evidence{Enter}');
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'sea' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Apply' }));
  await screen.findByText('1 annotation tagged');
  const [change] = asked(world, 'changeMany') as [{ change: unknown }];
  expect(change.change).toEqual({ addTags: ['evidence'], removeTags: ['sea'] });
});

test('details: the note is kept as it is written, the speaker is chosen, Escape leads back to the row', async () => {
  const { world } = await open();
  line(/The ferry/).focus();
  await userEvent.keyboard('n');
  const pane = screen.getByRole('region', { name: 'Details' });
  const note = within(pane).getByRole('textbox', { name: 'Note' });
  await vi.waitFor(() => expect(document.activeElement).toBe(note));
  await userEvent.fill(note, 'Call the harbour');
  note.blur();
  const id = world.rows[0]?.annotation.id;
  await vi.waitFor(() =>
    expect(asked(world, 'changeAnnotation')).toEqual([{ id, change: { note: 'Call the harbour' } }]),
  );
  fireEvent.click(within(pane).getByRole('button', { name: 'Change speaker' }));
  await screen.findByRole('combobox', { name: 'Who said it?' });
  await userEvent.keyboard('John{Enter}');
  await vi.waitFor(() =>
    expect(asked(world, 'changeAnnotation')).toContainEqual({
      id,
      change: { speaker: { name: 'John Kerry', kind: 'person', key: expect.stringMatching(/^person:/) } },
    }),
  );
  within(pane).getByRole('button', { name: 'Copy citation' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(line(/The ferry/));
});

test('what became of a passage stands then and now', async () => {
  await open();
  fireEvent.click(line(/هذا وقتنا/));
  const pane = await screen.findByRole('region', { name: 'Details' });
  expect(within(pane).getByText(/says it differently since/)).toBeDefined();
  expect(pane.querySelector('del')?.textContent).toContain('وقتنا');
  expect(pane.querySelector('ins')?.textContent).toContain('وقتكم');
});

test('a row is opened in its page and cited; where the page has it no more, that is said', async () => {
  const { world } = await open();
  line(/We won/).focus();
  await userEvent.keyboard('oc');
  await screen.findByText('Citation copied');
  expect(world.opened).toEqual([world.rows[2]?.annotation.id]);
  expect(world.copied[0]).toContain('“We won,” John Kerry, in: Election night in the harbour.');
  world.isInPage = false;
  await userEvent.keyboard('o');
  expect(await screen.findByText(/not on the page as it is now/)).toBeDefined();
});

test('an actor’s page: names, statements by month with a table behind, and a split that is previewed', async () => {
  const { world } = await open(SIX, { fragment: 'card=person%3Amaria+lopez' });
  expect(await screen.findByRole('heading', { name: 'Maria Lopez', level: 2 })).toBeDefined();
  expect(screen.getByRole('img', { name: /^Statements by month, from Sep 2026 to Nov 2026/ })).toBeDefined();
  fireEvent.click(screen.getByText('As a table'));
  expect(screen.getByRole('rowheader', { name: 'Sep 2026' })).toBeDefined();
  expect(lines()).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Lopez is somebody else' }));
  const dialog = await screen.findByRole('dialog', { name: 'Lopez is not Maria Lopez' });
  expect(await within(dialog).findByText(/concerns 3 annotations in 2 articles/)).toBeDefined();
  expect(asked(world, 'splitActor')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Split' }));
  await screen.findByText('1 actor split off');
  expect(asked(world, 'splitActor')).toEqual([{ key: 'person:maria lopez', keys: [], names: ['Lopez'] }]);
});

test('two actors are merged from the table, after a preview', async () => {
  const { world } = await open(SIX, { fragment: 'view=actors' });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select Maria Lopez' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select John Kerry' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Merge the chosen (2)' }));
  const dialog = await screen.findByRole('dialog', { name: 'John Kerry is Maria Lopez' });
  fireEvent.click(await within(dialog).findByRole('button', { name: 'Merge' }));
  await screen.findByText('1 actor merged');
  expect(asked(world, 'mergeActors')).toEqual([{ into: 'person:maria lopez', keys: ['person:john kerry'] }]);
  expect(screen.getByText('Your decisions')).toBeDefined();
});

test('of ten thousand rows a screenful is drawn and asked for, and the end is reached', async () => {
  const { world, state } = await open(manyMade(10_000), { fragment: 'group=actor' });
  expect(lines().length).toBeLessThan(60);
  lines()[0]?.focus();
  await userEvent.keyboard('{End}');
  await vi.waitFor(() =>
    expect(state.current.value?.row && exactOf(state.current.value.row.annotation)).toMatch(/counted/),
  );
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('9999'));
  expect(lines().length).toBeLessThan(60);
  expect(asked(world, 'libraryRows').length).toBeLessThan(12);
});

test('an error says what to do and is told; what is shown stays', async () => {
  const { world } = await open();
  world.failure = new PressmarkError('storage-full');
  line(/We won/).focus();
  await userEvent.keyboard('2');
  expect((await screen.findByText(/Export your library/)).closest('[role="alert"]')).not.toBeNull();
  expect(lines()).toHaveLength(6);
});
