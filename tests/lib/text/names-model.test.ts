import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { loadModels } from '../../../lib/text/models.ts';
import { bestPath } from '../../../lib/text/names/chain.ts';
import { LABELS } from '../../../lib/text/names/labels.ts';
import { readArticle } from '../../../lib/text/read.ts';

const bytes = new Uint8Array(readFileSync('public/models/names.bin'));
const models = loadModels({ names: bytes.buffer });

const namesOf = (text: string): string[] =>
  readArticle(toArticle(text, 'en'), models)
    .mentions.filter((mention) => mention.form === 'name')
    .map((mention) => `${mention.kind} ${text.slice(mention.start, mention.end)}`);

describe('the name model', () => {
  it('is the file that its card describes', () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync('public/models/names.md', 'utf8')).toContain(sha256);
  });

  it('finds names that no list knows', () => {
    const text = 'Officials in Karvanta said the firm Oltrex Systems had paid Tibor Valmeny, its founder, twice.';
    expect(namesOf(text)).toEqual(['place Karvanta', 'organization Oltrex Systems', 'person Tibor Valmeny']);
  });

  it('parts an owner from what it owns', () => {
    expect(namesOf('On Monday Brazil’s Central Bank fined Oltrex Bank.')).toEqual([
      'state Brazil',
      'organization Central Bank',
      'organization Oltrex Bank',
    ]);
  });

  it('parts what an office is for from the body and from who holds it', () => {
    const text =
      'Assistant Secretary of the Air Force for Acquisition Martin Hale wrote to Oltrex Computer’s Falcon unit.';
    expect(namesOf(text)).toContain('person Martin Hale');
    expect(namesOf(text)).toContain('organization Oltrex Computer');
    expect(namesOf('U.S. Secretary of State Martin Hale left.')).toEqual(['state U.S.', 'person Martin Hale']);
  });

  it('parts what a prefix stands before from the name behind it', () => {
    expect(namesOf('On Monday the pro-Norway New Valley Party met.')).toEqual([
      'state Norway',
      'group New Valley Party',
    ]);
  });

  it('parts a date from the name behind it', () => {
    expect(namesOf('The port will close June 9, 2008 Oltrex Computer said the port was too small.')).toContain(
      'organization Oltrex Computer',
    );
  });

  it('takes a month for a surname where the article has it with a first name', () => {
    const text =
      'Prime Minister Ada March spoke in Oslo in March. On Monday, March said the plan had failed.\n\nMarch left on March 3.';
    expect(namesOf(text).filter((name) => name.endsWith('March'))).toEqual([
      'person Ada March',
      'person March',
      'person March',
    ]);
    expect(namesOf('Prime Minister Ada Moor spoke. In Oslo, March was cold.')).not.toContain('person March');
  });

  it('takes a firm for one whatever its name sounds like, where an apposition says so', () => {
    const text =
      'A rival was soon heard of: Valdella, a bottling firm from Turin.\n\nValdella has never confirmed that it bid. Bruno Casari had hoped that Valdella would come. The firm, he said, would have built a road.';
    expect(namesOf(text).filter((name) => name.endsWith('Valdella'))).toEqual(Array(3).fill('organization Valdella'));
  });

  it('does not run names together that the article has alone', () => {
    const text = 'Follow Oltrex Daily News for more. The story ran on Oltrex Daily News on Monday.';
    expect(namesOf(text)).toEqual(['organization Oltrex Daily News', 'organization Oltrex Daily News']);
    const two = 'On Monday Oltrex Labs and Tolvar Partners failed. The court asked Tolvar Partners for papers.';
    expect(namesOf(two)).toEqual([
      'organization Oltrex Labs',
      'organization Tolvar Partners',
      'organization Tolvar Partners',
    ]);
  });

  it('ends a name where a short line ends', () => {
    expect(namesOf('Rebels to get arms from Norway\nMartin Hale met officials on Monday.')).toEqual([
      'state Norway',
      'person Martin Hale',
    ]);
  });

  it('gives a name one kind throughout the article', () => {
    const text =
      'Prime Minister Elin Sundqvist left on Monday.\n\nSundqvist met nobody. Reporters followed Sundqvist to Oslo.';
    expect(namesOf(text).filter((name) => name.endsWith('Sundqvist'))).toEqual([
      'person Elin Sundqvist',
      'person Sundqvist',
      'person Sundqvist',
    ]);
  });

  it.each([
    [
      'She met J. R. R. Tolman and Prince Mohammed bin Salman al-Hadi.',
      ['J. R. R. Tolman', 'Mohammed bin Salman al-Hadi'],
    ],
    ['He thanked Kim Min-jun, Park Ji-woo and Xi Wenbo.', ['Kim Min-jun', 'Park Ji-woo', 'Xi Wenbo']],
    ['Maj. Gen. Pyotr I. Gromov saw Ivan Petrovich Sokolov.', ['Pyotr I. Gromov', 'Ivan Petrovich Sokolov']],
    ['He wrote to Gabriel García Márquez de la Vega.', ['Gabriel García Márquez de la Vega']],
    ['They saw Jan van der Merwe and Fidel O’Donnell.', ['Jan van der Merwe', 'Fidel O’Donnell']],
    [
      'Sheikh Walid bin Nasser Al Rashid and Abu Omar al-Shami left.',
      ['Walid bin Nasser Al Rashid', 'Abu Omar al-Shami'],
    ],
  ])('persons of many languages: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names.map((name) => `person ${name}`));
  });

  it('parts a headline whose every word has a capital by what the article knows', () => {
    const body = '\n\nMaria Lopez came to Oslo on Monday. Lopez met officials of Norway there.';
    const expected = ['person Maria Lopez', 'place Oslo', 'state Norway'];
    expect(namesOf(`Maria Lopez Visits Oslo As Talks With Norway Stall${body}`).slice(0, 3)).toEqual(expected);
    expect(namesOf(`MARIA LOPEZ VISITS OSLO AS TALKS WITH NORWAY STALL${body}`).slice(0, 3)).toEqual(
      expected.map((name) => name.replace(/ .*/, (words) => words.toUpperCase())),
    );
  });

  it('takes the capitals before a dash that opens a report for the place where it was written', () => {
    expect(namesOf('GENEVA — The talks went on.')).toEqual(['place GENEVA']);
    expect(namesOf('KARVANTA (Wire) — The talks went on.')[0]).toBe('place KARVANTA');
  });

  it('is surer of a full name with a title than of a lone word', () => {
    const text = 'On Monday Foreign Minister Anna Lindqvist spoke. Critics of Tolvar said nothing.';
    const [sure, unsure] = readArticle(toArticle(text, 'en'), models).mentions.filter(({ form }) => form === 'name');
    expect(sure?.confidence).toBeGreaterThan(unsure?.confidence ?? 1);
    expect(unsure?.confidence).toBeGreaterThan(0);
  });

  it('is refused when it is damaged', () => {
    const damaged = bytes.slice();
    damaged[damaged.length - 9] = (damaged[damaged.length - 9] as number) ^ 1;
    expect(() => loadModels({ names: damaged.buffer })).toThrow(/checksum/);
  });

  it('leaves other languages to the rules', () => {
    const text = 'Der Sprecher der Regierung hat am Montag mit Angela Berger über die Lage in Köln gesprochen.';
    const article = toArticle(text, 'de');
    const { mentions } = readArticle(article);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain('Angela Berger');
    expect(readArticle(article, models).mentions).toEqual(mentions);
  });
});

describe('the best path', () => {
  it('never continues a name that did not begin', () => {
    const scores = new Float64Array(2 * LABELS);
    scores[2] = 9; // a later word of a person, with nothing before it
    scores[LABELS + 2] = 9;
    const path = bestPath(scores, 2, new Float64Array(LABELS * LABELS));
    expect([...path]).toEqual([1, 2]);
  });
});
