/** Puts together what the model cut: names of one person, and courts and offices that are named after an officer. */
import type { Line } from './context.ts';
import { gazetteer, isCommonWord } from './gazetteer.ts';
import { keyOf } from './kinds.ts';
import type { NameType } from './labels.ts';
import { NO_ACTORS } from './lexicon-en.ts';
import type { Candidate } from './parts.ts';
import { isOfficersBody, nameOf } from './runs.ts';
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
  if (type === 'PER' && isIrish(words, to)) return to + 2;
  if (type !== 'PER' || !/^\p{Lu}\.?$/u.test((words[to - 1] as Word).text)) return to;
  const at = words[to]?.text === '.' && !words[to]?.spaced ? to + 1 : to;
  const next = words[at];
  return next?.shape === 'capital' && next.spaced && !next.breaks && !isCommonWord(next.folded) ? at + 1 : to;
}

/** "Maeve O' Brien": some set the apostrophe with a blank behind it. */
const isIrish = (words: readonly Word[], to: number): boolean =>
  (words[to - 1] as Word).text === 'O' && /^['’]$/.test(words[to]?.text ?? '') && words[to + 1]?.shape === 'capital';

/**
 * "by Ana To" is the whole name where the article has "Ana To said": a person's name that goes on with a capital as the
 * article has it elsewhere is not cut before it.
 */
export function wholeAsElsewhere(found: readonly Tagged[]): Tagged[] {
  const full = new Set<string>();
  for (const { candidate, type } of found)
    if (type === 'PER' && candidate.to - candidate.from > 1) full.add(keyOf(candidate));
  return found.map((one, at) => {
    const { line, from, to } = one.candidate;
    const next = found[at + 1]?.candidate;
    const isFree = line.words[to]?.shape === 'capital' && !(next?.line === line && next.from === to);
    if (!isFree || !goesOn(line.words, to, to) || !full.has(nameOf(line.words, from, to + 1))) return one;
    return { ...one, candidate: { ...one.candidate, to: to + 1 } };
  });
}

/** Of "Oltrex K200" the firm is a name of its own, where the article has it alone: the rest is what it makes. */
export function makersOf(found: readonly Tagged[]): Tagged[] {
  const bodies = new Set(found.filter(({ type }) => type === 'ORG').map(({ candidate }) => keyOf(candidate)));
  return found.map((one) => {
    const { line, from, to } = one.candidate;
    if (one.type !== 'MISC' || to - from < 2) return one;
    let end = from;
    while (end < to && !/\d/.test((line.words[end] as Word).text)) end += 1;
    if (end === from || end === to || !bodies.has(nameOf(line.words, from, end))) return one;
    return { candidate: { ...one.candidate, to: end }, type: 'ORG' };
  });
}

/** "the Hale Cabinet" is the cabinet of Ada Hale, whom the article names in full: two names. */
export function cabinetsOf(found: readonly Tagged[]): Tagged[] {
  const persons = new Set<string>();
  for (const { candidate, type } of found) {
    const { line, from, to } = candidate;
    if (type === 'PER' && to - from > 1) persons.add((line.words[to - 1] as Word).folded);
  }
  return found.flatMap((one) => {
    const { line, from, to } = one.candidate;
    const [owner, cabinet] = [line.words[from] as Word, line.words[to - 1] as Word];
    const isOwned = to - from === 2 && /^(?:cabinet|administration|government)$/.test(cabinet.folded);
    if (!isOwned || !persons.has(owner.folded)) return [one];
    return [
      { candidate: { ...one.candidate, to: from + 1 }, type: 'PER' },
      { candidate: { ...one.candidate, from: from + 1 }, type: 'ORG' },
    ];
  });
}

/** What stands before a month, a day or a star. */
const BEFORE_DATES =
  /^(?:in|on|of|by|since|until|till|from|to|before|after|between|and|or|through|during|for|the|last|next|this|every|each|early|late|mid|mid-|a)$/;

/**
 * "March" where the article has "Ada March" in full: the surname, wherever it does not stand as a month or a day does. At a
 * sentence's start it does only with a number or a comma behind it.
 */
export function calendarSurnames(lines: readonly Line[], found: readonly Tagged[]): Candidate[] {
  const surnames = new Set<string>();
  const taken = new Set<Word>();
  for (const { candidate, type } of found) {
    const { line, from, to } = candidate;
    const last = line.words[to - 1] as Word;
    if (type === 'PER' && to - from > 1 && NO_ACTORS.has(last.folded)) surnames.add(last.folded);
    for (let at = from; at < to; at++) taken.add(line.words[at] as Word);
  }
  if (!surnames.size) return [];
  const isSurname = (words: readonly Word[], at: number): boolean => {
    const word = words[at] as Word;
    const next = words[at + 1];
    if (word.shape !== 'capital' || !surnames.has(word.folded) || taken.has(word)) return false;
    if (next?.shape === 'number' || (word.opens && next?.text === ',')) return false;
    return !BEFORE_DATES.test(words[at - 1]?.folded ?? '');
  };
  return lines.flatMap((line) =>
    line.isHeadline
      ? []
      : line.words.flatMap((_, at) =>
          isSurname(line.words, at) ? [{ line, from: at, to: at + 1, titled: false, attribute: false }] : [],
        ),
  );
}

/** Of "the 1999 Lima Games" the place is a name: the event is no actor. */
export function placesOfEvents(found: readonly Tagged[]): Tagged[] {
  const { countries, places } = gazetteer();
  return found.map((one) => {
    const { line, from, to } = one.candidate;
    if (one.type !== 'MISC' || to - from < 2) return one;
    const start = /^\d/.test((line.words[from] as Word).text) ? from + 1 : from;
    for (let end = Math.min(to - 1, start + 3); end > start; end--) {
      const name = nameOf(line.words, start, end);
      const isPlace = countries.has(name) || (places.has(name) && !isCommonWord(name));
      if (isPlace) return { candidate: { ...one.candidate, from: start, to: end }, type: 'LOC' };
    }
    return one;
  });
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
