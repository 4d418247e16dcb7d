/**
 * Parts of speech, left to right, each word by a linear model over its own form and its neighbours.
 *
 * The greedy averaged-perceptron tagger (Collins 2002); used by the parser and by whoever needs to know a verb from a noun.
 */
import { FeatureValues } from '../model/feature-values.ts';
import { mix } from '../model/hash.ts';
import { addWeights, bestOf, type Table } from '../model/table.ts';
import { TAGS } from './tagset.ts';
import {
  AFTER,
  BEFORE,
  EXACT,
  FIELDS,
  LOWER,
  PREFIX1,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  type WordBook,
} from './words.ts';

/** Most features that are asked for at once. */
const TAG_FEATURES = 24;
/** Words looked at on either side; the id array of a sentence is padded by so many. */
export const MARGIN = 2;
/** Stands for the tag of what lies before the sentence. */
const NO_TAG = TAGS.length;

/** Word ids of a sentence between two margins: word `i` is at `i + MARGIN`. */
export function paddedIds(book: WordBook, words: readonly { text: string }[]): Int32Array {
  const ids = new Int32Array(words.length + 2 * MARGIN).fill(BEFORE, 0, MARGIN).fill(AFTER, words.length + MARGIN);
  for (let i = 0; i < words.length; i++) ids[i + MARGIN] = book.idOf((words[i] as { text: string }).text);
  return ids;
}

/** Titles and headlines capitalise most words, so that a capital says nothing there. */
export function isCapitalised(words: readonly { text: string }[]): boolean {
  let letters = 0;
  let capitals = 0;
  for (const { text } of words) {
    if (text.length < 4) continue;
    const first = text[0] as string;
    if (first >= 'a' && first <= 'z') {
      letters += 1;
      continue;
    }
    if (first.toLowerCase() === first.toUpperCase()) continue;
    letters += 1;
    if (first !== first.toLowerCase()) capitals += 1;
  }
  return capitals * 4 > letters * 3 && letters > 1;
}

/** What a word itself says of its part of speech, and where it stands. */
class OwnFeatures extends FeatureValues {
  constructor(private readonly book: WordBook) {
    super(Uint8Array.of(8, 9), 0, TAG_FEATURES);
  }

  of(id: number, place: number): number {
    const { fields } = this.book;
    const at = id * FIELDS;
    const shape = fields[at + SHAPE] as number;
    const suffix2 = fields[at + SUFFIX2] as number;
    this.put(0, 0);
    this.put(1, fields[at + EXACT] as number);
    this.put(2, fields[at + LOWER] as number);
    this.put(3, fields[at + SUFFIX1] as number);
    this.put(4, suffix2);
    this.put(5, fields[at + SUFFIX3] as number);
    this.put(6, fields[at + PREFIX1] as number);
    this.put(7, fields[at + PREFIX3] as number);
    this.pair(8, shape, place);
    this.pair(9, suffix2, mix(shape, place));
    return this.hash(OWN);
  }
}

/** What the words and tags round a word say. */
class AroundFeatures extends FeatureValues {
  constructor(private readonly book: WordBook) {
    super(Uint8Array.of(1, 2, 7, 8, 11, 12, 13, 14, 15, 16, 17), OWN, TAG_FEATURES);
  }

