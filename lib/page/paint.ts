/**
 * Draws marks on a page with the CSS Custom Highlight API: no node and no attribute of the page is changed, one style
 * sheet of ours is adopted and taken back.
 *
 * Ranges are live, not static: when the page rewrites a text node a live range collapses and its mark disappears until
 * the page is read again, where a static range would go on and colour whatever words now stand at its offsets.
 */
import { createGroundMeter, watchGround } from './ground.ts';
import {
  type Ground,
  highlightName,
  MARKS,
  type MarkName,
  markSheet,
  type Script,
  staysInForcedColours,
} from './mark-styles.ts';
import { isElement, isText, parentElementOf, partOf, sheetsOf, viewOf } from './nodes.ts';
import { atOnce, type Steps } from './pieces.ts';
import { registryOf } from './registry.ts';

export interface PaintOptions {
  /** Paint every layer in forced colours too, at the reader's request. */
  everyLayer?: boolean;
}

type Root = Document | ShadowRoot;
type View = Window & typeof globalThis;

/** A highlight of ours. Its ranges stand here too: in Firefox a content script cannot iterate over a Highlight. */
export interface PaintedMark {
  highlight: Highlight;
  ranges: readonly Range[];
}

interface Painting {
  sheet: CSSStyleSheet;
  /** By name in `CSS.highlights`. */
  painted: Map<string, PaintedMark>;
  /** By mark, as sorted for the ground as it was then. */
  known: Map<MarkName, Sorted>;
  roots: Set<Root>;
  /** Paints what was painted last in the colours of the ground as it is now. */
  renew: () => void;
  stopWatching: () => void;
  /** Grows with every call, so that only the last call's undo takes the marks away. */
  turn: number;
  /** Grows with every beginning of the work: one that has rested and is no longer the last is given up. */
  pass: number;
}

const paintings = new WeakMap<Document, Painting>();

/**
 * Paints these marks and no others: what an earlier call painted is changed in place, in one task, so nothing flickers.
 *
 * A list that was given must not be changed afterwards: what is new comes in a new list, and the same list costs nothing.
 * The colours follow the page when it changes its theme. Returns the undo, which takes every mark and our style sheet
 * away; an undo that was called, or that a later call has replaced, does nothing.
 */
export function paint(
  document: Document,
  layers: ReadonlyMap<MarkName, readonly Range[]>,
  options: PaintOptions = {},
): () => void {
  const { steps, undo } = startPainting(document, layers, options);
  atOnce(steps());
  return undo;
}

/** The same for whoever rests in between: the marks change in the last of the steps, unless somebody has painted since. */
export function startPainting(
  document: Document,
  layers: ReadonlyMap<MarkName, readonly Range[]>,
  options: PaintOptions = {},
): { steps: () => Steps<void>; undo: () => void } {
  const view = viewOf(document) as View | null;
  if (!view) return { *steps() {}, undo() {} };
  const painting = paintings.get(document) ?? createPainting(document, view);
  const turn = ++painting.turn;
  function* steps(): Steps<void> {
    const pass = ++painting.pass;
    const wanted = yield* sorted(painting, layers, options.everyLayer ? () => true : filterOf(view as View));
    const roots = yield* rootsOf(document, wanted);
    if (painting.pass !== pass) return;
    adopt(painting, roots);
    show(painting, view as View, wanted);
  }
  painting.renew = () => atOnce(steps());
  return {
    steps,
    undo() {
      if (painting.turn === turn) clear(document, view, painting);
    },
  };
}

function createPainting(document: Document, view: View): Painting {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(markSheet());
  const painting: Painting = {
    sheet,
    painted: new Map(),
    known: new Map(),
    roots: new Set(),
    renew: () => {},
    stopWatching: watchGround(document, () => {
      painting.known.clear();
      painting.renew();
    }),
    turn: 0,
    pass: 0,
  };
  paintings.set(document, painting);
  return painting;
}

function clear(document: Document, view: View, painting: Painting): void {
  painting.turn++;
  painting.pass++;
  painting.stopWatching();
  for (const name of painting.painted.keys()) registryOf(view).delete(name);
  for (const root of painting.roots) release(root, painting.sheet);
  paintings.delete(document);
}

/** What our own marks are called in the registry, for those who look under a point. */
export function paintedOn(document: Document): ReadonlyMap<string, PaintedMark> {
  return paintings.get(document)?.painted ?? new Map();
}

const filterOf = (view: View) =>
  view.matchMedia('(forced-colors: active)').matches ? staysInForcedColours : () => true;

