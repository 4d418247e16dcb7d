import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, describe as group, test } from 'vitest';
import { toLine } from '../../../../lib/annotation/formats/canonical.ts';
import { parseImport } from '../../../../lib/annotation/formats/import.ts';
import { jsonldWriter } from '../../../../lib/annotation/formats/jsonld.ts';
import { toW3c } from '../../../../lib/annotation/formats/w3c/annotation.ts';
import { exactOf, type LibraryContent, noteOf, tagsOf } from '../../../../lib/annotation/model.ts';
import { libraries } from '../../../support/libraries.ts';
import { toTables, writeAll } from '../../../support/library-files.ts';
import { idOf, SOURCE, sampleAnnotation, sampleArticle, sampleQuotation } from '../../../support/samples.ts';
import { faultsOfAnnotation, faultsOfCollection } from '../../../support/web-annotation.ts';

const write = (library: LibraryContent) => writeAll(jsonldWriter, toTables(library));
const contentOf = (annotations: LibraryContent['annotations']): LibraryContent => ({
  articles: [sampleArticle()],
  annotations,
  rejections: [],
  decisions: [],
  changes: [],
});

group('what is written', () => {
  test('is a collection with pages as the model has it', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        expect(faultsOfCollection(JSON.parse(write(library)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([0, 1, 999, 1_000, 1_001, 2_500])('with %i annotations', (count) => {
    const file = JSON.parse(write(contentOf(Array.from({ length: count }, (_, i) => sampleAnnotation(i)))));
    expect(faultsOfCollection(file)).toEqual([]);
    expect(file.total).toBe(count);
    expect((file['@included'] ?? []).length).toBe(Math.max(0, Math.ceil(count / 1_000) - 1));
  });

  test('the check of the model finds what is wrong', () => {
    const [one] = JSON.parse(write(contentOf([sampleAnnotation(1)]))).first.items;
    for (const [field, value] of [
      ['id', 'x y'],
      ['@context', 'https://x.example/'],
      ['type', 'Note'],
      ['created', 'now'],
      ['target', []],
    ])
      expect(faultsOfAnnotation({ ...one, [field as string]: value })).toHaveLength(1);
  });

  test('means the same to a program that knows nothing but JSON-LD', async () => {
    const [expanded] = (await jsonld.expand(JSON.parse(write(contentOf([sampleQuotation(1, { note: 'Ask.' })]))), {
      documentLoader: async (url) => ({ contextUrl: null, documentUrl: url, document: W3C_CONTEXT }) as never,
    })) as Record<string, unknown>[];
    const text = JSON.stringify(expanded);
    expect(text).toContain(`"http://www.w3.org/ns/oa#hasSource":[{"@id":"${SOURCE}"}]`);
    expect(text).toContain('"urn:pressmark:terms:sourceWords":[{"@value":"Maria Lopez, the mayor"}]');
    expect(text).toContain('"urn:pressmark:terms:speaker"');
    expect(text).toContain('"urn:pressmark:terms:byline"');
  });
});

/** As much of the W3C context as our annotations use: its terms and what they stand for. */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const W3C_CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    SpecificResource: `${OA}SpecificResource`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    body: { '@id': `${OA}hasBody`, '@type': '@id' },
    target: { '@id': `${OA}hasTarget`, '@type': '@id' },
    source: { '@id': `${OA}hasSource`, '@type': '@id' },
    selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
    first: { '@id': `${AS}first`, '@type': '@id' },
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    exact: `${OA}exact`,
  },
};

group('what is read', () => {
  test('is what was written, with every field', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        const { annotations, articles, refused } = parseImport(write(library));
        // An annotation without words cannot be found by anybody's; it is named as refused.
        const withWords = library.annotations.filter(({ target }) => target.every((one) => wordsOf(one).trim()));
        expect(refused).toHaveLength(library.annotations.length - withWords.length);
        expect(new Set(annotations.map(toLine))).toEqual(new Set(withWords.map(toLine)));
        expect(new Set(articles)).toEqual(new Set(library.articles));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps all that others have said, and gives it back', () => {
    const before = parseImport(JSON.stringify(FOREIGN));
    expect(before.refused).toEqual([]);
    const [ours] = before.annotations;
    expect([exactOf(ours!), noteOf(ours!), tagsOf(ours!)]).toEqual(['the ferry', 'A remark', ['port']]);
    const given = toW3c(ours!) as Record<string, unknown>;
    expect(faultsOfAnnotation(given)).toEqual([]);
    expect(given).toMatchObject({
      canonical: FOREIGN.id,
      motivation: 'commenting',
      creator: FOREIGN.creator,
      rights: FOREIGN.rights,
      'dcterms:subject': 'harbours',
    });
    for (const body of FOREIGN.body) expect(given.body).toContainEqual(expect.objectContaining(body));
    const [target] = given.target as Record<string, unknown>[];
    expect(target).toMatchObject({ source: SOURCE, state: FOREIGN.target.state });
    for (const selector of FOREIGN.target.selector) expect(target!.selector).toContainEqual(selector);
    const again = parseImport(write(contentOf(before.annotations)));
    expect(again.annotations.map(toLine)).toEqual(before.annotations.map(toLine));
  });

  test('an annotation of others has the same id each time, whoever brings it', () => {
    const [first] = parseImport(JSON.stringify(FOREIGN)).annotations;
    const [second] = parseImport(JSON.stringify([FOREIGN])).annotations;
    const [other] = parseImport(JSON.stringify({ ...FOREIGN, id: `${FOREIGN.id}2` })).annotations;
    expect(first!.id).toBe(second!.id);
    expect(other!.id).not.toBe(first!.id);
    const nameless = { ...FOREIGN, id: undefined };
    expect(parseImport(JSON.stringify(nameless)).annotations).toEqual(
      parseImport(JSON.stringify(nameless)).annotations,
    );
  });

  const shapes: [string, unknown][] = [
    ['one annotation', foreignWith({})],
    ['a list', [foreignWith({})]],
    ['a graph', { '@graph': [foreignWith({})] }],
    ['a page', { type: 'AnnotationPage', items: [foreignWith({})] }],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [foreignWith({})] } }],
    ['types in a list', foreignWith({ type: ['Annotation', 'x:Note'] })],
    [
      'a quote that refines another selector',
      foreignWith({
        target: {
          source: SOURCE,
          selector: {
            type: 'XPathSelector',
            value: '/p',
            refinedBy: { type: 'TextQuoteSelector', exact: 'the ferry' },
          },
        },
      }),
    ],
    [
      'a source that is an object',
      foreignWith({ target: { source: { id: SOURCE }, selector: { type: 'TextQuoteSelector', exact: 'the ferry' } } }),
    ],
    [
      'targets in a list',
      foreignWith({
        target: [{ source: `${SOURCE}#x`, selector: [{ type: 'TextQuoteSelector', exact: 'the ferry' }] }],
      }),
    ],
    ['a bare body', foreignWith({ body: undefined, bodyValue: 'A remark' })],
    ['an address as its body', foreignWith({ body: 'https://x.example/more' })],
    ['no time', foreignWith({ created: undefined, modified: undefined })],
  ];
  test.each(shapes)('%s', (_, file) => {
    const { annotations, refused } = parseImport(JSON.stringify(file));
    expect(refused).toEqual([]);
    expect(annotations.map(exactOf)).toEqual(['the ferry']);
    expect(annotations[0]!.target[0].source).toBe(SOURCE);
  });

  const refusals: [string, object, RegExp][] = [
    [
      'a picture',
      { target: { source: 'https://x.example/p.png', selector: { type: 'SvgSelector', value: '<svg/>' } } },
      /quotes no words/,
    ],
    ['a page as a whole', { target: SOURCE }, /quotes no words/],
    ['nothing', { target: [] }, /no target/],
    [
      'two pages',
      {
        target: [SOURCE, 'https://y.example/'].map((source) => ({
          source,
          selector: { type: 'TextQuoteSelector', exact: 'x' },
        })),
      },
      /two pages/,
    ],
    [
      'code for an address',
      { target: { source: 'javascript:alert(1)', selector: { type: 'TextQuoteSelector', exact: 'x' } } },
      /web page/,
    ],
    [
      'data for an address',
      { target: { source: 'data:text/html,x', selector: { type: 'TextQuoteSelector', exact: 'x' } } },
      /web page/,
    ],
    ['a flood of foreign fields', { note: 'x'.repeat(300_000) }, /200,000/],
    ['a quotation that is none', { body: { type: 'Quotation', purpose: 'classifying', kind: 'loud' } }, /body\.0/],
  ];
  test.each(refusals)('%s is refused with a reason', (_, change, reason) => {
    const { annotations, refused } = parseImport(JSON.stringify([foreignWith(change), foreignWith({})], null, 1));
    expect(refused).toEqual([{ path: '[0]', line: 2, reason: expect.stringMatching(reason) }]);
    expect(annotations).toHaveLength(1);
  });
});

