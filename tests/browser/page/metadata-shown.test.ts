/** What is read of pages whose head says nothing, or says it in an unusual way: news pages of many countries and systems. */
import { afterEach, describe, expect, test } from 'vitest';
import { readMetadata } from '../../../lib/page/metadata.ts';
import { createTextMap } from '../../../lib/page/text-map.ts';
import { documentOf } from './page.ts';
import { STORY } from './story.ts';

const HEADLINE = 'Storm closes the harbour of Velden';
let remove = () => {};
afterEach(() => remove());

/** `html` begins with the lines under the headline; "" stands for no title of the page but the headline. */
async function metadataOf(html: string, { title = HEADLINE, url = 'https://www.velden.example/news/storm' } = {}) {
  const { page, remove: away } = await documentOf(`<title>${title}</title>${html}`);
  remove = away;
  return readMetadata(page, createTextMap(page.body), url);
}

const story = (lines: string) => `<h1>${HEADLINE}</h1>${lines}${STORY}`;

describe('the byline', () => {
  test.each([
    ['the opening word in a line of its own', '<div>Von</div><ul><li>Mara Lindt</li></ul>', ['Mara Lindt']],
    ['an element for contributors', '<div class="contributor"><a href="/p/7">Mara Lindt</a></div>', ['Mara Lindt']],
    ['a date that runs into the name', '<p>By Mara Lindt<time>March 4, 2026</time></p>', ['Mara Lindt']],
    ['Norwegian', '<p>Av Kari Nes</p>', ['Kari Nes']],
    ['Chinese', '<p>记者：王海</p>', ['王海']],
    ['Arabic', '<p>بقلم: سامي حداد</p>', ['سامي حداد']],
    [
      'sentences that begin like a byline',
      '<p>文化庁は四日、港の倉庫、灯台、古い橋を調べると発表した。</p><p>記者会見は五日に開く。</p>',
      [],
    ],
  ])('%s', async (_, lines, byline) => {
    expect((await metadataOf(story(lines))).byline).toEqual(byline);
  });
});

describe('the author in structured data', () => {
  const byline = async (article: object, ...more: object[]) => {
    const graph = [{ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-03-04', ...article }, ...more];
    const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
    return (
      await metadataOf(
        `<script type="application/ld+json">${data}</script>${story('<p class="byline">By Tom Aker</p>')}`,
      )
    ).byline;
  };
  const mara = { '@type': 'Person', '@id': 'https://velden.example/#mara', name: 'Mara Lindt' };

  test.each<[string, object, object[]]>([
    ['an address as text', { author: 'https://velden.example/#mara' }, [mara]],
    ['a reference', { author: [{ '@id': 'https://velden.example/#mara' }] }, [mara]],
    ['a list', { author: { '@list': [mara] } }, []],
    ['text with a language', { author: { name: { '@value': 'Mara Lindt', '@language': 'en' } } }, []],
    ['nobody, and a creator', { author: [], creator: mara }, []],
    ['a person beside a paper', { author: [{ '@type': 'NewsMediaOrganization', name: 'El Puerto' }, mara] }, []],
  ])('%s', async (_, article, more) => {
    expect(await byline(article, ...more)).toEqual(['Mara Lindt']);
  });

  test('a paper that is called like a person gives way to who signs', async () => {
    const paper = { '@type': ['Organization'], name: 'Lady Velden' };
    expect(await byline({ author: paper })).toEqual(['Tom Aker']);
    const unsigned = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author: paper })}</script>`;
    expect((await metadataOf(unsigned + story(''))).byline).toEqual(['Lady Velden']);
  });

  test('of several stories the one at this address', async () => {
    const other = { ...mara, name: 'Jan Ruys' };
    const stories = [
      { '@type': 'NewsArticle', headline: 'Cranes fall', datePublished: '2026-03-01', author: other },
      {
        '@type': 'NewsArticle',
        headline: 'Harbour: all berths shut',
        datePublished: '2026-03-04',
        author: mara,
        mainEntityOfPage: { '@id': 'https://www.velden.example/news/storm' },
      },
    ];
    const data = `<script type="application/ld+json">${JSON.stringify(stories)}</script>`;
    expect((await metadataOf(data + story(''))).byline).toEqual(['Mara Lindt']);
  });
});

describe('the date', () => {
  test.each([
    [
      'a day for scripts beside one for readers',
      '<span class="post-date" title="2026-03-04">2 days ago</span>',
      '2026-03-04',
    ],
    ['a stamp', '<time data-time="1772620200">gestern</time>', '2026-03-04T10:30:00Z'],
    [
      'a day of change beside it',
      '<span class="date" data-updated-time="2026-03-09">4 March 2026</span>',
      '2026-03-04',
    ],
    [
      'published and never changed, as WordPress writes it',
      '<time class="entry-date published updated" datetime="2026-03-04T10:30:00+01:00">4 March</time>',
      '2026-03-04T10:30:00+01:00',
    ],
    ['the change first', '<p>Updated 9 March 2026, first published 4 March 2026</p>', '2026-03-04'],
    [
      'a change in a class of its own, in French',
      '<p class="date">Mis à jour le 9 mars 2026</p><p>4 March 2026</p>',
      '2026-03-04',
    ],
    ['the change alone', '<p>Updated on 9 March 2026</p>', '2026-03-09'],
    [
      'the time of another story',
      `<p>4 March 2026</p>${STORY}<div><time datetime="2025-01-02">2 January</time></div>`,
      '2026-03-04',
    ],
  ])('%s', async (_, lines, published) => {
    expect((await metadataOf(story(lines))).published).toBe(published);
  });
});

describe('the title', () => {
  test('a first heading that leads to the front page is the masthead', async () => {
    const page = (h1: string) => `<header>${h1}</header><h2>${HEADLINE}</h2>${STORY}`;
    const options = { title: `${HEADLINE} • Notes from a cold pier` };
    for (const h1 of [
      '<h1><a href="/">Notes from a cold pier</a></h1>',
      '<a href="/"><h1>Notes from a cold pier</h1></a>',
      '<h1><a href="https://notes.example">Notes from a cold pier</a></h1>',
    ]) {
      expect((await metadataOf(page(h1), options)).title).toBe(HEADLINE);
      remove();
    }
    const own = await metadataOf(page('<h1><a href="/news/storm">Nobody may sail before Friday</a></h1>'), options);
    expect(own.title).toBe('Nobody may sail before Friday');
  });

  test('a style sheet inside of it', async () => {
    const { title } = await metadataOf(
      `<h1><style>.a{color:red}</style><span class="a">${HEADLINE}</span></h1>${STORY}`,
    );
    expect(title).toBe(HEADLINE);
  });
});
