/** Draws the model: which ranges stand in which layer, by the reader's settings. */
import { colourOf } from '../annotation/model.ts';
import type { MarkName } from '../page/mark-styles.ts';
import { type PaintedMark, paintedOn, startPainting } from '../page/paint.ts';
import { inPieces, type Steps } from '../page/pieces.ts';
import type { TextMap } from '../page/text-map.ts';
import { type Layer, toMarks, unquotedOf } from '../text/marks.ts';
import type { Span } from '../text/span.ts';
import { createPace } from './pace.ts';
import { type Finding, type PageModel, quotationsOf, savedAs, spansOf } from './page-model.ts';

/** The ranges of every layer that is on. Saved marks are always shown: they are the reader's own. */
function* rangesOf(model: PageModel, layers: ReadonlySet<Layer>): Steps<Map<MarkName, Range[]>> {
  const ranges = new Map<MarkName, Range[]>();
  const add = (name: MarkName, spans: readonly Span[]) => {
    const list = ranges.get(name) ?? [];
    ranges.set(name, list);
    for (const span of spans) list.push(...model.map.toRanges(span));
  };
  const quotations = quotationsOf(model);
  const saved = new Set(quotations.filter((one) => savedAs(model, one)).map(({ id }) => id));
  const kept = new Set(quotations.filter((one) => one.source.length && layers.has('source')).map(({ id }) => id));
  // A name that is a source is drawn as one only while sources are shown.
  const shown = quotations.map((one) => (kept.has(one.id) ? one : { ...one, source: [] }));
  for (const mark of toMarks({ ...model.reading, quotations: shown })) {
    yield;
    if (!layers.has(mark.layer)) continue;
    const isContent = mark.layer === 'direct' || mark.layer === 'mixed' || mark.layer === 'indirect';
    if (isContent && saved.has(mark.of)) continue;
    add(mark.layer, mark.spans);
    if (mark.layer === 'mixed')
      add(
        'paraphrase',
        mark.spans.flatMap((span) => unquotedOf(model.map.text, span)),
      );
  }
  for (const annotated of model.annotations) {
    yield;
    add(`saved-${colourOf(annotated.annotation)}`, spansOf(annotated));
  }
  return ranges;
}

export interface Painter {
  /** Paints the model as it is now; without one nothing is painted. What has not changed is not worked out again. */
  update(model: PageModel | null, layers: readonly Layer[]): void;
  /** Draws the mark in focus, or none. */
  focus(finding: Finding | null): void;
  /** What stands on the page, for those who look under a point. */
  painted(): ReadonlyMap<string, PaintedMark>;
}

/** Draws on the document that the page has at that moment; what is much is worked out in pieces, and drawn at once. */
export function createPainter(page: { readonly document: Document }): Painter {
  let wanted: { model: PageModel; layers: readonly Layer[] } | null = null;
  let painted: { map: TextMap; ranges: Map<MarkName, Range[]> } | null = null;
  let focused: Finding | null = null;
  let undo = () => {};

  function* work(isNew: boolean): Steps<void> {
    const mine = wanted;
    if (mine && isNew) {
      const ranges = yield* rangesOf(mine.model, new Set(mine.layers));
      if (mine !== wanted) return;
      painted = { map: mine.model.map, ranges };
    }
    if (!painted) return;
    const { map, ranges } = painted;
    const focus = focused?.spans.flatMap((span) => map.toRanges(span)) ?? [];
    const painting = startPainting(page.document, new Map(ranges).set('focus', focus));
    undo = painting.undo;
    yield* painting.steps();
  }

  const draw = (isNew = false) => void inPieces(work(isNew), createPace().rest);

  return {
    update(model, layers) {
      if (!model) {
        wanted = painted = null;
        undo();
      } else if (wanted?.model !== model || wanted.layers !== layers) {
        wanted = { model, layers };
        draw(true);
      } else draw();
    },
    focus(finding) {
      focused = finding;
      draw();
    },
    painted: () => paintedOn(page.document),
  };
}
