/** Plain look-ups: what is there, how much, and when it last left the device as a whole. */
import Dexie from 'dexie';
import type { Annotation } from '../annotation/model.ts';
import type { LibraryCounts } from '../storage-state.ts';
import type { Database } from './database.ts';
import { seqOf } from './journal.ts';
import { isLiving } from './rows.ts';

const byTime = (a: Annotation, b: Annotation) =>
  a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;

/** The living annotations of an article, oldest first. */
export async function livingOf(database: Database, source: string): Promise<Annotation[]> {
  const rows = await database.annotations.where({ source }).filter(isLiving).toArray();
  return rows.map((row) => row.annotation).sort(byTime);
}

export async function countAll({ annotations, articles, actors, rejections }: Database): Promise<LibraryCounts> {
  const deleted = await annotations.where('deletedAt').above('').count();
  return {
    annotations: (await annotations.count()) - deleted,
    articles: await articles.count(),
    actors: await actors.count(),
    rejections: await rejections.count(),
    deleted,
  };
}

export interface ExportMark {
  /** When everything was last exported; null: never. */
  lastExport: string | null;
  /** Annotations written or deleted since. */
  unsavedChanges: number;
}

export async function startExport(database: Database, now: string): Promise<void> {
  await database.meta.put({ key: 'exporting', value: { when: now, seq: await seqOf(database) } });
}

export async function finishExport(database: Database): Promise<void> {
  const row = await database.meta.get('exporting');
  if (row?.key === 'exporting') await database.meta.put({ key: 'export', value: row.value });
}

export async function exportMarks(database: Database): Promise<ExportMark> {
  const row = await database.meta.get('export');
  const { when, seq } = row?.key === 'export' ? row.value : { when: null, seq: 0 };
  const written = await database.annotations.where('[seq+id]').above([seq, Dexie.maxKey]).count();
  return { lastExport: when, unsavedChanges: written };
}
