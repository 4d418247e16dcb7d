/** The page's model as the side panel lists it. */
import { exactOf, quotationOf } from '../../lib/annotation/model.ts';
import { nearestPassages } from '../../lib/annotation/nearest.ts';
import type { Ledger, LedgerActor, LedgerEntry, LedgerOrphan } from '../../lib/ledger.ts';
import type { AnchoredAnnotation } from '../../lib/messages.ts';
import {
  findingOf,
  keyOf,
  type PageModel,
  paragraphOf,
  quotationsOf,
  spansOf,
  wordsOf,
} from '../../lib/reader/page-model.ts';
import { type Passage, sourceKeyOf } from '../../lib/reader/same-source.ts';
import type { Quotation } from '../../lib/text/reading.ts';
import { type Span, sliceOf } from '../../lib/text/span.ts';
import { speakersOf } from '../../lib/text/speakers.ts';

/** Every quotation and every highlight that stands on the page, in reading order. */
export function passagesOf(model: PageModel): Passage[] {
  const quotations = quotationsOf(model).map((quotation) => findingOf(model, quotation) as Passage);
  const joined = new Set([...model.saved.values()].map(({ annotation }) => annotation.id));
  const others = model.annotations
    .filter(({ annotation, anchoring }) => anchoring.state !== 'orphan' && !joined.has(annotation.id))
    .map((annotated): Passage => ({ is: 'annotation', annotated, spans: spansOf(annotated) }));
  const startOf = ({ spans }: Passage) => spans[0]?.start ?? 0;
  return [...quotations, ...others].sort((a, b) => startOf(a) - startOf(b));
}

export function ledgerOf(model: PageModel): Ledger {
  const reading = { ...model.reading, quotations: quotationsOf(model) };
  const passages = passagesOf(model);
  const same = countBySource(model, reading.quotations);
  return {
    is: 'article',
    metadata: model.metadata,
    entries: passages.map((passage) => entryOf(model, passage, same)),
    orphans: orphansOf(model),
    actors: actorsOf(model),
    speakers: speakersOf(model.map.text, reading),
  };
}

function countBySource(model: PageModel, quotations: readonly Quotation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const quotation of quotations) {
    const key = sourceKeyOf(model, quotation);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function entryOf(model: PageModel, passage: Passage, same: ReadonlyMap<string, number>): LedgerEntry {
  const { annotated } = passage;
  const place = {
    key: keyOf(model, passage),
    annotation: annotated?.annotation ?? null,
    exact: wordsOf(model, passage.spans),
    paragraph: paragraphOf(model, passage.spans),
    others: passage.is === 'quotation' ? Math.max(0, (same.get(sourceKeyOf(model, passage.quotation)) ?? 1) - 1) : 0,
    isEdited: annotated?.anchoring.state === 'edited',
  };
  const body = annotated && quotationOf(annotated.annotation);
  if (body) {
    const { kind, cue, source, speaker, rule, confidence } = body;
    return { ...place, kind, cue, source, speaker, rule, confidence };
  }
  if (passage.is === 'annotation')
    return { ...place, kind: null, cue: '', source: '', speaker: null, rule: '', confidence: 1 };
  const { kind, rule, confidence, cue, source, speaker } = passage.quotation;
  const actor = model.reading.actors.find(({ id }) => id === speaker);
  return {
    ...place,
    kind,
    cue: wordsOf(model, cue),
    source: wordsOf(model, source),
    speaker: actor ? { key: actor.key, name: actor.name, kind: actor.kind } : null,
    rule,
    confidence,
  };
}

function orphansOf(model: PageModel): LedgerOrphan[] {
  const orphans = model.annotations.filter(({ anchoring }: AnchoredAnnotation) => anchoring.state === 'orphan');
  const found = nearestPassages(
    model.map.text,
    orphans.map(({ annotation }) => exactOf(annotation)),
  );
  return orphans.map(({ annotation }, i) => {
    const nearest = found[i];
    if (!nearest) return { annotation, nearest: null };
    const { span, words, differing } = nearest;
    return {
      annotation,
      nearest: { exact: sliceOf(model.map.text, span), paragraph: paragraphOf(model, [span]), words, differing },
    };
  });
}

function actorsOf(model: PageModel): LedgerActor[] {
  const named = new Map<string, { count: number; first: Span }>();
  for (const mention of model.reading.mentions) {
    if (mention.form !== 'name' || mention.actor === null) continue;
    const known = named.get(mention.actor);
    if (known) known.count += 1;
    else named.set(mention.actor, { count: 1, first: mention });
  }
  const statements = new Map<string, number>();
  for (const { speaker } of quotationsOf(model))
    if (speaker) statements.set(speaker, (statements.get(speaker) ?? 0) + 1);
  return model.reading.actors.map(({ id, key, name, kind, aliases }) => {
    const first = named.get(id)?.first;
    return {
      key,
      name,
      kind,
      aliases,
      mentions: named.get(id)?.count ?? 0,
      statements: statements.get(id) ?? 0,
      paragraph: first ? paragraphOf(model, [first]) : null,
    };
  });
}
