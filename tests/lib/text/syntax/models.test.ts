import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../../lib/text/article.ts';
import { readArticle } from '../../../../lib/text/read.ts';
import { clauseOf } from '../../../../lib/text/syntax/clauses.ts';
import type { Syntax } from '../../../../lib/text/syntax/syntax.ts';
import { TAGS } from '../../../../lib/text/syntax/tagset.ts';
import { tokenize } from '../../../../lib/text/tokens.ts';
import { readModels } from '../../../tools/models.ts';

const models = readModels();
const syntax = models.syntax as Syntax;

const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length });

/** "subject | content | content" of the verb in the text. */
function clauseIn(text: string, verb: string): string {
  const tokens = tokensOf(text);
  const clause = clauseOf(
    syntax.analyze(tokens),
    tokens,
    tokens.findIndex((token) => token.text === verb),
  );
  const parts = [clause?.subject, ...(clause?.content ?? [])];
  return parts.map((part) => (part ? text.slice(tokens[part.from]!.start, tokens[part.to - 1]!.end) : '-')).join(' | ');
}

describe('the shipped models', () => {
  it.each([
    ['The minister said that prices would fall.', 'said', 'The minister | that prices would fall'],
    ['Police say the driver fled.', 'say', 'Police | the driver fled'],
    ['She told reporters on Monday that the talks had failed.', 'told', 'She | that the talks had failed'],
    ['“We are ready,” said Maria Lopez, the mayor.', 'said', 'Maria Lopez, the mayor | “We are ready,”'],
  ])('%s', (text, verb, expected) => {
    expect(clauseIn(text, verb)).toBe(expected);
  });

  it('tell a verb from a noun by its place', () => {
    const tagsOf = (text: string) => [...syntax.tag(tokensOf(text))].map((tag) => TAGS[tag]);
    expect(tagsOf('The report claims that he left.')[2]).toBe('VERB:VBZ');
    expect(tagsOf('They rejected the claims that he made.')[3]).toBe('NOUN:P');
  });

  it('are used for English only', () => {
    const refusing = { syntax: { ...syntax, tag: () => expect.fail('asked to tag German') } };
    const german = 'Der Minister sagte, dass die Preise fallen.';
    expect(readArticle(toArticle(german, 'de'), refusing).quotations).toHaveLength(1);
    expect(() => readArticle(toArticle('He said it rained.', 'en'), refusing)).toThrow('German');
  });
});
