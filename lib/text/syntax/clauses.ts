/**
 * The clause around a reporting verb: who says, and what is said, by the grammar of the sentence.
 *
 * "Lopez, who leads the union, said on Monday that talks would resume, and left": the subject with its apposition and relative
 * clause, the clause that completes the verb, and not the second verb. Gender Gap Tracker (Asr et al. 2021) finds indirect
 * speech in this way.
 */
import type { Token } from '../tokens.ts';
import type { Analysis } from './syntax.ts';
import { tagId } from './tagset.ts';
import { dependentsOf, isLabelled, type Stretch, stretchesOf, subjectOf, subtreeOf } from './tree.ts';

export interface Clause {
  /** A clause ("that it rained"), the sentence that the saying is put into, or an object ("the plan", "to go"). */
  kind: 'clause' | 'around' | 'object';
  /** The one who speaks, with everything that hangs on the name; null when the verb has no subject of its own or to inherit. */
  subject: Stretch | null;
  /** The token that governs what is said. */
  top: number;
  /** What is said, in parts where the verb and its subject stand inside it. Commas and stops at the edges are left out. */
  content: Stretch[];
}

const PUNCTUATION = tagId('PUNCT');

/** The clause of the verb at index `verb`; null when nothing completes the verb. */
export function clauseOf(analysis: Analysis, tokens: readonly Token[], verb: number): Clause | null {
  const found = complementOf(analysis, verb);
  if (!found) return null;
  const members = subtreeOf(analysis, found.top, found.kind === 'around' ? [verb] : []);
  const content = trimmed(analysis, tokens, members);
  if (!content.length) return null;
  const head = subjectOf(analysis, verb);
  return { ...found, content, subject: head < 0 ? null : subjectStretch(analysis, tokens, { head, verb }) };
}

function complementOf(analysis: Analysis, verb: number): Pick<Clause, 'kind' | 'top'> | null {
  const [clause] = dependentsOf(analysis, verb, 'ccomp');
  if (clause !== undefined) return { kind: 'clause', top: clause };
  const head = analysis.heads[verb] as number;
  // "The storm, he said, was over": the saying is put in beside the main verb.
  if (head >= 0 && isLabelled(analysis, verb, 'parataxis') && dependentsOf(analysis, verb, 'nsubj').length) {
    return { kind: 'around', top: head };
  }
  for (const label of ['obj', 'xcomp', 'obl'] as const) {
    const [object] = dependentsOf(analysis, verb, label);
    if (object !== undefined) return { kind: 'object', top: object };
  }
  return null;
}

function trimmed(analysis: Analysis, tokens: readonly Token[], members: Uint8Array): Stretch[] {
  return stretchesOf(members)
    .map((part) => trim(analysis, tokens, part))
    .filter((part) => part.to > part.from);
}

/** Leaves out commas, dashes and stops at the edges, but no quotation marks or brackets. */
function trim({ tags }: Analysis, tokens: readonly Token[], { from, to }: Stretch): Stretch {
  const isEdge = (i: number) => tags[i] === PUNCTUATION && !/["“”‘’'«»()[\]]/.test((tokens[i] as Token).text);
  let first = from;
  let last = to;
  while (first < last && isEdge(first)) first += 1;
  while (last > first && isEdge(last - 1)) last -= 1;
  return { from: first, to: last };
}

/** The subject's words up to the verb, or from it when the verb stands first ("said Lopez, the mayor of Ada"). */
function subjectStretch(
  analysis: Analysis,
  tokens: readonly Token[],
  { head, verb }: { head: number; verb: number },
): Stretch {
  const members = subtreeOf(analysis, head, [verb]);
  const part = stretchesOf(members).find(({ from, to }) => from <= head && head < to) as Stretch;
  return trim(analysis, tokens, part);
}
