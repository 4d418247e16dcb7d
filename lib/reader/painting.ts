/** Draws the model: which ranges stand in which layer, by the reader's settings. */
import { colourOf } from '../annotation/model.ts';
import type { MarkName } from '../page/mark-styles.ts';
import { type PaintedMark, paint, paintedOn } from '../page/paint.ts';
import { type Layer, toMarks, unquotedOf } from '../text/marks.ts';
import type { Span } from '../text/span.ts';
import { type Finding, type PageModel, quotationsOf, savedAs, spansOf } from './page-model.ts';

/** The ranges of every layer that is on. Saved marks are always shown: they are the reader's own. */
function rangesOf(model: PageModel, layers: ReadonlySet<Layer>): Map<MarkName, Range[]> {
  const ranges = new Map<MarkName, Range[]>();
  const add = (name: MarkName, spans: readonly Span[]) => {
    const found = spans.flatMap((span) => model.map.toRanges(span));
    const list = ranges.get(name);
    if (list) list.push(...found);
    else ranges.set(name, found);
  };
  const quotations = quotationsOf(model);
  const saved = new Set(quotations.filter((one) => savedAs(model, one)).map(({ id }) => id));
  const kept = new Set(quotations.filter((one) => one.source.length && layers.has('source')).map(({ id }) => id));
  // A name that is a source is drawn as one only while sources are shown.
  const shown = quotations.map((one) => (kept.has(one.id) ? one : { ...one, source: [] }));
  for (const mark of toMarks({ ...model.reading, quotations: shown })) {
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
  for (const annotated of model.annotations) add(`saved-${colourOf(annotated.annotation)}`, spansOf(annotated));
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

/** Draws on the document that the page has at that moment. */
export function createPainter(page: { readonly document: Document }): Painter {
  let painted: { model: PageModel; layers: readonly Layer[]; ranges: Map<MarkName, Range[]> } | null = null;
  let focused: Finding | null = null;
  let undo = () => {};

  function draw(): void {
    if (!painted) {
      undo();
      return;
    }
    const { model, ranges } = painted;
    const spans = focused?.spans ?? [];
    undo = paint(
      page.document,
      new Map(ranges).set(
        'focus',
        spans.flatMap((span) => model.map.toRanges(span)),
      ),
    );
  }

  return {
    update(model, layers) {
      if (!model) painted = null;
      else if (painted?.model !== model || painted.layers !== layers) {
        painted = { model, layers, ranges: rangesOf(model, new Set(layers)) };
      }
      draw();
    },
    focus(finding) {
      focused = finding;
      draw();
    },
    painted: () => paintedOn(page.document),
  };
}
