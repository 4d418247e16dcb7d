import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchor } from '../../../lib/annotation/anchor.ts';
import { carried } from '../../../lib/annotation/carry.ts';
import { sampleAnnotation, spanOf } from '../../support/samples.ts';
import { STORY_TEXT } from '../../support/story.ts';

const exact = (words: string, text = STORY_TEXT) => ({ state: 'exact' as const, spans: [spanOf(words, text)] });
const [early, late] = ['linked Brannock Island with the mainland', 'A museum in the capital'];
const both = [exact(early), exact(late)];

test.each<[string, string]>([
  ['above', `A clock: 12:01\n${STORY_TEXT}`],
  ['between', STORY_TEXT.replace('\nIslanders', '\nAdvertisement\nIslanders')],
  ['between, taken away', STORY_TEXT.replace('. Some of them held up pictures', '')],
  ['below', `${STORY_TEXT}\nRead also`],
  ['nowhere', STORY_TEXT],
])('passages keep their words when something changes %s', (_, now) => {
  expect(carried(STORY_TEXT, now, both)).toEqual([exact(early, now), exact(late, now)]);
});

test.each<[string, string]>([
  ['its words', STORY_TEXT.replace('Brannock Island with', 'the Island with')],
  ['the word before it', STORY_TEXT.replace('that has linked', 'that had linked')],
  ['what stands a line before it', STORY_TEXT.replace('The Coast Courier', 'the Coast Courier')],
  ['what stands a line behind it', STORY_TEXT.replace('will make its last', 'shall make its last')],
  ['two places around it', `New.\n${STORY_TEXT}\nMore.`],
])('a passage is looked for again when %s changed', (_, now) => {
  expect(carried(STORY_TEXT, now, both)).toBeNull();
});

test('what was edited or gone is always looked for again', () => {
  const now = `New.\n${STORY_TEXT}`;
  expect(carried(STORY_TEXT, now, [exact(early), { state: 'orphan' }])).toBeNull();
  const edited = { state: 'edited' as const, spans: [spanOf(late, STORY_TEXT)], now: late, changes: [] };
  expect(carried(STORY_TEXT, now, [edited])).toBeNull();
});

test('what is carried is what would be found', () => {
  let carriedOn = 0;
  const word = fc.constantFrom('ferry', 'boat', 'council', 'decided', 'never', '“yes”', 'Lopez');
  const words = fc.array(word, { minLength: 20, maxLength: 120 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (text, put, a, b) => {
      const start = a % text.length;
      const span = { start, end: Math.min(text.length, start + 60) };
      const at = b % (text.length + 1);
      const now = text.slice(0, at) + put + text.slice(at);
      const found = carried(text, now, [{ state: 'exact', spans: [span] }]);
      if (!found) return;
      carriedOn += 1;
      const [anchoring] = found;
      const [moved] = anchoring?.state === 'exact' ? anchoring.spans : [];
      expect(now.slice(moved?.start, moved?.end)).toBe(text.slice(span.start, span.end));
    }),
  );
  expect(carriedOn).toBeGreaterThan(10);
  const annotation = sampleAnnotation(1, { text: STORY_TEXT, spans: [spanOf(late, STORY_TEXT)] });
  const now = `A clock: 12:01\n${STORY_TEXT}`;
  expect(carried(STORY_TEXT, now, [anchor(STORY_TEXT, annotation)])).toEqual([anchor(now, annotation)]);
});
