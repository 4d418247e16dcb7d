/** Chooses the paragraphs of the body among those of the box that holds it. */
import type { Metadata } from '../../messages.ts';
import type { Block } from '../../text/article.ts';
import type { Box, Paragraph } from './boxes.ts';

/** The blocks of the body in reading order. */
export function keepBody(paragraphs: readonly Paragraph[], root: Box, _metadata: Metadata): Block[] {
  const inside = paragraphs.filter((paragraph) => !paragraph.box.side && isInside(paragraph.box, root));
  const kept = inside.filter((paragraph) => paragraph.letters > 0 && paragraph.linked < 0.6 && paragraph.level !== 1);
  return kept.map(({ start, end, role }) => ({ start, end, role }));
}

function isInside(box: Box, root: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === root) return true;
  return false;
}
