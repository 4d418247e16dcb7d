/**
 * Import: the whole file is checked first, then put aside batch by batch and compared with the library, then shown, and only
 * when the reader agrees brought in, as one act. Until then nothing has changed, and stopping leaves nothing behind.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '../../annotation/formats/rows.ts';
import { codeOf, type ErrorCode } from '../../errors.ts';
import type { ImportCounts } from '../../library-messages.ts';
import type { Context, FileIn } from './context.ts';

export type ImportView =
  /** `share` of the work that is done, 0 to 1. */
  | { is: 'reading' | 'comparing' | 'writing'; name: string; share: number }
  | { is: 'preview'; name: string; format: FileIn['format']; counts: ImportCounts; refused: Refusal[] }
  | { is: 'failed'; name: string; code: ErrorCode; detail: string };

export interface ImportState {
  view: ReadonlySignal<ImportView | null>;
  /** Reads, checks and compares. */
  open: (file: Blob & { name?: string }) => Promise<void>;
  /** Brings in what the preview shows. */
  commit: () => Promise<void>;
  /** Stops, or closes what is shown. */
  cancel: () => Promise<void>;
}

const NONE: ImportCounts = { added: 0, same: 0, changed: 0, older: 0 };
/** How often the background is asked how far it is, in milliseconds. */
const LOOK = 250;

export function createImport({ sender, ask, tell, changed }: Context): ImportState {
  const view = signal<ImportView | null>(null);
  /** Id of the job that is open; "" for none. Work of another job has been stopped. */
  let job = '';

  const guarded = async (mine: string, name: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (mine !== job) return;
      const detail = error instanceof Error ? error.message : '';
      view.value = { is: 'failed', name, code: codeOf(error), detail };
      await ask('importCancel', { job: mine }).catch(() => {});
    }
  };
  const compare = async (mine: string, name: string, { format, count, batch, refused }: FileIn) => {
    let counts = NONE;
    for (let at = 0; at < count; at++) {
      if (mine !== job) return;
      view.value = { is: 'comparing', name, share: at / count };
      counts = await ask('importPreview', { job: mine, batch: await batch(at) });
    }
    if (mine === job) view.value = { is: 'preview', name, format, counts, refused };
  };
  const watch = async (mine: string, name: string) => {
    while (mine === job && view.value?.is === 'writing') {
      const { done, total } = await ask('importState', { job: mine });
      if (mine === job && view.value?.is === 'writing')
        view.value = { is: 'writing', name, share: total ? done / total : 0 };
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  };
  const cancel = async () => {
    const stopped = job;
    job = '';
    view.value = null;
    if (stopped) await ask('importCancel', { job: stopped }).catch(() => {});
  };
  return {
    view,
    open: async (file) => {
      await cancel();
      const mine = sender.newId();
      const name = file.name ?? '';
      job = mine;
      view.value = { is: 'reading', name, share: 0 };
      await guarded(mine, name, async () => {
        const read = await sender.readFile(file, (share) => {
          if (mine === job && view.value?.is === 'reading') view.value = { is: 'reading', name, share };
        });
        try {
          if (mine === job) await compare(mine, name, read);
        } finally {
          read.close();
        }
      });
    },
    commit: async () => {
      const mine = job;
      const name = view.value?.name ?? '';
      if (view.value?.is !== 'preview') return;
      view.value = { is: 'writing', name, share: 0 };
      await guarded(mine, name, async () => {
        void watch(mine, name).catch(() => {});
        const { added, changed: updated, act } = await ask('importCommit', { job: mine });
        if (mine === job) {
          job = '';
          view.value = null;
        }
        tell({ is: 'act', what: 'import', count: added + updated, act });
        void changed();
      });
    },
    cancel,
  };
}
