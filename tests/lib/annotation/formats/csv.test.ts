import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvWriter } from '../../../../lib/annotation/formats/csv.ts';
import { exactOf, type LibraryContent, noteOf } from '../../../../lib/annotation/model.ts';
import { libraries } from '../../../support/libraries.ts';
import { toTables, writeAll } from '../../../support/library-files.ts';
import { MARIA, sampleArticle, sampleQuotation } from '../../../support/samples.ts';

function tablesOf(change: Partial<LibraryContent> = {}) {
  const content = {
    articles: [sampleArticle()],
    annotations: [],
    rejections: [],
    decisions: [],
    changes: [],
    ...change,
  };
  const tables = toTables(content);
  return { ...tables, annotations: tables.annotations.map((row) => ({ ...row, speaker: MARIA })) };
}

const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n', bom: true, relax_column_count: false });

test('a row a quotation, a column for the speaker', () => {
  const [row] = read(
    writeAll(csvWriter({}), tablesOf({ annotations: [sampleQuotation(1, { note: 'Ask.', tags: ['port', 'sea'] })] })),
  );
  expect(row).toMatchObject({
    kind: 'direct',
    words: '“We cannot keep it open,”',
    speaker: 'Maria Lopez',
    speaker_kind: 'person',
    source_words: 'Maria Lopez, the mayor',
    note: 'Ask.',
    tags: 'port; sea',
    title: 'The harbour closes',
    site: 'The Harbour News',
    section: 'News / Coast',
    confidence: '0.97',
  });
});

test('a cell that a spreadsheet would run is text', () => {
  const hostile = ['=1+1', '+A1', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x', '\u0000=1', '＝1'];
  for (const title of hostile) {
    const text = writeAll(
      csvWriter({}),
      tablesOf({ articles: [sampleArticle({ title })], annotations: [sampleQuotation(1)] }),
    );
    expect(read(text)[0]?.title).toBe(`'${title}`);
  }
  const plain = writeAll(
    csvWriter({}),
    tablesOf({ articles: [sampleArticle({ title: 'Up 3=4' })], annotations: [sampleQuotation(1)] }),
  );
  expect(read(plain)[0]?.title).toBe('Up 3=4');
});

test('the byte order mark is there when it is asked for, and lines end as RFC 4180 has it', () => {
  expect(writeAll(csvWriter({ bom: true }), tablesOf())).toMatch(/^\ufeffid,kind,words,.*\r\n$/);
  expect(writeAll(csvWriter({}), tablesOf())).toMatch(/^id,kind/);
});

test('another program reads every word back', () => {
  const shown = (text: string) =>
    (/^[\t\r]|^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text).toWellFormed();
  fc.assert(
    fc.property(libraries, (library) => {
      const tables = toTables(library);
      const rows = read(writeAll(csvWriter({}), tables));
      expect(rows.map(({ words }) => words)).toEqual(
        tables.annotations.map(({ annotation }) => shown(exactOf(annotation))),
      );
      expect(rows.map(({ note }) => note)).toEqual(
        tables.annotations.map(({ annotation }) => shown(noteOf(annotation))),
      );
    }),
    { numRuns: 60 },
  );
});
