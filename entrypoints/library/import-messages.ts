/** What the library page and its import worker say to each other. */
import type { ImportFormat } from '../../lib/annotation/formats/import.ts';
import type { Refusal } from '../../lib/annotation/formats/rows.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import type { ImportBatch } from '../../lib/library-messages.ts';

export type ToImportWorker = { is: 'read'; file: Blob } | { is: 'batch'; at: number };

export type FromImportWorker =
  | { is: 'share'; share: number }
  | { is: 'read'; format: ImportFormat; refused: Refusal[]; count: number }
  | { is: 'batch'; batch: ImportBatch }
  | { is: 'failed'; code: ErrorCode; detail: string };
