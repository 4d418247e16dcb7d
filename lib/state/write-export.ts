/** Writes an export into a file, piece by piece: a library of any size passes, and how far it is can be shown. */
import type { ExportFormat, ExportOptions, ExportWhat, LibraryProtocol } from '../library-messages.ts';

/** A file on its way to the reader's disk; the pieces need not stay in memory. */
export interface FileOut {
  write: (piece: string) => void;
  /** Hands the file to the browser. */
  finish: () => void;
}

export interface ExportAsked {
  what: ExportWhat;
  format: ExportFormat;
  options: ExportOptions;
}

export interface ExportProgress {
  done: number;
  total: number;
}

type ExportProtocol = Pick<LibraryProtocol, 'exportPart' | 'exportDone'>;
/** Whoever answers more than this will do. */
type Ask = <K extends keyof ExportProtocol>(
  type: K,
  request: ExportProtocol[K]['request'],
) => Promise<ExportProtocol[K]['reply']>;

export interface ExportOut {
  ask: Ask;
  file: FileOut;
  report?: (progress: ExportProgress) => void;
  isStopped?: () => boolean;
}

/** What comes of everything as our own JSON can bring everything back, and nothing else can. */
export const isBackup = ({ what, format }: ExportAsked): boolean => what.is === 'all' && format === 'json';

/** Returns how many annotations were written; null when it was stopped, and then no file comes of it. */
export async function writeExport(
  asked: ExportAsked,
  { ask, file, report, isStopped }: ExportOut,
): Promise<number | null> {
  let cursor: string | null = null;
  let count = 0;
  do {
    const piece: LibraryProtocol['exportPart']['reply'] = await ask('exportPart', { ...asked, cursor });
    if (isStopped?.()) return null;
    file.write(piece.part);
    cursor = piece.cursor;
    // Of a damaged library some rows are known by name alone.
    count = asked.what.is === 'readable' ? piece.done : piece.total;
    report?.({ done: piece.done, total: piece.total });
  } while (cursor !== null);
  file.finish();
  // The file is there, whether or not a full disk lets us note it.
  if (isBackup(asked)) await ask('exportDone', {}).catch(() => {});
  return count;
}
