/** Finds who signs a quotation that stands alone: “We won.” — Maria Lopez, mayor of Ada */
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Passage, Word } from './passages.ts';
import { hasFiniteVerb, isAt } from './phrases.ts';
import type { Span } from './span.ts';

const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—', '―']);
/** Longer lines behind a dash are text of their own. */
const LONGEST = 16;

/**
 * The source behind a passage of nothing but marks: a dash and a name, without a verb, in the same paragraph or the next.
 *
 * Pages set pulled quotations and mottoes this way.
 */
export function signatureOf(passage: Passage, next: Passage | undefined, lexicon: Lexicon): Span | null {
  const own = passage.words.slice(1);
  if (!isBareMark(passage)) return null;
  if (own.length > 1) return signatureIn(own, lexicon);
  return next && next.paragraph - passage.paragraph <= 1 ? signatureIn(next.words, lexicon) : null;
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
