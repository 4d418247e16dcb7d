/**
 * Writes down when the fields of a row were written, in the transaction that writes the row. Nothing is kept before the
 * reader names a server for the first time: then every row gets its stamps once (replica.ts), and from then on here.
 */
import type { Annotation } from '../annotation/model.ts';
import { later, NEVER, nextStamp, type Stamp } from '../sync/clock.ts';
import { fieldsOf, idOf, modifiedOf, type RowName, rejectionKey, type SyncedRow } from '../sync/document.ts';
import { annotationFields } from '../sync/fields.ts';
import { deleted, emptied, isDeleted, restored, type Version, written } from '../sync/version.ts';
import type { AnnotationRow, Database, JournalEntry, SyncMark, VersionRow } from './database.ts';

export async function syncMarkOf(database: Database): Promise<SyncMark | null> {
  const row = await database.meta.get('sync');
  return row?.key === 'sync' ? row.value : null;
}

/** Null as long as there is nothing to write down. Within a transaction. */
export async function stamperOf(database: Database, now: string): Promise<Stamper | null> {
  const mark = await syncMarkOf(database);
  return mark && new Stamper(database, mark, now);
}

/** The version of a row as the database has both; `stored` undefined for a row that has no stamps yet. */
export function versionOf(of: RowName['of'], row: SyncedRow | undefined, stored: VersionRow): Version {
  const fields = row ? fieldsOf(of, row) : {};
  return { fields, clock: stored.clock, deletion: stored.deletion, modified: row ? modifiedOf(of, row) : '' };
}

/** A row that was written before anybody gave stamps: all of it counts as written at its last change. */
export function firstVersion(of: RowName['of'], row: SyncedRow, stamp: Stamp): Version {
  return written({ before: null, fields: fieldsOf(of, row), modified: modifiedOf(of, row), stamp });
}

export function toVersionRow(id: string, version: Version, before: VersionRow | undefined): VersionRow {
  const { clock, deletion } = version;
  const others = before?.others ? { others: before.others } : {};
  return { id, clock, deletion, rev: before?.rev ?? null, ...others, unsent: 1 };
}

type Entry<K extends JournalEntry['of']> = Extract<JournalEntry, { of: K }>;

export class Stamper {
  private readonly given: Stamp;

  constructor(
    private readonly database: Database,
    private readonly mark: SyncMark,
    private readonly now: string,
  ) {
    this.given = nextStamp(mark.last, now, mark.device);
  }

  /** What an act wrote, after it was written. */
  async stamp(entries: readonly JournalEntry[], newArticles: readonly string[]): Promise<void> {
    const of = <K extends JournalEntry['of']>(kind: K) => entries.filter((one): one is Entry<K> => one.of === kind);
    await this.stampAnnotations(of('annotation'), of('deletion'));
    const articles = [...newArticles, ...of('article').map(({ key }) => key)];
    const { articles: articleTable, rejections, decisions } = this.database;
    await this.stampWhole('article', articles, await articleTable.bulkGet(articles));
    const rejected = of('rejection').map(({ key }) => key);
    await this.stampWhole(
      'rejection',
      rejected.map(([source, exact]) => rejectionKey({ source, exact })),
      await rejections.bulkGet(rejected),
    );
    const decided = of('decision').map(({ key }) => key);
    const rows = (await decisions.bulkGet(decided)).map((row) => {
      const { id: _, ...decision } = row ?? { id: '' };
      return row && (decision as SyncedRow);
    });
    await this.stampWhole('decision', decided, rows);
    await this.remember();
  }

  /** Records of what became of passages: written or dropped just now. */
  async stampChanges(ids: readonly string[]): Promise<void> {
    await this.stampWhole('change', ids, await this.database.changes.bulkGet([...ids]));
    await this.remember();
  }

  /** Rows that are about to go for good. */
  async purge(rows: readonly AnnotationRow[], sources: readonly string[], changes: readonly string[]): Promise<void> {
    const ids = rows.map(({ id }) => idOf({ of: 'annotation', key: id }));
    const stored = await this.database.versions.bulkGet(ids);
    const gone = rows.map((row, i) => {
      const before = stored[i];
      const version = before ? versionOf('annotation', row.annotation, before) : this.enrolled(row.annotation);
      const known = isDeleted(version) ? version : deleted(version, row.deletedAt ?? this.now);
      return toVersionRow(ids[i] as string, emptied(known), before);
    });
    await this.database.versions.bulkPut(gone);
    await this.stampWhole('article', sources, []);
    await this.stampWhole('change', changes, []);
    await this.remember();
  }

  private async stampAnnotations(wrote: readonly Entry<'annotation'>[], removed: readonly Entry<'deletion'>[]) {
    const before = new Map([...wrote].reverse().map((entry) => [entry.key, entry.before]));
    const keys = [...new Set([...before.keys(), ...removed.map(({ key }) => key)])];
    const rows = await this.database.annotations.bulkGet(keys);
    const ids = keys.map((key) => idOf({ of: 'annotation', key }));
    const stored = await this.database.versions.bulkGet(ids);
    const fresh = rows.flatMap((row, i): VersionRow[] => {
      if (!row) return [];
      const was = before.has(row.id) ? (before.get(row.id) ?? null) : row.annotation;
      return [toVersionRow(ids[i] as string, this.versionAfter(row, was, stored[i]), stored[i])];
    });
    await this.database.versions.bulkPut(fresh);
  }

  private versionAfter({ annotation, deletedAt }: AnnotationRow, was: Annotation | null, stored?: VersionRow): Version {
    const before = stored
      ? versionOf('annotation', was ?? undefined, stored)
      : was && { ...this.enrolled(was), deletion: null };
    const { given: stamp } = this;
    const version = written({ before, fields: annotationFields(annotation), modified: annotation.modified, stamp });
    if (deletedAt !== undefined) return isDeleted(version) ? version : deleted(version, deletedAt);
    return isDeleted(version) ? restored(version, stamp) : version;
  }

  private enrolled(annotation: Annotation): Version {
    return firstVersion('annotation', annotation, `${annotation.modified} ${this.mark.device}`);
  }

  /** Rows that are written as a whole; one that is not there any more was taken away. */
  private async stampWhole(of: RowName['of'], keys: readonly string[], rows: readonly (SyncedRow | undefined)[]) {
    if (!keys.length) return;
    const ids = keys.map((key) => idOf({ of, key }));
    const stored = await this.database.versions.bulkGet(ids);
    const fresh = ids.map((id, i) => {
      const [row, known] = [rows[i], stored[i]];
      return toVersionRow(id, row ? this.wholeAfter(of, row, known) : this.goneAfter(known), known);
    });
    await this.database.versions.bulkPut(fresh);
  }

  private wholeAfter(of: RowName['of'], row: SyncedRow, stored: VersionRow | undefined): Version {
    const before = stored ? versionOf(of, undefined, stored) : null;
    return written({ before, fields: fieldsOf(of, row), modified: '', stamp: this.given });
  }

  private goneAfter(stored: VersionRow | undefined): Version {
    const saw = { all: later(this.given, stored?.clock.all ?? NEVER) };
    return { fields: {}, clock: { all: NEVER }, modified: '', deletion: { when: this.now, saw } };
  }

  private async remember(): Promise<void> {
    const { mark, given } = this;
    await this.database.meta.put({ key: 'sync', value: { ...mark, last: given } });
  }
}
