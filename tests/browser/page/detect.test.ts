import { afterEach, describe, expect, test } from 'vitest';
import { weighAddress } from '../../../lib/page/detect/address.ts';
import { weighHead, weighTypes } from '../../../lib/page/detect/head.ts';
import { detectArticle } from '../../../lib/page/detect.ts';
import { documentOf } from './page.ts';
import { CARDS, NEWS_PAGE, PARAGRAPHS, STORY } from './story.ts';

let remove = () => {};
afterEach(() => remove());

async function detect(html: string, path: string) {
  const { page, remove: away } = await documentOf(html);
  remove = away;
  return detectArticle(page, `https://daily.velden.example${path}`);
}

const BYLINE = '<p class="byline">By Mara Lindt</p><time>3 March 2026</time>';
const HEADLINE = '<h1>Storm closes the harbour of Velden for a week</h1>';

describe('an article', () => {
  test.each([
    ['a newspaper page', NEWS_PAGE, '/news/storm-closes-the-harbour'],
    ['nothing in its head', `${HEADLINE}${BYLINE}${STORY}`, '/2026/03/03/storm-closes-the-harbour'],
    [
      'no <p> at all',
      `${HEADLINE}${BYLINE}<div>${PARAGRAPHS.join('<br><br>')}</div>`,
      '/news/storm-closes-the-harbour-of-velden',
    ],
    [
      'a stub before a paywall',
      `<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-03">${HEADLINE}${BYLINE}<p>${PARAGRAPHS[0]}</p><p>Subscribe to read on.</p>`,
      '/politics/storm-closes-harbour',
    ],
    [
      'a live blog',
      `<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>${HEADLINE}<time>now</time>${STORY}`,
      '/live/storm',
    ],
    [
      'Japanese',
      `<h1>嵐のためベルデン港は金曜日まで閉鎖される見通し</h1>${BYLINE}${'<p>港湾当局は火曜日、嵐で二基のクレーンが倒れたため、港は金曜日まで閉鎖されると発表した。</p>'.repeat(6)}`,
      '/articles/20260303001.html',
    ],
  ])('%s', async (_, html, path) => {
    expect(await detect(html, path)).toMatchObject({ isArticle: true });
  });
});

// Decided on purpose; docs/article-pages.md gives the reasons.
describe('kinds of pages that are read', () => {
  const OPEN_GRAPH = '<meta property="og:type" content="article">';
  const typed = (type: string) => `<script type="application/ld+json">{"@type":"${type}","headline":"x"}</script>`;
  test.each([
    ['opinion', `${typed('OpinionNewsArticle')}${HEADLINE}${BYLINE}${STORY}`, '/opinion/the-harbour-needs-a-wall'],
    [
      'a press release without a name',
      `${HEADLINE}<p>Velden, 3 March 2026</p>${STORY}`,
      '/press-releases/2026/03/harbour-of-velden-closed',
    ],
    ['a blog post', `${typed('BlogPosting')}<h1>Rain again</h1>${BYLINE}${STORY}`, '/2026/03/rain-again'],
    [
      'an AMP page',
      `<html amp>${typed('NewsArticle')}${HEADLINE}${BYLINE}${STORY}`,
      '/amp/news/storm-closes-the-harbour',
    ],
    ['a print view', `${OPEN_GRAPH}${HEADLINE}${BYLINE}${STORY}`, '/print/storm-closes-the-harbour-of-velden'],
    [
      'a gallery whose pictures have a text each',
      `${OPEN_GRAPH}${HEADLINE}${BYLINE}${PARAGRAPHS.map((text) => `<figure><img alt=""></figure><p>${text}</p>`).join('')}`,
      '/gallery/storm-closes-the-harbour-in-pictures',
    ],
  ])('%s', async (_, html, path) => {
    expect(await detect(html, path)).toMatchObject({ isArticle: true });
  });

  test('pictures alone are none: there is nothing to read', async () => {
    const pictures = '<figure><img alt=""><figcaption>A crane.</figcaption></figure>'.repeat(12);
    expect(await detect(`<h1>The storm in pictures</h1>${pictures}`, '/gallery/12')).toMatchObject({
      isArticle: false,
    });
  });
});

describe('no article', () => {
  const NAV = '<nav><a href="/news">News</a></nav>';
  test.each([
    ['a front page', `${NAV}<h1>The Daily Velden</h1><ul>${CARDS.repeat(5)}</ul>`, '/'],
    ['a front page that says it is an article', NEWS_PAGE, '/'],
    [
      'a list of articles with their structured data',
      `<script type="application/ld+json">[{"@type":"NewsArticle"},{"@type":"NewsArticle"},{"@type":"NewsArticle"},{"@type":"NewsArticle"},{"@type":"CollectionPage"}]</script><h1>The coast</h1><ul>${CARDS.repeat(5)}</ul>`,
      '/tag/coast',
    ],
    [
      'a product',
      `<meta property="og:type" content="product"><h1>Rubber boots</h1><span itemprop="price">20</span>${STORY}`,
      '/products/rubber-boots',
    ],
    ['a search', `<h1>Results</h1><ul>${CARDS.repeat(3)}</ul>`, '/search?q=storm'],
    ['an account', '<h1>Log in</h1><form><input type="password"></form>', '/account/login'],
    ['a manual', `<h1>Install</h1>${STORY}<pre>npm install</pre>`, '/docs/install'],
    ['a service', `<meta property="og:type" content="website"><h1>Roof repairs</h1>${STORY}`, '/services/roof-repairs'],
    [
      'a service on a page that a blog system calls an article',
      `<script type="application/ld+json">{"@type":"Article"}</script><meta property="og:type" content="article"><body class="page-template page-id-7">${HEADLINE}<time>2026</time>${STORY}`,
      '/roof-repairs-in-velden',
    ],
    [
      'a product with the reviews of its buyers',
      `<script type="application/ld+json">[{"@type":"Product"},{"@type":"Review"}]</script>${HEADLINE}${STORY}`,
      '/rubber-boots-for-the-harbour',
    ],
    [
      'the list of a blog',
      `<meta property="og:type" content="article"><h1>Notes from the harbour</h1>${BYLINE}${STORY}`,
      '/blog/',
    ],
    [
      'a thread',
      `<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script><h1>Which boots for the harbour of Velden in winter?</h1>${BYLINE}${STORY}`,
      '/threads/which-boots-for-the-harbour',
    ],
    ['an empty page', '', '/a-page-with-a-long-and-telling-name'],
  ])('%s', async (_, html, path) => {
    expect(await detect(html, path)).toMatchObject({ isArticle: false });
  });
});

