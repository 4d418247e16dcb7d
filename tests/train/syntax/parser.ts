/** Trains the dependency parser. */
import { bestOf } from '../../../lib/text/model/table.ts';
import { bestMove, factsOf } from '../../../lib/text/syntax/parser.ts';
import { LabelFeatures, MoveFeatures, type SentenceFacts } from '../../../lib/text/syntax/parser-features.ts';
import { paddedIds } from '../../../lib/text/syntax/tagger.ts';
import { LABELS } from '../../../lib/text/syntax/tagset.ts';
import { LEFT, MOVES, ParserState, SHIFT } from '../../../lib/text/syntax/transitions.ts';
import { WordBook } from '../../../lib/text/syntax/words.ts';
import { createRandom, shuffle } from '../../support/random.ts';
import { AveragedPerceptron } from '../perceptron.ts';
import type { Tree } from './conllu.ts';
import { costsOf, withoutCrossings } from './oracle.ts';

interface Example {
  facts: SentenceFacts;
  heads: Int32Array;
  labels: Uint8Array;
}

export interface ParserSettings {
  minimum?: number;
  rounds: number;
  seed?: number;
}

/**
 * Follows the model's own moves, wrong ones included, and teaches at each state the best move that is left: the parser meets
 * its own errors in training and learns to make the best of them.
 *
 * `tagsOf` gives the tags that a tagger would answer for a tree, since gold tags are not there when reading.
 */
export class ParserTrainer {
  readonly moves: AveragedPerceptron;
  readonly labels: AveragedPerceptron;
  private readonly state = new ParserState();
  private readonly moveFeatures = new MoveFeatures();
  private readonly labelFeatures = new LabelFeatures();
  private readonly moveScores = new Float64Array(MOVES);
  private readonly labelScores = new Float64Array(LABELS.length);

  constructor(private readonly settings: ParserSettings) {
    this.moves = new AveragedPerceptron({ columns: MOVES, minimum: settings.minimum ?? 1 });
    this.labels = new AveragedPerceptron({ columns: LABELS.length, minimum: settings.minimum ?? 1 });
  }

  train(trees: readonly Tree[], tagsOf: (tree: Tree) => Uint8Array): this {
    const book = new WordBook();
    const examples = trees.map((tree): Example => {
      book.makeRoom(tree.words.length);
      const facts = factsOf(book, paddedIds(book, tree.words), tagsOf(tree));
      return { facts, heads: withoutCrossings(tree.heads), labels: tree.labels };
    });
    const random = createRandom(this.settings.seed ?? 1);
    for (let round = 0; round < this.settings.rounds; round++) {
      shuffle(examples, random);
      for (const example of examples) this.follow(example, () => round > 0 && random() < 0.9);
    }
    return this;
  }

  private follow({ facts, heads, labels }: Example, mayErr: () => boolean): void {
    const { state } = this;
    state.reset(heads.length);
    while (!state.isDone()) {
      const move = this.teachMove(facts, heads, mayErr);
      if (move === SHIFT) state.shift();
      else state.attach(move, this.teachLabel(facts, { heads, labels }, move));
    }
  }

  private teachMove(facts: SentenceFacts, heads: Int32Array, mayErr: () => boolean): number {
    const { moves, moveFeatures, moveScores, state } = this;
    const count = moveFeatures.of(state, facts);
    moves.score(moveFeatures.features, count, moveScores);
    const guess = bestMove(state, moveScores);
    const costs = costsOf(state, heads);
    const least = Math.min(...costs);
    let truth = -1;
    for (let move = 0; move < MOVES; move++) {
      if (costs[move] === least && (truth < 0 || moveScores[move]! > moveScores[truth]!)) truth = move;
    }
    if (costs[guess]! > least) moves.update(moveFeatures.features, count, { truth, guess });
    moves.tick();
    return costs[guess]! > least && !mayErr() ? truth : guess;
  }

  private teachLabel(facts: SentenceFacts, gold: { heads: Int32Array; labels: Uint8Array }, move: number): number {
    const { labels, labelFeatures, labelScores, state } = this;
    const head = move === LEFT ? state.queueAt(0) : state.stackAt(1);
    if (head === state.length) return 0;
    const word = state.stackAt(0);
    const count = labelFeatures.of(state, facts, move);
    labels.score(labelFeatures.features, count, labelScores);
    const guess = bestOf(labelScores, LABELS.length);
    if (gold.heads[word] === head) {
      const truth = gold.labels[word]!;
      if (guess !== truth) labels.update(labelFeatures.features, count, { truth, guess });
      labels.tick();
    }
    return guess;
  }
}
