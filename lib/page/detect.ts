/**
 * Is this page one article? Runs on every page, so it reads little and never asks for layout.
 *
 * News stories, opinion, live blogs, press releases, blog posts, galleries with text, paywalled stubs, AMP and print views
 * are articles; front pages, sections, search results, shops, forums, accounts, manuals and service pages are none.
 */
import type { Detection } from '../messages.ts';
import { codesOf, THRESHOLD, weigh } from './detect/judge.ts';
import { readSignals } from './detect/signals.ts';

/** `score` is the sum of the reasons' weights; 4 and more is an article. */
export function detectArticle(document: Document, url: string): Detection & { score: number } {
  const signals = readSignals(document, url);
  const reasons = weigh(signals);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const isArticle = score >= THRESHOLD;
  return { isArticle, reasons: codesOf(reasons, isArticle), paragraphs: signals.paragraphs, score };
}
