/**
 * Is this page one article? Runs on every page, so it reads little and never asks for layout.
 *
 * News stories, opinion, live blogs, press releases, blog posts, galleries with text, paywalled stubs, AMP and print views
 * are articles; front pages, sections, search results, shops, forums, accounts, manuals and service pages are none.
 */
import type { Detection } from '../messages.ts';
import {
  codesOf,
  LEAST_BY_LAYOUT,
  MOST_BY_LAYOUT,
  MOST_BY_TEXT,
  type Reason,
  THRESHOLD,
  weighHead,
  weighLayout,
  weighText,
} from './detect/judge.ts';
import { readHead, readLayout, readText } from './detect/signals.ts';

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
  const head = readHead(document, url);
  weighHead(head, add);
  if (score + MOST_BY_TEXT + MOST_BY_LAYOUT >= THRESHOLD) {
    const text = readText(document);
    paragraphs = text.paragraphs;
    weighText(text, add);
    const isOpen = score + MOST_BY_LAYOUT >= THRESHOLD && score + LEAST_BY_LAYOUT < THRESHOLD;
    if (isOpen) weighLayout(readLayout(document), head, text, add);
  }
  const isArticle = score >= THRESHOLD;
  return { isArticle, reasons: codesOf(reasons, isArticle), paragraphs, score };
}
