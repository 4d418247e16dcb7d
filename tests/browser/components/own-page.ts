/** What the tests of our own pages have in common: the page's sheet, its language and theme, and an empty page after each. */
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { wordsDirection, wordsLanguage } from '../../../lib/words.ts';
import { speak } from '../../support/words.ts';

/** Draws with this sheet; every test begins in English and by daylight, and what it drew is gone at its end. */
export function drawWith(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  beforeEach(() => speakAs('en'));
  afterEach(cleanup);
}

export function speakAs(locale: string, theme = 'light'): void {
  speak(locale);
  Object.assign(document.documentElement, { lang: wordsLanguage(), dir: wordsDirection() });
  document.documentElement.dataset.theme = theme;
}
