/**
 * The backup that makes itself: where the reader has asked for it and allowed downloads, a copy of everything is put into
 * the downloads folder whenever the last one is old and something has changed since.
 *
 * Looked at when the browser starts and after changes, not by an alarm: a library in which nothing happens needs no new copy.
 */
import { browser } from 'wxt/browser';
import { type BackupMark, readBackupMark, writeBackupMark } from '../../lib/backup-mark.ts';
import { codeOf, PressmarkError } from '../../lib/errors.ts';
import { readSettings } from '../../lib/settings.ts';
import { exportPart } from './export-part.ts';
import { now, openedLibrary } from './opened-library.ts';

const DAY = 86_400_000;
/** After a failure: a full disk is not full for ever, and asking at each change would not help. */
const AGAIN = DAY / 24;
const LOOK = 500;
/** As long as a slow disk may take. */
const PATIENCE = 120_000;

let running: Promise<void> | undefined;

/** Makes a backup when one is due. What goes wrong is kept, and shown where the backups are set. */
export function considerBackup(): Promise<void> {
  running ??= consider().finally(() => {
    running = undefined;
  });
  return running;
}

async function consider(): Promise<void> {
  const { backupDays } = await readSettings();
  const mark = await readBackupMark();
  if (!backupDays || !isDue(mark, backupDays)) return;
  if ((await openedLibrary().exportMarks()).unsavedChanges === 0) return;
  // Access can be taken away in the browser's own settings, and whoever relies on backups has to hear of it.
  if (!(await browser.permissions.contains({ permissions: ['downloads'] })))
    return writeBackupMark({ ...mark, failed: 'backup-not-allowed', triedAt: null });
  const at = now();
  try {
    await download(await pack(), `Pressmark/pressmark-backup-${at.slice(0, 10)}.json.gz`);
    await openedLibrary().finishExport();
    await writeBackupMark({ at, failed: null, triedAt: at });
  } catch (error) {
    await writeBackupMark({ ...mark, failed: codeOf(error), triedAt: at });
  }
}

function isDue({ at, triedAt, failed }: BackupMark, days: number): boolean {
  const age = (time: string | null) => (time ? Date.now() - Date.parse(time) : Number.POSITIVE_INFINITY);
  return age(at) >= days * DAY && (failed === null || age(triedAt) >= AGAIN);
}

/** Packed as it is written, so that a library of any size is in memory in its small form only. */
async function pack(): Promise<Blob> {
  let cursor: string | null = null;
  let isFirst = true;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (!isFirst && cursor === null) return controller.close();
      isFirst = false;
      const piece = await exportPart({ what: { is: 'all' }, format: 'json', options: {}, cursor });
      cursor = piece.cursor;
      controller.enqueue(new TextEncoder().encode(piece.part));
    },
  });
  return new Response(pieces.pipeThrough(new CompressionStream('gzip'))).blob();
}

async function download(file: Blob, filename: string): Promise<void> {
  const url = await addressOf(file);
  try {
    const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    await finished(id);
  } finally {
    if (url.startsWith('blob:')) URL.revokeObjectURL(url);
  }
}

/** A service worker has no addresses for Blobs; an event page of Firefox has them, and takes no data: for a download. */
async function addressOf(file: Blob): Promise<string> {
  if (typeof URL.createObjectURL === 'function') return URL.createObjectURL(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // Three bytes are four letters: parts of a multiple of three can be put together.
  const most = 3 * 8_192;
  for (let at = 0; at < bytes.length; at += most)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + most))));
  return `data:application/gzip;base64,${parts.join('')}`;
}

async function finished(id: number): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (!item || item.state === 'interrupted') throw new PressmarkError('storage-full', item?.error ?? 'cancelled');
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new PressmarkError('internal', 'the backup was not written in two minutes');
}
