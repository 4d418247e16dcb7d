import { afterEach, describe, expect, test } from 'vitest';
import { type DateHints, dateInAddress, toIsoDate } from '../../../lib/page/metadata/dates.ts';
import { readByline } from '../../../lib/page/metadata/names.ts';
import { parseLoosely } from '../../../lib/page/metadata/structured-data.ts';
import { chooseTitle } from '../../../lib/page/metadata/title.ts';
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

describe('chooseTitle', () => {
  const choose = (given: string[], headings: string[] = []) =>
    chooseTitle({
      given,
      headings: headings.map((text) => ({ text, parts: [] })),
      site: 'The Daily Velden',
      host: 'www.dailyvelden.example',
      isOnTop: (heading) => !heading.startsWith('Below'),
    });
  test.each([
    ['Rain stops play | The Daily Velden', 'Rain stops play'],
    ['The Daily Velden - Rain stops play', 'Rain stops play'],
    ['Rain stops play - a report - Daily Velden', 'Rain stops play - a report'],
    ['Rain stops play – DailyVelden.example', 'Rain stops play'],
    ['Rain stops play | Rain stops play', 'Rain stops play'],
    ['Rain stops playRain stops play', 'Rain stops play'],
    ['Win-win: how rain stops play', 'Win-win: how rain stops play'],
  ])('%s', (title, expected) => {
    expect(choose([title])).toBe(expected);
  });

  test('the heading as shown, where the head says the same', () => {
    expect(
      choose(
        ['Rain stops play at Velden | Sport | The Daily Velden'],
        ['The Daily Velden', 'Rain stops play at Velden'],
      ),
    ).toBe('Rain stops play at Velden');
    expect(choose(['Rain stops play'], ['Analysis Rain stops play'])).toBe('Rain stops play');
    expect(choose(['Rain stops play'], ['Our newsletters'])).toBe('Rain stops play');
  });

  test('a heading that is the name of the blog', () => {
    const given = ['Rain stops play at Velden', 'Notes from the harbour: Rain stops play at Velden'];
    expect(choose(given, ['Notes from the harbour'])).toBe('Rain stops play at Velden');
  });

  test('a label in an element of its own', () => {
    const title = chooseTitle({
      given: ['Cricket: “Rain stops play”'],
      headings: [{ text: 'Third test “Rain stops play”', parts: ['Third test', '“Rain stops play”'] }],
      site: '',
      host: 'velden.example',
      isOnTop: () => true,
    });
    expect(title).toBe('“Rain stops play”');
  });

  test('the only headline on top of the page, where the head has another', () => {
    expect(choose(['These umpires are soaked'], ['Rain stops play at Velden'])).toBe('Rain stops play at Velden');
    expect(choose(['These umpires are soaked'], ['Below the story of the day'])).toBe('These umpires are soaked');
  });
});

describe('readByline', () => {
  test.each([
    ['By Ann Lee, Bo Day and Cy Roe (Reuters)', ['Ann Lee', 'Bo Day', 'Cy Roe']],
    ['ByAnn Lee', ['Ann Lee']],
    ['Von Jörg Müller und Andy Sand', ['Jörg Müller', 'Andy Sand']],
    ['Por María José García y Juan Ortega y Gasset', ['María José García', 'Juan Ortega y Gasset']],
    ['Ann Lee, senior political correspondent', ['Ann Lee']],
    ['Ann Lee | ann.lee@velden.example | @annlee', ['Ann Lee']],
    ['Ludwig van der Velden', ['Ludwig van der Velden']],
    ['بقلم سامي حداد', ['سامي حداد']],
    ['Updated 3 March 2026', []],
    ['Guide by Ann Lee', ['Ann Lee']],
    ['Byby ANN LEE, BO DAY and CY ROE', ['ANN LEE', 'BO DAY', 'CY ROE']],
    ['Lee, Ann', ['Ann Lee']],
    ['Ann Lee March 3, 2026', ['Ann Lee']],
    ['Ann Lee Published in Sport', ['Ann Lee']],
    ['Ann Lee, Contributing Reporter', ['Ann Lee']],
    ['Photo by Ann Lee', []],
  ])('%s', (byline, expected) => {
    expect(readByline([byline], 'The Daily Velden').people).toEqual(expected);
  });

  test('agencies and the site itself are no people', () => {
    expect(readByline(['AFP', 'Daily Velden', 'annlee'], 'The Daily Velden')).toEqual({
      people: [],
      organizations: ['AFP', 'Daily Velden'],
      handles: ['annlee'],
    });
  });
});

