/** Trains the part-of-speech tagger. */
import { bestOf } from '../../../lib/text/model/table.ts';
import { isCapitalised, paddedIds, TagFeatures } from '../../../lib/text/syntax/tagger.ts';
import { TAGS } from '../../../lib/text/syntax/tagset.ts';
import { WordBook } from '../../../lib/text/syntax/words.ts';
import { createRandom, shuffle } from '../../support/random.ts';
import { AveragedPerceptron } from '../perceptron.ts';
import type { Tree } from './conllu.ts';

/** Greedy training: each word is tagged with the tags guessed so far, so that the model learns to live with its own errors. */
export function trainTagger(
  trees: readonly Tree[],
  { rounds, minimum = 1, seed = 1 }: { rounds: number; minimum?: number; seed?: number },
) {
  const book = new WordBook();
  const features = new TagFeatures(book);
  const model = new AveragedPerceptron({ columns: TAGS.length, minimum });
  const random = createRandom(seed);
  const order = [...trees];
  const scores = new Float64Array(TAGS.length);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const tree of order) {
      book.makeRoom(tree.words.length);
      const ids = paddedIds(book, tree.words);
      const capitalised = isCapitalised(tree.words);
      const tags = new Uint8Array(tree.words.length);
      for (let i = 0; i < tags.length; i++) {
        const count = features.of(ids, tags, i, capitalised);
        model.score(features.features, count, scores);
        const guess = bestOf(scores, TAGS.length);
        const truth = tree.tags[i]!;
        if (guess !== truth) model.update(features.features, count, { truth, guess });
        model.tick();
        tags[i] = guess;
      }
    }
  }
  return model;
}
