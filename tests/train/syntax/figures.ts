/** How well a trained tagger and parser do on a treebank: with the treebank's own tokens, or with ours on its raw text. */
import type { Syntax } from '../../../lib/text/syntax/syntax.ts';
import { labelId } from '../../../lib/text/syntax/tagset.ts';
import { type Token, tokenize } from '../../../lib/text/tokens.ts';
import { type Tree, universalOf } from './conllu.ts';

/** All in percent. Tags and arcs are F1 over words when the tokens are ours, accuracy when they are the treebank's. */
export interface Figures {
  tokens: number;
  tags: number;
  universal: number;
  unlabelled: number;
  labelled: number;
}

interface Counts {
  gold: number;
  found: number;
  same: number;
  tags: number;
  universal: number;
  unlabelled: number;
  labelled: number;
}

export function measure(syntax: Syntax, trees: readonly Tree[], { ownTokens = false } = {}): Figures {
  const counts: Counts = { gold: 0, found: 0, same: 0, tags: 0, universal: 0, unlabelled: 0, labelled: 0 };
  for (const tree of trees) {
    const gold = goldTokens(tree);
    if (!gold) continue;
    count(counts, syntax, {
      tree,
      gold,
      found: ownTokens ? tokenize(tree.text, { start: 0, end: tree.text.length }) : gold,
    });
  }
  const share = (right: number) => Math.round((20000 * right) / (counts.gold + counts.found)) / 100;
  return {
    tokens: share(counts.same),
    tags: share(counts.tags),
    universal: share(counts.universal),
    unlabelled: share(counts.unlabelled),
    labelled: share(counts.labelled),
  };
}

function count(
  counts: Counts,
  syntax: Syntax,
  { tree, gold, found }: { tree: Tree; gold: Token[]; found: Token[] },
): void {
  const { tags, heads, labels } = syntax.analyze(found);
  const places = new Map(gold.map(({ start, end }, i) => [`${start}-${end}`, i]));
  const toGold = found.map(({ start, end }) => places.get(`${start}-${end}`) ?? -2);
  counts.gold += gold.length;
  counts.found += found.length;
  toGold.forEach((word, i) => {
    if (word < 0) return;
    counts.same += 1;
    if (tags[i] === tree.tags[word]) counts.tags += 1;
    if (universalOf(tags[i]!) === universalOf(tree.tags[word]!)) counts.universal += 1;
    const head = heads[i]! < 0 ? gold.length : toGold[heads[i]!];
    if (head !== tree.heads[word]) return;
    counts.unlabelled += 1;
    if (labels[i] === tree.labels[word]) counts.labelled += 1;
  });
}

/** The words of a tree at their places in its text; null when one is not found there. */
function goldTokens({ text, words }: Tree): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word.text, at);
    if (start < 0) return null;
    at = start + word.text.length;
    tokens.push({ text: word.text, start, end: at });
  }
  return tokens;
}

/** Share of the words with a label in the treebank whose head and label are right, and of those that we gave it to. */
export function measureLabel(syntax: Syntax, trees: readonly Tree[], label: Parameters<typeof labelId>[0]) {
  const id = labelId(label);
  let right = 0;
  let gold = 0;
  let found = 0;
  for (const tree of trees) {
    const { heads, labels } = syntax.analyze(tree.words.map(({ text }) => ({ text, start: 0, end: 0 })));
    tree.labels.forEach((truth, i) => {
      if (truth === id) gold += 1;
      if (labels[i] === id) found += 1;
      const head = tree.heads[i] === tree.words.length ? -1 : tree.heads[i];
      if (truth === id && labels[i] === id && heads[i] === head) right += 1;
    });
  }
  return { precision: right / found, recall: right / gold };
}
