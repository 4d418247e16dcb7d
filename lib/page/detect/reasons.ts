/** What the signals of a page weigh, and which of them are told. */
/** From this score on a page is taken for an article. */
export const THRESHOLD = 3.5;

/** One observation with its weight; the weights of all add up to the score. */
export interface Reason {
  points: number;
  /** A code; the words for it are `detect_<code>` in public/_locales. */
  key: string;
}

export type Add = (points: number, key: string) => void;

/** Runs of prose and their letters. */
export interface Prose {
  paragraphs: number;
  prose: number;
}

/** Is the word, or the word of which it is the plural, one of those in a line that begins and ends with a blank? */
export const isOneOf = (words: string, word: string): boolean =>
  words.includes(` ${word} `) || (word.endsWith('s') && words.includes(` ${word.slice(0, -1)} `));

/** Reasons that are told. */
const MOST = 3;

/** The codes of the weightiest reasons for the decision. */
export function codesOf(reasons: Reason[], isArticle: boolean): string[] {
  const codes = new Set<string>();
  let told = 0;
  for (const { points, key } of reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))) {
    if (points > 0 === isArticle && told++ < MOST) codes.add(key === 'address' && !isArticle ? 'otherAddress' : key);
  }
  return [...codes];
}
