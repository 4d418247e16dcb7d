/** Every kind of change that a page goes through, on every sort of passage. */
import { expect, describe as group, test } from 'vitest';
import { anchor } from '../../../lib/annotation/anchor.ts';
import { fold } from '../../../lib/annotation/fold.ts';
import { found, saved, wordsOf } from '../../support/anchored.ts';
import { EDITS, HARMLESS } from '../../support/mutations.ts';
import { createRandom } from '../../support/random.ts';
import { PASSAGES, STORY, STORY_TEXT } from '../../support/story.ts';

/** The share of the letters of `a`, three by three, that `b` has too. */
function shared(a: string, b: string): number {
  const triples = (text: string) => Array.from(fold(text).text, (_, i) => fold(text).text.slice(i, i + 3));
  const there = new Set(triples(b));
  return triples(a).filter((triple) => there.has(triple)).length / Math.max(1, fold(a).text.length);
}

const SEEDS = [1, 2, 3];

group('nothing was taken away: found, on the same words', () => {
  const cases = Object.keys(HARMLESS).flatMap((kind) => PASSAGES.map((words) => [kind, words] as const));
  test.each(cases)('%s: %s', (kind, words) => {
    for (const seed of SEEDS) {
      const now = HARMLESS[kind]!(STORY, createRandom(seed)).join('\n');
      const anchoring = anchor(now, saved(words));
      expect([anchoring.state, fold(wordsOf(now, anchoring).join('')).text]).toEqual(['exact', fold(words).text]);
    }
  });
});

group('words were edited: found on the same passage, or an orphan, never on another', () => {
  test.each(Object.keys(EDITS))('%s', (kind) => {
    let count = 0;
    for (const seed of SEEDS) {
      const now = EDITS[kind]!(STORY, createRandom(seed)).join('\n');
      for (const words of PASSAGES) {
        const anchoring = anchor(now, saved(words));
        if (anchoring.state === 'orphan') continue;
        count += 1;
        const there = wordsOf(now, anchoring).join(' ');
        expect(shared(words, there), `${words} → ${there}`).toBeGreaterThan(0.3);
      }
    }
    expect(count).toBeGreaterThanOrEqual(0.8 * SEEDS.length * PASSAGES.length);
  });
});

group('the passage was taken away: an orphan, whatever else happened', () => {
  const cases = Object.keys({ ...HARMLESS, ...EDITS }).flatMap((kind) =>
    PASSAGES.map((words) => [kind, words] as const),
  );
  test.each(cases)('%s: %s', (kind, words) => {
    const without = STORY_TEXT.replace(words, '').split('\n');
    for (const seed of SEEDS) {
      const now = { ...HARMLESS, ...EDITS }[kind]!(without, createRandom(seed)).join('\n');
      expect(found(words, now)).toBe('orphan');
    }
  });
});
