/** Which ranges stand in which layer: the model and the reader's settings as `paint` wants them. */
import { colourOf } from '../../lib/annotation/model.ts';
import type { MarkName } from '../../lib/page/mark-styles.ts';
import { type Layer, toMarks, unquotedOf } from '../../lib/text/marks.ts';
import { isWithin, type Span } from '../../lib/text/span.ts';
import { type Finding, type PageModel, quotationsOf, savedAs, spansOf } from './page-model.ts';

/** The ranges of every layer that is on. Saved marks are always shown: they are the reader's own. */
export function rangesOf(model: PageModel, layers: ReadonlySet<Layer>): Map<MarkName, Range[]> {
  const ranges = new Map<MarkName, Range[]>();
  const add = (name: MarkName, spans: readonly Span[]) => {
    const found = spans.flatMap((span) => model.map.toRange(span) ?? []);
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

/** The finding that a painted range belongs to; null for one that the model no longer has. */
export function findingOfMark(model: PageModel, name: MarkName, span: Span): Finding | null {
  const holds = (spans: readonly Span[]) => spans.some((one) => isWithin(span, one));
  if (name.startsWith('saved-')) return savedFinding(model, holds);
  switch (name) {
    case 'person':
    case 'organization':
    case 'state':
    case 'group':
    case 'place': {
      const mention = model.reading.mentions.find((one) => one.start === span.start && one.end === span.end);
      const actor = mention && model.reading.actors.find(({ id }) => id === mention.actor);
      return actor ? { is: 'actor', actor, spans: [span] } : null;
    }
    case 'focus':
      return null;
    default: {
      const quotation = quotationsOf(model).find((one) => holds([...one.content, ...one.cue, ...one.source]));
      return quotation
        ? { is: 'quotation', quotation, annotated: savedAs(model, quotation), spans: quotation.content }
        : null;
    }
  }
}

/** A saved mark: the quotation that it saves if the engine still finds it, else the annotation alone. */
function savedFinding(model: PageModel, holds: (spans: readonly Span[]) => boolean): Finding | null {
  const annotated = model.annotations.find((one) => holds(spansOf(one)));
  if (!annotated) return null;
  const quotation = quotationsOf(model).find((one) => savedAs(model, one) === annotated);
  return quotation
    ? { is: 'quotation', quotation, annotated, spans: quotation.content }
    : { is: 'annotation', annotated, spans: spansOf(annotated) };
}
