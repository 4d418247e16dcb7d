/** Tags the words of names: scores of labels by a trained model, and of all chains of labels the best. */
import { addWeights } from '../model/table.ts';
import { loadModel, ModelError } from '../model/weights.ts';
import { bestPath, probabilityOf, stepsOf, sumsOf } from './chain.ts';
import { BEGINS_ANEW, FEATURE_VERSION, NameFeatures, type Prepared } from './features.ts';
import { LABELS, type NameType, TYPES } from './labels.ts';

/** A name in a line: words `from` to `to` (exclusive). */
export interface TaggedName {
  from: number;
  to: number;
  type: NameType;
  /** How sure the model is of just this name with this type, 0 to 1. */
  probability: number;
}

/** What finds names in the open words of a line. */
export interface NameModel {
  namesIn: (line: Prepared, open: Uint8Array) => TaggedName[];
}

/** Scores of labels and of steps between them; `unit` times a score is a natural logarithm. */
export interface ChainModel {
  /** Adds the scores of word `at` to `scores`, one a label. */
  score: (line: Prepared, at: number, scores: Int32Array) => void;
  /** `labels × labels`, row the earlier one. */
  transitions: ArrayLike<number>;
  unit: number;
}

/** Reads the weights file. @throws {ModelError} when it is none for names. */
export function loadNameModel(file: ArrayBuffer): NameModel {
  const { facts, table: tableOf } = loadModel(file, 'names');
  const { transitions, unit, version } = facts;
  const isOurs = version === FEATURE_VERSION && Array.isArray(transitions) && transitions.length === LABELS * LABELS;
  if (!isOurs || typeof unit !== 'number') throw new ModelError('made for other features of names');
  const table = tableOf('names');
  const features = new NameFeatures();
  const score: ChainModel['score'] = (line, at, scores) => {
    addWeights(table, features.features, features.of(line, at), scores);
  };
  return createTagger({ score, transitions: Int32Array.from(transitions as number[]), unit });
}

/** Finds the best chain of labels for every stretch of open words. */
export function createTagger(model: ChainModel): NameModel {
  const steps = stepsOf(model.transitions, model.unit);
  return {
    namesIn: (line, open) => {
      const names: TaggedName[] = [];
      for (let from = 0; from < open.length; from++) {
        if (!open[from]) continue;
        let to = from;
        while (to < open.length && open[to] && (to === from || open[to] !== BEGINS_ANEW)) to += 1;
        tagStretch(model, steps, { line, from, to }, names);
        from = to - 1;
      }
      return names;
    },
  };
}

interface Stretch {
  line: Prepared;
  from: number;
  to: number;
}

/** Scores of the word that is looked at. */
const row = new Int32Array(LABELS);

function tagStretch(model: ChainModel, steps: Float64Array, { line, from, to }: Stretch, names: TaggedName[]): void {
  const length = to - from;
  const scores = new Int32Array(length * LABELS);
  for (let at = 0; at < length; at++) {
    row.fill(0);
    model.score(line, from + at, row);
    scores.set(row, at * LABELS);
  }
  const path = bestPath(scores, length, model.transitions);
  if (!path.some(Boolean)) return;
  const sums = sumsOf(scores, length, steps, model.unit);
  for (let at = 0; at < length; at++) {
    const label = path[at] as number;
    if (label % 2 === 0) continue;
    let end = at + 1;
    while (path[end] === label + 1) end += 1;
    const probability = probabilityOf(sums, at, end, label);
    names.push({ from: from + at, to: from + end, type: TYPES[(label - 1) >> 1] as NameType, probability });
  }
}
