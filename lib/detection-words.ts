/** Why a page was taken for an article or not, in the reader's language. The detector itself knows codes only: it is on every page. */
import type { Detection } from './messages.ts';
import { plural, words, wordsLanguage, wordsOfCode } from './words.ts';

/** One sentence with the weightiest reasons for the decision. */
export function reasonOf({ isArticle, reasons, paragraphs }: Detection): string {
  const told = reasons
    .map((code) => (code === 'prose' ? plural('detectProse', paragraphs) : wordsOfCode('detect', code)))
    .filter(Boolean);
  if (!told.length) return words(isArticle ? 'detectsArticle' : 'detectsNone');
  return words('detectSentence', new Intl.ListFormat(wordsLanguage(), { type: 'conjunction' }).format(told));
}
