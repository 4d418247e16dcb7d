import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../../lib/text/syntax/clauses.ts';
import { subjectOf, subtreeSpan } from '../../../../lib/text/syntax/tree.ts';
import { tree } from '../../../support/trees.ts';

type Tree = ReturnType<typeof tree>;

function clauseIn({ tokens, analysis }: Tree, verb: string) {
  const words = ({ from, to }: { from: number; to: number }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  const at = tokens.findIndex((token) => token.text === verb);
  const clause = clauseOf(analysis, tokens, at);
  return clause && { subject: clause.subject && words(clause.subject), content: clause.content.map(words) };
}

const WITH_APPOSITION = tree(`
  Lopez PROPN 8 nsubj
  , PUNCT 4 punct
  the DET 4 det
  mayor NOUN 1 appos
  of ADP 6 case
  Ada PROPN 4 nmod
  , PUNCT 4 punct
  said VERB:VBD 0 root
  that SCONJ 12 mark
  talks NOUN:P 12 nsubj
  would AUX:MD 12 aux
  resume VERB:VB 8 ccomp
  , PUNCT 15 punct
  and CCONJ 15 cc
  left VERB:VBD 8 conj
  . PUNCT 8 punct
`);

const INTERRUPTED = tree(`
  The DET 2 det
  storm NOUN 8 nsubj
  , PUNCT 5 punct
  she PRON 5 nsubj
  said VERB:VBD 8 parataxis
  , PUNCT 5 punct
  was AUX 8 cop
  over ADJ 0 root
  . PUNCT 8 punct
`);

const INVERTED = tree(`
  “ PUNCT 3 punct
  We PRON 3 nsubj
  won VERB:VBD 6 ccomp
  , PUNCT 3 punct
  ” PUNCT 3 punct
  said VERB:VBD 0 root
  Ann PROPN 6 nsubj
  Lee PROPN 7 flat
  , PUNCT 11 punct
  a DET 11 det
  lawyer NOUN 7 appos
  . PUNCT 6 punct
`);

const PARTICIPLE = tree(`
  Lee PROPN 2 nsubj
  resigned VERB:VBD 0 root
  , PUNCT 4 punct
  saying VERB:VBG 2 advcl
  it PRON 7 nsubj
  was AUX 7 cop
  time NOUN 4 ccomp
  . PUNCT 2 punct
`);

describe('the clause of a reporting verb', () => {
  it('ends before the next verb of the same subject; the subject keeps its apposition', () => {
    expect(clauseIn(WITH_APPOSITION, 'said')).toEqual({
      subject: 'Lopez , the mayor of Ada',
      content: ['that talks would resume'],
    });
  });

  it('is in two parts when the saying is put into it', () => {
    expect(clauseIn(INTERRUPTED, 'said')).toEqual({ subject: 'she', content: ['The storm', 'was over'] });
  });

  it('keeps the marks around it and finds the subject behind the verb', () => {
    expect(clauseIn(INVERTED, 'said')).toEqual({ subject: 'Ann Lee , a lawyer', content: ['“ We won , ”'] });
  });

  it('has the subject of the verb that a participle leans on', () => {
    expect(clauseIn(PARTICIPLE, 'saying')).toEqual({ subject: 'Lee', content: ['it was time'] });
  });

  it('is none where nothing is said', () => {
    expect(clauseIn(PARTICIPLE, 'resigned')).toBeNull();
    expect(clauseIn(WITH_APPOSITION, 'left')).toBeNull();
  });
});

describe('a tree', () => {
  it('answers for subjects and stretches', () => {
    const { analysis } = WITH_APPOSITION;
    expect(subjectOf(analysis, 14)).toBe(0); // left
    expect(subjectOf(analysis, 11)).toBe(9); // resume
    expect(subtreeSpan(analysis, 11)).toEqual({ from: 8, to: 12 });
    expect(subtreeSpan(analysis, 7)).toEqual({ from: 0, to: 16 });
  });
});
