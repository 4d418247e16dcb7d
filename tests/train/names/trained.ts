/** What a trainer of names hands over, and how it becomes a file: the same for all linear taggers. */
import { encodeModel, type Weights } from '../../../lib/text/model/weights.ts';
import { FEATURE_VERSION } from '../../../lib/text/names/features.ts';

export interface Trained {
  weights: Weights;
  /** `labels × labels`, row the earlier one. */
  transitions: number[];
  /** So many natural logarithms is a weight of 1. */
  unit: number;
}

/** The file's bytes. Steps are whole numbers in the units that the table's bytes stand for. */
export function toFile({ weights, transitions, unit }: Trained): Uint8Array<ArrayBuffer> {
  const largest = weights.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = (127 * 127) / largest;
  const steps = transitions.map((weight) => Math.round(weight * scale));
  const facts = { version: FEATURE_VERSION, transitions: steps, unit: unit / scale };
  return new Uint8Array(encodeModel('names', facts, [weights]));
}
