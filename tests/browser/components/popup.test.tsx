import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import css from '../../../components/popup/popup.css?inline';
import { PressmarkError } from '../../../lib/errors.ts';
import type { PageState } from '../../../lib/messages.ts';
import type { Site } from '../../../lib/state/page-view.ts';
import { createPopupState } from '../../../lib/state/popup.ts';
import { findingsOf } from '../../support/axe.ts';
import { articleState, createFakeWorld, listed, THREE } from '../../support/popup.ts';
import { drawWith, speakAs } from './own-page.ts';

drawWith(css);

async function open(page: PageState | PressmarkError, site?: Site) {
  const world = createFakeWorld(page, site && { site });
  const state = createPopupState(world);
  const onOpen = vi.fn();
  const shown = render(<Popup state={state} onOpen={onOpen} />);
  await state.load();
  await new Promise(requestAnimationFrame);
  return { world, state, onOpen, ...shown };
}
const none: PageState = {
  is: 'no-article',
  detection: { isArticle: false, reasons: ['noProse', 'otherAddress'], paragraphs: 0 },
};
const gone = new PressmarkError('not-found');

test('says what was recognised and who speaks', async () => {
  await open(articleState());
  expect(screen.getByRole('heading', { name: /Al-Jarba/ }).textContent).toContain('Opposition to receive');
  expect(screen.getByText('News / Syrian Crisis')).toBeDefined();
  expect(document.body.textContent).toContain('syria-is-here.example · no date on the page · 12 paragraphs');
  const bar = screen.getByRole('img', { name: '7 quotations; words: 93 verbatim or mixed, 44 indirect' });
  const [verbatim, indirect] = [...bar.children].map((part) => part.getBoundingClientRect().width);
  expect((verbatim as number) / (indirect as number)).toBeCloseTo(93 / 44, 1);
  expect(screen.getByText('No named source')).toBeDefined();
});

test('at most five speakers, then the rest on demand', async () => {
  const speakers = Array.from({ length: 8 }, (_, i) => ({
    actor: `a${i}`,
    name: `Speaker ${i}`,
    quotations: 1,
    verbatim: 9,
    indirect: 0,
  }));
  await open(articleState({ speakers }));
  expect(screen.queryByText('Speaker 5')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '3 more' }));
  expect(await screen.findByText('Speaker 7')).toBeDefined();
});

test('the side panel, the library and the options are a press away', async () => {
  const { onOpen } = await open(articleState());
  for (const name of ['Side panel', 'Library', 'Options']) fireEvent.click(screen.getByRole('button', { name }));
  expect(onOpen.mock.calls.flat()).toEqual(['panel', 'library', 'options']);
});

test('the layer chips are switches with their number', async () => {
  const { world } = await open(articleState());
  expect(screen.getByRole('button', { name: /Place 1/, pressed: false })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /Person 2/, pressed: true }));
  expect(await screen.findByRole('button', { name: /Person 2/, pressed: false })).toBeDefined();
  expect(world.settings.layers).not.toContain('person');
});

test('a note is kept when the field is left, and when the popup goes', async () => {
  const { world } = await open(articleState());
  const item = screen.getAllByRole('listitem').find((one) => one.textContent?.includes('136,000')) as HTMLElement;
  const note = within(item).getByRole('textbox', { name: 'Note' });
  await userEvent.fill(note, 'Source?');
  note.blur();
  const id = THREE[2]?.annotation.id;
  expect(world.asked.at(-1)).toEqual(['changeAnnotation', { id, change: { note: 'Source?' }, of: world.site.host }]);
  await userEvent.fill(note, 'Source is missing');
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(world.asked.at(-1)).toEqual([
    'changeAnnotation',
    { id, change: { note: 'Source is missing' }, of: world.site.host },
  ]);
});

test('an answer that comes late does not overwrite what is being typed', async () => {
  const { state } = await open(articleState());
  const note = screen.getAllByRole('textbox', { name: 'Note' })[0] as HTMLTextAreaElement;
  note.focus();
  await userEvent.fill(note, 'Compare ');
  await state.change(THREE[0]?.annotation.id as string, { note: 'Compare' });
  await new Promise(requestAnimationFrame);
  expect(note.value).toBe('Compare ');
});

test('removing offers Undo, which brings it back', async () => {
  await open(articleState());
  fireEvent.click(screen.getAllByRole('button', { name: 'Remove' })[1] as HTMLElement);
  expect(await screen.findByText('1 annotation removed')).toBeDefined();
  expect(screen.queryByText(/political victory/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/political victory/)).toBeDefined();
});

test('orphans stand apart, with their words and why', async () => {
  const orphan = listed({ exact: 'that gains were made', isOrphan: true, speaker: 'John Kerry', kind: 'indirect' });
  await open(articleState({ annotations: [...THREE, orphan] }));
  expect(screen.getByRole('heading', { name: 'No longer on the page' })).toBeDefined();
  expect(screen.getByRole('img', { name: 'no longer on the page' })).toBeDefined();
  expect(screen.getByText('that gains were made').tagName).toBe('P');
});

test('the number to be saved stands on the button', async () => {
  const { world } = await open(articleState({ unsaved: 10 }));
  fireEvent.click(screen.getByRole('button', { name: 'Save the other 10' }));
  await vi.waitFor(() => expect(world.asked.map(([type]) => type)).toContain('saveAllQuotations'));
  expect(await screen.findByText('10 quotations saved')).toBeDefined();
  cleanup();
  await open(articleState({ unsaved: 0 }));
  expect(screen.getByText('All quotations saved')).toBeDefined();
});

