/** Turns of a transcript or an interview: paragraphs that open with who speaks and a colon, and hold what was said without marks. */
import { type Draft, spanOf } from './drafts.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Passage } from './passages.ts';
import { isAt, longNounPhraseEnd, type Run } from './phrases.ts';
import type { Span } from './span.ts';

/** Words that a label may take: "SEN. ANN WARD, D-OHIO". */
const LONGEST = 8;

/** "Right.", "Go ahead.": shorter turns keep a talk going and say nothing to quote. */
const LEAST = 3;

interface Turn {
  label: Run;
  passages: Passage[];
}

/**
 * What is said in each turn, by the index of its paragraph.
 *
 * "Price: $20" has the same look, so that a turn needs another one right beside it, and the two together a sign that people
 * talk: a question, or a word that only a speaker uses of himself or of the other ("I", "your").
 */
export function findTurns(passages: readonly Passage[], lexicon: Lexicon): Map<number, Draft> {
  const turns = new Map<number, Turn>();
  for (const [at, passage] of passages.entries()) {
    const open = turns.get(passage.paragraph);
    const isFirst = passages[at - 1]?.paragraph !== passage.paragraph;
    const label = isFirst ? labelOf(passage, lexicon) : null;
    if (label) turns.set(passage.paragraph, { label, passages: [passage] });
    else if (open) open.passages.push(passage);
  }
  const found = new Map<number, Draft>();
  for (const [paragraph, turn] of turns) {
    const beside = [turns.get(paragraph - 1), turns.get(paragraph + 1)].filter((other) => other !== undefined);
    const isTold = beside.some((other) => isTalk(turn, lexicon) || isTalk(other, lexicon));
    if (isTold && wordsIn(turn) >= LEAST) found.set(paragraph, toDraft(turn));
  }
  return found;
}

/** Who speaks, by the words before the colon that the passage opens with: a name, words in capitals, or "Q" and "A". */
function labelOf({ words }: Passage, lexicon: Lexicon): Run | null {
  const colon = words.slice(0, LONGEST + 1).findIndex(({ text }) => text === ':');
  const next = words[colon + 1];
  if (colon < 1 || !next || next.region) return null;
  const label = words.slice(0, colon);
  const isCapital = label.every(({ text, is }) => is === 'PUNCT' || text === text.toUpperCase());
  if (isCapital) return label.some(({ text }) => /\p{Lu}/u.test(text)) ? { from: 0, to: colon } : null;
  const reader = { words, lexicon };
  const isName = longNounPhraseEnd(reader, 0) === colon && isAt(reader, colon - 1, 'PROPN');
  return isName ? { from: 0, to: colon } : null;
}

function isTalk({ label, passages }: Turn, { speech }: Lexicon): boolean {
  return passages.some(({ words }, i) =>
    words.slice(i ? 0 : label.to + 1).some(({ lower }) => lower === '?' || lower === '؟' || speech.has(lower)),
  );
}

const wordsIn = ({ label, passages }: Turn): number =>
  passages.reduce((sum, { words }) => sum + words.filter(({ is }) => is !== 'PUNCT').length, 0) -
  (label.to - label.from);

function toDraft({ label, passages }: Turn): Draft {
  const [first] = passages as [Passage, ...Passage[]];
  const { words } = first;
  const content: Span = { start: words[label.to + 1]!.start, end: passages.at(-1)!.end };
  const colon = spanOf(words, { from: label.to, to: label.to + 1 });
  return { content: [content], cue: [colon], source: [spanOf(words, label)], rule: 'turn' };
}
