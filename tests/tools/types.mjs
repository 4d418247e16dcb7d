// Checks types: the whole project, then the pure folders alone with nothing but ECMAScript in reach.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, ROOT } from './install.mjs';

ensureInstalled();
const node = (...args) => spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
// Every time: WXT's own types name the entrypoints, and those may have come or gone since.
node('node_modules/wxt/bin/wxt.mjs', 'prepare', '--level', 'warn');
const failed = ['.', 'lib/text', 'lib/annotation'].filter(
  (project) => node('node_modules/typescript/bin/tsc', '--noEmit', '-p', project) !== 0,
);
if (failed.length) process.stderr.write(`Type errors in: ${failed.join(', ')}\n`);
process.exit(failed.length ? 1 : 0);
