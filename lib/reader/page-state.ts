/** The session as the popup shows it. */
import type { Detection, ListedAnnotation, PageState } from '../messages.ts';
import { speakersOf } from '../text/speakers.ts';
import { type PageModel, paragraphOf, quotationsOf, spansOf } from './page-model.ts';
import { type Session, unsavedOf } from './session.ts';

export function stateOf(session: Session, detection: () => Detection): PageState {
  const { model, phase, code } = session;
  if (phase === 'failed') return { is: 'failed', code };
  if (!model) return { is: 'reading', detection: detection() };
  const reading = { ...model.reading, quotations: quotationsOf(model) };
  return {
    is: 'article',
    metadata: model.metadata,
    detection: detection(),
    paragraphs: model.blocks.length,
    reading,
    speakers: speakersOf(model.map.text, reading),
    annotations: listed(model),
    unsaved: unsavedOf(model).length,
  };
}

/** In reading order, orphans last. */
function listed(model: PageModel): ListedAnnotation[] {
  const placeOf = (one: ListedAnnotation) => spansOf(one)[0]?.start ?? Number.POSITIVE_INFINITY;
  return model.annotations
    .map((one) => ({ ...one, paragraph: paragraphOf(model, spansOf(one)) }))
    .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}
