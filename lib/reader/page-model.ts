/** The page as the reader script knows it: its text, its article, what was found and what is saved. Plain data and look-ups. */
import type { Meant } from '../annotation/annotate.ts';
import type { AnchoredAnnotation, Metadata } from '../messages.ts';
import type { TextMap } from '../page/text-map.ts';
import type { Block } from '../text/article.ts';
import type { Actor, Quotation, Reading } from '../text/reading.ts';
import { firstEndingAfter, isWithin, type Span, sliceOf } from '../text/span.ts';

/** All spans are spans of `map.text`. */
export interface PageModel {
  map: TextMap;
  metadata: Metadata;
  blocks: Block[];
  /** What was found, and the same without the actors that the reader rejected. */
  found: Reading;
  reading: Reading;
  sha256: string;
  retrieved: string;
  /** What the reader said is no quotation or no actor, as `rejectionOf` writes it. */
  rejected: Set<string>;
  annotations: AnchoredAnnotation[];
  /** Which annotation saves a quotation, by the quotation's id. */
  saved: Map<string, AnchoredAnnotation>;
}

/** What lies under the pointer or in focus. */
export type Finding =
  | { is: 'annotation'; annotated: AnchoredAnnotation; spans: Span[] }
  | { is: 'quotation'; quotation: Quotation; annotated: AnchoredAnnotation | null; spans: Span[] }
  | { is: 'actor'; actor: Actor; spans: Span[] };

/** The words of a quotation, its parts joined by one blank: how a rejection remembers it. */
export function contentOf(text: string, quotation: Quotation): string {
  return quotation.content.map((span) => sliceOf(text, span)).join(' ');
}

/** How the reader's "no" is remembered: a quotation by its words, an actor by its key. */
export function rejectionOf(text: string, what: Quotation | Actor): string {
  return 'key' in what ? `actor ${what.key}` : contentOf(text, what);
}

/** The quotations that the reader has not rejected, in reading order. */
export function quotationsOf(model: PageModel): Quotation[] {
  if (!model.rejected.size) return model.reading.quotations;
  return model.reading.quotations.filter((quotation) => !model.rejected.has(contentOf(model.map.text, quotation)));
}

/** Where an annotation stands now; empty for an orphan. */
export function spansOf({ anchoring }: AnchoredAnnotation): Span[] {
  return anchoring.state === 'orphan' ? [] : anchoring.spans;
}

/** The annotation that saves a quotation. */
export function savedAs(model: PageModel, quotation: Quotation): AnchoredAnnotation | null {
  return model.saved.get(quotation.id) ?? null;
}

/** Joins quotations with the annotations that save them: those that say so in their body and stand on the same words. */
export function joinSaved(
  quotations: readonly Quotation[],
  annotations: readonly AnchoredAnnotation[],
): Map<string, AnchoredAnnotation> {
  const kept = annotations.filter(({ annotation }) => annotation.body.some((body) => body.type === 'Quotation'));
  const saved = new Map<string, AnchoredAnnotation>();
  for (const quotation of quotations) {
    const annotated = kept.find((one) => coversSame(spansOf(one), quotation.content));
    if (annotated) saved.set(quotation.id, annotated);
  }
  return saved;
}

/** True when two lists of spans share nine tenths of their letters: the engine may have learnt a comma since. */
function coversSame(a: readonly Span[], b: readonly Span[]): boolean {
  // A book may hold thousands of both, and most of them are far from each other.
  if (!doMeet(a, b) || !doMeet(b, a)) return false;
  const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  let shared = 0;
  for (const one of a) {
    for (const other of b) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return shared >= 0.9 * Math.max(length(a), length(b));
}

/** Does the one list begin before the other ends? */
const doMeet = (a: readonly Span[], b: readonly Span[]): boolean => (a[0]?.start ?? 0) < (b.at(-1)?.end ?? 0);

/** The words of a passage now; the parts of an interrupted one are joined by " … ". */
export function wordsOf(model: PageModel, spans: readonly Span[]): string {
  return spans.map((span) => sliceOf(model.map.text, span)).join(' … ');
}

export function findingOf(model: PageModel, quotation: Quotation): Finding {
  return { is: 'quotation', quotation, annotated: savedAs(model, quotation), spans: quotation.content };
}

/** Number of the body paragraph in which a span starts, from 1; null outside the body. */
export function paragraphOf(model: PageModel, spans: readonly Span[]): number | null {
  const first = spans[0];
  if (!first) return null;
  const index = firstEndingAfter(model.blocks, first.start);
  const block = model.blocks[index];
  return block && isWithin({ start: first.start, end: first.start }, block) ? index + 1 : null;
}

/** The actor of a quotation's speaker. */
export function speakerOf(model: PageModel, quotation: Quotation): Actor | null {
  return model.reading.actors.find(({ id }) => id === quotation.speaker) ?? null;
}

/** Whom a name means here: the actor of the article who bears it, else whoever it may be. */
export function meantIn({ reading }: PageModel, meant: Meant): Meant {
  const { name, kind, key } = meant;
  const known = reading.actors.find(
    (actor) => (actor.name === name || actor.aliases.includes(name)) && (kind === null || actor.kind === kind),
  );
  return key === undefined && known ? { name: known.name, kind: known.kind, key: known.key } : meant;
}

/** The same finding in a newer model; null when it is gone. */
export function sameFinding(model: PageModel, before: Finding): Finding | null {
  switch (before.is) {
    case 'actor': {
      const { actors } = model.reading;
      const actor = actors.find(({ key }) => key === before.actor.key) ?? actorAt(model, before.spans[0]);
      return actor ? { ...before, actor } : null;
    }
    case 'annotation': {
      const annotated = model.annotations.find((one) => one.annotation.id === before.annotated.annotation.id);
      return annotated ? { is: 'annotation', annotated, spans: spansOf(annotated) } : null;
    }
    case 'quotation': {
      const start = before.quotation.content[0]?.start;
      const quotation = quotationsOf(model).find((one) => one.content[0]?.start === start);
      return quotation ? findingOf(model, quotation) : null;
    }
  }
}

/** Who is named in exactly this passage: one who was merged into another is found where the name still stands. */
function actorAt({ reading: { actors, mentions } }: PageModel, span: Span | undefined): Actor | undefined {
  const mention = mentions.find(({ start, end }) => start === span?.start && end === span.end);
  return mention && actors.find(({ id }) => id === mention.actor);
}

/** Keeps a card open over a re-reading: the same finding has the same key. */
export function keyOf(model: PageModel, finding: Finding): string {
  switch (finding.is) {
    case 'actor':
      return `actor ${finding.actor.key} ${finding.spans[0]?.start}`;
    case 'annotation':
      return finding.annotated.annotation.id;
    case 'quotation':
      return `quotation ${finding.quotation.content[0]?.start} ${contentOf(model.map.text, finding.quotation)}`;
  }
}
