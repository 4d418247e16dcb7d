/** What the side panel asks of the article beside it, and hears from it. The answers come from entrypoints/ledger. */
import type { Meant } from './annotation/annotate.ts';
import type { ActorReference, Annotation } from './annotation/model.ts';
import type { ErrorCode } from './errors.ts';
import type { Kept, Metadata } from './messages.ts';
import type { ActorKind, QuotationKind } from './text/reading.ts';
import type { Speaker } from './text/speakers.ts';

/** A quotation that was found or kept, or a plain highlight. Words are plain text. */
export interface LedgerEntry {
  /** The same passage has the same key over a re-reading of the page. */
  key: string;
  /** What is saved of it; null while it is a suggestion. */
  annotation: Annotation | null;
  /** null: a plain highlight. */
  kind: QuotationKind | null;
  /** The words as they stand on the page now. */
  exact: string;
  cue: string;
  /** The words by which the article names the source; "" when it does not. */
  source: string;
  speaker: ActorReference | null;
  /** Other quotations of the article that have the same source. */
  others: number;
  /** Number of the body paragraph, the first is 1; null outside the body. */
  paragraph: number | null;
  rule: string;
  /** 0 to 1. */
  confidence: number;
  /** True when the saved words differ from those on the page. */
  isEdited: boolean;
}

export interface LedgerActor extends ActorReference {
  kind: ActorKind;
  /** Every name in this article. */
  aliases: string[];
  /** How often the article names it, by name. */
  mentions: number;
  statements: number;
  paragraph: number | null;
}

/** A saved passage that the page no longer holds. */
export interface LedgerOrphan {
  annotation: Annotation;
  /** The passage of the page that is most like it, if one is; it is shown and never marked. */
  nearest: { exact: string; paragraph: number | null; words: number; differing: number } | null;
}

export interface Ledger {
  is: 'article';
  metadata: Metadata;
  /** In reading order. */
  entries: LedgerEntry[];
  orphans: LedgerOrphan[];
  /** In order of first mention. */
  actors: LedgerActor[];
  speakers: Speaker[];
}

export type LedgerState = Ledger | { is: 'reading' } | { is: 'gone' } | { is: 'failed'; code: ErrorCode };

/** Asked of the script in an article, by the side panel alone. Keys are those of entries. */
export interface LedgerProtocol {
  ledger: { request: Record<string, never>; reply: LedgerState };
  /** Brings the passage before the reader's eyes and draws it as the one in focus; a card does not open. */
  pointTo: { request: { key: string }; reply: { found: boolean } };
  /** The place where the article first names an actor. */
  pointToActor: { request: { key: string }; reply: { found: boolean } };
  saveEntries: { request: { keys: string[] }; reply: Kept };
  rejectEntry: { request: { key: string }; reply: Kept };
  /** Says that a saved passage stands where the page's selection is; nothing is done where nothing is selected. */
  attachOrphan: { request: { id: string }; reply: Kept };
  /** "Not an actor", by the actor's key. */
  rejectActor: { request: { key: string }; reply: Kept };
  /** Saves what is not saved yet: the reader's word must be kept. `all`: every quotation of the same source. */
  assignSpeaker: { request: { key: string; speaker: Meant; all: boolean }; reply: Kept };
}

/** Name of the port that a panel opens to an article to hear of it. */
export const LEDGER_PORT = 'ledger';
/** What comes through the port: the ledger is another one now, or the mark in focus is. */
export type LedgerNews = { is: 'changed' } | { is: 'focused'; key: string | null };
