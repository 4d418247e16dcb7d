/** What became of the words of a passage: then and now, word by word. Shown for edited passages and for orphans. */
import { diffArrays } from 'diff';
import { fold } from './fold.ts';

/** A stretch of words that stayed (as they read now), went or came. */
export interface Change {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Two texts with more changed words than this are two different texts. */
const MOST_EDITS = 2_000;

/**
 * The words that went from `then` and came into `now`, in reading order, what went before what came. White space and
 * typography are no change. Texts with nothing in common are one that went and one that came.
 *
 * @example diffWords('It sails half empty.', 'It sails nearly empty.')
 * // => same "It sails ", gone "half", new "nearly", same " empty."
 */
export function diffWords(then: string, now: string, language = 'und'): Change[] {
  const [before, after] = [toWords(then, language), toWords(now, language)];
  const found = diffArrays(before, after, { comparator: isSame, maxEditLength: MOST_EDITS });
  if (!found) return joined([...toChange('gone', then), ...toChange('new', now)]);
  return joined(
    found.flatMap(({ added, removed, value }) => toChange(added ? 'new' : removed ? 'gone' : 'same', value.join(''))),
  );
}

function toChange(kind: Change['kind'], text: string): Change[] {
  return text ? [{ kind, text }] : [];
}

function toWords(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** "ﬁnd" and "find" are one word, and so are “ and ". */
function isSame(a: string, b: string): boolean {
  return a === b || fold(a).text === fold(b).text;
}

/**
 * Neighbouring changes become one: "half a boat" for "three whole ships" is one change of three words, not three with a
 * blank between them.
 */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  let [gone, came] = ['', ''];
  const flush = () => {
    result.push(...toChange('gone', gone), ...toChange('new', came));
    [gone, came] = ['', ''];
  };
  changes.forEach((change, i) => {
    const isChanging = gone || came;
    if (change.kind === 'gone') gone += change.text;
    else if (change.kind === 'new') came += change.text;
    else if (isChanging && !change.text.trim() && changes[i + 1]) {
      gone += change.text;
      came += change.text;
    } else {
      flush();
      result.push(change);
    }
  });
  flush();
  return result;
}
