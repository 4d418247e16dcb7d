import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../lib/annotation/fold.ts';

const same = (a: string, b: string) => expect(fold(a).text).toBe(fold(b).text);

test('white space and invisible characters do not count', () => {
  same('a long  word\u00a0here', 'a\n\t longword here');
  same('co\u00adoperate \u200bnow\ufeff', 'cooperate now');
  same('(\u202aabc\u202c)', '(abc)');
});

test('quotation marks, dashes and dots of all kinds are one kind', () => {
  for (const marks of ['“no”', '"no"', '„no“', '«no»', '‘no’', '`no´', "''no''"]) same(marks, "'no'");
  for (const dash of ['–', '—', '--', '---', '‐', '−']) same(`yes${dash}no`, 'yes-no');
  same('well… yes', 'well... yes');
});

test('two different marks that meet stay two', () => {
  expect(fold('“‘Stop’ it,” he said').text).toBe("''Stop'it,'hesaid");
});

test('accents are the same composed and decomposed, and still count', () => {
  same('caf\u00e9 Ti\u1ebfng Vi\u1ec7t', 'cafe\u0301 Tie\u0302\u0301ng Vie\u0323\u0302t');
  expect(fold('café').text).not.toBe(fold('cafe').text);
  same('ﬁnd oﬀ ２０', 'find off 20');
});

test('every folded character knows where it came from', () => {
  const text = 'a \u00ad“ﬁ…”';
  const { text: folded, from, to } = fold(text);
  const origin = [...folded].map((_, i) => text.slice(from[i], to[i]));
  expect(folded).toBe("a'fi.'");
  expect(origin).toEqual(['a', '“', 'ﬁ', 'ﬁ', '…', '”']);
});

test('offsets never fall and stay within the text, whatever it holds', () => {
  const hostile = fc.string({ unit: 'binary', maxLength: 200 });
  const surrogates = fc
    .array(fc.constantFrom('\ud83d', '\ude00', 'e', '\u0301', '-', "'", ' ', '\u00ad'))
    .map((c) => c.join(''));
  fc.assert(
    fc.property(fc.oneof(hostile, surrogates), (text) => {
      const { text: folded, from, to } = fold(text);
      expect([from.length, to.length]).toEqual([folded.length, folded.length]);
      for (let i = 0; i < folded.length; i += 1) {
        expect(from[i]).toBeLessThan(to[i]!);
        expect(to[i]).toBeLessThanOrEqual(text.length);
        if (i) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1]!);
        if (i) expect(to[i]).toBeGreaterThanOrEqual(to[i - 1]!);
      }
    }),
  );
}, 60_000);

test('what is put between the letters goes away, and every letter is still found where it stands', () => {
  const letter = fc.constantFrom('a', 'é', 'ß', 'Я', 'م', '安', '😀', '7', '“', '–', '&');
  const noise = fc
    .array(fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u00ad', '\u200b', '\u200e', '\ufeff'), { maxLength: 3 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, noise), { maxLength: 80 }), (pairs) => {
      // Two equal signs in a row would be one; here every letter stands for itself.
      const apart = pairs.filter(([sign], i) => sign !== pairs[i - 1]?.[0]);
      const text = apart.map(([sign, after]) => sign + after).join('');
      const { text: folded, from, to } = fold(text);
      expect(folded).toBe(fold(apart.map(([sign]) => sign).join('')).text);
      let at = 0;
      let i = 0;
      for (const [sign, after] of apart) {
        for (const _ of fold(sign).text.split('')) {
          expect(text.slice(from[i], to[i])).toBe(sign);
          expect(from[i]).toBe(at);
          i += 1;
        }
        at += sign.length + after.length;
      }
      expect(i).toBe(folded.length);
    }),
  );
}, 60_000);

test('a letter under ten thousand marks is folded', () => {
  expect(fold(`a${'\u0301'.repeat(10_000)}b`).text).toMatch(/^a\u0301+b$/);
});