test('export opens by a button, closes by Escape and gives the focus back', async () => {
  const { world } = await open(articleState());
  const toggle = screen.getByRole('button', { name: 'Export' });
  fireEvent.click(toggle);
  fireEvent.click(await screen.findByRole('button', { name: 'This page' }));
  await vi.waitFor(() => expect(world.files).toHaveLength(1));
  screen.getByRole('button', { name: 'Everything' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(toggle);
});

test('import leads to the library, where it is looked at first', async () => {
  const { onOpen } = await open(articleState());
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Import…' }));
  expect(onOpen.mock.calls).toEqual([['import']]);
});

test('no article: the reader has this page read, or the whole site; an article is left alone', async () => {
  const { world } = await open(none);
  fireEvent.click(screen.getByRole('button', { name: 'Always read this site' }));
  await expect.poll(() => world.settings.overrules).toEqual({ 'syria-is-here.example': true });
  cleanup();
  const { world: other } = await open(articleState());
  fireEvent.click(screen.getByRole('button', { name: 'No article?' }));
  await expect.poll(() => Object.values(other.settings.overrules)).toEqual([false]);
});

test('off: the switch turns it on again', async () => {
  const { world } = await open(articleState());
  fireEvent.click(screen.getByRole('switch', { name: 'On for this site' }));
  expect(await screen.findByText(/Pressmark is off for/)).toBeDefined();
  fireEvent.click(screen.getByRole('switch'));
  expect(await screen.findByText('Who speaks')).toBeDefined();
  expect(world.settings.offSites).toEqual([]);
});

const withheld: Site = { host: 'news.example', access: 'withheld' };
const STATES: [string, PageState | PressmarkError, Site | undefined, RegExp][] = [
  ['no article', none, undefined, /Read it anyway/],
  ['no access', gone, withheld, /Allow on all sites/],
  ['restricted', gone, { host: '', access: 'restricted' }, /Nothing to read here/],
  ['open before', gone, undefined, /Reload this page/],
  ['failed', { is: 'failed', code: 'storage-full' }, undefined, /Export your library/],
  ['outdated', { is: 'failed', code: 'reload-page' }, undefined, /Reload this page/],
  ['reading', { is: 'reading', detection: { isArticle: true, reasons: [], paragraphs: 0 } }, undefined, /Reading…/],
  ['nothing saved', articleState({ annotations: [], speakers: [], unsaved: 0 }), undefined, /Nothing saved yet/],
  ['one saved', articleState({ annotations: THREE.slice(0, 1) }), undefined, /still not winning/],
  [
    'a hundred saved',
    articleState({ annotations: Array.from({ length: 100 }, (_, i) => listed({ exact: `Words number ${i}` })) }),
    undefined,
    /Words number 99/,
  ],
  [
    'long names',
    articleState({
      speakers: [{ actor: 'a1', name: 'Nebukadnezar '.repeat(20), quotations: 1, verbatim: 5, indirect: 0 }],
      annotations: [
        listed({ exact: 'W'.repeat(4000), speaker: 'N'.repeat(300), kind: 'direct', tags: ['T'.repeat(200)] }),
      ],
    }),
    undefined,
    /Nebukadnezar/,
  ],
];
test.each(STATES)(
  'state: %s, in both directions and themes, axe finds nothing and nothing is wider than the popup',
  async (_, state, site, words) => {
    await open(state, site);
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    cleanup();
    for (const [locale, theme] of [
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const) {
      speakAs(locale, theme);
      const { state: opened, container } = await open(state, site);
      const popup = container.firstElementChild as HTMLElement;
      expect(popup.scrollWidth).toBeLessThanOrEqual(popup.clientWidth);
      expect(popup.getBoundingClientRect().height).toBeLessThanOrEqual(601);
      expect(await findingsOf(document.documentElement)).toEqual([]);
      opened.dispose();
      cleanup();
    }
  },
);

test('in a small window the footer stays, and hides no field that gets the focus', async () => {
  await page.viewport(380, 480);
  await open(
    articleState({ annotations: Array.from({ length: 12 }, (_, i) => listed({ exact: `Words number ${i}` })) }),
  );
  const footer = screen.getByRole('contentinfo');
  for (const note of screen.getAllByRole('textbox', { name: 'Note' })) {
    note.focus();
    note.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    expect(note.getBoundingClientRect().bottom).toBeLessThanOrEqual(footer.getBoundingClientRect().top);
    expect(footer.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  }
  await page.viewport(414, 896);
});

test('names and titles are text, whatever stands in them', async () => {
  const hostile = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
  const { container } = await open(
    articleState({
      metadata: { ...articleState().metadata, title: hostile, section: [hostile], site: hostile },
      speakers: [{ actor: 'a1', name: hostile, quotations: 1, verbatim: 1, indirect: 0 }],
      annotations: [listed({ exact: hostile, note: hostile, tags: [hostile], speaker: hostile, kind: 'direct' })],
    }),
  );
  expect(container.querySelector('img, script')).toBeNull();
  expect(container.querySelector('.title')?.textContent).toBe(hostile);
});
