/** What the database knows of one annotation beside the annotation itself. */
import { type Annotation, actorsOf, sourceOf } from '../annotation/model.ts';
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
