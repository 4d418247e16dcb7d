/** Finds quotations: what is said, the words that say it is said, and who says it. */
import type { Article } from './article.ts';
import { mendFrames } from './clause-frames.ts';
import { confidenceOf } from './confidence.ts';
import { findCues } from './cues.ts';
import { type Draft, toDraft, touchesMarks } from './drafts.ts';
import { behindSpeech } from './frames/behind-speech.ts';
import type { Frame } from './frames/frame.ts';
import { splitMarks } from './frames/split.ts';
import { framesOf } from './frames.ts';
import { lexiconOf } from './language.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type Passage, passagesOf } from './passages.ts';
import { isFiniteVerb, isStop, longNounPhraseEnd, type Reader } from './phrases.ts';
import { settlePullQuotes } from './pull-quotes.ts';
import type { Quotation, QuotationKind } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { signatureOf } from './signature.ts';
import { firstEndingAfter, type Span } from './span.ts';
import { subjunctiveFrame } from './subjunctive.ts';
import type { Syntax } from './syntax/syntax.ts';
import { carryOn, goOnInMarks, isBare, isSameParagraph, sign, type Thread, tellOn } from './thread.ts';
import { findTurns } from './turns.ts';
import { unclaimedMarks } from './unclaimed-marks.ts';

/** Quotations in reading order, each with cue and source where the text has them; the speaker is still open. */
export function findQuotations(
  article: Article,
  sentences: readonly Sentence[],
  { language, syntax }: { language: string; syntax: Syntax | null },
): Quotation[] {
  const lexicon = lexiconOf(language);
  const passages = joinAttributions(passagesOf(article, sentences, { lexicon, syntax }), lexicon).flatMap(cutLong);
  const drafts: Draft[] = [];
  const thread: Thread = { before: null, last: null, quoted: null, told: null };
  const turns = findTurns(passages, lexicon);
  for (const [at, passage] of passages.entries()) {
    const turn = turns.get(passage.paragraph);
    if (turn) {
      if (thread.before?.paragraph !== passage.paragraph) drafts.push(turn);
      Object.assign(thread, { before: passage, last: turn, quoted: null, told: null });
      continue;
    }
    if (thread.before?.paragraph !== passage.paragraph) thread.quoted = null;
    const signed = signatureOf(passage, passages[at + 1], lexicon);
    if (signed) thread.last = sign(passage, signed, drafts);
    else if (isBare(passage)) thread.last = carryOn(passage, thread, drafts, lexicon);
    else readPassage(passage, { thread, drafts, lexicon, syntax });
    thread.before = passage;
  }
  return settlePullQuotes(article.text, drafts)
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    .map((draft, i) => {
      const kind = kindOf(draft.content, passages, lexicon);
      return { id: `q${i + 1}`, kind, ...draft, speaker: null, confidence: confidenceOf(draft.rule, kind) };
    });
}

/** Adds what is said in one sentence; `thread` is told what the next one may go on with. */
function readPassage(
  passage: Passage,
  { thread, drafts, lexicon, syntax }: { thread: Thread; drafts: Draft[]; lexicon: Lexicon; syntax: Syntax | null },
): void {
  const reader = { words: passage.words, lexicon };
  const cues = findCues(reader);
  const surface = framesOf(reader, cues);
  const read = syntax ? mendFrames(passage, surface, syntax) : surface;
  const behind = behindSpeech(reader, cues, read);
  const found = [...read.filter((frame) => !behind.some((other) => isSameCue(frame, other))), ...behind];
  if (!found.length && !lexicon.mixedIsSplit && goOnInMarks(passage, thread)) return;
  found.push(...unclaimedMarks(reader, found));
  const told = subjunctiveFrame(reader, found, thread.last !== null && isSameParagraph(thread, passage));
  const made = found
    .flatMap((frame) => (lexicon.mixedIsSplit ? splitMarks(reader, frame) : frame))
    .map((frame) => toDraft(passage, frame));
  if (lexicon.dropsSubject && isSameParagraph(thread, passage)) inheritSubject(made, thread.last);
  thread.told = told ? tellOn(passage, { thread, drafts, lexicon }, splitMarks(reader, told)) : null;
  drafts.push(...made);
  thread.last = made.at(-1) ?? thread.told;
  thread.quoted = speechOf(passage, made) ?? thread.quoted;
}

