/**
 * The page as extraction sees it: paragraphs in reading order, each in its nest of boxes (the elements around it), with
 * how much text and how much prose every box holds.
 */
import type { BlockRole } from '../../text/article.ts';
import type { Span } from '../../text/span.ts';
import { attributeOf, parentElementOf, tagOf } from '../nodes.ts';
import type { Steps } from '../pieces.ts';
import type { Line, TextMap } from '../text-map.ts';

/** One element that has text somewhere in it. */
export interface Box {
  element: Element;
  parent: Box | null;
  tag: string;
  /** Letters and digits below it, and those of them that read like prose. */
  text: number;
  prose: number;
  /** Lines that are a link and nothing else, and headings that are none. */
  linkedLines: number;
  ownHeadings: number;
  /** Holds a first heading. */
  headline: boolean;
  /** Why nothing in it is body, "" when nothing says so. */
  side: string;
}

export interface Paragraph extends Span {
  box: Box;
  role: BlockRole;
  /** 1 to 6 in a heading, else 0. */
  level: number;
  words: string;
  letters: number;
  /** Share of the letters that are links, 0 to 1. */
  linked: number;
  prose: number;
}

export interface PageBoxes {
  paragraphs: Paragraph[];
  /** A parent stands before its children. */
  boxes: Box[];
}

/** Reads the lines of a page into paragraphs and boxes. */
export function* findBoxes(map: TextMap): Steps<PageBoxes> {
  const boxes: Box[] = [];
  const known = new Map<Element, Box>();
  const paragraphs: Paragraph[] = [];
  for (const line of joinLines(map.lines)) {
    paragraphs.push(paragraphOf(map, line, boxOf(line.element, known, boxes)));
    yield;
  }
  measureLinks(paragraphs, map.links);
  for (const paragraph of paragraphs) {
    paragraph.prose = proseOf(paragraph);
    yield;
  }
  const page = { paragraphs, boxes };
  yield* sumUp(page);
  return page;
}

/** Counts text and prose of every box anew, without what stands in side boxes. */
export function* sumUp({ paragraphs, boxes }: PageBoxes): Steps<void> {
  for (const box of boxes) {
    box.text = 0;
    box.prose = 0;
    box.linkedLines = 0;
    box.ownHeadings = 0;
  }
  for (const { box, letters, prose, level, linked, role } of paragraphs) {
    yield;
    if (box.side) continue;
    box.text += letters;
    box.prose += prose;
    if (linked > 0.8 && letters > 12) box.linkedLines++;
    if (linked < 0.2 && role === 'heading') box.ownHeadings++;
    box.headline ||= level === 1;
  }
  for (let i = boxes.length - 1; i > 0; i--) {
    yield;
    const { parent, text, prose, linkedLines, ownHeadings, headline } = boxes[i] as Box;
    if (!parent) continue;
    parent.text += text;
    parent.prose += prose;
    parent.linkedLines += linkedLines;
    parent.ownHeadings += ownHeadings;
    parent.headline ||= headline;
  }
}

/** Is it the other box, or somewhere in it? */
export function isWithin(box: Box, root: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === root) return true;
  return false;
}

/** Lines of one element parted by a single `<br>` are one paragraph; two make a new one. */
function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1];
    if (last && line.breaks === 1 && last.element === line.element) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

function boxOf(element: Element, known: Map<Element, Box>, boxes: Box[]): Box {
  const fresh: Element[] = [];
  let at: Element | null = element;
  for (; at && !known.has(at); at = parentElementOf(at)) fresh.push(at);
  let box = (at && known.get(at)) ?? null;
  for (const inner of fresh.reverse()) {
    box = {
      element: inner,
      parent: box,
      tag: tagOf(inner),
      text: 0,
      prose: 0,
      linkedLines: 0,
      ownHeadings: 0,
      headline: false,
      side: '',
    };
    known.set(inner, box);
    boxes.push(box);
  }
  return box as Box;
}

const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** Scripts that write a word in one or two characters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function paragraphOf(map: TextMap, line: Line, box: Box): Paragraph {
  const words = map.text.slice(line.start, line.end);
  const letters = words.replace(NO_LETTER, '');
  const dense = letters.match(DENSE)?.length ?? 0;
  const { role, level } = roleOf(box);
  return {
    start: line.start,
    end: line.end,
    box,
    role,
    level,
    words,
    letters: letters.length + 2 * dense,
    linked: 0,
    prose: 0,
  };
}

const ROLES: Record<string, BlockRole> = {
  blockquote: 'quote',
  q: 'quote',
  li: 'item',
  dd: 'item',
  dt: 'item',
  figcaption: 'caption',
  caption: 'caption',
};
/** As far as a paragraph's role can come from an element around it. */
const REACH = 4;

function roleOf(box: Box): { role: BlockRole; level: number } {
  for (let at: Box | null = box, i = 0; at && i < REACH; at = at.parent, i++) {
    const heading = /^h([1-6])$/.exec(at.tag)?.[1] ?? (attributeOf(at.element, 'role') === 'heading' ? '2' : '');
    if (heading) return { role: 'heading', level: Number(heading) };
    const role = ROLES[at.tag];
    if (role) return { role, level: 0 };
  }
  return { role: 'paragraph', level: 0 };
}

/** Links and paragraphs are both in reading order: one pass. */
function measureLinks(paragraphs: Paragraph[], links: readonly Span[]): void {
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at < links.length && (links[at] as Span).end <= paragraph.start) at++;
    let linked = 0;
    for (let i = at; i < links.length && (links[i] as Span).start < paragraph.end; i++) {
      const { start, end } = links[i] as Span;
      linked += Math.min(end, paragraph.end) - Math.max(start, paragraph.start);
    }
    paragraph.linked = Math.min(1, linked / (paragraph.end - paragraph.start));
  }
}

/** Ends like a sentence, closing marks and a note number aside. */
export const SENTENCE_END = /[.!?…。！？؟।۔:][\p{Pf}\p{Pe}"'”’»]*(?:\s*\[\d+\])?\s*$/u;

/**
 * How many letters read like prose: whole sentences outside of links. A teaser has one sentence or half of one, a menu
 * none, so short and linked text counts little.
 */
function proseOf({ words, letters, linked, role }: Paragraph): number {
  if (role === 'heading' || role === 'caption' || letters < 20) return 0;
  const own = letters * Math.max(0, 1 - 1.5 * linked);
  const ended = SENTENCE_END.test(words);
  if (letters < 60) return ended ? own * 0.5 : 0;
  return ended ? own : own * 0.5;
}
