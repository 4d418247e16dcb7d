// Mozilla's own checks on the Firefox build: npm run lint:web-ext [FILE.zip]. Anything they say is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

ensureInstalled();
const built = path.join(ROOT, '.output/firefox-mv3');
const target = process.argv[2] ? path.resolve(process.argv[2]) : built;
if (target === built && !existsSync(built)) build(['firefox']);
if (!existsSync(target)) {
  console.error(`There is no ${target}.`);
  process.exit(2);
}

const program = path.join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
const flags = ['--output', 'json', '--no-config-discovery'];
const run = spawnSync(process.execPath, [program, 'lint', '--source-dir', target, ...flags], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
let report;
try {
  report = JSON.parse(run.stdout);
} catch {
  console.error(`web-ext lint gave no report:\n${run.stdout}\n${run.stderr}`);
  process.exit(2);
}
for (const message of [...report.errors, ...report.warnings, ...report.notices]) {
  const where = message.file ? ` ${message.file}${message.line ? `:${message.line}` : ''}` : '';
  console.log(`${message._type} ${message.code}${where}\n  ${message.message}\n  ${message.description}`);
}
const { errors, warnings, notices } = report.summary;
console.log(`${path.relative(ROOT, target)}: ${errors} errors, ${warnings} warnings, ${notices} notices`);
process.exit(errors + warnings + notices ? 1 : 0);
