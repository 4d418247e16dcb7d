import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ConfirmDialog } from '../../../components/pages/ConfirmDialog.tsx';
import { Dialog } from '../../../components/pages/Dialog.tsx';
import { DiffText } from '../../../components/pages/DiffText.tsx';
import { EmptyState } from '../../../components/pages/EmptyState.tsx';
import { KeysDialog } from '../../../components/pages/Keys.tsx';
import { Menu } from '../../../components/pages/Menu.tsx';
import { Page } from '../../../components/pages/Page.tsx';
import css from '../../../components/pages/pages.css?inline';
import { Tabs } from '../../../components/pages/Tabs.tsx';
import { ToastArea } from '../../../components/pages/ToastArea.tsx';
import { findingsOf } from '../../support/axe.ts';
import { drawWith, speakAs } from './own-page.ts';

drawWith(css);

const TABS = [
  { key: 'ledger', label: 'Ledger', count: 12 },
  { key: 'actors', label: 'Actors' },
] as const;

test.each(['en', 'ar'])('a page with tabs, empty state and menu has no axe finding (%s)', async (locale) => {
  speakAs(locale);
  const { container } = render(
    <Page title="Library" tools={<Menu label="More" items={[{ key: 'a', label: 'Export', onChoose: vi.fn() }]} />}>
      <Tabs label="Article" tabs={TABS} current="ledger" onChoose={vi.fn()}>
        <EmptyState title="Nothing saved yet" why="Save a mark, and it is kept here." />
      </Tabs>
    </Page>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(await findingsOf(container)).toEqual([]);
});

test.each([
  ['en', '{ArrowRight}'],
  ['ar', '{ArrowLeft}'],
])('an arrow goes to the next tab along the line of writing (%s)', async (locale, key) => {
  speakAs(locale);
  const onChoose = vi.fn();
  render(
    <Tabs label="Article" tabs={TABS} current="ledger" onChoose={onChoose}>
      panel
    </Tabs>,
  );
  screen.getByRole('tab', { name: /Ledger/ }).focus();
  await userEvent.keyboard(key);
  expect(onChoose).toHaveBeenCalledWith('actors');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Actors' }));
});

test('a dialog takes the focus, closes on Escape and gives the focus back', async () => {
  const onClose = vi.fn();
  const at = (isOpen: boolean) => (
    <>
      <button type="button">before</button>
      {isOpen && (
        <Dialog title="Merge two actors" onClose={onClose}>
          <p>What changes</p>
        </Dialog>
      )}
    </>
  );
  const { rerender } = render(at(false));
  screen.getByRole('button', { name: 'before' }).focus();
  rerender(at(true));
  const shown = screen.getByRole('dialog', { name: 'Merge two actors' });
  expect(shown.contains(document.activeElement)).toBe(true);
  expect(await findingsOf(document.body)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
  rerender(at(false));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'before' }));
});

test('what destroys asks for the number first', async () => {
  const onConfirm = vi.fn();
  render(
    <ConfirmDialog
      title="Delete 1,204 annotations?"
      why="They can be had back for a month."
      act="Delete everything"
      typed="1,204"
      onConfirm={onConfirm}
      onCancel={vi.fn()}
    />,
  );
  const button = screen.getByRole('button', { name: 'Delete everything' }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  await userEvent.keyboard('1,20{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.keyboard('4{Enter}');
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a menu is walked with arrows, chosen with Enter and closed with Escape', async () => {
  const chosen = vi.fn();
  const items = ['Tag', 'Export', 'Delete'].map((label) => ({ key: label, label, onChoose: () => chosen(label) }));
  render(<Menu label="More" items={items} />);
  const button = screen.getByRole('button', { name: 'More' });
  button.focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
  expect(chosen).toHaveBeenCalledWith('Delete');
  await expect.poll(() => document.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.poll(() => screen.queryByRole('menu')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(button);
});

test('a change is shown then and now, struck and underlined', async () => {
  const { container } = render(
    <DiffText
      then="that President al-Assad was making gains on the ground"
      now="that President Assad had improved his position on the ground"
      thenDate="2026-11-20T08:00:00.000Z"
      nowDate="2026-11-22T08:00:00.000Z"
      language="en"
    />,
  );
  const [then, now] = screen.getAllByRole('definition');
  expect(then?.querySelector('del:last-of-type')?.textContent).toContain('making gains');
  expect(now?.querySelector('ins')?.textContent).toContain('improved his position');
  expect(then?.textContent).not.toContain('improved');
  expect(container.textContent).toContain('Nov 20, 2026');
  expect(await findingsOf(container)).toEqual([]);
});

test('Ctrl+Z takes back what the toast speaks of, but not while the reader writes', async () => {
  const [undo, onDismiss] = [vi.fn(), vi.fn()];
  render(
    <>
      <input aria-label="Note" />
      <ToastArea toast={{ id: 1, text: '4 tagged', isError: false, undo }} onDismiss={onDismiss} />
    </>,
  );
  screen.getByRole('textbox').focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undo).not.toHaveBeenCalled();
  screen.getByRole('textbox').blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undo).toHaveBeenCalledOnce();
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('the list of keys has headings and no axe finding', async () => {
  render(<KeysDialog groups={[{ title: 'Here', lines: [{ keys: ['j', 'k'], what: 'Move' }] }]} onClose={vi.fn()} />);
  expect(screen.getByRole('heading', { name: 'Here' })).toBeDefined();
  expect(await findingsOf(document.body)).toEqual([]);
});
