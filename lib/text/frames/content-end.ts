/** Where what is said ends and the narrator speaks again. */
import type { Cue } from '../cues.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isFiniteVerb,
  isStop,
  longNounPhraseEnd,
  nounPhraseEnd,
  type Reader,
} from '../phrases.ts';
import { subjectBefore } from '../subjects.ts';
import type { Place } from './frame.ts';

/** Marks that belong to the words before them: "(and soon)", "by 4 %". */
const CLOSING: ReadonlySet<string> = new Set([')', '%']);

/** Where the content that begins at `from` ends: at the sentence's end, or before the next attribution's own words. */
export function contentEnd(reader: Reader, from: number, place: Place): number {
  const { words } = reader;
  let end = clauseEnd(reader, from, place);
  const next = nextCue(place, from)?.group.from ?? end;
  const quoted = lastMarks(reader, from, Math.min(end, next));
  const isShare = countsPeople(reader, place);
  let open = 0;
  let isSaid = false;
  for (let i = from; i < end; i++) {
    const isInside = i < quoted;
    if (!isInside && closesContent(reader, i) && !lacksVerb(reader, from, i)) end = i + 1;
    const isOther = i > from && !(isInside && isAsideAt(reader, i)) && endsBefore(reader, i);
    if (isOther && (isSaid || !goesOn(reader, i, end))) end = i;
    if (isFiniteVerb(reader, i) || words[i]?.region) isSaid = true;
    if (opensOther(reader, i) || (isShare && comparesAt(reader, i))) end = i;
    if (words[i]?.text === '(') open++;
    if (words[i]?.text === ')' && open-- === 0) end = i;
  }
  while (end > from && words[end - 1]?.is === 'PUNCT' && !CLOSING.has(words[end - 1]?.text ?? '')) end--;
  return end;
}

/** "said that the town had changed: “Ada is gone,” he added": marks behind a colon that close with their own attribution. */
function opensOther({ words }: Reader, i: number): boolean {
  const [marks, next] = [words[i + 1], words[i + 2]];
  if (words[i]?.text !== ':' || !marks?.region || !next || next.region || next.is === 'PUNCT') return false;
  return /[,،]["“”'’»]*$/.test(marks.text) && next.is !== 'CCONJ' && next.is !== 'ADP';
}

/** "Half of them say that it rains", "four in ten said so": a poll counts those who say it. */
function countsPeople({ words, lexicon }: Reader, { cues, index }: Place): boolean {
  const cue = cues[index]?.group.from ?? 0;
  for (let i = Math.max(0, cue - SHARE); i < cue; i++) {
    if (lexicon.shares.has(words[i]?.lower ?? '') || (words[i]?.lower === 'in' && words[i + 1]?.is === 'NUM')) return true;
  }
  return false;
}

/** How far before a cue its subject's share may stand, in words. */
const SHARE = 8;

/** "…, while a third see no cloud", "… compared with a third of the men": who counts people sets them beside others. */
function comparesAt(reader: Reader, i: number): boolean {
  const { words, lexicon } = reader;
  if (isComma(reader, i)) return lexicon.contrasts.has(words[i + 1]?.lower ?? '');
  return lexicon.contrasts.has(words[i]?.lower ?? '') && !isAt(reader, i, 'SCONJ');
}

const nextCue = ({ cues, index }: Place, from: number): Cue | undefined =>
  cues.slice(index + 1).find((next) => next.group.from > from);

/** The furthest that the content may reach by what stands round its cue and by the cues behind it. */
function clauseEnd(reader: Reader, from: number, { cues, index }: Place): number {
  const start = cues[index]?.group.from ?? 0;
  let end = reader.words.length;
  if (isInAside(reader, cues[index])) {
    for (let i = from; i < end; i++) {
      if (isComma(reader, i) && (isFiniteVerb(reader, afterAdverbs(reader, i + 1)) || opensMain(reader, i + 1))) end = i;
    }
  } else if (cues[index]?.form === 'gerund' && isInRelative(reader, start)) {
    for (let i = from; i < end; i++) if (isComma(reader, i) && isFiniteVerb(reader, i + 1)) end = i;
  }
  for (const next of cues.slice(index + 1)) {
    if (next.group.from <= from) continue;
    const edge = parallelEdge(reader, cues[index], next) ?? edgeBefore(reader, next, from);
    if (edge > from && (hasFiniteVerb(reader, from, edge) || !goesOn(reader, edge, end))) {
      end = Math.min(end, edge);
      break;
    }
  }
  for (const edge of [closingDash(reader, start, from), openingEnd(reader, start, from)]) {
    if (edge > from) end = Math.min(end, edge);
  }
  return end;
}

/** "Lee, who said that it rained, left", "Lee, saying that it rained, left": the cue stands between a subject and its verb. */
function isInAside(reader: Reader, cue: Cue | undefined): boolean {
  const start = cue?.group.from ?? 0;
  if (reader.lexicon.relatives.has(reader.words[start - 1]?.lower ?? '') || opensAside(reader, start)) return true;
  if (cue?.form !== 'gerund' || hasFiniteVerb(reader, 0, start)) return false;
  return reader.words.some((_, i) => i > 0 && i < start && isComma(reader, i));
}

/** "Lee, who praised the plan and said that it rained, left", "Lee, though she said so, left": a subject waits for its verb. */
function opensAside(reader: Reader, cue: number): boolean {
  for (let i = cue - 1; i > 0; i--) {
    if (reader.words[i]?.region || isStop(reader, i)) return false;
    if (!isComma(reader, i)) continue;
    const isOther = reader.lexicon.asides.has(reader.words[i + 1]?.lower ?? '') || isAt(reader, i + 1, 'SCONJ');
    return isOther && longNounPhraseEnd(reader, 0) === i;
  }
  return false;
}

function afterAdverbs(reader: Reader, from: number): number {
  let at = from;
  while (isAt(reader, at, 'ADV') && !reader.lexicon.complementisers.has(reader.words[at]?.lower ?? '')) at++;
  return at;
}

/** "Lee, who left after denouncing the plan, will not be there": a comma and a relative pronoun opened what a comma closes. */
function isInRelative(reader: Reader, at: number): boolean {
  for (let i = at - 1; i > 0; i--) {
    if (isComma(reader, i)) return reader.lexicon.asides.has(reader.words[i + 1]?.lower ?? '');
  }
  return false;
}

/** Index of the last words in marks before `end`: whose they are decides, and until then nobody else speaks. */
function lastMarks({ words }: Reader, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) if (words[i]?.region && !words[i]?.region?.single) return i;
  return from;
}

