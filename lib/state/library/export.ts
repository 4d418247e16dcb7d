/** Export: the file is asked for piece by piece, so that a hundred thousand rows show their progress and can be stopped. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportFormat, ExportOptions, ExportWhat } from '../../library-messages.ts';
import { exportName } from '../export-name.ts';
import type { Context } from './context.ts';

export interface ExportState {
  /** How far it is; null while none is made. */
  progress: ReadonlySignal<{ done: number; total: number } | null>;
  start: (asked: { what: ExportWhat; format: ExportFormat; options: ExportOptions }) => Promise<void>;
  /** Stops asking. What was made so far is thrown away. */
  cancel: () => void;
}

const FILES: Record<ExportFormat, { type: string; ending: string }> = {
  json: { type: 'application/json', ending: 'json' },
  jsonld: { type: 'application/ld+json', ending: 'jsonld' },
  csv: { type: 'text/csv', ending: 'csv' },
  markdown: { type: 'text/markdown', ending: 'md' },
  csl: { type: 'application/vnd.citationstyles.csl+json', ending: 'csl.json' },
};

export function createExport({ sender, ask, attempt, tell }: Context, onBackup: () => Promise<void>): ExportState {
  const progress = signal<{ done: number; total: number } | null>(null);
  let isStopped = false;
  return {
    progress,
    start: async ({ what, format, options }) => {
      if (progress.value) return;
      isStopped = false;
      progress.value = { done: 0, total: 0 };
      await attempt(async () => {
        const { type, ending } = FILES[format];
        const file = sender.createFile(exportName(null, sender.now()).replace(/json$/, ending), type);
        let cursor: string | null = null;
        let count = 0;
        do {
          const piece: { part: string; cursor: string | null; done: number; total: number } = await ask('exportPart', {
            what,
            format,
            options,
            cursor,
          });
          if (isStopped) return;
          file.write(piece.part);
          cursor = piece.cursor;
          count = piece.total;
          progress.value = { done: piece.done, total: piece.total };
        } while (cursor !== null);
        file.finish();
        tell({ is: 'exported', count });
        // Only the lossless file of everything can bring everything back.
        if (what.is === 'all' && format === 'json') {
          await ask('exportDone', {});
          await onBackup();
        }
      });
      progress.value = null;
    },
    cancel: () => {
      isStopped = true;
      progress.value = null;
    },
  };
}
