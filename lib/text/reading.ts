/** What the engine finds in an article; the same shapes travel to the card, the popup and the command line. */
import type { Span } from './span.ts';

export type QuotationKind = 'direct' | 'mixed' | 'indirect';
export type ActorKind = 'person' | 'organization' | 'state' | 'group' | 'place';
export type MentionForm = 'name' | 'pronoun' | 'nominal';

/** Who said what: the content with its marks, the cue ("said"), the source as the text names it. */
export interface Quotation {
  /** Stable within one reading: "q1", "q2", … in reading order. */
  id: string;
  kind: QuotationKind;
  /** In parts when the attribution interrupts it or when it runs over paragraphs. Marks are included. */
  content: Span[];
  cue: Span[];
  source: Span[];
  /** Id of the actor that the source resolves to; null when it names nobody known or when unsure. */
  speaker: string | null;
  /** The rule that found it ("cue-after"), shown to the reader as the reason. */
  rule: string;
  /** 0 to 1, calibrated: of those at .9 nine in ten are right. */
  confidence: number;
}

/** One place where the text names an actor. */
export interface Mention extends Span {
  kind: ActorKind;
  form: MentionForm;
  /** Id of the actor, null when left open. */
  actor: string | null;
  rule: string;
  confidence: number;
}

/** One actor under all of its names in this article. */
export interface Actor {
  /** "a1", "a2", … in order of first mention. */
  id: string;
  /** The best name for display. */
  name: string;
  kind: ActorKind;
  /** Every distinct name in this article, the display name among them, in order of appearance. */
  aliases: string[];
  /** The same for the same actor in another article: folded display name with its kind. */
  key: string;
}

export interface Reading {
  /** The language whose lexicon was used. */
  language: string;
  sentences: Span[];
  quotations: Quotation[];
  mentions: Mention[];
  actors: Actor[];
}
