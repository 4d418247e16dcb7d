/** Opens a file that the reader chose: a worker reads and checks it whole before anything is done with it. */
import { LONGEST_FILE } from '../../lib/annotation/formats/longest-file.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { FileIn } from '../../lib/state/library/context.ts';
import type { FromImportWorker, ToImportWorker } from './import-messages.ts';

/** @throws PressmarkError "too-large" or "import-invalid"; nothing has been changed then. */
export async function readFile(file: Blob, report: (share: number) => void): Promise<FileIn> {
  // Told before it is read: a character takes at most four bytes.
  if (file.size > 4 * LONGEST_FILE) throw new PressmarkError('too-large', `${file.size} bytes`);
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const ask = <K extends FromImportWorker['is']>(message: ToImportWorker, is: K) =>
    answerOf<Extract<FromImportWorker, { is: K }>>(worker, { message, is, report });
  try {
    const { format, refused, count } = await ask({ is: 'read', file }, 'read');
    return {
      format,
      refused,
      count,
      batch: async (at) => (await ask({ is: 'batch', at }, 'batch')).batch,
      close: () => worker.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

interface Asked {
  message: ToImportWorker;
  is: FromImportWorker['is'];
  report: (share: number) => void;
}

function answerOf<T>(worker: Worker, { message, is, report }: Asked): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
      if (data.is === 'share') report(data.share);
      else if (data.is === 'failed') reject(new PressmarkError(data.code, data.detail));
      else if (data.is === is) resolve(data as T);
    };
    // Out of memory, or the worker could not be loaded.
    worker.onerror = ({ message: reason }) => reject(new PressmarkError('too-large', reason));
    worker.postMessage(message);
  });
}
