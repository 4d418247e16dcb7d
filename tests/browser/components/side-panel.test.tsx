import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PressmarkError } from '../../../lib/errors.ts';
import type { LedgerEntry } from '../../../lib/ledger.ts';
import { findingsOf } from '../../support/axe.ts';
import { entry, type FakePanel, LEDGER } from '../../support/panel.ts';
import { speakAs } from './own-page.ts';
import { current, drawPanel, last, open, types } from './side-panel.tsx';

/** As the browser says of the page beside the panel. */
const HERE = 'syria-is-here.example';

drawPanel();

describe('the ledger', () => {
  test('lists every passage with its speaker, kind and state, and says it in the name', async () => {
    await open();
    const list = screen.getByRole('list', { name: 'Quotations in reading order' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByText('2 saved, 4 suggested')).toBeDefined();
    const names = within(list)
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-label'));
    expect(names[1]).toBe(
      'Ahmad al-Jarba, mixed quotation, saved, sky, paragraph 2: that his Coalition had achieved a “political victory”',
    );
    expect(list.textContent).toContain('unsure 0.54');
    expect(list.textContent).toContain('Media reports in recent days');
  });

  test('j and k move and scroll the page along, Enter saves and offers undo', async () => {
    const { world } = await open();
    await userEvent.keyboard('jjk');
    expect(last(world, 'pointTo')).toEqual({ key: LEDGER.entries[0]?.key });
    expect(current().textContent).toContain('would soon receive');
    await userEvent.keyboard('{Enter}');
    expect(last(world, 'saveEntries')).toEqual({ keys: [LEDGER.entries[0]?.key] });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await expect.poll(() => last(world, 'undoAct')).toEqual({ act: 5, of: HERE });
  });

  test('Enter does not save again what is saved, and x does not reject it', async () => {
    const { world } = await open();
    await userEvent.keyboard('jj{Enter}x');
    expect(current().textContent).toContain('political victory');
    expect(types(world)).not.toContain('saveEntries');
    expect(types(world)).not.toContain('rejectEntry');
  });

  test('x rejects, goes on to the next one and can be undone', async () => {
    const { world, state } = await open();
    await userEvent.keyboard('jx');
    await expect.poll(() => last(world, 'rejectEntry')).toEqual({ key: LEDGER.entries[0]?.key });
    expect(state.current.value).toBe(LEDGER.entries[1]?.key);
    await screen.findByText(/Not a quotation/);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => last(world, 'undoAct')).toEqual({ act: 5, of: HERE });
  });

  test('Ctrl+Z takes back act after act, also when the toast is gone', async () => {
    const { world, state } = await open();
    world.kept = { count: 1, acts: [11] };
    await userEvent.keyboard('j{Enter}');
    await screen.findByRole('button', { name: 'Undo' });
    world.kept = { count: 1, acts: [12, 13] };
    await userEvent.keyboard('x');
    await screen.findByText(/Not a quotation/);
    state.dismissNews();
    const taken = () => world.asked.flatMap(([type, request]) => (type === 'undoAct' ? [request] : []));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(taken).toEqual([
      { act: 13, of: HERE },
      { act: 12, of: HERE },
    ]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(taken).toEqual([
      { act: 13, of: HERE },
      { act: 12, of: HERE },
      { act: 11, of: HERE },
    ]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(taken()).toHaveLength(3);
  });

  test('s chooses a speaker among the article’s actors and the library’s, for all of the source', async () => {
    const { world } = await open();
    await userEvent.keyboard('js');
    const field = await screen.findByRole('combobox', { name: 'Who said it?' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Also the other quotation of this source here' }));
    field.focus();
    await userEvent.keyboard('Jen P');
    expect(await screen.findByRole('option', { name: /Jen Psaki/ })).toBeDefined();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => last(world, 'assignSpeaker'))
      .toEqual({
        key: LEDGER.entries[0]?.key,
        speaker: { name: 'Jen Psaki', kind: 'person', key: expect.stringMatching(/^person:/) },
        all: true,
      });
    expect(await screen.findByText('Speaker: Jen Psaki')).toBeDefined();
  });

  test('Escape closes the choice of a speaker and gives the focus back to the entry', async () => {
    await open();
    await userEvent.keyboard('js');
    await screen.findByRole('combobox', { name: 'Who said it?' });
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Who said it?' })).toBeNull();
    expect(document.activeElement).toBe(current().querySelector('.entry-words'));
  });

  test('by speaker: a heading each, with those without one apart', async () => {
    await open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'speaker');
    const heads = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(heads).toEqual(['Ahmad al-Jarba3', 'No named source2', 'John Kerry1']);
  });

  test('keys are text while the reader writes', async () => {
    const { world, state } = await open();
    await userEvent.keyboard('jj');
    (await screen.findByRole('textbox', { name: 'Note' })).focus();
    await userEvent.keyboard('jx?');
    expect(state.current.value).toBe(LEDGER.entries[1]?.key);
    expect(types(world)).not.toContain('rejectEntry');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('? lists the keys, of the panel and of the page', async () => {
    await open();
    await userEvent.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Keys' });
    expect(within(dialog).getByRole('heading', { name: 'On the page' })).toBeDefined();
    expect(dialog.textContent).toContain('Save the suggestion');
    expect(await findingsOf(document.body)).toEqual([]);
  });

  test('an act that fails says why, and nothing is lost', async () => {
    const { world } = await open();
    await userEvent.keyboard('j');
    world.failure = new PressmarkError('storage-full');
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  });
});

describe('the page beside it', () => {
  test('news of a change is drawn, and the mark in focus becomes the current entry', async () => {
    const { world, state } = await open();
    world.ledger = { ...LEDGER, entries: LEDGER.entries.slice(0, 2) };
    world.news({ is: 'changed' });
    await expect.poll(() => screen.getAllByRole('listitem').length).toBe(2);
    world.news({ is: 'focused', key: LEDGER.entries[1]?.key as string });
    expect(state.current.value).toBe(LEDGER.entries[1]?.key);
  });

  test('another page in front is another ledger', async () => {
    const { world, state } = await open();
    await userEvent.keyboard('j');
    world.ledger = { ...LEDGER, entries: [entry({ exact: 'other words' })] };
    world.turn();
    await screen.findByText('other words');
    expect(state.current.value).toBeNull();
  });

  test('the script is brought where the page has none', async () => {
    const absent = new PressmarkError('not-found');
    const { world } = await open({ ledger: absent });
    expect(types(world)).toContain('bringLedger');
    world.ledger = LEDGER;
    expect(await screen.findByRole('tab', { name: /Ledger 6/ }, { timeout: 5000 })).toBeDefined();
  });

  test.each([
    [
      'no article',
      { page: { is: 'no-article', detection: { isArticle: false, reasons: [], paragraphs: 0 } } },
      'This page is no article',
    ],
    [
      'off',
      { settings: { layers: [], offSites: ['syria-is-here.example'], badge: true, colour: 'amber' } },
      'Pressmark is off',
    ],
    ['failed', { page: { is: 'failed', code: 'storage-full' } }, 'Something went wrong'],
    ['reading', { page: { is: 'reading', detection: { isArticle: true, reasons: [], paragraphs: 9 } } }, 'Reading…'],
    [
      'no access',
      { page: new PressmarkError('not-found'), site: { host: 'a.example', access: 'withheld' } },
      'no access to a.example',
    ],
    ['restricted', { site: { host: '', access: 'restricted' } }, 'Nothing to read here'],
  ] as [string, Partial<FakePanel>, string][])('%s says why, without an axe finding', async (_name, change, words) => {
    const { container } = await open({ ledger: new PressmarkError('not-found'), ...change });
    await expect.poll(() => container.textContent).toContain(words);
    expect(await findingsOf(container)).toEqual([]);
  });

  test('an article without a quotation says so', async () => {
    await open({ ledger: { ...LEDGER, entries: [] } });
    expect(screen.getByText('No quotation was found in this article.')).toBeDefined();
  });
});

describe('what the page no longer says', () => {
  test('orphans and edited passages stand with both wordings and dates', async () => {
    const { world } = await open();
    fireEvent.click(screen.getByRole('tab', { name: /Changed 2/ }));
    const [orphan, edited] = screen.getAllByRole('listitem');
    expect(orphan?.querySelector('ins')?.textContent).toContain('improved');
    expect(orphan?.textContent).toContain('Nearest passage: ¶ 9, 4 of 9 words differ');
    await expect.poll(() => orphan?.textContent).toContain('seen gone on Nov 20, 2026');
    expect(edited?.querySelector('del')?.textContent?.trim()).toBe('long');
    fireEvent.click(within(orphan as HTMLElement).getByRole('button', { name: 'Delete' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await expect.poll(() => last(world, 'undoAct')).toEqual({ act: 6 });
  });

  test('an orphan is attached to the words that the reader selects on the page', async () => {
    const { world } = await open();
    fireEvent.click(screen.getByRole('tab', { name: /Changed 2/ }));
    world.kept = { count: 0, acts: [] };
    fireEvent.click(screen.getByRole('button', { name: 'Attach to the selection' }));
    expect(await screen.findByText('Select its new place on the page first.')).toBeDefined();
    world.kept = { count: 1, acts: [9] };
    fireEvent.click(screen.getByRole('button', { name: 'Attach to the selection' }));
    expect(await screen.findByText('Attached to the words you selected')).toBeDefined();
    expect(last(world, 'attachOrphan')).toEqual({ id: LEDGER.orphans[0]?.annotation.id });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => last(world, 'undoAct')).toEqual({ act: 9, of: HERE });
  });
});

describe.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['ar', 'light'],
  ['ar', 'dark'],
])('%s, %s', (locale, theme) => {
  test.each([/^(Ledger|السجل)/, /^(Actors|الفاعلون)/, /^(Changed|التغييرات)/])(
    '%s has no axe finding',
    async (name) => {
      speakAs(locale, theme);
      const { container, state } = await open();
      fireEvent.click(screen.getByRole('tab', { name }));
      await state.choose((LEDGER.entries[0] as LedgerEntry).key);
      state.chooseSpeaker((LEDGER.entries[0] as LedgerEntry).key);
      await new Promise(requestAnimationFrame);
      expect(await findingsOf(container)).toEqual([]);
    },
  );
});

test('the toast stands below the list: the last row and its buttons can be seen and pressed', async () => {
  await page.viewport(360, 480);
  const entries = Array.from({ length: 30 }, (_, i) => entry({ exact: `The boats were counted ${i} times` }));
  const { state } = await open({ ledger: { ...LEDGER, entries } });
  for (let i = 0; i < entries.length; i++) state.step(1);
  await state.save(entries.at(-1)!.key);
  await screen.findByRole('button', { name: 'Undo' });
  screen.getByRole('main').scrollTo({ top: 1e6, behavior: 'instant' });
  const last = screen.getAllByRole('listitem').at(-1)!;
  const { left, right, bottom } = last.getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(document.querySelector('.toast')!.getBoundingClientRect().top);
  expect(last.contains(document.elementFromPoint((left + right) / 2, bottom - 3))).toBe(true);
});

test('nothing is wider than the narrowest panel, with long names and a thousand entries', async () => {
  const long = 'Organization for the Prohibition of the Proliferation of Extraordinarily Longwinded Appellations';
  const entries = Array.from({ length: 1000 }, (_, i) =>
    entry({
      exact: `${i} ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} said so`,
      speaker: { key: 'organization:long', name: long, kind: 'organization' },
      cue: 'has repeatedly and emphatically insisted',
    }),
  );
  const { container } = await open({ ledger: { ...LEDGER, entries } });
  const panel = container.firstElementChild as HTMLElement;
  panel.style.width = '320px';
  await userEvent.keyboard('j');
  expect(panel.scrollWidth).toBeLessThanOrEqual(320);
  expect(screen.getAllByRole('listitem')).toHaveLength(1000);
});
