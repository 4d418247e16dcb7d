/** Trains the name tagger from EVAL_DIR/train/names and writes public/models/names.bin. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeModel } from '../../../lib/text/model/weights.ts';
import { FEATURE_VERSION, LABELS } from '../../../lib/text/names/tagger.ts';
import { type Example, examplesOf, readRows } from './data.ts';
import { type Settings, type Trained, train } from './structured.ts';

/** Sets with how often each is seen in one round: small ones that are closest to news count more. */
const SETS: Readonly<Record<string, number>> = { gmb_part: 1, wikigold: 1, uner_en_ewt: 1, gum_free: 1, re3d_dev: 2 };

const SETTINGS: Settings = { epochs: 8, minimum: 2, seed: 7, floor: 0, limit: 250_000 };

/** Taken off every step to "no name" and to MISC, in units of the largest weight: the sets leave many names unmarked. */
const CAUTION = { none: 0.06, misc: 0.12 };

export function trainNames(evalDir: string, root: string, report: (line: string) => void): void {
  const examples: Example[] = [];
  for (const [name, times] of Object.entries(SETS)) {
    for (const row of readRows(path.join(evalDir, `train/names/${name}.jsonl.gz`))) {
      const own = examplesOf(row);
      for (let i = 0; i < times; i++) examples.push(...own);
    }
    report(`${name}: ${examples.length} sentences with it`);
  }
  const file = toFile(train(examples, SETTINGS, report));
  writeFileSync(path.join(root, 'public/models/names.bin'), file);
  report(`names.bin: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`);
}

function toFile({ weights, transitions }: Trained): Uint8Array {
  const largest = weights.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const steps = transitions.map((weight, at) => {
    const caution = at % LABELS === 0 ? CAUTION.none : at % LABELS === LABELS - 2 ? CAUTION.misc : 0;
    return Math.round((weight / largest - caution) * 127 * 127);
  });
  return new Uint8Array(encodeModel('names', { version: FEATURE_VERSION, transitions: steps }, [weights]));
}
