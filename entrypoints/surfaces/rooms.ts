/** Where our surfaces stand: the boxes of marks, columns and selections as the components want them. */
import type { InPageView } from '../../components/InPage.tsx';
import type { Box } from '../../components/place.ts';
import { blockAround } from '../../lib/page/block.ts';
import { createGroundMeter } from '../../lib/page/ground.ts';
import { rootOf } from '../../lib/page/nodes.ts';
import { pointOf } from '../../lib/page/places.ts';
import { rectsOf } from '../../lib/page/rects.ts';
import type { PageModel } from '../../lib/reader/page-model.ts';

export type CardRoom = NonNullable<InPageView['card']>['room'];
export type ToolbarRoom = NonNullable<InPageView['toolbar']>['room'];

const boxOf = ({ left, top, width, height }: DOMRect): Box => ({ left, top, width, height });

const directionOf = (element: Element) => (getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr');

/** Room for a card; null when the mark has no box (its section was folded away). */
export function cardRoomOf(range: Range): CardRoom | null {
  const mark = rectsOf(range)[0];
  if (!mark) return null;
  const block = blockAround(range);
  return { mark: boxOf(mark), column: boxOf(block.getBoundingClientRect()), direction: directionOf(block) };
}

export function toolbarRoomOf(range: Range, isTouch: boolean): ToolbarRoom | null {
  const rects = rectsOf(range);
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last) return null;
  return { first: boxOf(first), last: boxOf(last), direction: directionOf(blockAround(range)), isTouch };
}

/** Light or dark, as the ground is behind the words at `offset`, or in the middle of the article. */
export function themeOf(model: PageModel | null, offset: number | undefined): 'light' | 'dark' {
  const middle = model?.blocks[model.blocks.length >> 1]?.start ?? 0;
  const point = model && pointOf(model.map, offset ?? middle);
  return createGroundMeter()(point?.node.parentElement ?? (rootOf(document) as Element));
}
