/** What each of our own pages does first: finds its words and says which language it is in. */
import { browser } from 'wxt/browser';
import { useWords, type Word, words, wordsDirection, wordsLanguage } from './words.ts';

export function speakHere(title: Word): void {
  useWords((key, values) => browser.i18n.getMessage(key as 'description', values));
  document.documentElement.lang = wordsLanguage();
  document.documentElement.dir = wordsDirection();
  document.title = words(title);
}
