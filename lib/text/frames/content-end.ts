/** Where what is said ends and the narrator speaks again. */
import type { Cue } from '../cues.ts';
import {
  hasFiniteVerb,
  isAt,
  isComma,
  isDash,
  isFiniteVerb,
  longNounPhraseEnd,
  nounPhraseEnd,
  type Reader,
} from '../phrases.ts';
import { afterAdverbs, closingDash, isInAside, isInRelative, openingEnd, opensMain } from './enclosing.ts';
import type { Place } from './frame.ts';
import { edgeBefore, parallelEdge } from './next-attribution.ts';

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
    if (lexicon.shares.has(words[i]?.lower ?? '') || (words[i]?.lower === 'in' && words[i + 1]?.is === 'NUM'))
      return true;
  }
  return false;
}

/** How far before a cue its subject's share may stand, in words. */
const SHARE = 8;

/** "…, while a third see no cloud", "… compared with a third of the men": who counts people sets them beside others. */
function comparesAt(reader: Reader, i: number): boolean {
  const { words, lexicon } = reader;
  const isOther = isComma(reader, i) && lexicon.contrasts.has(words[i + 1]?.lower ?? '');
  return isOther || lexicon.comparisons.has(words[i]?.lower ?? '');
}

const nextCue = ({ cues, index }: Place, from: number): Cue | undefined =>
  cues.slice(index + 1).find((next) => next.group.from > from);

/** The furthest that the content may reach by what stands round its cue and by the cues behind it. */
function clauseEnd(reader: Reader, from: number, { cues, index }: Place): number {
  const start = cues[index]?.group.from ?? 0;
  let end = reader.words.length;
  if (isInAside(reader, cues[index])) {
    for (let i = from; i < end; i++) {
      if (isComma(reader, i) && (isFiniteVerb(reader, afterAdverbs(reader, i + 1)) || opensMain(reader, i + 1)))
        end = i;
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

/** Index of the last words in marks before `end`: whose they are decides, and until then nobody else speaks. */
function lastMarks({ words }: Reader, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) if (words[i]?.region && !words[i]?.region?.single) return i;
  return from;
}

const isAsideAt = (reader: Reader, i: number) => isComma(reader, i) && isAside(reader, i + 1);

/** "… - a claim that she denied.": a dash that no other closes. */
const isLastDash = (reader: Reader, i: number): boolean =>
  isDash(reader, i) && !reader.words.some((_, at) => at > i && isDash(reader, at));

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
  // "ready to win the valley, mend the bridge, and sell it": infinitives in a row.
  const isRow = isComma(reader, i) && isInfinitive(reader, i + 2);
  return words[i + 2]?.is === 'VERB' && isFiniteVerb(reader, i + 2) && !isRow;
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
