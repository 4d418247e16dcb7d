import { expect, test } from 'vitest';
import type { Quotation, Reading } from '../../../lib/text/reading.ts';
import { speakersOf } from '../../../lib/text/speakers.ts';

const text =
  '“We won,” said Rosa Mbeki. She added that the count was fair. Officials say that it rained. “Good,” Ivo Tal said.';
const quotation = (content: string, kind: Quotation['kind'], speaker: string | null): Quotation => ({
  id: 'q1',
  kind,
  content: [{ start: text.indexOf(content), end: text.indexOf(content) + content.length }],
  cue: [],
  source: [],
  speaker,
  rule: 'cue-after',
  confidence: 0.9,
});
const actor = (id: string, name: string) => ({ id, name, kind: 'person' as const, aliases: [name], key: name });
const reading = (quotations: Quotation[]): Reading => ({
  language: 'en',
  sentences: [],
  quotations,
  mentions: [],
  actors: [actor('a1', 'Rosa Mbeki'), actor('a2', 'Ivo Tal')],
});

test('counts words for each speaker, the most first and the unnamed last', () => {
  const found = speakersOf(
    text,
    reading([
      quotation('that it rained', 'indirect', null),
      quotation('“Good,”', 'direct', 'a2'),
      quotation('“We won,”', 'direct', 'a1'),
      quotation('that the count was fair', 'indirect', 'a1'),
    ]),
  );
  expect(found).toEqual([
    { actor: 'a1', name: 'Rosa Mbeki', quotations: 2, verbatim: 2, indirect: 5 },
    { actor: 'a2', name: 'Ivo Tal', quotations: 1, verbatim: 1, indirect: 0 },
    { actor: null, name: '', quotations: 1, verbatim: 0, indirect: 3 },
  ]);
});

test('a reading without quotations has no speakers, and an unknown language is no error', () => {
  expect(speakersOf(text, reading([]))).toEqual([]);
  expect(speakersOf(text, { ...reading([quotation('“Good,”', 'mixed', 'a2')]), language: 'und' })).toHaveLength(1);
});
