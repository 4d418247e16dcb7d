import { expect, it } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { linesOf } from '../../../lib/text/mentions.ts';
import type { NameType } from '../../../lib/text/names/labels.ts';
import {
  cabinetsOf,
  makersOf,
  placesOfEvents,
  type Tagged,
  wholeAsElsewhere,
  wholePersons,
} from '../../../lib/text/names/whole-names.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

const MARK = /\[(PER|ORG|LOC|MISC):([^\]]+)\]/g;

/** What the tagger found, of a text in which it is marked. */
function taggedIn(marked: string): { found: Tagged[]; text: string } {
  const text = marked.replace(MARK, '$2');
  const article = toArticle(text, 'en');
  const lines = linesOf(text, splitSentences(article, 'en'));
  let shift = 0;
  const found = [...marked.matchAll(MARK)].map(({ 0: all, 1: type, 2: name = '', index }): Tagged => {
    const start = index - shift;
    shift += all.length - name.length;
    const line = lines.find(({ words }) => words.some((word) => word.start === start)) as (typeof lines)[number];
    const from = line.words.findIndex((word) => word.start === start);
    const to = line.words.findIndex((word) => word.end === start + name.length) + 1;
    return { candidate: { line, from, to, titled: false, attribute: false }, type: type as NameType };
  });
  return { found, text };
}

/** Type and text of each name after a step. */
function after(step: (found: readonly Tagged[]) => Tagged[], marked: string): string[] {
  const { found, text } = taggedIn(marked);
  return step(found).map(({ candidate: { line, from, to }, type }) => {
    const [first, last] = [line.words[from], line.words[to - 1]];
    return `${type} ${text.slice(first?.start, last?.end)}`;
  });
}

it('a person’s name goes on as the article has it elsewhere', () => {
  const elsewhere = '[PER:Nora An] won. She was beaten by [PER:Nora] An.';
  expect(after(wholeAsElsewhere, elsewhere)).toEqual(['PER Nora An', 'PER Nora An']);
  expect(after(wholeAsElsewhere, '[PER:Nora An] won. With [PER:Nora] Lima won.')).toEqual(['PER Nora An', 'PER Nora']);
  expect(after(wholeAsElsewhere, '[PER:Nora Lima] won. With [PER:Nora] [LOC:Lima] won.')).toContain('PER Nora');
});

it('of a maker with a model the maker is a name where the article has it alone', () => {
  expect(after(makersOf, '[ORG:Oltrex] grew. The [MISC:Oltrex K200] sold.')).toEqual(['ORG Oltrex', 'ORG Oltrex']);
  expect(after(makersOf, 'The [MISC:Oltrex K200] sold.')).toEqual(['MISC Oltrex K200']);
  expect(after(makersOf, '[ORG:Oltrex] grew. The [MISC:Oltrex Prize] went.')).toContain('MISC Oltrex Prize');
});

it('an apostrophe with a blank behind it parts no name', () => {
  expect(after(wholePersons, 'On Monday [PER:Maeve O]’ Brien left.')).toEqual(['PER Maeve O’ Brien']);
  expect(after(wholePersons, 'On Monday [PER:Maeve]’ Brien left.')).toEqual(['PER Maeve']);
});

it('a cabinet named after its head is two names where the article names the head in full', () => {
  const marked = '[PER:Ada Hale] spoke. The [ORG:Hale Cabinet] met.';
  expect(after(cabinetsOf, marked)).toEqual(['PER Ada Hale', 'PER Hale', 'ORG Cabinet']);
  expect(after(cabinetsOf, 'The [ORG:Hale Cabinet] met.')).toEqual(['ORG Hale Cabinet']);
  expect(after(cabinetsOf, '[PER:Ada Hale] spoke. The [ORG:Hale Company] met.')).toContain('ORG Hale Company');
});

it('of an event the place that it bears is a name', () => {
  expect(after(placesOfEvents, 'He won at the [MISC:Lima Games].')).toEqual(['LOC Lima']);
  expect(after(placesOfEvents, 'She read the [MISC:Harbour Act].')).toEqual(['MISC Harbour Act']);
});
