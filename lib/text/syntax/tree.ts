/** Questions to the grammar of a sentence: dependents, subjects, complements, and the stretch of words that a word governs. */
import type { Analysis } from './syntax.ts';
import { type Label, labelId } from './tagset.ts';

/** A stretch of tokens by index, end exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

export function isLabelled({ labels }: Analysis, token: number, ...wanted: Label[]): boolean {
  return wanted.some((label) => labels[token] === labelId(label));
}

/** Tokens that hang directly under `head` with one of the labels (any when none is given), in order. */
export function dependentsOf(analysis: Analysis, head: number, ...wanted: Label[]): number[] {
  const found: number[] = [];
  for (let token = 0; token < analysis.heads.length; token++) {
    if (analysis.heads[token] !== head) continue;
    if (!wanted.length || isLabelled(analysis, token, ...wanted)) found.push(token);
  }
  return found;
}

/** The subject of a verb: its own, else for "and said", "to say" and ", saying" that of the verb it leans on; -1 for none. */
export function subjectOf(analysis: Analysis, verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = analysis.heads[at] as number, steps++) {
    const own = dependentsOf(analysis, at, 'nsubj', 'nsubj:pass', 'csubj')[0];
    if (own !== undefined) return own;
    if (isLabelled(analysis, at, 'acl', 'acl:relcl')) return analysis.heads[at] as number;
    if (!isLabelled(analysis, at, 'conj', 'xcomp', 'advcl', 'parataxis')) return -1;
  }
  return -1;
}

/** For every token whether it lies under `top` (itself included), the dependents in `without` and all under them left out. */
export function subtreeOf(analysis: Analysis, top: number, without: readonly number[] = []): Uint8Array {
  const { heads } = analysis;
  const state = new Uint8Array(heads.length); // 1 inside, 2 outside, 0 unknown
  for (const token of without) state[token] = 2;
  state[top] = 1;
  for (let token = 0; token < heads.length; token++) {
    let at = token;
    while (at >= 0 && !state[at]) at = heads[at] as number;
    const verdict = at < 0 ? 2 : (state[at] as number);
    for (at = token; at >= 0 && !state[at]; at = heads[at] as number) state[at] = verdict;
  }
  return state.map((each) => (each === 1 ? 1 : 0));
}

/** The runs of consecutive tokens that are set, in order. */
export function stretchesOf(members: Uint8Array): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < members.length; i++) {
    if (!members[i]) continue;
    const last = found.at(-1);
    if (last?.to === i) last.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  }
  return found;
}

/** From the first to the last token under `top`. */
export function subtreeSpan(analysis: Analysis, top: number): Stretch {
  const members = subtreeOf(analysis, top);
  return { from: members.indexOf(1), to: members.lastIndexOf(1) + 1 };
}
