/**
 * Is this page one article? Runs on every page, so it reads little and never asks for layout.
 *
 * News stories, opinion, live blogs, press releases, blog posts, galleries with text, paywalled stubs, AMP and print views
 * are articles; front pages, sections, search results, shops, forums, accounts, manuals and service pages are none.
 */
import type { Detection } from '../messages.ts';
import {
  codesOf,
  LEAST_BY_CARDS,
  LEAST_BY_SHOWN,
  LEAST_BY_TEXT,
  MOST_BY_SHOWN,
  MOST_BY_TEXT,
  type Reason,
  THRESHOLD,
  weighCards,
  weighHead,
  weighShown,
  weighText,
} from './detect/judge.ts';
import { readCards, readHead, readShown, readText } from './detect/signals.ts';

/**
 * `score` is the sum of the reasons' weights; 3.5 and more is an article.
 *
 * What costs more is asked only while it can still change the answer: the front page of a newspaper, the heaviest page of
 * all, is known by its address.
 */
export function detectArticle(document: Document, url: string): Detection & { score: number } {
  const reasons: Reason[] = [];
  let score = 0;
  let paragraphs = 0;
  const add = (points: number, key: string) => {
    score += points;
    if (points) reasons.push({ points, key });
  };
  /** Can what is not looked at yet still change the answer, when it adds so much at most and so little at least? */
  const isOpen = (most: number, least: number) => score + most >= THRESHOLD && score + least < THRESHOLD;
  const head = readHead(document, url);
  weighHead(head, add);
  if (isOpen(MOST_BY_TEXT + MOST_BY_SHOWN, LEAST_BY_TEXT + LEAST_BY_SHOWN + LEAST_BY_CARDS)) {
    const text = readText(document);
    paragraphs = text.paragraphs;
    weighText(text, add);
    if (isOpen(MOST_BY_SHOWN, LEAST_BY_SHOWN + LEAST_BY_CARDS)) weighShown(readShown(document), head, add);
    if (isOpen(0, LEAST_BY_CARDS)) weighCards(readCards(document), text, add);
  }
  const isArticle = score >= THRESHOLD;
  return { isArticle, reasons: codesOf(reasons, isArticle), paragraphs, score };
}
