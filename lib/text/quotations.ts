/** Finds quotations: what is said, the words that say it is said, and who says it. */
import type { Article } from './article.ts';
import { mendFrames } from './clause-frames.ts';
import { confidenceOf } from './confidence.ts';
import { findCues } from './cues.ts';
import type { Frame } from './frames/frame.ts';
import { splitMarks } from './frames/split.ts';
import { firstSubject } from './frames/verb-second.ts';
import { framesOf } from './frames.ts';
import { lexiconOf } from './language.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type Passage, passagesOf, type Word } from './passages.ts';
import { isFiniteVerb, type Run } from './phrases.ts';
import type { Quotation, QuotationKind } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { signatureOf } from './signature.ts';
import type { Span } from './span.ts';
import { mainSubject, subjectBefore } from './subjects.ts';
import { subjunctiveFrame } from './subjunctive.ts';
import type { Syntax } from './syntax/syntax.ts';
import { unclaimedMarks } from './unclaimed-marks.ts';

/** A quotation while it is put together. */
interface Draft {
  content: Span[];
  cue: Span[];
  source: Span[];
  rule: string;
}

/** What a passage of nothing but marks may go on with. */
interface Thread {
  before: Passage | null;
  /** The last quotation of the passage before. */
  last: Draft | null;
  /** The last quotation of this paragraph that holds marks. */
  quoted: Draft | null;
  /** What the passage before told in the subjunctive. */
  told: Draft | null;
}

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
  for (const [at, passage] of passages.entries()) {
    if (thread.before?.paragraph !== passage.paragraph) thread.quoted = null;
    const signed = signatureOf(passage, passages[at + 1], lexicon);
    if (signed) thread.last = sign(passage, signed, drafts);
    else if (isBare(passage)) thread.last = carryOn(passage, thread, drafts, lexicon);
    else {
      const reader = { words: passage.words, lexicon };
      const surface = framesOf(reader, findCues(reader));
      const found = syntax ? mendFrames(passage, surface, syntax) : surface;
      const quoted = isSameParagraph(thread, passage) && !found.length ? thread.quoted : null;
      if (quoted && goesOnInMarks(passage, quoted)) {
        quoted.content.push(spanOf(passage.words, wholeOf(passage)));
        thread.before = passage;
        continue;
      }
      found.push(...unclaimedMarks(reader, found));
      const told = subjunctiveFrame(reader, found, thread.last !== null && isSameParagraph(thread, passage));
      const made = found
        .flatMap((frame) => (lexicon.mixedIsSplit ? splitMarks(reader, frame) : frame))
        .map((frame) => toDraft(passage, frame));
      thread.told = told ? tellOn(passage, { thread, drafts, lexicon }, splitMarks(reader, told)) : null;
      drafts.push(...made);
      thread.last = made.at(-1) ?? thread.told;
      thread.quoted = made.findLast((draft) => touchesMarks(passage, draft)) ?? thread.quoted;
    }
    thread.before = passage;
  }
  return drafts
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    .map((draft, i) => {
      const kind = kindOf(draft.content, passages, lexicon);
      return { id: `q${i + 1}`, kind, ...draft, speaker: null, confidence: confidenceOf(draft.rule, kind) };
    });
}

const isSameParagraph = ({ before }: Thread, passage: Passage): boolean => before?.paragraph === passage.paragraph;

