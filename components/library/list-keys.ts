/** The keys of the list. `?` shows them; library-keys.ts says them in words. */
import type { RefObject } from 'preact';
import type { LibraryRow } from '../../lib/library-messages.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { colourOf, keyOf } from '../keys.ts';

export interface ListActs {
  open: (row: LibraryRow) => void;
  cite: (row: LibraryRow) => void;
  /** Shows the details; `takesFocus`: and goes into them. */
  showDetails: (takesFocus: boolean, field?: 'note' | 'tags') => void;
  /** Asks first where it is more than one. */
  remove: () => void;
  tagSelected: () => void;
  /** Filled in by the list: puts the focus on the current row. */
  focus: RefObject<() => void>;
}

interface Walk extends ListActs {
  goTo: (row: number) => void;
  pageOfRows: () => number;
}

/** Hears the keys of the grid; a key that it does not know goes on. */
export function createListKeys(state: LibraryState, walk: Walk): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.isComposing || isInControl(event)) return;
    const isKnown = walkBy(event, state, walk) || select(event, state) || act(event, state, walk);
    if (!isKnown) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Space and Enter on a button of the row are the button's. */
function isInControl(event: KeyboardEvent): boolean {
  const isPress = event.key === 'Enter' || event.key === ' ';
  return isPress && event.target instanceof HTMLElement && event.target.matches('button, a');
}

function walkBy(event: KeyboardEvent, { rows, current, selection }: LibraryState, walk: Walk): boolean {
  const at = current.value?.at ?? -1;
  const last = (rows.total.value ?? 0) - 1;
  const letter = event.shiftKey ? '' : keyOf(event);
  const key = { J: 'ArrowDown', K: 'ArrowUp' }[letter] ?? event.key;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: walk.pageOfRows(), PageUp: -walk.pageOfRows() }[key];
  const next = key === 'Home' ? 0 : key === 'End' ? last : step === undefined ? null : Math.max(0, at + step);
  if (next === null) return false;
  walk.goTo(next);
  if (event.shiftKey) void selection.reachTo(Math.min(last, next));
  return true;
}

function select(event: KeyboardEvent, { current, selection }: LibraryState): boolean {
  const at = current.value?.at ?? -1;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'a') selection.all();
  else if (event.key === 'Escape' && selection.count.value) selection.clear();
  else if (event.key === ' ' && at >= 0) void (event.shiftKey ? selection.reachTo(at) : selection.toggle(at));
  else return false;
  return true;
}

function act(event: KeyboardEvent, state: LibraryState, walk: Walk): boolean {
  const row = state.current.value?.row;
  const hasSelection = state.selection.count.value > 0;
  if (!row && !hasSelection) return false;
  const colour = event.shiftKey ? null : colourOf(event);
  const key = keyOf(event);
  if (colour && hasSelection) void state.changeSelected({ colour });
  else if (colour && row) void state.change(row.annotation.id, { colour });
  else if (key === 'T' && hasSelection) walk.tagSelected();
  else if (event.key === 'Delete' || key === 'X') walk.remove();
  else if (!row) return false;
  else if (event.key === 'Enter') walk.showDetails(true);
  else if (key === 'N') walk.showDetails(true, 'note');
  else if (key === 'T') walk.showDetails(true, 'tags');
  else if (key === 'O') walk.open(row);
  else if (key === 'C') walk.cite(row);
  else return false;
  return true;
}