interface Wanted {
  ranges: readonly Range[];
  priority: number;
}

/** The ranges of one mark by the names of the highlights that they go into. */
interface Sorted {
  given: readonly Range[];
  byName: ReadonlyMap<string, Range[]>;
}

/** Sorts what is new; a list that was given before is not measured again. */
function* sorted(
  { known }: Painting,
  layers: ReadonlyMap<MarkName, readonly Range[]>,
  isShown: (name: MarkName) => boolean,
): Steps<Map<string, Wanted>> {
  const groundOf = createGroundMeter();
  const wanted = new Map<string, Wanted>();
  let priority = 0;
  for (const name of MARKS.keys()) {
    priority++;
    const given = layers.get(name);
    if (!given || !isShown(name)) {
      known.delete(name);
      continue;
    }
    const old = known.get(name);
    const one = old?.given === given ? old : { given, byName: yield* sort(name, given, groundOf) };
    known.set(name, one);
    for (const [highlight, ranges] of one.byName) wanted.set(highlight, { ranges, priority });
  }
  return wanted;
}

function* sort(
  name: MarkName,
  ranges: readonly Range[],
  groundOf: (element: Element) => Ground,
): Steps<Map<string, Range[]>> {
  const byName = new Map<string, Range[]>();
  for (const range of ranges) {
    yield;
    const element = elementOf(range);
    if (!element || range.collapsed) continue;
    const highlight = highlightName(name, groundOf(element), scriptOf(range));
    const list = byName.get(highlight);
    if (list) list.push(range);
    else byName.set(highlight, [range]);
  }
  return byName;
}

function elementOf(range: Range): Element | null {
  const node = range.startContainer;
  return isElement(node) ? node : parentElementOf(node);
}

const ARABIC = /\p{Script=Arabic}/u;

/** A look at the beginning is enough: a mark stands in one script, or its first words say how the line is set. */
function scriptOf(range: Range): Script {
  const { startContainer, startOffset } = range;
  const isArabic = isText(startContainer) && ARABIC.test(partOf(startContainer, startOffset, 40));
  return isArabic ? 'arabic' : 'latin';
}

function* rootsOf(document: Document, wanted: ReadonlyMap<string, Wanted>): Steps<Set<Root>> {
  const roots = new Set<Root>([document]);
  for (const { ranges } of wanted.values()) {
    yield;
    for (const range of ranges) {
      const root = range.startContainer.getRootNode();
      if (root !== document && 'adoptedStyleSheets' in root) roots.add(root as ShadowRoot);
    }
  }
  return roots;
}

/** Puts our sheet where it is missing (a page may have written the list anew) and takes it from where no mark stands. */
function adopt(painting: Painting, roots: Set<Root>): void {
  for (const root of painting.roots) if (!roots.has(root)) release(root, painting.sheet);
  for (const root of roots) {
    if (indexOfSheet(root, painting.sheet) < 0) sheetsOf(root).push(painting.sheet);
  }
  painting.roots = roots;
}

/** Changed in place: in Firefox a content script cannot assign the list, which belongs to the page. */
function release(root: Root, sheet: CSSStyleSheet): void {
  const index = indexOfSheet(root, sheet);
  if (index >= 0) sheetsOf(root).splice(index, 1);
}

function indexOfSheet(root: Root, sheet: CSSStyleSheet): number {
  const sheets = sheetsOf(root);
  for (let i = 0; i < sheets.length; i++) if (sheets[i] === sheet) return i;
  return -1;
}

function show({ painted }: Painting, view: View, wanted: ReadonlyMap<string, Wanted>): void {
  const registry = registryOf(view);
  for (const name of painted.keys()) {
    if (wanted.has(name)) continue;
    registry.delete(name);
    painted.delete(name);
  }
  for (const [name, { ranges, priority }] of wanted) {
    const old = painted.get(name);
    if (old && registry.get(name) === old.highlight && isSame(old.ranges, ranges)) continue;
    const highlight = old?.highlight ?? new view.Highlight();
    highlight.clear();
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    painted.set(name, { highlight, ranges });
    registry.set(name, highlight);
  }
}

/** Is this what is painted already? Then the browser has nothing to draw anew. */
function isSame(painted: readonly Range[], ranges: readonly Range[]): boolean {
  if (painted === ranges) return true;
  if (painted.length !== ranges.length) return false;
  return ranges.every((range, i) => painted[i] === range || hasSameEnds(painted[i] as Range, range));
}

function hasSameEnds(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