/** “It floats,” said Lee, who has called it “a tub.” What goes on behind these is Lee's first sentence, and not the aside's. */
function speechOf(passage: Passage, made: readonly Draft[]): Draft | undefined {
  const inMarks = made.filter((draft) => touchesMarks(passage, draft));
  return inMarks.findLast(({ rule }) => rule === 'cue-after' || rule === 'cue-inverted') ?? inMarks.at(-1);
}

/** «Il pane lievita da solo», dice: a verb without a subject goes on with that of the sentence before. */
function inheritSubject(made: readonly Draft[], last: Draft | null): void {
  for (const draft of made) if (draft.cue.length && !draft.source.length) draft.source = last?.source ?? [];
}

/** Two readings of one verb: who is asked is not what was asked when the question stands in marks. */
function isSameCue({ cue: [a] }: Frame, { cue: [b] }: Frame): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** Longer runs without a stop are lists and tables; cut, so that no search in them can take more than its share of time. */
const LONGEST = 400;

function cutLong(passage: Passage): Passage[] {
  const { words } = passage;
  if (words.length <= LONGEST) return [passage];
  const parts: Passage[] = [];
  for (let from = 0; from < words.length; from += LONGEST) {
    const part = words.slice(from, from + LONGEST);
    parts.push({ ...passage, words: part, start: part[0]!.start, end: part.at(-1)!.end });
  }
  return parts;
}

/** Direct: all in marks. Mixed: some. Indirect: nothing. */
function kindOf(content: readonly Span[], passages: readonly Passage[], lexicon: Lexicon): QuotationKind {
  let inside = 0;
  let outside = 0;
  for (const span of content) {
    for (let i = firstEndingAfter(passages, span.start); i < passages.length && passages[i]!.start < span.end; i++) {
      for (const word of passages[i]!.words) {
        if (word.start >= span.end || word.end <= span.start || word.is === 'PUNCT') continue;
        if (word.region) inside++;
        else outside++;
      }
    }
  }
  if (!inside) return 'indirect';
  if (!outside) return 'direct';
  return lexicon.mixedIsSplit ? 'indirect' : 'mixed';
}

/** “Why?” Lopez asked. The stop inside the marks ends no sentence when an attribution follows. */
function joinAttributions(passages: readonly Passage[], lexicon: Lexicon): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last && last.paragraph === passage.paragraph && isBare(last) && isAttribution(passage, last, lexicon)) {
      const shift = last.tokens.length;
      last.words.push(...passage.words.map((word) => ({ ...word, token: word.token + shift })));
      last.tokens.push(...passage.tokens);
      if (passage.tags) last.tags?.push(...passage.tags);
      last.end = passage.end;
    } else joined.push(passage);
  }
  return joined;
}

/** A short sentence of subject and reporting verb that brings no content of its own. */
function isAttribution({ words }: Passage, { words: marks }: Passage, lexicon: Lexicon): boolean {
  const reader = { words, lexicon };
  // A sentence does not begin in lower case: “Why?” the mayor asked.
  if (/^\p{Ll}/u.test(words[0]?.text ?? '')) return true;
  const isAsked = /[?!]["“”'’»]*$/.test(marks.at(-1)?.text ?? '');
  if (isAsked && isSubjectWithVerb(reader)) return true;
  const cue = findCues(reader)[0];
  if (!cue?.verb?.takes.includes('q') || cue.at > 12) return false;
  const frames = framesOf(reader, [cue]);
  // “Why?” Lopez asked the mayor. Who is asked is not what was asked.
  return frames.length === 0 || (isAsked && frames.every(({ rule }) => rule === 'cue-object'));
}

/** “Why not?” Lopez pressed. */
function isSubjectWithVerb(reader: Reader): boolean {
  const verb = longNounPhraseEnd(reader, 0);
  return verb > 0 && verb < 6 && isFiniteVerb(reader, verb) && isStop(reader, verb + 1);
}
