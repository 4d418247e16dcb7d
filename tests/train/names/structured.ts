/** The structured averaged perceptron (Collins 2002): whole sentences are tagged, and corrected where the path is wrong. */

import { bestPath } from '../../../lib/text/names/chain.ts';
import { LABELS } from '../../../lib/text/names/labels.ts';
import { createRandom, shuffle } from '../../support/random.ts';
import { AveragedPerceptron } from '../perceptron.ts';
import type { Stretch } from './stretches.ts';
import type { Trained } from './trained.ts';

export interface Settings {
  epochs: number;
  minimum: number;
  seed: number;
  floor: number;
  limit: number;
}

export function trainPerceptron(all: readonly Stretch[], settings: Settings, report: (line: string) => void): Trained {
  const model = new AveragedPerceptron({ columns: LABELS, minimum: settings.minimum });
  const transitions = new Float64Array(LABELS * LABELS);
  const history = new Float64Array(LABELS * LABELS);
  const stretches = [...all];
  const random = createRandom(settings.seed);
  let step = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(stretches, random);
    let wrong = 0;
    let words = 0;
    for (const stretch of stretches) {
      step += 1;
      model.tick();
      const path = tag(model, transitions, stretch);
      words += path.length;
      wrong += correct(model, stretch, path);
      correctTransitions(transitions, history, stretch.gold, path, step);
    }
    report(`epoch ${epoch + 1}: ${wrong} of ${words} words wrong`);
  }
  const averaged = Array.from(transitions, (weight, i) => weight - (history[i] as number) / step);
  return { weights: model.finish('names', settings), transitions: averaged, unit: 1 };
}

function tag(model: AveragedPerceptron, transitions: Float64Array, { features, starts }: Stretch): Uint8Array {
  const length = starts.length - 1;
  const scores = new Float64Array(length * LABELS);
  for (let at = 0; at < length; at++) {
    const own = features.subarray(starts[at], starts[at + 1]);
    model.score(own, own.length, scores.subarray(at * LABELS, (at + 1) * LABELS));
  }
  return bestPath(scores, length, transitions);
}

function correct(model: AveragedPerceptron, { gold, features, starts }: Stretch, path: Uint8Array): number {
  let wrong = 0;
  for (let at = 0; at < gold.length; at++) {
    if (gold[at] === path[at]) continue;
    wrong += 1;
    const own = features.subarray(starts[at], starts[at + 1]);
    model.update(own, own.length, { truth: gold[at] as number, guess: path[at] as number });
  }
  return wrong;
}

function correctTransitions(
  weights: Float64Array,
  history: Float64Array,
  gold: Uint8Array,
  path: Uint8Array,
  step: number,
): void {
  const add = (before: number, label: number, by: number): void => {
    const at = before * LABELS + label;
    weights[at] = (weights[at] as number) + by;
    history[at] = (history[at] as number) + by * step;
  };
  for (let at = 0; at <= gold.length; at++) {
    const [a, b, c, d] = [gold[at - 1] ?? 0, gold[at] ?? 0, path[at - 1] ?? 0, path[at] ?? 0];
    if (a === c && b === d) continue;
    add(a, b, 1);
    add(c, d, -1);
  }
}
