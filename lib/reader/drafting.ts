/** Makes annotations of what the reader saves: quotations that were found, and passages that the reader has chosen. */
import { annotate, type Draft, type Meant, toReference } from '../annotation/annotate.ts';
import type { Annotation } from '../annotation/model.ts';
import type { Quotation } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { meantIn, type PageModel, speakerOf, wordsOf } from './page-model.ts';
import type { SaveChange } from './session.ts';

export interface Drafting {
  ofQuotations(model: PageModel, quotations: readonly Quotation[], change: SaveChange): Annotation[];
  /** One annotation; the spans are its parts. */
  ofSpans(model: PageModel, spans: readonly Span[], change: SaveChange): Annotation[];
}

/** `now` as ISO 8601 in UTC; `newId`: a new "urn:uuid:…". */
export interface DraftingWorld {
  now: () => string;
  newId: () => string;
}

export function createDrafting({ now, newId }: DraftingWorld): Drafting {
  return {
    ofQuotations: (model, quotations, change) =>
      quotations.map((quotation) => annotate(toDraft(model, quotation, change), { id: newId(), now: now() })),
    ofSpans: (model, spans, change) => [annotate(toPassage(model, spans, change), { id: newId(), now: now() })],
  };
}

/** What every draft has: the passage, what the page was when it was read, and what the reader added. */
function draftOf(model: PageModel, spans: readonly Span[], { actor, ...change }: SaveChange): Draft {
  const { map, metadata, retrieved, sha256 } = model;
  return {
    text: map.text,
    spans,
    source: metadata.source,
    evidence: { retrieved, sha256 },
    ...change,
    ...(actor && { actor: toReference(actor) }),
  };
}

function toPassage(model: PageModel, spans: readonly Span[], change: SaveChange): Draft {
  const draft = draftOf(model, spans, change);
  if (change.speaker === undefined) return draft;
  return { ...draft, quotation: { kind: 'direct', cue: '', source: '', ...byReader(model, change.speaker) } };
}

function toDraft(model: PageModel, quotation: Quotation, change: SaveChange): Draft {
  const actor = speakerOf(model, quotation);
  const { kind, rule, confidence } = quotation;
  const found = {
    kind,
    cue: wordsOf(model, quotation.cue),
    source: wordsOf(model, quotation.source),
    rule,
    confidence,
  };
  const speaker = actor && { key: actor.key, name: actor.name, kind: actor.kind };
  const said = change.speaker === undefined ? { speaker } : byReader(model, change.speaker);
  return { ...draftOf(model, quotation.content, change), quotation: { ...found, ...said } };
}

/** What the reader's own word says of a quotation: there is no doubt. */
function byReader(model: PageModel, meant: Meant) {
  const speaker = meant.name ? toReference(meantIn(model, meant)) : null;
  return { speaker, rule: 'reader', confidence: 1 };
}
