/** What speaks for a person being meant by a pronoun, as numbers for the ranker. */
import type { Grammar } from './grammar.ts';
import { isJudged } from './judged.ts';
import {
  distanceOf,
  isNamedAt,
  isOwnerWord,
  type PronounSight,
  type Sight,
  type Standing,
  type Trace,
} from './sight.ts';

/** Names of the features, in the order of REFERENCE_WEIGHTS. */
export const FEATURES = [
  'here',
  'one back',
  'two back',
  'further back',
  'subject',
  'object',
  'oblique',
  'owner',
  'noun',
  'other',
  'subject here',
  'subject one back',
  'object here',
  'object one back',
  'main subject here',
  'main subject one back',
  'first of sentence',
  'first of sentence here',
  'first of sentence one back',
  'subject in sight',
  'pronoun',
  'pronoun here',
  'nominal',
  'agrees',
  'latest',
  'latest here',
  'latest first',
  'latest first here',
  'in and out of a quotation',
  'both quoted',
  'same block',
  'same role here',
  'same role back',
  'both subjects back',
  'both objects back',
  'both owners',
  'subject above',
  'subject of own clause',
  'subject above owner',
  'subject of shared clause',
  'he: subject here',
  'he: object here',
  'he: owner here',
  'he: first one back',
  'he: latest',
  'his: latest',
  'his: subject here',
  'his: owner here',
  'his: object here',
  'him: subject here',
  'him: object here',
  'him: subject back',
  'self: subject of own clause',
  'self: latest',
  'opens: first one back',
  'opens: subject one back',
  'opens: latest',
  'near',
  'one later',
  'more later',
  'alone',
  'alone and agrees',
  'crowd',
  'main',
  'main agrees',
  'named often',
  'taken up',
  'taken up here',
  'taken up one back',
  'first ever',
  'listed',
  'ahead',
  'ahead of his',
  'named again',
  'he: subject above',
  'he: subject beside',
  'speaks on',
  'spoke last',
  'fronted',
  'fronted and latest',
  'most named',
  'alone most named',
  'chained',
  'two subjects',
  'often first',
  'joined',
  'judged',
  'differs',
] as const;

