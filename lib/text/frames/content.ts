/** Where what is said begins, before or behind its cue, and whether it is content at all. */

import { afterAdverbials } from '../adverbials.ts';
import type { Cue } from '../cues.ts';
import { isNameInMarks } from '../marked-names.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isFiniteVerb,
  isStop,
  isTime,
  longNounPhraseEnd,
  nounPhraseEnd,
  opensClause,
  type Reader,
  type Run,
} from '../phrases.ts';
import { contentEnd } from './content-end.ts';
import { contentStart } from './content-start.ts';
import type { Place } from './frame.ts';
import { isTitled, throughNaming } from './naming.ts';

interface Right {
  run: Run;
  rule: string;
}

/** The content that follows a cue, by what its verb takes. */
export function rightOf(reader: Reader, cue: Cue, place: Place): Right | null {
  const right = contentBehind(reader, cue, place);
  if (right) right.run.from = withDegree(reader, right.run.from, cue.group.to);
  return right;
}

/** "claimed nearly 400 farmers came", "says too many ferries leak": the adverb weighs what follows, and not the saying. */
function withDegree({ words, lexicon }: Reader, from: number, floor: number): number {
  const isWeighed = ['NUM', 'ADJ', 'ADV', 'DET'].includes(words[from]?.is ?? '') || words[from]?.lower === 'what';
  let at = from;
  while (isWeighed && at > floor && lexicon.degrees.has(words[at - 1]?.lower ?? '')) at--;
  return at;
}

function contentBehind(reader: Reader, cue: Cue, place: Place): Right | null {
  const takes = cue.verb?.takes ?? '';
  const from = contentStart(reader, cue);
  const word = reader.words[from];
  if (!word || isStop(reader, from) || isComma(reader, from)) return null;
  // "said and did nothing": the narrator's next verb.
  if (word.is === 'CCONJ' && isFiniteVerb(reader, from + 1)) return null;
  const to = word.region ? quotedEnd(reader, from, place) : contentEnd(reader, from, place);
  const run = { from, to };
  if (to <= from) return null;
  if (word.region && takes.includes('m')) {
    const named = throughNaming(reader, run);
    return named.to === from + 1 && isTitled(reader, cue, from) ? null : { run: named, rule: 'cue-before' };
  }
  if (word.region)
    return takes === 'q' && !isComma(reader, from - 1) && isNameInMarks(reader, from)
      ? null
      : { run, rule: 'cue-before' };
  const inMarks = hasRegion(reader, run);
  if (cue.isNegated && !inMarks && word.lower !== 'that' && reader.lexicon.complementisers.has(word.lower)) return null;
  const thing = longNounPhraseEnd(reader, from + 1);
  // "decried that rule."
  if (word.lower === 'that' && takes.includes('o') && thing > from + 1 && thing === to && isStop(reader, to))
    return { run, rule: 'cue-object' };
  if (reader.lexicon.clauseOpeners.has(word.lower) && /[cta]/.test(takes) && (to - from > 2 || inMarks))
    return { run, rule: 'cue-before' };
  if (reader.lexicon.complementisers.has(word.lower) && /[ctao]/.test(takes)) {
    return hasFiniteVerb(reader, from, to) ? { run, rule: 'cue-before' } : null;
  }
  if (isOrder(reader, cue, from)) {
    const order = afterAdverbials(reader, cue.group.to, false);
    return { run: { from: order, to: beforeClause(reader, order, to) }, rule: 'cue-infinitive' };
  }
  if (/[ca]/.test(takes)) {
    if (isClause(reader, from, to)) return { run, rule: 'cue-before' };
    if (inMarks && word.is !== 'ADP') return { run, rule: 'cue-before' };
    if (!takes.includes('o')) return null;
  }
  const noun = nounPhraseEnd(reader, from);
  if (takes.includes('t') && isClause(reader, from, to)) return { run, rule: 'cue-before' };
  if (takes.includes('i') && word.lower === 'to') {
    return { run: { from, to: beforeClause(reader, from, to) }, rule: 'cue-infinitive' };
  }
  if (takes.includes('o') && (noun > from || /ing$/.test(word.lower))) {
    if (inMarks) return { run: takes.includes('m') ? throughNaming(reader, run) : run, rule: 'cue-object' };
    return { run: { from, to: beforeTime(reader, from, beforeClause(reader, from, to)) }, rule: 'cue-object' };
  }
  if (!inMarks || !/[mot]/.test(takes) || (word.is === 'ADP' && takes.includes('t'))) return null;
  return { run: takes.includes('m') ? throughNaming(reader, run) : run, rule: 'cue-object' };
}

