/** The shape of a page's text: its headline, and the runs of prose in it. */
import { countOf, elementAbove, lengthOf, listOf, matches, textOf, textsUnder } from '../nodes.ts';
import type { Add, Prose } from './reasons.ts';

/** Text nodes and paragraphs that are looked at, and the letters that a run of prose has at least. */
const MOST_NODES = 4000;
const MOST_PARAGRAPHS = 150;
/** Letters of prose that answer every question; so many that no number of cards beside them means a list. */
const ENOUGH = 3000;
const PLENTY = 9000;
const SHORTEST = 60;

/** Asked of the browser, which goes up without making an object of every box on the way. */
const SIDE = ':is(nav,aside,footer,form,li,dialog,a,button)';
const NOT_PROSE = `script,style,noscript,template,option,textarea,label,title,pre,code,${[0, 1, 2, 3, 4, 5].map((levels) => SIDE + '>*'.repeat(levels))}`;

export function weighHeadline(document: Document, add: Add): void {
  const headings = listOf(document, 'h1');
  let longest = 0;
  for (let i = 0; i < headings.length; i++) {
    longest = Math.max(longest, weightOf(textOf(headings[i] as Element)));
  }
  if (longest > 34) add(1, 'headline');
  else if (longest < 25) add(-0.5, 'noHeadline');
}

export function weighProse({ paragraphs, prose }: Prose, document: Document, add: Add): void {
  let points = -1;
  if (prose > 1500 && paragraphs > 3) points = countOf(document, 'a') * 15 < prose ? 2.5 : 2;
  else if (prose > 600) points = 1.5;
  else if (prose > 250) points = 0.5;
  add(points, prose > 250 ? 'prose' : 'noProse');
}

/** The paragraphs, which the browser finds at once. */
export function measureParagraphs(document: Document): Prose {
  const sum = { paragraphs: 0, prose: 0 };
  const paragraphs = listOf(document, 'p');
  for (let i = 0; i < paragraphs.length && i < MOST_PARAGRAPHS && sum.prose <= PLENTY; i++) {
    addRun(sum, paragraphs[i] as Element);
  }
  return sum;
}

/** Runs of text instead, for many a page writes its story without a single `<p>`. */
export function measureTexts(document: Document): Prose {
  const sum = { paragraphs: 0, prose: 0 };
  const walker = textsUnder(document);
  for (let i = 0; i < MOST_NODES && sum.prose < ENOUGH; i++) {
    const node = walker.nextNode();
    if (!node) break;
    if (lengthOf(node) > 24) addRun(sum, node);
  }
  return sum;
}

/** Counts what is as long as a sentence and stands in no list, menu, form or script. */
function addRun(sum: Prose, run: Node): void {
  const length = weightOf(textOf(run));
  const box = length < SHORTEST ? null : elementAbove(run);
  if (!box || matches(box, NOT_PROSE)) return;
  sum.paragraphs++;
  sum.prose += length;
}

/** Letters; those of scripts that write a word in one or two count three times. */
function weightOf(text: string): number {
  const words = text.trim();
  const { length } = words;
  const code = words.charCodeAt(length >> 1);
  return code >= 0x2e80 && code < 0xd7b0 ? length * 3 : length;
}
