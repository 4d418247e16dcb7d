/** Files that our pages make, piece by piece, and hand to the browser's downloads. */
import type { FileOut } from './state/write-export.ts';

/** Each piece becomes a Blob of its own, which the browser may keep on disk. */
export function createFile(name: string, type: string): FileOut {
  const pieces: Blob[] = [];
  return {
    write: (piece) => pieces.push(new Blob([piece])),
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