/** The points of one signal alone. */
function pointsOf(weigh: (add: (points: number) => void) => void): number {
  let sum = 0;
  weigh((points) => {
    sum += points;
  });
  return sum;
}

describe('what a page says of itself', () => {
  test.each([
    ['one type', ':"NewsArticle"', 3],
    ['a list of types, with blanks', ' : [ "Thing", "ReportageNewsArticle" ]', 3],
    ['a list that ends before the story', ':["WebPage"],"about":"Article"', 0],
    ['a page of its own kind', ':"FAQPage"', -3],
    ['a page of the web', ':"WebPage"', 0],
    ['a product', ':"Product"', -3],
    ['the card of an author beside the story', ':"Article","author":{"@type":"ProfilePage"}', 2],
  ])('%s', async (_, types, points) => {
    const { page, remove: away } = await documentOf(`<script type="application/ld+json">{"@type"${types}}</script>`);
    remove = away;
    expect(pointsOf((add) => weighTypes(page, add))).toBe(points);
  });

  test.each([
    ['single', 0.5],
    ['wide node_article', 0.5],
    ['home-page-template', -6],
    ['composition', 0],
    ['StoryPage', 0.5],
    ['history', 0],
    ['Page-Template-wide', -6],
  ])('its style sheet: %s', async (look, points) => {
    const { page, remove: away } = await documentOf('');
    remove = away;
    page.body.className = look;
    expect(pointsOf((add) => weighHead(page, add))).toBe(points);
  });
});

describe('its address', () => {
  const of = (path: string) => pointsOf((add) => weighAddress(`https://daily.velden.example${path}`, add));
  test.each([
    ['/', -9],
    ['/en', -9],
    ['/en-gb/', -9],
    ['/index.php', -9],
    ['/news', -9],
    ['/42', -1],
    ['/m', -1],
    ['/in-the-harbour', 0],
    ['/in-the-shadow-of-a-harbour', 1.5],
    ['/?p=12', 0],
    ['/x/coast', -1],
    ['/news/coast', 0.5],
    ['/x/news-coast', 0.5],
    ['/x/2026/03/coast', 1.5],
    ['/x/storm-closes-the-harbour', 1.5],
    ['/x/storm-closes-the-harbour/', 1.5],
    ['/x/storm-2-2-2', -1],
    ['/x/storm_closes_the_harbour', 1.5],
    ['/x/12-5-storm-closes-harbour', 0],
    ['/x/12-storms-close-a-harbour-7', 0],
    ['/x/de2b8f78-f6bb-4da9-8d15', 0],
    ['/x/%e5%b5%90-%e6%b8%af-%e9%8e%96-%e9%96%89', 1.5],
    ['/x/12345.html', 1],
    ['/x/1234', 0],
    ['/x/123', -1],
    ['/tag/coast', -3],
    ['/tags/coast', -3],
    ['/forums/storm-closes-the-harbour', -0.5],
    ['/review/storm-closes-the-harbour', 1.5],
    ['/Account/Login.php', -3],
    ['/x/storm-closes-the-harbour?q=storm', -0.5],
    ['/x/storm-closes-the-harbour#/search/', 1.5],
  ])('%s', (path, points) => {
    expect(of(path)).toBe(points);
  });
});

test('prose in lists, forms and menus is none, however it is written', async () => {
  const page = (html: string) => detect(`${HEADLINE}${BYLINE}${html}`, '/x/y');
  const texts = PARAGRAPHS.map((text) => `<div>${text}</div>`).join('');
  expect((await page(texts)).paragraphs).toBe(PARAGRAPHS.length);
  expect((await page(`<form><div>${texts}</div></form>`)).paragraphs).toBe(0);
  expect((await page(`<ul><li>${STORY}</li></ul>`)).paragraphs).toBe(0);
  expect((await page(`<script>${PARAGRAPHS.join('')}</script>`)).paragraphs).toBe(0);
});

test('the weightiest reasons come with the decision', async () => {
  const article = await detect(NEWS_PAGE, '/news/storm-closes-the-harbour');
  expect(article.reasons).toHaveLength(3);
  expect(article.reasons).toContain('types');
  expect(article.paragraphs).toBeGreaterThanOrEqual(PARAGRAPHS.length);
  const front = await detect(`<h1>The Daily Velden</h1><ul>${CARDS}</ul>`, '/');
  expect(front.reasons[0]).toBe('otherAddress');
});

test('hostile pages: clobbered names, broken and huge structured data', async () => {
  const clobber = '<form><input name="body"><input name="firstChild"></form><img name="body"><img name="title">';
  const broken = `<script type="application/ld+json">{"@type": "NewsArticle", ${'"a":[[['.repeat(100_000)}</script>`;
  expect(await detect(`${clobber}${broken}${HEADLINE}${BYLINE}${STORY}`, '/a-b-c-d')).toMatchObject({
    isArticle: true,
  });
});