/** "threatened to strike, and management blinked": a clause with its own subject goes with no infinitive and no object. */
function beforeClause(reader: Reader, from: number, to: number): number {
  for (let i = from + 1; i < to && !reader.words[i]?.region; i++) {
    if (isFiniteVerb(reader, i)) return to;
    if (!isComma(reader, i) || !isAt(reader, i + 1, 'CCONJ')) continue;
    const subject = longNounPhraseEnd(reader, i + 2);
    if (subject > i + 2 && (isFiniteVerb(reader, subject) || isFiniteVerb(reader, subject + 1))) return i;
  }
  return to;
}

/** "announced her candidacy in June": when it was said is no part of it. */
function beforeTime(reader: Reader, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (isAt(reader, i, 'ADP') && isTime(reader, i + 1) && nounPhraseEnd(reader, i + 1) >= to) return i;
  }
  return to;
}

/** "Lee says, rain or shine, she sails", "The Herald reported, the town refused": a comma where a colon might stand. */
export function setOff(reader: Reader, cue: Cue, place: Place): Right | null {
  const comma = contentStart(reader, cue);
  if (!isComma(reader, comma) || !cue.verb?.takes.includes('c')) return null;
  if (reader.lexicon.clauseOpeners.has(reader.words[cue.group.from - 1]?.lower ?? '')) return null;
  if (/ing$/.test(reader.words[comma + 1]?.lower ?? '')) return null;
  if (isAt(reader, comma + 1, 'DET') && !opensClause(reader, comma + 1)) return null;
  if (isAt(reader, comma + 1, 'CCONJ', 'SCONJ', 'ADP') || opensRelative(reader, comma + 1)) return null;
  const run = { from: comma + 1, to: contentEnd(reader, comma + 1, place) };
  return hasMainVerb(reader, run.from, run.to) && run.to === endOfSentence(reader) ? { run, rule: 'cue-before' } : null;
}

const opensRelative = ({ words, lexicon }: Reader, i: number): boolean => lexicon.relatives.has(words[i]?.lower ?? '');

function endOfSentence({ words }: Reader): number {
  let to = words.length;
  while (words[to - 1]?.is === 'PUNCT' && words[to - 1]?.text !== ')') to--;
  return to;
}

/**
 * True when the words are a clause: subject and finite verb, whatever opens it ("if she wins, she …", "in May the …").
 *
 * A verb that belongs to a relative clause does not count: "explained the plan that failed" has no clause of its own.
 */
function isClause(reader: Reader, from: number, to: number): boolean {
  const { words, lexicon } = reader;
  const isAmount = isAt(reader, from, 'ADP') && isAmountAt(reader, from + 1);
  if (!isAmount && (words[from]?.is === 'ADP' || words[from]?.is === 'PART')) {
    const end = longNounPhraseEnd(reader, from + 1);
    return isComma(reader, end) && end < to && isClause(reader, end + 1, to);
  }
  let isAside = false;
  for (let i = from; i < to; i++) {
    if (i > from && lexicon.relatives.has(words[i]?.lower ?? '')) isAside = true;
    else if (isComma(reader, i) && isAside) isAside = false;
    else if (isFiniteVerb(reader, i)) {
      if (!isAside) return i > from || words[i]?.is === 'AUX';
      while (i + 1 < to && ['AUX', 'VERB', 'ADV', 'PART'].includes(words[i + 1]?.is ?? '')) i++;
      isAside = false;
    } else if (isStop(reader, i) || (words[i]?.is === 'CCONJ' && isComma(reader, i - 1))) return false;
  }
  return false;
}

/** "half of …", "30 percent", "a third": what "about" and "around" only weigh. */
function isAmountAt(reader: Reader, at: number): boolean {
  const amount = isAt(reader, at, 'DET') ? at + 1 : at;
  return isAt(reader, amount, 'NUM') || reader.lexicon.amounts.has(reader.words[amount]?.lower ?? '');
}

