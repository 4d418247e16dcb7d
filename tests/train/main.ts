/** `npm run train [names] [references] [syntax]`: makes the weights in public/models anew from the data under EVAL_DIR. Same data, same file. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/install.mjs';
import { trainNames } from './names/names.ts';
import { trainReferences } from './references.ts';
import { trainSyntax } from './syntax/train.ts';

const TRAINERS = { names: trainNames, references: trainReferences, syntax: trainSyntax };

const evalDir = process.env.EVAL_DIR;
if (!evalDir) throw new Error('EVAL_DIR must name the folder with the training data');
const wanted = process.argv.slice(2);
mkdirSync(path.join(ROOT, 'public/models'), { recursive: true });
for (const [name, train] of Object.entries(TRAINERS)) {
  if (wanted.length && !wanted.includes(name)) continue;
  train(evalDir, ROOT, (line) => process.stdout.write(`${name}: ${line}\n`));
}
