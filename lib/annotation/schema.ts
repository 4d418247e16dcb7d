/**
 * What a stored or imported row must look like. Everything that comes from a page, a file or another version passes here
 * before it is believed; not imported by the page's scripts, which only make annotations. The fields of an annotation stand in
 * the order of formats/canonical.ts: what passed here is written as it is.
 */
import * as v from 'valibot';
import type { AnnotationChange } from './annotate.ts';
import {
  type AliasDecision,
  type Annotation,
  type ArticleRecord,
  type ChangeRecord,
  COLOURS,
  type ForeignFields,
  type Rejection,
} from './model.ts';

/** Room for the whole text of the longest page that is read (3,000,000) as one highlight. */
const LONGEST_TEXT = 4_000_000;
const LONGEST_ADDRESS = 8_192;
/** As the metadata of a page are cut. */
const LONGEST_LINE = 2_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = <T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.maxLength(most));

/** An address that a browser may be sent to: never `javascript:` or `data:`. */
const address = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ADDRESS),
  v.regex(/^(?:https?|file):\/\/[^\s]*$/i, 'must be an http, https or file address'),
);

/** As Date.prototype.toISOString writes it, always with milliseconds: instants are compared as strings. */
const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
    'must be a time like 2026-11-22T09:30:00.000Z',
  ),
);

/** Characters that the foreign fields of a row may take: far more than any tool writes. */
const LONGEST_FOREIGN = 200_000;

/** Fields that we only carry. What is in them was checked for bottomless nesting and unsafe names where the file is read. */
const foreign = v.exactOptional(
  v.custom<ForeignFields>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      JSON.stringify(value).length <= LONGEST_FOREIGN,
    'must be an object of at most 200,000 characters',
  ),
);

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const quoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: text(LONGEST_TEXT),
  prefix: text(4_000),
  suffix: text(4_000),
});

const positionSelector = v.pipe(
  v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);

const sha256 = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/, 'must be a SHA-256 in hex'));

const selectors = v.pipe(list(v.variant('type', [quoteSelector, positionSelector]), 8), v.minLength(1));

const target = v.strictObject({
  type: v.literal('SpecificResource'),
  source: address,
  styleClass: v.picklist(COLOURS.map((colour) => `pressmark-${colour}` as const)),
  selector: selectors,
  foreign,
});

const actorName = v.pipe(text(1_000), v.minLength(1));
const actorKind = v.picklist(['person', 'organization', 'state', 'group', 'place']);
export const actorReference = v.strictObject({ kind: actorKind, key: actorName, name: actorName });

const note = v.strictObject({
  type: v.literal('TextualBody'),
  purpose: v.literal('commenting'),
  value: text(LONGEST_TEXT),
  format: v.literal('text/plain'),
  foreign,
});

const tag = v.strictObject({
  type: v.literal('TextualBody'),
  purpose: v.literal('tagging'),
  value: text(1_000),
  foreign,
});

const quotation = v.strictObject({
  type: v.literal('Quotation'),
  purpose: v.literal('classifying'),
  source: text(10_000),
  kind: v.picklist(['direct', 'mixed', 'indirect']),
  cue: text(10_000),
  speaker: v.nullable(actorReference),
  rule: text(200),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const actor = v.strictObject({ type: v.literal('Actor'), purpose: v.literal('identifying'), actor: actorReference });

const urn = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a urn:uuid:'),
);

const evidence = v.strictObject({
  type: v.literal('Evidence'),
  purpose: v.literal('describing'),
  retrieved: instant,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')),
  context: text(10_000),
});

export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.pipe(
  v.strictObject({
    '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
    id: urn,
    type: v.literal('Annotation'),
    motivation: v.literal('highlighting'),
    created: instant,
    modified: instant,
    body: list(v.variant('purpose', [note, tag, quotation, actor, evidence]), 1_000),
    target: v.pipe(v.tupleWithRest([target], target), v.maxLength(1_000)),
    foreign,
  }),
  v.check(({ target: [first, ...rest] }) => rest.every(({ source }) => source === first.source), 'has two sources'),
);

export const articleSchema: v.GenericSchema<unknown, ArticleRecord> = v.strictObject({
  source: address,
  address,
  title: text(10_000),
  byline: list(text(LONGEST_LINE), 1_000),
  site: text(LONGEST_LINE),
  section: list(text(LONGEST_LINE), 100),
  published: v.nullable(text(100)),
  modified: v.nullable(text(100)),
  retrieved: instant,
  language: text(100),
  sha256,
});

export const rejectionSchema: v.GenericSchema<unknown, Rejection> = v.strictObject({
  source: address,
  exact: text(LONGEST_TEXT),
  created: instant,
});

export const decisionSchema: v.GenericSchema<unknown, AliasDecision> = v.strictObject({
  is: v.picklist(['merge', 'split']),
  key: actorName,
  name: actorName,
  kind: actorKind,
  into: actorName,
  intoName: actorName,
  intoKind: actorKind,
  when: instant,
});

export const changeRecordSchema: v.GenericSchema<unknown, ChangeRecord> = v.strictObject({
  id: v.pipe(text(1_000), v.minLength(1)),
  annotation: urn,
  source: address,
  state: v.picklist(['edited', 'vanished', 'back']),
  seen: instant,
  lastSeen: instant,
  before: text(LONGEST_TEXT),
  after: v.nullable(text(LONGEST_TEXT)),
  sha256,
});

/** A speaker as the reader chose one; "" is nobody. */
export const meant = v.strictObject({
  name: text(1_000),
  kind: v.nullable(actorKind),
  key: v.exactOptional(actorName),
});

/** What a reader may change in a saved annotation. */
export const changeSchema: v.GenericSchema<unknown, AnnotationChange> = v.strictObject({
  note: v.exactOptional(text(LONGEST_TEXT)),
  tags: v.exactOptional(list(text(1_000), 1_000)),
  colour: v.exactOptional(v.picklist(COLOURS)),
  speaker: v.exactOptional(meant),
  place: v.exactOptional(v.pipe(v.tupleWithRest([selectors], selectors), v.maxLength(1_000))),
});

/** Why a value is refused, as a path and a reason: `target.0.source: must be an http, https or file address`. */
export function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  if (!issue) return 'is not valid';
  const path = v.getDotPath(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `has an unknown field "${path?.slice(0, 80)}"`;
  return path ? `${path}: ${issue.message}` : issue.message;
}
