import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../../lib/annotation/describe.ts';
import type { TextQuoteSelector } from '../../../lib/annotation/model.ts';
import { spanOf } from '../../support/samples.ts';

const quoteIn = (text: string, words: string) => describe(text, spanOf(words, text))[0] as TextQuoteSelector;
const PROSE =
  'The council met on Monday to speak about the bridge, which has been closed since the flood of last winter. ';

test('a passage is described by its words, its context and its place', () => {
  expect(describe('He said yes.', { start: 3, end: 7 })).toEqual([
    { type: 'TextQuoteSelector', exact: 'said', prefix: 'He ', suffix: ' yes.' },
    { type: 'TextPositionSelector', start: 3, end: 7 },
  ]);
});

test('context reaches 32 characters and more, and ends with whole words', () => {
  const text = `${PROSE}Nobody knew when it would open again, the engineers said. ${PROSE.replace('Monday', 'Friday')}`;
  const { prefix, suffix } = quoteIn(text, 'Nobody knew when it would open again, the engineers said.');
  expect(Math.min(prefix.length, suffix.length)).toBeGreaterThanOrEqual(32);
  expect(text).toMatch(new RegExp(`(^| )${prefix.trim()}`));
  expect(prefix.trimStart()).toMatch(/^(which|has|been|the|closed)\b/);
});

test('a short quote keeps more context than a long one', () => {
  const text = PROSE + PROSE.replace('bridge', 'tunnel') + PROSE.replace('bridge', 'quay');
  const short = quoteIn(text, 'tunnel').prefix.length;
  const long = quoteIn(text, 'speak about the tunnel, which has been closed since the flood').prefix.length;
  expect(short).toBeGreaterThan(long);
});

test('a repeated passage keeps so much context that it is the only one', () => {
  const box = 'Read the rules before you write to the editor, and sign your letter. '.repeat(3);
  const text = `First.  ${box}Second. ${box}Third. `;
  const start = text.lastIndexOf('sign your letter', text.indexOf('Second'));
  const [quote] = describe(text, { start, end: start + 16 }) as [TextQuoteSelector];
  const whole = quote.prefix + quote.exact + quote.suffix;
  expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
});

test('selectors hold exactly what stands in the text, whatever it is', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(text, fc.nat(300), fc.nat(300), (words, a, b) => {
      const [start, end] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)] as const;
      const [quote, position] = describe(words, { start, end }) as [TextQuoteSelector, object];
      expect(position).toEqual({ type: 'TextPositionSelector', start, end });
      const from = start - quote.prefix.length;
      expect(quote.prefix + quote.exact + quote.suffix).toBe(words.slice(from, end + quote.suffix.length));
      expect(quote.exact).toBe(words.slice(start, end));
    }),
  );
}, 60_000);

test('a span outside of the text is cut to it', () => {
  expect(describe('short', { start: -4, end: 99 })[1]).toEqual({ type: 'TextPositionSelector', start: 0, end: 5 });
});
