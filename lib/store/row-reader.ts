/** Reads the rows of an export from the disk, in the order in which they are written. */
import type { RowOrder } from '../annotation/formats/writer.ts';
import type { Columns } from './catalogue/columns.ts';
import type { AnnotationRow, Database } from './database.ts';

/** Rows that name one actor: more of them are not read at once and held until they are written. */
const MOST_HELD = 2_500;
/** How many rows may be read for one that is written, where that spares asking for each of them. */
const ENOUGH = 2;

/** The key of rows that name no actor; no actor has it. */
const NOBODY = '';

type Rows = Map<string, AnnotationRow>;

/**
 * A thousand questions for one row each take twice as long as one for a thousand that stand together in an index, so rows
 * are asked for by what they have in common: when they were made, where they stand, or who is named first in them.
 */
export class RowReader {
  /** By actor: rows that were read together, as far as they are not written yet. */
  private held = new Map<string, Rows>();
  private actors: Map<string, ActorCounts> | null = null;

  /** `rows`: numbers of all that is written, in order. */
  constructor(
    private readonly database: Database,
    private readonly columns: Columns,
    private readonly order: RowOrder,
    private readonly rows: Uint32Array,
  ) {}

  /** Some rows that follow each other; those that are gone are left out. */
  async read(rows: readonly number[]): Promise<AnnotationRow[]> {
    const found = await this.together(rows);
    const ids = rows.map((row) => this.columns.ids[row] as string);
    const missing = ids.filter((id) => !found.has(id));
    for (const row of await this.database.annotations.bulkGet(missing)) if (row) found.set(row.id, row);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  private async together(rows: readonly number[]): Promise<Rows> {
    if (this.order === 'actor') {
      const unnamed = rows.filter((row) => !this.columns.firstActorOf(row));
      const ofNobody = unnamed.length && this.isMost(this.countsOf(NOBODY).written);
      return new Map([...(await this.ofActors(rows)), ...(ofNobody ? await this.between('created', unnamed) : [])]);
    }
    if (!this.isMost(this.rows.length)) return new Map();
    return this.between(this.order === 'time' ? 'created' : 'source', rows);
  }

  /** Of a few rows here and there, most of what stands between them would be read in vain. */
  private isMost(count: number): boolean {
    return ENOUGH * count >= this.columns.living;
  }

  /** Everything in an index from the first to the last; nothing where much of that is not wanted. */
  private async between(index: 'created' | 'source', rows: readonly number[]): Promise<Rows> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    const keyOf = (row: number) =>
      index === 'source' ? this.columns.sourceOf(row) : new Date(this.columns.created[row] as number).toISOString();
    const most = ENOUGH * rows.length;
    const all = this.database.annotations.where(index).between(keyOf(first), keyOf(last), true, true);
    const found = await all.limit(most + 1).toArray();
    return found.length > most ? new Map() : byId(found);
  }

  /** Everything that names an actor, where most of that is written under their name. What is written later is held. */
  private async ofActors(rows: readonly number[]): Promise<Rows> {
    const keys = new Set(rows.flatMap((row) => this.columns.firstActorOf(row)?.key ?? []));
    const before = this.held;
    this.held = new Map();
    const hold = async (key: string) => {
      const named = before.get(key) ?? (this.isWorth(key) && byId(await this.naming(key)));
      if (named) this.held.set(key, named);
    };
    await Promise.all(Array.from(keys, hold));
    const found: Rows = new Map();
    for (const row of rows) {
      const id = this.columns.ids[row] as string;
      const named = this.held.get(this.columns.firstActorOf(row)?.key ?? '');
      const one = named?.get(id);
      if (!one) continue;
      found.set(id, one);
      named?.delete(id);
    }
    return found;
  }

  private naming(key: string): Promise<AnnotationRow[]> {
    return this.database.annotations.where('actors').equals(key).toArray();
  }

  private isWorth(key: string): boolean {
    const { naming, written } = this.countsOf(key);
    return naming <= Math.min(MOST_HELD, ENOUGH * written);
  }

  private countsOf(key: string): ActorCounts {
    this.actors ??= actorCounts(this.columns, this.rows);
    return this.actors.get(key) ?? { naming: 0, written: 0 };
  }
}

interface ActorCounts {
  /** Annotations that name the actor, at any place. */
  naming: number;
  /** Those of an export in which nobody is named before. */
  written: number;
}

function actorCounts(columns: Columns, rows: Uint32Array): Map<string, ActorCounts> {
  const counts = new Map<string, ActorCounts>();
  const count = (key: string, of: keyof ActorCounts) => {
    const known = counts.get(key) ?? { naming: 0, written: 0 };
    known[of] += 1;
    counts.set(key, known);
  };
  for (const row of columns.order()) for (const { key } of columns.actorsOf(row)) count(key, 'naming');
  for (const row of rows) count(columns.firstActorOf(row)?.key ?? NOBODY, 'written');
  return counts;
}

const byId = (rows: readonly AnnotationRow[]): Rows => new Map(rows.map((row) => [row.id, row]));
