/**
 * Notes on their way to the library. A popup dies the moment it loses the focus, and a message sent from a dying page may
 * never leave it: so every key is written down first, and what did not arrive is sent when the popup opens again.
 */

/** A place that is written before the next line runs (localStorage of our own pages). */
export interface DraftStorage {
  read: () => string | null;
  write: (text: string) => void;
}

interface Draft {
  note: string;
  /** What the library may hold when this draft is all that is new: the note as it was, and what was sent since. */
  known: string[];
}

export interface Drafts {
  /** Writes down what is being typed; `saved` is the note as the library has it. */
  keep: (id: string, note: string, saved: string) => void;
  /** This note was sent, and may have arrived or not. */
  send: (id: string, note: string) => void;
  /** This note has arrived. */
  settle: (id: string, note: string) => void;
  /** What has still to be sent; null when there is nothing, or when the note was changed elsewhere since. */
  unsent: (id: string, saved: string) => string | null;
}

export function createDrafts(storage: DraftStorage): Drafts {
  const drafts = parse(storage.read());
  const change = (id: string, draft: Draft | null) => {
    if (draft) drafts.set(id, draft);
    else drafts.delete(id);
    storage.write(JSON.stringify([...drafts]));
  };
  return {
    keep(id, note, saved) {
      const known = drafts.get(id)?.known ?? [];
      change(id, { note, known: [...new Set([...known, saved.trim()])] });
    },
    send(id, note) {
      const draft = drafts.get(id);
      if (draft) change(id, { ...draft, known: [...new Set([...draft.known, note.trim()])] });
    },
    settle(id, note) {
      if (drafts.get(id)?.note === note) change(id, null);
    },
    unsent(id, saved) {
      const draft = drafts.get(id);
      if (!draft) return null;
      if (draft.note.trim() !== saved.trim() && draft.known.includes(saved.trim())) return draft.note;
      change(id, null);
      return null;
    },
  };
}

/** Anything else than our own writing counts as no drafts. */
function parse(text: string | null): Map<string, Draft> {
  try {
    const rows = JSON.parse(text ?? '[]') as [string, Draft][];
    const isDraft = ([id, draft]: [string, Draft]) =>
      typeof id === 'string' && typeof draft.note === 'string' && Array.isArray(draft.known);
    return new Map(rows.filter(isDraft));
  } catch {
    return new Map();
  }
}
