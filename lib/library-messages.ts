/**
 * What our own pages (popup, side panel, library, options) ask of the library: its rows by filter, its actors, its undo
 * stack, import, export and the state of the storage. Only they may ask; lib/library-requests.ts is the door.
 */
import type { AnnotationChange } from './annotation/annotate.ts';
import type { ExportFormat, ExportOptions } from './annotation/formats/export.ts';
import type {
  ActorReference,
  AliasDecision,
  Annotation,
  ArticleRecord,
  ChangeRecord,
  Colour,
  Rejection,
} from './annotation/model.ts';
import type { ErrorCode } from './errors.ts';
import type { StorageState } from './storage-state.ts';
import type { ActorKind } from './text/reading.ts';

export type { AliasDecision, ChangeRecord, ExportFormat, ExportOptions };

/** What an annotation is in a list: a quotation of some kind, a named actor, or nothing but a highlight. */
export const ROW_KINDS = ['direct', 'mixed', 'indirect', 'actor', 'highlight'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Absent fields hold back nothing; several values of one field mean any of them; fields combine with "and". */
export interface Filter {
  /**
   * Words in any order, each the beginning of a word (the last one), or whole words; "in double quotes" a phrase. Looked for in
   * quotation, note, tags, title and names, with case, accents and Arabic letter forms folded.
   */
  query?: string;
  /** Keys of actors after the reader's merges. */
  actors?: string[];
  kinds?: RowKind[];
  sites?: string[];
  tags?: string[];
  colours?: Colour[];
  /** First and last day of `created` in the reader's own time zone, "2026-11-22". */
  from?: string;
  to?: string;
  /** One article. */
  source?: string;
  /** True: the passage was edited or has vanished since. */
  changed?: boolean;
}

export const GROUPINGS = ['none', 'actor', 'article', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Order = 'newest' | 'oldest';

export interface LibraryRow {
  annotation: Annotation;
  article: Pick<ArticleRecord, 'source' | 'title' | 'site' | 'byline' | 'published' | 'language'>;
  /** Who said it, or who is named; after the reader's merges. */
  speaker: ActorReference | null;
  /** `label` is the actor's name, the article's title, or the day as "2026-11-22"; "" where there is none. */
  group: { key: string; label: string; count: number } | null;
  /** The last of its records; null while the passage stands as saved, as far as is known. */
  change: ChangeRecord | null;
}

export interface Counted {
  key: string;
  count: number;
}

export interface CountedActor extends Counted {
  name: string;
  kind: ActorKind;
}

/** How many annotations each choice of a filter would show. Each list disregards its own field of the filter. */
export interface Facets {
  /** The 50 with most. */
  actors: CountedActor[];
  /** `key` is the host. */
  sites: Counted[];
  tags: Counted[];
  colours: Counted[];
  kinds: Counted[];
  /** Edited or vanished. */
  changed: number;
  total: number;
}

export interface LibraryActor extends ActorReference {
  /** Every name that annotations call them by, most frequent first. */
  names: string[];
}

export interface ActorCard {
  actor: LibraryActor;
  annotations: number;
  articles: number;
  /** "2026-11", every month from the first to the last, empty ones too. */
  byMonth: { month: string; count: number }[];
  merged: { key: string; name: string }[];
}

/** One actor that decisions speak of. */
export interface AliasEntry extends ActorReference {
  merged: { key: string; name: string; when: string }[];
  /** Names that were taken out and are actors of their own now. */
  splits: { key: string; name: string; when: string }[];
}

/** What a merge or a split would do, before it is done. `names` are all names that the (new) actor would have. */
export interface AliasPreview {
  annotations: number;
  articles: number;
  names: string[];
}

/** Several annotations, by id or by what a filter shows. */
export type Selection = { ids: string[] } | { filter: Filter };

export const ACT_KINDS = ['save', 'change', 'delete', 'reject', 'import', 'merge-actors', 'split-actor'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** One act of the reader, as one step of undo. */
export interface Act {
  act: number;
  what: ActKind;
  /** Rows it touched. */
  count: number;
  when: string;
  /** True: it was taken back; undoing it again does it again. */
  undone: boolean;
}

/**
 * `before-update`: the copy from before the last update of the schema. `readable`: what can still be read of a damaged library.
 * Both as our own JSON alone.
 */
export type ExportWhat =
  | { is: 'all' }
  | { is: 'before-update' }
  | { is: 'readable' }
  | { is: 'article'; source: string }
  | ({ is: 'selection' } & Selection);

/** Rows of an import that a page has read and checked, a batch of them. */
export interface ImportBatch {
  annotations: Annotation[];
  articles: ArticleRecord[];
  rejections: Rejection[];
  decisions: AliasDecision[];
  changes: ChangeRecord[];
}

/** What an import would do: `older` are not newer than ours and different, so ours stay. */
export interface ImportCounts {
  added: number;
  same: number;
  changed: number;
  older: number;
}

/** How the library stands with the reader's own server. */
export interface SyncState {
  /** null: none is named, and nobody is contacted. The password stays in the background. */
  server: { address: string; user: string } | null;
  /** When both sides were last the same, ISO 8601. */
  at: string | null;
  /** Why the last try failed, and what the server said. */
  failed: ErrorCode | null;
  detail: string;
  /** The run under way. */
  progress: { received: number; sent: number; left: number } | null;
  /** Rows that the server has not heard of. */
  unsent: number;
}

type Nothing = Record<string, never>;

/** Questions and commands that the background answers to our own pages. */
export interface LibraryProtocol {
  /** `limit` at most 200. Rows of one group stand together; `total` counts rows. */
  libraryRows: {
    request: { filter: Filter; group: Grouping; order: Order; offset: number; limit: number };
    reply: { total: number; rows: LibraryRow[] };
  };
  /** How many rows each group has, in the order of the rows; none for "none". What they are called comes with the rows. */
  libraryGroups: {
    request: { filter: Filter; group: Grouping; order: Order };
    reply: { counts: number[] };
  };
  /** Ids in the order of the rows: for a selection that reaches further than the rows that a page holds. */
  libraryIds: {
    request: { filter: Filter; group: Grouping; order: Order; offset: number; limit: number };
    reply: { ids: string[] };
  };
  libraryFacets: { request: { filter: Filter }; reply: Facets };
  /** "not-found" when no annotation names the actor. */
  actorCard: { request: { key: string }; reply: ActorCard };
  /** Actors of the library of whom a name begins with the query, or has a word that does; most annotations first. */
  libraryActors: { request: { query: string; limit: number }; reply: { actors: LibraryActor[] } };

  aliasTable: { request: Nothing; reply: { actors: AliasEntry[] } };
  /** `known` names actors whom no annotation names yet: those of an article that is being read. */
  previewMerge: { request: { into: string; keys: string[]; known?: ActorReference[] }; reply: AliasPreview };
  /** From now on annotations and articles that name one of `keys` mean `into`. The annotations stay as they are. */
  mergeActors: { request: { into: string; keys: string[]; known?: ActorReference[] }; reply: { act: number } };
  /** `keys`: merged actors that are to be themselves again. `names`: names of the actor that are to be one of their own. */
  previewSplit: {
    request: { key: string; keys: string[]; names: string[]; known?: ActorReference[] };
    reply: AliasPreview;
  };
  splitActor: {
    request: { key: string; keys: string[]; names: string[]; known?: ActorReference[] };
    reply: { act: number };
  };

  /** What became of saved passages, latest first; of one article or of all (null). */
  changesOf: {
    request: { source: string | null; offset: number; limit: number };
    reply: { total: number; changes: ChangeRecord[] };
  };

  /** The last 100 acts, latest first. */
  recentActs: { request: Nothing; reply: { acts: Act[] } };
  /**
   * Takes an act back; one that was taken back is done again. "not-found" when it is no longer remembered. A script in a page
   * may ask it too, of acts that touched nothing but its own host; so may one of our pages that was told the number by a page
   * (`of`: the site).
   */
  undoAct: { request: { act: number; of?: string }; reply: { what: ActKind; count: number; undone: boolean } };

  changeMany: { request: { selection: Selection; change: ManyChange }; reply: { changed: number; act: number | null } };
  deleteMany: { request: { selection: Selection }; reply: { deleted: number; act: number | null } };
  /** For good, with no way back: the page asks first. Settings stay. */
  deleteEverything: { request: Nothing; reply: { deleted: number } };

  storageState: { request: Nothing; reply: StorageState };
  /** Asks the browser never to throw the library away. */
  persistStorage: { request: Nothing; reply: { persisted: boolean } };
  /** Throws a damaged library away and begins another; nothing is asked, and what was kept elsewhere stays. */
  startAnew: { request: Nothing; reply: Nothing };
  /** The reader knows that the database was emptied. */
  acceptEmptied: { request: Nothing; reply: Nothing };
  syncState: { request: Nothing; reply: SyncState };
  /**
   * Names the server, once the page has asked the reader for access to it. Throws the code of what is wrong with it;
   * "sync-missing" where there is no such database, which `create` makes.
   */
  connectSync: {
    request: { address: string; user: string; password: string; create: boolean };
    reply: Nothing;
  };
  /** Answers when it is done; how it went is in the state. */
  syncNow: { request: Nothing; reply: Nothing };
  /** Nothing is deleted, on neither side. */
  turnOffSync: { request: Nothing; reply: Nothing };
  /** `done` of `total` annotations are in the search index; questions wait until it is ready. */
  searchState: { request: Nothing; reply: { ready: boolean; done: number; total: number } };

  /** One piece of a file, in order; the first is asked with cursor null, and a null cursor comes with the last. */
  exportPart: {
    request: { what: ExportWhat; format: ExportFormat; options: ExportOptions; cursor: string | null };
    reply: { part: string; cursor: string | null; done: number; total: number };
  };
  /** An export of everything has reached the reader's disk. */
  exportDone: { request: Nothing; reply: Nothing };

  /** Puts a batch aside under a name that the page made up, and says what all batches so far would do. */
  importPreview: { request: { job: string; batch: ImportBatch }; reply: ImportCounts };
  /** Brings in what was put aside: all of it, as one act, or nothing. */
  importCommit: { request: { job: string }; reply: ImportCounts & { act: number | null } };
  importCancel: { request: { job: string }; reply: Nothing };
  importState: { request: { job: string }; reply: { done: number; total: number } };
}

/** A change to several annotations at once: tags are added and taken away, the others stay. */
export interface ManyChange extends Pick<AnnotationChange, 'colour' | 'speaker'> {
  addTags?: string[];
  removeTags?: string[];
}
