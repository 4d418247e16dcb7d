import { describe, expect, it } from 'vitest';
import { encodeModel } from '../../../../lib/text/model/weights.ts';
import { createSyntax, PARSER_MODEL, TAGGER_MODEL } from '../../../../lib/text/syntax/syntax.ts';
import { LABELS, TAGS } from '../../../../lib/text/syntax/tagset.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from '../../../../lib/text/syntax/transitions.ts';
import { tokenize } from '../../../../lib/text/tokens.ts';
import { createRandom, shuffle } from '../../../support/random.ts';
import { tree } from '../../../support/trees.ts';
import { type Tree, toLabel, toTag } from '../../../train/syntax/conllu.ts';
import { costsOf, withoutCrossings } from '../../../train/syntax/oracle.ts';
import { ParserTrainer } from '../../../train/syntax/parser.ts';
import { trainTagger } from '../../../train/syntax/tagger.ts';

/** A random tree without crossing arcs over `from..to`, its root's head being `head`. */
function grow(heads: Int32Array, [from, to]: [number, number], head: number, random: () => number): void {
  if (from >= to) return;
  const root = from + Math.floor(random() * (to - from));
  heads[root] = head;
  for (let at = from; at < root; ) {
    const end = at + 1 + Math.floor(random() * (root - at));
    grow(heads, [at, end], root, random);
    at = end;
  }
  for (let at = root + 1; at < to; ) {
    const end = at + 1 + Math.floor(random() * (to - at));
    grow(heads, [at, end], root, random);
    at = end;
  }
}

function randomTree(length: number, random: () => number): Int32Array {
  const heads = new Int32Array(length);
  grow(heads, [0, length], length, random);
  return heads;
}

/** Whether one comes from a word to the root by going from head to head; in a circle nobody does. */
function leadsToRoot(heads: Int32Array, word: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
  return at < 0;
}

function apply(state: ParserState, move: number): void {
  if (move === SHIFT) state.shift();
  else state.attach(move, 1);
}

describe('the oracle', () => {
  const random = createRandom(7);
  const trees = Array.from({ length: 200 }, (_, i) => randomTree(1 + (i % 12), random));

  it('leads to every tree by moves that cost nothing', () => {
    for (const heads of trees) {
      const state = new ParserState();
      state.reset(heads.length);
      while (!state.isDone()) apply(state, costsOf(state, heads).indexOf(0));
      expect(state.heads.slice(0, heads.length)).toEqual(heads);
    }
  });

  it('counts exactly the arcs that wrong moves lose', () => {
    for (const heads of trees) {
      const state = new ParserState();
      state.reset(heads.length);
      let lost = 0;
      while (!state.isDone()) {
        const costs = costsOf(state, heads);
        const allowed = [SHIFT, LEFT, RIGHT].filter((move) => costs[move]! < 1000);
        const move = allowed[Math.floor(random() * allowed.length)]!;
        lost += costs[move]!;
        apply(state, move);
      }
      const wrong = [...heads].filter((head, i) => head !== state.heads[i]).length;
      expect(wrong).toBe(lost);
    }
  });

  it('lifts words until no two arcs cross', () => {
    const crossing = Int32Array.of(2, 3, 4, 4); // 0<-2 crosses 1<-3
    expect([...withoutCrossings(crossing)]).not.toEqual([...crossing]);
    for (let i = 0; i < 50; i++) {
      const order = Array.from({ length: 9 }, (_, word) => word);
      shuffle(order, random);
      const heads = Int32Array.from({ length: 9 }, () => 9);
      for (let k = 1; k < 9; k++) heads[order[k]!] = order[Math.floor(random() * k)]!;
      const lifted = withoutCrossings(heads);
      const state = new ParserState();
      state.reset(9);
      while (!state.isDone()) {
        const costs = costsOf(state, lifted);
        apply(state, costs.indexOf(Math.min(...costs)));
      }
      const roots = [...lifted].filter((head) => head === 9).length;
      const wrong = [...lifted].filter((head, word) => head !== state.heads[word]).length;
      expect(wrong).toBeLessThanOrEqual(roots - 1);
    }
  });
});

