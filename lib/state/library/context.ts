/** What the parts of the library page's state share: the way out, and the way to tell the reader. */
import type { ImportFormat } from '../../annotation/formats/import.ts';
import type { Refusal } from '../../annotation/formats/rows.ts';
import type { ActKind, ImportBatch, LibraryProtocol, LibraryRow } from '../../library-messages.ts';
import type { BackgroundProtocol } from '../../messages.ts';
import type { DraftStorage } from '../drafts.ts';
import type { ErrorNews } from '../news.ts';
import type { FileOut } from '../write-export.ts';

type Protocol = LibraryProtocol & Pick<BackgroundProtocol, 'changeAnnotation'>;
export type Ask = <K extends keyof Protocol>(type: K, request: Protocol[K]['request']) => Promise<Protocol[K]['reply']>;

/** A file that the reader chose, read and checked. Rows that cannot be taken stand in `refused`. */
export interface FileIn {
  /** What the file is, as its reader found out. */
  format: ImportFormat;
  refused: Refusal[];
  /** Everything in it, in so many batches of at most a thousand rows a kind. */
  count: number;
  batch: (at: number) => Promise<ImportBatch>;
  /** Gives back what it holds. */
  close: () => void;
}

/** Everything outside that the library page reaches. */
export interface LibrarySender {
  ask: Ask;
  /** Opens the article (or the tab that shows it) and scrolls to the mark; false when the passage is not there. */
  openInPage: (row: LibraryRow) => Promise<boolean>;
  /** "internal" where the browser does not allow it. */
  copy: (text: string) => Promise<void>;
  createFile: (name: string, type: string) => FileOut;
  /** Reads and checks a whole file. @throws PressmarkError "import-invalid" or "too-large", and nothing has happened. */
  readFile: (file: Blob, report: (share: number) => void) => Promise<FileIn>;
  /** The fragment of the page's address, without "#". */
  readFragment: () => string;
  /** `isStep`: the browser's way back leads to where the reader was before. */
  writeFragment: (fragment: string, isStep: boolean) => void;
  /** Calls back when the reader goes back or forth; returns the function that stops it. */
  watchFragment: (callback: (fragment: string) => void) => () => void;
  /** Calls back when the library was changed elsewhere; returns the function that stops it. */
  watchLibrary: (callback: () => void) => () => void;
  drafts: DraftStorage;
  now: () => Date;
  newId: () => string;
}

/** What just happened; components have the words. `act` can be taken back. */
export type LibraryNews =
  | { is: 'act'; what: ActKind | 'tag' | 'colour' | 'speaker'; count: number; act: number | null }
  | { is: 'undone' | 'redone'; what: ActKind; count: number; act: number }
  | { is: 'exported'; count: number }
  | { is: 'copied' | 'not-copied' | 'not-in-page' | 'nothing-to-undo' | 'persisted' | 'not-persisted' }
  | ErrorNews;

export interface Context {
  sender: LibrarySender;
  ask: Ask;
  tell: (news: LibraryNews) => void;
  /** Runs; what is thrown is told. Gives whether it went well. */
  attempt: (act: () => Promise<void>) => Promise<boolean>;
  /** Something was written: rows, counts and cards are to be asked again. */
  changed: () => Promise<void>;
}
