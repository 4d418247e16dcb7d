/** Where our surfaces stand on the page. Pure: rectangles in, a corner out; all in CSS pixels of the viewport. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export type Size = Pick<Box, 'width' | 'height'>;
export type Direction = 'ltr' | 'rtl';
export type Side = 'end' | 'start' | 'below' | 'above';

export interface Place {
  left: number;
  top: number;
  side: Side;
}

/** Least distance to the edges of the viewport. */
const EDGE = 8;
/** Between the card and the column, and between the card and the mark. */
const GUTTER = 24;
const GAP = 9;
/** The card's first line stands level with the mark's. */
const LEVEL = 8;

export interface CardRoom {
  /** The mark's first line box, or its whole box. */
  mark: Box;
  /** The text column that the mark stands in. */
  column: Box;
  viewport: Size;
  /** Of the article, not of the interface. */
  direction: Direction;
}

/**
 * The card stands in the free margin beside the column, on the side where lines end first, level with the mark; else under
 * the mark; above it when there is no room below. It is never off-screen.
 */
export function placeCard(card: Size, room: CardRoom): Place {
  const { mark, column, viewport, direction } = room;
  const right = column.left + column.width + GUTTER;
  const left = column.left - GUTTER - card.width;
  const top = inside(mark.top - LEVEL, card.height, viewport.height);
  const isEndRight = direction === 'ltr';
  for (const side of ['end', 'start'] as const) {
    const isRight = (side === 'end') === isEndRight;
    if (isRight && right + card.width + EDGE <= viewport.width) return { left: right, top, side };
    if (!isRight && left >= EDGE) return { left, top, side };
  }
  const { below, above } = stack(card, mark, mark, room);
  return !below.fits && above.fits ? above.place : below.place;
}

export interface ToolbarRoom {
  /** Boxes of the first and the last selected line. */
  first: Box;
  last: Box;
  viewport: Size;
  direction: Direction;
  /** A touch selection has the system's own menu above it. */
  isTouch: boolean;
}

/** The toolbar stands above the selection's first line; below its last at the viewport's top or under a touch selection. */
export function placeToolbar(bar: Size, room: ToolbarRoom): Place {
  const { below, above } = stack(bar, room.first, room.last, room);
  const [wanted, other] = room.isTouch ? [below, above] : [above, below];
  return !wanted.fits && other.fits ? other.place : wanted.place;
}

/** The places above the first line and below the last, kept inside the viewport; `fits` when they did not have to move. */
function stack(size: Size, first: Box, last: Box, { viewport, direction }: Pick<CardRoom, 'viewport' | 'direction'>) {
  const at = (side: Side, line: Box, wanted: number) => {
    const edge = direction === 'rtl' ? line.left + line.width - size.width : line.left;
    const top = inside(wanted, size.height, viewport.height);
    return { fits: top === wanted, place: { left: inside(edge, size.width, viewport.width), top, side } };
  };
  return {
    above: at('above', first, first.top - GAP - size.height),
    below: at('below', last, last.top + last.height + GAP),
  };
}

/** Moves a stretch into the viewport; what is longer than the viewport begins at its start edge. */
function inside(start: number, length: number, available: number): number {
  return Math.max(EDGE, Math.min(start, available - length - EDGE));
}
