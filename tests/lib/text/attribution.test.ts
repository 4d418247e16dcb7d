import { expect, test } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { attribute } from '../../../lib/text/attribution.ts';
import type { Mention, Quotation } from '../../../lib/text/reading.ts';

/** Mentions are given as words with the actor that each names, in order. */
function speakers(
  text: string,
  names: readonly [string, string][],
  sources: readonly (string | null)[],
  language = 'en',
): (string | null)[] {
  let at = 0;
  const mentions = names.map(([name, actor]): Mention => {
    const start = text.indexOf(name, at);
    at = start + name.length;
    return { start, end: at, kind: 'person', form: 'name', actor, rule: 'test', confidence: 1 };
  });
  const quotations = sources.map((source, i): Quotation => {
    const start = source === null ? 0 : text.indexOf(source);
    const rule = source === null ? 'floating' : 'cue-before';
    const spans = source === null ? [] : [{ start, end: start + source.length }];
    return { id: `q${i}`, kind: 'direct', content: [], cue: [], source: spans, speaker: null, rule, confidence: 1 };
  });
  return attribute(toArticle(text), quotations, mentions, language).map(({ speaker }) => speaker);
}

test('the head of the source speaks, not who else it names', () => {
  const text = 'Ann Lee, a lawyer for Bob Ray, said no.';
  expect(
    speakers(
      text,
      [
        ['Ann Lee', 'a1'],
        ['Bob Ray', 'a2'],
      ],
      ['Ann Lee, a lawyer for Bob Ray,'],
    ),
  ).toEqual(['a1']);
});

test('an office before the name, an actor inside another noun', () => {
  expect(speakers('Mayor Ann Lee said no.', [['Ann Lee', 'a1']], ['Mayor Ann Lee'])).toEqual(['a1']);
  expect(speakers('The Lee campaign said no.', [['Lee', 'a1']], ['The Lee campaign'])).toEqual([null]);
  expect(speakers('A spokesman for Ann Lee said no.', [['Ann Lee', 'a1']], ['A spokesman for Ann Lee'])).toEqual([
    null,
  ]);
});

test('a name in marks, a possessive, a relative pronoun', () => {
  expect(speakers('The leader "Ann Lee" said no.', [['Ann Lee', 'a1']], ['The leader "Ann Lee"'])).toEqual(['a1']);
  expect(speakers('It met Ann Lee, who said no.', [['Ann Lee', 'a1']], ['who'])).toEqual(['a1']);
});

test('a quotation that stands alone is the last speaker’s', () => {
  expect(speakers('Ann Lee said no.', [['Ann Lee', 'a1']], ['Ann Lee', null])).toEqual(['a1', 'a1']);
  const text = 'Ann Lee said no. A clerk said yes.';
  expect(speakers(text, [['Ann Lee', 'a1']], ['Ann Lee', 'A clerk', null])).toEqual(['a1', null, null]);
});

test('the name in apposition to an office that is nobody’s name', () => {
  const told = (text: string, source: string) => speakers(text, [['Ann Lee', 'a1']], [source]);
  expect(told('Its director, Ann Lee, said no.', 'Its director, Ann Lee,')).toEqual(['a1']);
  expect(told('“No,” said the head of the port, Sir Ann Lee.', 'the head of the port, Sir Ann Lee')).toEqual(['a1']);
  expect(told('Two engineers, Ann Lee and another, said no.', 'Two engineers, Ann Lee and another,')).toEqual([null]);
  expect(told('A lawyer, Ann Lee’s brother, said no.', 'A lawyer, Ann Lee’s brother,')).toEqual([null]);
  expect(told('A lawyer, once met by Ann Lee, said no.', 'A lawyer, once met by Ann Lee,')).toEqual([null]);
});

test('a pronoun is the one person that its paragraph named before', () => {
  const names = [['Anna Lang', 'a1']] as const;
  const told = (text: string, known: readonly (readonly [string, string])[]) =>
    speakers(text, known as [string, string][], ['sie'], 'de');
  expect(told('Anna Lang lächelt. „Nein“, sagte sie.', names)).toEqual(['a1']);
  expect(told('Anna Lang traf Eva Roth. „Nein“, sagte sie.', [...names, ['Eva Roth', 'a2']])).toEqual([null]);
  expect(told('Anna Lang lächelt.\n\n„Nein“, sagte sie.', names)).toEqual([null]);
});
