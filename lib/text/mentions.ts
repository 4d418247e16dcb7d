/** Finds where the text names persons, organizations, states, groups and places; which actor each is comes later. */
import type { Article } from './article.ts';
import { type Context, contextOf, isHeadline, type Line } from './names/context.ts';
import { isAcronym, keyOf, noVotes, type Verdict, type Votes, verdictOf, vote } from './names/kinds.ts';
import { type Candidate, cutRun, governmentEnd } from './names/parts.ts';
import { findRuns } from './names/runs.ts';
import { type Word, wordsOf } from './names/words.ts';
import { findNominals } from './nominals.ts';
import { findPronouns } from './pronouns.ts';
import type { Mention } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { byPlace } from './span.ts';

/** Languages that give every noun a capital: a capital alone is no sign of a name there. */
const NOUNS_HAVE_CAPITALS = new Set(['de', 'lb']);

/**
 * Names, pronouns of persons, and nouns that stand for one person ("the minister"), in reading order, none overlapping.
 *
 * `actor` is null in all of them. Time grows with the length of the text.
 */
export function findMentions(article: Article, sentences: readonly Sentence[], language: string): Mention[] {
  const lines = sentences.map((sentence) => toLine(article.text, sentence));
  const names = findNames(lines, language);
  const others = [...findPronouns(sentences), ...findNominals(sentences)];
  return withoutOverlaps([...names, ...others]);
}

function toLine(text: string, sentence: Sentence): Line {
  const words = wordsOf(text, sentence);
  return { words, block: sentence.block, isHeadline: isHeadline(words) };
}

function findNames(lines: readonly Line[], language: string): Mention[] {
  const context = contextOf(lines);
  const candidates = lines.flatMap((line) => candidatesOf(line, context));
  const votes = countVotes(candidates);
  addShortNames(candidates, votes);
  const mentions: Mention[] = [];
  for (const candidate of candidates) {
    const verdict = verdictOf(votes.get(keyOf(candidate)) as Votes);
    if (verdict === 'thing') continue;
    if (NOUNS_HAVE_CAPITALS.has(language) && !isSure(votes.get(keyOf(candidate)) as Votes, verdict)) continue;
    mentions.push(toMention(candidate, verdict));
  }
  return [...mentions, ...lines.flatMap(governments)];
}

function candidatesOf(line: Line, context: Context): Candidate[] {
  return findRuns(line, context).flatMap((run) => cutRun(line, run));
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
function addShortNames(candidates: readonly Candidate[], votes: ReadonlyMap<string, Votes>): void {
  const persons = new Set<string>();
  for (const candidate of candidates) {
    const { line, from, to } = candidate;
    const first = (line.words[from] as Word).folded;
    if (to - from === 1 && first !== withoutArticle(first)) persons.add(withoutArticle(first));
    if (to - from < 2 || verdictOf(votes.get(keyOf(candidate)) as Votes) !== 'person') continue;
    persons.add(withoutArticle((line.words[to - 1] as Word).folded));
    persons.add(first);
  }
  for (const [key, own] of votes) {
    if (!key.includes(' ') && persons.has(withoutArticle(key))) own.person += 4;
  }
}

const withoutArticle = (word: string): string => word.replace(/^(?:al|el|as|ash|an|ar|ad|at)-/, '');

const isSure = (votes: Votes, verdict: Verdict): boolean => votes[verdict] >= 4;

function toMention({ line, from, to, titled }: Candidate, kind: Exclude<Verdict, 'thing'>): Mention {
  const first = line.words[from] as Word;
  const last = line.words[to - 1] as Word;
  const rule = titled ? 'title' : to - from === 1 && isAcronym(first) ? 'acronym' : 'capitals';
  return { start: first.start, end: last.end, kind, form: 'name', actor: null, rule, confidence: titled ? 0.95 : 0.8 };
}

/** "Syrian government": the state itself, by its adjective. */
function governments(line: Line): Mention[] {
  const found: Mention[] = [];
  line.words.forEach((word, at) => {
    const end = word.shape === 'capital' ? governmentEnd(line.words, at) : 0;
    if (!end) return;
    const last = line.words[end - 1] as Word;
    found.push({
      start: word.start,
      end: last.end,
      kind: 'state',
      form: 'name',
      actor: null,
      rule: 'government',
      confidence: 0.9,
    });
  });
  return found;
}

function withoutOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  let end = -1;
  for (const mention of mentions.sort(byPlace)) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}
