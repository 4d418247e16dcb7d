import { expect, test } from 'vitest';
import { anchor } from '../../../lib/annotation/anchor.ts';
import { outcomeOf } from '../../../lib/annotation/outcome.ts';
import { sampleAnnotation, spanOf, TEXT } from '../../support/samples.ts';

const [said, told] = ['“We cannot keep it open,”', 'the ferry would go on'];
const annotation = sampleAnnotation(1, { spans: [spanOf(said), spanOf(told)] });
const outcomeIn = (text: string) => outcomeOf(annotation, anchor(text, annotation));

test('words that stand as they were, in other typography too', () => {
  const same = { state: 'same', was: `${said} … ${told}`, now: `${said} … ${told}` };
  expect(outcomeIn(TEXT)).toEqual(same);
  expect(outcomeIn(`New.\n${TEXT.replace(/[“”]/g, '"')}`)).toEqual(same);
});

test('words that were edited are told as they were and as they are', () => {
  expect(outcomeIn(TEXT.replace('keep it open', 'hold it open'))).toEqual({
    state: 'edited',
    was: `${said} … ${told}`,
    now: `“We cannot hold it open,” … ${told}`,
  });
});

test('words that are gone have no other ones', () => {
  expect(outcomeIn('Snow fell on the hills.')).toEqual({ state: 'vanished', was: `${said} … ${told}`, now: null });
});
