import { describe, expect, test } from 'vitest';
import { citationOf, fragmentOf } from '../../../lib/annotation/citation.ts';

const cited = {
  exact: '“We won, and we will again.”',
  speaker: 'Maria Lopez',
  title: 'Election night',
  site: 'The Courier',
  published: '2026-11-03T22:10:00+01:00',
  source: 'https://courier.example/election',
};

describe('citationOf', () => {
  test('gives words, speaker, title, site, day and an address that leads to the words', () => {
    expect(citationOf(cited)).toBe(
      '“We won, and we will again.” Maria Lopez, in: Election night. The Courier, 2026-11-03. ' +
        'https://courier.example/election#:~:text=%E2%80%9CWe%20won%2C%20and%20we%20will%20again.%E2%80%9D',
    );
  });

  test('leaves out what is not known, and puts bare words in marks', () => {
    const bare = citationOf({ ...cited, exact: 'a  change\nof course', speaker: null, site: '', published: null });
    expect(bare).toBe(
      '“a change of course” Election night. https://courier.example/election#:~:text=a%20change%20of%20course',
    );
  });
});

describe('fragmentOf', () => {
  test('names both ends of a long passage', () => {
    const long = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
    expect(fragmentOf(long)).toBe('#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29');
  });

  test('writes what would part the fragment as codes, and survives half a character', () => {
    expect(fragmentOf('re-open, or & shut')).toBe('#:~:text=re%2Dopen%2C%20or%20%26%20shut');
    expect(fragmentOf('one \ud800 two three')).toContain('%EF%BF%BD');
  });

  test('is empty for words that stand everywhere', () => {
    expect(fragmentOf('the mayor')).toBe('');
  });
});
