import { describe, expect, test } from 'vitest';
import { nearestPassages } from '../../../lib/annotation/nearest.ts';

const TEXT = `The council met on Monday.
The minister said that the harbour had improved its position on the coast. Nobody asked why.
“It is fair to say so,” said the mayor.`;

const wordsAt = (text: string, found: ReturnType<typeof nearestPassages>[number] | undefined) =>
  found ? text.slice(found.span.start, found.span.end) : null;

describe('the passage that is most like lost words', () => {
  test('is the sentence that shares most of them, cut to the passage', () => {
    const [found] = nearestPassages(TEXT, ['that the harbour was losing ground on the coast']);
    expect(wordsAt(TEXT, found)).toContain('that the harbour had improved its position on the coast');
    expect(wordsAt(TEXT, found)).not.toContain('Nobody');
    expect(found).toMatchObject({ words: 8, differing: 3 });
  });

  test('is none where less than half of the words are there', () => {
    expect(nearestPassages(TEXT, ['trains will run every hour from Easter'])).toEqual([null]);
    const [half] = nearestPassages(TEXT, ['the council met with nobody there']);
    expect(half).toMatchObject({ words: 6, differing: 3 });
    expect(nearestPassages(TEXT, ['the council met with nobody in there'])).toEqual([null]);
  });

  test('is told by words together of which none stands there alone', () => {
    const text = 'The ferry left. The harbour closed. At noon the ferry left the harbour.';
    expect(wordsAt(text, nearestPassages(text, ['ferry left harbour'])[0])).toBe('ferry left the harbour');
  });

  test('is told by rare words where a text has common ones everywhere', () => {
    const text = `${'The mayor spoke. '.repeat(300)}A ferry sank off Orsay.${' The mayor left.'.repeat(300)}`;
    const [found] = nearestPassages(text, ['A ferry had sunk off Orsay']);
    expect(wordsAt(text, found)).toContain('ferry sank off Orsay');
  });

  test('may run over several sentences', () => {
    const [found] = nearestPassages(TEXT, ['The harbour improved its position on the coast. Nobody asked why not.']);
    expect(wordsAt(TEXT, found)).toMatch(/improved its position on the coast\. Nobody asked why/);
  });

  test('knows accents and case apart as little as a reader does', () => {
    const [found] = nearestPassages('El presidente José Núñez dimitió ayer.', ['JOSE NUNEZ dimitio ayer']);
    expect(found).toMatchObject({ words: 4, differing: 0 });
  });

  test('asks nothing of a text when nothing is lost, and stands empty words', () => {
    expect(nearestPassages(TEXT, [])).toEqual([]);
    expect(nearestPassages('', ['some words'])).toEqual([null]);
    expect(nearestPassages(TEXT, [''])).toEqual([null]);
  });

  test('is found in thirty thousand sentences', () => {
    const long = Array.from({ length: 30_000 }, (_, i) => `Sentence number ${i} speaks of the harbour again.`).join(
      '\n',
    );
    const lost = Array.from({ length: 50 }, (_, i) => `Sentence number ${i * 500} spoke of that harbour once`);
    const found = nearestPassages(long, lost);
    expect(found.map((one) => wordsAt(long, one))).toEqual(
      lost.map((_, i) => expect.stringContaining(`number ${i * 500} speaks of the harbour`)),
    );
    expect(found.map((one) => one?.differing)).toEqual(lost.map(() => 3));
  });
});
