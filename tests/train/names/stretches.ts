/** Sentences cut into stretches of open words, as all trainers of names take them. */
import { BEGINS_ANEW, NameFeatures } from '../../../lib/text/names/features.ts';
import { mayFollow } from '../../../lib/text/names/labels.ts';
import type { Example } from './data.ts';

/** A stretch of open words with its features, laid out once: making them is the slow part. */
export interface Stretch {
  /** The set that it is from. */
  set: number;
  gold: Uint8Array;
  /** Features of word `i`: `features[starts[i] .. starts[i + 1]]`. */
  features: Int32Array;
  starts: Int32Array;
}

export function stretchesOf({ set, line, open, gold }: Example): Stretch[] {
  const stretches: Stretch[] = [];
  const buffer = new NameFeatures();
  for (let from = 0; from < open.length; from++) {
    if (!open[from]) continue;
    let to = from;
    while (to < open.length && open[to] && (to === from || open[to] !== BEGINS_ANEW)) to += 1;
    const all: number[] = [];
    const starts = new Int32Array(to - from + 1);
    for (let at = from; at < to; at++) {
      const count = buffer.of(line, at);
      for (let i = 0; i < count; i++) all.push(buffer.features[i] as number);
      starts[at - from + 1] = all.length;
    }
    stretches.push({ set, gold: wholeChain(gold.slice(from, to)), features: Int32Array.from(all), starts });
    from = to - 1;
  }
  return stretches;
}

/** A name that runs over words which are not open comes in pieces, and each piece begins anew: no chain begins in mid-name. */
export function wholeChain(gold: Uint8Array): Uint8Array {
  for (let at = 0; at < gold.length; at++) {
    const label = gold[at]!;
    if (!mayFollow(label, gold[at - 1] ?? 0)) gold[at] = label - 1;
  }
  return gold;
}