describe('toIsoDate', () => {
  const plain: DateHints = { language: 'en', monthFirst: false };
  test.each<[string, string | null, Partial<DateHints>?]>([
    ['2026-03-04T10:30:00.000Z', '2026-03-04T10:30:00Z'],
    ['2026-03-04 10:30:00 +0100', '2026-03-04T10:30:00+01:00'],
    ['Wed, 4 Mar 2026 10:30:00 GMT', '2026-03-04T10:30:00Z'],
    ['Wed Mar 04 10:30:00 EST 2026', '2026-03-04T10:30:00-05:00'],
    ['March 4th, 2026 at 1:05 pm', '2026-03-04T13:05'],
    ['4 March 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04', { language: 'de' }],
    ['4 de marzo de 2026', '2026-03-04', { language: 'es' }],
    ['le 4 août 2026 à 10h30', '2026-08-04T10:30', { language: 'fr' }],
    ['04.03.2026, 10.30 Uhr', '2026-03-04T10:30', { language: 'de' }],
    ['04/03/2026', '2026-03-04'],
    ['04/03/26', '2026-03-04'],
    ['3/4/2026 10:30 p.m.', '2026-03-04T22:30'],
    ['03/04/2026', '2026-03-04', { monthFirst: true }],
    ['03-04-2026', '2026-03-04', { monthFirst: true }],
    ['04-03-2026', '2026-03-04'],
    ['04.03.2026', '2026-03-04', { monthFirst: true }],
    ['4 March 2026, 7.30 pm IST', '2026-03-04T19:30+05:30'],
    ['2026年3月4日', '2026-03-04', { language: 'ja' }],
    ['2026년 3월 4일', '2026-03-04', { language: 'ko' }],
    ['٤ مارس ٢٠٢٦', '2026-03-04', { language: 'ar' }],
    ['الأربعاء ٤ آذار/مارس ٢٠٢٦', '2026-03-04', { language: 'ar' }],
    ['4 جانفي 2026', '2026-01-04', { language: 'ar' }],
    ['४ मार्च २०२६', '2026-03-04', { language: 'hi' }],
    ['2026. március 4.', '2026-03-04', { language: 'hu' }],
    ['2026 m. kovo 4 d.', '2026-03-04', { language: 'lt' }],
    ['20260304', '2026-03-04'],
    ['1772620200', '2026-03-04T10:30:00Z'],
    ['31 February 2026', null],
    ['Chapter 12 of 2026', null],
    ['soon', null],
  ])('%s', (text, expected, hints = {}) => {
    expect(toIsoDate(text, { ...plain, ...hints })).toBe(expected);
  });

  test('addresses', () => {
    expect(dateInAddress('https://a.example/2026/03/04/rain')).toBe('2026-03-04');
    expect(dateInAddress('https://a.example/news/20260304-rain')).toBe('2026-03-04');
    expect(dateInAddress('https://a.example/2026/13/44/rain')).toBeNull();
  });
});

describe('parseLoosely', () => {
  test.each([
    ['{"a":"one\ntwo"}', { a: 'one two' }],
    ['/* <![CDATA[ */ {"a":[1,2,],} /* ]]> */', { a: [1, 2] }],
    ['{"a":', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(parseLoosely(text)).toEqual(expected);
  });
});
