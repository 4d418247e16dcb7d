import { expect, test } from 'vitest';
import { foldWords, parseQuery } from '../../../../lib/store/catalogue/fold-words.ts';

test.each([
  ['The Mayor’s “plan”, 2026', ['the', 'mayor', 's', 'plan', '2026']],
  ['Straße nach Łódź', ['strasse', 'nach', 'lodz']],
  ['l’Élysée dément', ['l', 'elysee', 'dement']],
  ['ＦＵＬＬ width', ['full', 'width']],
  ['İstanbul', ['istanbul']],
])('%s is compared as %j', (text, words) => {
  expect(foldWords(text)).toEqual(words);
});

test.each([
  ['alef with and without hamza', 'أحمد إسلام آثار ٱسم', 'احمد اسلام اثار اسم'],
  ['vowel signs', 'الشُّرْطَة', 'الشرطة'],
  ['tatweel', 'مـحـمـد', 'محمد'],
  ['final ya and ta marbuta', 'مصطفى مدينة', 'مصطفي مدينه'],
  ['Persian letters', 'کابل ایران', 'كابل ايران'],
  ['digits', '٢٠٢٦ ۲۰۲۶', '2026 2026'],
  ['the article and what is joined to it', 'والشرطة بالشرطة للشرطة', 'شرطة شرطة شرطة'],
])('in Arabic, %s make no difference', (_what, one, other) => {
  expect(foldWords(one)).toEqual(foldWords(other));
});

test('a word that nobody types to its end is cut, and found by what is left', () => {
  const whole = 'donaudampfschifffahrtsgesellschaft';
  expect(foldWords(whole)).toEqual([whole]);
  expect(foldWords(whole.repeat(1_000))).toEqual([whole.repeat(2).slice(0, 64)]);
});

test('a short word keeps what only looks like an article', () => {
  expect(foldWords('ألم')).toEqual(['الم']);
});

test('writing without spaces is taken letter by letter', () => {
  expect(foldWords('東京都 mayor')).toEqual(['東', '京', '都', 'mayor']);
});

test('a query is beginnings of words and phrases', () => {
  expect(parseQuery('sanct "oil price" Łód')).toEqual([
    { words: ['sanct'], isPrefix: true },
    { words: ['oil', 'price'], isPrefix: false },
    { words: ['lod'], isPrefix: true },
  ]);
  expect(parseQuery('“the mayor sa')).toEqual([{ words: ['the', 'mayor', 'sa'], isPrefix: true }]);
  expect(parseQuery('l’Élysée')).toEqual([{ words: ['l', 'elysee'], isPrefix: true }]);
  expect(parseQuery('東京')).toEqual([{ words: ['東', '京'], isPrefix: false }]);
  expect(parseQuery(' “” ” , ')).toEqual([]);
});
