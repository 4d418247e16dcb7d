import { render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardView } from '../../../components/card-view.ts';
import { createInPage, type InPage, InPageSurface, type InPageView } from '../../../components/InPage.tsx';
import { activeOf, rootOf } from '../../../lib/page/nodes.ts';
import { findingsOf } from '../../support/axe.ts';
import { ACTORS, actor, edited, highlight, noActs, nothing, saved, suggested } from '../../support/views.ts';
import { speak } from '../../support/words.ts';
import { atRest } from './at-rest.ts';

const room = {
  mark: { left: 20, top: 40, width: 200, height: 20 },
  column: { left: 10, top: 0, width: 400, height: 900 },
  direction: 'ltr' as const,
};
const empty: InPageView = {
  theme: 'light',
  card: null,
  toolbar: null,
  toast: null,
  onToastGone: nothing,
  notice: null,
};

let surface: InPage;
beforeEach(() => {
  speak('en');
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  surface = createInPage(document, { rootOf, activeOf });
});
afterEach(() => surface.remove());

function showCard(view: CardView, acts = noActs, takesFocus = true): void {
  surface.show({ ...empty, card: { view, actors: ACTORS, acts, takesFocus, room } });
}
const spied = () => Object.fromEntries(Object.keys(noActs).map((name) => [name, vi.fn()])) as unknown as typeof noActs;
const byRole = (role: string, name?: RegExp) => {
  const implicit: Record<string, string> = { button: 'button', textbox: 'textarea, input:not([role])', dialog: '' };
  const query = [implicit[role], `[role="${role}"]`].filter(Boolean).join(', ');
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  return [...surface.root.querySelectorAll<HTMLElement>(query)].find((element) => !name || name.test(nameOf(element)));
};
const settled = () => atRest(surface.root);

test('nothing is in the page before something is shown, and nothing after', async () => {
  const before = document.documentElement.outerHTML;
  showCard(suggested);
  expect(surface.host.isConnected).toBe(true);
  surface.show(empty);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the card of a passage that was edited shows what went and what came', () => {
  showCard(edited);
  const words = (tag: string) => [...surface.root.querySelectorAll(tag)].map(({ textContent }) => textContent);
  expect([words('del'), words('ins'), words('.diff')]).toEqual([
    ['heavily'],
    ['lightly'],
    ['mainstream rebels were heavilylightly armed'],
  ]);
  expect(surface.root.textContent).toContain('words changed since');
  showCard(highlight);
  expect(words('.diff')).toEqual([]);
});

test('the card says who, why and how sure, and does not repeat the quotation', async () => {
  showCard(suggested);
  const text = surface.root.textContent ?? '';
  expect(text).toContain('John Kerry told');
  expect(text).toContain('“Kerry” here · 4 statements on this page · none saved');
  expect(text).toContain('cue-after');
  expect(text).toContain('0.96');
  expect(byRole('dialog', /Quotation: John Kerry/)).toBeDefined();
});

test('keys: S saves, X rejects, a digit saves in its colour, Escape closes', async () => {
  const acts = spied();
  showCard(suggested, acts);
  await settled();
  await userEvent.keyboard('s');
  expect(acts.save).toHaveBeenLastCalledWith();
  await userEvent.keyboard('3');
  expect(acts.save).toHaveBeenLastCalledWith('sky');
  await userEvent.keyboard('x');
  expect(acts.reject).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(acts.close).toHaveBeenCalledTimes(1);
});

test('on a saved one a digit changes the colour and S and X do nothing', async () => {
  const acts = spied();
  showCard(saved, acts);
  await settled();
  await userEvent.keyboard('2sx');
  expect(acts.recolour).toHaveBeenLastCalledWith('green');
  expect(acts.save).not.toHaveBeenCalled();
  expect(acts.reject).not.toHaveBeenCalled();
});

test('letters in the note are text, and the note is kept when the field is left', async () => {
  const acts = spied();
  showCard(saved, acts);
  const note = byRole('textbox', /^Note$/) as HTMLTextAreaElement;
  note.focus();
  note.select();
  await userEvent.keyboard('x 2 says so');
  expect(acts.reject).not.toHaveBeenCalled();
  expect(acts.recolour).not.toHaveBeenCalled();
  note.blur();
  expect(acts.note).toHaveBeenLastCalledWith('x 2 says so');
});

test('a note that is being typed when the card goes is kept too', async () => {
  const acts = spied();
  showCard(saved, acts);
  (byRole('textbox', /^Note$/) as HTMLTextAreaElement).focus();
  await userEvent.keyboard('{End}!');
  surface.show(empty);
  expect(vi.mocked(acts.note).mock.calls).toEqual([['Compare with the transcript!']]);
});

