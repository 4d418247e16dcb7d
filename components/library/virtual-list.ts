/** The hook that lays out a long list: only what is in sight, and a little more, is drawn. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Virtualizer,
  Virtualizer as VirtualizerOf,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';

export type List = Virtualizer<HTMLElement, HTMLElement>;

interface VirtualListOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** Height of an item in CSS pixels. Heights are known and not measured, so nothing moves while it is scrolled. */
  sizeOf: (index: number) => number;
  /** An item that stays drawn wherever the list is, for it holds the focus; -1 for none. */
  kept: number;
  /** Height of what stands over the upper edge of the list. */
  covered: number;
  /** Another value: heights have changed, or stand at other places. */
  sizes: readonly unknown[];
}

/** Items that are drawn beyond either edge. */
const BEYOND = 8;

export function useVirtualList({ scroller, count, sizeOf, kept, covered, sizes }: VirtualListOptions): List {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  // The list adds its heights up anew when its keys are others; of heights alone it would not hear in time to draw them.
  const getItemKey = useMemo(() => (index: number) => index, sizes);
  const options = {
    count,
    getItemKey,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    overscan: BEYOND,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    scrollPaddingStart: covered,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const inSight = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || inSight.includes(kept)) return inSight;
      return kept < (inSight[0] ?? 0) ? [kept, ...inSight] : [...inSight, kept];
    },
    onChange: () => draw(undefined),
  };
  const [list] = useState<List>(() => new VirtualizerOf(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return list;
}
