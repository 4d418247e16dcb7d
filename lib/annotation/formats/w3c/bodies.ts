/** What an annotation says of its passage: note, tags, and our own quotation, actor and evidence. */
import type { ActorBody, Body, EvidenceBody, NoteBody, QuotationBody, TagBody } from '../../model.ts';
import { type Fields, fieldsOf, foreignOf, listOf, restOf } from './fields.ts';

/** Formats whose text is a note as it stands. Markup is not: it is carried along, never shown. */
const PLAIN = new Set<unknown>([undefined, 'text/plain', 'text/markdown']);

/** Bodies that have a place in our rows, and the others as they are. */
export function toBodies(annotation: Fields): { bodies: Body[]; others: unknown[] } {
  const bodies: Body[] = [];
  const others: unknown[] = [];
  if (typeof annotation.bodyValue === 'string') bodies.push(...toNote(annotation.bodyValue));
  for (const body of listOf(annotation.body)) {
    const found = toBody(body);
    // One note a row; a second one would never be seen, so it stays with what is foreign.
    const isSecond = found?.purpose === 'commenting' && bodies.some(({ purpose }) => purpose === 'commenting');
    if (found && !isSecond) bodies.push(found);
    else others.push(body);
  }
  return { bodies, others };
}

function toNote(value: string): NoteBody[] {
  return value.trim() ? [{ type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' }] : [];
}

function toBody(value: unknown): Body | undefined {
  const body = fieldsOf(value);
  if (!body) return;
  if (body.type === 'Quotation' && body.purpose === 'classifying') return body as unknown as QuotationBody;
  if (body.type === 'Actor' && body.purpose === 'identifying') return body as unknown as ActorBody;
  if (body.type === 'Evidence' && body.purpose === 'describing') return body as unknown as EvidenceBody;
  if (!listOf(body.type).includes('TextualBody') || typeof body.value !== 'string' || !PLAIN.has(body.format)) return;
  if (body.purpose === 'tagging') return toTag(body, body.value);
  if (body.purpose === undefined || body.purpose === 'commenting') return toComment(body, body.value);
}

function toTag(body: Fields, value: string): TagBody {
  const rest = restOf(body, ['type', 'purpose', 'value']);
  return { type: 'TextualBody', purpose: 'tagging', value, ...foreignOf(rest) };
}

function toComment(body: Fields, value: string): NoteBody {
  const rest = restOf(body, ['type', 'purpose', 'value', ...(body.format === 'text/plain' ? ['format'] : [])]);
  return { type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain', ...foreignOf(rest) };
}
