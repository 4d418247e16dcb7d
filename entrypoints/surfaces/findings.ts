/** What lies under the pointer: the way from a painted range back to the finding that it draws. */
import type { MarkName } from '../../lib/page/mark-styles.ts';
import { spanOf } from '../../lib/page/places.ts';
import { type Finding, type PageModel, quotationsOf, savedAs, spansOf } from '../../lib/reader/page-model.ts';
import type { Quotation } from '../../lib/text/reading.ts';
import { isWithin, type Span } from '../../lib/text/span.ts';

/** The first finding among the painted ranges that lie under a point. */
export function findingUnder(model: PageModel, marks: Iterable<{ name: MarkName; range: Range }>): Finding | null {
  for (const { name, range } of marks) {
    const span = spanOf(model.map, range);
    const finding = span && findingOfMark(model, name, span);
    if (finding) return finding;
  }
  return null;
}

/** The next (1) or previous (-1) quotation from an offset of the page's text on; after the last comes the first. */
export function quotationBeside(model: PageModel, from: number, step: 1 | -1): Quotation | undefined {
  const quotations = quotationsOf(model);
  const startOf = ({ content }: Quotation) => content[0]?.start ?? 0;
  return step > 0
    ? (quotations.find((one) => startOf(one) > from) ?? quotations[0])
    : (quotations.findLast((one) => startOf(one) < from) ?? quotations.at(-1));
}

/** The finding that a painted range belongs to; null for one that the model no longer has. */
function findingOfMark(model: PageModel, name: MarkName, span: Span): Finding | null {
  const holds = (spans: readonly Span[]) => spans.some((one) => isWithin(span, one));
  if (name.startsWith('saved-')) return savedFinding(model, holds);
  switch (name) {
    case 'person':
    case 'organization':
    case 'state':
    case 'group':
    case 'place': {
      const { mentions } = model.reading;
      // A name that runs through several elements is drawn in several pieces.
      const mention =
        mentions.find(({ start, end }) => start === span.start && end === span.end) ??
        mentions.find((one) => isWithin(span, one));
      const actor = mention && model.reading.actors.find(({ id }) => id === mention.actor);
      return actor ? { is: 'actor', actor, spans: [mention] } : null;
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
