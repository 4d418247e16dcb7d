/**
 * Every message between the parts of Pressmark, in one place.
 *
 * Commands are imperative, news are in the past tense, questions are nouns. What reaches the background comes from pages
 * that anybody may have written, so it is parsed here before anything is done with it.
 */
import type { Anchoring } from './annotation/anchor.ts';
import type { AnnotationChange } from './annotation/annotate.ts';
import type { Annotation, ArticleRecord } from './annotation/model.ts';
import type { ErrorCode } from './errors.ts';
import type { LibraryProtocol } from './library-messages.ts';
import type { Article } from './text/article.ts';
import type { ActorKind, Reading } from './text/reading.ts';
import type { Speaker } from './text/speakers.ts';

/** What content.ts and extract.ts know of a page's article; all strings are plain text. */
export type Metadata = Omit<ArticleRecord, 'retrieved' | 'sha256'>;

/** An annotation of the article with the place where it was found again. */
export interface AnchoredAnnotation {
  annotation: Annotation;
  anchoring: Anchoring;
}

export type { AnnotationChange };

export interface Detection {
  isArticle: boolean;
  /** Codes of the weightiest reasons, at most three; lib/detection-words.ts says them in words. */
  reasons: string[];
  /** Paragraphs of text that were counted on the page. */
  paragraphs: number;
}

/** Questions and commands that the background answers: request and reply by name. */
export interface BackgroundProtocol extends LibraryProtocol {
  /** content.ts: this frame holds an article; inject the reader. */
  openReader: { request: Record<string, never>; reply: { injected: boolean } };
  /** reader.ts: inject card, toolbar and toast. */
  openSurfaces: { request: Record<string, never>; reply: { injected: boolean } };
  /** reader.ts: read this page's article. Spans of the reply are spans of `article.text`. */
  readArticle: {
    request: { source: string; article: Article };
    reply: { reading: Reading; sha256: string; retrieved: string; rejected: string[] };
  };
  /**
   * reader.ts: what is saved for this article, and where is it now? `text` is the page's visible text; spans are its.
   * Without a text the answer is null where something is saved, for then the text is needed.
   */
  annotationsOf: {
    request: { source: string; text: string | null };
    reply: { annotations: AnchoredAnnotation[] | null };
  };
  saveAnnotations: {
    request: { annotations: Annotation[]; article: ArticleRecord };
    reply: { saved: number; act: number | null };
  };
  /**
   * "not-found" where it is not of the sender's site. One of our own pages that was told the id by a page says of which site it
   * must be (`of`), for a page that speaks with our script's voice could name any.
   */
  changeAnnotation: {
    request: { id: string; change: AnnotationChange; of?: string };
    reply: { annotation: Annotation; act: number | null };
  };
  /** Deleting keeps the row for a month. What is not of the sender's site, or of that named (`of`), stays. */
  deleteAnnotations: { request: { ids: string[]; of?: string }; reply: { deleted: number; act: number | null } };
  /** Names alone of actors that the library knows, for the choice of a speaker on a page; at most eight. */
  actorNames: { request: { query: string }; reply: { actors: { name: string; kind: ActorKind }[] } };
  /** How many quotations of an actor the library has. */
  statementsOf: { request: { key: string }; reply: { statements: number } };
  /** "Not a quotation", remembered for the article by the words of the content; "not an actor", by "actor " and its key. */
  rejectQuotation: { request: { source: string; exact: string }; reply: { act: number | null } };
  /**
   * Shows the dialog that merges or splits an actor of the sender's page, in a window of ours: there the reader decides. Or the
   * library's page of the actor.
   */
  openActor: { request: { key: string; is: 'merge' | 'split' | 'library' }; reply: Record<string, never> };
  /** The reader script has read: show the number. null takes the badge away, "!" says that something failed. */
  showBadge: { request: { text: number | null | '!' }; reply: Record<string, never> };
}

/** An annotation with the number of the body paragraph in which it stands (the first is 1); null for orphans. */
export interface ListedAnnotation extends AnchoredAnnotation {
  paragraph: number | null;
}

/** What the popup shows of the page in front of it. */
export type PageState =
  | {
      is: 'article';
      metadata: Metadata;
      detection: Detection;
      paragraphs: number;
      reading: Reading;
      speakers: Speaker[];
      /** In reading order, orphans last. */
      annotations: ListedAnnotation[];
      /** Quotations that are neither saved nor rejected. */
      unsaved: number;
    }
  | { is: 'reading'; detection: Detection }
  | { is: 'no-article'; detection: Detection }
  | { is: 'off' }
  | { is: 'failed'; code: ErrorCode };

/** How many annotations an act was about, and the numbers by which it is taken back: none where it changed nothing. */
export interface Kept {
  count: number;
  acts: number[];
}

/** Questions and commands that a page's scripts answer (content.ts where no reader is, else reader.ts). */
export interface PageProtocol {
  pageState: { request: Record<string, never>; reply: PageState };
  readAnyway: { request: Record<string, never>; reply: Record<string, never> };
  /** From keys and context menu. */
  highlightSelection: { request: Record<string, never>; reply: { saved: number } };
  saveFocused: { request: Record<string, never>; reply: { saved: number } };
  removeFocused: { request: Record<string, never>; reply: { deleted: number } };
  goToQuotation: { request: { step: 1 | -1 }; reply: Record<string, never> };
  saveAllQuotations: { request: Record<string, never>; reply: Kept };
  scrollToAnnotation: { request: { id: string }; reply: { found: boolean } };
  /**
   * News from the background: annotations of this article, or of any (null), were changed elsewhere. `actors`: the reader has
   * decided anew who is who, or what is a quotation.
   */
  libraryChanged: { request: { source: string | null; actors?: boolean }; reply: Record<string, never> };
}

/** How every reply travels: a value, or a code that the interface turns into words. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; detail: string };
