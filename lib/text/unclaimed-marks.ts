/** Words in marks that no reporting verb claims: quotations all the same, unless they are names, titles or words as words. */

import { contentEnd } from './frames/content-end.ts';
import type { Frame } from './frames/frame.ts';
import { firstSubject } from './frames/verb-second.ts';
import { isNameInMarks } from './marked-names.ts';
import { isAt, isComma, isFiniteVerb, longNounPhraseEnd, type Reader, type Run } from './phrases.ts';
import { mainSubject, possessorBefore, subjectBefore } from './subjects.ts';

/** Shorter stretches in marks without a cue are scare quotes, nicknames and words as words. */
const LEAST_WORDS = 3;

/** How far before marks the clause that holds them may open, in words. */
const REACH = 60;

/** One frame for each stretch in marks that none of `frames` holds, with the nearest verb and its subject. */
export function unclaimedMarks(reader: Reader, frames: readonly Frame[]): Frame[] {
  const found: Frame[] = [];
  const least = reader.lexicon.mixedIsSplit && frames.length ? 1 : LEAST_WORDS;
  const taken = frames.flatMap((frame) => frame.content);
  for (let at = 1; at < reader.words.length; at++) {
    const word = reader.words[at];
    if (!word?.region || word.region.single || taken.some(({ from, to }) => from <= at && at < to)) continue;
    if (isNameInMarks(reader, at)) continue;
    const alone = (reader.lexicon.mixedIsSplit ? announced(reader, at) : null) ?? governedClause(reader, at, taken);
    if (!alone && (word.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < least) continue;
    const frame = alone ?? frameOf(reader, at, found.at(-1));
    if (frame) found.push(frame);
    if (frame) taken.push(...frame.content);
  }
  return found;
}

/** "The bakers grumbled that flour “tastes of dust”", "the proverb that herring is “silver”": whatever governs it, such a clause was said. */
function governedClause(reader: Reader, at: number, taken: readonly Run[]): Frame | null {
  if (!reader.lexicon.facts.size) return null;
  for (let i = Math.max(2, at - REACH); i < at; i++) {
    if (!opensSaid(reader, i) || taken.some(({ from, to }) => from <= i && i < to)) continue;
    const cue = governorOf(reader, i);
    if (!cue) continue;
    const source = isAt(reader, cue.from, 'NOUN') ? ownerOf(reader, cue.from) : subjectOf(reader, cue.from);
    const to = endOf(reader, i);
    if (source && to > at) return { cue: [cue], source, content: [{ from: i, to }], rule: 'marks' };
  }
  return null;
}

const subjectOf = (reader: Reader, verb: number) => subjectBefore(reader, verb, 0) ?? mainSubject(reader, verb);
const ownerOf = (reader: Reader, noun: number) => possessorBefore(reader, noun) ?? mainSubject(reader, noun);

/** "that", "how", "whether": words that open what is said or asked, and nothing else ("when", "who"). */
function opensSaid({ words, lexicon }: Reader, i: number): boolean {
  const lower = words[i]?.lower ?? '';
  if (lexicon.facts.has(words[i - 1]?.lower ?? '')) return false;
  if (lexicon.clauseOpeners.has(lower)) return words[i]?.is === 'SCONJ';
  return (
    lexicon.complementisers.has(lower) &&
    !lexicon.conditions.has(lower) &&
    !lexicon.relatives.has(lower) &&
    lower !== 'where'
  );
}

/** The verb or noun that a clause belongs to, with what may stand between them ("made it clear that", "joked to her pupils that"). */
function governorOf(reader: Reader, clause: number): Run | null {
  for (let i = clause - 1; i > 0 && i > clause - 6; i--) {
    if (!isFiniteVerb(reader, i)) continue;
    if (isBetween(reader, i + 1, clause))
      return { from: i, to: isAt(reader, clause - 1, 'VERB', 'ADJ') ? clause : i + 1 };
    break;
  }
  // "her answer was that “it rains”"
  if (isAt(reader, clause - 1, 'AUX') && isAt(reader, clause - 2, 'NOUN')) return { from: clause - 1, to: clause };
  const noun = reader.words[clause - 1];
  const isSaid = noun?.is === 'NOUN' && !isFiniteVerb(reader, clause + 1);
  return isSaid && reader.lexicon.clauseOpeners.has(reader.words[clause]?.lower ?? '')
    ? { from: clause - 1, to: clause }
    : null;
}

function isBetween(reader: Reader, from: number, to: number): boolean {
  if (from === to) return isAt(reader, from - 1, 'VERB');
  if (isAt(reader, from, 'ADP', 'PART') && isAt(reader, from - 1, 'VERB'))
    return longNounPhraseEnd(reader, from + 1) === to;
  if (!isAt(reader, to - 1, 'ADJ', 'VERB')) return false;
  for (let i = from; i < to - 1; i++) if (!isAt(reader, i, 'ADV', 'PRON', 'PART')) return false;
  return true;
}

function frameOf(reader: Reader, at: number, before: Frame | undefined): Frame | null {
  let verb = at - 1;
  // "His message was blunt: “Pay up.”"
  const isAnnounced = reader.words[verb]?.text === ':' && isSpeech(reader.words[at]?.text ?? '');
  while (verb > 0 && !(isFiniteVerb(reader, verb) && (isAnnounced || reader.words[verb]?.is === 'VERB'))) verb--;
  if (verb <= 0) return null;
  if (before?.content.some((run) => run.to > verb)) {
    before.content = [{ from: before.content[0]!.from, to: at + 1 }];
    return null;
  }
  const source = subjectBefore(reader, verb, 0) ?? mainSubject(reader, verb);
  if (!source) return null;
  const content = reader.lexicon.mixedIsSplit ? { from: at, to: at + 1 } : aroundMarks(reader, verb, at);
  return { cue: [{ from: verb, to: verb + 1 }], source, content: [content], rule: 'marks' };
}

/**
 * What a colon, "als" or a noun of words announces needs no verb that reports: "Ein Beamter der Polizei: „…“", "als „falsch“
 * zurückgewiesen", "Schilder mit der Aufschrift „…“".
 */
function announced(reader: Reader, at: number): Frame | null {
  const { words, lexicon } = reader;
  const before = words[at - 1];
  const isAs = before?.is === 'SCONJ' && lexicon.predicatives.has(before.lower);
  const isSaidOf = isAs && (/^\W*\p{Ll}/u.test(words[at]?.text ?? '') || isJudged(reader, at));
  const isColon = before?.text === ':';
  if (!isColon && !isSaidOf && !lexicon.nounsOfWords.has(before?.lower ?? '')) return null;
  let verb = at - 1;
  while (verb >= 0 && !isFiniteVerb(reader, verb)) verb--;
  const content = [{ from: at, to: at + 1 }];
  if (verb < 0) return { cue: [], source: isColon ? { from: 0, to: at - 1 } : null, content, rule: 'colon' };
  return { cue: [{ from: verb, to: verb + 1 }], source: firstSubject(reader, at), content, rule: 'marks' };
}

/** "als „Flickwerk“ bezeichnet": a verb that says what somebody calls something, in the same clause. */
function isJudged({ words, lexicon }: Reader, at: number): boolean {
  const isClause = (i: number) => words[i] !== undefined && words[i]?.text !== ',' && words[i]?.is !== 'SCONJ';
  const judges = (i: number) => lexicon.verbs.get(words[i]?.lower ?? '')?.takes.includes('m') === true;
  for (let i = at + 1; isClause(i); i++) if (judges(i)) return true;
  for (let i = at - 2; i >= 0 && isClause(i); i--) if (judges(i)) return true;
  return false;
}

/** What is said around the marks: the clause or the phrase that the verb governs, to its end. */
function aroundMarks(reader: Reader, verb: number, at: number): Run {
  const { words } = reader;
  if (words[at - 1]?.text === ':' || (isComma(reader, at - 1) && isSpeech(words[at]?.text ?? ''))) {
    return { from: at, to: at + 1 };
  }
  const from = beginningBehind(reader, verb, at);
  if (/[,،][”"'’»]*$/.test(words[at]?.text ?? '')) return { from, to: at + 1 };
  return { from, to: Math.max(at + 1, endOf(reader, from)) };
}

/** Where a clause or phrase ends that no known cue governs. */
const endOf = (reader: Reader, from: number): number =>
  contentEnd(reader, from, { cues: [], index: 0, floor: 0, before: null });

function beginningBehind(reader: Reader, verb: number, at: number): number {
  const { words, lexicon } = reader;
  for (let i = verb + 1; i < at; i++) {
    const lower = words[i]?.lower ?? '';
    if (lexicon.clauseOpeners.has(lower) && words[i]?.is === 'SCONJ') return i;
    if (lower === lexicon.infinitiveMark && isAt(reader, i + 1, 'VERB')) return i;
  }
  let from = verb + 1;
  while (from < at && isAt(reader, from, 'ADV')) from++;
  return from < at && isAt(reader, from, 'ADP') ? from + 1 : from;
}

const isSpeech = (text: string): boolean => /^\W*\p{Lu}/u.test(text) && /[,،.!?…]["”’'»]*$/.test(text);
