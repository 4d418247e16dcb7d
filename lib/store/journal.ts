/**
 * Every write of the library goes through an ActWriter: it writes rows and keeps how they were before, in one transaction.
 * A background that is killed leaves both or neither, so what is there can always be taken back.
 */
import type { Table } from 'dexie';
import { decisionId } from '../annotation/decision-id.ts';
import type { Annotation, ArticleRecord, Rejection } from '../annotation/model.ts';
import type { AliasDecision } from '../library-messages.ts';
import type { ActRow, AnnotationRow, Database, JournalEntry } from './database.ts';
import { addActors, dropUnnamed, type MetActors } from './named.ts';
import { requireRoom } from './room.ts';
import { isLiving, siteOf, toRow } from './rows.ts';
import { type Stamper, stamperOf } from './stamper.ts';

/** Entries of one row of the journal. */
const PART = 500;
/** Hosts that an act remembers by name. */
const MOST_HOSTS = 3;

export interface ActHead {
  what: ActRow['what'];
  /** ISO 8601. */
  when: string;
  undoes?: number;
}

/** What came of an act; `act` is null when it touched nothing. */
export interface Acted<T> {
  result: T;
  act: number | null;
}

/** Everything that `work` writes is one act: all of it, with the way back, or nothing. */
export async function perform<T>(
  database: Database,
  head: ActHead,
  work: (writer: ActWriter) => Promise<T>,
): Promise<Acted<T>> {
  await requireRoom();
  return database.transaction('rw', writtenTables(database), async () => {
    // What comes from other machines brings its own stamps.
    const stamper = head.what === 'receive' ? null : await stamperOf(database, head.when);
    const writer = new ActWriter(database, await nextSeq(database), stamper);
    const result = await work(writer);
    return { result, act: await writer.close(head) };
  });
}

export function writtenTables(database: Database): Table[] {
  const { annotations, articles, actors, rejections, decisions, changes, acts, journal, staged } = database;
  const { tombstones, versions, meta } = database;
  return [
    annotations,
    articles,
    actors,
    rejections,
    decisions,
    changes,
    acts,
    journal,
    staged,
    tombstones,
    versions,
    meta,
  ];
}

/** The number of the write that begins. Within a transaction. */
export async function nextSeq(database: Database): Promise<number> {
  const seq = (await seqOf(database)) + 1;
  await database.meta.put({ key: 'seq', value: seq });
  return seq;
}

/** The number of the last write. */
export async function seqOf(database: Database): Promise<number> {
  const row = await database.meta.get('seq');
  return row?.key === 'seq' ? row.value : 0;
}

export class ActWriter {
  private entries: JournalEntry[] = [];
  private parts = 0;
  private newArticles: string[] = [];
  private readonly touched = new Set<string>();
  private readonly hosts = new Set<string>();
  private readonly actors: MetActors = new Map();

  constructor(
    private readonly database: Database,
    readonly seq: number,
    private readonly stamper: Stamper | null,
  ) {}

  /** Writes living rows; what became of a passage stays known. `there`: the rows of these ids, where they are known. */
  async putAnnotations(
    annotations: readonly Annotation[],
    there?: readonly (AnnotationRow | undefined)[],
  ): Promise<void> {
    const before = there ?? (await this.database.annotations.bulkGet(annotations.map(({ id }) => id)));
    await addActors(this.database, annotations, this.actors);
    const rows = annotations.map((annotation, i) => {
      const old = before[i];
      this.note({ of: 'annotation', key: annotation.id, before: old?.annotation ?? null });
      if (old?.deletedAt) this.note({ of: 'deletion', key: annotation.id, before: old.deletedAt });
      const row = toRow(annotation, this.seq);
      this.meet(row.source);
      if (old?.changed) row.changed = old.changed;
      return row;
    });
    await this.database.annotations.bulkPut(rows);
    const named = new Set(rows.flatMap(({ actors }) => actors));
    await dropUnnamed(
      this.database,
      before.flatMap((row) => row?.actors.filter((key) => !named.has(key)) ?? []),
      this.actors,
    );
    await this.flush();
  }

