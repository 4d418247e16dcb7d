/** Finds sentences that are told as another's words by their verb alone: „Er sei krank. Das habe er gesagt.“ */
import type { Frame } from './frames/frame.ts';
import { isComma, isStop, type Reader } from './phrases.ts';

/**
 * The sentence as a frame without cue or source, where its main verb is in the subjunctive and no other frame holds it.
 *
 * Reporters tell on in this mood without naming the speaker again; a conditional does so only behind such a sentence.
 *
 * @param goesOn true when the passage before ends with what somebody said
 * @example Die Brücke sei sicher.
 */
export function subjunctiveFrame(reader: Reader, frames: readonly Frame[], goesOn: boolean): Frame | null {
  const { words, lexicon } = reader;
  if (!lexicon.subjunctives.size || words.at(-1)?.text === '?') return null;
  const isTold = (lower: string) => lexicon.subjunctives.has(lower) || (goesOn && lexicon.conditionals.has(lower));
  const verb = words.findIndex((word, i) => !word.region && isTold(word.lower) && isMain(reader, i));
  if (verb < 1 || frames.some((frame) => touches(frame, verb))) return null;
  const first = frames.length ? Math.min(...frames.flatMap(edgesOf)) : words.length;
  if (first <= verb) return null;
  let to = first;
  while (to > 0 && words[to - 1]?.is === 'PUNCT') to--;
  return to > 2 ? { cue: [], source: null, content: [{ from: 0, to }], rule: 'subjunctive' } : null;
}

const edgesOf = ({ cue, source, content }: Frame): number[] =>
  [...cue, ...content, ...(source ? [source] : [])].map(({ from }) => from);

const touches = ({ content, cue }: Frame, i: number): boolean =>
  [...content, ...cue].some(({ from, to }) => from <= i && i < to);

/** A verb of the sentence itself: no conjunction or relative pronoun opens its clause. */
function isMain(reader: Reader, verb: number): boolean {
  const { words, lexicon } = reader;
  if (/^\p{Lu}/u.test(words[verb]?.text ?? '') || words[verb - 1]?.lower === lexicon.infinitiveMark) return false;
  let from = verb;
  while (from > 0 && !isComma(reader, from - 1) && !isStop(reader, from - 1)) from--;
  for (let i = from; i < verb; i++) {
    const word = words[i];
    if (word?.is === 'SCONJ' || lexicon.complementisers.has(word?.lower ?? '')) return false;
  }
  return from === 0 || !opensRelative(reader, from, verb);
}

/** A clause behind a comma that an article, a pronoun or a preposition with one opens, and that its verb ends. */
function opensRelative(reader: Reader, from: number, verb: number): boolean {
  const next = reader.words[verb + 1];
  const isLast = !next || next.is === 'PUNCT';
  const { words } = reader;
  const opener = words[from]?.is === 'ADP' ? words[from + 1] : words[from];
  return isLast && (opener?.is === 'DET' || opener?.is === 'PRON' || opener?.is === 'ADV');
}
