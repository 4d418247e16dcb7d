import { describe, expect, it } from 'vitest';
import { toArticle } from '../../../lib/text/article.ts';
import { mendFrames } from '../../../lib/text/clause-frames.ts';
import type { Frame } from '../../../lib/text/frames/frame.ts';
import { lexiconOf } from '../../../lib/text/language.ts';
import { type Passage, passagesOf } from '../../../lib/text/passages.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import type { Syntax } from '../../../lib/text/syntax/syntax.ts';
import { tree } from '../../support/trees.ts';

/** A grammar that knows one sentence. */
function knowing(lines: string): { passage: Passage; syntax: Syntax } {
  const { tokens, analysis } = tree(lines);
  const article = toArticle(tokens.map((token) => token.text).join(' '), 'en');
  const syntax: Syntax = { tag: () => analysis.tags, analyze: () => analysis };
  const [passage] = passagesOf(article, splitSentences(article, 'en'), { lexicon: lexiconOf('en'), syntax });
  return { passage: passage as Passage, syntax };
}

const frame = (changes: Partial<Frame>): Frame => ({
  cue: [],
  source: null,
  content: [],
  rule: 'cue-before',
  ...changes,
});

const SUBORDINATE = knowing(`
  While SCONJ 3 mark
  she PRON 3 nsubj
  said VERB:VBD 8 advcl
  it PRON 5 nsubj
  rained VERB:VBD 3 ccomp
  , PUNCT 3 punct
  they PRON 8 nsubj
  left VERB:VBD 0 root
  . PUNCT 8 punct
`);

const APART = knowing(`
  Lopez PROPN 7 nsubj
  , PUNCT 4 punct
  who PRON:WH 4 nsubj
  won VERB:VBD 1 acl:relcl
  twice ADV 4 advmod
  , PUNCT 4 punct
  said VERB:VBD 0 root
  it PRON 9 nsubj
  rained VERB:VBD 7 ccomp
  . PUNCT 7 punct
`);

describe('frames mended by grammar', () => {
  it('end before the clause that the saying hangs on', () => {
    const found = frame({ cue: [{ from: 2, to: 3 }], source: { from: 1, to: 2 }, content: [{ from: 3, to: 8 }] });
    const [mended] = mendFrames(SUBORDINATE.passage, [found], SUBORDINATE.syntax);
    expect(mended).toEqual({ ...found, content: [{ from: 3, to: 5 }] });
  });

  it('have the whole clause where the rules stopped before its verb', () => {
    const found = frame({ cue: [{ from: 6, to: 7 }], source: { from: 0, to: 6 }, content: [{ from: 7, to: 8 }] });
    const [mended] = mendFrames(APART.passage, [found], APART.syntax);
    expect(mended?.content).toEqual([{ from: 7, to: 9 }]);
  });

  it('have the subject where the rules found none, and keep the one they found', () => {
    const found = frame({ cue: [{ from: 6, to: 7 }], content: [{ from: 7, to: 9 }] });
    const kept = { ...found, source: { from: 3, to: 4 } };
    const [mended, same] = mendFrames(APART.passage, [found, kept], APART.syntax);
    expect(mended?.source).toEqual({ from: 0, to: 5 });
    expect(same).toEqual(kept);
  });

  it('stay as they are without parts of speech', () => {
    const found = frame({ cue: [{ from: 6, to: 7 }], content: [{ from: 7, to: 9 }] });
    expect(mendFrames({ ...APART.passage, tags: null }, [found], APART.syntax)).toEqual([found]);
  });
});
