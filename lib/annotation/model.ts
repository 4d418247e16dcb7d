/**
 * The W3C Web Annotation as Pressmark keeps it (https://www.w3.org/TR/annotation-model/). One annotation is one row.
 * Everything that is not in the W3C vocabulary stands in bodies of our own type; docs/context.jsonld says what they mean.
 */
import type { ActorKind, QuotationKind } from '../text/reading.ts';

export const COLOURS = ['amber', 'green', 'sky', 'rose', 'lilac'] as const;
export type Colour = (typeof COLOURS)[number];

/** The context of every stored annotation. An export adds our own terms once, for all of its rows. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [field: string]: Json };

/**
 * Fields of an annotation that others made which Pressmark has no use for: kept word for word, and given back by the
 * JSON-LD export (lib/annotation/formats/w3c.ts).
 */
export type ForeignFields = { [field: string]: Json };

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Offsets into the page's visible text as lib/page/text-map.ts builds it, UTF-16 code units, end exclusive. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector;

/** One part of the annotated passage; a quotation that its attribution interrupts has several. */
export interface Target {
  type: 'SpecificResource';
  /** Canonical address of the article; equal in all targets of an annotation. */
  source: string;
  selector: Selector[];
  /** "pressmark-amber" … : the reader's colour. */
  styleClass: string;
  /** State, scope …, and under "selector" the selectors of other kinds. */
  foreign?: ForeignFields;
}

export interface NoteBody {
  type: 'TextualBody';
  purpose: 'commenting';
  value: string;
  format: 'text/plain';
  foreign?: ForeignFields;
}

export interface TagBody {
  type: 'TextualBody';
  purpose: 'tagging';
  value: string;
  foreign?: ForeignFields;
}

/** The actor as it was called in the article when the reader saved. */
export interface ActorReference {
  key: string;
  name: string;
  kind: ActorKind;
}

export interface QuotationBody {
  type: 'Quotation';
  purpose: 'classifying';
  kind: QuotationKind;
  /** The words of the cue and of the source as they stand in the article; empty when there are none. */
  cue: string;
  source: string;
  speaker: ActorReference | null;
  /** Which rule found it and how sure it was; "reader" and 1 when the reader said so. */
  rule: string;
  confidence: number;
}

export interface ActorBody {
  type: 'Actor';
  purpose: 'identifying';
  actor: ActorReference;
}

/** What proves what was seen: kept as it was, whatever becomes of page and annotation. */
export interface EvidenceBody {
  type: 'Evidence';
  purpose: 'describing';
  /** The sentences in which the passage stood. */
  context: string;
  /** When the article was read in which the passage was saved, ISO 8601. */
  retrieved: string;
  /** Hex SHA-256 of that article's body text. */
  sha256: string;
}

export type Body = NoteBody | TagBody | QuotationBody | ActorBody | EvidenceBody;

export interface Annotation {
  '@context': string;
  /** "urn:uuid:…" */
  id: string;
  type: 'Annotation';
  motivation: 'highlighting';
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  body: Body[];
  target: [Target, ...Target[]];
  /** Creator, rights, another motivation …, and under "body" the bodies of other kinds. */
  foreign?: ForeignFields;
}

/** What is known of the article that an annotation was made in: one row an article. */
export interface ArticleRecord {
  /** Canonical address: the key, equal to `target.source`. */
  source: string;
  /** The address as it was opened. */
  address: string;
  title: string;
  byline: string[];
  site: string;
  section: string[];
  published: string | null;
  modified: string | null;
  retrieved: string;
  language: string;
  /** Hex SHA-256 of the body text as read; "" for an article that is known from an import only. */
  sha256: string;
}

/** "Not a quotation", remembered for an article by the words of the content; "not an actor", by "actor " and its key. */
export interface Rejection {
  source: string;
  exact: string;
  created: string;
}

/** What became of a saved passage on its page. A passage that is back has one record more. */
export interface ChangeRecord {
  id: string;
  /** Id of the annotation. */
  annotation: string;
  source: string;
  state: 'edited' | 'vanished' | 'back';
  /** When the page was first and last read in this state, ISO 8601. */
  seen: string;
  lastSeen: string;
  /** The words as saved, and as the page had them then; null where they were gone. */
  before: string;
  after: string | null;
  /** Hex SHA-256 of the page's visible text in which that was seen. */
  sha256: string;
}

/** The reader's word that annotations of `key` belong to the actor `into`; for a split, those that use this one name. */
export interface AliasDecision {
  is: 'merge' | 'split';
  /** The actor that annotations name. */
  key: string;
  /** The name of `key` (merge), or the name that is an actor of its own (split). */
  name: string;
  kind: ActorKind;
  /** The actor it belongs to. */
  into: string;
  intoName: string;
  intoKind: ActorKind;
  when: string;
}

/** Everything that an export holds and an import brings, deleted rows left out. */
export interface LibraryContent {
  articles: ArticleRecord[];
  annotations: Annotation[];
  rejections: Rejection[];
  /** Merges and splits of actors. */
  decisions: AliasDecision[];
  /** What became of saved passages. */
  changes: ChangeRecord[];
}

/** Canonical address of the annotated article. */
export function sourceOf(annotation: Annotation): string {
  return annotation.target[0].source;
}

/** The quote of one target, undefined in an annotation that was imported without one. */
export function quoteOf(target: Target): TextQuoteSelector | undefined {
  return target.selector.find((selector) => selector.type === 'TextQuoteSelector');
}

/** The offsets of one target when it was saved. */
export function positionOf(target: Target): TextPositionSelector | undefined {
  return target.selector.find((selector) => selector.type === 'TextPositionSelector');
}

/** The annotated words as saved; the parts of an interrupted passage are joined by " … ". */
export function exactOf(annotation: Annotation): string {
  return annotation.target.map((target) => quoteOf(target)?.exact ?? '').join(' … ');
}

/** The reader's note, "" when there is none. */
export function noteOf(annotation: Annotation): string {
  const note = annotation.body.find((body) => body.purpose === 'commenting');
  return note?.value ?? '';
}

export function tagsOf(annotation: Annotation): string[] {
  return annotation.body.flatMap((body) => (body.purpose === 'tagging' ? [body.value] : []));
}

export function quotationOf(annotation: Annotation): QuotationBody | undefined {
  return annotation.body.find((body) => body.type === 'Quotation');
}

/** As what a passage was saved: a quotation of some kind, a passage that names an actor, or a plain highlight. */
export function kindOf(annotation: Annotation): QuotationKind | 'actor' | 'highlight' {
  const quotation = quotationOf(annotation);
  if (quotation) return quotation.kind;
  return annotation.body.some(({ type }) => type === 'Actor') ? 'actor' : 'highlight';
}

/** Every actor that the annotation names: the speaker of its quotation and the actor it identifies. */
export function actorsOf(annotation: Annotation): ActorReference[] {
  return annotation.body.flatMap((body) => {
    if (body.type === 'Actor') return [body.actor];
    return body.type === 'Quotation' && body.speaker ? [body.speaker] : [];
  });
}

const STYLE_PREFIX = 'pressmark-';

export function toStyleClass(colour: Colour): string {
  return STYLE_PREFIX + colour;
}

/** The reader's colour; amber where the class is not one of ours. */
export function colourOf(annotation: Annotation): Colour {
  const name = annotation.target[0].styleClass.slice(STYLE_PREFIX.length);
  return COLOURS.find((colour) => colour === name) ?? 'amber';
}
