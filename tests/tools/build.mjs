// Builds the extension for both browsers into .output/chrome-mv3 and .output/firefox-mv3.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';

/** Runs WXT's build for each browser named; throws when one fails. */
export function build(browsers = ['chrome', 'firefox']) {
  ensureInstalled();
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  for (const browser of browsers) {
    const run = spawnSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3', '--level', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (run.status !== 0) throw new Error(`wxt build -b ${browser} failed`);
  }
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('build.mjs')) {
  build(process.argv.slice(2).length ? process.argv.slice(2) : undefined);
}
