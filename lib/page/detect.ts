/**
 * Is this page one article? Runs on every page, so it reads little and never asks for layout.
 *
 * News stories, opinion, live blogs, press releases, blog posts, galleries with text, paywalled stubs, AMP and print views
 * are articles; front pages, sections, search results, shops, forums, accounts, manuals and service pages are none.
 *
 * All of it is run once on most pages, by code that the browser compiles for it. So it is written in words and counts: a pattern
 * costs up to a tenth of a millisecond the first time, and the first element that becomes an object a third of one.
 */
import type { Detection } from '../messages.ts';
import { weighAddress } from './detect/address.ts';
import { weighClaims, weighHead, weighTypes } from './detect/head.ts';
import { codesOf, type Prose, type Reason, THRESHOLD } from './detect/reasons.ts';
import { weighCards, weighShown } from './detect/shown.ts';
import { measureParagraphs, measureTexts, weighHeadline, weighProse } from './detect/text.ts';

/**
 * `score` is the sum of the reasons' weights; 3.5 and more is an article.
 *
 * The cheapest questions come first, and none is asked that cannot change the answer: the front page of a newspaper, the
 * heaviest page of all, is known by its address.
 */
export function detectArticle(document: Document, url: string): Detection & { score: number } {
  const reasons: Reason[] = [];
  let score = 0;
  const add = (points: number, key: string) => {
    score += points;
    // Of two that weigh the same, the one that was asked later says more.
    if (points) reasons.unshift({ points, key });
  };
  /** Can what is not asked yet still change the answer, when it adds so much at most and so little at least? */
  const isOpen = (most: number, least: number) => score + most >= THRESHOLD && score + least < THRESHOLD;
  weighAddress(url, add);
  const isDated = weighClaims(document, add);
  if (isOpen(8.5, -18)) weighTypes(document, add);
  if (isOpen(5.5, -15)) weighHead(document, add);
  if (isOpen(5, -6)) weighHeadline(document, add);
  let text: Prose = { paragraphs: 0, prose: 0 };
  if (isOpen(4, -5.5)) text = measureParagraphs(document);
  // So many paragraphs are the text of a story; where there are fewer, it may be written without any.
  const isStory = text.prose > 1500 && text.paragraphs > 3;
  if (isStory) weighProse(text, document, add);
  if (isStory ? isOpen(1.5, -4.5) : isOpen(4, -5.5)) weighShown(document, isDated, add);
  if (!isStory && isOpen(2.5, -4)) {
    text = measureTexts(document);
    weighProse(text, document, add);
  }
  if (isOpen(0, -3)) weighCards(document, text, add);
  const isArticle = score >= THRESHOLD;
  return { isArticle, reasons: codesOf(reasons, isArticle), paragraphs: text.paragraphs, score };
}
