/** Sentences that go on with what somebody said before them, and need no attribution of their own. */
import { findCues } from './cues.ts';
import { type Draft, endsInMarks, marksOf, spanOf, toDraft } from './drafts.ts';
import type { Frame } from './frames/frame.ts';
import { firstSubject } from './frames/verb-second.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Passage, Word } from './passages.ts';
import { isFiniteVerb } from './phrases.ts';
import type { Span } from './span.ts';
import { mainSubject, subjectBefore } from './subjects.ts';

/** What a passage may go on with. */
export interface Thread {
  before: Passage | null;
  /** The last quotation of the passage before. */
  last: Draft | null;
  /** The last quotation of this paragraph that holds marks. */
  quoted: Draft | null;
  /** What the passage before told in the subjunctive. */
  told: Draft | null;
}

export const isSameParagraph = ({ before }: Thread, passage: Passage): boolean =>
  before?.paragraph === passage.paragraph;

/** Adds a sentence in the subjunctive and what stands in marks in it: the words of whom the sentence before is about. */
export function tellOn(
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

/** Nothing but marks: its attribution, if there is one, stands elsewhere. */
export function isBare({ words }: Passage): boolean {
  return (
    words.some((word) => word.region && !word.region.single) &&
    words.every((word) => word.region || word.is === 'PUNCT')
  );
}

/** So much of a sentence is in marks when the speaker goes on and not the narrator. */
const MOSTLY = 0.4;

/**
 * “We lost,” Lopez said. Still, “we will be back.” The few words between the marks are the speaker's too.
 *
 * @returns false when the sentence does not go on with the quotation before it
 */
export function goOnInMarks({ words, paragraph }: Passage, { before, quoted }: Thread): boolean {
  if (before?.paragraph !== paragraph || !quoted?.cue.length) return false;
  // "She wants them “to admit it”": nobody calls herself "she".
  if (['he', 'she'].includes(words[0]?.lower ?? '') && words[1]?.is === 'VERB') return false;
  const lengthOf = (some: readonly Word[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
  const inMarks = words.filter(({ region }) => region && !region.single);
  if (lengthOf(inMarks) <= MOSTLY * lengthOf(words)) return false;
  quoted.content.push(spanOf(words, { from: 0, to: words.findLastIndex(({ is }) => is !== 'PUNCT') + 1 }));
  return true;
}

/** Quotation marks with a signature behind them. */
export function sign(passage: Passage, source: Span, drafts: Draft[]): Draft {
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
export function carryOn(passage: Passage, thread: Thread, drafts: Draft[], lexicon: Lexicon): Draft {
  const { before, last, quoted } = thread;
  const spans = marksOf(passage);
  const isSame = before?.paragraph === passage.paragraph;
  const isNext = before !== null && before.paragraph === passage.paragraph - 1;
  const host = isSame ? (quoted ?? last) : isNext && last && endsInMarks(before, last) ? last : null;
  if (host && lexicon.mixedIsSplit) {
    const apart = { content: spans, cue: [], source: host.source, rule: 'floating' };
    drafts.push(apart);
    return apart;
  }
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
