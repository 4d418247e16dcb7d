/** The actors of the article in the side panel: none, merged, split. */
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SidePanel } from '../../../components/sidepanel/SidePanel.tsx';
import { createPanelState } from '../../../lib/state/panel.ts';
import { createActorsState } from '../../../lib/state/panel-actors.ts';
import { findingsOf } from '../../support/axe.ts';
import { createFakePanel, LEDGER } from '../../support/panel.ts';
import { drawPanel, last, open } from './side-panel.tsx';

drawPanel();

async function openActor(name: string) {
  const shown = await open();
  fireEvent.click(screen.getByRole('tab', { name: /Actors 3/ }));
  fireEvent.click(screen.getByRole('button', { name }));
  return shown;
}

test('it opens at the actor that the card on the page asked about', async () => {
  const world = createFakePanel();
  const state = createPanelState(world);
  const actors = createActorsState(world, state);
  render(<SidePanel state={state} actors={actors} pageKeys={[]} />);
  actors.openWhenRead('split', 'person:john kerry');
  await state.load();
  expect(await screen.findByRole('dialog', { name: /John Kerry/ })).toBeDefined();
  expect(actors.dialog.value?.is).toBe('split');
  expect(last(world, 'pointToActor')).toEqual({ key: 'person:john kerry' });
  actors.close();
  // News of the page do not open it again.
  world.ledger = { ...LEDGER, entries: [] };
  await state.refresh();
  expect(actors.dialog.value).toBeNull();
});

test('who is no actor is said to be none, by button and by key, and that is taken back', async () => {
  const { world } = await openActor('John Kerry');
  fireEvent.click(screen.getByRole('button', { name: 'Not an actor' }));
  expect(await screen.findByText('Not an actor: John Kerry stays unmarked in this article.')).toBeDefined();
  expect(last(world, 'rejectActor')).toEqual({ key: 'person:john kerry' });
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => last(world, 'undoAct')).toEqual({ act: 5, of: world.site.host });
  fireEvent.click(screen.getByRole('button', { name: 'Russia' }));
  await userEvent.keyboard('x');
  await expect.poll(() => last(world, 'rejectActor')).toEqual({ key: 'state:russia' });
});

test('merging says first what changes, and is taken back by its act', async () => {
  const { world } = await openActor('Ahmad al-Jarba');
  fireEvent.click(screen.getByRole('button', { name: 'Merge…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Who is Ahmad al-Jarba?' });
  within(dialog).getByRole('combobox').focus();
  await userEvent.keyboard('kerry{Enter}');
  await within(dialog).findByText('In the library this concerns 3 annotations in 2 articles.');
  expect(dialog.textContent).toContain('From now on Ahmad al-Jarba means John Kerry');
  expect(await findingsOf(document.body)).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await expect
    .poll(() => last(world, 'mergeActors'))
    .toMatchObject({ into: 'person:john kerry', keys: ['person:ahmad jarba'] });
  expect(await screen.findByText('Merged into John Kerry')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => last(world, 'undoAct')).toEqual({ act: 7 });
});

test('splitting takes names out, and what was merged before', async () => {
  const { world } = await openActor('Ahmad al-Jarba');
  fireEvent.click(screen.getByRole('button', { name: 'Split…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Split Ahmad al-Jarba' });
  const button = within(dialog).getByRole('button', { name: 'Split' }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Jarba' }));
  fireEvent.click(within(dialog).getByRole('checkbox', { name: /A. Jarba/ }));
  await within(dialog).findByText('In the library this concerns 1 annotation in 1 article.');
  fireEvent.click(button);
  await expect
    .poll(() => last(world, 'splitActor'))
    .toMatchObject({ key: 'person:ahmad jarba', keys: ['person:a jarba'], names: ['Jarba'] });
});
