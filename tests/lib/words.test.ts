import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../lib/errors.ts';
import { inDate, inDigits, plural, words, wordsDirection, wordsLanguage, wordsOfCode } from '../../lib/words.ts';
import { LOCALES, type Messages, speak } from '../support/words.ts';

const ARTICLES = new URL('../articles/', import.meta.url);
const english = LOCALES.en as Messages;
const FORM = /_(?:zero|one|two|few|many|other)$/;
const isCounted = (key: string) => FORM.test(key) && `${key.replace(FORM, '')}_other` in english;
const placeholdersOf = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

describe.each(Object.entries(LOCALES))('%s', (locale, messages) => {
  test('has every message of English and no other', () => {
    const plain = (all: Messages) =>
      Object.keys(all)
        .filter((key) => !isCounted(key))
        .sort();
    expect(plain(messages)).toEqual(plain(english));
  });

  test('has each plural form that its language uses for whole numbers up to a thousand', () => {
    const rules = new Intl.PluralRules(locale);
    const forms = [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))];
    const counted = Object.keys(english).filter((key) => key.endsWith('_other'));
    const needed = counted.flatMap((key) => forms.map((form) => key.replace('other', form)));
    expect(Object.keys(messages).filter(isCounted).sort()).toEqual(needed.sort());
  });

  test('fills in the same values; only a form for one number may leave the number out', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const model = (english[key] ?? english[key.replace(FORM, '_other')])?.message as string;
      const isOneNumber = isCounted(key) && /_(?:zero|one|two)$/.test(key);
      const expected = placeholdersOf(model).filter((value) => !isOneNumber || value !== '$1');
      const found = placeholdersOf(message).filter((value) => !isOneNumber || value !== '$1');
      expect([key, found]).toEqual([key, expected]);
    }
  });

  test('has keys that browsers take, apart without regard to case, and no empty message', () => {
    const keys = Object.keys(messages);
    expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
    expect(keys.filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });

  test('says which language and direction it is', () => {
    speak(locale);
    expect(wordsLanguage()).toBe(locale);
    expect(wordsDirection()).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });

  test('has words for every error', () => {
    speak(locale);
    expect(ERROR_CODES.filter((code) => !wordsOfCode('error', code))).toEqual([]);
  });
});

test('numbers choose their form', () => {
  speak('en');
  expect(plural('paragraphs', 1)).toBe('1 paragraph');
  expect(plural('paragraphs', 1200)).toBe('1,200 paragraphs');
  speak('ar');
  expect(plural('paragraphs', 2)).toBe('فقرتان');
  expect(plural('paragraphs', 5)).toBe(`${inDigits(5)} فقرات`);
  speak('fr');
  expect(plural('paragraphs', 0)).toBe('0 paragraphe');
  expect(plural('paragraphs', 1_000_000)).toMatch(/paragraphes$/);
});

test('a name written the other way is fenced, and brings no direction controls of its own', () => {
  speak('en');
  expect(words('cardOfActor', 'John Kerry')).toBe('Actor: John Kerry');
  expect(words('cardOfActor', 'أحمد الجربا')).toBe('Actor: \u2068أحمد الجربا\u2069');
  expect(words('cardOfActor', 'gnp\u202eexe\u2069')).toBe('Actor: gnpexe');
});

test('a value that looks like a placeholder stays as it is', () => {
  speak('en');
  expect(words('panel_preview', '$2', 'costs $1')).toBe('In the library this concerns $2 in costs $1.');
});

test('a day is a day west of Greenwich too, and what is no date stays', () => {
  speak('en');
  expect(inDate('2014-03-01')).toBe('Mar 1, 2014');
  expect(inDate('soon')).toBe('soon');
});

test('an unknown rule has no words', () => {
  speak('en');
  expect(wordsOfCode('rule', 'no-such-rule')).toBe('');
  expect(wordsOfCode('rule', 'cue-after')).not.toBe('');
});

test('every rule that found a quotation in the golden articles can say why', () => {
  speak('en');
  const rules = new Set<string>();
  for (const entry of readdirSync(ARTICLES, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = new URL(`${entry.name}/`, ARTICLES);
    for (const file of readdirSync(folder).filter((name) => /^reading.*\.txt$/.test(name))) {
      const reading = readFileSync(new URL(file, folder), 'utf8');
      for (const [, rule] of reading.matchAll(/^\s+q\d+ .*?\(([a-z-]+)\): /gm)) rules.add(rule as string);
    }
  }
  expect(rules.size).toBeGreaterThan(8);
  expect([...rules].filter((rule) => !wordsOfCode('rule', rule))).toEqual([]);
});
