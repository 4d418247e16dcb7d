/** What the reader can do on a page, each act with its words for the toast and its way back. */
import { type Annotation, type Colour, colourOf, noteOf, quotationOf, tagsOf } from '../../lib/annotation/model.ts';
import type { AnnotationChange } from '../../lib/messages.ts';
import type { PageModel } from '../../lib/reader/page-model.ts';
import { assignSpeaker, type Passage, sameSource } from '../../lib/reader/same-source.ts';
import { type SaveChange, type Session, unsavedOf } from '../../lib/reader/session.ts';
import type { Actor, Quotation } from '../../lib/text/reading.ts';
import type { Span } from '../../lib/text/span.ts';
import { plural, words } from '../../lib/words.ts';

/** What happened, in words, and how it is taken back (null: it changed nothing that is kept). */
export interface Done {
  text: string;
  undo: (() => Promise<unknown>) | null;
  /** How many annotations were saved or removed. */
  count: number;
}

export interface Acts {
  saveQuotations(quotations: readonly Quotation[], change: SaveChange): Promise<Done>;
  highlight(spans: readonly Span[], change: SaveChange): Promise<Done>;
  reject(what: Quotation | Actor): Promise<Done>;
  change(annotation: Annotation, change: AnnotationChange): Promise<Done>;
  /** Says who spoke, of the passage or of `all` of its source. */
  assign(passage: Passage, change: SaveChange & { speaker: string }, all: boolean): Promise<Done>;
  remove(annotation: Annotation): Promise<Done>;
}

export function createActs(session: Session): Acts {
  const saved = (annotations: Annotation[], colour: Colour): Done => {
    const ids = annotations.map(({ id }) => id);
    const count = ids.length;
    const text = count === 1 ? words('savedIn', words(colour)) : plural('savedMany', count);
    return { text, count, undo: count ? () => session.remove(ids) : null };
  };
  return {
    async saveQuotations(quotations, change) {
      return saved(await session.save(quotations, change), change.colour);
    },
    async highlight(spans, change) {
      return saved(await session.highlight(spans, change), change.colour);
    },
    async reject(what) {
      await session.reject(what);
      const text = 'key' in what ? words('actor_rejected', what.name) : words('rejected');
      return { text, count: 1, undo: () => session.accept(what) };
    },
    async change(annotation, change) {
      await session.change(annotation.id, change);
      const before = formerly(annotation, change);
      return { text: changedWords(change), count: 1, undo: () => session.change(annotation.id, before) };
    },
    async assign(passage, change, all) {
      const passages = all && session.model ? sameSource(session.model, passage) : [passage];
      const { saved: ids, changed } = await assignSpeaker(session, passages, change);
      const undo = async () => {
        if (ids.length) await session.remove(ids);
        for (const { id, speaker } of changed) await session.change(id, { speaker });
      };
      const count = ids.length + changed.length;
      const text = all ? plural('panel_assigned', count, change.speaker) : changedWords(change);
      return { text, count, undo };
    },
    async remove(annotation) {
      await session.remove([annotation.id]);
      return { text: words('removed'), count: 1, undo: () => session.restore([annotation.id]) };
    },
  };
}

/** The change that puts back what a change replaces. */
function formerly(annotation: Annotation, change: AnnotationChange): AnnotationChange {
  const before: AnnotationChange = {};
  if (change.note !== undefined) before.note = noteOf(annotation);
  if (change.tags !== undefined) before.tags = tagsOf(annotation);
  if (change.colour !== undefined) before.colour = colourOf(annotation);
  if (change.speaker !== undefined) before.speaker = quotationOf(annotation)?.speaker?.name ?? '';
  return before;
}

function changedWords({ note, tags, colour, speaker }: AnnotationChange): string {
  if (speaker !== undefined) return speaker ? words('speakerIs', speaker) : words('noSpeaker');
  if (note !== undefined) return words('noteKept');
  if (tags !== undefined) return words('tagsKept');
  return words('savedIn', words(colour ?? 'highlight'));
}

/** Every quotation that is neither saved nor rejected. */
export const saveAll = (acts: Acts, model: PageModel, colour: Colour): Promise<Done> =>
  acts.saveQuotations(unsavedOf(model), { colour });
