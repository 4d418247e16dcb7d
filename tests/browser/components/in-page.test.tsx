import { render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardView } from '../../../components/card-view.ts';
import { InPageSurface, type InPageView } from '../../../components/InPage.tsx';
import { findingsOf } from '../../support/axe.ts';
import { ACTORS, actor, edited, highlight, noActs, saved, suggested } from '../../support/views.ts';
import { speak } from '../../support/words.ts';
import { byRole, drawInPage, empty, room, settled, showCard, surface } from './in-page.ts';

drawInPage();

test('nothing is in the page before something is shown, and nothing after', async () => {
  const before = document.documentElement.outerHTML;
  showCard(suggested);
  expect(surface.host.isConnected).toBe(true);
  surface.show(empty);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the card is in the viewport on a page that bends everything', async () => {
  document.documentElement.style.fontSize = '60px';
  document.body.style.transform = 'rotate(3deg) scale(2)';
  const style = document.createElement('style');
  style.textContent =
    'body *, div { position: static !important; font-size: 40px !important; display: none !important; width: 9px }';
  document.head.append(style);
  showCard(suggested);
  const box = byRole('dialog')?.getBoundingClientRect() as DOMRect;
  expect(box.width).toBe(Math.min(340, innerWidth - 16));
  expect(box.left).toBeGreaterThanOrEqual(8);
  expect(box.right).toBeLessThanOrEqual(innerWidth - 8);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight - 8);
  style.remove();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

test('the page hears nothing of what is done inside, and the focus comes back', async () => {
  const heard = vi.fn();
  for (const type of ['keydown', 'click', 'focusin', 'pointerdown']) document.addEventListener(type, heard);
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  heard.mockClear();
  showCard(suggested);
  await settled();
  await userEvent.keyboard('q');
  byRole('button', /^Note$/)?.click();
  expect(heard).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(surface.host);
  surface.show(empty);
  expect(document.activeElement).toBe(button);
  for (const type of ['keydown', 'click', 'focusin', 'pointerdown']) document.removeEventListener(type, heard);
});

test('a card that was opened by pointing leaves the focus where it is', async () => {
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  showCard(suggested, noActs, false);
  await settled();
  expect(document.activeElement).toBe(button);
});

test('toolbar: digits highlight, arrows move, the page keeps its selection', async () => {
  document.body.append('Words to select.');
  getSelection()?.selectAllChildren(document.body);
  const acts = {
    highlight: vi.fn(),
    annotate: vi.fn(),
    findActors: async () => [],
    quote: vi.fn(),
    identify: vi.fn(),
    close: vi.fn(),
  };
  const line = room.mark;
  const bar = { actors: ACTORS, acts, room: { first: line, last: line, direction: 'ltr' as const, isTouch: false } };
  surface.show({ ...empty, toolbar: bar });
  const first = byRole('button', /Highlight, amber/) as HTMLElement;
  expect(first.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))).toBe(false);
  expect(String(getSelection())).toBe('Words to select.');
  first.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(acts.highlight).toHaveBeenLastCalledWith('sky');
  await userEvent.keyboard('5');
  expect(acts.highlight).toHaveBeenLastCalledWith('lilac');
  await userEvent.keyboard('{End}{Enter}');
  await settled();
  await userEvent.keyboard('Rosa Mbeki{Enter}');
  await settled();
  await userEvent.keyboard('{Enter}');
  expect(acts.identify).toHaveBeenLastCalledWith({ name: 'Rosa Mbeki', kind: 'person' });
  byRole('button', /^Note$/)?.click();
  await settled();
  await userEvent.keyboard('A note{Enter}');
  expect(acts.annotate).toHaveBeenLastCalledWith('A note');
  byRole('button', /Quotation by/)?.click();
  await settled();
  await userEvent.keyboard('{Escape}');
  expect(surface.root.activeElement).toBe(byRole('button', /Quotation by/));
  expect(acts.close).not.toHaveBeenCalled();
  await userEvent.keyboard('2');
  expect(acts.highlight).toHaveBeenLastCalledWith('green');
  byRole('button', /Quotation by/)?.click();
  await settled();
  await userEvent.keyboard('{Enter}');
  expect(acts.quote).toHaveBeenLastCalledWith(ACTORS[0]);
});

test('the toast goes after eight seconds, not while it is pointed at, and an error not at all', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const gone = vi.fn();
  const undo = vi.fn();
  const toast = { id: 1, text: 'Saved in rose', isError: false, undo };
  const show = (view: Partial<InPageView>) => surface.show({ ...empty, onToastGone: gone, ...view });
  const drawn = () => vi.waitFor(() => expect(surface.root.querySelector('.toast')).not.toBeNull());
  show({ toast });
  await drawn();
  surface.root.querySelector('.toast')?.dispatchEvent(new PointerEvent('pointerenter'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(gone).not.toHaveBeenCalled();
  surface.root.querySelector('.toast')?.dispatchEvent(new PointerEvent('pointerleave'));
  await vi.advanceTimersByTimeAsync(8_100);
  expect(gone).toHaveBeenCalledTimes(1);
  show({ toast: { ...toast, id: 2, text: 'The disk is full', isError: true, undo: null } });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(gone).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test.each([
  ['suggested', suggested],
  ['saved', saved],
  ['highlight', highlight],
  ['edited', edited],
  ['actor', actor],
] as [string, CardView][])('axe finds nothing on the card: %s, day and night, both directions', async (_, view) => {
  // axe cannot look into a closed root, so the same surface is drawn with the same sheet in the open.
  const [sheet] = surface.root.adoptedStyleSheets as [CSSStyleSheet];
  document.adoptedStyleSheets = [sheet];
  for (const [locale, theme] of [
    ['en', 'light'],
    ['ar', 'dark'],
  ] as const) {
    speak(locale);
    document.body.style.background = theme === 'dark' ? '#121212' : '#ffffff';
    const card = { view, actors: ACTORS, acts: noActs, takesFocus: false, room };
    const shown = render(<InPageSurface {...empty} theme={theme} card={card} />);
    shown.queryByRole('button', { name: /Speaker/ })?.click();
    await settled();
    expect(shown.getByRole('dialog')).toBeDefined();
    expect(await findingsOf(shown.container)).toEqual([]);
    shown.unmount();
  }
  document.adoptedStyleSheets = [];
});
