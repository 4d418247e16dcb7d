/** One piece of an export. The page that asks holds the file; here is nothing that a killed background could lose. */
import { exportPiece, writerOf } from '../../lib/annotation/formats/export.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { LibraryProtocol } from '../../lib/library-messages.ts';
import { now, openedLibrary } from './opened-library.ts';

type ExportPart = LibraryProtocol['exportPart'];

/** Rows of one piece: about a megabyte and a half, some tens of milliseconds. */
const ROWS = 1_000;

export async function exportPart({
  what,
  format,
  options,
  cursor,
}: ExportPart['request']): Promise<ExportPart['reply']> {
  const library = openedLibrary();
  if ((what.is === 'before-update' || what.is === 'readable') && format !== 'json')
    throw new PressmarkError('bad-request', 'a copy goes out as our own JSON');
  // Only what is all there counts as a backup, and what is written while it runs is not in it. On a full disk it cannot be
  // noted, and the reader needs the file the more.
  if (cursor === null && what.is === 'all' && format === 'json') await library.startExport(now()).catch(() => {});
  const piece = await exportPiece(
    writerOf(format, options),
    { rowsAfter: (table, order, after, limit) => library.exportRows(what, { table, order, after, limit }) },
    { cursor, limit: ROWS },
  );
  return { ...piece, total: await library.exportTotal(what) };
}
