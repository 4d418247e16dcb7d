/** What tagger and parser need to know of a word, computed once for each word and kept: numbers, no strings. */
import { hashOf, mix } from '../model/hash.ts';

/** Words kept at most; a browser that is open for weeks must not collect the vocabulary of the web. */
const LIMIT = 30_000;
/** Fields kept of each word. */
export const FIELDS = 8;

/** Fields of a word in `WordBook.fields`, each a 32-bit hash. */
export const EXACT = 0;
export const LOWER = 1;
export const SUFFIX1 = 2;
export const SUFFIX2 = 3;
export const SUFFIX3 = 4;
export const PREFIX1 = 5;
export const PREFIX3 = 6;
export const SHAPE = 7;

/** Marks that mean the same however the newsroom sets them. */
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  "''": '"',
  '``': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '–': '—',
  '--': '—',
  '---': '—',
  '…': '...',
  '....': '...',
  '..': '...',
};

const OUTSIDE = ['\u0000before', '\u0000after', '\u0000root', '\u0000none'] as const;
/** Ids of what stands where no word is. */
export const BEFORE = 0;
export const AFTER = 1;
export const ROOT = 2;
export const NONE = 3;

/** Numbers words and knows their features. A word's id holds until the next call of `makeRoom`. */
export class WordBook {
  /** Field `f` of word `id` lies at `id * 8 + f`. */
  fields = new Int32Array(1024 * FIELDS);
  /** Grows whenever all ids become void. */
  edition = 0;
  private readonly ids = new Map<string, number>();

  constructor() {
    this.clear();
  }

  idOf(word: string): number {
    const known = this.ids.get(word);
    return known ?? this.learn(word);
  }

  field(id: number, field: number): number {
    return this.fields[id * FIELDS + field] as number;
  }

  /** Forgets all words when `count` more might be too many: called between sentences, ids of the one before are void. */
  makeRoom(count: number): void {
    if (this.ids.size + count > LIMIT && this.ids.size > OUTSIDE.length) this.clear();
  }

  private clear(): void {
    this.ids.clear();
    this.edition += 1;
    for (const word of OUTSIDE) this.learn(word);
  }

  private learn(word: string): number {
    const id = this.ids.size;
    this.ids.set(word, id);
    if ((id + 1) * FIELDS > this.fields.length) {
      const wider = new Int32Array(this.fields.length * 2);
      wider.set(this.fields);
      this.fields = wider;
    }
    this.describe(word, id * FIELDS);
    return id;
  }

  private describe(word: string, at: number): void {
    const form = normalForm(word);
    const lower = form.toLowerCase();
    const { fields } = this;
    const length = lower.length;
    fields[at + EXACT] = hashOf(form);
    fields[at + LOWER] = hashOf(lower);
    fields[at + SUFFIX1] = hashOf(lower, Math.max(0, length - 1));
    fields[at + SUFFIX2] = hashOf(lower, Math.max(0, length - 2));
    fields[at + SUFFIX3] = hashOf(lower, Math.max(0, length - 3));
    fields[at + PREFIX1] = hashOf(lower, 0, 1);
    fields[at + PREFIX3] = hashOf(lower, 0, 3);
    fields[at + SHAPE] = shapeOf(word);
  }
}

/** One form for all quotation marks and dashes, and one digit for all. */
function normalForm(word: string): string {
  const form = (SAME[word] ?? word).replaceAll('’', "'");
  return /\d/.test(form) ? form.replace(/\d/g, '0').replace(/0{5,}/g, '00000') : form;
}

/** Capitals, digits, inner marks and (up to three) length, as one number. */
function shapeOf(word: string): number {
  const first = word[0] ?? '';
  const isUpper = first !== first.toLowerCase();
  const isAllUpper = isUpper && word === word.toUpperCase() && word.length > 1;
  let shape = isAllUpper ? 2 : isUpper ? 1 : 0;
  if (/\p{N}/u.test(word)) shape += 4;
  if (/\p{L}[-‐‑]\p{L}/u.test(word)) shape += 8;
  if (/\p{L}\./u.test(word)) shape += 16;
  if (!/[\p{L}\p{N}]/u.test(word)) shape += 32;
  return mix(shape, Math.min(word.length, 3));
}
