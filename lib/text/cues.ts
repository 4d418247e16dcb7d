/** Finds the words that say that something is said: reporting verbs and phrases such as "according to". */
import type { Lexicon, ReportingVerb } from './lexicon/lexicon.ts';
import { isNameInMarks } from './marked-names.ts';
import type { Word } from './passages.ts';
import { isComma, isFiniteVerb, isStop, longNounPhraseEnd, type Reader, type Run } from './phrases.ts';
import { isHyphenated, isSpeech, verbAt } from './reporting-verbs.ts';
import { subjectBefore } from './subjects.ts';

export interface Cue {
  /** `behind`: a phrase that follows its source ("Lopez zufolge"). */
  kind: 'verb' | 'according' | 'behind' | 'noun';
  /** The reporting verb itself, or the first word of the phrase. */
  at: number;
  /** The verb group with auxiliaries, adverbs and particle; or the whole phrase. */
  group: Run;
  /** Index of the particle that stands apart from its verb ("teilte … mit"); null when there is none. */
  particle: number | null;
  verb: ReportingVerb | null;
  form: 'finite' | 'gerund' | 'infinitive';
  isPassive: boolean;
  isNegated: boolean;
}

/** All cues of a passage in order; words inside marks are none of the narrator's. */
export function findCues(reader: Reader): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < reader.words.length; i++) {
    const cue = accordingAt(reader, i) ?? nounAt(reader, i) ?? verbAt(reader, i) ?? besideMarks(reader, i);
    if (!cue) continue;
    cues.push(withTwin(reader, cue));
    i = Math.max(i, (cues.at(-1) as Cue).group.to - 1);
  }
  return cues;
}

/** "Lopez tweeted and emailed that it rained": two verbs side by side report one thing, and the second says what may follow. */
function withTwin(reader: Reader, cue: Cue): Cue {
  const at = cue.group.to + 1;
  if (cue.kind !== 'verb' || cue.form === 'infinitive' || reader.words[at - 1]?.is !== 'CCONJ') return cue;
  const twin = verbAt(reader, at);
  const isOne = twin?.form === cue.form && twin.group.from === at && !isStop(reader, twin.group.to);
  const isFirst = !reader.words.slice(0, cue.group.from).some(({ region }) => region);
  return isOne && isFirst ? { ...cue, verb: twin.verb, group: { from: cue.group.from, to: twin.group.to } } : cue;
}

const ANY_VERB: ReportingVerb = { lemma: '', forms: ['past'], takes: 'q' };

/**
 * Any verb reports when it stands where only a reporting verb can: “…,” Lopez fumed; Lopez boomed: “…”.
 */
function besideMarks(reader: Reader, at: number): Cue | null {
  const { words } = reader;
  if (words[at]?.is !== 'VERB' || !isFiniteVerb(reader, at) || isHyphenated(reader, at)) return null;
  const cue = {
    at,
    group: { from: at, to: at + 1 },
    particle: null,
    verb: ANY_VERB,
    isPassive: false,
    isNegated: false,
  } as const;
  const next = words[at + 1];
  const isAnnounced = (isComma(reader, at + 1) || next?.text === ':') && isSpeech(words[at + 2]);
  if (reader.lexicon.verbSecond && isSaidBefore(reader, at)) return { kind: 'verb', form: 'finite', ...cue };
  if (isAnnounced) return { kind: 'verb', form: 'finite', ...cue };
  const subject = subjectBefore(reader, at, 0);
  // “…,” which led to “a loss”: what stands for the words before it says nothing.
  const isSpeaker = subject !== null && !reader.lexicon.relatives.has(words[subject.from]?.lower ?? '');
  // Later on “This Week,” Lopez questioned the plan: a title is nobody's words.
  const isTitle = subject !== null && isNameInMarks(reader, subject.from - 1);
  return isSpeaker && subject.from > 0 && isAttributed(words[subject.from - 1]) && !(isTitle && subject.from > 1)
    ? { kind: 'verb', form: 'finite', ...cue }
    : null;
}

/** „Wir haben verloren“, zeigte sich Lopez enttäuscht: where the verb stands second, what was said is its first part. */
function isSaidBefore(reader: Reader, at: number): boolean {
  const said = reader.words[at - 2];
  const isSentence = /\s/.test(said?.text ?? '') && /^\W*\p{Lu}/u.test(said?.text ?? '');
  return isComma(reader, at - 1) && said?.region != null && isSentence && !isNameInMarks(reader, at - 2);
}

/** Marks that end in a comma: the sentence goes on with who said it. */
function isAttributed(word: Word | undefined): boolean {
  return word?.region != null && /[,،]["”’'»]*$/.test(word.text);
}

/** The words with which the phrases of a language begin: hardly any word of a text is one of them. */
const openersOf = new WeakMap<Lexicon['accordingTo'], ReadonlySet<string | undefined>>();

function opensPhrase({ words, lexicon: { accordingTo } }: Reader, i: number): boolean {
  let openers = openersOf.get(accordingTo);
  if (!openers) {
    openers = new Set(Object.values(accordingTo).flatMap((phrases) => phrases.map(([first]) => first)));
    openersOf.set(accordingTo, openers);
  }
  return openers.has(words[i]?.lower);
}

function accordingAt(reader: Reader, i: number): Cue | null {
  if (!opensPhrase(reader, i)) return null;
  const { before, closing, after, beforeMarks } = reader.lexicon.accordingTo;
  const isAt = (phrase: readonly string[]) => phrase.every((word, k) => reader.words[i + k]?.lower === word);
  const isClosing = i > 0 && (isComma(reader, i - 1) || reader.words[i - 1]?.region != null);
  const behind = after.find(isAt);
  const isOpening = i === 0 && marksFollow(reader, i + 1);
  const phrase =
    behind ??
    longest(before.filter(isAt)) ??
    (isClosing ? closing.find(isAt) : undefined) ??
    (isOpening ? beforeMarks.find(isAt) : undefined);
  if (!phrase) return null;
  return {
    kind: behind ? 'behind' : 'according',
    at: i,
    group: { from: i, to: i + phrase.length },
    particle: null,
    verb: null,
    form: 'finite',
    isPassive: false,
    isNegated: false,
  };
}

/** Pour Anne Petit, « … »: whoever is named, a comma, and marks. */
function marksFollow(reader: Reader, from: number): boolean {
  const end = longNounPhraseEnd(reader, from);
  return end > from && isComma(reader, end) && reader.words[end + 1]?.region != null;
}

/** "the claim that …": a noun that carries content, with its clause. */
function nounAt(reader: Reader, at: number): Cue | null {
  const { words, lexicon } = reader;
  const before = words[at - 1];
  if (!lexicon.cueNouns.has(words[at]?.lower ?? '') || !lexicon.clauseOpeners.has(words[at + 1]?.lower ?? ''))
    return null;
  if (!before || !['DET', 'ADJ', 'PART', 'PRON'].includes(before.is) || isFiniteVerb(reader, at + 2)) return null;
  const group = { from: at, to: at + 1 };
  return { kind: 'noun', at, group, particle: null, verb: null, form: 'finite', isPassive: false, isNegated: false };
}

function longest(phrases: readonly (readonly string[])[]): readonly string[] | undefined {
  return phrases.reduce<readonly string[] | undefined>(
    (best, each) => (best && best.length >= each.length ? best : each),
    undefined,
  );
}
