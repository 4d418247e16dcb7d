/** Persons and pronouns as the text shows them one after the other, and which of them grammar keeps apart. */
import type { Mention } from '../reading.ts';
import type { Grammar, Role, Spot } from './grammar.ts';

/** One mention of a person, as the pronouns behind it look back on it. */
export interface Sight {
  sentence: number;
  /** Sentences up to here that the narrator begins: quoted ones put nobody further away. */
  narrated: number;
  block: number;
  isQuoted: boolean;
  /** Stands in the source of a quotation. */
  isSource: boolean;
  /** Index of its first token in the sentence. */
  token: number;
  /** Index of its last token. */
  last: number;
  form: Mention['form'];
  /** The first person of its sentence. */
  isFirst: boolean;
  spot: Spot;
}

/** A person as last spoken of; `sights` are the latest mentions, the last one last. */
export interface Trace {
  draft: number;
  sights: Sight[];
  /** Mentions up to here. */
  count: number;
}

export interface PronounSight extends Sight {
  /** In lower case, from when it is asked whom it stands for; "" for names. */
  word: string;
}

/** How a person stands beside the others who may be meant. */
export interface Standing {
  agrees: boolean;
  /** A first name alone, which is also many a surname, tells another gender. */
  differs: boolean;
  isLatest: boolean;
  /** The last of those who stood first in their sentences. */
  isLatestFirst: boolean;
  /** How many others were spoken of since. */
  later: number;
  others: number;
  /** The last one who was said to speak. */
  isSpeaking: boolean;
  /** Nobody was named more often. */
  isMain: boolean;
  /** The last pronoun of the same gender stood for this person. */
  isTakenUp: boolean;
  isFirstEver: boolean;
  /** Named only behind the pronoun, in the clause that the pronoun's own hangs in: "In his speech, Lopez …". */
  isAhead: boolean;
  /** The subject behind the phrase in front that holds the pronoun: "In her speech, Lopez …". */
  isFronted: boolean;
  /** Named again behind the pronoun in the same sentence. */
  isNamedAgain: boolean;
  /** The pronoun's phrase stands beside the name: "Lopez and her sister". */
  isJoined: boolean;
  /** Nobody within reach is named more often in the article. */
  isMostNamed: boolean;
  /** Nor as often. */
  isAloneMost: boolean;
}

/** Sentences back; inside one quotation after another nobody gets further away. */
export function distanceOf(sight: Sight, from: Sight): number {
  const between = from.sentence - sight.sentence;
  return Math.min(between, from.narrated - sight.narrated + (between ? 1 : 0));
}

/** Whether the token is one of the name's, or the noun that its phrase is built on. None is at -1. */
export const isNamedAt = ({ spot, token, last }: Sight, at: number): boolean =>
  at >= 0 && (spot.phrase === at || (token <= at && at <= last));

/**
 * Whether grammar forbids it: "Lopez met her" is about two persons, since subject and object of one verb are one person
 * only when the pronoun says so itself ("herself").
 */
export function isApart(sight: Sight, pronoun: PronounSight, grammar: Grammar): boolean {
  const { sentence, spot } = pronoun;
  if (sight.sentence !== sentence || spot.clause < 0) return false;
  const isAt = (token: number): boolean => isNamedAt(sight, token);
  if (isOwnerWord(pronoun)) return isAt(grammar.calledSo(sentence, pronoun.token));
  if (pronoun.word.endsWith('self') || !isArgument(spot.role)) return false;
  if (sight.spot.clause === spot.clause && isArgument(sight.spot.role)) return true;
  // "Lopez, who has worked there since she was 17": the parser may know nothing of the clause between.
  if (grammar.headOf(sentence, spot.phrase) !== spot.clause) return false;
  // "Lopez, whom she met"
  if (isAt(grammar.antecedentOf(sentence, spot.clause))) return true;
  // "Lopez came to meet her", "Lopez, who met her": the subject stands outside the clause.
  return spot.role !== 'subject' && isAt(grammar.subjectOf(sentence, spot.clause));
}

/**
 * Whether a name behind the pronoun cannot be the pronoun's: "She told Lopez" and "She said that Lopez" are about two persons,
 * since a name stands no deeper in the sentence than the pronoun for it.
 */
export function isCommanded(sight: Sight, pronoun: PronounSight, grammar: Grammar): boolean {
  const { sentence } = pronoun;
  if (sight.sentence !== sentence || sight.token < pronoun.token) return false;
  const { spot } = pronoun;
  if (spot.clause < 0) return false;
  if (spot.role === 'subject') return grammar.isUnder(sentence, sight.spot.head, spot.clause);
  return isArgument(spot.role) && sight.spot.clause === spot.clause && isArgument(sight.spot.role);
}

/** Whether the person behind the pronoun is the subject that a pronoun put in front may look ahead to. */
export function isAhead(sight: Sight, pronoun: PronounSight, grammar: Grammar): boolean {
  const { spot, sentence } = pronoun;
  if (spot.clause < 0 || sight.spot.role !== 'subject' || sight.spot.clause === -1) return false;
  if (spot.role === 'owner' && sight.spot.clause === spot.clause) return true;
  let clause = grammar.clauseAbove(sentence, spot.clause);
  for (let steps = 0; clause >= 0 && steps < 3; steps++) {
    if (clause === sight.spot.clause) return true;
    clause = grammar.clauseAbove(sentence, clause);
  }
  return false;
}

const isArgument = (role: Role): boolean => role === 'subject' || role === 'object' || role === 'oblique';

/** "her" is an owner or an object: the tree knows. */
export const isOwnerWord = ({ word, spot }: PronounSight): boolean =>
  word === 'his' || word === 'hers' || (word === 'her' && spot.role === 'owner');
