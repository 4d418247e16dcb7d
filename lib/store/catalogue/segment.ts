/**
 * Some thousands of annotations as the catalogue knows them: one value a field in packed columns, and their words. Segments
 * are kept in the database, so that a background that was just started need not read every annotation again.
 */
import {
  type ActorReference,
  type Annotation,
  COLOURS,
  colourOf,
  exactOf,
  kindOf,
  noteOf,
  quotationOf,
  tagsOf,
} from '../../annotation/model.ts';
import { ROW_KINDS } from '../../library-messages.ts';
import type { AnnotationRow } from '../database.ts';
import { foldWords } from './fold-words.ts';
import type { WordIndex } from './word-index.ts';

/** What became of a passage, as a number: its place in this list. */
export const CHANGES = [undefined, 'edited', 'vanished'] as const;

/** What the catalogue knows of one annotation. */
export interface Entry {
  id: string;
  /** Milliseconds since 1970. */
  created: number;
  source: string;
  kind: number;
  colour: number;
  changed: number;
  /** Who said it, or who is named; the first of `actors`. */
  actors: ActorReference[];
  tags: string[];
  /** Folded words, field by field. */
  fields: string[][];
}

/** Row i of each column is that of annotation ids[i]. */
export interface SegmentColumns {
  ids: string[];
  created: Float64Array;
  kinds: Uint8Array;
  colours: Uint8Array;
  changed: Uint8Array;
  /** Row i has the article sources[source[i]] … */
  sources: string[];
  source: Uint32Array;
  /** … and the actors actors[actor[j]] for j in [actorAt[i], actorAt[i + 1]); tags likewise. */
  actors: ActorReference[];
  actor: Uint32Array;
  actorAt: Uint32Array;
  tags: string[];
  tag: Uint32Array;
  tagAt: Uint32Array;
}

/** Number of a write and the last of its rows, in the order of ids. */
export type UpTo = [seq: number, id: string];

/** A segment as it is stored. A later one supersedes what earlier ones say of the same annotations. */
export interface SegmentRow extends SegmentColumns {
  id: number;
  /** Everything that was written up to here is in this segment or in one before it. */
  upTo: UpTo;
  /** Annotations that were deleted since the segment before. */
  gone: string[];
  words: WordIndex;
}

/** Reads one row; `title` is its article's. */
export function entryOf(row: AnnotationRow, title: string): Entry {
  const { annotation } = row;
  const actors = namedIn(annotation);
  const tags = tagsOf(annotation);
  const texts = [
    exactOf(annotation),
    noteOf(annotation),
    tags.join(' … '),
    title,
    actors.map(({ name }) => name).join(' … '),
  ];
  return {
    id: row.id,
    created: Date.parse(row.created),
    source: row.source,
    kind: ROW_KINDS.indexOf(kindOf(annotation)),
    colour: COLOURS.indexOf(colourOf(annotation)),
    changed: Math.max(0, CHANGES.indexOf(row.changed)),
    actors,
    tags,
    fields: texts.map(foldWords),
  };
}

/** The actors of an annotation, each once: the speaker first. */
function namedIn(annotation: Annotation): ActorReference[] {
  const speaker = quotationOf(annotation)?.speaker;
  const named = annotation.body.flatMap((body) => (body.type === 'Actor' ? [body.actor] : []));
  const all = speaker ? [speaker, ...named] : named;
  return all.filter((one, i) => all.findIndex(({ key, name }) => key === one.key && name === one.name) === i);
}

/** Values with a number each, in the order in which they first came. */
export class Numbers<T> {
  readonly list: T[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly keyOf: (value: T) => string) {}

  of(value: T): number {
    const key = this.keyOf(value);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.list.length);
    return this.list.push(value) - 1;
  }

  /** The number of a key; -1 when it has none. */
  find(key: string): number {
    return this.known.get(key) ?? -1;
  }
}

const itself = (text: string) => text;
export const referenceKey = ({ key, name, kind }: ActorReference): string => `${key}\n${name}\n${kind}`;

/** The columns of some entries, without their words. */
export function toColumns(entries: readonly Entry[]): SegmentColumns {
  const [sources, tags] = [new Numbers(itself), new Numbers(itself)];
  const actors = new Numbers(referenceKey);
  return {
    ids: entries.map(({ id }) => id),
    created: Float64Array.from(entries, ({ created }) => created),
    kinds: Uint8Array.from(entries, ({ kind }) => kind),
    colours: Uint8Array.from(entries, ({ colour }) => colour),
    changed: Uint8Array.from(entries, ({ changed }) => changed),
    source: Uint32Array.from(entries, ({ source }) => sources.of(source)),
    sources: sources.list,
    actor: Uint32Array.from(entries.flatMap((entry) => entry.actors.map((one) => actors.of(one)))),
    actorAt: startsOf(entries.map((entry) => entry.actors.length)),
    actors: actors.list,
    tag: Uint32Array.from(entries.flatMap((entry) => entry.tags.map((one) => tags.of(one)))),
    tagAt: startsOf(entries.map((entry) => entry.tags.length)),
    tags: tags.list,
  };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}
