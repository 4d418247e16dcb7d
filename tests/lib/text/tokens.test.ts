import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/text/tokens.ts';

const words = (text: string) =>
  tokenize(text, { start: 0, end: text.length })
    .map((token) => token.text)
    .join(' ');

describe('tokenize', () => {
  it.each([
    [
      "Iran's leaders don't, won't and cannot say they'll go.",
      "Iran 's leaders do n't , wo n't and can not say they 'll go .",
    ],
    ['It’s O’Neill’s, she’d say; the voters’ choice', 'It ’s O’Neill ’s , she ’d say ; the voters ’ choice'],
    ['Bashar al-Assad, U.S.-led forces', 'Bashar al - Assad , U.S. - led forces'],
    ['an anti-war co-founder of the pro-Beijing party', 'an anti-war co-founder of the pro-Beijing party'],
    ['Mr. Lee of Acme Inc. met Gen. J. R. Moe at 5:30 p.m.', 'Mr. Lee of Acme Inc. met Gen. J. R. Moe at 5:30 p.m.'],
    ['He said no. So did I. It was Plan B.', 'He said no . So did I . It was Plan B .'],
    ['The prize is $10,000, or 3.5% of it.', 'The prize is $ 10,000 , or 3.5 % of it .'],
    ['in the 1990s, on the 7th, 9/11, 5-10 or 2015-09-12', 'in the 1990s , on the 7th , 9/11 , 5 - 10 or 2015-09-12'],
    ['Well... we -- or I — left', 'Well ... we -- or I — left'],
    ["“Go,” he said. ''No,'' she said.", "“ Go , ” he said . '' No , '' she said ."],
    ['“Time”’s editor', '“ Time ” ’s editor'],
    ['See https://a.org/b?c=1, www.b.com or me@c.org.', 'See https://a.org/b?c=1 , www.b.com or me@c.org .'],
    ['example.com ended.Then @some_one and #tag1', 'example.com ended . Then @some_one and #tag1'],
    ['What?! He rose to #1!!! Write to anna.lee@c.org.', 'What ? ! He rose to # 1 !!! Write to anna.lee@c.org .'],
    ['AT&T and a Ph.D. at (Yale)', 'AT&T and a Ph.D. at ( Yale )'],
    ['COVID-19 and T-shirts', 'COVID - 19 and T - shirts'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('reads other scripts', () => {
    expect(words('قال الوزير، أمس.')).toBe('قال الوزير ، أمس .');
    expect(words('安倍さんはメディアに話した。')).toBe('安倍 さんは メディア に 話 した 。');
    expect(words('Übel naïve Cafe\u0301')).toBe('Übel naïve Cafe\u0301');
    expect(words('a 𝒳 👍🏽 b')).toBe('a 𝒳 👍 🏽 b');
  });

  it('never joins words over marks of direction', () => {
    expect(words('a\u200Bb \u202Bc\u202C')).toBe('a b c');
  });

  it('stays within its span', () => {
    const text = 'Mr. U.S. don’t www.a.com';
    for (let start = 0; start < text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        const tokens = tokenize(text, { start, end });
        let last = start;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(last, token.start).trim()).toBe('');
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(end);
        expect(text.slice(last, end).trim()).toBe('');
      }
    }
  });

  it('keeps lone surrogates apart and loses nothing', () => {
    const text = 'a\uD800b \uDC00 \uD83D';
    expect(tokenize(text, { start: 0, end: text.length }).map((token) => token.text)).toEqual([
      'a',
      '\uD800',
      'b',
      '\uDC00',
      '\uD83D',
    ]);
  });

  it('does not slow down on long runs', () => {
    for (const run of ['a', '.', '-', "'", 'a.', 'a-', "a'", '1-', '1.', 'a@', '@', 'www.', 'anti-', '\uD800']) {
      const text = run.repeat(100_000);
      const tokens = tokenize(text, { start: 0, end: text.length });
      expect(tokens.map((token) => token.text).join('')).toBe(text);
    }
  });
});
