/** Tells reporting verbs from the nouns and participles that look like them, and gathers what belongs to the verb. */
import type { Cue } from './cues.ts';
import { afterClitic } from './inner-attributions.ts';
import type { ReportingVerb } from './lexicon/lexicon.ts';
import { isNameInMarks } from './marked-names.ts';
import type { Word } from './passages.ts';
import { isAt, isComma, isFiniteVerb, isNominal, isStop, type Reader } from './phrases.ts';

/** The cue of the reporting verb at `at`, with its auxiliaries, adverbs and particle; null when the word is no verb here. */
export function verbAt(reader: Reader, at: number): Cue | null {
  const word = reader.words[at];
  const isNoun = reader.lexicon.capitalNouns && at > 0 && /^\p{Lu}/u.test(word?.text ?? '');
  const verb = word && !word.region && !isNoun ? reader.lexicon.verbs.get(word.lower) : undefined;
  if (!verb) return null;
  const hasClitic = afterClitic(reader.words, at + 1, reader.lexicon) > at + 1;
  if (isHyphenated(reader, at) && !hasClitic) return null;
  let from = at;
  let isPassive = false;
  let isNegated = false;
  let hasAuxiliary = false;
  let hasObject = false;
  while (from > 0) {
    const before = reader.words[from - 1];
    if (!before) break;
    const isObject = reader.lexicon.proclitics.has(before.lower);
    if (isObject) hasObject = true;
    const isGroup = isObject || before.is === 'AUX' || before.is === 'ADV' || before.is === 'PART';
    if (!isGroup || (/^['’]s$/.test(before.lower) && before.is === 'PART' && reader.words[from - 2]?.is !== 'PRON'))
      break;
    if (reader.lexicon.negations.has(before.lower)) isNegated = true;
    if (before.is === 'AUX') hasAuxiliary = true;
    if (from === at || reader.words[from]?.is !== 'AUX') {
      if (before.is === 'AUX' && reader.lexicon.passiveAuxiliaries.has(before.lower)) isPassive = true;
    }
    from--;
  }
  while (from < at && reader.words[from]?.is === 'ADV') from++;
  const isInfinitive = reader.words.slice(from, at).some((each) => each.lower === 'to');
  const form = formOf(reader, at, from, verb, hasAuxiliary || isInfinitive);
  if (!form) return null;
  // "s’est indignée": a verb with an object of its own is no passive.
  if (form === 'gerund' || !verb.forms.includes('participle') || hasObject) isPassive = false;
  // "he’s said he will go" is "he has said".
  const isHas = /^['’]s$/.test(reader.words[from]?.lower ?? '') && reader.words[from - 1]?.lower !== 'it';
  if (isHas && !verb.takes.includes('a')) isPassive = false;
  if (reader.lexicon.negations.has(reader.words[from - 2]?.lower ?? '') && isInfinitive) isNegated = true;
  if (reader.lexicon.negations.has(reader.words[from - 1]?.lower ?? '')) isNegated = true;
  const phrasal = reader.lexicon.phrasal.get(`${verb.lemma} ${reader.words[at + 1]?.lower}`);
  const particle = particleOf(reader, at, verb.lemma);
  const apart =
    particle === null ? undefined : reader.lexicon.separable.get(`${verb.lemma} ${reader.words[particle]?.lower}`);
  const takes = apart ?? phrasal ?? verb.takes;
  if (takes === '-') return null;
  const kind = isInfinitive ? 'infinitive' : form;
  const group = { from, to: phrasal === undefined ? at + 1 : at + 2 };
  return { kind: 'verb', at, group, particle, verb: { ...verb, takes }, form: kind, isPassive, isNegated };
}

/** How far a verb may stand from its particle, in words. */
const PARTICLE_REACH = 25;

/** "teilte die Polizei am Montag mit": the particle stands at the end of the clause. */
function particleOf(reader: Reader, at: number, lemma: string): number | null {
  if (!reader.lexicon.separable.size) return null;
  for (let i = at + 1; i < Math.min(reader.words.length, at + PARTICLE_REACH); i++) {
    const next = reader.words[i + 1];
    const isEnd = !next || next.is === 'PUNCT' || next.region !== null;
    if (isEnd && reader.lexicon.separable.has(`${lemma} ${reader.words[i]?.lower}`)) return i;
    if (isStop(reader, i)) return null;
  }
  return null;
}

/** "self-described": a part of a longer word is no verb. */
export function isHyphenated({ words }: Reader, at: number): boolean {
  const isJoined = (a?: Word, b?: Word) => a !== undefined && b !== undefined && a.end === b.start;
  return [at - 1, at + 1].some(
    (i) => words[i]?.text === '-' && isJoined(words[i - 1], words[i]) && isJoined(words[i], words[i + 1]),
  );
}

/** Whether the word is a verb here and which kind; null for nouns such as "the report". */
function formOf(
  reader: Reader,
  at: number,
  from: number,
  { forms, lemma, takes }: ReportingVerb,
  hasAuxiliary: boolean,
): 'finite' | 'gerund' | null {
  const { words, lexicon } = reader;
  const word = words[at]!;
  const before = words[from - 1];
  if (lexicon.verbSecond) return 'finite';
  // "Some are saying so": an auxiliary makes it a verb, whatever stands before.
  if (forms.includes('gerund') && hasAuxiliary) return 'gerund';
  if (forms.includes('gerund'))
    return before?.is === 'DET' || before?.is === 'ADJ' || isCompound(word, before) ? null : 'gerund';
  if (hasAuxiliary) return 'finite';
  const isOnlyParticiple = forms.includes('participle') && !forms.includes('past');
  if (isOnlyParticiple && (before?.is === 'CCONJ' || lexicon.clitics.has(before?.lower ?? ''))) return 'finite';
  const isCapital = /^\p{Lu}/u.test(word.text);
  if (isCapital && from > 0 && !lexicon.capitalNouns && !isHeadline(reader)) return null;
  if (forms.includes('past')) {
    // "When asked about the flood": without a subject it is what was done to somebody.
    const isCondition = before?.is === 'SCONJ' || lexicon.conditions.has(before?.lower ?? '');
    if (forms.includes('participle') && isCondition && before?.lower !== 'that') {
      return lexicon.agents.has(words[at + 1]?.lower ?? '') ? 'finite' : null;
    }
    if (from === 0 && forms.includes('participle')) return null;
    if (forms.includes('participle') && (takes.includes('a') || lemma === 'ask') && isSetOff(reader, at, from))
      return null;
    if (forms.includes('participle') && isAttribute(reader, at, from)) return null;
    // "Those who stayed behind said": behind a verb it is a part of that verb.
    if (before?.is === 'ADP' && words[from - 2]?.is !== 'VERB') return null;
    return before?.is === 'DET' && !lexicon.complementisers.has(before.lower) && !lexicon.quantities.has(before.lower)
      ? null
      : 'finite';
  }
  if (isNominal(reader, from - 1) && !isAt(reader, from - 1, 'DET', 'ADJ') && isBeforeSpeech(reader, at))
    return 'finite';
  if (forms.includes('third') && before?.is === 'NOUN' && isAgreeing(before.text) && isBeforeClause(reader, at))
    return 'finite';
  if (
    before &&
    before.is !== 'DET' &&
    before.is !== 'PART' &&
    lexicon.clearVerbs.has(lemma) &&
    words[at + 1]?.is === 'PRON' &&
    !lexicon.objectPronouns.has(words[at + 1]?.lower ?? '')
  )
    return 'finite';
  if (!before || (word.is === 'NOUN' && !lexicon.clearVerbs.has(lemma))) return null;
  if (before.is === 'DET' && !lexicon.quantities.has(before.lower)) return null;
  if (
    (before.is === 'ADJ' && !/^\p{Lu}/u.test(before.text) && !lexicon.quantities.has(before.lower)) ||
    before.is === 'ADP' ||
    before.is === 'PART' ||
    before.is === 'VERB'
  )
    return null;
  if (forms.includes('third') && !forms.includes('base')) {
    if (lexicon.pluralThird) return 'finite';
    return (before.is === 'NOUN' && !isAgreeing(before.text)) || before.is === 'NUM' ? null : 'finite';
  }
  if (lexicon.clearVerbs.has(word.lower)) return 'finite';
  const isPlural = /s$/.test(before.lower) || lexicon.pluralSubjects.has(before.lower);
  return isPlural || lexicon.quantities.has(before.lower) || before.is === 'NUM' || isPercent(before.lower)
    ? 'finite'
    : null;
}

/** "the previously announced visit", "her widely praised book": a participle before its noun. */
function isAttribute(reader: Reader, at: number, from: number): boolean {
  let owner = from - 1;
  while (isAt(reader, owner, 'ADV') || reader.words[owner]?.lower.endsWith('ly')) owner--;
  if (owner === from - 1 || !isAt(reader, at + 1, 'NOUN', 'ADJ')) return false;
  const isQuantity = reader.lexicon.quantities.has(reader.words[owner]?.lower ?? '');
  return isAt(reader, owner, 'PART') || (isAt(reader, owner, 'DET') && !isQuantity);
}

/** "Lopez, asked about the dam, said no": what was done to Lopez, between the commas. */
function isSetOff(reader: Reader, at: number, from: number): boolean {
  const { words, lexicon } = reader;
  const next = words[at + 1]?.lower ?? '';
  if (!isComma(reader, from - 1) || !isNominal(reader, from - 2)) return false;
  if (words.slice(0, from - 1).some((_, i) => isComma(reader, i))) return false;
  if (!isAt(reader, at + 1, 'ADP') && !lexicon.complementisers.has(next)) return false;
  const comma = words.findIndex((_, i) => i > at && isComma(reader, i));
  return comma > 0 && (isFiniteVerb(reader, comma + 1) || isFiniteVerb(reader, comma + 2));
}

/** The ad claims “This is the man.” A whole sentence in marks follows no noun without a comma. */
function isBeforeSpeech({ words, lexicon }: Reader, at: number): boolean {
  const next = ',:'.includes(words[at + 1]?.text ?? ' ') ? at + 2 : at + 1;
  return isSpeech(words[next]) && !isNameInMarks({ words, lexicon }, next);
}

/** "a Supreme Court ruling", but "in Lopez’s telling" and "officials saying". */
const isCompound = ({ is }: Word, before: Word | undefined): boolean => is === 'NOUN' && before?.is !== 'PART';

/** "The ruling states that the law is void": the noun "states" has no such clause. */
function isBeforeClause({ words, lexicon }: Reader, at: number): boolean {
  const next = words[at + 1];
  return next?.is === 'SCONJ' && lexicon.clauseOpeners.has(next.lower);
}

function isPercent(word: string): boolean {
  return word === 'percent' || word === '%';
}

/** A noun before a third person singular is singular itself: "the mayor says", not "the mayors says". */
function isAgreeing(word: string): boolean {
  return /^\p{Lu}/u.test(word) || !/[^sui]s$/.test(word);
}

/** A line in title case: most of its longer words have a capital. */
function isHeadline({ words }: Reader): boolean {
  const long = words.filter((word) => !word.region && /^\p{L}{4,}/u.test(word.text));
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word.text)).length / long.length > 0.7;
}

/** Marks with a sentence in them. */
export function isSpeech(word: Word | undefined): boolean {
  return word?.region != null && /^\W*\p{Lu}/u.test(word.text) && /[,،.!?…]["”’'»]*$/.test(word.text);
}
