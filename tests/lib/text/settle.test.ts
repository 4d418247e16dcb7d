import { expect, it } from 'vitest';
import { settleKinds } from '../../../lib/text/actors/settle.ts';
import type { ActorKind, Mention } from '../../../lib/text/reading.ts';

const mention = (kind: ActorKind, start = 0): Mention => ({
  start,
  end: start + 1,
  kind,
  form: 'name',
  actor: null,
  rule: 'capitals',
  confidence: 0.8,
});

/** The kind of each name when it looks like these kinds in its places. */
function settled(names: Record<string, ActorKind[]>, text = ''): Record<string, ActorKind> {
  const spellings = Object.entries(names).map(([surface, kinds]) => ({
    surface,
    words: surface.toLowerCase().split(' '),
    mentions: kinds.map((kind) => mention(kind, Math.max(0, text.indexOf(surface)))),
  }));
  return Object.fromEntries(settleKinds(text, spellings).map(({ surface, kind }) => [surface, kind]));
}

it('goes by most of the places where a name stands', () => {
  expect(settled({ Kelsey: ['place', 'person', 'person'] })).toEqual({ Kelsey: 'person' });
});

it('takes a surname for the person who is named in full', () => {
  expect(settled({ 'Maria Kelsey': ['person'], Kelsey: ['organization'] })).toMatchObject({ Kelsey: 'person' });
});

it('leaves a place that stands like a place', () => {
  const text = 'Crowds met in Kelsey.';
  expect(settled({ 'Maria Kelsey': ['person'], Kelsey: ['place'] }, text)).toMatchObject({ Kelsey: 'place' });
});

it('takes a name for a firm that is incorporated elsewhere in the article', () => {
  expect(settled({ 'Oltrex Ltd': ['organization'], Oltrex: ['person'] })).toMatchObject({ Oltrex: 'organization' });
});

it('takes a name for a firm that closes with its trade and opens with no first name', () => {
  expect(settled({ 'Valtrana Timber': ['person'], Valtrana: ['person'] })).toEqual({
    'Valtrana Timber': 'organization',
    Valtrana: 'organization',
  });
  expect(settled({ 'Maria Timber': ['person'] })).toEqual({ 'Maria Timber': 'person' });
  expect(settled({ 'Valtrana Or': ['person'] })).toEqual({ 'Valtrana Or': 'person' });
});

it('takes the first word of a body for the body where nobody else is called so', () => {
  const names = { 'Vandrell Harrow': ['organization'], Vandrell: ['place'] } satisfies Record<string, ActorKind[]>;
  expect(settled(names)).toMatchObject({ Vandrell: 'organization' });
  expect(settled({ ...names, 'Ada Vandrell': ['person'] })).not.toMatchObject({ Vandrell: 'organization' });
  expect(settled({ 'Vandrell Cabinet': ['organization'], Vandrell: ['person'] })).toMatchObject({ Vandrell: 'person' });
});