/** A quotation that opens with marks ends with them, unless the sentence goes on in its own words. */
function quotedEnd(reader: Reader, from: number, place: Place): number {
  const { words } = reader;
  const end = contentEnd(reader, from, place);
  let at = from;
  while (at + 1 < end) {
    const skip = isComma(reader, at + 1) || words[at + 1]?.is === 'CCONJ' ? 2 : 1;
    if (!words[at + skip]?.region) break;
    at += skip;
  }
  return /[,،.!?…—–-]["“”’'»]*$/.test(words[at]?.text ?? '') ? at + 1 : end;
}

/** What follows the attribution inside the same sentence: “We won,” said Lopez, “and we will again.” */
export function continuation(reader: Reader, from: number, place: Place, isQuoted: boolean): Run[] {
  const isSetOff = isComma(reader, from) || reader.words[from]?.text === ':' || isInnerDash(reader, from, 1);
  // “We sail at dawn,” Lopez told “Good Morning, Ada.”
  if (!isSetOff && (!reader.words[from]?.region || isNameInMarks(reader, from))) return [];
  const start = reader.words[from]?.region ? from : from + 1;
  const word = reader.words[start];
  if (!word || isStop(reader, start)) return [];
  const to = contentEnd(reader, start, place);
  if (to <= start) return [];
  if (word.region) return [{ from: start, to }];
  // It will close, he said, and “everybody knows it.”
  if (word.is === 'CCONJ' && reader.words[start + 1]?.region && !isNameInMarks(reader, start + 1))
    return [{ from: start, to }];
  // “It’s a wonder,” she said, that both clocks kept time.
  if (isQuoted && reader.lexicon.clauseOpeners.has(word.lower) && hasFiniteVerb(reader, start, to))
    return [{ from: start, to }];
  if (
    isQuoted ||
    (word.is === 'CCONJ' && !opensClause(reader, start + 1)) ||
    reader.lexicon.relatives.has(word.lower) ||
    /ing$/.test(word.lower)
  )
    return [];
  return hasFiniteVerb(reader, start, to) || hasRegion(reader, { from: start, to }) ? [{ from: start, to }] : [];
}

/** “Es verdad —dijo Ruiz— y lo será”: a dash between marks and their attribution, on either side of it. */
export const isInnerDash = ({ words, lexicon }: Reader, i: number, side: -1 | 1): boolean =>
  lexicon.attributesInside.has(words[i]?.text ?? '') && words[i + side]?.region != null;

/** "told Lopez not to worry": an order follows the one who is told. */
function isOrder({ words, lexicon }: Reader, cue: Cue, from: number): boolean {
  if (!cue.verb?.takes.includes('a') || from <= cue.group.to) return false;
  const at = lexicon.negations.has(words[from]?.lower ?? '') ? from + 1 : from;
  return words[at]?.lower === lexicon.infinitiveMark && words[at + 1]?.is === 'VERB';
}

/** Words that can be said: a clause, or a longer phrase that is no mere setting such as "In Ohio". */
export function isSentence(reader: Reader, { from, to }: Run): boolean {
  // "Asked if it was safe, Lopez said no": what was asked is not what was said.
  if (from === 0 && reader.lexicon.verbs.get(reader.words[0]?.lower ?? '')?.lemma === 'ask') return false;
  if (hasFiniteVerb(reader, from, to)) return true;
  if (endsInTitle(reader, { from, to })) return false;
  return to - from > 5 && !isAt(reader, from, 'ADP', 'ADV', 'SCONJ');
}

/** "When the soup was cold, the guests complained": a clause that only says when or why has no main clause beside it. */
export function isSubordinate(reader: Reader, { from, to }: Run): boolean {
  const opener = reader.words[from]?.lower ?? '';
  const { classes, clauseOpeners } = reader.lexicon;
  if (reader.words[from]?.region || clauseOpeners.has(opener)) return false;
  if (!isAt(reader, from, 'SCONJ') && classes.get(opener) !== 'SCONJ') return false;
  for (let i = from; i < to; i++) if (isStop(reader, i) || isComma(reader, i)) return false;
  return true;
}

/** "Speaking Sunday on “Ada Today,” Lopez admitted …": where it was said, and nothing that was said. */
export function endsInTitle(reader: Reader, { from, to }: Run): boolean {
  const isBehindWords = to - from > 1 && reader.words[to - 1]?.region != null;
  return isBehindWords && isNameInMarks(reader, to - 1) && !hasFiniteVerb(reader, from, to);
}

/** A finite verb that does not stand in a relative clause between commas: “The complaint, which was filed, …” has none. */
export function hasMainVerb(reader: Reader, from: number, to: number): boolean {
  let isAside = false;
  for (let i = from; i < to; i++) {
    if (isComma(reader, i)) isAside = reader.lexicon.relatives.has(reader.words[i + 1]?.lower ?? '');
    else if (!isAside && isFiniteVerb(reader, i)) return true;
  }
  return false;
}

/** True when the run ends in marks whose last character inside says that an attribution follows. */
export function endsQuoted(reader: Reader, run: Run): boolean {
  const last = reader.words[run.to - 1];
  if (!last?.region) return false;
  return /[,،?!.…—–-]["“”'’»]*$/.test(last.text) || isComma(reader, run.to) || run.to - run.from === 1;
}

/** The stretches in marks, one run each. */
export function marksIn({ words }: Reader, { from, to }: Run): Run[] {
  const marks: Run[] = [];
  for (let i = from; i < to; i++) if (words[i]?.region) marks.push({ from: i, to: i + 1 });
  return marks;
}

export function hasRegion(reader: Reader, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if (reader.words[i]?.region) return true;
  return false;
}
