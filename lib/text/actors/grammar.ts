/** What a person is to the sentence: subject, object, owner; in which clause; and whom grammar keeps apart from a pronoun. */
import type { Sentence } from '../sentences.ts';
import { firstEndingAfter, type Span } from '../span.ts';
import type { Analysis, Syntax } from '../syntax/syntax.ts';
import { LABELS, type Label, TAGS, tagId } from '../syntax/tagset.ts';
import { stanceOf } from './stance.ts';
import { withSubjects } from './subjects.ts';

export type Role = 'subject' | 'object' | 'oblique' | 'owner' | 'noun' | 'other';

/** Where a person or a pronoun stands in the tree of its sentence. */
export interface Spot {
  role: Role;
  /** Token that governs the clause it stands in; -1 without a parse. */
  clause: number;
  /** How many clauses lie above that one. */
  depth: number;
  /** Its own head token, and that of the whole phrase when it is an apposition or a further member of a list. */
  head: number;
  phrase: number;
  /** Stands beside another one joined by "and". */
  isListed: boolean;
}

const CLAUSES = new Set<Label>(['root', 'ccomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'xcomp', 'csubj', 'list']);
const UP = new Set<Label>(['appos', 'conj', 'flat', 'compound']);
const STEPS = 40;
/** By number of the label, and of the tag. */
const IS_SUBJECT = LABELS.map((label) => /^(?:nsubj|csubj)/.test(label));
const IS_OBJECT = LABELS.map((label) => label === 'obj' || label === 'iobj');
const IS_ARGUMENT = LABELS.map((label) => /^(?:nsubj|obj|iobj|obl)/.test(label));
const RELATIVE = tagId('PRON:WH');
const IS_CLAUSAL = TAGS.map((tag) => /^(?:VERB|AUX|ADJ)/.test(tag));

/** Reads sentences when they are first asked for. */
export interface Grammar {
  spotOf: (sentence: number, span: Span) => Spot;
  /** Whether `token` hangs somewhere under `top`. */
  isUnder: (sentence: number, token: number, top: number) => boolean;
  /** The subject of the clause, its own or the one it shares with the clause that it hangs on; -1 for none. */
  subjectOf: (sentence: number, clause: number) => number;
  /** The noun that "who" or "whom" stands for in a clause ("Berg, whom she met"); -1 where the clause has no such word. */
  antecedentOf: (sentence: number, clause: number) => number;
  /**
   * Who is said to be what an owner's noun names: the token of Berg in "Berg is her aide", "Berg, her aide", "called Berg her aide",
   * "hired Berg as her aide", "Berg works as her aide"; -1 where nobody is.
   */
  calledSo: (sentence: number, owner: number) => number;
  /** The clause that this one hangs in; -1 for the main clause. */
  clauseAbove: (sentence: number, clause: number) => number;
  relationOf: (sentence: number, token: number) => Label;
  /** The token that governs this one; -1 for the root and without a parse. */
  headOf: (sentence: number, token: number) => number;
  /** In lower case; "" for none. */
  wordAt: (sentence: number, token: number) => string;
}

/** Without models the words next to a name must do. */
export function createGrammar(sentences: readonly Sentence[], syntax: Syntax | null): Grammar {
  const known = new Map<number, Analysis | null>();
  const analysisOf = (at: number): Analysis | null => {
    const old = known.get(at);
    if (old !== undefined) return old;
    const { tokens } = sentences[at] as Sentence;
    const analysis = syntax && tokens.length <= LONGEST ? withSubjects(syntax.analyze(tokens), tokens) : null;
    known.set(at, analysis);
    return analysis;
  };
  return {
    spotOf(at, span) {
      const sentence = sentences[at] as Sentence;
      const analysis = analysisOf(at);
      return analysis ? spotIn(analysis, sentence, span) : surfaceSpot(sentence, span);
    },
    isUnder(at, token, top) {
      const analysis = analysisOf(at);
      if (!analysis) return false;
      for (let i = token, steps = 0; i >= 0 && steps < STEPS; i = analysis.heads[i] as number, steps++) {
        if (i === top) return true;
      }
      return false;
    },
    subjectOf: (at, clause) => {
      const analysis = analysisOf(at);
      return analysis ? subjectIn(analysis, clause) : -1;
    },
    antecedentOf: (at, clause) => {
      const analysis = analysisOf(at);
      return analysis && clause >= 0 ? antecedentIn(analysis, clause) : -1;
    },
    calledSo: (at, owner) => {
      const analysis = analysisOf(at);
      return analysis ? calledSo(analysis, sentences[at] as Sentence, owner) : -1;
    },
    clauseAbove: (at, clause) => {
      const analysis = analysisOf(at);
      if (!analysis || clause < 0) return -1;
      const head = analysis.heads[clause] as number;
      return head < 0 ? -1 : clauseIn(analysis, head);
    },
    headOf: (at, token) => analysisOf(at)?.heads[token] ?? -1,
    wordAt: (at, token) => (sentences[at] as Sentence).tokens[token]?.text.toLowerCase() ?? '',
    relationOf: (at, token) => {
      const analysis = analysisOf(at);
      return analysis && token >= 0 ? labelOf(analysis, token) : 'dep';
    },
  };
}

/** Tokens; longer sentences are lists and tables, which have no grammar. */
const LONGEST = 200;

const labelOf = ({ labels }: Analysis, token: number): Label => LABELS[labels[token] as number] as Label;

function spotIn(analysis: Analysis, { tokens }: Sentence, span: Span): Spot {
  const from = firstEndingAfter(tokens, span.start);
  const to = Math.max(from + 1, firstEndingAfter(tokens, span.end - 1) + 1);
  let head = from;
  for (let i = from; i < to && i < tokens.length; i++) {
    const above = analysis.heads[i] as number;
    if (above < from || above >= to) {
      head = i;
      break;
    }
  }
  let phrase = head;
  let isListed = false;
  for (let steps = 0; steps < STEPS && UP.has(labelOf(analysis, phrase)) && isNominal(analysis, phrase); steps++) {
    isListed ||= labelOf(analysis, phrase) === 'conj';
    phrase = analysis.heads[phrase] as number;
  }
  const clause = clauseIn(analysis, phrase);
  const role = isOwner(analysis, tokens, from) ? 'owner' : roleOf(analysis, phrase);
  return { role, clause, depth: depthOf(analysis, clause), head, phrase, isListed };
}

/** What may stand between "her" and its noun, and what the noun is. */
const IS_MODIFIER = TAGS.map((tag) => /^(?:ADJ|NUM|VERB:VBN|PROPN)/.test(tag));
const IS_NOUN = TAGS.map((tag) => /^NOUN/.test(tag));
const FARTHEST = 3;

/** "her husband", "her first book": the tagger takes many an owner for an object, and a noun behind "her" tells. */
function isOwner({ tags }: Analysis, tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[at]?.text.toLowerCase() !== 'her') return false;
  for (let next = at + 1; next <= at + FARTHEST && next < tokens.length; next++) {
    const tag = tags[next] as number;
    if (IS_NOUN[tag]) return true;
    if (!IS_MODIFIER[tag]) return false;
  }
  return false;
}

/** Whether a member of a list or an apposition is one of nouns, not of clauses. */
function isNominal(analysis: Analysis, token: number): boolean {
  const above = analysis.heads[token] as number;
  if (above < 0) return false;
  return labelOf(analysis, token) === 'appos' || !IS_CLAUSAL[analysis.tags[above] as number];
}

function roleOf(analysis: Analysis, token: number): Role {
  const label = labelOf(analysis, token);
  if (label === 'nsubj' || label === 'nsubj:pass' || label === 'csubj') return 'subject';
  if (label === 'obj' || label === 'iobj') return 'object';
  if (label === 'obl' || label === 'obl:agent') return 'oblique';
  if (label === 'nmod:poss') return 'owner';
  if (label === 'nmod') return 'noun';
  return 'other';
}

function clauseIn(analysis: Analysis, token: number): number {
  let at = token;
  for (let steps = 0; steps < STEPS; steps++) {
    const label = labelOf(analysis, at);
    const above = analysis.heads[at] as number;
    if (above < 0 || (CLAUSES.has(label) && at !== token)) return at;
    if (CLAUSES.has(label) && label !== 'list') return at;
    const isClause = label === 'conj' && !isNominal(analysis, at);
    if (isClause) return at;
    at = above;
  }
  return at;
}

function depthOf(analysis: Analysis, clause: number): number {
  let depth = 0;
  for (let at = clause; depth < 6; depth++) {
    const above = analysis.heads[at] as number;
    if (above < 0) break;
    at = clauseIn(analysis, above);
  }
  return depth;
}

function subjectIn(analysis: Analysis, clause: number): number {
  for (let at = clause, steps = 0; at >= 0 && steps < 5; steps++) {
    const label = labelOf(analysis, at);
    const above = analysis.heads[at] as number;
    const own = childOf(analysis, at, IS_SUBJECT);
    // "Berg, who left": the word stands for the noun that its clause hangs on.
    if (own >= 0) return label === 'acl:relcl' && analysis.tags[own] === RELATIVE ? above : own;
    if (label === 'acl' || label === 'acl:relcl') return above;
    if (label !== 'conj' && label !== 'xcomp' && label !== 'advcl') return -1;
    // "Berg asked Hale to leave": it is Hale who leaves.
    const asked = label === 'xcomp' && above >= 0 ? childOf(analysis, above, IS_OBJECT) : -1;
    if (asked >= 0 && asked < at) return asked;
    at = above < 0 ? -1 : clauseIn(analysis, above);
  }
  return -1;
}

function antecedentIn(analysis: Analysis, clause: number): number {
  const { heads, tags } = analysis;
  if (labelOf(analysis, clause) !== 'acl:relcl') return -1;
  const isOpen = heads.some((head, i) => head === clause && tags[i] === RELATIVE);
  return isOpen ? (heads[clause] as number) : -1;
}

function calledSo(analysis: Analysis, { tokens }: Sentence, owner: number): number {
  const { heads, labels } = analysis;
  const noun = heads[owner] as number;
  // "Hale is his own lawyer"
  if (noun < 0 || labelOf(analysis, owner) !== 'nmod:poss' || tokens[owner + 1]?.text === 'own') return -1;
  const label = labelOf(analysis, noun);
  const above = heads[noun] as number;
  if (label === 'appos') return above;
  if (label === 'xcomp' || childOf(analysis, noun, IS_SUBJECT) >= 0) return subjectIn(analysis, noun);
  const as = heads.findIndex((head, i) => head === noun && i < noun && tokens[i]?.text === 'as');
  if (above < 0 || as < 0) return -1;
  // The nearest of what stands beside it: "She starred with Berg as her aide" is about Berg.
  for (let i = as - 1; i >= 0; i--) if (heads[i] === above && IS_ARGUMENT[labels[i] as number]) return i;
  return -1;
}

function childOf({ heads, labels }: Analysis, head: number, isWanted: readonly boolean[]): number {
  for (let i = 0; i < heads.length; i++) if (heads[i] === head && isWanted[labels[i] as number]) return i;
  return -1;
}

function surfaceSpot(sentence: Sentence, span: Span): Spot {
  const stance = stanceOf(sentence, span);
  const role = stance === 'possessive' ? 'owner' : stance;
  const head = firstEndingAfter(sentence.tokens, span.start);
  return { role, clause: -1, depth: 0, head, phrase: head, isListed: false };
}
