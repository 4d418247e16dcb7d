/** Takes rows apart into the fields that are merged one by one, and puts them together again. */
import type { Annotation, Body, Json, Target } from '../annotation/model.ts';
import { type Fields, MADE } from './version.ts';

type Row = Record<string, unknown>;
type Shape = [first: Target, ...rest: Target[]];

/** A row that is written and replaced as a whole. */
export const wholeFields = (row: object): Fields => ({ [MADE]: row as Json });

/**
 * The note, each tag, speaker and quotation, the colour, the passages, and the rest. `order` is the order of the bodies.
 * `modified` is no field: it is that of the latest change.
 */
export function annotationFields(annotation: Annotation): Fields {
  const { modified: _, body, target, ...made } = annotation;
  const bodies = named(body);
  return {
    [MADE]: made as unknown as Json,
    target: target.map(({ styleClass: _class, ...passage }) => passage) as unknown as Json,
    colour: target.map(({ styleClass }) => styleClass),
    order: bodies.map(([name]) => name),
    ...Object.fromEntries(bodies as [string, unknown][] as [string, Json][]),
  };
}

/** A second note or a tag that stands there twice gets a number. */
function named(bodies: readonly Body[]): [string, Body][] {
  const count = new Map<string, number>();
  return bodies.map((body) => {
    const value = body.purpose === 'tagging' ? body.value : '';
    const key = `${body.purpose}:${value}`;
    const number = (count.get(key) ?? 0) + 1;
    count.set(key, number);
    return [`${body.purpose}${number > 1 ? number : ''}:${value}`, body];
  });
}

const isBody = (name: string) => name.includes(':');

/** The annotation of such fields; null where they are not whole. What `order` does not name stands at the end. */
export function annotationOf(fields: Fields, modified: string): Annotation | null {
  const { [MADE]: made, target, colour, order } = fields;
  if (!isRow(made) || !Array.isArray(target) || !Array.isArray(colour) || !target.length) return null;
  const wanted = (Array.isArray(order) ? order : []).filter((name) => typeof name === 'string');
  const names = [...wanted, ...Object.keys(fields).filter(isBody).sort()];
  const body = [...new Set(names)].flatMap((name) =>
    isBody(name) && Object.hasOwn(fields, name) ? [fields[name]] : [],
  );
  const targets = target.map((passage, i) => ({ ...(passage as Row), styleClass: colour[i] ?? colour[0] }));
  return { ...made, modified, body, target: targets as unknown as Shape } as unknown as Annotation;
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
