import { expect, test } from 'vitest';
import { type Box, type CardRoom, placeCard, placeToolbar, type ToolbarRoom } from '../../../components/place.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const card = { width: 340, height: 200 };
const viewport = { width: 1200, height: 800 };
const room = (change: Partial<CardRoom> = {}): CardRoom => ({
  mark: box(60, 300, 400, 24),
  column: box(50, 0, 620, 4000),
  viewport,
  direction: 'ltr',
  ...change,
});

test('the card stands in the margin after the column, level with the mark', () => {
  expect(placeCard(card, room())).toEqual({ left: 694, top: 292, side: 'end' });
});

test('in a right-to-left article the end is the left', () => {
  const column = box(560, 0, 620, 4000);
  const mark = box(700, 300, 400, 24);
  expect(placeCard(card, room({ column, mark, direction: 'rtl' }))).toEqual({ left: 196, top: 292, side: 'end' });
  expect(placeCard(card, room({ direction: 'rtl' }))).toEqual({ left: 694, top: 292, side: 'start' });
});

test('without a free margin it stands under the mark, above it when there is no room below', () => {
  const narrow = { width: 700, height: 800 };
  expect(placeCard(card, room({ viewport: narrow }))).toEqual({ left: 60, top: 333, side: 'below' });
  const low = room({ viewport: narrow, mark: box(60, 760, 400, 24) });
  expect(placeCard(card, low)).toEqual({ left: 60, top: 551, side: 'above' });
});

test.each([
  ['a mark at the right edge', box(900, 300, 290, 24), box(0, 0, 1200, 4000)],
  ['a mark above the viewport', box(60, -500, 400, 24), box(50, 0, 620, 4000)],
  ['a mark below the viewport', box(60, 5000, 400, 24), box(0, 0, 1200, 4000)],
  ['a mark taller than the viewport', box(0, -2000, 1200, 6000), box(0, 0, 1200, 9000)],
])('is never off-screen: %s', (_, mark, column) => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const { left, top } = placeCard(card, room({ mark, column, direction }));
    expect(left).toBeGreaterThanOrEqual(8);
    expect(left + card.width).toBeLessThanOrEqual(viewport.width - 8);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(top + card.height).toBeLessThanOrEqual(viewport.height - 8);
  }
});

const bar = { width: 444, height: 36 };
const selection = (change: Partial<ToolbarRoom> = {}): ToolbarRoom => ({
  first: box(200, 300, 300, 24),
  last: box(50, 380, 120, 24),
  viewport,
  direction: 'ltr',
  isTouch: false,
  ...change,
});

test('the toolbar stands above the first selected line', () => {
  expect(placeToolbar(bar, selection())).toEqual({ left: 200, top: 255, side: 'above' });
  expect(placeToolbar(bar, selection({ direction: 'rtl' }))).toEqual({ left: 56, top: 255, side: 'above' });
});

test('below the last line at the top of the viewport and under a touch selection', () => {
  const high = selection({ first: box(200, 10, 300, 24), last: box(50, 40, 120, 24) });
  expect(placeToolbar(bar, high)).toEqual({ left: 50, top: 73, side: 'below' });
  expect(placeToolbar(bar, selection({ isTouch: true }))).toEqual({ left: 50, top: 413, side: 'below' });
});
