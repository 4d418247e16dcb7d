/** All annotations as columns of numbers, in memory: what a filter asks of a hundred thousand rows is answered from here. */
import type { ActorReference } from '../../annotation/model.ts';
import { Numbers, referenceKey, type SegmentColumns } from './segment.ts';

type Column = Float64Array | Uint32Array | Uint8Array;

/** The first `count` values of a column, with room for `room` more. */
function grown<T extends Column>(column: T, room: number): T {
  if (column.length >= room) return column;
  const next = new (column.constructor as new (length: number) => T)(Math.max(room, Math.ceil(column.length * 1.5)));
  next.set(column as never);
  return next;
}

/** Row numbers count from 0 in the order in which rows came; a row that was superseded stays as a dead one. */
export class Columns {
  count = 0;
  /** Living rows. */
  living = 0;
  ids: string[] = [];
  created = new Float64Array(0);
  kinds = new Uint8Array(0);
  colours = new Uint8Array(0);
  changed = new Uint8Array(0);
  isAlive = new Uint8Array(0);
  source = new Uint32Array(0);
  /** Actors of row i: actor[actorAt[i]] … actor[actorAt[i + 1] - 1]; tags likewise. */
  actor = new Uint32Array(0);
  actorAt = new Uint32Array(1);
  tag = new Uint32Array(0);
  tagAt = new Uint32Array(1);
  readonly sources = new Numbers<string>((source) => source);
  readonly tags = new Numbers<string>((tag) => tag);
  readonly actors = new Numbers<ActorReference>(referenceKey);
  private readonly rowOf = new Map<string, number>();
  private inOrder = new Uint32Array(0);
  private ordered = 0;
  private hasDied = false;

  /** The living row of an annotation; -1 when there is none. */
  find(id: string): number {
    return this.rowOf.get(id) ?? -1;
  }

  /** Address of the article that a row belongs to. */
  sourceOf(row: number): string {
    return this.sources.list[this.source[row] as number] as string;
  }

  /** Whom a row names, as its annotation has them: the speaker first. */
  actorsOf(row: number): ActorReference[] {
    const numbers = this.actor.subarray(this.actorAt[row], this.actorAt[row + 1]);
    return Array.from(numbers, (number) => this.actors.list[number] as ActorReference);
  }

  /** The number of the actor whom a row names first; -1 for nobody. */
  firstActor(row: number): number {
    const first = this.actorAt[row] as number;
    return first < (this.actorAt[row + 1] as number) ? (this.actor[first] as number) : -1;
  }

  firstActorOf(row: number): ActorReference | undefined {
    return this.actors.list[this.firstActor(row)];
  }

  drop(id: string): boolean {
    const row = this.rowOf.get(id);
    if (row === undefined) return false;
    this.rowOf.delete(id);
    this.isAlive[row] = 0;
    this.living -= 1;
    this.hasDied = true;
    return true;
  }

  /** Appends a segment's rows, which take the place of rows with the same ids. Returns the number of the first. */
  add(segment: SegmentColumns): number {
    const base = this.count;
    const size = segment.ids.length;
    this.reserve(base + size, segment);
    this.created.set(segment.created, base);
    this.kinds.set(segment.kinds, base);
    this.colours.set(segment.colours, base);
    this.changed.set(segment.changed, base);
    const sources = segment.sources.map((source) => this.sources.of(source));
    segment.source.forEach((number, i) => {
      this.source[base + i] = sources[number] as number;
    });
    const actors = segment.actors.map((actor) => this.actors.of(actor));
    copyLists({ from: segment.actor, at: segment.actorAt, numbers: actors }, this.actor, this.actorAt, base);
    const tags = segment.tags.map((tag) => this.tags.of(tag));
    copyLists({ from: segment.tag, at: segment.tagAt, numbers: tags }, this.tag, this.tagAt, base);
    segment.ids.forEach((id, i) => {
      this.drop(id);
      this.ids.push(id);
      this.rowOf.set(id, base + i);
    });
    this.isAlive.fill(1, base, base + size);
    this.count += size;
    this.living += size;
    return base;
  }

  private reserve(count: number, { actor, tag }: SegmentColumns): void {
    this.created = grown(this.created, count);
    this.kinds = grown(this.kinds, count);
    this.colours = grown(this.colours, count);
    this.changed = grown(this.changed, count);
    this.isAlive = grown(this.isAlive, count);
    this.source = grown(this.source, count);
    this.actorAt = grown(this.actorAt, count + 1);
    this.tagAt = grown(this.tagAt, count + 1);
    this.actor = grown(this.actor, (this.actorAt[this.count] as number) + actor.length);
    this.tag = grown(this.tag, (this.tagAt[this.count] as number) + tag.length);
  }

  /** The living rows by time, oldest first, those of one time by id. New ones are merged into the order that was. */
  order(): Uint32Array {
    if (this.ordered === this.count && !this.hasDied) return this.inOrder;
    const compare = (a: number, b: number) =>
      (this.created[a] as number) - (this.created[b] as number) ||
      ((this.ids[a] as string) < (this.ids[b] as string) ? -1 : 1);
    const before = this.inOrder.filter((row) => this.isAlive[row]);
    const fresh = Uint32Array.from({ length: this.count - this.ordered }, (_, i) => this.ordered + i).filter(
      (row) => this.isAlive[row],
    );
    // Most rows came as time went by, and a background that was just started has a hundred thousand of them to put in order.
    if (!isAscending(fresh, compare)) fresh.sort(compare);
    this.inOrder = before.length ? merged(before, fresh, compare) : fresh;
    this.ordered = this.count;
    this.hasDied = false;
    return this.inOrder;
  }
}

interface Lists {
  from: Uint32Array;
  at: Uint32Array;
  /** What each number of the segment is called here. */
  numbers: readonly number[];
}

function copyLists({ from, at, numbers }: Lists, to: Uint32Array, toAt: Uint32Array, base: number): void {
  const start = toAt[base] as number;
  from.forEach((number, i) => {
    to[start + i] = numbers[number] as number;
  });
  for (let i = 1; i < at.length; i++) toAt[base + i] = start + (at[i] as number);
}

function isAscending(rows: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let i = 1; i < rows.length; i++) if (compare(rows[i - 1] as number, rows[i] as number) > 0) return false;
  return true;
}

function merged(a: Uint32Array, b: Uint32Array, compare: (a: number, b: number) => number): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let k = 0; k < result.length; k++) {
    const takesA = j >= b.length || (i < a.length && compare(a[i] as number, b[j] as number) < 0);
    result[k] = (takesA ? a[i++] : b[j++]) as number;
  }
  return result;
}
