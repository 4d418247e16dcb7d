/**
 * What the library knows of all annotations without reading them: columns, words and the reader's decisions, in memory. It
 * is made from the rows, kept in the database in segments, and brought up to date by the numbers of the writes; so it can
 * be thrown away at any moment, and a write never waits for it.
 */
import { Aliases, readAliases } from '../aliases.ts';
import type { AnnotationRow, Database } from '../database.ts';
import { seqOf } from '../journal.ts';
import { isLiving } from '../rows.ts';
import { countAll } from '../state.ts';
import { Columns } from './columns.ts';
import { indexWords } from './index-words.ts';
import { type Entry, entryOf, type SegmentRow, toColumns, type UpTo } from './segment.ts';
import type { Indexed, Stock } from './select.ts';

/** Rows that are read at once. */
const BATCH = 512;
/** Rows of one segment while everything is indexed anew. */
const FULL = 4_096;
/** As many changes make a segment of their own; fewer are read again when the background starts. */
const ENOUGH = 512;
/** As many small segments become one. */
const MOST_SMALL = 8;

/** A segment in the database. `base`: its first row in memory; -1 where it stands there in other pieces. */
interface Stored {
  id: number;
  base: number;
  ids: string[];
  gone: string[];
}

export class Catalogue {
  private columns = new Columns();
  private aliases = new Aliases([]);
  private indexes: Indexed[] = [];
  private stored: Stored[] = [];
  /** Rows that are in the columns and in no stored segment yet, from row `pendingBase` on. */
  private pending: Entry[] = [];
  private pendingBase = 0;
  private pendingIndex: Indexed | null = null;
  private gone: string[] = [];
  private upTo: UpTo = [0, ''];
  private seq = -1;
  /** False after a segment could not be stored. */
  private hasRoom = true;
  private work: Promise<void> | null = null;
  private progress = { ready: false, done: 0, total: 0 };
  /** Grows with every change of what questions are answered from. */
  version = 0;

  constructor(private readonly database: Database) {}

  /** How far it has come; it goes on by itself once somebody has asked. */
  async state(): Promise<{ ready: boolean; done: number; total: number }> {
    if (!this.work && (await seqOf(this.database)) !== this.seq) void this.stock().catch(() => {});
    return this.progress;
  }

  /** Everything as it is now. Waits until all that was written is known. */
  async stock(): Promise<Stock> {
    for (;;) {
      if (this.work) await this.work;
      else if ((await seqOf(this.database)) === this.seq) break;
      // Others may have asked at the same moment, and two that read at once would each throw away what the other has pending.
      else
        this.work ??= this.catchUp().finally(() => {
          this.work = null;
        });
    }
    this.pendingIndex ??= this.indexPending();
    const indexes = this.pendingIndex ? [...this.indexes, this.pendingIndex] : this.indexes;
    return { columns: this.columns, indexes, aliases: this.aliases };
  }

  private indexPending(): Indexed | null {
    if (!this.pending.length) return null;
    return { base: this.pendingBase, index: indexWords(this.pending.map(({ fields }) => fields)) };
  }

  private async catchUp(): Promise<void> {
    const isFirst = this.seq < 0;
    if (isFirst) await this.load();
    let seq = await this.readOn();
    // What was kept may be damaged, and what it lacks would be in no list, no search and no export.
    if (isFirst && !(await this.isWhole(seq))) {
      await this.forget();
      seq = await this.readOn();
    }
    if (this.pending.length + this.gone.length >= ENOUGH) await this.store();
    this.aliases = await readAliases(this.database);
    this.seq = seq;
    this.version += 1;
    this.progress = { ready: true, done: this.columns.living, total: this.columns.living };
  }

  /** Takes what was written since; returns the number of the write up to which everything is known. */
  private async readOn(): Promise<number> {
    const seq = await seqOf(this.database);
    const { annotations, tombstones } = this.database;
    const behind = await annotations.where('[seq+id]').above(this.upTo).count();
    this.progress = { ready: behind < ENOUGH, done: this.columns.living, total: this.columns.living + behind };
    for (const { id } of await tombstones.where('seq').above(this.upTo[0]).toArray()) this.drop(id);
    for (;;) {
      const rows = await annotations.where('[seq+id]').above(this.upTo).limit(BATCH).toArray();
      const last = rows.at(-1);
      if (!last) break;
      await this.take(rows);
      this.upTo = [last.seq, last.id];
      this.progress = { ...this.progress, done: Math.min(this.progress.total, this.progress.done + rows.length) };
      if (this.pending.length >= FULL) await this.store();
    }
    return seq;
  }

