import { describe, expect, test } from 'vitest';
import { annotate } from '../../lib/annotation/annotate.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { BackgroundProtocol } from '../../lib/messages.ts';
import { MAX_TEXT, parseRequest, REQUESTS } from '../../lib/requests.ts';
import { newUrn } from '../../lib/uuid.ts';

const page = { id: 'pressmark', url: 'https://courier.example/news/budget', tab: { id: 4 } } as never;
const popup = { id: 'pressmark', url: 'chrome-extension://pressmark/popup.html' } as never;
const source = 'https://courier.example/news/budget';
const elsewhere = 'https://ministry.example/';

const annotationOf = (address: string) =>
  annotate(
    { text: 'The budget “is safe”, she said.', spans: [{ start: 11, end: 20 }], source: address, colour: 'amber' },
    { id: newUrn(), now: '2026-11-01T10:00:00.000Z' },
  );
const article = {
  source,
  address: source,
  title: 'Budget',
  byline: [],
  site: 'Courier',
  section: [],
  published: null,
  modified: null,
  retrieved: '2026-11-01T10:00:00.000Z',
  language: 'en',
  sha256: '0'.repeat(64),
};

function refusalOf(type: keyof BackgroundProtocol, request: unknown, sender: never): PressmarkError | null {
  try {
    parseRequest(type, request, sender);
    return null;
  } catch (error) {
    if (error instanceof PressmarkError) return error;
    throw error;
  }
}
const codeOf = (...asked: Parameters<typeof refusalOf>) => refusalOf(...asked)?.code ?? 'let in';

const block = (start: number, end: number) => ({ start, end, role: 'paragraph' as const });

/** What a script in a page may ask at all. */
const OF_PAGES: readonly string[] = [
  ...['openReader', 'openSurfaces', 'readArticle', 'annotationsOf', 'saveAnnotations', 'changeAnnotation', 'showBadge'],
  ...['deleteAnnotations', 'actorNames', 'statementsOf', 'rejectQuotation', 'openActor'],
  ...['undoAct'],
];

