/** A disk that can be filled: a file system in memory. Only an administrator of a Linux can have one. */
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Takes all but so many bytes. */
  fill(left?: number): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

const PIECE = new Uint8Array(64 * 1_024);

/** A disk of so many megabytes; null where none can be made. */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pressmark-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill(left = 0) {
      const file = openSync(filler, 'a');
      // In ever smaller pieces, down to the page that a file system gives out.
      for (let size = PIECE.length; size >= 512; size /= 2) while (wrote(file, PIECE.subarray(0, size)));
      if (left) ftruncateSync(file, Math.max(0, fstatSync(file).size - left));
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function wrote(file: number, piece: Uint8Array): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
