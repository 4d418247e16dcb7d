/**
 * Scores the engine on corpora with gold annotation and holds the figures against the floors.
 *
 * npm run quality [-- quotes|names|aliases|pronouns|pages …]. The corpora and their scorers stand in the folder that
 * EVAL_DIR names; without it nothing is measured, and that is said.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Figures, PEERS } from './peers.ts';

const TASKS = ['quotes', 'names', 'aliases', 'pronouns'];
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
  const tasks = asked.length ? asked : [...TASKS, 'pages'];
  const unknown = tasks.filter((task) => !TASKS.includes(task.split('/')[0] as string) && task !== 'pages');
  if (unknown.length) {
    process.stderr.write(`Unknown: ${unknown.join(', ')}. There are ${TASKS.join(', ')} and pages.\n`);
    return 2;
  }
  const texts = tasks.filter((task) => task !== 'pages');
  let isGood = true;
  if (texts.length) isGood = await scoreTexts(folder, texts);
  if (tasks.includes('pages')) isGood = scorePages(path.join(folder, 'pages')) && isGood;
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

/** Figures may rise and never fall: each floor is the share that the figure had when it was last raised. */
function holdFloors(results: readonly Result[]): boolean {
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

/** Extraction, article detection and anchoring, each fed through its own tool. */
function scorePages(folder: string): boolean {
  const scorer = path.join(folder, 'score-pages.mjs');
  if (!existsSync(scorer)) {
    process.stderr.write(`No figures for pages: ${scorer} is missing.\n`);
    return false;
  }
  const out = mkdtempSync(path.join(os.tmpdir(), 'pressmark-quality-'));
  const sets = ['scrapinghub', 'wcxb-dev', 'mercury-restored'];
  const pages = answer(scorer, ['feed', 'extract', ...sets, 'negatives'], 'extract', path.join(out, 'pages.jsonl'));
  const anchors = answer(scorer, ['feed', 'anchor', 'anchor/dev'], 'anchor', path.join(out, 'anchors.jsonl'));
  const isGood =
    pages !== null &&
    anchors !== null &&
    score(scorer, ['extract', '--gold', ...sets, '--pred', pages]) &&
    score(scorer, ['detect', '--gold', 'detect', '--pred', pages]) &&
    score(scorer, ['anchor', '--cases', 'anchor/dev', '--pred', anchors]);
  rmSync(out, { recursive: true });
  return isGood;
}

/** Feeds a set to one of our tools and returns the file of its answers; null when either fails. */
function answer(scorer: string, feed: string[], tool: string, file: string): string | null {
  mkdirSync(path.dirname(file), { recursive: true });
  const input = `${file}.in`;
  const cwd = path.dirname(scorer);
  const fed = spawnSync(process.execPath, [scorer, ...feed], {
    cwd,
    stdio: ['ignore', openSync(input, 'w'), 'inherit'],
  });
  const stdio = [openSync(input, 'r'), openSync(file, 'w'), 'inherit'] as const;
  const run = fed.status === 0 ? spawnSync('npm', ['run', '--silent', tool], { cwd: ROOT, stdio: [...stdio] }) : fed;
  if (run.status !== 0) process.stderr.write(`${tool} failed on ${feed.slice(2).join(', ')}.\n`);
  return run.status === 0 ? file : null;
}

function score(scorer: string, args: string[]): boolean {
  say(`\npages: ${args[0]}`);
  const cwd = path.dirname(scorer);
  return spawnSync(process.execPath, [scorer, ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

process.exitCode = await main();
