/** The article as the engine reads it: body text in blocks, and the way back to the page's own text. */
import { firstEndingAfter, type Span } from './span.ts';

export type BlockRole = 'heading' | 'paragraph' | 'quote' | 'item' | 'caption';

/** One paragraph-like unit of the body. */
export interface Block extends Span {
  role: BlockRole;
}

/** `text` holds the blocks in reading order, parted by a blank line; nothing else is in it. */
export interface Article {
  text: string;
  blocks: Block[];
  /** BCP 47 primary subtag ("en"), or "und" when nobody knows. */
  language: string;
}

const GAP = '\n\n';

/** Reads plain text in which blank lines part the paragraphs; offsets are those of the given text. */
export function toArticle(text: string, language = 'und'): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)) {
    const end = match.index + match[0].trimEnd().length;
    blocks.push({ start: match.index, end, role: 'paragraph' });
  }
  return { text, blocks, language };
}

/** An article cut out of a page's text, with the way back. */
export interface PageArticle {
  article: Article;
  /** Maps a span of `article.text` to spans of the page's text, one for each block that it touches. */
  toPage: (span: Span) => Span[];
}

/**
 * Cuts the body blocks out of a page's text.
 *
 * A page's text also holds navigation, captions of other stories and comments. The engine must never see those, and what
 * it finds must be found again in the page, so each block keeps its distance to its place in the page.
 */
export function createPageArticle(pageText: string, pageBlocks: readonly Block[], language: string): PageArticle {
  const blocks: Block[] = [];
  let text = '';
  for (const block of pageBlocks) {
    if (text) text += GAP;
    const start = text.length;
    text += pageText.slice(block.start, block.end);
    blocks.push({ start, end: text.length, role: block.role });
  }
  const toPage = (span: Span): Span[] => {
    const parts: Span[] = [];
    for (let i = firstEndingAfter(blocks, span.start); i < blocks.length; i++) {
      const block = blocks[i] as Block;
      if (block.start >= span.end) break;
      const shift = (pageBlocks[i] as Block).start - block.start;
      const start = Math.max(span.start, block.start);
      const end = Math.min(span.end, block.end);
      if (start < end) parts.push({ start: start + shift, end: end + shift });
    }
    return parts;
  };
  return { article: { text, blocks, language }, toPage };
}
