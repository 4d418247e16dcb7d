/**
 * Reads a file that the reader chose, beside the page: a hundred thousand rows take seconds, and the page stays alive. It
 * keeps what it has read and hands it out batch by batch.
 */
import { parseImport } from '../../lib/annotation/formats/import.ts';
import { LONGEST_FILE } from '../../lib/annotation/formats/longest-file.ts';
import { codeOf, PressmarkError } from '../../lib/errors.ts';
import type { ImportBatch } from '../../lib/library-messages.ts';
import type { FromImportWorker, ToImportWorker } from './import-messages.ts';

/** Rows of a kind in one message. */
const BATCH = 1_000;

let content: ImportBatch | undefined;

const tell = (message: FromImportWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToImportWorker>) => {
  if (data.is === 'batch') tell({ is: 'batch', batch: batchAt(data.at) });
  else
    read(data.file).catch((error: unknown) => {
      tell({ is: 'failed', code: codeOf(error), detail: error instanceof Error ? error.message : String(error) });
    });
});

async function read(file: Blob): Promise<void> {
  const text = await textOf(file);
  tell({ is: 'share', share: 0.5 });
  const { format, refused, ...rows } = parseImport(text);
  content = rows;
  const most = Math.max(1, ...Object.values(rows).map((list: unknown[]) => list.length));
  tell({ is: 'read', format, refused, count: Math.ceil(most / BATCH) });
}

function batchAt(at: number): ImportBatch {
  const rowsOf = <T>(list: readonly T[] = []): T[] => list.slice(at * BATCH, (at + 1) * BATCH);
  return {
    annotations: rowsOf(content?.annotations),
    articles: rowsOf(content?.articles),
    rejections: rowsOf(content?.rejections),
    decisions: rowsOf(content?.decisions),
    changes: rowsOf(content?.changes),
  };
}

/** Bytes that are no UTF-8 are an error: guessing would change the words. A packed file that never ends is one too. */
async function textOf(file: Blob): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = (await contentOf(file)).getReader();
  const parts: string[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const part = decoder.decode(piece.value, { stream: true });
      length += part.length;
      if (length > LONGEST_FILE) throw new PressmarkError('too-large', `more than ${LONGEST_FILE} characters`);
      parts.push(part);
      tell({ is: 'share', share: Math.min(0.45, (0.45 * length) / file.size) });
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) throw new PressmarkError('import-invalid', 'the file is damaged, or no UTF-8');
    throw error;
  }
  return parts.join('');
}

/** Backups are packed with gzip (RFC 1952), which begins with 1f 8b. */
async function contentOf(file: Blob): Promise<ReadableStream<Uint8Array>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  return isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
}
