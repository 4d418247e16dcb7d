/** The library in all of its states, sizes, directions and themes. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { noteOf } from '../../../lib/annotation/model.ts';
import { words } from '../../../lib/words.ts';
import { findingsOf } from '../../support/axe.ts';
import { type Made, manyMade, SIX } from '../../support/library-rows.ts';
import { atRest } from './at-rest.ts';
import { drawLibrary, open } from './library-page.tsx';
import { speakAs } from './own-page.ts';

drawLibrary();

const LONG: Made = {
  exact: `${'Wort '.repeat(600)}${'W'.repeat(500)}`,
  speaker: 'Nebukadnezar '.repeat(30),
  article: `Lang ${'T'.repeat(300)}`,
  tags: ['T'.repeat(200), 'second', 'third', 'fourth'],
  note: 'N'.repeat(3000),
};
const STATES: [string, readonly Made[], string, [number, number]][] = [
  ['nothing', [], '', [1360, 800]],
  ['one', SIX.slice(0, 1), '', [1360, 800]],
  ['six by day', SIX, 'group=day&tag=sea&from=2026-01-01', [1000, 700]],
  ['six by actor, narrow', SIX, 'group=actor', [400, 800]],
  ['long names', [LONG, ...SIX], '', [680, 400]],
  ['actors', SIX, 'view=actors', [1360, 800]],
  ['an actor', SIX, 'card=person%3Amaria+lopez', [400, 800]],
  ['a thousand', manyMade(1000), 'group=actor&q=boats', [1360, 800]],
];
test.each(STATES)(
  '%s: axe finds nothing and nothing is wider than the window, in both directions and themes',
  async (_, made, fragment, size) => {
    await page.viewport(...size);
    for (const [locale, theme] of [
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const) {
      speakAs(locale, theme);
      const { state } = await open(made, { fragment });
      state.setCurrent(0);
      await atRest();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
      expect(await findingsOf(document.documentElement)).toEqual([]);
      state.dispose();
      cleanup();
    }
  },
);

const LOOKS: ['en' | 'ar', 'light' | 'dark', [number, number]][] = [
  ['en', 'light', [1000, 700]],
  ['ar', 'dark', [400, 800]],
];
test.each(LOOKS)(
  'the dialogs of a merge (%s, %s): axe finds nothing, and both say what they are about',
  async (locale, theme, size) => {
    await page.viewport(...size);
    speakAs(locale, theme);
    const { state } = await open(SIX, { fragment: 'card=person%3Amaria+lopez' });
    await vi.waitFor(() => expect(state.actors.card.value).not.toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: words('library_mergeWith') }));
    const picker = await screen.findByRole('dialog', { name: words('library_mergeTitle', 'Maria Lopez') });
    const pick = await within(picker).findByRole('checkbox', { name: /John Kerry/ });
    expect(await findingsOf(document.documentElement)).toEqual([]);
    fireEvent.click(pick);
    fireEvent.click(within(picker).getByRole('button', { name: words('library_preview') }));
    const plan = await screen.findByRole('dialog', { name: words('library_mergeInto', 'John Kerry', 'Maria Lopez') });
    await vi.waitFor(() => expect(within(plan).getByRole('status').textContent).toContain(words('panel_previewNames')));
    await atRest();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
    expect(await findingsOf(document.documentElement)).toEqual([]);
    state.dispose();
  },
);

test('titles, names and notes are text, whatever stands in them', async () => {
  const hostile = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
  const { container, state } = await open([{ exact: hostile, speaker: hostile, note: hostile, tags: [hostile] }]);
  state.setCurrent(0);
  await new Promise(requestAnimationFrame);
  expect(container.querySelector('img, script')).toBeNull();
  expect(noteOf(state.current.value?.row?.annotation as never)).toBe(hostile);
});
