import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { toLine } from '../../../../lib/annotation/formats/canonical.ts';
import { PRESSMARK_CONTEXT } from '../../../../lib/annotation/formats/context.ts';
import { parseImport } from '../../../../lib/annotation/formats/import.ts';
import type { LibraryContent } from '../../../../lib/annotation/model.ts';
import { libraries } from '../../../support/libraries.ts';
import { toJson } from '../../../support/library-files.ts';
import {
  idOf,
  MARIA,
  SOURCE,
  sampleAnnotation,
  sampleArticle,
  sampleQuotation,
  timeOf,
} from '../../../support/samples.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const isValid = ajv.compile(read('pressmark-export.schema.json'));

function sample(): LibraryContent {
  return {
    articles: [sampleArticle()],
    annotations: [sampleQuotation(1, { note: 'Ask.', tags: ['port'] }), sampleAnnotation(2)],
    rejections: [{ source: SOURCE, exact: 'the ferry', created: timeOf(9) }],
    decisions: [
      {
        is: 'merge',
        key: 'person:m lopez',
        name: 'M. Lopez',
        kind: 'person',
        into: MARIA.key,
        intoName: MARIA.name,
        intoKind: 'person',
        when: timeOf(7),
      },
    ],
    changes: [
      {
        id: 'c1',
        annotation: idOf(1),
        source: SOURCE,
        state: 'edited',
        seen: timeOf(8),
        lastSeen: timeOf(9),
        before: 'We cannot keep it open',
        after: 'We shall not keep it open',
        sha256: 'ab'.repeat(32),
      },
    ],
  };
}

/** The export of the sample with something done to it as a file. */
function changed(change: (file: Record<string, unknown> & { annotations: Record<string, unknown>[] }) => void): string {
  const file = JSON.parse(toJson(sample()));
  change(file);
  return JSON.stringify(file);
}

const refusals = (text: string) => parseImport(text).refused;
const codeOf = (text: string) => {
  try {
    parseImport(text);
    return 'accepted';
  } catch (error) {
    return `${(error as { code?: string }).code}: ${(error as { detail?: string }).detail}`;
  }
};

group('what is written', () => {
  test('is what the published schema describes', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        isValid(JSON.parse(toJson(library)));
        expect(isValid.errors).toBeNull();
      }),
    );
  }, 60_000);

  test('is refused by the schema as soon as a row is not as it should be', () => {
    for (const key of ['id', 'created', 'target', 'body']) {
      expect(isValid(JSON.parse(changed(({ annotations: [first] }) => delete first![key])))).toBe(false);
    }
    expect(isValid(JSON.parse(changed((file) => (file.version = 3))))).toBe(false);
  });

  test('can be read again without loss', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        const text = toJson(library);
        const { refused, format: _, ...content } = parseImport(text);
        expect(refused).toEqual([]);
        expect(toJson(content)).toBe(text);
        expect(new Set(content.annotations)).toEqual(new Set(library.annotations));
      }),
    );
  }, 60_000);

  test('does not depend on the order of rows or keys', () => {
    const { annotations, ...others } = sample();
    const turned = annotations.map((row) => Object.fromEntries(Object.entries(row).reverse()) as typeof row).reverse();
    expect(toJson({ ...others, annotations: turned })).toBe(toJson(sample()));
  });

  test('needs no reordering of annotations that came in: they are kept in the order in which they go out', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        const { annotations } = parseImport(toJson(library));
        expect(annotations.map((one) => JSON.stringify(one))).toEqual(annotations.map(toLine));
      }),
    );
  }, 60_000);

  test('has one row a line', () => {
    const lines = toJson(sample()).split('\n');
    expect(lines.filter((line) => line.includes('"type":"Annotation"'))).toHaveLength(2);
    expect(JSON.parse(lines[6]!.replace(/,$/, ''))).toEqual(sampleQuotation(1, { note: 'Ask.', tags: ['port'] }));
  });

  test('carries the published context, so that nothing need be fetched', () => {
    expect(read('context.jsonld')).toEqual({ '@context': PRESSMARK_CONTEXT });
    const context = ['http://www.w3.org/ns/anno.jsonld', PRESSMARK_CONTEXT];
    expect(JSON.parse(toJson(sample()))['@context']).toEqual(context);
  });
});

