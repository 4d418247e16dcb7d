/** The model as the card shows it. */
import type { Choice } from '../../components/Combobox.tsx';
import type { CardView, PassageView, QuotationView } from '../../components/card-view.ts';
import { colourOf, exactOf, noteOf, quotationOf, tagsOf } from '../../lib/annotation/model.ts';
import type { AnchoredAnnotation } from '../../lib/messages.ts';
import {
  type Finding,
  keyOf,
  type PageModel,
  paragraphOf,
  quotationsOf,
  savedAs,
  speakerOf,
  wordsOf,
} from '../../lib/reader/page-model.ts';
import { sameSource } from '../../lib/reader/same-source.ts';
import type { Quotation } from '../../lib/text/reading.ts';

export function viewOf(model: PageModel, finding: Finding): CardView {
  const base = { key: keyOf(model, finding), paragraph: paragraphOf(model, finding.spans) };
  if (finding.is === 'actor') {
    const { actor } = finding;
    const { name, kind, aliases, id } = actor;
    const mentions = model.reading.mentions.filter((one) => one.actor === id && one.form === 'name').length;
    const statements = quotationsOf(model).filter(({ speaker }) => speaker === id).length;
    return { ...base, is: 'actor', name, kind, aliases, mentions, statements };
  }
  const passage = { ...base, is: 'passage' as const };
  const others = sameSource(model, finding).length - 1;
  if (finding.is === 'annotation' || finding.annotated) {
    return { ...passage, ...keptView(model, finding.annotated as AnchoredAnnotation, others) };
  }
  return {
    ...passage,
    state: 'suggested',
    changes: null,
    quotation: suggestedView(model, finding.quotation, others),
    colour: null,
    note: '',
    tags: [],
  };
}

/** What was saved says what the card says: the reader may have changed the speaker. */
function keptView(
  model: PageModel,
  { annotation, anchoring }: AnchoredAnnotation,
  others: number,
): Omit<PassageView, 'is' | 'key' | 'paragraph'> {
  const body = quotationOf(annotation);
  const quotation = body && {
    kind: body.kind,
    speaker: body.speaker?.name ?? null,
    source: body.source,
    cue: body.cue,
    ...statementsOf(model, body.speaker?.key ?? null),
    others,
    rule: body.rule,
    confidence: body.confidence,
  };
  return {
    state: 'saved',
    changes: anchoring.state === 'edited' ? anchoring.changes : null,
    quotation: quotation ?? null,
    colour: colourOf(annotation),
    note: noteOf(annotation),
    tags: tagsOf(annotation),
  };
}

function suggestedView(model: PageModel, quotation: Quotation, others: number): QuotationView {
  const { kind, rule, confidence } = quotation;
  const actor = speakerOf(model, quotation);
  return {
    kind,
    speaker: actor?.name ?? null,
    source: wordsOf(model, quotation.source),
    cue: wordsOf(model, quotation.cue),
    ...statementsOf(model, actor?.key ?? null),
    others,
    rule,
    confidence,
  };
}

function statementsOf(model: PageModel, key: string | null) {
  const actor = model.reading.actors.find((one) => one.key === key);
  const theirs = actor ? quotationsOf(model).filter(({ speaker }) => speaker === actor.id) : [];
  return { statements: theirs.length, statementsSaved: theirs.filter((one) => savedAs(model, one)).length };
}

/** The words and the speaker that a citation gives: as saved, else as found. */
export function saidIn(
  model: PageModel,
  finding: Exclude<Finding, { is: 'actor' }>,
): { exact: string; speaker: string | null } {
  if (finding.is === 'annotation' || finding.annotated) {
    const { annotation } = finding.annotated as AnchoredAnnotation;
    return { exact: exactOf(annotation), speaker: quotationOf(annotation)?.speaker?.name ?? null };
  }
  const { quotation } = finding;
  return { exact: wordsOf(model, quotation.content), speaker: speakerOf(model, quotation)?.name ?? null };
}

/** The actors of the article as a choice of speakers; who speaks comes first, places come last. */
export function choicesOf(model: PageModel): Choice[] {
  const speaking = new Set(model.reading.quotations.map(({ speaker }) => speaker));
  const rank = (id: string, kind: string) => (speaking.has(id) ? 0 : kind === 'place' ? 2 : 1);
  return [...model.reading.actors]
    .sort((a, b) => rank(a.id, a.kind) - rank(b.id, b.kind))
    .map(({ name, kind, key }) => ({ name, kind, key }));
}
