/** Tags the words of names: scores of labels by a trained model, and of all chains of labels the best. */
import { addWeights } from '../model/table.ts';
import { loadModel, ModelError } from '../model/weights.ts';
import { bestPath, probabilityOf, type Sums, stepsOf, sumsOf } from './chain.ts';
import { BEGINS_ANEW, FEATURE_VERSION, NameFeatures, type Prepared } from './features.ts';
import { firstLabel, LABELS, type NameType, TYPES } from './labels.ts';

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
  const sums = sumsOf(scores, length, steps, model.unit);
  for (let at = 0; at < length; at++) {
    const name = path[at] ? nameOnPath(sums, path, at) : overlookedName(sums, path, at);
    if (!name) continue;
    const type = TYPES[(name.label - 1) >> 1] as NameType;
    names.push({ from: from + at, to: from + name.end, type, probability: name.probability });
    at = name.end - 1;
  }
}

/** A name from one word of a stretch up to another one. */
interface Stay {
  label: number;
  end: number;
  probability: number;
}

function nameOnPath(sums: Sums, path: Uint8Array, at: number): Stay {
  const label = path[at] as number;
  let end = at + 1;
  while (path[end] === label + 1) end += 1;
  return { label, end, probability: probabilityOf(sums, at, end, label) };
}

/** Probability that an overlooked name has; persons are told by what follows them and asked for less. */
const LEAST = 0.4;
const LEAST_OF_PERSONS = 0.35;
/** The same of being a name of any type. */
const LEAST_OF_ANY = 0.5;
const LONGEST_OVERLOOKED = 3;

/**
 * The best chain says "no name" where several types share what speaks for one. It is one all the same when it is so likely:
 * a measure of precision and recall gains by every answer that is right in more than half as many cases as the measure says
 * (Lewis 1995).
 */
function overlookedName(sums: Sums, path: Uint8Array, at: number): Stay | null {
  const best: Stay = { label: 0, end: at, probability: 0 };
  let ofAny = 0;
  for (let end = at + 1; end <= path.length && end <= at + LONGEST_OVERLOOKED; end++) {
    let sum = 0;
    let isBetter = false;
    for (let type = 0; type < TYPES.length; type++) {
      const label = firstLabel(type);
      const probability = probabilityOf(sums, at, end, label);
      sum += probability;
      if (probability <= best.probability) continue;
      isBetter = true;
      Object.assign(best, { label, end, probability });
    }
    if (isBetter) ofAny = sum;
    if (path[end]) break;
  }
  const least = best.label === PERSON ? LEAST_OF_PERSONS : LEAST;
  return best.probability >= least && ofAny >= LEAST_OF_ANY ? best : null;
}

const PERSON = firstLabel(TYPES.indexOf('PER'));
