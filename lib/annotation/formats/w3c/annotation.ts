/**
 * Between the W3C annotations of others and ours. The model (https://www.w3.org/TR/annotation-model/) allows far more than
 * a reader of texts needs: what has a place in our rows goes there, everything else is carried along as foreign fields and
 * stands in the JSON-LD export again.
 */

import { v5 as nameBased } from 'uuid';
import { ANNOTATION_CONTEXT, type Annotation, type Body, type ForeignFields, type Json } from '../../model.ts';
import { toLine } from '../canonical.ts';
import { Refused } from '../refusals.ts';
import { toBodies } from './bodies.ts';
import { type Fields, fieldsOf, foreignOf, listed, listOf, restOf } from './fields.ts';
import { toTarget } from './target.ts';

/** Of an annotation that does not say when it was made: before all others, so that nothing of ours gives way to it. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';
const TAKEN = ['@context', 'id', 'type', 'created', 'modified', 'body', 'bodyValue', 'target'];
const OUR_ID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One of our rows for a W3C annotation of any make. What comes out still has to pass the schema.
 *
 * @throws Refused when there is no passage of a web page to be found by its words.
 */
export function fromW3c(value: unknown): Annotation {
  const given = fieldsOf(value);
  if (!given || !listOf(given.type).includes('Annotation')) throw new Refused('no-annotation');
  const [first, ...rest] = listOf(given.target).map(toTarget);
  if (!first) throw new Refused('no-target');
  if (rest.some(({ source }) => source !== first.source)) throw new Refused('two-pages');
  const { bodies, others } = toBodies(given);
  const { created, modified } = timesOf(given);
  const { id, fields } = identified(given, restOf(given, TAKEN));
  if (fields.motivation === 'highlighting') delete fields.motivation;
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified,
    body: bodies,
    target: [first, ...rest],
    ...foreignOf({ ...fields, ...listed('body', others) }),
  };
}

/** The annotation as the W3C model has it: our fields, and with them what came when it was imported. */
export function toW3c({ foreign = {}, body, target, ...ours }: Annotation): ForeignFields {
  const { body: others, ...fields } = foreign;
  const targets = target.map(({ foreign: { selector: theirs, ...rest } = {}, ...own }) => ({
    ...rest,
    ...own,
    // Our position follows our words; nobody else's may stand there.
    selector: own.selector.length > 1 ? [...own.selector, ...listOf(theirs)] : [...listOf(theirs), ...own.selector],
  }));
  return { ...ours, ...fields, body: [...body.map(unfolded), ...listOf(others)], target: targets } as ForeignFields;
}

function unfolded(body: Body): Fields {
  if (body.type !== 'TextualBody') return { ...body };
  const { foreign, ...own } = body;
  return { ...own, ...foreign };
}

function timesOf(given: Fields): { created: string; modified: string } {
  const modified = toInstant(given.modified) ?? toInstant(given.created) ?? UNKNOWN_TIME;
  return { created: toInstant(given.created) ?? modified, modified };
}

/** A written date and time as an instant of ours; undefined where there is none. One without a zone is taken as UTC. */
export function toInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return;
  // biome-ignore lint/style/noRestrictedGlobals: reads a written time, asks no clock
  const time = new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 ? undefined : time.toISOString();
}

/**
 * Merging goes by id, and ours are UUIDs. For any other id, a name-based one is made (RFC 9562, version 5), always the same
 * for the same annotation; the id itself becomes `canonical`, which the model has for identity across systems.
 */
function identified(given: Fields, fields: ForeignFields): { id: string; fields: ForeignFields } {
  const { id } = given;
  if (typeof id === 'string' && OUR_ID.test(id)) return { id, fields };
  if (typeof id !== 'string' || !id) return { id: toUrn(toLine(given)), fields };
  if (fields.canonical === undefined) return { id: toUrn(id), fields: { ...fields, canonical: id } };
  if (fields.canonical === id) return { id: toUrn(id), fields };
  const via = [...new Set([...listOf(fields.via), id])] as Json[];
  return { id: toUrn(id), fields: { ...fields, via } };
}

/** The UUID of an annotation that has an id of another kind. */
export function toUrn(name: string): string {
  return `urn:uuid:${nameBased(name.toWellFormed(), nameBased.URL)}`;
}
