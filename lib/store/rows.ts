/** What the database knows of one annotation beside the annotation itself. */
import { type Annotation, actorsOf, quotationOf, sourceOf } from '../annotation/model.ts';
import type { RowKind } from '../library-messages.ts';
import type { AnnotationRow } from './database.ts';

/** The row of a living annotation. */
export function toRow(annotation: Annotation, seq: number): AnnotationRow {
  return {
    id: annotation.id,
    annotation,
    source: sourceOf(annotation),
    created: annotation.created,
    actors: [...new Set(actorsOf(annotation).map(({ key }) => key))],
    seq,
  };
}

export const isLiving = (row: AnnotationRow): boolean => row.deletedAt === undefined;

/** Host of an article's address; "" where it has none. */
export const siteOf = (source: string): string => (URL.canParse(source) ? new URL(source).host : '');

export function kindOf(annotation: Annotation): RowKind {
  const quotation = quotationOf(annotation);
  if (quotation) return quotation.kind;
  return annotation.body.some((body) => body.type === 'Actor') ? 'actor' : 'highlight';
}
