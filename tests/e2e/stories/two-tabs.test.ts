/** Tabs that save at the same moment: two of one article, and one of another. */
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import type { Page } from '../support/driver.ts';
import { marksOn, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const PATHS = ['/articles/wire-ferry', '/articles/wire-ferry', '/articles/syria-is-here'];
const ROUNDS = 12;

/** Selects the word of that number in the text of the article's paragraphs, and gives it. */
function selectWord(number: number): string {
  let left = number;
  for (const paragraph of document.querySelectorAll('article p, main p')) {
    const text = paragraph.firstChild;
    if (!(text instanceof Text)) continue;
    for (const { 0: word, index } of text.data.matchAll(/\p{L}{4,}/gu)) {
      if (left--) continue;
      getSelection()?.setBaseAndExtent(text, index, text, index + word.length);
      return word;
    }
  }
  throw new Error('the article is too short');
}

story('tabs that save at the same moment', (stage) => {
  const tabs: { page: Page; id: number }[] = [];
  /** Does the same in several tabs at once, as the background does for a key; gives the numbers that were saved. */
  const inAll = (type: string, ids: number[]) =>
    stage.driver.evaluateInExtension(
      async ({ what, all }) => {
        const reply = async (tab: number) => {
          const answer = await chrome.tabs.sendMessage(tab, { to: 'page', type: what, request: {} }, { frameId: 0 });
          return (answer as { value: { saved: number } }).value.saved;
        };
        return Promise.all(all.map(reply));
      },
      { what: type, all: ids },
    );
  const rowsOf = async (path: string) => {
    const filter = { source: stage.site.url(path) };
    const request = { filter, group: 'none', order: 'oldest', offset: 0, limit: 200 } as const;
    const { rows } = await ask(stage.driver, 'libraryRows', request);
    return rows.map(({ annotation }) => annotation);
  };
  const wordsOf = async (path: string) =>
    (await rowsOf(path)).map(({ target }) => (target[0].selector[0] as { exact: string }).exact).sort();
  const savedOn = async (page: Page) => {
    const marks = await marksOn(stage.driver, page);
    return Object.keys(marks)
      .flatMap((layer) => (layer.startsWith('saved-') ? marks[layer]! : []))
      .sort();
  };

  test('different words: none is lost, and each tab shows what the other saved', async () => {
    for (const path of PATHS) {
      const page = await stage.driver.openPage(stage.site.url(path));
      await waitForMarks(stage.driver, page);
      tabs.push({ page, id: await stage.driver.tabId(page) });
    }
    const expected: Record<string, string[]> = {};
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, { page }] of tabs.entries()) {
        const word = await page.evaluateApart(selectWord, round * 4 + i * 2);
        expected[PATHS[i]!] = [...(expected[PATHS[i]!] ?? []), word].sort();
      }
      const saved = await inAll(
        'highlightSelection',
        tabs.map(({ id }) => id),
      );
      expect(saved).toEqual([1, 1, 1]);
    }
    for (const path of PATHS) expect(await wordsOf(path)).toEqual(expected[path]);
    for (const [i, { page }] of tabs.entries()) await expect.poll(() => savedOn(page)).toEqual(expected[PATHS[i]!]);
    const acts = await ask(stage.driver, 'recentActs', {});
    expect(acts.acts.filter(({ what }) => what === 'save')).toHaveLength(ROUNDS * tabs.length);
  });

  test('the same words in both tabs of an article are saved once, and undone once', async () => {
    const [one, two] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
    const before = await wordsOf(PATHS[0]!);
    for (const round of [100, 103, 106]) {
      const words: string[] = [];
      for (const { page } of [one, two]) words.push(await page.evaluateApart(selectWord, round));
      expect(words[0]).toBe(words[1]);
      await inAll('highlightSelection', [one.id, two.id]);
      expect(await wordsOf(PATHS[0]!)).toEqual([...before, words[0]].sort());
      const { acts } = await ask(stage.driver, 'recentActs', {});
      expect(await ask(stage.driver, 'undoAct', { act: acts[0]!.act })).toMatchObject({ what: 'save' });
      expect(await wordsOf(PATHS[0]!)).toEqual(before);
      for (const { page } of [one, two]) await expect.poll(() => savedOn(page)).toEqual(before);
    }
  });
});

declare const chrome: typeof import('webextension-polyfill');
