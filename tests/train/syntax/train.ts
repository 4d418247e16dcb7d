/** Trains tagger and parser on the treebanks, writes their file and says how good they are. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeModel, loadModel, type Weights } from '../../../lib/text/model/weights.ts';
import { createSyntax, PARSER_MODEL, type Syntax, TAGGER_MODEL } from '../../../lib/text/syntax/syntax.ts';
import { isCapitalised, paddedIds, Tagger } from '../../../lib/text/syntax/tagger.ts';
import { LABELS, TAGS } from '../../../lib/text/syntax/tagset.ts';
import { WordBook } from '../../../lib/text/syntax/words.ts';
import { readTrees, type Tree } from './conllu.ts';
import { measure, measureLabel } from './figures.ts';
import { ParserTrainer } from './parser.ts';
import { trainTagger } from './tagger.ts';

const LICENCE = 'CC BY-SA 4.0';
const FOLDS = 4;
const TAGGER = { rounds: 8, minimum: 3 };
const PARSER = { rounds: 9, minimum: 3 };

/** Smallest weights kept: lower ones make the files larger and the answers no better. */
const FLOOR = { tags: 0.9, moves: 1.2, labels: 0.9 };

/** Writes public/models/tagger.bin and parser.bin. */
export function trainSyntax(evalDir: string, root: string, say: (words: string) => void): void {
  const folder = `${evalDir}/train/syntax`;
  const trees = ['ewt_train', 'gum_free'].flatMap((name) => readTrees(`${folder}/${name}.conllu.gz`));
  say(`${trees.length} sentences, ${trees.reduce((sum, tree) => sum + tree.words.length, 0)} words`);
  const tagger = trainTagger(trees, TAGGER).finish('tags', { floor: FLOOR.tags });
  say('tagger trained');
  const tags = guessedTags(trees);
  say('tags guessed for the parser');
  const parser = new ParserTrainer(PARSER).train(trees, (tree) => tags.get(tree)!);
  const files = {
    tagger: encodeModel(TAGGER_MODEL, { tags: TAGS, licence: LICENCE }, [tagger]),
    parser: encodeModel(PARSER_MODEL, { tags: TAGS, labels: LABELS, licence: LICENCE }, [
      parser.moves.finish('moves', { floor: FLOOR.moves }),
      parser.labels.finish('labels', { floor: FLOOR.labels }),
    ]),
  };
  for (const [name, file] of Object.entries(files)) {
    const bytes = new Uint8Array(file);
    writeFileSync(path.join(root, `public/models/${name}.bin`), bytes);
    say(`${name}.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
  }
  report(createSyntax(files.tagger, files.parser), evalDir, say);
}

/** Tags as a tagger gives them that has not seen the sentence: what the parser will meet when it reads. */
function guessedTags(trees: readonly Tree[]): Map<Tree, Uint8Array> {
  const tags = new Map<Tree, Uint8Array>();
  const foldOf = (i: number) => (i >> 3) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = trees.filter((_, i) => foldOf(i) !== fold);
    const tag = taggerOf(trainTagger(seen, { ...TAGGER, rounds: 4 }).finish('tags', { floor: FLOOR.tags / 2 }));
    trees.forEach((tree, i) => {
      if (foldOf(i) === fold) tags.set(tree, tag(tree));
    });
  }
  return tags;
}

function taggerOf(weights: Weights): (tree: Tree) => Uint8Array {
  const table = loadModel(encodeModel('tagger', {}, [weights]), 'tagger').table(weights.name);
  const book = new WordBook();
  const tagger = new Tagger(table, book);
  return ({ words }) => {
    book.makeRoom(words.length);
    return tagger.tag(paddedIds(book, words), isCapitalised(words));
  };
}

function report(syntax: Syntax, evalDir: string, say: (words: string) => void): void {
  const held = {
    'web (ewt_dev)': `${evalDir}/train/syntax/ewt_dev.conllu.gz`,
    'news (gum_news)': `${evalDir}/dev/syntax/gum_news.conllu`,
  };
  for (const [name, file] of Object.entries(held)) {
    const trees = readTrees(file);
    say(`${name}, the treebank's tokens: ${JSON.stringify(measure(syntax, trees))}`);
    say(`${name}, our tokens: ${JSON.stringify(measure(syntax, trees, { ownTokens: true }))}`);
    for (const label of ['nsubj', 'ccomp', 'appos', 'acl:relcl'] as const) {
      const { precision, recall } = measureLabel(syntax, trees, label);
      say(`  ${label}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    }
  }
}