describe('training', () => {
  const written = [
    'She PRON 2 nsubj\nsaid VERB:VBD 0 root\nit PRON 4 nsubj\nrained VERB:VBD 2 ccomp\n. PUNCT 2 punct',
    'It PRON 2 nsubj\nrained VERB:VBD 0 root\n. PUNCT 2 punct',
    'The DET 2 det\nmayor NOUN 3 nsubj\nleft VERB:VBD 0 root\nthe DET 5 det\ncity NOUN 3 obj\n. PUNCT 3 punct',
    'The DET 2 det\ncity NOUN 4 nsubj:pass\nwas AUX 4 aux:pass\nleft VERB:VBN 0 root\n. PUNCT 4 punct',
  ];
  const trees = written.map((lines): Tree => {
    const { tokens, analysis } = tree(lines);
    const heads = analysis.heads.map((head) => (head < 0 ? tokens.length : head));
    return {
      text: tokens.map((token) => token.text).join(' '),
      words: tokens,
      tags: analysis.tags,
      labels: analysis.labels,
      heads,
    };
  });
  const files = () => {
    const parser = new ParserTrainer({ rounds: 12 }).train(trees, ({ tags }) => tags);
    const tables = [parser.moves.finish('moves'), parser.labels.finish('labels')];
    return {
      tagger: encodeModel(TAGGER_MODEL, { tags: TAGS }, [trainTagger(trees, { rounds: 12 }).finish('tags')]),
      parser: encodeModel(PARSER_MODEL, { tags: TAGS, labels: LABELS }, tables),
    };
  };
  const { tagger, parser } = files();
  const syntax = createSyntax(tagger, parser);

  it('learns its sentences by heart', () => {
    for (const each of trees) {
      const { tags, heads, labels } = syntax.analyze(tokenize(each.text, { start: 0, end: each.text.length }));
      expect(tags).toEqual(each.tags);
      expect(heads.map((head) => (head < 0 ? each.words.length : head))).toEqual(each.heads);
      expect(labels).toEqual(each.labels);
    }
  });

  it('gives the same file each time', () => {
    const again = files();
    expect(new Uint8Array(again.tagger)).toEqual(new Uint8Array(tagger));
    expect(new Uint8Array(again.parser)).toEqual(new Uint8Array(parser));
  });

  it('gives every word of any input one tag and one head, in a tree', () => {
    expect(syntax.analyze([]).heads).toHaveLength(0);
    for (const text of ['', '\uD800', ', , ,', 'said '.repeat(3000), 'a" b “ c'.repeat(50)]) {
      const tokens = tokenize(text, { start: 0, end: text.length });
      const { heads, tags } = syntax.analyze(tokens);
      expect(tags).toHaveLength(tokens.length);
      expect(heads.filter((head) => head === -1)).toHaveLength(tokens.length ? 1 : 0);
      expect([...heads.keys()].filter((word) => !leadsToRoot(heads, word))).toEqual([]);
    }
  });

  it('refuses files of another kind or with other tags', () => {
    expect(() => createSyntax(parser, tagger)).toThrow(/made for/);
    expect(() => createSyntax(encodeModel(TAGGER_MODEL, { tags: ['A'] }, []), parser)).toThrow(/parts of speech/);
  });

  it('reads the tags and relations of a treebank', () => {
    expect(toTag('VERB', 'VBZ')).toBe('VERB:VBZ');
    expect(toTag('AUX', 'VBN')).toBe('AUX:NF');
    expect(toTag('PRON', 'WP')).toBe('PRON:WH');
    expect(toLabel('acl:relcl')).toBe('acl:relcl');
    expect(toLabel('obl:unmarked')).toBe('obl');
    expect(toLabel('orphan')).toBe('dep');
  });
});
