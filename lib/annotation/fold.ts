/**
 * Folds away what differs between two copies of the same words: white space, typographic signs, ligatures, invisible
 * characters, composed and decomposed accents. Every folded character knows where it came from.
 */
import { finish, type Steps } from './steps.ts';

/** Character i of `text` stands for the original's `[from[i], to[i])`, UTF-16. `from` and `to` never fall. */
export interface Folded {
  text: string;
  from: Int32Array;
  to: Int32Array;
}

const DASHES = /^[\p{Pd}\u2212\u2043]+$/u;
/** Quotation marks of all languages, apostrophes, primes, backticks and the accents that stand in for them. */
const QUOTES = /^[\p{Pi}\p{Pf}"'`´‚„′″‴‵‶ʹʺʻʼʽˈ＂＇｀]$/u;
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu;
const MARK = /^\p{M}$/u;
const DASH = '-';
const QUOTE = "'";
const DOT = '.';

/** More marks on one letter than any language has: the rest stand alone, so that a hostile cluster costs no more than text. */
const MOST_MARKS = 16;

/**
 * Folds a text.
 *
 * White space goes altogether, because a template may break a line anywhere, even within a word (a drop capital). Dashes
 * become "-" and quotation marks "'", "--" and "''" the one sign that they stand for, and "…" and "..." one dot.
 *
 * @example fold('“No – ﬁne…”').text // => "'No-fine.'"
 */
export function fold(text: string): Folded {
  return finish(foldInSteps(text));
}

/** Characters folded between two rests. */
const STRIDE = 16_384;

/** The same for long texts, with rests. */
export function* foldInSteps(text: string): Steps<Folded> {
  const draft = new Draft(text.length);
  for (let at = 0; at < text.length; yield) at = foldStretch(text, at, draft);
  return yield* draft.finish();
}

/** Folds about `STRIDE` characters; returns where the next stretch begins. */
function foldStretch(text: string, start: number, draft: Draft): number {
  const stop = Math.min(start + STRIDE, text.length);
  let i = start;
  while (i < stop) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && !isMarkLike(text.charCodeAt(i + 1))) {
      const folded = PLAIN[code] as number;
      if (folded) draft.add(folded, i, i + 1, code);
      i += 1;
    } else {
      const end = clusterEnd(text, i);
      draft.addAll(foldCluster(text.slice(i, end)), i, end, code);
      i = end;
    }
  }
  return i;
}

/** Code of the folded character for every ASCII code; 0 for what goes away. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code <= 0x20 || code === 0x7f) return 0;
  if (code === 0x22 || code === 0x27 || code === 0x60) return QUOTE.charCodeAt(0);
  return code;
});

/** Marks begin at U+0300; NaN (the end of the text) is none. */
function isMarkLike(code: number): boolean {
  return code >= 0x300 && MARK.test(String.fromCharCode(code));
}

function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1);
  for (let marks = 0; marks < MOST_MARKS && isMarkLike(text.charCodeAt(end)); marks += 1) end += 1;
  return end;
}

const clusters = new Map<string, string>();
const MOST_CLUSTERS = 20_000;

function foldCluster(cluster: string): string {
  let folded = clusters.get(cluster);
  if (folded === undefined) {
    folded = QUOTES.test(cluster) ? QUOTE : cluster.normalize('NFKD').replace(INVISIBLE, '');
    if (DASHES.test(folded)) folded = DASH;
    if (clusters.size >= MOST_CLUSTERS) clusters.clear();
    clusters.set(cluster, folded);
  }
  return folded;
}

/** Single marks, two of which are a double one: ' ` ‘ ’ ‚ */
const SINGLE_MARKS = new Set([0x27, 0x60, 0x2018, 0x2019, 0x201a]);

/** The folded text while it grows. */
class Draft {
  private codes: Uint16Array;
  private from: Int32Array;
  private to: Int32Array;
  private length = 0;
  private lastRaw = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
  }

  addAll(folded: string, start: number, end: number, raw: number): void {
    for (let k = 0; k < folded.length; k += 1) this.add(folded.charCodeAt(k), start, end, raw);
  }

  /** `raw` is the code as written: two straight marks are one sign, a double mark next to a single one is two. */
  add(code: number, start: number, end: number, raw: number): void {
    if (this.length && this.isSameSign(code, start, raw)) {
      this.to[this.length - 1] = end;
      return;
    }
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.from[this.length] = start;
    this.to[this.length] = end;
    this.length += 1;
    this.lastRaw = raw;
  }

  private isSameSign(code: number, start: number, raw: number): boolean {
    const last = this.length - 1;
    if (this.codes[last] !== code || (this.to[last] as number) < start) return false;
    if (code === DASH.charCodeAt(0) || code === DOT.charCodeAt(0)) return true;
    return raw === this.lastRaw && SINGLE_MARKS.has(raw);
  }

  private grow(): void {
    const capacity = this.codes.length * 2 + 16;
    const [codes, from, to] = [this.codes, this.from, this.to];
    this.codes = new Uint16Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.codes.set(codes);
    this.from.set(from);
    this.to.set(to);
  }

  *finish(): Steps<Folded> {
    const parts: string[] = [];
    for (let i = 0; i < this.length; i += STRIDE) {
      parts.push(String.fromCharCode.apply(null, this.codes.subarray(i, Math.min(i + STRIDE, this.length)) as never));
      if (this.length > STRIDE) yield;
    }
    const text = parts.join('');
    if (this.length > STRIDE) yield;
    return { text, from: this.from.subarray(0, this.length), to: this.to.subarray(0, this.length) };
  }
}

/** Index of the first offset that is not below `limit`: the way from the original to the folded text. */
export function firstFrom(offsets: Int32Array, limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
