/** Files that our pages make, piece by piece, and hand to the browser's downloads. */
import type { FileOut } from './state/write-export.ts';

/**
 * Bytes that are allocated beside each piece and thrown away; never touched, they are no real memory. What messages and
 * Blobs leave behind lies mostly outside the engine's heap, where the engine hardly counts it, and a page that was just opened
 * collects it a hundred megabytes late: of a hundred thousand annotations as our JSON 281 MB at their most without these
 * bytes, about 175 with them. The heap of such a page is small, and to collect it costs next to nothing.
 */
const THROWN_AWAY = 16_777_216;

/** Each piece becomes a Blob of its own, which the browser may keep on disk. */
export function createFile(name: string, type: string): FileOut {
  const pieces: Blob[] = [];
  return {
    write: (piece) => {
      pieces.push(new Blob([piece]));
      urgeToCollect();
    },
    finish: () => {
      const address = URL.createObjectURL(new Blob(pieces, { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  };
}

function urgeToCollect(): void {
  try {
    // Not by `new`, which a bundler takes away where nobody uses what comes of it.
    Reflect.construct(ArrayBuffer, [THROWN_AWAY]);
  } catch {
    // Memory is short: these bytes are no part of the export.
  }
}
