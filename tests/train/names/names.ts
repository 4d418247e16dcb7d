/** Trains the name tagger from EVAL_DIR/train/names and writes public/models/names.bin. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { joinArticles } from './articles.ts';
import { type ConditionalSettings, trainConditional } from './conditional.ts';
import { type Example, examplesOf, readRows } from './data.ts';
import { stretchesOf } from './stretches.ts';
import { toFile } from './trained.ts';

/** Sets with how often each is seen in one round. */
const SETS: Readonly<Record<string, number>> = {
  gmb_part: 1,
  wikigold: 1,
  uner_en_ewt: 1,
  gum_free: 1,
  btc_train: 1,
  crossner: 1,
  re3d_dev: 1,
};
/** Published sentence by sentence, in the order of the articles. */
const SENTENCES_ALONE = new Set(['gmb_part']);

const setNamed = (name: string) => Object.keys(SETS).indexOf(name);

export const CONDITIONAL: ConditionalSettings = {
  epochs: 6,
  averaged: 4,
  minimum: 2,
  seed: 7,
  rate: 0.1,
  own: 0.04,
  decay: 4,
  limit: 190_000,
  floor: 0.03,
  // News is marked most like the guidelines of Universal NER; the share was chosen on world news, GUM news and a fifth of its web texts.
  shares: { [setNamed('uner_en_ewt')]: 0.25 },
  push: 0,
};

export function trainNames(evalDir: string, root: string, report: (line: string) => void): void {
  const file = toFile(trainConditional(examplesIn(evalDir, report).flatMap(stretchesOf), CONDITIONAL, report));
  writeFileSync(path.join(root, 'public/models/names.bin'), file);
  report(`names.bin: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`);
}

/** The sentences of all sets but `without`. */
export function examplesIn(
  evalDir: string,
  report: (line: string) => void,
  without: readonly string[] = [],
): Example[] {
  const examples: Example[] = [];
  for (const [set, [name, times]] of Object.entries(SETS).entries()) {
    if (without.includes(name)) continue;
    const rows = readRows(path.join(evalDir, `train/names/${name}.jsonl.gz`));
    for (const row of SENTENCES_ALONE.has(name) ? joinArticles(rows) : rows) {
      const own = examplesOf(row, set);
      for (let i = 0; i < times; i++) examples.push(...own);
    }
    report(`${name}: ${examples.length} sentences with it`);
  }
  return examples;
}
