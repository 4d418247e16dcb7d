import { describe, expect, it } from 'vitest';
import { joinArticles } from '../../train/names/articles.ts';
import { wholeChain } from '../../train/names/stretches.ts';

const row = (id: string, text: string, name?: string) => ({
  id,
  text,
  entities: name ? [{ start: text.indexOf(name), end: text.indexOf(name) + name.length, type: 'PER' }] : [],
});

describe('training sentences', () => {
  it('that share a name make one article, and its marks stay on their words', () => {
    const articles = joinArticles([
      row('1', 'On Monday police held Tolvar.', 'Tolvar'),
      row('2', 'He was not hurt.'),
      row('3', 'Later, Tolvar left.', 'Tolvar'),
      row('4', 'In Karvanta it rained.'),
    ]);
    expect(articles.map(({ id }) => id)).toEqual(['1', '4']);
    const [first] = articles;
    expect(first?.entities.map(({ start, end }) => first.text.slice(start, end))).toEqual(['Tolvar', 'Tolvar']);
  });

  it('have no name that begins with its second word', () => {
    expect([...wholeChain(Uint8Array.of(2, 2, 0, 4, 3, 4))]).toEqual([1, 2, 0, 3, 3, 4]);
  });
});
