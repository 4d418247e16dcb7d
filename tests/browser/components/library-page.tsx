/** The library page as it is drawn in tests, with the world behind it. */
import { render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Library } from '../../../components/library/Library.tsx';
import css from '../../../components/library/library.css?inline';
import { createLibraryState } from '../../../lib/state/library.ts';
import { type Made, SIX } from '../../support/library-rows.ts';
import { createLibraryWorld, type LibraryWorld } from '../../support/library-world.ts';
import { drawWith } from './own-page.ts';

let opened: ReturnType<typeof createLibraryState> | undefined;

/** To be called once by a file that draws the library. */
export function drawLibrary(): void {
  drawWith(css.replaceAll('#app', 'body > div'));
  beforeEach(() => page.viewport(1360, 800));
  afterEach(() => opened?.dispose());
}

/** Draws the library; everything that can be said at the start is there. */
export async function open(made: readonly Made[] = SIX, change: Partial<LibraryWorld> = {}) {
  const world = createLibraryWorld(made, change);
  const state = createLibraryState(world);
  opened = state;
  const onOptions = vi.fn();
  const shown = render(<Library state={state} now={world.now()} onOptions={onOptions} />);
  await state.load();
  await vi.waitFor(() => expect(state.facets.value).not.toBeNull());
  await new Promise(requestAnimationFrame);
  return { world, state, onOptions, ...shown };
}
export const lines = () => screen.getAllByRole('row').filter((row) => row.hasAttribute('data-row'));
export const line = (words: RegExp) => screen.getByRole('row', { name: words });
export const asked = (world: LibraryWorld, type: string) =>
  world.asked.filter(([one]) => one === type).map(([, what]) => what);