function wordsOf(target: LibraryContent['annotations'][number]['target'][0]): string {
  return target.selector.map((selector) => (selector.type === 'TextQuoteSelector' ? selector.exact : '')).join('');
}

const FOREIGN = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/anno/7',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: 'https://people.example/ann', type: 'Person', name: 'Ann' },
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  'dcterms:subject': 'harbours',
  created: '2024-05-01T12:00:00+02:00',
  body: [
    { type: 'TextualBody', purpose: 'commenting', value: 'A remark', language: 'en', format: 'text/markdown' },
    { type: 'TextualBody', purpose: 'tagging', value: 'port' },
    { type: 'TextualBody', purpose: 'describing', value: '<b>bold</b>', format: 'text/html' },
    { id: 'https://x.example/video', type: 'Video' },
  ],
  target: {
    source: SOURCE,
    state: { type: 'TimeState', sourceDate: '2024-05-01T10:00:00Z' },
    selector: [
      { type: 'TextQuoteSelector', exact: 'the ferry', prefix: 'She added that ', suffix: ' would go on' },
      { type: 'TextPositionSelector', start: 412, end: 421 },
      { type: 'CssSelector', value: '#content' },
    ],
  },
};

function foreignWith(change: object): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: idOf(77),
    type: 'Annotation',
    created: '2024-05-01T10:00:00Z',
    target: { source: SOURCE, selector: { type: 'TextQuoteSelector', exact: 'the ferry' } },
    ...change,
  };
}
