/**
 * Parts of speech, left to right, each word by a linear model over its own form and its neighbours.
 *
 * The greedy averaged-perceptron tagger (Collins 2002); used by the parser and by whoever needs to know a verb from a noun.
 */
import { featureOf, mix } from '../model/hash.ts';
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

/** Most features that one word has. */
export const TAG_FEATURES = 40;
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
    const first = text[0] as string;
    if (first.toLowerCase() === first.toUpperCase() || text.length < 4) continue;
    letters += 1;
    if (first !== first.toLowerCase()) capitals += 1;
  }
  return capitals * 4 > letters * 3 && letters > 1;
}

export class TagFeatures {
  readonly features = new Int32Array(TAG_FEATURES);
  private count = 0;

  constructor(private readonly book: WordBook) {}

  private add(template: number, value: number): void {
    this.features[this.count++] = featureOf(template, value);
  }

  /** Writes the features of word `i` to `features` and returns how many they are; `tags[0, i)` must be known. */
  of(ids: Int32Array, tags: Uint8Array, i: number, capitalised: boolean): number {
    this.own(ids[i + MARGIN] as number, placeOf(i, capitalised));
    this.addAround(ids, tags, i);
    return this.count;
  }

  /** The features of the word itself alone, whatever stands around it. */
  own(id: number, place: number): number {
    this.count = 0;
    this.addOwn(id, place);
    return this.count;
  }

  /** The features of what stands around word `i` alone. */
  around(ids: Int32Array, tags: Uint8Array, i: number): number {
    this.count = 0;
    this.addAround(ids, tags, i);
    return this.count;
  }

  private addOwn(id: number, place: number): void {
    const { book } = this;
    this.add(0, 0);
    this.add(1, book.field(id, EXACT));
    this.add(2, book.field(id, LOWER));
    this.add(3, book.field(id, SUFFIX1));
    this.add(4, book.field(id, SUFFIX2));
    this.add(5, book.field(id, SUFFIX3));
    this.add(6, book.field(id, PREFIX1));
    this.add(7, book.field(id, PREFIX3));
    this.add(8, mix(book.field(id, SHAPE), place));
    this.add(9, mix(book.field(id, SUFFIX2), mix(book.field(id, SHAPE), place)));
  }

  private addAround(ids: Int32Array, tags: Uint8Array, i: number): void {
    const { book } = this;
    const at = i + MARGIN;
    const id = ids[at] as number;
    const [before2, before, after, after2] = [ids[at - 2], ids[at - 1], ids[at + 1], ids[at + 2]] as number[];
    const tag = i > 0 ? (tags[i - 1] as number) : NO_TAG;
    const tag2 = i > 1 ? (tags[i - 2] as number) : NO_TAG;
    const lower = book.field(id, LOWER);
    const next = book.field(after as number, LOWER);
    const previous = book.field(before as number, LOWER);
    const shapes = mix(book.field(id, SHAPE), book.field(after as number, SHAPE));
    this.add(10, tag);
    this.add(11, mix(tag2, tag));
    this.add(12, mix(tag, lower));
    this.add(13, previous);
    this.add(14, book.field(before2 as number, LOWER));
    this.add(15, next);
    this.add(16, book.field(after2 as number, LOWER));
    this.add(17, mix(previous, lower));
    this.add(18, mix(lower, next));
    this.add(19, book.field(before as number, SUFFIX3));
    this.add(20, book.field(after as number, SUFFIX3));
    this.add(21, mix(tag, book.field(after as number, SUFFIX2)));
    this.add(22, mix(tag, next));
    this.add(23, mix(book.field(before as number, SHAPE), shapes));
    this.add(24, mix(tag, book.field(id, SUFFIX3)));
    this.add(25, mix(mix(tag2, tag), lower));
    this.add(26, mix(tag, shapes));
    this.add(27, mix(next, book.field(after2 as number, LOWER)));
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
    const tags = new Uint8Array(ids.length - 2 * MARGIN);
    for (let i = 0; i < tags.length; i++) {
      this.startWithOwn(ids[i + MARGIN] as number, placeOf(i, capitalised));
      addWeights(this.table, this.features.features, this.features.around(ids, tags, i), this.scores);
      tags[i] = bestOf(this.scores, TAGS.length);
    }
    return tags;
  }

  private startWithOwn(id: number, place: number): void {
    const { own, scores } = this;
    const cell = id * PLACES + place;
    const at = cell * TAGS.length;
    if (this.isKnown[cell]) {
      for (let tag = 0; tag < TAGS.length; tag++) scores[tag] = own[at + tag] as number;
      return;
    }
    scores.fill(0);
    addWeights(this.table, this.features.features, this.features.own(id, place), scores);
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
