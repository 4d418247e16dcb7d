/**
 * Scores the engine on corpora with gold annotation and holds the figures against the floors.
 *
 * npm run quality [-- quotes|names|aliases|pronouns|pages|own-words …]. The corpora and their scorers stand in the folder that
 * EVAL_DIR names; without it nothing is measured, and that is said.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { likenesses } from './own-words.ts';
import { scorePages } from './pages.ts';
import { type Figures, PEERS } from './peers.ts';

const TASKS = ['quotes', 'names', 'aliases', 'pronouns'];
const OTHERS = ['own-words', 'pages'];
const ROOT = process.cwd();
const FLOORS = path.join(ROOT, 'tests/quality/floors.json');

/** What the scorers' runner gives for one corpus; shares from 0 to 1. */
interface Result {
  name: string;
  task: string;
  headline?: Figures;
  error?: string;
  wordsPerSecond: number;
}

interface Runner {
  runAll(options: { cmd: string; cwd: string; data: string; only: string[]; quiet: boolean }): Promise<Result[]>;
  printTable(results: Result[]): void;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const folder = process.env.EVAL_DIR;
  if (!folder || !existsSync(path.join(folder, 'run.mjs'))) {
    process.stderr.write(`No figures: EVAL_DIR ${folder ? `(${folder}) has no run.mjs` : 'is not set'}.\n`);
    return 1;
  }
  const asked = process.argv.slice(2);
  const tasks = asked.length ? asked : [...TASKS, ...OTHERS];
  const unknown = tasks.filter((task) => ![...TASKS, ...OTHERS].includes(task.split('/')[0] as string));
  if (unknown.length) {
    process.stderr.write(`Unknown: ${unknown.join(', ')}. There are ${[...TASKS, ...OTHERS].join(', ')}.\n`);
    return 2;
  }
  const texts = tasks.filter((task) => !OTHERS.includes(task));
  let isGood = true;
  if (texts.length) isGood = await scoreTexts(folder, texts);
  if (tasks.includes('pages')) {
    const results = scorePages(path.join(folder, 'pages'), ROOT);
    printPeers(['pages']);
    isGood = holdFloors(results) && isGood;
  }
  if (tasks.includes('own-words')) isGood = ownWords(path.join(folder, 'dev')) && isGood;
  return isGood ? 0 : 1;
}

async function scoreTexts(folder: string, only: string[]): Promise<boolean> {
  const runner = (await import(pathToFileURL(path.join(folder, 'run.mjs')).href)) as Runner;
  const data = path.join(folder, 'dev');
  const results = await runner.runAll({ cmd: 'npm run --silent analyze', cwd: ROOT, data, only, quiet: true });
  runner.printTable(results);
  printPeers(only);
  return holdFloors(results);
}

function printPeers(only: readonly string[]): void {
  const shown = PEERS.filter(({ on }) => only.some((task) => on.startsWith(task.split('/')[0] as string)));
  say('\nBeside them (share in %)');
  for (const { who, on, figures } of shown) {
    const list = Object.entries(figures).map(([column, share]) => `${column} ${(share * 100).toFixed(1)}`);
    say(`${on.padEnd(30)}${who.padEnd(26)}${list.join('  ')}`);
  }
}

/** Nothing of the texts that are for measuring alone stands in the project. */
function ownWords(data: string): boolean {
  const found = likenesses(data);
  for (const { score, place, ours, theirs } of found) say(`${score.toFixed(0)} ${place}\n   ${ours}\n   ${theirs}`);
  say(found.length ? '\nThese are too near to what may only be measured on.' : '\nAll sentences are our own.');
  return found.length === 0;
}

/** Figures may rise and never fall: each floor is the share that the figure had when it was last raised. */
function holdFloors(results: readonly Pick<Result, 'name' | 'headline' | 'error'>[]): boolean {
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Figures>;
  const fallen: string[] = [];
  for (const { name, headline, error } of results) {
    if (error) fallen.push(`${name}: ${error.split('\n')[0]}`);
    for (const [column, floor] of Object.entries(floors[name] ?? {})) {
      const share = headline?.[column] ?? 0;
      if (share < floor) fallen.push(`${name} ${column}: ${share.toFixed(4)} is under its floor ${floor}`);
    }
  }
  say(fallen.length ? `\nUnder the floors:\n${fallen.join('\n')}` : '\nNo figure is under its floor.');
  return fallen.length === 0;
}

process.exitCode = await main();
