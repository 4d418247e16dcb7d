// Installs what package-lock.json names when node_modules is missing or older. Only Node's own modules: it runs first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const STAMP = path.join(ROOT, 'node_modules/.cache/pressmark/installed');

/** Runs `npm ci` unless the lock file is the one that was installed last. Its output goes to stderr. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  if (!existsSync(STAMP) && existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) {
    // Installed by hand with npm: believe it, npm checks the lock file itself.
  } else {
    process.stderr.write('Installing the locked packages (npm ci)…\n');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      process.stderr.write(
        'npm ci failed; the message above says why. Node 20.19 or later and the npm registry are needed.\n',
      );
      process.exit(npm.status || 1);
    }
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lock);
}