  of(ids: Int32Array, tags: Uint8Array, i: number): number {
    const { fields } = this.book;
    const at = i + MARGIN;
    const own = (ids[at] as number) * FIELDS;
    const before = (ids[at - 1] as number) * FIELDS;
    const after = (ids[at + 1] as number) * FIELDS;
    const tag = i > 0 ? (tags[i - 1] as number) : NO_TAG;
    const tag2 = i > 1 ? (tags[i - 2] as number) : NO_TAG;
    const lower = fields[own + LOWER] as number;
    const next = fields[after + LOWER] as number;
    const next2 = fields[(ids[at + 2] as number) * FIELDS + LOWER] as number;
    const previous = fields[before + LOWER] as number;
    const shapes = mix(fields[own + SHAPE] as number, fields[after + SHAPE] as number);
    this.put(0, tag);
    this.pair(1, tag2, tag);
    this.pair(2, tag, lower);
    this.put(3, previous);
    this.put(4, fields[(ids[at - 2] as number) * FIELDS + LOWER] as number);
    this.put(5, next);
    this.put(6, next2);
    this.pair(7, previous, lower);
    this.pair(8, lower, next);
    this.put(9, fields[before + SUFFIX3] as number);
    this.put(10, fields[after + SUFFIX3] as number);
    this.pair(11, tag, fields[after + SUFFIX2] as number);
    this.pair(12, tag, next);
    this.pair(13, fields[before + SHAPE] as number, shapes);
    this.pair(14, tag, fields[own + SUFFIX3] as number);
    this.pair(15, mix(tag2, tag), lower);
    this.pair(16, tag, shapes);
    this.pair(17, next, next2);
    return this.hash(AROUND);
  }
}

/** Templates 0 to 9 are the word's own, the others are numbered from here. */
const OWN = 10;
const AROUND = 18;

export class TagFeatures {
  readonly features = new Int32Array(OWN + AROUND);
  readonly own: OwnFeatures;
  readonly around: AroundFeatures;

  constructor(book: WordBook) {
    this.own = new OwnFeatures(book);
    this.around = new AroundFeatures(book);
  }

  /** Writes all features of word `i` to `features` and returns how many they are; `tags[0, i)` must be known. */
  of(ids: Int32Array, tags: Uint8Array, i: number, capitalised: boolean): number {
    this.own.of(ids[i + MARGIN] as number, placeOf(i, capitalised));
    this.around.of(ids, tags, i);
    this.features.set(this.own.features.subarray(0, OWN));
    this.features.set(this.around.features.subarray(0, AROUND), OWN);
    return OWN + AROUND;
  }
}

/** Whether a capital says anything here: at a sentence's start (1) and in a headline (2) it does not. */
const PLACES = 3;
const placeOf = (i: number, capitalised: boolean): number => (i === 0 ? 1 : capitalised ? 2 : 0);

/** Tags sentences; scores that depend on the word alone are kept, since most words of a text come again. */
export class Tagger {
  private readonly features: TagFeatures;
  private readonly scores = new Int32Array(TAGS.length);
  /** For each word id and place the summed scores of the word's own features. */
  private own = new Int32Array(0);
  private isKnown = new Uint8Array(0);
  private edition = 0;

  constructor(
    private readonly table: Table,
    private readonly book: WordBook,
  ) {
    this.features = new TagFeatures(book);
  }

  /** Indices into `TAGS` for the sentence whose padded ids are given. */
  tag(ids: Int32Array, capitalised: boolean): Uint8Array {
    this.makeRoom();
    const { around } = this.features;
    const tags = new Uint8Array(ids.length - 2 * MARGIN);
    for (let i = 0; i < tags.length; i++) {
      this.startWithOwn(ids[i + MARGIN] as number, placeOf(i, capitalised));
      addWeights(this.table, around.features, around.of(ids, tags, i), this.scores);
      tags[i] = bestOf(this.scores, TAGS.length);
    }
    return tags;
  }

  private startWithOwn(id: number, place: number): void {
    const { own, scores, features } = this;
    const cell = id * PLACES + place;
    const at = cell * TAGS.length;
    if (this.isKnown[cell]) {
      for (let tag = 0; tag < TAGS.length; tag++) scores[tag] = own[at + tag] as number;
      return;
    }
    scores.fill(0);
    addWeights(this.table, features.own.features, features.own.of(id, place), scores);
    own.set(scores, at);
    this.isKnown[cell] = 1;
  }

  private makeRoom(): void {
    const cells = (this.book.fields.length / FIELDS) * PLACES;
    if (this.isKnown.length < cells) {
      const own = new Int32Array(cells * TAGS.length);
      own.set(this.own);
      const isKnown = new Uint8Array(cells);
      isKnown.set(this.isKnown);
      [this.own, this.isKnown] = [own, isKnown];
    }
    if (this.edition === this.book.edition) return;
    this.edition = this.book.edition;
    this.isKnown.fill(0);
  }
}
