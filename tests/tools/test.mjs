// npm test: everything that is checked, on a machine with nothing but Node. The last line is "N passed, N failed".
//   npm test [-- STEP…]   only the steps named, e.g. npm test -- unit e2e
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers, findChromium, findFirefox } from './browsers.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

const REPORTS = path.join(ROOT, '.artifacts/test');
const MODULES = path.join(ROOT, 'node_modules');
const LOUD = ['ignore', 'inherit', 'inherit'];

/** Steps in their order: what is quick and says most comes first. */
const STEPS = {
  types: () => check('tests/tools/types.mjs'),
  format: () => check('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  knip: () => check('node_modules/knip/bin/knip.js'),
  unit: () => vitest('unit'),
  browser: () => vitest('browser', ['chromium']),
  build: () => check('tests/tools/build.mjs'),
  size: () => check('tests/tools/size.mjs'),
  'web-ext': () => check('tests/tools/lint-web-ext.mjs'),
  e2e: () => vitest('e2e', ['chromium', 'firefox']),
};

const node = (...args) => spawnSync(process.execPath, args, { cwd: ROOT, stdio: LOUD, env: environment() }).status ?? 1;

/** What the tests are told of this machine. */
function environment() {
  const found = { CHROMIUM_PATH: findChromium(), FIREFOX_PATH: findFirefox() };
  return { ...process.env, ...Object.fromEntries(Object.entries(found).filter(([, file]) => file)), CI: '1' };
}

/** A check counts as one test. */
function check(file, ...args) {
  return node(path.join(ROOT, file), ...args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one of Vitest's projects and counts from its own report; a missing browser fails it. */
function vitest(project, browsers = []) {
  const missing = browsers.filter((browser) => missingBrowsers.includes(browser));
  for (const browser of missing) console.error(`${project}: ${browser} is missing, so its tests cannot pass.`);
  const report = path.join(REPORTS, `${project}.json`);
  rmSync(report, { force: true });
  const program = path.join(MODULES, 'vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = node(program, 'run', '--project', project, ...reporters);
  const counted = countOf(report, status);
  return { ...counted, failed: Math.max(counted.failed, missing.length) };
}

/** Tests that passed, failed and were left out; a file that broke before its tests counts as one failure. */
function countOf(report, status) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const count = { passed: 0, failed: 0, skipped: 0, left: [] };
  for (const { name, status: fileStatus, assertionResults } of testResults) {
    const statuses = assertionResults.map((result) => result.status);
    count.passed += statuses.filter((name) => name === 'passed').length;
    count.failed += statuses.filter((name) => name === 'failed').length;
    count.skipped += statuses.filter((name) => name !== 'passed' && name !== 'failed').length;
    for (const { status, fullName } of assertionResults)
      if (status !== 'passed' && status !== 'failed') count.left.push(`${path.relative(ROOT, name)}: ${fullName}`);
    if (fileStatus === 'failed' && !statuses.includes('failed')) count.failed += 1;
  }
  // Vitest can fail for what belongs to no test: an unhandled rejection, no test files at all.
  if (status !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS[name]);
if (unknown.length) {
  console.error(`There is no step ${unknown.join(', ')}; there are: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}

const started = Date.now();
ensureInstalled();
if (!existsSync(path.join(ROOT, '.wxt/tsconfig.json'))) node(path.join(MODULES, 'wxt/bin/wxt.mjs'), 'prepare');
const missingBrowsers = ensureBrowsers();
mkdirSync(REPORTS, { recursive: true });

const results = [];
for (const [name, run] of Object.entries(STEPS)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const from = Date.now();
  results.push({ name, skipped: 0, ...run(), seconds: (Date.now() - from) / 1000 });
}

console.log(`\n── summary (${((Date.now() - started) / 1000).toFixed(0)} s)`);
for (const { name, passed, failed, skipped, left: names = [], seconds } of results) {
  const left = skipped ? `, ${skipped} left out` : '';
  const verdict = failed ? 'FAILED' : 'ok';
  console.log(
    `${name.padEnd(9)}${verdict.padEnd(8)}${passed} passed, ${failed} failed${left} (${seconds.toFixed(1)} s)`,
  );
  for (const one of names) console.log(`${' '.repeat(9)}LEFT OUT ${one}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
if (total('skipped')) console.log(`${total('skipped')} left out on this machine: they say nothing of it`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') ? 1 : 0);
