/** Export: the file is asked for piece by piece, so that a hundred thousand rows show their progress and can be stopped. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportFormat } from '../../library-messages.ts';
import { exportName } from '../export-name.ts';
import { type ExportAsked, type ExportProgress, isBackup, writeExport } from '../write-export.ts';
import type { Context } from './context.ts';

export interface ExportState {
  /** How far it is; null while none is made. */
  progress: ReadonlySignal<ExportProgress | null>;
  start: (asked: ExportAsked) => Promise<void>;
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
  const progress = signal<ExportProgress | null>(null);
  let isStopped = false;
  return {
    progress,
    start: async (asked) => {
      if (progress.value) return;
      isStopped = false;
      progress.value = { done: 0, total: 0 };
      await attempt(async () => {
        const { type, ending } = FILES[asked.format];
        const file = sender.createFile(exportName(null, sender.now()).replace(/json$/, ending), type);
        const report = (made: ExportProgress) => {
          progress.value = made;
        };
        const count = await writeExport(asked, { ask, file, report, isStopped: () => isStopped });
        if (count === null) return;
        tell({ is: 'exported', count });
        if (isBackup(asked)) await onBackup();
      });
      progress.value = null;
    },
    cancel: () => {
      isStopped = true;
      progress.value = null;
    },
  };
}
