import { afterEach, describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/page/extract.ts';
import { createTextMap } from '../../../lib/page/text-map.ts';
import { documentOf } from './page.ts';
import { CARDS, COMMENTS, NEWS_PAGE, PARAGRAPHS, STORY } from './story.ts';

const URL_OF_STORY = 'https://daily.velden.example/news/2026/03/03/storm-closes-the-harbour';
let remove = () => {};
afterEach(() => remove());

/** The text of every block of the body. */
async function bodyOf(html: string): Promise<string[]> {
  const { page, remove: away } = await documentOf(html);
  remove = away;
  const map = createTextMap(page.body);
  const { blocks } = extractArticle(page, map, URL_OF_STORY);
  return blocks.map(({ start, end }) => map.text.slice(start, end));
}

describe('the body', () => {
  test('of a newspaper page is its paragraphs and nothing else', async () => {
    expect(await bodyOf(NEWS_PAGE)).toEqual(PARAGRAPHS);
  });

  test('blocks lead back to the live page', async () => {
    const { page, remove: away } = await documentOf(NEWS_PAGE);
    remove = away;
    const map = createTextMap(page.body);
    const second = extractArticle(page, map, URL_OF_STORY).blocks[1];
    expect(map.toRange(second as { start: number; end: number })?.toString()).toBe(PARAGRAPHS[1]);
  });

  test.each([
    [
      'in <div> soup',
      `<div class="x1"><div class="x2">${PARAGRAPHS.map((p) => `<div>${p}</div>`).join('')}</div></div>`,
    ],
    ['parted by line breaks alone', `<div><b>Storm</b><br><br>${PARAGRAPHS.join('<br><br>')}</div>`],
    [
      'in two halves around an advertisement',
      `<div><div>${PARAGRAPHS.slice(0, 3)
        .map((p) => `<p>${p}</p>`)
        .join('')}</div><div class="ad-slot"><p>Advertisement</p></div><div>${PARAGRAPHS.slice(3)
        .map((p) => `<p>${p}</p>`)
        .join('')}</div></div>`,
    ],
    ['in a box that is called after its sidebar', `<div class="content-with-sidebar"><h1>Storm</h1>${STORY}</div>`],
    [
      'inside of a form, as some servers build their pages',
      `<form id="aspnetForm"><input name="body"><input name="title"><h1>Storm</h1>${STORY}</form>`,
    ],
    ['twice, for small and for large screens', `<div><h1>Storm</h1>${STORY}</div><div>${STORY}</div>`],
  ])('%s', async (_, html) => {
    const body = (await bodyOf(html)).filter((block) => block !== 'Storm');
    expect(body).toEqual(PARAGRAPHS);
  });

  test('comments longer than the story are not it', async () => {
    const long = COMMENTS.repeat(4);
    expect(await bodyOf(`<main><h1>Storm closes the harbour</h1><div>${STORY}</div></main>${long}`)).toEqual(
      PARAGRAPHS,
    );
  });

  test('cards of other stories and what follows "Related stories" are left out, also without telling names', async () => {
    const cards = CARDS.replaceAll('class="card"', 'class="k7"');
    const html = `<div><h1>Storm closes the harbour</h1>${STORY}<h3>Related stories</h3><ul>${cards}</ul></div>`;
    expect(await bodyOf(html)).toEqual(PARAGRAPHS);
  });

  test('of several stories one under the other, as pages without an end have them, the one that the page is called after', async () => {
    const second = PARAGRAPHS.map((text) => text.replaceAll('Velden', 'Mirk'));
    const other = `<article><h1>Cranes fall in Mirk</h1><p class="byline">By Tom Aker</p><p>${second.join('</p><p>')}</p></article>`;
    const own = `<article><h1>Storm closes the harbour</h1><p class="byline">By Mara Lindt</p>${STORY}</article>`;
    const title = '<title>Storm closes the harbour | Velden Post</title>';
    for (const stories of [own + other, other + own, `${own}<div class="next">${other}</div>`]) {
      expect(await bodyOf(`${title}<main>${stories}</main>`)).toEqual(PARAGRAPHS);
      remove();
    }
  });

  test('headings, quotations and lists of the story stay, with their role', async () => {
    const { page, remove: away } = await documentOf(
      `<article><h1>Storm</h1>${STORY}<h2>What the port needs</h2><blockquote><p>We need two cranes, and we need them before the grain comes in.</p></blockquote><ul><li>Two cranes, which have to be built.</li><li>New rails.</li></ul>${STORY.replaceAll('the', 'that')}</article>`,
    );
    remove = away;
    const { blocks } = extractArticle(page, createTextMap(page.body), URL_OF_STORY);
    expect(blocks.map(({ role }) => role)).toEqual([
      ...PARAGRAPHS.map(() => 'paragraph'),
      'heading',
      'quote',
      'item',
      'item',
      ...PARAGRAPHS.map(() => 'paragraph'),
    ]);
  });

  test('a short line that comes again in the story stays, each time', async () => {
    const again = '<p>“Nobody was hurt.”</p>';
    const [first, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const body = await bodyOf(`<article><h1>Storm</h1>${first}${again}${rest.join('')}${again}</article>`);
    expect(body.filter((block) => block === '“Nobody was hurt.”')).toHaveLength(2);
  });

  test('hidden text is no body', async () => {
    const html = `<article><h1>Storm</h1>${STORY}<div style="display:none"><p>${'This sentence was never shown to anybody. '.repeat(5)}</p></div></article>`;
    expect(await bodyOf(html)).toEqual(PARAGRAPHS);
  });

  test('a page without text has none', async () => {
    expect(await bodyOf('<body></body>')).toEqual([]);
    expect(await bodyOf('<nav><a href="/a">News</a></nav>')).toEqual([]);
  });

  test('thirty thousand small paragraphs, two million letters in one', async () => {
    const many = Array.from(
      { length: 30_000 },
      (_, i) => `<p>Line ${i} of the list ends here, as the others do.</p>`,
    ).join('');
    expect((await bodyOf(`<article>${many}</article>`)).length).toBe(30_000);
    remove();
    expect(await bodyOf(`<article><p>${'It rained. '.repeat(200_000)}</p></article>`)).toHaveLength(1);
  });
});
