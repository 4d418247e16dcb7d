/** Words in marks that end as speech does, and the attribution that must follow them: “We won,” the tired 41-year-old mayor said. */
import { afterAdverbials } from '../adverbials.ts';
import type { Cue } from '../cues.ts';
import { isNameInMarks } from '../marked-names.ts';
import type { Word } from '../passages.ts';
import { isAt, isComma, isFiniteVerb, isNominal, isStop, type Reader, type Run } from '../phrases.ts';
import { subjectAfter } from '../subjects.ts';
import { continuation } from './content.ts';
import { leftOf } from './content-before.ts';
import type { Frame } from './frame.ts';

/** The longest attribution up to its verb, in words: "Ann Bell, 41, a nurse from Ada who had voted for him, said". */
const LONGEST = 30;

/**
 * Reads what follows marks that close with a comma or a question as an attribution, whoever the words before its verb name.
 *
 * For stretches that no other rule claims: the comma inside the marks says that the sentence goes on with who said it, so a
 * subject that looks like none ("the soft-spoken, 58-year-old carpenter") is one all the same.
 */
export function behindSpeech(reader: Reader, cues: readonly Cue[], frames: readonly Frame[]): Frame[] {
  if (reader.lexicon.verbSecond) return [];
  const taken = [...frames.flatMap(({ content }) => content)];
  const found: Frame[] = [];
  for (let at = 0; at < reader.words.length - 2; at++) {
    if (!endsAsSpeech(reader, at) || taken.some(({ from, to }) => from <= at && at < to)) continue;
    const frame = inverted(reader, cues, at) ?? withSubject(reader, cues, at);
    if (!frame) continue;
    found.push(frame);
    taken.push(...frame.content);
  }
  return found;
}

/** A sentence in marks that ends in a comma, or, where it opens the passage, in a question or a cry, with words behind it. */
function endsAsSpeech(reader: Reader, at: number): boolean {
  const word = reader.words[at];
  const next = reader.words[at + 1];
  if (!word?.region || word.region.single || !next || next.region || next.is === 'PUNCT') return false;
  if (!(at > 0 ? /[,]["“”'’»]*$/ : /[,?!]["“”'’»]*$/).test(word.text)) return false;
  const isName = at > 0 && isNameInMarks(reader, at);
  return /^\W*\p{Lu}/u.test(word.text) && /\s/.test(word.text) && !isName;
}

/** “I was nine,” remembers Alma Reyes: before a name even what else is a noun is a verb there. */
function isVerbBehindSpeech(reader: Reader, at: number): boolean {
  const { text } = reader.words[at] as Word;
  if (/^\p{Lu}/u.test(text)) return false;
  if (isAt(reader, at, 'VERB')) return isFiniteVerb(reader, at);
  return isAt(reader, at, 'NOUN', 'ADJ') && /(?:s|ed)$/.test(text) && isAt(reader, at + 1, 'PROPN', 'DET');
}

/** “Who knows?” reacted Lopez. */
function inverted(reader: Reader, cues: readonly Cue[], at: number): Frame | null {
  const verb = at + 1;
  if (!isVerbBehindSpeech(reader, verb)) return null;
  const source = subjectAfter(reader, verb + 1, reader.words.length);
  if (!source || !(isStop(reader, source.to) || isComma(reader, source.to))) return null;
  return frameOf(reader, cues, { at, cue: { from: verb, to: verb + 1 }, source, end: source.to });
}

function withSubject(reader: Reader, cues: readonly Cue[], at: number): Frame | null {
  const first = reader.words[at + 1]?.text ?? '';
  const { complementisers, relatives } = reader.lexicon;
  const isClause = isAt(reader, at + 1, 'SCONJ', 'CCONJ', 'ADP') || complementisers.has(first) || relatives.has(first);
  if (isClause || (isAt(reader, at + 1, 'AUX') && !/^\p{Lu}/u.test(first))) return null;
  const cue = verbBehind(reader, at);
  if (!cue) return null;
  let to = cue.from;
  while (to > at + 1 && isAt(reader, to - 1, 'ADV')) to--;
  return to > at + 1 ? frameOf(reader, cues, { at, cue, source: { from: at + 1, to }, end: cue.to }) : null;
}

/** The reporting verb whose subject the words behind the marks are, with its auxiliaries. */
function verbBehind(reader: Reader, at: number): Run | null {
  const { words, lexicon } = reader;
  let isAside = false;
  for (let i = at + 2; i < words.length && i <= at + LONGEST; i++) {
    if (words[i]?.region || isStop(reader, i)) return null;
    if (isComma(reader, i)) isAside = false;
    else if (lexicon.relatives.has(words[i]?.lower ?? '')) isAside = true;
    else if (!isAside && reports(reader, i)) return groupAt(reader, i, at);
    else if (!isAside && isFiniteVerb(reader, i) && !isAt(reader, i, 'AUX')) return null;
  }
  return null;
}

function reports(reader: Reader, i: number): boolean {
  const { words, lexicon } = reader;
  const verb = lexicon.verbs.get(words[i]?.lower ?? '');
  // “Why not?” Lopez pressed.
  if (!verb?.takes.match(/[qct]/)) return isAt(reader, i, 'VERB') && isFiniteVerb(reader, i) && isStop(reader, i + 1);
  if (!verb.forms.some((form) => form === 'past' || form === 'third' || form === 'base')) return false;
  if (!isAt(reader, i, 'NOUN', 'PROPN', 'ADJ', 'ADP')) return true;
  return isComma(reader, i - 1) || (isNominal(reader, i - 1) && !isAt(reader, i - 1, 'DET', 'ADJ'));
}

/** The verb with its auxiliaries, and "was quoted as saying" whole. */
function groupAt(reader: Reader, verb: number, at: number): Run {
  const { words, lexicon } = reader;
  let from = verb;
  while (from > at + 2 && isAt(reader, from - 1, 'AUX')) from--;
  const isSaying = lexicon.verbs.get(words[verb + 2]?.lower ?? '')?.forms.includes('gerund') === true;
  return { from, to: isSaying && words[verb + 1]?.lower === 'as' ? verb + 3 : verb + 1 };
}

function frameOf(
  reader: Reader,
  cues: readonly Cue[],
  { at, cue, source, end }: { at: number; cue: Run; source: Run; end: number },
): Frame | null {
  const left = leftOf(reader, 0, at + 1);
  if (!left) return null;
  const place = { cues, index: cues.findLastIndex(({ group }) => group.from < end), floor: 0, before: null };
  const more = continuation(reader, afterAdverbials(reader, end, true), place, true);
  const rule = source.from < cue.from ? 'cue-after' : 'cue-inverted';
  return { cue: [cue], source, content: [left, ...more], rule };
}
