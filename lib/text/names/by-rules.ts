/** Names by rules alone: runs of capitals, cut at titles, judged by the votes of all places where a name stands. */
import { contextOf, type Line } from './context.ts';
import { keyOf, vote } from './kinds.ts';
import { NO_ACTORS, THING_OPENERS } from './lexicon-en.ts';
import { type Candidate, cutRun } from './parts.ts';
import { findRuns } from './runs.ts';
import { noVotes, type Verdict, type Votes, verdictOf } from './votes.ts';
import type { Word } from './words.ts';

/** A candidate with what the rules take it for. */
export interface Judged extends Candidate {
  verdict: Verdict;
  /** Votes for the verdict. */
  weight: number;
}

/** What the rules find: the candidates, and the votes for each name by its folded words. */
export interface Judgement {
  judged: Judged[];
  votes: Map<string, Votes>;
}

/** Everything in the lines that looks like a name, in order, with the verdict of the rules ("thing": no actor). */
export function namesByRules(lines: readonly Line[]): Judgement {
  const context = contextOf(lines);
  const candidates = lines.flatMap((line) => findRuns(line, context).flatMap((run) => cutRun(line, run)));
  const votes = countVotes(candidates);
  addShortNames(candidates, votes);
  return { judged: judge(candidates, votes), votes };
}

/** Candidates with the verdict that the votes for their words give. */
export function judge(candidates: readonly Candidate[], votes: ReadonlyMap<string, Votes>): Judged[] {
  return candidates.map((candidate) => {
    const own = votes.get(keyOf(candidate)) as Votes;
    const verdict = verdictOf(own);
    return { ...candidate, verdict, weight: own[verdict] };
  });
}

function countVotes(candidates: readonly Candidate[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const own = votes.get(key) ?? noVotes();
    vote(own, candidate);
    votes.set(key, own);
  }
  return votes;
}

/** Newspapers give the full name once and the surname afterwards: the kind of the long name is that of the short one. */
export function addShortNames(candidates: readonly Candidate[], votes: ReadonlyMap<string, Votes>, least = 0): void {
  const persons = new Set<string>();
  const things = new Set<string>();
  for (const candidate of candidates) {
    const { line, from, to } = candidate;
    const first = (line.words[from] as Word).folded;
    // "Cyclone Petra" is "Petra" afterwards, and no person.
    if (to - from === 2 && THING_OPENERS.has(first)) things.add((line.words[to - 1] as Word).folded);
    if (to - from === 1 && first !== withoutArticle(first)) persons.add(withoutArticle(first));
    const own = votes.get(keyOf(candidate)) as Votes;
    if (to - from < 2 || verdictOf(own) !== 'person' || own.person < least) continue;
    persons.add(withoutArticle((line.words[to - 1] as Word).folded));
    persons.add(first);
  }
  for (const [key, own] of votes) {
    if (!key.includes(' ') && persons.has(withoutArticle(key))) {
      own.person += 4;
      // "Sun Wenhua" is "Sun" afterwards.
      if (NO_ACTORS.has(key)) own.thing -= 8;
    }
    if (things.has(key)) own.thing += 8;
  }
}

const withoutArticle = (word: string): string => word.replace(/^(?:al|el|as|ash|an|ar|ad|at)-/, '');
