/** What became of the words of a passage: then and now, word by word. Shown for edited passages and for orphans. */
import { diffArrays } from 'diff';
import { fold } from './fold.ts';

/** A stretch of words that stayed (as they read now), went or came. */
export interface Change {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/**
 * Words that go or come, the blanks between them counted too. Beyond that two texts have little in common, and the time to
 * find it grows with the square.
 */
const MOST_EDITS = 400;

/**
 * The words that went from `then` and came into `now`, in reading order, what went before what came. White space and
 * typography are no change. Of texts that share little only the words that they begin and end with are the same.
 *
 * @example diffWords('It sails half empty.', 'It sails nearly empty.')
 * // => same "It sails ", gone "half", new "nearly", same " empty."
 */
export function diffWords(then: string, now: string, language = 'und'): Change[] {
  const [before, after] = [toWords(then, language), toWords(now, language)];
  const head = sharedAtStart(before.keys, after.keys);
  const tail = sharedAtEnd(before.keys, after.keys, head);
  const middle = (words: Words) => words.keys.slice(head, words.keys.length - tail);
  const found = diffArrays(middle(before), middle(after), { maxEditLength: MOST_EDITS });
  const steps: Step[] = found?.map(({ added, removed, count }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    count,
  })) ?? [
    { kind: 'gone', count: before.keys.length - head - tail },
    { kind: 'new', count: after.keys.length - head - tail },
  ];
  return joined(toChanges([{ kind: 'same', count: head }, ...steps, { kind: 'same', count: tail }], before, after));
}

interface Step {
  kind: Change['kind'];
  /** Words. */
  count: number;
}

function toChanges(steps: readonly Step[], before: Words, after: Words): Change[] {
  let [i, j] = [0, 0];
  return steps.flatMap(({ kind, count }) => {
    const texts = kind === 'gone' ? before.texts.slice(i, i + count) : after.texts.slice(j, j + count);
    if (kind !== 'new') i += count;
    if (kind !== 'gone') j += count;
    return toChange(kind, texts.join(''));
  });
}

function toChange(kind: Change['kind'], text: string): Change[] {
  return text ? [{ kind, text }] : [];
}

/** The words of a text and the blanks and marks between them. "ﬁnd" and "find" have one key, and so have “ and ". */
interface Words {
  texts: string[];
  keys: string[];
}

/** Letters and digits with the apostrophes between them; blanks; any other sign by itself. */
const WORDS = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+(?:['’][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;
/** Scripts that put no blanks between words: there alone a dictionary is asked, for it is a hundred times slower. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

function toWords(text: string, language: string): Words {
  const runs = text.match(WORDS) ?? [];
  const texts = UNSPACED.test(text) ? runs.flatMap((run) => segmentsOf(run, language)) : runs;
  return { texts, keys: texts.map(keyOf) };
}

function segmentsOf(run: string, language: string): string[] {
  if (!UNSPACED.test(run)) return [run];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

const PLAIN_WORD = /^[a-z0-9]+$/i;

/** Most words are what they are. */
const keyOf = (word: string): string => (PLAIN_WORD.test(word) ? word : word === ' ' ? '' : fold(word).text);

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1;
  return count;
}

function sharedAtEnd(a: readonly string[], b: readonly string[], head: number): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) - head && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
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
