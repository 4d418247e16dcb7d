/** What the reader is told of the library's storage: how much it holds, whether it lasts, when it was last saved elsewhere. */

export interface StorageState {
  /** Bytes, as the browser estimates them; null where it does not say. */
  usage: number | null;
  quota: number | null;
  /** False: the browser may throw the library away when the disk is full. */
  persisted: boolean;
  counts: LibraryCounts;
  /** The database was made anew since we last saw it: what was in it is gone. `acceptEmptied` ends it. */
  emptied: boolean;
  lastExport: string | null;
  /** Annotations that were written or deleted since the last export of everything. */
  unsavedChanges: number;
  /** Remind after so many of them; 0: never. */
  backupEvery: number;
  /** What the library was before the last update of its schema; null: there is none, or no longer. */
  copy: KeptCopy | null;
}

/** A copy of the library: when it was taken, and until when it is kept; ISO 8601. */
export interface KeptCopy {
  when: string;
  until: string;
}

export interface LibraryCounts {
  annotations: number;
  articles: number;
  actors: number;
  rejections: number;
  /** Deleted and still to be had back. */
  deleted: number;
}
