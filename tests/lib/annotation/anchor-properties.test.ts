/** What holds of anchoring whatever the text is, and that it ends. */
import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { anchor, anchorAll, anchorAllWithRests, createAnchorer } from '../../../lib/annotation/anchor.ts';
import { fold } from '../../../lib/annotation/fold.ts';
import type { Span } from '../../../lib/text/span.ts';
import { annotationOf, saved, wordsOf } from '../../support/anchored.ts';
import { PASSAGES, STORY, STORY_TEXT } from '../../support/story.ts';

group('properties', () => {
  const word = fc.constantFrom(...STORY_TEXT.split(/\s+/).slice(0, 60), 'naïve', '—', '“so”', '安全', '😀', 'ﬁre');
  const prose = fc.array(word, { minLength: 1, maxLength: 160 }).map((words) => words.join(' '));
  const part = (text: string, a: number, b: number): Span => {
    const [low, high] = [a % (text.length + 1), b % (text.length + 1)];
    return { start: Math.min(low, high), end: Math.max(low, high) };
  };

  test('a described span is found where it is', () => {
    const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const span = part(text, a, b);
        fc.pre(span.start < span.end);
        expect(anchor(text, annotationOf(text, span))).toEqual({ state: 'exact', spans: [span] });
      }),
    );
  }, 60_000);

  test('a passage is found on its own words or not at all, whatever is put around it', () => {
    fc.assert(
      fc.property(prose, prose, prose, fc.nat(), fc.nat(), (text, before, after, a, b) => {
        const span = part(text, a, b);
        const words = text.slice(span.start, span.end);
        fc.pre(words.trim() === words && words.length > 0);
        const now = `${before}\n${text}\n${after}`;
        const anchoring = anchor(now, annotationOf(text, span));
        if (anchoring.state === 'exact') expect(fold(wordsOf(now, anchoring).join('')).text).toBe(fold(words).text);
        if (words.length >= 40) expect(anchoring.state).not.toBe('orphan');
      }),
    );
  }, 60_000);

  test('the batch answers as one by one', () => {
    const now = STORY_TEXT.replace('1 April', '2 May').replace(STORY[6]!, '');
    const annotations = PASSAGES.map((words) => saved(words));
    const anchorer = createAnchorer(now);
    expect(anchorAll(now, annotations)).toEqual(annotations.map((annotation) => anchor(now, annotation)));
    expect(annotations.map((annotation) => anchorer.anchor(annotation))).toEqual(anchorAll(now, annotations));
  });

  test('rests change nothing, and there are many of them', async () => {
    const now = STORY_TEXT.replace('1 April', '2 May').replace(STORY[6]!, '').repeat(40);
    const annotations = PASSAGES.map((words) => saved(words));
    let rests = 0;
    const rest = () => {
      rests += 1;
      return rests % 3 ? null : Promise.resolve();
    };
    expect(await anchorAllWithRests(now, annotations, rest)).toEqual(anchorAll(now, annotations));
    expect(rests).toBeGreaterThan(PASSAGES.length * 2);
  });
});

group('long and hostile texts end in reasonable time', () => {
  const hostile: Record<string, string> = {
    'one letter': 'a'.repeat(2_000_000),
    'one word': 'Lopez '.repeat(300_000),
    'small change': Array.from({ length: 30_000 }, (_, i) => `Item ${i} of the list`).join('\n'),
    'the story again and again': `${STORY_TEXT}\n`.repeat(1_000),
    'marks alone': '“'.repeat(500_000),
  };
  test.each(Object.keys(hostile))(
    '%s',
    (name) => {
      const now = hostile[name] as string;
      const states = anchorAll(now, [...PASSAGES.map((words) => saved(words)), saved(STORY_TEXT)]);
      expect(states).toHaveLength(PASSAGES.length + 1);
      const state = name === 'the story again and again' ? 'exact' : 'orphan';
      expect(new Set(states.map((one) => one.state))).toEqual(new Set([state]));
    },
    60_000,
  );

  test('a highlight of a whole long article survives edits', () => {
    const text = Array.from({ length: 400 }, (_, i) => `${i}. ${STORY[i % 9]!.replace('ferry', `ferry ${i}`)}`).join(
      '\n',
    );
    const span = { start: text.indexOf('\n') + 1, end: text.lastIndexOf('\n') };
    const now = `Updated.\n${text.replaceAll('7', 'seven').replaceAll('Tuesday', 'Wednesday')}`;
    const anchoring = anchor(now, annotationOf(text, span));
    expect(anchoring.state).toBe('edited');
    const words = wordsOf(now, anchoring).join('');
    expect([words.slice(0, 12), words.slice(-30)]).toEqual([
      '1. By Ann Re',
      now.slice(0, now.lastIndexOf('\n')).slice(-30),
    ]);
  });
});
