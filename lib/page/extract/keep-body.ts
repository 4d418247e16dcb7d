/** Chooses the paragraphs of the body among those of the box that holds it. */
import type { Metadata } from '../../messages.ts';
import type { Block } from '../../text/article.ts';
import { foldTitle } from '../metadata/title.ts';
import type { Steps } from '../pieces.ts';
import { type Box, isWithin, type Paragraph } from './boxes.ts';
import { isBoilerplate, tailOf } from './phrases.ts';

/** The blocks of the body in reading order. */
export function* keepBody(paragraphs: readonly Paragraph[], root: Box, metadata: Metadata): Steps<Block[]> {
  const inside = paragraphs.filter(({ box }) => !box.side && isWithin(box, root));
  const body = fromFirstProse(afterHeadline(yield* beforeTail(inside), metadata.title));
  const seen = new Set<string>();
  const blocks: Block[] = [];
  for (const paragraph of body) {
    yield;
    if (!isBody(paragraph) || isByline(paragraph, metadata.byline)) continue;
    const { start, end, role, words } = paragraph;
    // Pages for screens of two sizes carry their text twice.
    if (words.length > 60 && seen.has(words)) continue;
    seen.add(words);
    blocks.push({ start, end, role });
  }
  return blocks;
}

function isBody({ letters, linked, level, role, words }: Paragraph): boolean {
  if (!letters || level === 1 || role === 'caption') return false;
  if (linked >= 0.6 && !(linked < 0.9 && letters > 80)) return false;
  if (/^<\w+[\s>]/.test(words)) return false;
  return !isBoilerplate(words);
}

/** A short line with an author's name and a date, wherever it stands. */
function isByline({ words }: Paragraph, names: readonly string[]): boolean {
  return words.length < 140 && /\b(?:19|20)\d\d\b/.test(words) && names.some((name) => words.includes(name));
}

const proseOf = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, { prose }) => sum + prose, 0);

/**
 * Leaves out what follows "Related stories" or "Comments": up to the text where the story goes on, else to the end.
 */
function* beforeTail(paragraphs: Paragraph[]): Steps<Paragraph[]> {
  const all = proseOf(paragraphs);
  const kept: Paragraph[] = [];
  let before = 0;
  let tail: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    yield;
    const kind = tailOf(paragraph);
    if (kind && before > all * (kind === 'comments' ? 0.6 : 0.85)) break;
    if (kind) tail = paragraph;
    else if (tail && goesOn(paragraph, tail)) tail = null;
    if (!tail) kept.push(paragraph);
    before += paragraph.prose;
  }
  return kept;
}

/** Text of the story again, and not of an entry in the list under the heading. */
function goesOn({ prose, role, linked, box }: Paragraph, heading: Paragraph): boolean {
  if (role === 'item') return linked < 0.2;
  if (prose <= 60) return false;
  let entry: Box | null = box;
  while (entry && entry.tag !== 'article') entry = entry.parent;
  return !entry || isWithin(heading.box, entry);
}

/** Cuts off what precedes the headline, where little of the prose does, and the headline itself. */
function afterHeadline(paragraphs: Paragraph[], title: string): Paragraph[] {
  const all = proseOf(paragraphs);
  const wanted = foldTitle(title);
  let from = 0;
  let before = 0;
  for (let i = 0; i < paragraphs.length && before <= all * 0.15; i++) {
    const { level, words, prose } = paragraphs[i] as Paragraph;
    if (level === 1 || (wanted && words.length < title.length * 2 && foldTitle(words) === wanted)) from = i + 1;
    before += prose;
  }
  return paragraphs.slice(from);
}

/** Cuts off bylines, dates and labels above the first sentence; headings may stay. */
function fromFirstProse(paragraphs: Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ prose }) => prose > 0);
  return paragraphs.filter(({ role }, i) => i >= first || role === 'heading');
}
