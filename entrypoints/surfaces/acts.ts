/** What the reader can do on a page, each act with its words for the toast and its way back. */
import type { Meant } from '../../lib/annotation/annotate.ts';
import type { Annotation, Colour } from '../../lib/annotation/model.ts';
import type { AnnotationChange, Kept } from '../../lib/messages.ts';
import type { PageModel } from '../../lib/reader/page-model.ts';
import { assignSpeaker, type Passage, sameSource } from '../../lib/reader/same-source.ts';
import { type SaveChange, type Session, unsavedOf } from '../../lib/reader/session.ts';
import type { Actor, Quotation } from '../../lib/text/reading.ts';
import type { Span } from '../../lib/text/span.ts';
import { plural, words } from '../../lib/words.ts';

/** What happened, in words too. */
export interface Done extends Kept {
  text: string;
}

export interface Acts {
  saveQuotations(quotations: readonly Quotation[], change: SaveChange): Promise<Done>;
  highlight(spans: readonly Span[], change: SaveChange): Promise<Done>;
  reject(what: Quotation | Actor): Promise<Done>;
  change(annotation: Annotation, change: AnnotationChange): Promise<Done>;
  /** Says who spoke, of the passage or of `all` of its source. */
  assign(passage: Passage, change: SaveChange & { speaker: Meant }, all: boolean): Promise<Done>;
  remove(annotation: Annotation): Promise<Done>;
}

export function createActs(session: Session): Acts {
  const saved = (kept: Kept, colour: Colour): Done => ({
    ...kept,
    text: kept.count === 1 ? words('savedIn', words(colour)) : plural('savedMany', kept.count),
  });
  return {
    async saveQuotations(quotations, change) {
      return saved(await session.save(quotations, change), change.colour);
    },
    async highlight(spans, change) {
      return saved(await session.highlight(spans, change), change.colour);
    },
    async reject(what) {
      const text = 'key' in what ? words('actor_rejected', what.name) : words('rejected');
      return { ...(await session.reject(what)), text };
    },
    async change({ id }, change) {
      return { ...(await session.change(id, change)), text: changedWords(change) };
    },
    async assign(passage, change, all) {
      const passages = all && session.model ? sameSource(session.model, passage) : [passage];
      const kept = await assignSpeaker(session, passages, change);
      return { ...kept, text: all ? plural('panel_assigned', kept.count, change.speaker.name) : changedWords(change) };
    },
    async remove({ id }) {
      return { ...(await session.remove([id])), text: words('removed') };
    },
  };
}

function changedWords({ note, tags, colour, speaker }: AnnotationChange): string {
  if (speaker !== undefined) return speaker.name ? words('speakerIs', speaker.name) : words('noSpeaker');
  if (note !== undefined) return words('noteKept');
  if (tags !== undefined) return words('tagsKept');
  return words('savedIn', words(colour ?? 'highlight'));
}

/** Every quotation that is neither saved nor rejected. */
export const saveAll = (acts: Acts, model: PageModel, colour: Colour): Promise<Done> =>
  acts.saveQuotations(unsavedOf(model), { colour });