describe('the door of the background', () => {
  test.each([
    [
      'readArticle',
      { source, article: { text: 'One.', blocks: [{ start: 0, end: 4, role: 'paragraph' }], language: 'en' } },
    ],
    ['annotationsOf', { source, text: 'One.' }],
    ['saveAnnotations', { annotations: [annotationOf(source)], article }],
    ['rejectQuotation', { source, exact: 'is safe' }],
    ['deleteAnnotations', { ids: [newUrn()] }],
    ['undoAct', { act: 4 }],
    ['openActor', { key: 'person:ann', is: 'merge' }],
    ['showBadge', { text: 3 }],
  ] as const)('lets %s in from a page', (type, request) => {
    expect(codeOf(type, request, page)).toBe('let in');
  });

  test.each([
    ['mergeActors', { into: 'person:ann', keys: ['person:bob'] }],
    ['libraryRows', { filter: {}, group: 'none', order: 'newest', offset: 0, limit: 50 }],
    ['deleteEverything', {}],
    [
      'importPreview',
      { job: 'j', batch: { annotations: [], articles: [], rejections: [], decisions: [], changes: [] } },
    ],
    ['exportPart', { what: { is: 'all' }, format: 'json', options: {}, cursor: null }],
  ] as const)('hands %s to our own pages only', (type, request) => {
    expect(codeOf(type, request, page)).toBe('bad-request');
    expect(codeOf(type, request, popup)).toBe('let in');
  });

  test.each([
    ['annotationsOf', { source: elsewhere, text: '' }],
    ['rejectQuotation', { source: elsewhere, exact: '' }],
    ['readArticle', { source: elsewhere, article: { text: '', blocks: [], language: 'en' } }],
    ['saveAnnotations', { annotations: [annotationOf(elsewhere)], article }],
    ['saveAnnotations', { annotations: [], article: { ...article, source: elsewhere } }],
  ] as const)('refuses %s about another host', (type, request) => {
    expect(codeOf(type, request, page)).toBe('bad-request');
  });

  test('knows of each request whose it is', () => {
    const refused = (sender: never) =>
      REQUESTS.filter((type) => refusalOf(type, {}, sender)?.detail?.endsWith('is not for you'));
    expect(REQUESTS.filter((type) => !refused(page).includes(type)).sort()).toEqual([...OF_PAGES].sort());
    expect(refused(popup).sort()).toEqual(['openActor', 'openReader', 'openSurfaces', 'showBadge']);
  });

  test('names actors to a page that knows two letters of them', () => {
    expect(codeOf('actorNames', { query: 'lo' }, page)).toBe('let in');
    for (const query of ['l', ' l ', '', 'l'.repeat(201)])
      expect(codeOf('actorNames', { query }, page)).not.toBe('let in');
  });

  test('takes a site with and without www. for the same', () => {
    expect(codeOf('annotationsOf', { source: 'https://www.courier.example/news/budget', text: '' }, page)).toBe(
      'let in',
    );
    expect(codeOf('annotationsOf', { source: 'https://evil-courier.example/', text: '' }, page)).toBe('bad-request');
    // What is left behind "www." must be a site: no page of www.example speaks for all that ends in "example".
    const short = { id: 'pressmark', url: 'https://www.example/', tab: { id: 5 } } as never;
    expect(codeOf('annotationsOf', { source: 'https://example/', text: '' }, short)).toBe('bad-request');
    expect(codeOf('annotationsOf', { source: 'https://www.example/a', text: '' }, short)).toBe('let in');
  });

  test('a sender without a host speaks for no address', () => {
    for (const url of [undefined, 'about:blank', 'file:///home/a.html']) {
      const nobody = { id: 'pressmark', url, tab: { id: 6 } } as never;
      for (const address of ['http://www./', 'file:///home/a.html', source])
        expect(codeOf('annotationsOf', { source: address, text: '' }, nobody)).toBe('bad-request');
    }
  });

  test.each([
    ['annotationsOf', { source: 'javascript:alert(1)', text: '' }],
    ['annotationsOf', { source, text: 7 }],
    ['annotationsOf', { source, text: '', more: true }],
    ['annotationsOf', null],
    [
      'readArticle',
      { source, article: { text: '', blocks: [{ start: -1, end: 4, role: 'paragraph' }], language: 'en' } },
    ],
    [
      'readArticle',
      { source, article: { text: '', blocks: [{ start: 0, end: 1.5, role: 'paragraph' }], language: 'en' } },
    ],
    ...[
      [block(0, 4), block(0, 4)],
      [block(2, 4), block(0, 2)],
      [block(0, 3), block(2, 4)],
      [block(3, 2)],
      [block(0, 5)],
    ].map((blocks) => ['readArticle', { source, article: { text: 'One.', blocks, language: 'en' } }] as const),
    ['changeAnnotation', { id: 'x', change: { colour: 'beige' } }],
    ['changeAnnotation', { id: 'x', change: { created: '1970-01-01T00:00:00.000Z' } }],
    ['deleteAnnotations', { ids: 'all' }],
    ['showBadge', { text: '<b>' }],
  ] as const)('refuses a %s of another shape', (type, request) => {
    expect(codeOf(type, request, page)).toBe('bad-request');
  });

  test('lets in what a page says of itself at the greatest length', () => {
    // As the page's metadata are cut.
    const endless = 'x'.repeat(2_000);
    const said = { ...article, title: endless, byline: [endless], site: endless, section: [endless] };
    expect(codeOf('saveAnnotations', { annotations: [annotationOf(source)], article: said }, page)).toBe('let in');
  });

  test('says of a text beyond all articles that it is too large', () => {
    expect(codeOf('annotationsOf', { source, text: 'x'.repeat(MAX_TEXT + 1) }, page)).toBe('too-large');
  });
});
