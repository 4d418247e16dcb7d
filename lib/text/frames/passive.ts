/** Passives that name who says it: "was first reported by the Post", "As reported by the Post, …". */
import type { Cue } from '../cues.ts';
import { hasFiniteVerb, isComma, longNounPhraseEnd, type Reader } from '../phrases.ts';
import { subjectAfter, subjectBefore } from '../subjects.ts';
import { contentEnd } from './content-end.ts';
import type { Frame, Place } from './frame.ts';

/** "As reported by the Post, the deal is off": what follows is what was said. */
export function asReported(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  if (from !== 1 || reader.words[0]?.lower !== 'as' || !reader.lexicon.agents.has(reader.words[to]?.lower ?? ''))
    return null;
  const end = longNounPhraseEnd(reader, to + 1);
  if (!isComma(reader, end)) return null;
  const run = { from: end + 1, to: contentEnd(reader, end + 1, place) };
  if (!hasFiniteVerb(reader, run.from, run.to)) return null;
  return { cue: [{ from, to: to + 1 }], source: { from: to + 1, to: end }, content: [run], rule: 'according-before' };
}

/** "The deal was first reported by the Post": the subject is what was said, and its speaker follows. */
export function passive(reader: Reader, cue: Cue, place: Place): Frame | null {
  const { from, to } = cue.group;
  if (!reader.lexicon.agents.has(reader.words[to]?.lower ?? '') || !cue.verb?.takes.match(/[cto]/)) return null;
  // "Lopez was asked by the judge": who is asked or told is not what was said.
  if (cue.verb.lemma === 'ask' || cue.verb.takes.includes('a')) return null;
  const content = subjectBefore(reader, from, place.floor);
  const source = subjectAfter(reader, to + 1, reader.words.length);
  return content && source ? { cue: [{ from, to: to + 1 }], source, content: [content], rule: 'cue-passive' } : null;
}
