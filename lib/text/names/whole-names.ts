/** Puts together what the model cut: names of one person, and courts and offices that are named after an officer. */
import { gazetteer, isCommonWord } from './gazetteer.ts';
import { keyOf } from './kinds.ts';
import type { NameType } from './labels.ts';
import type { Candidate } from './parts.ts';
import { isOfficersBody } from './runs.ts';
import type { Word } from './words.ts';

export interface Tagged {
  candidate: Candidate;
  /** Null where only the rules may say. */
  type: NameType | null;
}

/**
 * Two persons never stand side by side without a mark or a word between them: "Gabriel García" "Márquez" are one. Behind an
 * initial the name goes on: "Pyotr I. Gromov".
 */
export function wholePersons(found: readonly Tagged[]): Tagged[] {
  const whole: Tagged[] = [];
  for (const one of found) {
    const last = whole.at(-1);
    if (last?.type === 'PER' && isRestOf(last.candidate, one)) {
      last.candidate = { ...last.candidate, to: one.candidate.to };
    } else whole.push(one);
  }
  return whole.map((one) => ({ ...one, candidate: { ...one.candidate, to: endBehindInitial(one) } }));
}

function isRestOf({ line, to }: Candidate, { candidate, type }: Tagged): boolean {
  if (candidate.line !== line || line.isHeadline || !goesOn(line.words, to, candidate.from)) return false;
  const name = keyOf(candidate);
  return type === 'PER' || (type === 'LOC' && !gazetteer().places.has(name) && !gazetteer().countries.has(name));
}

function endBehindInitial({ candidate: { line, to }, type }: Tagged): number {
  const { words } = line;
  if (type !== 'PER' || !/^\p{Lu}\.?$/u.test((words[to - 1] as Word).text)) return to;
  const at = words[to]?.text === '.' && !words[to]?.spaced ? to + 1 : to;
  const next = words[at];
  return next?.shape === 'capital' && next.spaced && !next.breaks && !isCommonWord(next.folded) ? at + 1 : to;
}

const goesOn = (words: readonly Word[], end: number, from: number): boolean =>
  end === from && (words[from] as Word).spaced && !(words[from] as Word).breaks;

/** "Ada Magistrate" and "Court" behind "'s" are one body: its officer names it, and nobody owns it. */
export function wholeBodies(found: readonly Tagged[]): Tagged[] {
  const whole: Tagged[] = [];
  for (const one of found) {
    const last = whole.at(-1);
    const { line, from, to } = one.candidate;
    const isRest = last?.candidate.line === line && last.candidate.to === from - 1;
    if (last && isRest && isOfficersBody(line.words, from - 1)) {
      whole[whole.length - 1] = { candidate: { ...one.candidate, from: last.candidate.from, to }, type: 'ORG' };
    } else whole.push(one);
  }
  return whole;
}
