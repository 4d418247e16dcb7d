import { describe, expect, test } from 'vitest';
import { toMarks, unquotedOf } from '../../../lib/text/marks.ts';
import type { Mention, Quotation, Reading } from '../../../lib/text/reading.ts';

const mention = (start: number, end: number): Mention => ({
  start,
  end,
  kind: 'person',
  form: 'name',
  actor: 'a1',
  rule: 'test',
  confidence: 1,
});
const quotation = (change: Partial<Quotation>): Quotation => ({
  id: 'q1',
  kind: 'direct',
  content: [{ start: 0, end: 10 }],
  cue: [{ start: 11, end: 15 }],
  source: [{ start: 16, end: 30 }],
  speaker: 'a1',
  rule: 'test',
  confidence: 1,
  ...change,
});
const reading = (quotations: Quotation[], mentions: Mention[]): Reading => ({
  language: 'en',
  sentences: [],
  quotations,
  mentions,
  actors: [],
});
const layers = (found: Reading) => toMarks(found).map(({ layer, spans }) => `${layer} ${spans[0]?.start}`);

describe('toMarks', () => {
  test('draws a name that is a source as a source only', () => {
    const found = reading([quotation({})], [mention(4, 8), mention(20, 30), mention(28, 36), mention(40, 44)]);
    expect(layers(found)).toEqual(['direct 0', 'cue 11', 'source 16', 'person 4', 'person 28', 'person 40']);
  });

  test('knows sources that come after one another and mentions that do not', () => {
    const second = quotation({ id: 'q2', source: [{ start: 50, end: 60 }], cue: [] });
    const found = reading([quotation({}), second], [mention(52, 58), mention(18, 20), mention(61, 66)]);
    expect(layers(found).filter((mark) => mark.startsWith('person'))).toEqual(['person 61']);
  });

  test('leaves pronouns unmarked', () => {
    expect(layers(reading([], [{ ...mention(0, 2), form: 'pronoun' }]))).toEqual([]);
  });
});

describe('unquotedOf', () => {
  const outside = (text: string) =>
    unquotedOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['that it “was” over', ['that it ', ' over']],
    ['that “all of it” and "more" stood', ['that ', ' and ', ' stood']],
    ['“was over”', []],
    ['that « tout » va', ['that ', ' va']],
    ['that it was', ['that it was']],
    ['that he "went on', ['that he ']],
  ])('%s', (text, parts) => {
    expect(outside(text)).toEqual(parts);
  });
});
