/** The list: a grid of which only what is in sight is drawn, walked by pointer and by key. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LibraryState } from '../../lib/state/library.ts';
import { words } from '../../lib/words.ts';
import { GroupHead, StuckHead } from './GroupHead.tsx';
import { Grid, GridGroup } from './grid.tsx';
import { createListKeys, type ListActs } from './list-keys.ts';
import { Row } from './Row.tsx';
import { useVirtualList } from './virtual-list.ts';

interface RowListProps {
  state: LibraryState;
  acts: ListActs;
  now: Date;
}

export function RowList({ state, acts, now }: RowListProps) {
  const { rows, selection, current, place } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useSizes();
  const shelf = rows.shelf.value;
  void rows.version.value;
  const cursor = current.value?.at ?? -1;
  const keptAt = cursor < 0 ? -1 : shelf.placeOf(cursor);
  const { row: rowSize, head: headSize } = sizes.value;
  const list = useVirtualList({
    scroller,
    count: shelf.count,
    sizeOf: (index) => (shelf.isHead(index) ? headSize : rowSize),
    kept: keptAt,
    covered: shelf.groupAt(0) < 0 ? 0 : headSize,
    sizes: [rowSize, headSize, shelf],
  });
  const items = list.getVirtualItems();
  const inSight = list.range;
  useEffect(() => {
    if (!inSight) return;
    rows.want(rowNear(shelf, inSight.startIndex), rowNear(shelf, inSight.endIndex));
  }, [inSight?.startIndex, inSight?.endIndex, shelf]);
  // Another question begins at its top.
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [place.value.filter, place.value.group, place.value.order, place.value.view]);

  const focusRow = (at: number): boolean => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"]`);
    row?.focus({ preventScroll: true });
    return Boolean(row);
  };
  const isWaiting = useRef(false);
  useLayoutEffect(() => {
    if (isWaiting.current && cursor >= 0 && focusRow(cursor)) isWaiting.current = false;
  });
  const goTo = (at: number) => {
    const row = Math.max(0, Math.min((rows.total.value ?? 0) - 1, at));
    if (row < 0 || !rows.total.value) return;
    isWaiting.current = true;
    state.setCurrent(row);
    list.scrollToIndex(shelf.placeOf(row), { align: 'auto' });
  };
  acts.focus.current = () => goTo(Math.max(0, current.value?.at ?? 0));
  const pageOfRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowSize) / rowSize) - 1);
  const onKeyDown = useMemo(
    () => createListKeys(state, { ...acts, goTo, pageOfRows: () => pageOfRows }),
    [state, acts, shelf, pageOfRows],
  );
  const rowActs = useMemo(
    () => ({
      choose: (at: number, event: MouseEvent) => {
        if (event.shiftKey) void selection.reachTo(at);
        else if (event.ctrlKey || event.metaKey) void selection.toggle(at);
        state.setCurrent(at);
        if (!event.shiftKey && !event.ctrlKey && !event.metaKey) acts.showDetails(false);
      },
      toggle: (at: number, isReach: boolean) => void (isReach ? selection.reachTo(at) : selection.toggle(at)),
      open: acts.open,
      cite: acts.cite,
    }),
    [state, acts],
  );
  const tabStop = Math.max(0, cursor);
  const top = inSight ? shelf.groupAt(inSight.startIndex) : -1;
  return (
    <div ref={scroller} class="rows">
      <span ref={sizes.rowProbe} class="probe row-size" aria-hidden="true" />
      <span ref={sizes.headProbe} class="probe head-size" aria-hidden="true" />
      {top >= 0 && inSight && (
        <StuckHead
          count={rows.groups.value[top] ?? 0}
          grouping={place.value.group}
          row={rows.at(rowNear(shelf, inSight.startIndex))}
        />
      )}
      <Grid
        aria-label={words('library_list')}
        aria-rowcount={rows.total.value ?? 0}
        aria-multiselectable="true"
        style={{ blockSize: `${list.getTotalSize()}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const at = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
          if (at !== undefined && Number(at) !== current.peek()?.at) state.setCurrent(Number(at));
        }}
      >
        {items.map(({ index, start }) => {
          const item = shelf.at(index);
          const style = { transform: `translateY(${start}px)` };
          if (item.is === 'head') {
            const first = rows.at(rowNear(shelf, index + 1));
            return (
              <GridGroup key={`head ${item.group}`} class="item" style={style}>
                <GroupHead count={rows.groups.value[item.group] ?? 0} row={first} state={state} />
              </GridGroup>
            );
          }
          const row = rows.at(item.row);
          return (
            // By place and not by annotation: the focus stays where it is when the row under it goes.
            <GridGroup key={`row ${item.row}`} class="item" style={style}>
              <Row
                row={row}
                at={item.row}
                isCurrent={item.row === cursor}
                isSelected={row !== undefined && selection.has(row.annotation.id)}
                isTabStop={item.row === tabStop}
                now={now}
                grouping={place.value.group}
                acts={rowActs}
              />
            </GridGroup>
          );
        })}
      </Grid>
    </div>
  );
}

/** The row at a place, or the first of the group whose head stands there. */
function rowNear(shelf: LibraryState['rows']['shelf']['value'], index: number): number {
  const item = shelf.at(Math.max(0, Math.min(shelf.count - 1, index)));
  if (item.is === 'row') return item.row;
  const next = shelf.at(Math.min(shelf.count - 1, index + 1));
  return next.is === 'row' ? next.row : 0;
}

/** Heights of rows and heads in pixels, as the sheet gives them: they follow the reader's type size and the window. */
function useSizes() {
  const value = useSignal({ row: 58, head: 40 });
  const rowProbe = useRef<HTMLSpanElement>(null);
  const headProbe = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const look = () => {
      const row = rowProbe.current?.getBoundingClientRect().height || 58;
      const head = headProbe.current?.getBoundingClientRect().height || 40;
      if (row !== value.peek().row || head !== value.peek().head) value.value = { row, head };
    };
    look();
    const observer = new ResizeObserver(look);
    for (const probe of [rowProbe.current, headProbe.current]) if (probe) observer.observe(probe);
    return () => observer.disconnect();
  }, []);
  return { value: value.value, rowProbe, headProbe };
}