test('the speaker is chosen from the list by keys, or typed', async () => {
  const acts = spied();
  showCard(suggested, acts);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('nunez{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: 'José Núñez', kind: 'person' }, false);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('Rosa Mbeki{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: 'Rosa Mbeki', kind: null }, false);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: '', kind: null }, false);
});

test('the speaker may be one of the library’s, and of every quotation of the source here', async () => {
  const acts = { ...spied(), findActors: async () => [{ name: 'Ngozi Okafor', kind: 'person' as const }] };
  showCard(suggested, acts);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  const also = surface.root.querySelector<HTMLInputElement>('input[type="checkbox"]');
  expect(also?.labels?.[0]?.textContent).toBe('Also the other 3 quotations of this source here');
  also?.click();
  (byRole('combobox') as HTMLElement).focus();
  await userEvent.keyboard('ngo');
  await expect.poll(() => byRole('option', /Ngozi Okafor/)).toBeDefined();
  await userEvent.keyboard('{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: 'Ngozi Okafor', kind: 'person' }, true);
});

test('Escape closes the list first and the card after it', async () => {
  const acts = spied();
  showCard(suggested, acts);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('{Escape}');
  expect(acts.close).not.toHaveBeenCalled();
  await expect.poll(() => byRole('combobox')).toBeUndefined();
  await userEvent.keyboard('{Escape}');
  expect(acts.close).toHaveBeenCalledTimes(1);
});

test('tags are added by Enter and comma, once each, and removed', async () => {
  const acts = spied();
  showCard(saved, acts);
  const field = byRole('textbox', /New tag/) as HTMLInputElement;
  field.focus();
  await userEvent.keyboard('Geneva,');
  expect(acts.tag).toHaveBeenLastCalledWith(['stalemate', 'to verify', 'Geneva']);
  await userEvent.keyboard('Montreux{Enter}');
  expect(acts.tag).toHaveBeenLastCalledWith(['stalemate', 'to verify', 'Montreux']);
  vi.mocked(acts.tag).mockClear();
  await userEvent.keyboard('stalemate{Enter}');
  expect(acts.tag).not.toHaveBeenCalled();
  byRole('button', /Remove tag stalemate/)?.click();
  expect(acts.tag).toHaveBeenLastCalledWith(['to verify']);
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

test('names are text, whatever stands in them', () => {
  const hostile = '<img src=x onerror="document.title=1"> ‮gnp.exe';
  showCard({ ...actor, name: hostile, aliases: [hostile, '<b>b</b>'] });
  expect(surface.root.querySelector('img, b')).toBeNull();
  expect(surface.root.textContent).toContain('<b>b</b>');
});

test('an actor card says all names, the kind and what it says here', () => {
  showCard(actor);
  const text = surface.root.textContent ?? '';
  expect(text).toContain('group');
  expect(text).toContain('ISIS');
  expect(text).toContain('named 3 times · no statement on this page');
});

test('an actor is merged, split, or said to be none, by button and by key', async () => {
  const acts = spied();
  showCard(actor, acts);
  byRole('button', /^Merge…$/)?.click();
  byRole('button', /^Split…$/)?.click();
  expect(vi.mocked(acts.open!).mock.calls).toEqual([['merge'], ['split']]);
  byRole('button', /^Not an actor/)?.click();
  await settled();
  byRole('dialog')?.focus();
  await userEvent.keyboard('x');
  expect(acts.reject).toHaveBeenCalledTimes(2);
  await userEvent.keyboard('s2');
  expect(acts.save).not.toHaveBeenCalled();
  expect(acts.recolour).not.toHaveBeenCalled();
});

test('an actor card says what the library has of the actor, and leads there', async () => {
  const acts = { ...spied(), countInLibrary: async () => 12 };
  showCard(actor, acts);
  await expect.poll(() => byRole('button', /^12 statements in the library$/)).toBeDefined();
  byRole('button', /^12 statements/)?.click();
  expect(acts.open).toHaveBeenCalledWith('library');
  showCard({ ...actor, key: 'a2' }, { ...acts, countInLibrary: async () => 0 });
  await expect.poll(() => surface.root.textContent).toContain('none in the library');
  expect(byRole('button', /in the library/)).toBeUndefined();
});

test('where nobody keeps actors, none is merged', () => {
  const { open: _, ...acts } = noActs;
  showCard(actor, acts);
  expect(byRole('button', /^(?:Merge|Split)/)).toBeUndefined();
  expect(byRole('button', /^Not an actor/)).toBeDefined();
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
