/**
 * The W3C Web Annotation as Pressmark keeps it (https://www.w3.org/TR/annotation-model/). One annotation is one row.
 * Everything that is not in the W3C vocabulary stands in bodies of our own type.
 */
import type { ActorKind, QuotationKind } from '../text/reading.ts';

export const COLOURS = ['amber', 'green', 'sky', 'rose', 'lilac'] as const;
export type Colour = (typeof COLOURS)[number];

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
  /** Canonical address of the article. */
  source: string;
  selector: Selector[];
  /** "pressmark-amber" … : the reader's colour. */
  styleClass: string;
}

export interface NoteBody {
  type: 'TextualBody';
  purpose: 'commenting';
  value: string;
  format: 'text/plain';
}

export interface TagBody {
  type: 'TextualBody';
  purpose: 'tagging';
  value: string;
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

export type Body = NoteBody | TagBody | QuotationBody | ActorBody;

export interface Annotation {
  '@context': string | string[];
  /** "urn:uuid:…" */
  id: string;
  type: 'Annotation';
  motivation: 'highlighting';
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  body: Body[];
  target: [Target, ...Target[]];
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
  /** Hex SHA-256 of the body text as read. */
  sha256: string;
}
