/**
 * `npm run train [names] [references] [syntax]`: makes the weights in public/models anew from the data under EVAL_DIR. Same
 * data, same file. `npm run train compare` teaches three kinds of name taggers and prints their figures; it writes nothing.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/install.mjs';
import { compareNames } from './names/compare.ts';
import { trainNames } from './names/names.ts';
import { trainReferences } from './references.ts';
import { trainSyntax } from './syntax/train.ts';

type Report = (line: string) => void;

const TRAINERS: Readonly<Record<string, (evalDir: string, root: string, report: Report) => void>> = {
  names: trainNames,
  references: trainReferences,
  syntax: trainSyntax,
};

const evalDir = process.env.EVAL_DIR;
if (!evalDir) throw new Error('EVAL_DIR must name the folder with the training data');
const wanted = process.argv.slice(2);
const reportFor =
  (name: string): Report =>
  (line) =>
    process.stdout.write(`${name}: ${line}\n`);
mkdirSync(path.join(ROOT, 'public/models'), { recursive: true });
for (const [name, train] of Object.entries(TRAINERS)) {
  if (!wanted.length || wanted.includes(name)) train(evalDir, ROOT, reportFor(name));
}
if (wanted.includes('compare')) await compareNames(evalDir, reportFor('compare'));
