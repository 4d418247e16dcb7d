/** Words in marks inside indirect speech, as quotations of their own beside it. */

import { isNameInMarks } from '../marked-names.ts';
import type { Word } from '../passages.ts';
import type { Reader, Run } from '../phrases.ts';
import { marksIn } from './content.ts';
import type { Frame } from './frame.ts';

/**
 * The frame, and one for each stretch in marks that it holds among other words.
 *
 * A verb that says what somebody calls something („nannte den Plan einen „Bierdeckel““) reports what is in marks alone.
 */
export function splitMarks(reader: Reader, frame: Frame): Frame[] {
  const marks = frame.content.flatMap((run) => marksIn(reader, run)).filter(({ from }) => !isNameInMarks(reader, from));
  const apart = marks.map((run) => ({ ...frame, content: [run] }));
  if (frame.rule === 'cue-object' || isListOfMarks(reader, frame, marks)) return apart;
  const words = frame.content.reduce((count, { from, to }) => count + to - from, 0);
  if (!marks.length || words <= marks.length + 1) return [frame];
  return [frame, ...apart.map((each) => ({ ...each, rule: 'marks' }))];
}

/** „A“ und „B“: each is a quotation. */
function isListOfMarks({ words }: Reader, { content }: Frame, marks: readonly Run[]): boolean {
  const isJoint = ({ region, is }: Word) => region || is === 'PUNCT' || is === 'CCONJ';
  const [run, ...others] = content;
  // „Wir werden“, sagte Lopez, „es tun.“ is one sentence on both sides of who says it.
  return marks.length > 1 && run !== undefined && !others.length && words.slice(run.from, run.to).every(isJoint);
}
