/** Finds the box that holds the article's body. */
import type { Box } from './boxes.ts';

/** How much completeness counts beside purity. */
const BETA = 1;

/** Elements that hold one paragraph, and so never a body. */
const PARAGRAPH = /^(?:p|span|a|b|i|em|strong|font|li|blockquote|h[1-6]|q|small|big|u)$/;

/**
 * The box with the best balance of purity (how much of its text is prose) and completeness (how much of the page's prose
 * it holds). Null when the page has none.
 */
export function findBodyRoot(boxes: readonly Box[]): Box | null {
  const all = boxes[0]?.prose ?? 0;
  let best: Box | null = null;
  let bestScore = 0;
  for (const box of boxes) {
    if (box.side || !box.prose) continue;
    const purity = box.prose / box.text;
    const completeness = box.prose / all;
    const score = ((1 + BETA) * purity * completeness) / (BETA * purity + completeness);
    if (score >= bestScore) {
      best = box;
      bestScore = score;
    }
  }
  while (best?.parent && PARAGRAPH.test(best.tag)) best = best.parent;
  return best;
}