group('a file that is no export of ours is refused as a whole', () => {
  test.each([
    ['nothing', '', /^import-invalid: the file is empty/],
    ['a table', 'id,quotation\n1,"We won"', /^import-invalid: not JSON/],
    ['a web page', '<!doctype html><p>Sign in</p>', /^import-invalid: not JSON/],
    ['not a number', '{"format":"pressmark","version":NaN}', /^import-invalid: not JSON/],
    ['a list', '[]', /^import-invalid: neither/],
    ['null', 'null', /^import-invalid: neither/],
    ['something else', '{"type":"Collection"}', /^import-invalid: neither/],
    ['without a version', '{"format":"pressmark"}', /^import-invalid: "version"/],
    ['an odd version', '{"format":"pressmark","version":0.5}', /^import-invalid: "version"/],
    ['a later version', '{"format":"pressmark","version":3}', /^import-invalid: version 3 .*newer/],
    ['without rows', '{"format":"pressmark","version":1}', /^import-invalid: "annotations" is no list/],
    ['without end', `{"format":"pressmark","a":${'['.repeat(500_000)}`, /^import-invalid: not JSON/],
    ['inherited rows', '{"__proto__":{"annotations":[]},"format":"pressmark","version":1}', /"annotations" is no list/],
  ])('%s', (_, text, reason) => {
    expect(codeOf(text)).toMatch(reason);
  });

  test('one that was cut off anywhere', () => {
    const text = toJson(sample()).trimEnd();
    for (let length = 0; length < text.length; length += 37) {
      expect(codeOf(text.slice(0, length))).toMatch(/^import-invalid/);
    }
  });

  test('a byte order mark is no fault', () => {
    expect(codeOf(`\ufeff${toJson(sample())}`)).toBe('accepted');
  });
});

test('whatever is done to a file, what comes in is sound or a reason is given', () => {
  const text = toJson(sample());
  const values = fc.constantFrom('null', '1e999', '"\\u0000"', '[]', '{}', '-1', '"javascript:0"', '{"__proto__":{}}');
  const places = fc.nat(text.length - 1);
  fc.assert(
    fc.property(places, fc.nat(40), fc.oneof(values, fc.string({ maxLength: 6 })), (start, length, put) => {
      const damaged = text.slice(0, start) + put + text.slice(start + length);
      try {
        const { refused: _, format: __, ...content } = parseImport(damaged);
        isValid(JSON.parse(toJson(content)));
        expect(isValid.errors).toBeNull();
      } catch (error) {
        expect((error as { code?: string }).code).toBe('import-invalid');
      }
    }),
    { numRuns: 500 },
  );
  const wrong = fc.tuple(fc.constantFrom(...leavesOf(JSON.parse(text))), fc.oneof(fc.anything(), fc.webUrl()));
  fc.assert(
    fc.property(wrong, ([path, value]) => {
      const file = JSON.parse(text);
      const holder = path.slice(0, -1).reduce((at, key) => at[key], file);
      holder[path.at(-1)!] = JSON.parse(JSON.stringify(value) ?? 'null');
      const { refused: _, format: __, ...content } = parseImport(JSON.stringify(file));
      isValid(JSON.parse(toJson(content)));
      expect(isValid.errors).toBeNull();
    }),
    { numRuns: 500 },
  );
}, 60_000);

/** The path of every value within the rows of a file. */
function leavesOf(file: Record<string, unknown>): string[][] {
  const walk = (value: unknown, path: string[]): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]))
      : [path];
  return ['articles', 'annotations', 'rejections', 'decisions', 'changes'].flatMap((name) => walk(file[name], [name]));
}

