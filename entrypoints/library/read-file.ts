/** Reads a file that the reader chose: whole, checked, and cut into batches that one message can carry. */
import { LONGEST_FILE, parseImport } from '../../lib/annotation/formats/import.ts';
import { PressmarkError } from '../../lib/errors.ts';
import type { ImportBatch } from '../../lib/library-messages.ts';
import type { FileIn } from '../../lib/state/library/context.ts';

/** Rows of a kind in one message. */
const BATCH = 1_000;

/** @throws PressmarkError "too-large" or "import-invalid"; nothing has been changed then. */
export async function readFile(file: Blob, report: (share: number) => void): Promise<FileIn> {
  if (file.size > 4 * LONGEST_FILE) throw new PressmarkError('too-large', `${file.size} bytes`);
  const text = await textOf(file, report);
  const { format, refused, ...content } = parseImport(text);
  return { format, refused, batches: toBatches(content) };
}

/** Bytes that are no UTF-8 are an error: guessing would change the words. */
async function textOf(file: Blob, report: (share: number) => void): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  const parts: string[] = [];
  let done = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      parts.push(decoder.decode(piece.value, { stream: true }));
      done += piece.value.byteLength;
      report(done / file.size);
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) throw new PressmarkError('import-invalid', 'the file is not UTF-8');
    throw error;
  }
  return parts.join('');
}

function toBatches(content: ImportBatch): ImportBatch[] {
  const most = Math.max(1, ...Object.values(content).map((rows: unknown[]) => rows.length));
  return Array.from({ length: Math.ceil(most / BATCH) }, (_, i) => {
    const [from, to] = [i * BATCH, (i + 1) * BATCH];
    return {
      annotations: content.annotations.slice(from, to),
      articles: content.articles.slice(from, to),
      rejections: content.rejections.slice(from, to),
      decisions: content.decisions.slice(from, to),
      changes: content.changes.slice(from, to),
    };
  });
}
