/**
 * Mends the frames that surface rules found by the grammar of the sentence.
 *
 * The rules read on to the end of the sentence or to the next attribution; grammar knows that "while he said that it rained,
 * they left" is not all said. It errs too, about one word in five, so it decides only where the rules' answer cannot be right.
 */
import type { Frame } from './frames/frame.ts';
import type { Passage, Word } from './passages.ts';
import type { Run } from './phrases.ts';
import { type Clause, clauseOf } from './syntax/clauses.ts';
import type { Analysis, Syntax } from './syntax/syntax.ts';
import { TAGS, tagId } from './syntax/tagset.ts';
import type { Stretch } from './syntax/tree.ts';

/** Longer passages are lists and transcripts, which no treebank has taught. */
const LONGEST = 120;

const CONJUNCTION = tagId('SCONJ');
const RELATIVE = tagId('PRON:WH');

/** The frames of one passage, each mended where the grammar of the passage knows better. */
export function mendFrames(passage: Passage, frames: readonly Frame[], syntax: Syntax): Frame[] {
  const isReadable = passage.tags && passage.tokens.length <= LONGEST;
  if (!passage.tags || !isReadable || !frames.some((frame) => isMendable(passage, frame))) return [...frames];
  const analysis = syntax.analyze(passage.tokens, Uint8Array.from(passage.tags));
  const wordOf = wordsOfTokens(passage);
  return frames.map((frame) =>
    isMendable(passage, frame) ? mend({ passage, analysis, wordOf, frames }, frame) : frame,
  );
}

/** A sentence with its grammar and its frames, and for each token the index of its word. */
interface Grammar {
  passage: Passage;
  frames: readonly Frame[];
  analysis: Analysis;
  wordOf: Int32Array;
}

function wordsOfTokens({ words, tokens }: Passage): Int32Array {
  const wordOf = new Int32Array(tokens.length);
  words.forEach((word, i) => {
    wordOf.fill(i, word.token, words[i + 1]?.token ?? tokens.length);
  });
  return wordOf;
}

/** Marks show where speech ends better than any grammar; what lies open is content outside marks behind its cue. */
function isMendable(passage: Passage, frame: Frame): boolean {
  return !frame.source || frame.rule === 'cue-coordinated' || isOpenEnded(passage, frame);
}

function isOpenEnded({ words, tags }: Passage, { content, cue }: Frame): boolean {
  const last = content.at(-1);
  const isOpen = last !== undefined && last.from >= endOf(cue) && !words[last.from]?.region;
  return isOpen && isSubordinate(words, tags, cue);
}

/** Something before the cue may make its clause a part of another: "while he said …", "the man who said …". */
function isSubordinate(words: readonly Word[], tags: readonly number[] | null, cue: readonly Run[]): boolean {
  const before = words.slice(0, cue[0]?.from ?? 0);
  return before.some(({ token, region }) => !region && (tags?.[token] === CONJUNCTION || tags?.[token] === RELATIVE));
}

function mend(grammar: Grammar, frame: Frame): Frame {
  const verb = verbOf(grammar, frame.cue);
  const clause = verb < 0 ? null : clauseOf(grammar.analysis, grammar.passage.tokens, verb);
  if (!clause) return frame;
  return {
    ...frame,
    content: isOpenEnded(grammar.passage, frame) ? mendedContent(grammar, frame, { clause, verb }) : frame.content,
    source: mendedSource(grammar, frame, clause),
  };
}

const endOf = (runs: readonly Run[]): number => runs.at(-1)?.to ?? 0;

function verbOf({ passage, analysis }: Grammar, cue: readonly Run[]): number {
  for (const { from, to } of cue) {
    for (let i = to - 1; i >= from; i--) {
      const { token } = passage.words[i] as Word;
      if (TAGS[analysis.tags[token] as number]?.startsWith('VERB')) return token;
    }
  }
  return -1;
}

function runOf({ wordOf }: Grammar, { from, to }: Stretch): Run {
  return { from: wordOf[from] as number, to: (wordOf[to - 1] as number) + 1 };
}

/** The content with the end that grammar gives it, where the rules' end is impossible. */
function mendedContent(grammar: Grammar, frame: Frame, { clause, verb }: { clause: Clause; verb: number }): Run[] {
  const last = frame.content.at(-1) as Run;
  if (clause.kind === 'object' || last.from < endOf(frame.cue) || grammar.passage.words[last.from]?.region)
    return frame.content;
  const part = clause.content
    .map((each) => runOf(grammar, each))
    .find((run) => run.from < last.to && run.to > last.from);
  // A clause that opens elsewhere is another one than the rules found.
  if (!part || Math.abs(part.from - last.from) > 2 || part.to <= last.from) return frame.content;
  const isLong = part.to < last.to && holdsGovernor(grammar, last, verb);
  const isWhole = grammar.passage.words.slice(last.from, last.to).some(({ is }) => is === 'AUX' || is === 'VERB');
  const isShort = !isWhole && part.to > last.to && (grammar.wordOf[clause.top] as number) >= last.to;
  if (!isLong && !isShort) return frame.content;
  return [...frame.content.slice(0, -1), { from: last.from, to: part.to }];
}

/** What a verb governs holds no word that governs the verb. */
function holdsGovernor({ analysis, wordOf }: Grammar, run: Run, verb: number): boolean {
  for (let at = analysis.heads[verb] as number; at >= 0; at = analysis.heads[at] as number) {
    const word = wordOf[at] as number;
    if (word >= run.from && word < run.to) return true;
  }
  return false;
}

/** "Lopez said that the dam had broken, and wrote …": what the dam did is Lopez's words, and the dam wrote nothing. */
const isSaid = ({ frames }: Grammar, { from, to }: Run): boolean =>
  frames.some(({ content }) => content.some((part) => part.from < from && to <= part.to));

/** The rules look for the subject before the verb; grammar finds it where other clauses lie between. */
function mendedSource(grammar: Grammar, frame: Frame, clause: Clause): Run | null {
  if (!clause.subject || (frame.source && frame.rule !== 'cue-coordinated')) return frame.source;
  const run = runOf(grammar, clause.subject);
  const isCue = frame.cue.some((cue) => run.from < cue.to && run.to > cue.from);
  return isCue || isSaid(grammar, run) ? frame.source : run;
}