  /** Are as many rows known as there are? Where something was written meanwhile nobody can tell. */
  private async isWhole(seq: number): Promise<boolean> {
    const { annotations } = await countAll(this.database);
    return annotations === this.columns.living || (await seqOf(this.database)) !== seq;
  }

  /** Throws away what is known, in the database too. */
  private async forget(): Promise<void> {
    await this.database.segments.clear();
    this.columns = new Columns();
    this.indexes = [];
    this.stored = [];
    this.pending = [];
    this.pendingBase = 0;
    this.pendingIndex = null;
    this.gone = [];
    this.upTo = [0, ''];
  }

  /** What the last background left. */
  private async load(): Promise<void> {
    for (const id of await this.database.segments.orderBy('id').primaryKeys()) {
      const segment = await this.database.segments.get(id);
      if (!segment) continue;
      for (const one of segment.gone) this.columns.drop(one);
      const base = this.columns.add(segment);
      this.indexes.push({ base, index: segment.words });
      this.stored.push({ id, base, ids: segment.ids, gone: segment.gone });
      this.upTo = segment.upTo;
    }
    this.pendingBase = this.columns.count;
  }

  private drop(id: string): void {
    if (this.columns.drop(id)) this.gone.push(id);
  }

  private async take(rows: readonly AnnotationRow[]): Promise<void> {
    const living = rows.filter(isLiving);
    for (const row of rows) if (!isLiving(row)) this.drop(row.id);
    const entries = await this.entriesOf(living);
    this.columns.add(toColumns(entries));
    this.pending.push(...entries);
    this.pendingIndex = null;
  }

  private async entriesOf(rows: readonly AnnotationRow[]): Promise<Entry[]> {
    const sources = [...new Set(rows.map(({ source }) => source))];
    const articles = await this.database.articles.bulkGet(sources);
    const titles = new Map(sources.map((source, i) => [source, articles[i]?.title ?? '']));
    return rows.map((row) => entryOf(row, titles.get(row.source) ?? ''));
  }

  /** Stores what is pending as a segment. Where there is no room for it, it stays in memory: questions must be answered. */
  private async store(): Promise<void> {
    if (!this.hasRoom) return;
    const words = indexWords(this.pending.map(({ fields }) => fields));
    const id = (this.stored.at(-1)?.id ?? 0) + 1;
    const segment: SegmentRow = { ...toColumns(this.pending), id, upTo: this.upTo, gone: this.gone, words };
    try {
      await this.database.segments.put(segment);
    } catch {
      this.hasRoom = false;
      return;
    }
    this.stored.push({ id, base: this.pendingBase, ids: segment.ids, gone: segment.gone });
    this.indexes.push({ base: this.pendingBase, index: words });
    this.pending = [];
    this.gone = [];
    this.pendingBase = this.columns.count;
    this.pendingIndex = null;
    await this.compact().catch(() => {
      this.hasRoom = false;
    });
  }

  /** Rows of a stored segment that no later one supersedes. */
  private livingIn({ base, ids }: Stored): number {
    if (base < 0) return ids.length;
    return this.columns.isAlive.subarray(base, base + ids.length).reduce((sum, alive) => sum + alive, 0);
  }

  /** Makes one segment of many small ones, from the rows as they are now; in memory everything stays as it is. */
  private async compact(): Promise<void> {
    const small = this.stored.filter((one) => this.livingIn(one) < FULL / 2);
    if (small.length < MOST_SMALL) return;
    const ids = [...new Set(small.flatMap((one) => one.ids))].filter((id) => this.columns.find(id) >= 0);
    const entries: Entry[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      const rows = await this.database.annotations.bulkGet(ids.slice(from, from + BATCH));
      entries.push(...(await this.entriesOf(rows.filter((row) => row !== undefined).filter(isLiving))));
    }
    const gone = [...new Set(small.flatMap((one) => one.gone))].filter((id) => this.columns.find(id) < 0);
    const id = (this.stored.at(-1)?.id ?? 0) + 1;
    const words = indexWords(entries.map(({ fields }) => fields));
    const segment: SegmentRow = { ...toColumns(entries), id, upTo: this.upTo, gone, words };
    await this.database.transaction('rw', this.database.segments, async () => {
      await this.database.segments.bulkDelete(small.map((one) => one.id));
      await this.database.segments.put(segment);
    });
    this.stored = [...this.stored.filter((one) => !small.includes(one)), { id, base: -1, ids: segment.ids, gone }];
  }
}
