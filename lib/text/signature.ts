/** Finds who signs a quotation that stands alone: “We won.” — Maria Lopez, mayor of Ada */
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Passage, Word } from './passages.ts';
import { hasFiniteVerb, isAt, isComma, isTime, nounPhraseEnd } from './phrases.ts';
import type { Span } from './span.ts';

const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—', '―']);
/** Longer lines behind a dash are text of their own. */
const LONGEST = 16;
/** Nor has a speaker's own name so many words. */
const LONGEST_NAME = 5;

/**
 * The source behind a passage of nothing but marks: a dash and a name, without a verb, in the same paragraph or the next.
 *
 * Pages set pulled quotations and mottoes this way.
 */
export function signatureOf(passage: Passage, next: Passage | undefined, lexicon: Lexicon): Span | null {
  const own = passage.words.slice(1);
  if (!isBareMark(passage)) return null;
  if (own.length > 1) return signatureIn(own, lexicon);
  if (!next || next.paragraph - passage.paragraph > 1) return null;
  return signatureIn(next.words, lexicon) ?? nameAlone(next.words, lexicon);
}

/** “We won.” and behind it or in the line below a speaker with an office or a place of writing: Maria Lopez, mayor of Ada */
function nameAlone(words: readonly Word[], lexicon: Lexicon): Span | null {
  const reader = { words, lexicon };
  const comma = words.findIndex((_, i) => isComma(reader, i));
  const [first, last] = [words[0], words.at(-1)];
  if (comma < 2 || comma > LONGEST_NAME || words.length > LONGEST || !first || !last) return null;
  const isSpeaker = isAt(reader, comma - 1, 'NOUN', 'PROPN') && nounPhraseEnd(reader, 0) === comma;
  const isTelling = last.is === 'PUNCT' || hasFiniteVerb(reader, 0, words.length) || isTime(reader, 0);
  return isSpeaker && !isTelling ? { start: first.start, end: last.end } : null;
}

const isBareMark = ({ words }: Passage): boolean => words[0]?.is === 'X' && words[0].region !== null;

function signatureIn(words: readonly Word[], lexicon: Lexicon): Span | null {
  if (words.length > LONGEST) return null;
  const reader = { words, lexicon };
  if (!DASHES.has(words[0]?.text ?? '') || !isAt(reader, 1, 'PROPN', 'DET', 'NOUN')) return null;
  if (!words.some(({ text }, i) => i > 0 && /^\p{Lu}/u.test(text)) || hasFiniteVerb(reader, 1, words.length))
    return null;
  return { start: (words[1] as Span).start, end: (words.findLast(({ is }) => is !== 'PUNCT') as Span).end };
}
