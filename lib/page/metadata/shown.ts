/** What a page shows of its article's names and dates, for pages whose head says nothing. */
import { isInside, parentElementOf, tagOf } from '../nodes.ts';
import type { Steps } from '../pieces.ts';
import type { Line, TextMap } from '../text-map.ts';
import { foldTitle } from './title.ts';

/** Lines that may stand above a headline: no menu is so long. */
const MOST_ABOVE = 3000;

/** The place of the headline among the lines of the page; -1 when it is not shown. */
export function headlineLine(map: TextMap, title: string): number {
  const wanted = foldTitle(title);
  if (!wanted) return -1;
  let inHeading = -1;
  for (let i = 0; i < map.lines.length && i < MOST_ABOVE; i++) {
    const line = map.lines[i] as Line;
    if (line.end - line.start > title.length * 2 + 40) continue;
    const words = foldTitle(map.text.slice(line.start, line.end));
    if (words.length < wanted.length / 2 || !(words.includes(wanted) || wanted.includes(words))) continue;
    if (headingAbove(line.element)) return i;
    if (inHeading < 0) inHeading = i;
  }
  return inHeading;
}

function headingAbove(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; at && i < 3; at = parentElementOf(at), i++) if (/^h[1-3]$/.test(tagOf(at))) return true;
  return false;
}

const NEAR_ABOVE = 6;
const NEAR_BELOW = 14;

/** Short lines around the headline, those below it first: where newspapers put names and dates. */
export function linesNear(map: TextMap, headline: number): string[] {
  if (headline < 0) return [];
  const below = map.lines.slice(headline + 1, headline + 1 + NEAR_BELOW);
  const above = map.lines.slice(Math.max(0, headline - NEAR_ABOVE), headline).reverse();
  return [...below, ...above]
    .filter((line) => line.end - line.start <= 160 && !isInside(line.element, 'figcaption'))
    .map((line) => map.text.slice(line.start, line.end));
}

const SIGNATURE = /^(?:(?:written|reported|article|story) by|verfasst von|escrito por|écrit par)\s*:?\s*(\S.*)?$/iu;

/** The line that says who wrote it, on pages that say so under the story; with the next one when the name has its own. */
export function* signatureLine(map: TextMap): Steps<string> {
  for (let i = 0; i < map.lines.length; i++) {
    yield;
    const line = map.lines[i] as Line;
    if (line.end - line.start > 70) continue;
    const signature = SIGNATURE.exec(map.text.slice(line.start, line.end).trim());
    if (!signature) continue;
    const next = map.lines[i + 1];
    const name = signature[1] ?? (next ? map.text.slice(next.start, next.end) : '');
    if (name.length < 60) return name;
  }
  return '';
}
