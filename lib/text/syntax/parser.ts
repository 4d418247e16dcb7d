/** Who governs whom in a sentence: one greedy pass, each move and each label chosen by a linear model. */

import { hashOf } from '../model/hash.ts';
import { addWeights, bestOf, type PackedTable, sumPacked, type Table } from '../model/table.ts';
import { LabelFeatures, MoveFeatures, type SentenceFacts } from './parser-features.ts';
import { MARGIN } from './tagger.ts';
import { LABELS, TAGS, tagId } from './tagset.ts';
import { LEFT, MOVES, ParserState, RIGHT, SHIFT } from './transitions.ts';
import { LOWER, NONE, ROOT, type WordBook } from './words.ts';

const PUNCTUATION = tagId('PUNCT');
const QUOTE = hashOf('"');
const ROOT_TAG = TAGS.length;
const NO_TAG = TAGS.length + 1;

/** Gathers what the features ask about the words of a tagged sentence. */
export function factsOf(book: WordBook, ids: Int32Array, tags: Uint8Array): SentenceFacts {
  const length = tags.length;
  const facts: SentenceFacts = {
    words: new Int32Array(length + 2),
    tags: new Uint8Array(length + 2),
    quotes: new Int32Array(length + 2),
    stops: new Int32Array(length + 2),
  };
  let quotes = 0;
  let stops = 0;
  for (let i = 0; i < length; i++) {
    const word = book.field(ids[i + MARGIN] as number, LOWER);
    facts.words[i] = word;
    facts.tags[i] = tags[i] as number;
    facts.quotes[i] = quotes;
    facts.stops[i] = stops;
    if (word === QUOTE) quotes += 1;
    else if (tags[i] === PUNCTUATION) stops += 1;
  }
  facts.words[length] = book.field(ROOT, LOWER);
  facts.words[length + 1] = book.field(NONE, LOWER);
  facts.tags[length] = ROOT_TAG;
  facts.tags[length + 1] = NO_TAG;
  facts.quotes.fill(quotes, length);
  facts.stops.fill(stops, length);
  return facts;
}

/** Best move that the state allows. */
export function bestMove(state: ParserState, scores: ArrayLike<number>): number {
  let best = -1;
  const consider = (move: number) => {
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  };
  if (state.canShift()) consider(SHIFT);
  if (state.canLeft()) consider(LEFT);
  if (state.canRight()) consider(RIGHT);
  return best;
}

export class Parser {
  private readonly state = new ParserState();
  private readonly moveFeatures = new MoveFeatures();
  private readonly labelFeatures = new LabelFeatures();
  private readonly moveScores = new Int32Array(MOVES);
  private readonly labelScores = new Int32Array(LABELS.length);

  constructor(
    private readonly moves: PackedTable,
    private readonly labels: Table,
  ) {}

  /** Heads (index of the governing word, -1 for the root) and labels of a sentence's words. Takes 2 steps a word. */
  parse(facts: SentenceFacts): { heads: Int32Array; labels: Uint8Array } {
    const { state } = this;
    const length = facts.tags.length - 2;
    state.reset(length);
    while (!state.isDone()) {
      const move = this.chooseMove(facts);
      if (move === SHIFT) state.shift();
      else state.attach(move, this.chooseLabel(facts, move));
    }
    const heads = state.heads.slice(0, length);
    for (let i = 0; i < length; i++) if (heads[i] === length) heads[i] = -1;
    return { heads, labels: state.labels.slice(0, length) };
  }

  private chooseMove(facts: SentenceFacts): number {
    const only = this.state.onlyMove();
    if (only >= 0) return only;
    const count = this.moveFeatures.of(this.state, facts);
    sumPacked(this.moves, this.moveFeatures.features, count, this.moveScores);
    return bestMove(this.state, this.moveScores);
  }

  private chooseLabel(facts: SentenceFacts, move: number): number {
    if (this.state.next === this.state.length && move === LEFT) return 0; // under the root
    const count = this.labelFeatures.of(this.state, facts, move);
    this.labelScores.fill(0);
    addWeights(this.labels, this.labelFeatures.features, count, this.labelScores);
    return bestOf(this.labelScores, LABELS.length);
  }
}