const isAsideAt = (reader: Reader, i: number) => isComma(reader, i) && isAside(reader, i + 1);

/** A dash between words, none inside one. */
const isDashAt = ({ words }: Reader, i: number): boolean =>
  DASHES.has(words[i]?.text ?? '') && words[i - 1]?.end !== words[i]?.start;

/** "… - a claim that she denied.": a dash that no other closes. */
const isLastDash = (reader: Reader, i: number): boolean =>
  isDashAt(reader, i) && !reader.words.some((_, at) => at > i && isDashAt(reader, at));

const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—']);

/** "Lopez - who said that it rained - left": the dash that closes what another opened before the cue; -1 when none did. */
function closingDash(reader: Reader, cue: number, from: number): number {
  const { words } = reader;
  const isDash = (i: number) => isDashAt(reader, i);
  for (let i = cue - 1; i > 0 && i > cue - ASIDE; i--) {
    if (isDash(i)) return words.findIndex((_, at) => at > from && isDash(at));
    if (words[i]?.region || isStop(reader, i)) return -1;
  }
  return -1;
}

/** How far behind an opening dash a cue may stand, in words. */
const ASIDE = 8;

/**
 * "While he said that it rained, the mayor left": a cue in the phrase that opens a sentence says nothing of its main clause.
 *
 * @returns the comma before the main clause's subject and verb; -1 when the cue is not in such a phrase
 */