/** Adds a sentence in the subjunctive and what stands in marks in it: the words of whom the sentence before is about. */
function tellOn(
  passage: Passage,
  { thread, drafts, lexicon }: { thread: Thread; drafts: Draft[]; lexicon: Lexicon },
  frames: readonly Frame[],
): Draft {
  const [whole, ...marks] = frames.map((frame) => toDraft(passage, frame)) as [Draft, ...Draft[]];
  const { before, last, told } = thread;
  const isSame = isSameParagraph(thread, passage);
  const run = isSame && !last && before ? firstSubject({ words: before.words, lexicon }, before.words.length) : null;
  const source = last?.source ?? (run && before ? [spanOf(before.words, run)] : (drafts.at(-1)?.source ?? []));
  for (const draft of [whole, ...marks]) draft.source = source;
  if (told && isSame) told.content.push(...whole.content);
  else drafts.push(whole);
  drafts.push(...marks);
  return told && isSame ? told : whole;
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

/** Nothing but marks: its attribution, if there is one, stands elsewhere. */
function isBare({ words }: Passage): boolean {
  return (
    words.some((word) => word.region && !word.region.single) &&
    words.every((word) => word.region || word.is === 'PUNCT')
  );
}

/** So much of a sentence is in marks when the speaker goes on and not the narrator. */
const MOSTLY = 0.4;

/** “We lost,” Lopez said. Still, “we will be back.” The few words between the marks are the speaker's too. */
function goesOnInMarks({ words }: Passage, { cue }: Draft): boolean {
  const lengthOf = (some: readonly Word[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
  const inMarks = words.filter(({ region }) => region && !region.single);
  return cue.length > 0 && lengthOf(inMarks) > MOSTLY * lengthOf(words);
}

/** The words without the stop at the end. */
const wholeOf = ({ words }: Passage): Run => ({ from: 0, to: words.findLastIndex(({ is }) => is !== 'PUNCT') + 1 });

const marksOf = ({ words }: Passage): Span[] =>
  words.filter((word) => word.region).map(({ start, end }) => ({ start, end }));

function sign(passage: Passage, source: Span, drafts: Draft[]): Draft {
  const draft = { content: marksOf(passage), cue: [], source: [source], rule: 'signed' };
  drafts.push(draft);
  return draft;
}

/**
 * A passage of nothing but marks goes on with the quotation before it.
 *
 * “We won,” Lopez said. “We will win again.” is one quotation; so is a paragraph that reopens the marks of the one
 * before. A paragraph in marks that follows anything else is a floating quotation: its speaker is told by context.
 */
function carryOn(passage: Passage, thread: Thread, drafts: Draft[], lexicon: Lexicon): Draft {
  const { before, last, quoted } = thread;
  const spans = marksOf(passage);
  const isSame = before?.paragraph === passage.paragraph;
  const isNext = before !== null && before.paragraph === passage.paragraph - 1;
  const host = isSame ? (quoted ?? last) : isNext && last && endsInMarks(before, last) ? last : null;
  if (host) {
    host.content.push(...spans);
    return host;
  }
  const announced = before && (isNext || isSame) ? announcement(before, lexicon) : null;
  const source = isNext ? (drafts.at(-1)?.source ?? []) : [];
  const draft: Draft = announced
    ? { ...announced, content: spans, rule: 'colon' }
    : { content: spans, cue: [], source, rule: 'floating' };
  drafts.push(draft);
  return draft;
}

/** A sentence that ends in a colon announces the words after it: Lopez went on: */
function announcement({ words }: Passage, lexicon: Lexicon): Pick<Draft, 'cue' | 'source'> | null {
  if (words.at(-1)?.text !== ':') return null;
  const reader = { words, lexicon };
  const cue = findCues(reader).findLast((each) => each.kind === 'verb');
  const verb = cue?.at ?? words.findLastIndex((_, i) => isFiniteVerb(reader, i));
  if (verb < 0) return null;
  const group = cue?.group ?? { from: verb, to: words.length };
  const source = subjectBefore(reader, group.from, 0) ?? mainSubject(reader, group.from);
  return { cue: [spanOf(words, group)], source: source ? [spanOf(words, source)] : [] };
}

function spanOf(words: readonly Word[], run: Run): Span {
  return { start: words[run.from]!.start, end: words[run.to - 1]!.end };
}

function toDraft({ words }: Passage, { cue, source, content, rule }: Frame): Draft {
  const spans = (runs: readonly Run[]) => runs.map((run) => spanOf(words, run));
  return { content: spans(content), cue: spans(cue), source: source ? spans([source]) : [], rule };
}

function touchesMarks({ words }: Passage, { content }: Draft): boolean {
  const regions = words.filter((word) => word.region && !word.region.single);
  return content.some((span) => regions.some((region) => region.start < span.end && region.end > span.start));
}

function endsInMarks({ words }: Passage, { content }: Draft): boolean {
  return words.some((word) => word.region && !word.region.single && word.end === content.at(-1)?.end);
}

/** Direct: all in marks. Mixed: some. Indirect: nothing. */
function kindOf(content: readonly Span[], passages: readonly Passage[], lexicon: Lexicon): QuotationKind {
  let inside = 0;
  let outside = 0;
  for (const span of content) {
    for (let i = passageAt(passages, span.start); i < passages.length && passages[i]!.start < span.end; i++) {
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

function passageAt(passages: readonly Passage[], offset: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** “Why?” Lopez asked. The stop inside the marks ends no sentence when an attribution follows. */
function joinAttributions(passages: readonly Passage[], lexicon: Lexicon): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last && last.paragraph === passage.paragraph && isBare(last) && isAttribution(passage, lexicon)) {
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
function isAttribution({ words }: Passage, lexicon: Lexicon): boolean {
  const reader = { words, lexicon };
  const cue = findCues(reader)[0];
  if (!cue?.verb?.takes.includes('q') || cue.at > 12) return false;
  return framesOf(reader, [cue]).length === 0;
}
