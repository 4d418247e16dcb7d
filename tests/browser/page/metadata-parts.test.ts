/** The parts of the metadata, each from words alone: the title, the names in a byline, dates, careless JSON. */
import { describe, expect, test } from 'vitest';
import { type DateHints, dateInAddress, toIsoDate } from '../../../lib/page/metadata/dates.ts';
import { readByline } from '../../../lib/page/metadata/names.ts';
import { parseLoosely } from '../../../lib/page/metadata/structured-data.ts';
import { chooseTitle } from '../../../lib/page/metadata/title.ts';

describe('chooseTitle', () => {
  const choose = (given: string[], headings: string[] = []) =>
    chooseTitle({
      given,
      headings: headings.map((text) => ({ text, parts: [] })),
      site: 'The Daily Velden',
      host: 'www.dailyvelden.example',
      isOnTop: (heading) => !heading.startsWith('Below'),
    });
  test.each([
    ['Rain stops play | The Daily Velden', 'Rain stops play'],
    ['The Daily Velden - Rain stops play', 'Rain stops play'],
    ['Rain stops play - a report - Daily Velden', 'Rain stops play - a report'],
    ['Rain stops play – DailyVelden.example', 'Rain stops play'],
    ['Rain stops play | Rain stops play', 'Rain stops play'],
    ['Rain stops playRain stops play', 'Rain stops play'],
    ['Win-win: how rain stops play', 'Win-win: how rain stops play'],
    ['Rain stops play - The Daily Velden - News from the coast', 'Rain stops play'],
    ['The Daily Velden | DailyVelden - Rain stops play', 'Rain stops play'],
    ['Rain stops play :: The Daily Velden', 'Rain stops play'],
  ])('%s', (title, expected) => {
    expect(choose([title])).toBe(expected);
  });

  test('the heading as shown, where the head says the same', () => {
    expect(
      choose(
        ['Rain stops play at Velden | Sport | The Daily Velden'],
        ['The Daily Velden', 'Rain stops play at Velden'],
      ),
    ).toBe('Rain stops play at Velden');
    expect(choose(['Rain stops play'], ['Analysis Rain stops play'])).toBe('Rain stops play');
    expect(choose(['Rain stops play'], ['Our newsletters'])).toBe('Rain stops play');
  });

  test('a heading that is the name of the blog', () => {
    const given = ['Rain stops play at Velden', 'Notes from the harbour: Rain stops play at Velden'];
    expect(choose(given, ['Notes from the harbour'])).toBe('Rain stops play at Velden');
  });

  test('a label in an element of its own', () => {
    const title = chooseTitle({
      given: ['Cricket: “Rain stops play”'],
      headings: [{ text: 'Third test “Rain stops play”', parts: ['Third test', '“Rain stops play”'] }],
      site: '',
      host: 'velden.example',
      isOnTop: () => true,
    });
    expect(title).toBe('“Rain stops play”');
  });

  test('the only headline on top of the page, where the head has another', () => {
    expect(choose(['These umpires are soaked'], ['Rain stops play at Velden'])).toBe('Rain stops play at Velden');
    expect(choose(['These umpires are soaked'], ['Below the story of the day'])).toBe('These umpires are soaked');
  });
});

describe('readByline', () => {
  test.each([
    ['By Ann Lee, Bo Day and Cy Roe (Reuters)', ['Ann Lee', 'Bo Day', 'Cy Roe']],
    ['ByAnn Lee', ['Ann Lee']],
    ['Von Jörg Müller und Andy Sand', ['Jörg Müller', 'Andy Sand']],
    ['Por María José García y Juan Ortega y Gasset', ['María José García', 'Juan Ortega y Gasset']],
    ['Ann Lee, senior political correspondent', ['Ann Lee']],
    ['Ann Lee | ann.lee@velden.example | @annlee', ['Ann Lee']],
    ['Ludwig van der Velden', ['Ludwig van der Velden']],
    ['بقلم سامي حداد', ['سامي حداد']],
    ['Updated 3 March 2026', []],
    ['Guide by Ann Lee', ['Ann Lee']],
    ['Byby ANN LEE, BO DAY and CY ROE', ['ANN LEE', 'BO DAY', 'CY ROE']],
    ['Lee, Ann', ['Ann Lee']],
    ['Ann Lee March 3, 2026', ['Ann Lee']],
    ['Ann Lee Published in Sport', ['Ann Lee']],
    ['Ann Lee, Contributing Reporter', ['Ann Lee']],
    ['Photo by Ann Lee', []],
    ['Ann (Bo) Lee', ['Ann Lee']],
    ['［林真一，佐藤花］', ['林真一', '佐藤花']],
    ['[email protected]', []],
    ['By Ann LeePublished: Mar 4, 2026', ['Ann Lee']],
    ['Ann LeeMarch 4, 2026', ['Ann Lee']],
    ['by Ann Lee—10 min read', ['Ann Lee']],
    ['Ann Lee, USA Today', ['Ann Lee']],
    ['Ann Lee; Fact-checked by Bo Day', ['Ann Lee']],
    ['Ann Lee, The Harbour Lights', ['Ann Lee']],
    ['Tekst: Kari Nes', ['Kari Nes']],
    ['Oleh Budi Santoso', ['Budi Santoso']],
    ['文：林真一', ['林真一']],
    ['文／林真一', ['林真一']],
    ['本报记者 王海', ['王海']],
    ['山本花子記者', ['山本花子']],
    ['홍나루 기자', ['홍나루']],
    ['編集部', []],
    ['記者ページ', []],
    ['إعداد: سامي حداد', ['سامي حداد']],
    ['מאת דנה לוי', ['דנה לוי']],
  ])('%s', (byline, expected) => {
    expect(readByline([byline], 'The Daily Velden').people).toEqual(expected);
  });

  test('agencies and the site itself are no people', () => {
    expect(readByline(['AFP', 'Daily Velden', 'annlee'], 'The Daily Velden')).toEqual({
      people: [],
      organizations: ['AFP', 'Daily Velden'],
      handles: ['annlee'],
    });
  });
});

