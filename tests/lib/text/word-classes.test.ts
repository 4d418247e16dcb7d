import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../lib/text/language.ts';
import { classesOfTags } from '../../../lib/text/word-classes.ts';
import { tree } from '../../support/trees.ts';

describe('the classes of tags', () => {
  it('make a verb of a participle only behind its auxiliary', () => {
    const { tokens, analysis } = tree(`
      a DET 2 det
      hacker NOUN 0 root
      known VERB:VBN 2 acl
      was AUX 6 aux:pass
      never ADV 6 advmod
      seen VERB:VBN 2 dep
      to PART:TO 8 mark
      say VERB:VB 6 xcomp
      $ SYM 8 obj
    `);
    expect(classesOfTags(tokens, analysis.tags, lexiconOf('en'))).toEqual([
      'DET',
      'NOUN',
      'ADJ',
      'AUX',
      'ADV',
      'VERB',
      'PART',
      'VERB',
      'PUNCT',
    ]);
  });

  it('keep noun phrases whole', () => {
    const { tokens, analysis } = tree(`
      her PRON:POSS 3 nmod:poss
      leading VERB:VBG 3 amod
      rival NOUN 0 root
      the DET 7 det
      most ADV 6 advmod
      recent ADJ 7 amod
      data NOUN 3 dep
    `);
    expect(classesOfTags(tokens, analysis.tags, lexiconOf('en'))).toEqual([
      'DET',
      'ADJ',
      'NOUN',
      'DET',
      'ADJ',
      'ADJ',
      'NOUN',
    ]);
  });

  it('take no capitalised word for a command', () => {
    const { tokens, analysis } = tree(
      'Reed VERB:VB 0 root\ncame VERB:VBD 1 dep\nto PART:TO 4 mark\nreed VERB:VB 1 dep',
    );
    expect(classesOfTags(tokens, analysis.tags, lexiconOf('en'))).toEqual(['PROPN', 'VERB', 'PART', 'VERB']);
  });
});
