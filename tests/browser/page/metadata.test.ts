import { afterEach, describe, expect, test } from 'vitest';
import { readMetadata } from '../../../lib/page/metadata.ts';
import { createTextMap } from '../../../lib/page/text-map.ts';
import { documentOf } from './page.ts';
import { NEWS_PAGE, STORY } from './story.ts';

const ADDRESS = 'https://www.daily.velden.example/news/storm-closes-the-harbour?utm_source=mail#top';
let remove = () => {};
afterEach(() => remove());

async function metadataOf(html: string, url = ADDRESS) {
  const { page, remove: away } = await documentOf(html);
  remove = away;
  return readMetadata(page, createTextMap(page.body), url);
}

describe('readMetadata', () => {
  test('of a newspaper page', async () => {
    expect(await metadataOf(NEWS_PAGE)).toEqual({
      source: 'https://www.daily.velden.example/news/storm-closes-the-harbour',
      address: ADDRESS,
      title: 'Storm closes the harbour of Velden',
      byline: ['Mara Lindt', 'Tom Aker'],
      site: 'The Daily Velden',
      section: ['News', 'The coast'],
      published: '2026-03-03T18:05:00+01:00',
      modified: '2026-03-04T07:00:00+01:00',
      language: 'en',
    });
  });

  test('with nothing in the head, from what is shown', async () => {
    const metadata = await metadataOf(
      `<html lang="de"><title>Sturm schließt den Hafen - velden.example</title><div class="breadcrumb"><a href="/">Startseite</a> / <a href="/p">Politik</a> / <a href="/k">Die Küste</a></div>
       <h1>Sturm schließt den Hafen</h1><p>Von Jörg Müller und Ana de la Cruz</p><p>4. März 2026, 10:30 Uhr</p>${STORY}
       <div class="comments"><p class="author">Wilhelm Tell says</p><time datetime="2020-01-01">damals</time></div>`,
    );
    expect(metadata).toMatchObject({
      title: 'Sturm schließt den Hafen',
      byline: ['Jörg Müller', 'Ana de la Cruz'],
      published: '2026-03-04T10:30',
      section: ['Politik', 'Die Küste'],
      language: 'de',
    });
  });

  test.each([
    [
      'a page whose class names speak of cards and pictures',
      '<body class="has-sidebar photo-page"><h1>HEADLINE</h1><span class="author vcard"><a class="fn" href="/m">Mara Lindt</a></span>',
      ['Mara Lindt'],
    ],
    [
      'other stories with bylines above the headline',
      '<div class="latest"><p class="byline">By Wilhelm Tell</p></div><p class="byline">By Jan Ruys</p><h1>HEADLINE</h1><p class="byline">By Mara Lindt</p>',
      ['Mara Lindt'],
    ],
    [
      'an aside that holds the author',
      '<h1>HEADLINE</h1><aside><a rel="author" href="/m">Mara Lindt</a></aside>',
      ['Mara Lindt'],
    ],
    ['a single name that links to its author', '<h1>HEADLINE</h1><a rel="author" href="/m">Mara</a>', ['Mara']],
    ['a sentence that begins with By', '<h1>HEADLINE</h1><p>By the time the ferry came</p>', []],
    ['a signature under the story', `<h1>HEADLINE</h1>${STORY}<p>Written by Mara Lindt</p>`, ['Mara Lindt']],
    [
      'a portrait that links to its author, a caption with a name, a road that begins like "author"',
      `<nav><a href="/automobiles">Fast Cars</a></nav><h1>HEADLINE</h1><figure><figcaption>Autor: Jan Ruys</figcaption></figure>
       <div><a href="/autor/ml"><img alt=""></a><span><a href="/autor/ml">Mara Lindt</a></span></div>`,
      ['Mara Lindt'],
    ],
    [
      'one name before a date, and another of a book',
      '<h1>HEADLINE</h1><p>by <a href="/author/m">Mara</a> · March 4, 2026</p><p>Author: Jan Ruys</p>',
      ['Mara'],
    ],
    [
      'a menu that holds the author',
      '<h1>HEADLINE</h1><nav>Edited by <b itemprop="author">Mara Lindt</b></nav>',
      ['Mara Lindt'],
    ],
    [
      'a page builder, to which all is a widget',
      '<div class="widget"><h1>HEADLINE</h1></div><div class="widget"><p class="author-name">Mara Lindt</p></div>',
      ['Mara Lindt'],
    ],
    [
      'a section behind the name, both as links',
      '<h1>HEADLINE</h1><div class="byline">by <a href="/m/1">maralindt</a>, on March 4, 2026, in <a href="/h">Harbour News</a></div>',
      ['maralindt'],
    ],
    [
      'an account of the site, where the page shows who wrote it',
      '<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Jan Ruys"><h1>HEADLINE</h1><p class="byline">By Mara Lindt</p>',
      ['Mara Lindt'],
    ],
    [
      'an account of the site alone',
      '<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Jan Ruys"><h1>HEADLINE</h1>',
      ['Jan Ruys'],
    ],
    [
      'a name cut by a style sheet',
      '<h1>HEADLINE</h1><p class="byline">By <b><i>Mara Lind</i><i>t</i></b></p>',
      ['Mara Lindt'],
    ],
    [
      'another story in the same structured data',
      `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Cranes fall","datePublished":"2020-01-01","author":"Jan Ruys"},
       {"@type":"NewsArticle","headline":"HEADLINE","datePublished":"2026-03-04","author":{"@type":"Person","givenName":"Mara","familyName":"Lindt"}}]</script><h1>HEADLINE</h1>`,
      ['Mara Lindt'],
    ],
    [
      'the picture and a reader',
      '<h1>HEADLINE</h1><figure><figcaption class="author">Jan Ruys</figcaption></figure><div class="comments"><b class="author-name">Wilhelm Tell</b></div>',
      [],
    ],
    [
      'an agency in the head and nobody in the page',
      '<meta name="author" content="Reuters"><h1>HEADLINE</h1>',
      ['Reuters'],
    ],
  ])('the author: %s', async (_, html, byline) => {
    const page = `<title>HEADLINE</title>${html}${STORY}`.replaceAll('HEADLINE', 'Storm closes the harbour of Velden');
    expect((await metadataOf(page)).byline).toEqual(byline);
  });

  test('the printed headline, where the head has another for networks; none in the footer', async () => {
    const head =
      '<title>Cranes fall | Velden</title><meta property="og:title" content="You will not believe these cranes">';
    const printed = await metadataOf(`${head}<h1>Storm closes the harbour of Velden</h1>${STORY}`);
    expect(printed.title).toBe('Storm closes the harbour of Velden');
    const below = await metadataOf(`${head}${STORY}<h1>A message from our editor in chief</h1>`);
    expect(below.title).toBe('You will not believe these cranes');
  });

  test('entities written twice, and properties that share a value', async () => {
    const metadata = await metadataOf(
      '<meta property="og:title" content="R&amp;amp;D &amp;eacute;lite &amp;#8217;26"><meta itemprop="dateCreated datePublished" content="2026-03-04">',
    );
    expect(metadata).toMatchObject({ title: 'R&D élite ’26', published: '2026-03-04' });
  });

  test('a system that writes the day of the last change into both fields', async () => {
    const page = (published: string, line: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm closes the harbour","datePublished":"${published}","dateModified":"2026-03-09T08:00:00Z"}</script><h1>Storm closes the harbour</h1><p>${line}</p>${STORY}`;
    const both = '2026-03-09T08:00:00Z';
    expect((await metadataOf(page(both, '4 March 2026'))).published).toBe('2026-03-04');
    expect((await metadataOf(page(both, 'Updated 4 March 2026'))).published).toBe(both);
    expect((await metadataOf(page(both, 'The harbour had been closed once before, on 4 March 2024.'))).published).toBe(
      both,
    );
    expect((await metadataOf(page(both, '11 March 2026'))).published).toBe(both);
    expect((await metadataOf(page('2026-03-08', '4 March 2026'))).published).toBe('2026-03-08');
  });

  test('a post that the story quotes has a day of its own', async () => {
    const post = '<a class="tweet-link" href="/p"><time datetime="2026-02-01">1 Feb</time></a>';
    const quoted = await metadataOf(
      `<h1>Storm closes the harbour</h1><p>Posted on 4 Mar 2026</p>${post}<blockquote><time datetime="2026-02-02"></time></blockquote>${STORY}`,
    );
    expect(quoted.published).toBe('2026-03-04');
  });

  test('a page that says nothing', async () => {
    expect(await metadataOf('<p>Rain.</p>')).toMatchObject({
      title: '',
      byline: [],
      site: 'daily.velden.example',
      section: [],
      published: null,
      modified: null,
      language: 'und',
    });
  });

  test('a form whose fields take the names of the document', async () => {
    const metadata = await metadataOf(
      '<title>Rain</title><img name="title"><img name="documentElement"><img name="body"><p>x</p>',
    );
    expect(metadata.title).toBe('Rain');
  });
});
