/** An article is opened: what is marked, what the cards say, and what is left alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ROOT } from '../../tools/install.mjs';
import type { Page } from '../support/driver.ts';
import { closeCard, marksOn, openCard, waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const ARTICLES = path.join(ROOT, 'tests/articles');
const SAMPLE = 'syria-is-here';

/** Words of each quotation that no careful reader would miss, and who says it. */
const SPOKEN = [
  { words: 'would soon receive advanced', speaker: 'Ahmad al-Jarba', kind: 'mixed' },
  { words: 'political victory', speaker: 'Ahmad al-Jarba', kind: 'mixed' },
  { words: 'It is now time for us', speaker: 'Ahmad al-Jarba', kind: 'direct' },
  { words: 'mainstream rebels were heavily', speaker: 'Ahmad al-Jarba', kind: 'mixed' },
  { words: 'This is a stalemate', speaker: 'John Kerry', kind: 'direct' },
] as const;

const noArticles = readdirSync(ARTICLES).filter((slug) => {
  const file = path.join(ARTICLES, slug, 'expected.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).isArticle === false;
});

story('an article is read', (stage) => {
  let page: Page;

  test('quotations, sources, cues and actors are marked, each in its layer', async () => {
    page = await stage.driver.openPage(stage.site.url(`/articles/${SAMPLE}`));
    const marks = await waitForMarks(stage.driver, page);
    for (const { words, kind } of SPOKEN) expect(marks[kind]).toContainEqual(expect.stringContaining(words));
    expect(marks.direct).toHaveLength(SPOKEN.filter(({ kind }) => kind === 'direct').length);
    expect(marks.source).toEqual(expect.arrayContaining(['Opposition coalition leader "Ahmad al-Jarba"', 'Kerry']));
    expect(marks.cue).toEqual(expect.arrayContaining(['said', 'argued', 'told']));
    expect(marks.person).toEqual(expect.arrayContaining(['Barack Obama', 'Assad']));
    expect(marks.state).toEqual(expect.arrayContaining(['Russia', 'China', 'U.S.']));
    expect(marks.group).toEqual(expect.arrayContaining(['ISIS', 'ISIL']));
    expect(marks.organization).toEqual(expect.arrayContaining(['CNN', 'Future Television']));
    // It denies something, so it may be drawn as who speaks instead of as who acts.
    expect([marks.organization, marks.source].flat().join()).toContain('State Department');
  });

  test('what stands beside the article is left alone', async () => {
    const everything = Object.values(await marksOn(stage.driver, page)).flat();
    for (const words of [
      'No table without us',
      'My class is a cellar',
      'stopped counting',
      'Leave a comment',
      'Syia',
    ]) {
      expect(everything.filter((text) => text.includes(words))).toEqual([]);
    }
  });

  test.each(SPOKEN)('the card of “$words” says that $speaker said it', async ({ words, speaker, kind }) => {
    const card = await openCard(page, words);
    expect(card).toContain(`${kind} quotation`);
    expect(await page.shadow.find({ role: 'dialog', name: `Quotation: ${speaker}` })).not.toBeNull();
    await closeCard(page);
  });

  test('the toolbar button shows how many quotations there are', async () => {
    const { direct = [], mixed = [], indirect = [] } = await marksOn(stage.driver, page);
    const count = Number(await stage.driver.badge(page));
    expect(count).toBeGreaterThanOrEqual(direct.length + mixed.length);
    // An indirect quotation may stand in several pieces, and a mixed one is also dotted outside its marks.
    expect(count).toBeLessThanOrEqual(direct.length + mixed.length + indirect.length);
  });

  test('the page is not touched: its document is the one that the site sent', async () => {
    const [now, sent] = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
    });
    expect(now).toBe(sent);
    await page.close();
  });

  test('a page that forbids all foreign styles and scripts is read like any other', async () => {
    const strict = await stage.driver.openPage(stage.site.url(`/strict/${SAMPLE}`));
    const { direct } = await waitForMarks(stage.driver, strict);
    expect(direct).toContainEqual(expect.stringContaining('It is now time for us'));
    await openCard(strict, 'It is now time for us');
    // Its styles came too: without them a card has no ground of its own.
    const ground = await strict.shadow.evaluate(
      (root) => getComputedStyle(root.querySelector('[role=dialog]')!).backgroundColor,
    );
    expect(ground).not.toBe('rgba(0, 0, 0, 0)');
    await strict.close();
  });

  test('a site without encryption is read too', async () => {
    const plain = await stage.driver.openPage(stage.site.url(`/articles/${SAMPLE}`, 'syria-is-here.test'));
    expect((await waitForMarks(stage.driver, plain)).direct).toContainEqual(expect.stringContaining('stalemate'));
    await plain.close();
  });

  test('an article that comes late is read when it is there', async () => {
    const html = readFileSync(path.join(ARTICLES, SAMPLE, 'page.html'), 'utf8');
    const [, head = '', body = ''] = /^([\s\S]*<body[^>]*>)([\s\S]*)<\/body>/.exec(html) ?? [];
    const later = JSON.stringify(body).replaceAll('</', '<\\/');
    const script = `setTimeout(() => document.body.append(document.createRange().createContextualFragment(${later})), 1500)`;
    stage.site.add('/late/opposition-to-receive-weapons', {
      html: `${head}<p>One moment…</p><script>${script}</script></body></html>`,
    });
    const late = await stage.driver.openPage(stage.site.url('/late/opposition-to-receive-weapons'));
    expect(await stage.driver.highlights(late)).toEqual({});
    const { direct } = await waitForMarks(stage.driver, late);
    expect(direct).toContainEqual(expect.stringContaining('It is now time for us'));
    await late.close();
  });

  test('a page that swaps its article is read again', async () => {
    const app = await stage.driver.openPage(stage.site.url('/articles/single-page-app'));
    const { direct } = await waitForMarks(stage.driver, app);
    expect(direct).toContainEqual(expect.stringContaining('A town that cannot tell the time'));
    await app.click('a[data-to="sugar-mill"]');
    await expect
      .poll(async () => (await marksOn(stage.driver, app)).direct)
      .toContainEqual(expect.stringContaining('We have run out of cane'));
    expect((await marksOn(stage.driver, app)).direct?.join()).not.toContain('cannot tell the time');
    await app.close();
  });

  test('there are pages that are no article to try', () => {
    expect(noArticles.length).toBeGreaterThanOrEqual(4);
  });

  test.each(noArticles)('nothing is marked on %s', async (slug) => {
    const other = await stage.driver.openPage(stage.site.url(`/articles/${slug}`));
    await pause(1_500);
    expect(await stage.driver.highlights(other)).toEqual({});
    expect(await stage.driver.badge(other)).toBe('');
    await other.close();
  });
});