function openingEnd(reader: Reader, cue: number, from: number): number {
  const { words } = reader;
  const first = openingAt(reader, cue);
  const isPhrase = isAt(reader, first, 'ADV') && isAt(reader, first + 1, 'ADP', 'SCONJ');
  const isWhen = reader.lexicon.conditions.has(words[first]?.lower ?? '');
  const opens =
    isPhrase ||
    isWhen ||
    opensLate(reader, first, cue) ||
    isAt(reader, first, 'SCONJ', 'ADP') ||
    words[first]?.lower.endsWith('ing');
  if (!opens || cue < first) return -1;
  for (let i = first; i < cue; i++) if (isComma(reader, i)) return -1;
  for (let i = from; i < words.length; i++) {
    if (!isComma(reader, i)) continue;
    if (opensMain(reader, i + 1)) return i;
  }
  return -1;
}

/** The first word of the phrase that a cue stands in, when nothing but settings come before it: "Sunday on CNN, while …". */
function openingAt(reader: Reader, cue: number): number {
  const and = isAt(reader, 0, 'CCONJ') ? 1 : 0;
  const start = and && isComma(reader, and) ? and + 1 : and;
  for (let i = cue - 1; i > start; i--) {
    const isBreak = isComma(reader, i) || /,["”]$/.test(reader.words[i]?.region ? (reader.words[i]?.text ?? '') : '');
    if (isBreak) return isAt(reader, i + 1, 'SCONJ') && !hasFiniteVerb(reader, start, i) ? i + 1 : start;
  }
  return start;
}

/** "A few weeks after Lopez said that it rained, the town …": the phrase opens with its measure. */
function opensLate({ words }: Reader, first: number, cue: number): boolean {
  const at = words.findIndex(({ lower }, i) => i > first && ['after', 'before', 'since'].includes(lower));
  return at > 0 && at < cue && at <= first + MEASURE;
}

/** "not more than three full weeks". */
const MEASURE = 5;

/** A subject and its verb. */
function opensMain(reader: Reader, at: number): boolean {
  const from = afterAdverbs(reader, at);
  let verb = longNounPhraseEnd(reader, from);
  if (verb === from) return false;
  if (isAt(reader, verb, 'CCONJ')) verb = longNounPhraseEnd(reader, verb + 1);
  // "Senator Ann Lee (D-Ohio) said"
  const close =
    reader.words[verb]?.text === '(' ? reader.words.findIndex(({ text }, i) => i > verb && text === ')') : -1;
  if (close > 0) verb = close + 1;
  while (isAt(reader, verb, 'ADV')) verb++;
  return isFiniteVerb(reader, verb);
}

/** "that Ann Lee, who owns the bridge, has sold it": behind the aside comes the verb that the clause still lacks. */
function goesOn(reader: Reader, comma: number, end: number): boolean {
  for (let i = comma + 1; i < end; i++) {
    if (isComma(reader, i)) return isFiniteVerb(reader, i + 1) || isFiniteVerb(reader, i + 2);
  }
  return false;
}

/** What the narrator adds: "…; the deal was off", "…, and left", "… - but it did". */
function endsBefore(reader: Reader, i: number): boolean {
  const { words } = reader;
  if (words[i]?.text === ';') return true;
  if ((isComma(reader, i) || isLastDash(reader, i)) && isAside(reader, i + 1)) return true;
  const isBreak = isComma(reader, i) || ['-', '--', '—', '–'].includes(words[i]?.text ?? '');
  if (!isBreak || words[i + 1]?.is !== 'CCONJ') return false;
  if (words[i + 1]?.lower === 'but' && (isAt(reader, i + 2, 'PRON') || isFiniteVerb(reader, i + 2))) return true;
  return words[i + 2]?.is === 'VERB' && isFiniteVerb(reader, i + 2);
}

/**
 * ", which passed in May", ", the first since May": what a comma adds at the end is mostly the narrator's.
 *
 * What could, would or might be is the speaker's own view, so ", which could end the war" stays with what is said.
 */
function isAside(reader: Reader, at: number): boolean {
  const word = reader.words[at];
  if (!word || word.region) return false;
  const { articles, asides, modals } = reader.lexicon;
  if (asides.has(word.lower)) return !modals.has(reader.words[at + 1]?.lower ?? '');
  return articles.has(word.lower) && !isFiniteVerb(reader, nounPhraseEnd(reader, at)) && !isListed(reader, at);
}

/** "differ on the dam, the bridge and the road", "the dam, the bridge, and the road": the comma parts what is listed. */
function isListed(reader: Reader, at: number): boolean {
  const end = longNounPhraseEnd(reader, at);
  const and = isComma(reader, end) ? end + 1 : end;
  return isAt(reader, and, 'CCONJ') && longNounPhraseEnd(reader, and + 1) > and + 1 && !opensMain(reader, and + 1);
}

/** A comma before the closing mark says that the quotation ends there: “a leaky tub,” laughing. */
function closesContent(reader: Reader, i: number): boolean {
  const word = reader.words[i];
  if (!word?.region || !/[,،]["“”’'»]+$/.test(word.text)) return false;
  const next = reader.words[i + 1];
  if (!next || next.region) return false;
  // “ready to fight,” secure the border and win; “a class apart,” because he was honest: American papers close after any comma.
  const isSaid =
    ['because', 'not', 'where', 'if', 'than', 'compared'].includes(next.lower) || isInfinitive(reader, i + 1);
  return !isSaid && (next.is !== 'CCONJ' || isFiniteVerb(reader, i + 2));
}

/** "that, thanks to his “Ada Plan,” he was …": a clause that was opened has its verb still to come. */
const lacksVerb = (reader: Reader, from: number, to: number): boolean =>
  isAt(reader, from, 'SCONJ') && isComma(reader, from + 1) && !hasFiniteVerb(reader, from, to);

/** The bare form of a verb, as lists of what somebody will do have it. */
function isInfinitive({ words, lexicon }: Reader, i: number): boolean {
  const lower = words[i]?.lower ?? '';
  return words[i]?.is === 'VERB' && !/(?:ing|ed|s)$/.test(lower) && !lexicon.verbs.get(lower)?.forms.includes('past');
}

/** ", a change he said was evident": the narrator's aside begins at the comma. */
function asideBefore(reader: Reader, to: number, from: number): number {
  const start = nounPhraseBefore(reader, to, from);
  return start < to && isComma(reader, start - 1) ? start - 1 : -1;
}

/** "saying that it rained and warning that it would flood": the second participle is the narrator's again; null for another kind. */
function parallelEdge({ words }: Reader, cue: Cue | undefined, next: Cue): number | null {
  const before = next.group.from - 1;
  return cue?.form === 'gerund' && next.form === 'gerund' && words[before]?.is === 'CCONJ' ? before : null;
}

/** Where the words of a later attribution begin when it is not part of what is said; -1 when it may be. */
function edgeBefore(reader: Reader, next: Cue, from: number): number {
  const { words } = reader;
  const start = next.group.from;
  if (next.kind === 'according') return isComma(reader, start - 1) ? start - 1 : -1;
  if (next.form === 'gerund') {
    const edge = words[start - 1]?.is === 'CCONJ' ? start - 1 : start;
    return isComma(reader, edge - 1) || words[edge - 1]?.region ? edge : -1;
  }
  if (next.form !== 'finite') return -1;
  let and = start - 1;
  while (isAt(reader, and, 'ADV')) and--;
  if (words[and]?.is === 'CCONJ') return and;
  const subject = subjectBefore(reader, start, from);
  if (!subject) return -1;
  // "of “sleeping at work” and Wolf says": marks are nobody's partner.
  const joint = words.findLastIndex(({ is }, i) => i > subject.from && i < subject.to && is === 'CCONJ');
  if (joint > from && words[joint - 1]?.region) return joint;
  if (subject.from <= from) return -1;
  // "put it kindly when he noted: “…”": a colon before marks says whose they are.
  const isRelative = reader.lexicon.relatives.has(words[subject.from - 1]?.lower ?? '');
  if (words[next.group.to]?.text === ':' && words[next.group.to + 1]?.region && !isRelative) {
    return isAt(reader, subject.from - 1, 'SCONJ', 'ADV') ? subject.from - 1 : subject.from;
  }
  if (isFiniteVerb(reader, next.group.to)) return asideBefore(reader, subject.from, from);
  const before = words[subject.from - 1];
  if (before?.is === 'CCONJ' || ['while', 'whereas', 'as', 'though', 'although', 'with'].includes(before?.lower ?? ''))
    return subject.from - 1;
  return -1;
}

export function nounPhraseBefore(reader: Reader, to: number, floor: number): number {
  let from = to;
  while (from > floor && nounPhraseEnd(reader, from - 1) >= to) from--;
  return from;
}
