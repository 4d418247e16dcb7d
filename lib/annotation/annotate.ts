/** Makes annotations and changes them. Pure: the caller brings the identifier and the time. */
import { actorKeyOf } from '../text/actor-key.ts';
import type { ActorKind } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { contextOf } from './context-of.ts';
import { describe } from './describe.ts';
import {
  type ActorReference,
  ANNOTATION_CONTEXT,
  type Annotation,
  type Body,
  type Colour,
  type EvidenceBody,
  type QuotationBody,
  quotationOf,
  type Selector,
  type Target,
  toStyleClass,
} from './model.ts';

/** What the reader, or a mark that the reader accepts, says about a passage. */
export interface Draft {
  /** The page's visible text (TextMap.text). */
  text: string;
  /** The passage in reading order; several parts when an attribution interrupts it. At least one. */
  spans: readonly Span[];
  /** Canonical address of the article. */
  source: string;
  colour: Colour;
  note?: string;
  tags?: readonly string[];
  quotation?: Omit<QuotationBody, 'type' | 'purpose'>;
  actor?: ActorReference;
  /** When and as what the article was read. */
  evidence?: Pick<EvidenceBody, 'retrieved' | 'sha256'>;
}

/** Whom the reader means: a name, "" for nobody, and what is known of its bearer. A bare name is taken for a person's. */
export interface Meant {
  name: string;
  kind: ActorKind | null;
  key?: string;
}

/** What can be changed in a saved annotation. Absent means: leave as it is. */
export interface AnnotationChange {
  /** "" takes the note away. */
  note?: string;
  tags?: string[];
  colour?: Colour;
  /** A new speaker; nobody takes the speaker away. */
  speaker?: Meant;
  /** Where the passage stands now, as the reader says: the selectors of each of its parts. */
  place?: [Selector[], ...Selector[][]];
}

/** Who and when: `id` as "urn:uuid:…", `now` as ISO 8601 in UTC. */
export interface Stamp {
  id: string;
  now: string;
}

/** Makes the annotation of a draft. Throws RangeError when the draft has no span. */
export function annotate(draft: Draft, { id, now }: Stamp): Annotation {
  const [first, ...rest] = draft.spans.map((span) => toTarget(draft, span));
  if (!first) throw new RangeError('a draft needs at least one span');
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: now,
    modified: now,
    body: toBodies(draft),
    target: [first, ...rest],
  };
}

function toTarget(draft: Draft, span: Span): Target {
  return {
    type: 'SpecificResource',
    source: draft.source,
    styleClass: toStyleClass(draft.colour),
    selector: describe(draft.text, span),
  };
}

function toBodies({ text, spans, quotation, actor, evidence, note = '', tags = [] }: Draft): Body[] {
  const found: Body[] = [];
  if (quotation) found.push({ type: 'Quotation', purpose: 'classifying', ...quotation });
  if (actor) found.push({ type: 'Actor', purpose: 'identifying', actor });
  if (evidence) {
    found.push({ type: 'Evidence', purpose: 'describing', context: contextOf(text, spans), ...evidence });
  }
  return [...found, ...toNote(note), ...toTags(tags)];
}

function toNote(note: string): Body[] {
  const value = note.trim();
  return value ? [{ type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' }] : [];
}

function toTags(tags: readonly string[]): Body[] {
  const values = new Set(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')).filter(Boolean));
  return [...values].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
}

/** The annotation with a change made at `now`. What the change does not name stays. */
export function withChange(annotation: Annotation, change: AnnotationChange, now: string): Annotation {
  const kept = (purpose: Body['purpose']) => annotation.body.filter((body) => body.purpose === purpose);
  const body = [
    ...(change.speaker === undefined ? kept('classifying') : toQuotation(annotation, change.speaker)),
    ...kept('identifying'),
    ...kept('describing'),
    ...(change.note === undefined ? kept('commenting') : toNote(change.note)),
    ...(change.tags === undefined ? kept('tagging') : toTags(change.tags)),
  ];
  const { colour } = change;
  const [first, ...rest] = placed(annotation.target, change.place);
  const painted = (target: Target): Target => (colour ? { ...target, styleClass: toStyleClass(colour) } : target);
  return { ...annotation, modified: now, body, target: [painted(first), ...rest.map(painted)] };
}

/** The targets at another place of the same article. Selectors of other kinds spoke of the place before. */
function placed(targets: Annotation['target'], place: AnnotationChange['place']): Annotation['target'] {
  if (!place) return targets;
  const { foreign: _, ...target } = targets[0];
  const [first, ...rest] = place.map((selector) => ({ ...target, selector }));
  return [first as Target, ...rest];
}

/** The quotation with another speaker. Where nothing was found before, the reader's word makes it one. */
function toQuotation(annotation: Annotation, meant: Meant): Body[] {
  const before = quotationOf(annotation);
  const speaker = toSpeaker(meant, before?.speaker ?? null);
  if (!before && !speaker) return [];
  const found = before ?? { type: 'Quotation', purpose: 'classifying', kind: 'direct', cue: '', source: '' };
  return [{ ...found, speaker, rule: 'reader', confidence: 1 }];
}

function toSpeaker({ name: written, kind, key }: Meant, before: ActorReference | null): ActorReference | null {
  const name = written.trim().replace(/\s+/g, ' ');
  if (!name) return null;
  const isSame = before?.name === name && (key ?? before.key) === before.key && (kind ?? before.kind) === before.kind;
  return isSame ? before : toReference({ name, kind, ...(key && { key }) });
}

/** The actor of a name; where nothing is known of its bearer the key follows from the name. */
export function toReference({ name, kind, key }: Meant): ActorReference {
  const own = kind ?? 'person';
  return { key: key ?? actorKeyOf(name, own), name, kind: own };
}