group('a row that is not sound is left out and named', () => {
  type Row = { [key: string]: unknown; target: { [key: string]: unknown; selector: Record<string, unknown>[] }[] };
  const faults: [what: string, change: (row: Row) => void, reason: RegExp][] = [
    [
      'an address that runs code',
      (row) => (row.target[0]!.source = 'javascript:alert(1)'),
      /target\.0\.source: .*http/,
    ],
    ['an address that holds data', (row) => (row.target[0]!.source = 'data:text/html,x'), /target\.0\.source/],
    ['an address with a line break', (row) => (row.target[0]!.source = 'https://a\njavascript:x'), /target\.0\.source/],
    ['an id of another kind', (row) => (row.id = 'https://x.example/1'), /^id: must be a urn:uuid/],
    ['no words', (row) => delete row.target[0]!.selector[0]!.exact, /target\.0\.selector\.0\.exact/],
    ['numbers for words', (row) => (row.target[0]!.selector[0]!.exact = 4), /target\.0\.selector\.0\.exact/],
    ['an offset below nothing', (row) => (row.target[0]!.selector[1]!.start = -1), /selector\.1\.start/],
    ['an offset beyond numbers', (row) => (row.target[0]!.selector[1]!.end = 1e300), /selector\.1\.end/],
    ['an end before the start', (row) => (row.target[0]!.selector[1]!.end = 0), /selector\.1: ends before/],
    ['no target', (row) => (row.target = []), /^target/],
    ['two articles', (row) => row.target.push({ ...row.target[0]!, source: 'https://b.example/' }), /two sources/],
    ['a colour of its own', (row) => (row.target[0]!.styleClass = 'x;background:url(//x)'), /styleClass/],
    ['a time that does not exist', (row) => (row.created = '2026-13-45T99:00:00.000Z'), /^created: must be a time/],
    ['a time of another form', (row) => (row.modified = 'yesterday'), /^modified/],
    ['a body that is no list', (row) => (row.body = { value: 1 }), /^body/],
    [
      'certainty above one',
      (row) => ((row.body as Record<string, unknown>[])[0]!.confidence = 2),
      /body\.0\.confidence/,
    ],
    ['a field that is not ours', (row) => (row.onclick = 'x'), /unknown field "onclick"/],
    ['a constructor', (row) => Object.assign(row, { constructor: { prototype: {} } }), /unknown field "constructor"/],
    ['bottomless nesting', (row) => (row.body = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`)), /too deeply/],
  ];
  test.each(faults)('%s', (_, change, reason) => {
    const text = changed(({ annotations: [first] }) => change(first as Row));
    expect(refusals(text)).toEqual([{ path: 'annotations[0]', line: 1, reason: expect.stringMatching(reason) }]);
    expect(parseImport(text).annotations).toEqual([sampleAnnotation(2)]);
  });

  test('a prototype, and nothing is poisoned by it', () => {
    const text = toJson(sample()).replace('{"@context"', '{"__proto__":{"polluted":1},"@context"');
    expect(refusals(text)).toEqual([{ path: 'annotations[0]', line: 7, reason: 'has an unknown field "__proto__"' }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('values of every wrong type', () => {
    const wrong = [null, 1, 'x', true, [], {}, [[]]];
    const paths = refusals(changed((file) => (file.annotations = wrong as never))).map(({ path }) => path);
    expect(paths).toEqual(wrong.map((_, i) => `annotations[${i}]`));
  });

  test('an id that stands twice: the first row stays', () => {
    const text = changed(({ annotations }) => annotations.push({ ...annotations[1]!, created: timeOf(30) }));
    expect(refusals(text)).toEqual([{ path: 'annotations[2]', line: 1, reason: 'the same as number 2' }]);
    expect(parseImport(text).annotations[1]).toMatchObject({ id: idOf(2), created: timeOf(2) });
  });

  test('articles and rejections too', () => {
    const text = changed((file) => {
      file.articles = [{ ...sampleArticle(), address: 'javascript:x' }, sampleArticle()];
      file.rejections = [{ source: SOURCE, exact: 'x' }];
    });
    const { refused, articles, rejections } = parseImport(text);
    expect(refused.map(({ path }) => path)).toEqual(['articles[0]', 'rejections[0]']);
    expect(refused.map(({ reason }) => reason.split(':')[0])).toEqual(['address', 'created']);
    expect([articles, rejections]).toEqual([[sampleArticle()], []]);
  });
});
