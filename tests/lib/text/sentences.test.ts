import { describe, expect, test } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { languageOf } from '../../../lib/text/language.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

const sentencesOf = (text: string, language = 'en') =>
  splitSentences(toArticle(text), language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each<[string, string[]]>([
    [
      'Mr. Lopez of the U.S. Senate met Ann W. Wolf on Jan. 5. He left.',
      ['Mr. Lopez of the U.S. Senate met Ann W. Wolf on Jan. 5.', 'He left.'],
    ],
    ['They met at 5 p.m. The talks failed.', ['They met at 5 p.m.', 'The talks failed.']],
    ['“Why?” she asked. “No.” He left.', ['“Why?” she asked.', '“No.”', 'He left.']],
    ['She spoke in Washington, D.C. “We won.”', ['She spoke in Washington, D.C.', '“We won.”']],
    ['Wait... and see. No. 5 is alive.', ['Wait... and see.', 'No. 5 is alive.']],
    ['A headline without a stop\nThe story begins.', ['A headline without a stop', 'The story begins.']],
  ])('%s', (text, expected) => expect(sentencesOf(text)).toEqual(expected));

  test('a French mark opens a sentence with the space behind it', () => {
    expect(sentencesOf('Il pleut. « Non », dit-elle.', 'fr')).toEqual(['Il pleut.', '« Non », dit-elle.']);
  });

  test('an ordinal with a point ends no German sentence', () => {
    expect(sentencesOf('Am 3. Mai kam Merkel. Sie ging.', 'de')).toEqual(['Am 3. Mai kam Merkel.', 'Sie ging.']);
  });

  test('lines wrapped by hand are one paragraph', () => {
    const line = 'The bridge over the river was closed for the whole of the long';
    expect(sentencesOf(`${line}\n${line}\nwinter.`)).toHaveLength(1);
  });

  test('white space, lone surrogates and stops alone give no crash', () => {
    const odd = '\ud800 . . ! \n\n \u202e?';
    expect(sentencesOf(odd).join('').replace(/\s/g, '')).toBe(odd.replace(/\s/g, ''));
    expect(sentencesOf('')).toEqual([]);
  });
});

describe('language', () => {
  test.each([
    ['The mayor said that the bridge was safe and that it would open.', 'en'],
    ['Die Polizei sagte, dass die Brücke nicht sicher ist und gesperrt wird.', 'de'],
    ['Le maire a dit que le pont est sûr et que la ville va le rouvrir.', 'fr'],
    ['El alcalde dijo que el puente es seguro y que se abre en mayo.', 'es'],
    ['قال الرئيس إن الجسر آمن في هذا اليوم', 'ar'],
    ['1234', 'und'],
  ])('%s', (text, language) => expect(languageOf(toArticle(text))).toBe(language));

  test('what the page says goes before any guess', () => {
    expect(languageOf(toArticle('The mayor said that', 'pt-BR'))).toBe('pt');
  });
});
