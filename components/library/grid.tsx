/**
 * The parts of a grid (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). A table lays out all of its rows; this one may have
 * a hundred thousand, draws those in sight, and gives the focus to rows.
 */
import type { JSX } from 'preact';

type Div = JSX.IntrinsicElements['div'];
type Span = JSX.IntrinsicElements['span'];

// biome-ignore-start lint/a11y: no table, see above
export function Grid(props: Div) {
  return <div role="grid" {...props} />;
}

export function GridGroup(props: Div) {
  return <div role="rowgroup" {...props} />;
}

export function GridRow(props: Div) {
  return <div role="row" {...props} />;
}

export function GridCell(props: Span) {
  return <span role="gridcell" {...props} />;
}

export function GridHead(props: Span) {
  return <span role="rowheader" {...props} />;
}
// biome-ignore-end lint/a11y: no table, see above
