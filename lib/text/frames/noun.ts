/** Nouns that carry what is said: "the claim that …". */
import type { Cue } from '../cues.ts';
import { hasFiniteVerb, isAt, isComma, isFiniteVerb, type Reader, type Run } from '../phrases.ts';
import { mainSubject, possessorBefore } from '../subjects.ts';
import { hasRegion } from './content.ts';
import { contentEnd } from './content-end.ts';
import type { Frame, Place } from './frame.ts';

/** "Her claim that the dam is safe was met with laughter": behind the verb of what is claimed comes the verb of the claim. */
function beforeMainVerb(reader: Reader, noun: number, { from, to }: Run): number {
  if (hasFiniteVerb(reader, 0, noun)) return to;
  let isSaid = false;
  for (let i = from; i < to; i++) {
    if (
      isComma(reader, i) ||
      isAt(reader, i, 'CCONJ', 'SCONJ') ||
      (i > from && reader.lexicon.relatives.has(reader.words[i]?.lower ?? ''))
    )
      isSaid = false;
    else if (isFiniteVerb(reader, i)) {
      let at = i - 1;
      while (isAt(reader, at, 'ADV')) at--;
      const isGroup = isAt(reader, at, 'AUX', 'PART', 'PRON');
      // "that it had recovered drew laughter": a verb behind a verb with its auxiliary, or behind one without.
      const isSecond = !isFiniteVerb(reader, i - 1) || (isAt(reader, i, 'VERB') && isAt(reader, i - 1, 'VERB'));
      if (isSaid && isSecond && !isGroup) return i;
      isSaid = true;
    }
  }
  return to;
}

/** "her claim that it rained", "he made the point that it rained". */
export function nounFrame(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { at, group } = cue;
  const to = beforeMainVerb(reader, at, { from: group.to, to: contentEnd(reader, group.to, place) });
  const isClause = to - group.to > 2 && hasFiniteVerb(reader, group.to, to);
  if (!isClause && !hasRegion(reader, { from: group.to, to })) return null;
  const source = possessorBefore(reader, at) ?? mainSubject(reader, at);
  const content = [{ from: group.to, to }];
  return source ? { cue: [group], source, content, rule: 'cue-noun' } : null;
}
