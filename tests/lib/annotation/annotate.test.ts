import * as v from 'valibot';
import { expect, test } from 'vitest';
import { annotate, type Meant, withChange } from '../../../lib/annotation/annotate.ts';
import { describe } from '../../../lib/annotation/describe.ts';
import { colourOf, exactOf, noteOf, quotationOf, tagsOf } from '../../../lib/annotation/model.ts';
import { annotationSchema, reasonOf } from '../../../lib/annotation/schema.ts';
import { idOf, MARIA, SOURCE, sampleAnnotation, sampleQuotation, spanOf, TEXT, timeOf } from '../../support/samples.ts';

test('a draft becomes a W3C annotation that its schema knows', () => {
  const annotation = sampleQuotation(1, { note: ' Ask the port. ', tags: [' ferry  line ', 'port', 'port', ' '] });
  expect(v.safeParse(annotationSchema, annotation).issues).toBeUndefined();
  expect([noteOf(annotation), tagsOf(annotation), exactOf(annotation), colourOf(annotation)]).toEqual([
    'Ask the port.',
    ['ferry line', 'port'],
    '“We cannot keep it open,”',
    'amber',
  ]);
  expect(annotation).toMatchObject({
    id: idOf(1),
    created: timeOf(1),
    modified: timeOf(1),
    motivation: 'highlighting',
  });
});

test('an interrupted passage has one target a part', () => {
  const parts = [spanOf('We cannot'), spanOf('keep it open')];
  const annotation = sampleAnnotation(1, { spans: parts });
  expect(annotation.target.map(({ source }) => source)).toEqual([SOURCE, SOURCE]);
  expect(exactOf(annotation)).toBe('We cannot … keep it open');
});

test('a draft without a passage is refused', () => {
  const draft = { text: TEXT, spans: [], source: SOURCE, colour: 'sky' } as const;
  expect(() => annotate(draft, { id: idOf(1), now: timeOf(1) })).toThrow(RangeError);
});

test('changes replace note, tags and colour, and empty ones take them away', () => {
  const before = sampleQuotation(1, { note: 'a', tags: ['x'] });
  const after = withChange(before, { note: 'b', tags: ['y', 'z'], colour: 'rose' }, timeOf(3));
  expect([noteOf(after), tagsOf(after), colourOf(after)]).toEqual(['b', ['y', 'z'], 'rose']);
  expect([after.created, after.modified, quotationOf(after)]).toEqual([timeOf(1), timeOf(3), quotationOf(before)]);
  const bare = withChange(after, { note: '', tags: [] }, timeOf(4));
  expect([noteOf(bare), tagsOf(bare), colourOf(bare)]).toEqual(['', [], 'rose']);
  expect(noteOf(before)).toBe('a');
});

test('the reader names, renames and takes away a speaker', () => {
  const unnamed = withChange(sampleQuotation(1), { speaker: { name: '', kind: null } }, timeOf(2));
  expect(quotationOf(unnamed)).toMatchObject({ speaker: null, rule: 'reader', confidence: 1, cue: 'said' });
  const same = withChange(sampleQuotation(1), { speaker: { name: 'Maria  Lopez', kind: null } }, timeOf(2));
  expect(quotationOf(same)?.speaker).toEqual(MARIA);
  const highlight = withChange(sampleAnnotation(1), { speaker: { name: 'Åsa Öberg', kind: null } }, timeOf(2));
  expect(quotationOf(highlight)?.speaker).toEqual({ key: 'person:asa oberg', name: 'Åsa Öberg', kind: 'person' });
  expect(withChange(sampleAnnotation(1), { speaker: { name: ' ', kind: null } }, timeOf(2)).body).toEqual([]);
});

test('a speaker who is named again is the one who was found, of whatever kind', () => {
  const board = { key: 'organization:harbour board', name: 'Harbour Board', kind: 'organization' } as const;
  const before = sampleQuotation(1);
  const said = sampleQuotation(1, { quotation: { ...quotationOf(before)!, speaker: board } });
  expect(
    quotationOf(withChange(said, { speaker: { name: 'Harbour  Board', kind: null } }, timeOf(2)))?.speaker,
  ).toEqual(board);
});

test('an actor who is chosen as the speaker is that actor, whatever kind it is of', () => {
  const board = { key: 'organization:harbour board', name: 'Harbour Board', kind: 'organization' } as const;
  const chosen = (speaker: Meant) => quotationOf(withChange(sampleQuotation(1), { speaker }, timeOf(2)))?.speaker;
  expect(chosen(board)).toEqual(board);
  expect(chosen({ name: 'Harbour Board', kind: 'organization' })).toEqual(board);
  const namesake = { ...MARIA, key: 'person:maria lopez of ada' };
  expect(chosen(namesake)).toEqual(namesake);
});

test('who is named in a passage outlives every change', () => {
  const named = sampleAnnotation(1, { actor: MARIA });
  const changed = withChange(named, { note: 'n', tags: ['t'], colour: 'rose' }, timeOf(2));
  expect(changed.body).toContainEqual({ type: 'Actor', purpose: 'identifying', actor: MARIA });
});

test('the reader says where a passage stands now: its place changes and nothing else', () => {
  const before = sampleQuotation(1, { spans: [spanOf('We cannot'), spanOf('keep it open')], note: 'a', colour: 'sky' });
  const place = [describe(TEXT, spanOf('the ferry'))] as [ReturnType<typeof describe>];
  const after = withChange(before, { place }, timeOf(3));
  expect(after.target).toEqual([{ ...before.target[0], selector: place[0] }]);
  expect([exactOf(after), colourOf(after), after.body]).toEqual(['the ferry', 'sky', before.body]);
  expect(v.safeParse(annotationSchema, after).issues).toBeUndefined();
});

test('the schema says where a row is wrong', () => {
  const wrong = structuredClone(sampleAnnotation(1)) as { target: { source: string }[] };
  wrong.target[0]!.source = 'javascript:alert(1)';
  const { issues } = v.safeParse(annotationSchema, wrong);
  expect(reasonOf(issues ?? [])).toBe('target.0.source: must be an http, https or file address');
});
