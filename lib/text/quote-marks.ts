/** Finds what stands in quotation marks, whatever the marks; which of it is a quotation is for later stages to say. */
import { byPlace, type Span } from './span.ts';

/** One stretch in marks, the marks included. */
export interface Region extends Span {
  /** False when the closing mark is missing and the region runs to its paragraph's end. */
  closed: boolean;
  /** True when it reopens a region that the paragraph before left open. */
  reopens: boolean;
  /** True for single marks ('…', ‘…’), which headlines use and which apostrophes imitate. */
  single: boolean;
}

const MARK = /["“”„‟«»]|''|``|[‘’‚'‹›]/g;
/** Closing marks for each opening mark; houses and countries pair them differently („…“, „…”, »…«). */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '“”"',
  '‟': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  "''": "''",
  '``': "''",
  '‘': '’',
  "'": "'",
  '‚': '‘’',
  '‹': '›',
  '›': '‹',
};
const SINGLE = "‘’‚'‹›";
const ALWAYS_OPENS = '„‟``';
/** Before an opening mark: nothing, white space, an opening bracket, a dash, a colon, another mark. */
const BEFORE_OPENING = /[\s([{—–\-:/"“‘'«„]/;
const AFTER_CLOSING = /[\s)\]}—–\-:;,.!?…/"”’'»]/;

/**
 * Pairs opening with closing marks, paragraph by paragraph.
 *
 * Newspapers reopen a long quotation on every paragraph and close only the last, so a region that no mark closes runs to
 * the end of its paragraph, and the next paragraph's region says whether it reopens that one.
 *
 * @example findRegions('He said “no”.', [{ start: 0, end: 13 }]) // => [{ start: 8, end: 12, closed: true, … }]
 */
export function findRegions(text: string, paragraphs: readonly Span[]): Region[] {
  const outer = regionsOf(text, paragraphs, true);
  return isSingleOuter(text, outer) ? outer : regionsOf(text, paragraphs, false);
}

/** British houses quote in single marks: more of them than of double ones, and some hold what was said, comma or point and all. */
function isSingleOuter(text: string, regions: readonly Region[]): boolean {
  const singles = regions.filter(({ start }) => SINGLE.includes(text[start] as string));
  const isSaid = ({ start, end }: Region) => /[,.!?]/.test(text[end - 2] as string) && end - start > LEAST_SAID;
  return singles.length * 2 > regions.length && singles.some(isSaid);
}

/** Shorter stretches that end in a stop ("‘No.’", "‘e.g.’") say little about a house's marks. */
const LEAST_SAID = 15;

/** `isOuter`: single marks are the outer ones, so double ones may stand inside them. */
function regionsOf(text: string, paragraphs: readonly Span[], isOuter: boolean): Region[] {
  const regions: Region[] = [];
  let wasOpen = false;
  for (const paragraph of paragraphs) {
    const found = inParagraph(text, paragraph, isOuter);
    const first = found[0];
    if (first && wasOpen && first.start === paragraph.start) first.reopens = true;
    wasOpen = found.some((region) => !region.closed);
    for (const region of found) regions.push(region);
  }
  return regions;
}

function inParagraph(text: string, paragraph: Span, isOuter: boolean): Region[] {
  const doubles: Region[] = [];
  const singles: number[] = [];
  let open = -1;
  let opener = '';
  let isInner = false;
  const close = (end: number, closed: boolean) => {
    if (end - open > 2) doubles.push({ start: open, end, closed, reopens: false, single: false });
    open = -1;
  };
  MARK.lastIndex = paragraph.start;
  for (let match = MARK.exec(text); match && match.index < paragraph.end; match = MARK.exec(text)) {
    const mark = match[0];
    if (mark.length === 1 && SINGLE.includes(mark)) {
      if (open < 0) singles.push(match.index);
      continue;
    }
    const shape = shapeOf(text, match.index, mark, paragraph);
    if (isInner && shape !== 'opens' && CLOSERS[opener]?.includes(mark)) isInner = false;
    else if (open >= 0 && shape !== 'opens' && CLOSERS[opener]?.includes(mark)) close(match.index + mark.length, true);
    else if (open >= 0 && mark === '„' && opener === '„' && closesTwice(text, match.index + 1, paragraph.end))
      isInner = true;
    else if (shape !== 'closes') {
      if (open >= 0 && !isSameFamily(opener, mark)) continue;
      if (open >= 0) close(text.slice(open, match.index).trimEnd().length + open, false);
      open = match.index;
      opener = mark;
    }
  }
  if (open >= 0) close(paragraph.end, false);
  if (!singles.length) return doubles;
  const paired = pairSingles(text, paragraph, { marks: singles, doubles, isOuter });
  const apart = isOuter ? outside(doubles, paired) : doubles;
  return [...apart, ...paired].sort(byPlace);
}

/** „Ein „Prachtkerl“ ist das“: before the next mark that opens, one closes what opened last and one what opened first. */
function closesTwice(text: string, from: number, end: number): boolean {
  const next = text.indexOf('„', from);
  const upTo = next < 0 || next > end ? end : next;
  return (text.slice(from, upTo).match(/[“”]/g)?.length ?? 0) > 1;
}

/** The regions that none of `outer` holds; both are in reading order. */
function outside(regions: readonly Region[], outer: readonly Region[]): Region[] {
  let at = 0;
  return regions.filter((region) => {
    while (at < outer.length && (outer[at] as Region).end <= region.start) at++;
    return (outer[at]?.start ?? region.end) > region.start;
  });
}

/** A mark inside other marks opens no region of its own: “He said «no».” */
function isSameFamily(opener: string, mark: string): boolean {
  return opener === mark || ('"“”‟'.includes(opener) && '"“”‟'.includes(mark));
}

/** What a mark can be by the characters round it: straight marks and misused curly ones tell it by shape alone. */
function shapeOf(text: string, at: number, mark: string, { start, end }: Span): 'opens' | 'closes' | 'either' {
  if (ALWAYS_OPENS.includes(mark)) return 'opens';
  if (mark === '«' || mark === '»') return 'either';
  const before = at > start ? (text[at - 1] as string) : ' ';
  const after = at + mark.length < end ? (text[at + mark.length] as string) : ' ';
  const mayOpen = BEFORE_OPENING.test(before) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) || AFTER_CLOSING.test(after);
  if (mark === '“' && /\p{L}/u.test(after)) return /\s/.test(before) || at === start ? 'opens' : 'either';
  if (mark === '”' && !(mayOpen && /\s/.test(before))) return 'closes';
  if (mayOpen && (!/\S/.test(before) || !mayClose)) return 'opens';
  return mayOpen ? 'either' : /\s/.test(after) || AFTER_CLOSING.test(after) ? 'closes' : 'either';
}

/** Single marks are believed only in pairs, and only where no apostrophe can be meant. */
function pairSingles(
  text: string,
  paragraph: Span,
  { marks, doubles, isOuter }: { marks: readonly number[]; doubles: readonly Region[]; isOuter: boolean },
): Region[] {
  const regions: Region[] = [];
  let open = -1;
  let passed = 0;
  for (let i = 0; i < marks.length; i++) {
    const at = marks[i] as number;
    if (open < 0) {
      if (opensSingle(text, at, paragraph)) open = at;
      continue;
    }
    const isCloser = CLOSERS[text[open] as string]?.includes(text[at] as string) && closesSingle(text, at, paragraph);
    if (!isCloser || isPossessive(text, at, marks.slice(i + 1, i + 8), paragraph)) continue;
    while (passed < doubles.length && (doubles[passed] as Region).end <= open) passed++;
    const isCrossed = !isOuter && passed < doubles.length && (doubles[passed] as Region).start < at;
    if (!isCrossed && at - open > 2) {
      regions.push({ start: open, end: at + 1, closed: true, reopens: false, single: !isOuter });
    }
    open = -1;
  }
  return regions;
}

function opensSingle(text: string, at: number, { start }: Span): boolean {
  const before = at > start ? (text[at - 1] as string) : ' ';
  const after = text[at + 1] ?? ' ';
  if (text[at] === '’') return false;
  return BEFORE_OPENING.test(before) && /[\p{L}\p{N}[(]/u.test(after) && !/^\d0s/.test(text.slice(at + 1, at + 4));
}

function closesSingle(text: string, at: number, { start, end }: Span): boolean {
  const before = at > start ? (text[at - 1] as string) : ' ';
  const after = at + 1 < end ? (text[at + 1] as string) : ' ';
  return /\S/.test(before) && AFTER_CLOSING.test(after);
}

/** "the voters’ choice": after an s, before a word, with a better closing mark still to come. */
function isPossessive(text: string, at: number, later: readonly number[], paragraph: Span): boolean {
  if (!/s/i.test(text[at - 1] as string) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  for (const next of later) {
    if (opensSingle(text, next, paragraph)) return false;
    if (closesSingle(text, next, paragraph)) return true;
  }
  return false;
}