/** The features of one person for one pronoun. */
export function featuresOf(trace: Trace, pronoun: PronounSight, grammar: Grammar, standing: Standing): number[] {
  const sight = trace.sights[trace.sights.length - 1] as Sight;
  const back = distanceOf(sight, pronoun);
  const here = back === 0;
  const { role } = sight.spot;
  const isSubject = role === 'subject';
  const sameSentence = sight.sentence === pronoun.sentence;
  const word = pronoun.word;
  const isHe = word === 'he' || word === 'she';
  const isHis = isOwnerWord(pronoun);
  const isSelf = word.endsWith('self');
  const isHim = !isHe && !isHis && !isSelf;
  const opens = pronoun.token <= 1;
  const sameRole = role === pronoun.spot.role;
  const hasSubject = trace.sights.some((one) => distanceOf(one, pronoun) <= 1 && one.spot.role === 'subject');
  const above = sameSentence && isSubjectAbove(trace, pronoun, grammar);
  const beside = sameSentence && isHe && isSubjectBeside(trace, pronoun, grammar);
  const own = sameSentence && isSubjectOfClause(trace, pronoun, pronoun.spot.clause, grammar);
  const firstHere = trace.sights.some((one) => one.isFirst && distanceOf(one, pronoun) === 0);
  const firstBack = trace.sights.some((one) => one.isFirst && distanceOf(one, pronoun) === 1);
  return [
    here,
    back === 1,
    back === 2,
    back >= 3,
    isSubject,
    role === 'object',
    role === 'oblique',
    role === 'owner',
    role === 'noun',
    role === 'other',
    isSubject && here,
    isSubject && back === 1,
    role === 'object' && here,
    role === 'object' && back === 1,
    isSubject && here && sight.spot.depth === 0,
    isSubject && back === 1 && sight.spot.depth === 0,
    sight.isFirst,
    firstHere,
    firstBack,
    hasSubject,
    sight.form === 'pronoun',
    sight.form === 'pronoun' && here,
    sight.form === 'nominal',
    standing.agrees,
    standing.isLatest,
    standing.isLatest && here,
    standing.isLatestFirst,
    standing.isLatestFirst && here,
    sight.isQuoted !== pronoun.isQuoted,
    sight.isQuoted && pronoun.isQuoted,
    sight.block === pronoun.block,
    sameRole && here,
    sameRole && !here,
    sameRole && isSubject && back === 1,
    sameRole && role === 'object' && back === 1,
    isHis && role === 'owner' && back <= 1,
    above,
    own && !isHis,
    above && isHis,
    own && isHis,
    isHe && isSubject && here,
    isHe && role === 'object' && here,
    isHe && role === 'owner' && here,
    isHe && firstBack,
    isHe && standing.isLatest,
    isHis && standing.isLatest,
    isHis && isSubject && here,
    isHis && role === 'owner' && here,
    isHis && role === 'object' && here,
    isHim && isSubject && here,
    isHim && role === 'object' && here,
    isHim && isSubject && back === 1,
    isSelf && own,
    isSelf && standing.isLatest,
    opens && firstBack,
    opens && isSubject && back === 1,
    opens && standing.isLatest,
    here ? Math.min(1, Math.abs(pronoun.token - sight.token) / 20) : 0,
    standing.later > 0,
    standing.later > 1,
    standing.others === 0,
    standing.others === 0 && standing.agrees,
    standing.others > 2,
    standing.isMain,
    standing.isMain && standing.agrees,
    Math.min(1, Math.log(trace.count) / 3),
    standing.isTakenUp,
    standing.isTakenUp && here,
    standing.isTakenUp && back === 1,
    standing.isFirstEver,
    sight.spot.isListed,
    standing.isAhead,
    standing.isAhead && isHis,
    standing.isNamedAgain,
    isHe && above && !beside,
    beside,
    standing.isSpeaking && pronoun.isSource,
    standing.isSpeaking,
    standing.isFronted,
    standing.isFronted && standing.isLatest,
    standing.isMostNamed,
    standing.isMostNamed && standing.isAloneMost,
    trace.sights.filter(({ form }) => form === 'pronoun').length > 1,
    isSubject && trace.sights[trace.sights.length - 2]?.spot.role === 'subject',
    Math.min(1, Math.log(1 + trace.sights.filter(({ isFirst }) => isFirst).length) / 2),
    standing.isJoined,
    sameSentence && role === 'object' && isJudged(sight, pronoun, grammar),
    standing.differs,
  ].map(Number);
}

/** "Lopez said that she …": the subject of a clause in which the pronoun's own clause hangs. */
function isSubjectAbove(trace: Trace, pronoun: PronounSight, grammar: Grammar): boolean {
  let clause = grammar.clauseAbove(pronoun.sentence, pronoun.spot.clause);
  for (let steps = 0; clause >= 0 && steps < 4; steps++) {
    if (isSubjectOfClause(trace, pronoun, clause, grammar)) return true;
    clause = grammar.clauseAbove(pronoun.sentence, clause);
  }
  return false;
}

/** "Lopez praised the plan, but she …": the subject of the clause that the pronoun's own is joined to. */
function isSubjectBeside(trace: Trace, pronoun: PronounSight, grammar: Grammar): boolean {
  const { sentence, spot } = pronoun;
  if (spot.clause < 0 || grammar.relationOf(sentence, spot.clause) !== 'conj') return false;
  return isSubjectOfClause(trace, pronoun, grammar.clauseAbove(sentence, spot.clause), grammar);
}

function isSubjectOfClause(trace: Trace, pronoun: PronounSight, clause: number, grammar: Grammar): boolean {
  if (clause < 0) return false;
  const subject = grammar.subjectOf(pronoun.sentence, clause);
  return trace.sights.some((sight) => sight.sentence === pronoun.sentence && isNamedAt(sight, subject));
}
