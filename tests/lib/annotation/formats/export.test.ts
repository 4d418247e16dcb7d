import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS, exportPiece, type RowSource, writerOf } from '../../../../lib/annotation/formats/export.ts';
import type { ExportTables, Table } from '../../../../lib/annotation/formats/writer.ts';
import { libraries } from '../../../support/libraries.ts';
import { toTables, writeAll } from '../../../support/library-files.ts';

type Tables = { [T in Table]: ExportTables[T][] };

/** A source that hands out rows of a library as it is, `after` being the number of rows that went out. */
function sourceOf(tables: Tables): RowSource {
  return {
    async rowsAfter(table, _order, after, limit) {
      const start = Number(after ?? 0);
      const rows = tables[table].slice(start, start + limit);
      return { rows, after: start + rows.length < tables[table].length ? String(start + rows.length) : null };
    },
  };
}

async function inPieces(format: (typeof EXPORT_FORMATS)[number], tables: Tables, limit: number) {
  const pieces: string[] = [];
  let done = 0;
  let cursor: string | null = null;
  do {
    const piece = await exportPiece(writerOf(format), sourceOf(tables), { cursor, limit });
    pieces.push(piece.part);
    expect(piece.done).toBeGreaterThanOrEqual(done);
    done = piece.done;
    cursor = piece.cursor;
  } while (cursor !== null);
  return { text: pieces.join(''), done };
}

test.each(EXPORT_FORMATS)('%s is the same in pieces of any size', async (format) => {
  await fc.assert(
    fc.asyncProperty(libraries, fc.integer({ min: 1, max: 9 }), async (library, limit) => {
      const tables = toTables(library);
      const { text, done } = await inPieces(format, tables, limit);
      expect(text).toBe(writeAll(writerOf(format), tables));
      const counted = writerOf(format).tables.includes('annotations') ? 'annotations' : 'articles';
      expect(done).toBe(tables[counted].length);
    }),
    { numRuns: 40 },
  );
});

test.each([
  '',
  '{}',
  '{"table":9,"after":null,"written":0,"group":""}',
  '{"table":0,"after":3,"written":0,"group":""}',
])('a cursor that nobody gave out is refused: %s', async (cursor) => {
  const source = sourceOf({ articles: [], annotations: [], rejections: [], decisions: [], changes: [] });
  await expect(exportPiece(writerOf('json'), source, { cursor, limit: 5 })).rejects.toThrow(SyntaxError);
});
