/** Surfaces drawn into the tests' own page, as the extension draws them: in a closed root. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { CardView } from '../../../components/card-view.ts';
import { createInPage, type InPage, type InPageView } from '../../../components/InPage.tsx';
import { activeOf, rootOf } from '../../../lib/page/nodes.ts';
import { ACTORS, noActs, nothing } from '../../support/views.ts';
import { speak } from '../../support/words.ts';
import { atRest } from './at-rest.ts';

export const room = {
  mark: { left: 20, top: 40, width: 200, height: 20 },
  column: { left: 10, top: 0, width: 400, height: 900 },
  direction: 'ltr' as const,
};
export const empty: InPageView = {
  theme: 'light',
  card: null,
  toolbar: null,
  toast: null,
  onToastGone: nothing,
  notice: null,
};

export let surface: InPage;

/** To be called once by a file that draws in the page: a fresh surface for each test, in English. */
export function drawInPage(): void {
  beforeEach(() => {
    speak('en');
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    surface = createInPage(document, { rootOf, activeOf });
  });
  afterEach(() => surface.remove());
}

export function showCard(view: CardView, acts = noActs, takesFocus = true): void {
  surface.show({ ...empty, card: { view, actors: ACTORS, acts, takesFocus, room } });
}
/** Acts that remember how they were called. */
export const spied = () =>
  Object.fromEntries(Object.keys(noActs).map((name) => [name, vi.fn()])) as unknown as typeof noActs;
/** The first element of the closed root with that role and name. */
export const byRole = (role: string, name?: RegExp) => {
  const implicit: Record<string, string> = { button: 'button', textbox: 'textarea, input:not([role])', dialog: '' };
  const query = [implicit[role], `[role="${role}"]`].filter(Boolean).join(', ');
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  return [...surface.root.querySelectorAll<HTMLElement>(query)].find((element) => !name || name.test(nameOf(element)));
};
export const settled = () => atRest(surface.root);