  /** Deletes (an instant) or brings back (null); rows that are so already, or not there, are passed over. Returns how many it was. */
  async setDeleted(ids: readonly string[], deletedAt: string | null): Promise<number> {
    const there = await this.database.annotations.bulkGet([...new Set(ids)]);
    const rows = there.filter((row) => row !== undefined).filter((row) => isLiving(row) === (deletedAt !== null));
    await this.database.annotations.bulkPut(rows.map((row) => this.withDeletion(row, deletedAt)));
    await this.flush();
    return rows.length;
  }

  private withDeletion(row: AnnotationRow, when: string | null): AnnotationRow {
    const { deletedAt, ...kept } = row;
    this.note({ of: 'deletion', key: row.id, before: deletedAt ?? null });
    this.meet(row.source);
    return when === null ? { ...kept, seq: this.seq } : { ...kept, seq: this.seq, deletedAt: when };
  }

  /** Writes articles unless the one that is there was retrieved later. */
  async putArticles(articles: readonly ArticleRecord[], isForced = false): Promise<void> {
    const { articles: table, annotations } = this.database;
    const there = await table.bulkGet(articles.map(({ source }) => source));
    const newer = articles.filter((article, i) => isForced || !(there[i] && there[i].retrieved > article.retrieved));
    const before = new Map(there.flatMap((article) => (article ? [[article.source, article] as const] : [])));
    for (const { source, title } of newer) {
      const old = before.get(source);
      if (!old) this.newArticles.push(source);
      if (!old) continue;
      this.note({ of: 'article', key: source, before: old });
      // The catalogue knows annotations by their article's title too.
      if (old.title !== title) await annotations.where({ source }).modify({ seq: this.seq });
    }
    await table.bulkPut(newer);
    await this.flush();
  }

  async putRejections(rejections: readonly Rejection[]): Promise<void> {
    for (const rejection of rejections) {
      const key: [string, string] = [rejection.source, rejection.exact];
      this.note({ of: 'rejection', key, before: (await this.database.rejections.get(key)) ?? null });
      this.meet(rejection.source);
    }
    await this.database.rejections.bulkPut(rejections);
  }

  async dropRejection(key: [source: string, exact: string]): Promise<void> {
    const before = await this.database.rejections.get(key);
    if (!before) return;
    this.note({ of: 'rejection', key, before });
    this.meet(key[0]);
    await this.database.rejections.delete(key);
  }

  async putDecisions(decisions: readonly AliasDecision[]): Promise<void> {
    for (const decision of decisions) await this.writeDecision(decisionId(decision), decision);
  }

  /** null takes the decision back. */
  async writeDecision(id: string, decision: AliasDecision | null): Promise<void> {
    const table = this.database.decisions;
    const { id: _, ...before } = (await table.get(id)) ?? { id: '' };
    const was = 'is' in before ? before : null;
    if (!was && !decision) return;
    this.note({ of: 'decision', key: id, before: was });
    if (decision) await table.put({ ...decision, id });
    else await table.delete(id);
  }

  /** Records of what became of passages were written or dropped beside the act. */
  async stampChanges(ids: readonly string[]): Promise<void> {
    await this.stamper?.stampChanges(ids);
  }

  private note(entry: JournalEntry): void {
    this.entries.push(entry);
    this.touched.add(`${entry.of === 'deletion' ? 'annotation' : entry.of} ${entry.key}`);
  }

  private meet(source: string): void {
    if (this.hosts.size <= MOST_HOSTS) this.hosts.add(siteOf(source));
  }

  /** Writes down what was noted: an act on a hundred thousand rows must not be in memory at once. */
  private async flush(least = PART): Promise<void> {
    if (this.entries.length + this.newArticles.length < least) return;
    await this.stamper?.stamp(this.entries, this.newArticles);
    this.newArticles = [];
    const rows = [];
    for (let from = 0; from < this.entries.length; from += PART)
      rows.push({ act: this.seq, part: this.parts++, entries: this.entries.slice(from, from + PART) });
    this.entries = [];
    await this.database.journal.bulkPut(rows);
  }

  /** Writes the act down; nothing when it touched nothing. */
  async close({ what, when, undoes }: ActHead): Promise<number | null> {
    await this.flush(1);
    if (!this.touched.size) return null;
    const hosts = this.hosts.size > MOST_HOSTS ? null : [...this.hosts];
    const about = { act: this.seq, what, when, count: this.touched.size, hosts };
    await this.database.acts.put(undoes === undefined ? about : { ...about, undoes });
    return this.seq;
  }
}
