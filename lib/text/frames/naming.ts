/** What somebody calls something: where it ends behind its marks, and when it is only a name. */

import { afterAdverbials } from '../adverbials.ts';
import type { Cue } from '../cues.ts';
import { isNameInMarks } from '../marked-names.ts';
import { isAt, isComma, isFiniteVerb, opensClause, type Reader, type Run } from '../phrases.ts';

/** "a course called “Poverty and Place”", "the ship, nicknamed “The Duchess”": what a thing is called behind its noun is its name. */
export function isTitled(reader: Reader, { group }: Cue, at: number): boolean {
  const isBehindNoun = isComma(reader, group.from - 1) || isAt(reader, group.from - 1, 'NOUN');
  return isBehindNoun && isNameInMarks(reader, at);
}

/**
 * "called the dam “a tub” of a thing on Monday": behind the marks what is said of a thing goes on, until the narrator tells
 * when or where, opens a clause or a bracket, or goes on with the sentence's own verb.
 */
export function throughNaming(reader: Reader, run: Run): Run {
  const { words } = reader;
  for (let i = throughMarks(reader, run).to; i < run.to; i++) {
    const isClause = isAt(reader, i, 'CCONJ') && (isFiniteVerb(reader, i + 1) || opensClause(reader, i + 1));
    const isVerb = words[i - 1]?.region != null && isFiniteVerb(reader, i);
    const isWhen = ['while', 'when'].includes(words[i]?.lower ?? '');
    const isSetting = isWhen || (isAt(reader, i, 'ADP') && afterAdverbials(reader, i, false) > i);
    if (isComma(reader, i) || words[i]?.text === '(' || isClause || isVerb || isSetting)
      return { from: run.from, to: i };
  }
  return run;
}

/** The run up to the last of its words in marks. */
export function throughMarks(reader: Reader, run: Run): Run {
  let to = run.to;
  while (to > run.from && !reader.words[to - 1]?.region) to--;
  return { from: run.from, to };
}