describe('toIsoDate', () => {
  const plain: DateHints = { language: 'en', monthFirst: false };
  test.each<[string, string | null, Partial<DateHints>?]>([
    ['2026-03-04T10:30:00.000Z', '2026-03-04T10:30:00Z'],
    ['2026-03-04 10:30:00 +0100', '2026-03-04T10:30:00+01:00'],
    ['Wed, 4 Mar 2026 10:30:00 GMT', '2026-03-04T10:30:00Z'],
    ['Wed Mar 04 10:30:00 EST 2026', '2026-03-04T10:30:00-05:00'],
    ['March 4th, 2026 at 1:05 pm', '2026-03-04T13:05'],
    ['4 March 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04', { language: 'de' }],
    ['4 de marzo de 2026', '2026-03-04', { language: 'es' }],
    ['le 4 août 2026 à 10h30', '2026-08-04T10:30', { language: 'fr' }],
    ['04.03.2026, 10.30 Uhr', '2026-03-04T10:30', { language: 'de' }],
    ['04/03/2026', '2026-03-04'],
    ['04/03/26', '2026-03-04'],
    ['3/4/2026 10:30 p.m.', '2026-03-04T22:30'],
    ['03/04/2026', '2026-03-04', { monthFirst: true }],
    ['03-04-2026', '2026-03-04', { monthFirst: true }],
    ['04-03-2026', '2026-03-04'],
    ['04.03.2026', '2026-03-04', { monthFirst: true }],
    ['4 March 2026, 7.30 pm IST', '2026-03-04T19:30+05:30'],
    ['2026年3月4日', '2026-03-04', { language: 'ja' }],
    ['2026년 3월 4일', '2026-03-04', { language: 'ko' }],
    ['٤ مارس ٢٠٢٦', '2026-03-04', { language: 'ar' }],
    ['الأربعاء ٤ آذار/مارس ٢٠٢٦', '2026-03-04', { language: 'ar' }],
    ['4 جانفي 2026', '2026-01-04', { language: 'ar' }],
    ['४ मार्च २०२६', '2026-03-04', { language: 'hi' }],
    ['2026. március 4.', '2026-03-04', { language: 'hu' }],
    ['2026 m. kovo 4 d.', '2026-03-04', { language: 'lt' }],
    ['20260304', '2026-03-04'],
    ['1772620200', '2026-03-04T10:30:00Z'],
    ['Wed Mar 04 2026 10:30:00 GMT+0100 (CET)', '2026-03-04T10:30:00+01:00'],
    ['Published onMarch 4, 2026', '2026-03-04'],
    ['04-Mar-2026', '2026-03-04'],
    ['2026年3月4日 13時05分', '2026-03-04T13:05', { language: 'ja' }],
    ['2026年3月4日 下午3:30', '2026-03-04T15:30', { language: 'zh' }],
    ['2026.03.04. 오후 3:30', '2026-03-04T15:30', { language: 'ko' }],
    ['4 במרץ 2026', '2026-03-04', { language: 'he' }],
    ['الأربعاء، 4 مارس، 2026', '2026-03-04', { language: 'ar' }],
    ['31 February 2026', null],
    ['Chapter 12 of 2026', null],
    ['soon', null],
  ])('%s', (text, expected, hints = {}) => {
    expect(toIsoDate(text, { ...plain, ...hints })).toBe(expected);
  });

  test('addresses', () => {
    expect(dateInAddress('https://a.example/2026/03/04/rain')).toBe('2026-03-04');
    expect(dateInAddress('https://a.example/news/20260304-rain')).toBe('2026-03-04');
    expect(dateInAddress('https://a.example/2026/13/44/rain')).toBeNull();
  });
});

describe('parseLoosely', () => {
  test.each([
    ['{"a":"one\ntwo"}', { a: 'one two' }],
    ['/* <![CDATA[ */ {"a":[1,2,],} /* ]]> */', { a: [1, 2] }],
    ['{"a":', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(parseLoosely(text)).toEqual(expected);
  });
});
